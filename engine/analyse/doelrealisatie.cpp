#include "analyse/doelrealisatie.h"

#include <algorithm>
#include <set>

#include "analyse/mechanisme.h"
#include "base/contract.h"
#include "base/tekst.h"

namespace mbc {
namespace {

double plafond(const Getal& g) {
  const double hoogste = g.verdeling.is_vast() ? g.verdeling.p[0] : drager(g.verdeling).second;
  return std::min(hoogste, g.domein.hoogst);
}

/// As a share: "35%" or 0.35.
double lees_aandeel(std::string_view tekst) {
  const bool procent = tekst.ends_with('%');
  const std::string getal(procent ? tekst.substr(0, tekst.size() - 1) : tekst);
  const std::optional<double> uit = lees_double(procent ? getal + "e-2" : getal);
  expects(uit.has_value());
  return *uit;
}

}  // namespace

void zet_doelrealisatie(Studie& studie, double aandeel) {
  std::set<GetalId> gezet;
  elke_reductie(studie, [&](GetalId id) {
    if (!gezet.insert(id).second) return;
    Getal& g = studie.getallen[id.nr];
    g.verdeling = Verdeling::vaste(aandeel * plafond(g));
  });
}

Studielezer met_doelrealisatie(Studielezer lezer) {
  return [lezer = std::move(lezer)](const std::vector<std::string>& zet) {
    const std::string begin = std::string(doelrealisatie_pad) + "=";
    std::vector<std::string> andere;
    std::optional<double> aandeel;
    for (const std::string& z : zet) {
      if (z.starts_with(begin)) {
        aandeel = lees_aandeel(std::string_view(z).substr(begin.size()));
      } else {
        andere.push_back(z);
      }
    }
    Studie uit = lezer(andere);
    if (aandeel) zet_doelrealisatie(uit, *aandeel);
    return uit;
  };
}

}  // namespace mbc
