#include "gevoeligheid/stelknop.h"

#include <algorithm>

#include "analyse/rollen.h"

namespace mbc {
namespace {

bool zelfde_getallen(const Studie& een, const Studie& ander) {
  return std::equal(een.getallen.begin(), een.getallen.end(), ander.getallen.begin(), ander.getallen.end(),
                    [](const Getal& a, const Getal& b) { return a.pad == b.pad && a.factor == b.factor; });
}

}  // namespace

std::optional<Stelknop> Stelknop::tussen(const Studie& een, double bij_een, const Studie& ander, double bij_ander) {
  if (!zelfde_getallen(een, ander)) return std::nullopt;
  Stelknop uit;
  for (std::size_t i = 0; i < een.getallen.size(); ++i) {
    const Verdeling &a = een.getallen[i].verdeling, &b = ander.getallen[i].verdeling;
    if (a == b) continue;
    if (a.soort != b.soort || a.waarden != b.waarden || a.kansen != b.kansen) return std::nullopt;
    for (std::size_t k = 0; k < a.p.size(); ++k) {
      if (a.p[k] == b.p[k]) continue;
      if (a.p[k] != bij_een || b.p[k] != bij_ander) return std::nullopt;
      uit.plekken_.push_back({i, k});
    }
  }
  return uit.plekken_.empty() ? std::nullopt : std::optional(uit);
}

void Stelknop::zet(Studie& studie, double waarde) const {
  for (const Plek& p : plekken_) studie.getallen[p.getal].verdeling.p[p.deel] = waarde;
}

Verband verband(const Studie& een, const Studie& ander) {
  if (!zelfde_getallen(een, ander)) return Verband::simuleren;
  const std::vector<Rol> rol = rollen(een);
  Verband uit = Verband::achteraf;
  for (std::size_t i = 0; i < rol.size(); ++i) {
    const Verdeling &a = een.getallen[i].verdeling, &b = ander.getallen[i].verdeling;
    if (a == b) continue;
    if (rol[i] == Rol::gezinnen || !a.is_vast() || !b.is_vast()) return Verband::simuleren;
    if (rol[i] == Rol::geld) uit = Verband::prijzen;
  }
  return uit;
}

Prijsvariant verschillen(const Studie& van, const Studie& naar) {
  Prijsvariant uit;
  for (std::uint32_t i = 0; i < naar.getallen.size(); ++i) {
    const Getal& g = naar.getallen[i];
    if (g.verdeling == van.getallen[i].verdeling) continue;
    uit.push_back({{i}, std::clamp(g.verdeling.p[0], g.domein.laagst, g.domein.hoogst) * g.factor});
  }
  return uit;
}

}  // namespace mbc
