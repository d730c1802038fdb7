#include "simulate/waarden.h"

#include <algorithm>
#include <cmath>

#include "base/contract.h"

namespace mbc {

double op_kwantiel(const Getal& g, double u) noexcept {
  expects(u > 0 && u < 1);
  const double x = std::clamp(kwantiel(g.verdeling, u), g.domein.laagst, g.domein.hoogst);
  ensures(std::isfinite(x));
  return x;
}

Waarden::Waarden(const Studie& studie) : studie_(&studie), kwantielen_(studie), waarden_(studie.getallen.size()) {
  for (std::uint32_t i = 0; i < studie.getallen.size(); ++i) {
    const Getal& g = studie.getallen[i];
    if (g.verdeling.is_vast()) {
      waarden_[i] = op_kwantiel(g, 0.5) * g.factor;
    } else {
      onzeker_.push_back({i, *kwantielen_.plaats(g.sleutel)});
    }
  }
}

void Waarden::trek(std::uint32_t replicatie) noexcept {
  kwantielen_.trek(replicatie);
  vul();
}

void Waarden::neem(std::span<const double> kwantielen) noexcept {
  kwantielen_.zet(kwantielen);
  vul();
}

void Waarden::vul() noexcept {
  for (const Onzeker& o : onzeker_) {
    const Getal& g = studie_->getallen[o.getal];
    waarden_[o.getal] = op_kwantiel(g, kwantielen_[o.kwantiel]) * g.factor;
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
