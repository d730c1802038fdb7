#include "simulate/waarden.h"

#include <algorithm>

#include "chance/toeval.h"

namespace mbc {
namespace {

double binnen_domein(const Getal& g, double x) noexcept {
  return std::clamp(x, g.domein.laagst, g.domein.hoogst) * g.factor;
}

}  // namespace

Waarden::Waarden(const Studie& studie) : studie_(&studie), waarden_(studie.getallen.size()) {
  for (std::uint32_t i = 0; i < studie.getallen.size(); ++i) {
    const Getal& g = studie.getallen[i];
    if (g.verdeling.is_vast()) {
      waarden_[i] = binnen_domein(g, g.verdeling.p[0]);
    } else {
      onzeker_.push_back(i);
    }
  }
}

void Waarden::trek(std::uint32_t replicatie) noexcept {
  for (const std::uint32_t i : onzeker_) {
    const Getal& g = studie_->getallen[i];
    waarden_[i] =
        binnen_domein(g, kwantiel(g.verdeling, parameter_kwantiel(studie_->zaad, replicatie, g.sleutel)));
  }
}

Verdeling Waarden::tussen_gezinnen(const FamilieVerdeling& v) const {
  Verdeling uit;
  uit.soort = v.soort;
  if (v.soort == VerdelingSoort::discreet) {
    for (const GetalId id : v.p) uit.waarden.push_back((*this)[id]);
    uit.kansen = v.kansen;
    return uit;
  }
  for (std::size_t i = 0; i < v.p.size(); ++i) uit.p[i] = (*this)[v.p[i]];
  return uit;
}

}  // namespace mbc
