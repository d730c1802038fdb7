#include "herijking/kenmerken.h"

#include <algorithm>
#include <cmath>

#include "chance/normaal.h"
#include "simulate/waarden.h"

namespace mbc {

Kenmerker::Kenmerker(const Studie& studie, const Kwantielen& kwantielen, const Rijen& rijen)
    : studie_(studie), kenmerken_(kwantielen.sleutels().size()) {
  for (std::uint32_t i = 0; i < studie.getallen.size(); ++i) {
    const Getal& g = studie.getallen[i];
    if (g.verdeling.soort != VerdelingSoort::discreet) continue;
    if (const auto p = kwantielen.plaats(g.sleutel)) kenmerken_[*p] = {Vorm::waarde, i, 0, 1};
  }
  if (studie.kassabon_steekproef) steekproef_ = kwantielen.plaats(studie.getal(*studie.kassabon_steekproef).sleutel);
  for (std::uint32_t k = 0; studie.kassabon_onzekerheid && k < studie.kassabonnen.size(); ++k) {
    gewichten_.push_back(*kwantielen.plaats(gewicht_sleutel(studie.kassabonnen[k])));
    kenmerken_[gewichten_.back()] = {Vorm::gewicht, k, 0, 1};
  }
  for (std::size_t p = 0; p < kenmerken_.size(); ++p) {
    Kenmerk& k = kenmerken_[p];
    if (k.vorm == Vorm::normaal) continue;
    double som = 0, kwadraten = 0;
    for (std::size_t r = 0; r < rijen.maat(0); ++r) {
      const double x = ruw(p, rij_van(rijen, r));
      som += x;
      kwadraten += x * x;
    }
    const auto n = static_cast<double>(rijen.maat(0));
    k.midden = som / n;
    const double variantie = kwadraten / n - k.midden * k.midden;
    k.spreiding = variantie > 1e-18 ? std::sqrt(variantie) : 1;
  }
}

std::vector<std::size_t> Kenmerker::gewichten() const {
  std::vector<std::size_t> uit = gewichten_;
  if (steekproef_ && !uit.empty()) uit.push_back(*steekproef_);
  return uit;
}

std::vector<double> Kenmerker::aandelen(std::span<const double> u) const {
  std::vector<double> uit;
  double schaal = 1, totaal = 0;
  if (studie_.kassabon_steekproef) {
    const Getal& n = studie_.getal(*studie_.kassabon_steekproef);
    double som = 0;
    for (const Kassabon& k : studie_.kassabonnen) som += op_kwantiel(studie_.getal(k.gewicht), 0.5);
    schaal = op_kwantiel(n, steekproef_ ? u[*steekproef_] : 0.5) / som;
  }
  for (std::size_t k = 0; k < gewichten_.size(); ++k) {
    const double gewicht = op_kwantiel(studie_.getal(studie_.kassabonnen[k].gewicht), 0.5) * schaal;
    uit.push_back(gamma_kwantiel(gewicht, u[gewichten_[k]]));
    totaal += uit.back();
  }
  for (double& x : uit) x = totaal > 0 ? x / totaal : 0;
  return uit;
}

double Kenmerker::ruw(std::size_t plaats, std::span<const double> u) const {
  const Kenmerk& k = kenmerken_[plaats];
  switch (k.vorm) {
    case Vorm::normaal:
      break;
    case Vorm::waarde:
      return op_kwantiel(studie_.getallen[k.nr], u[plaats]);
    case Vorm::gewicht:
      return aandelen(u)[k.nr];
  }
  return normaal_kwantiel(u[plaats]);
}

void Kenmerker::neem(std::span<const double> u, std::span<const std::size_t> plaatsen, std::span<double> uit) const {
  std::vector<double> delen;
  for (const std::size_t p : plaatsen) {
    const Kenmerk& k = kenmerken_[p];
    if (k.vorm == Vorm::gewicht && delen.empty()) delen = aandelen(u);
    const double x = k.vorm == Vorm::gewicht ? delen[k.nr] : ruw(p, u);
    // The last part is what the others leave: it says nothing more.
    const bool rest = k.vorm == Vorm::gewicht && k.nr + 1 == gewichten_.size();
    uit[p] = rest ? 0 : (x - k.midden) / k.spreiding;
  }
}

}  // namespace mbc
