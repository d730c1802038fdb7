#include "simulate/gezin.h"

#include <algorithm>

#include "chance/verdeling.h"
#include "model/grenzen.h"

namespace mbc {
namespace {

/// From here on e^-mean has lost digits, and far above it is zero: what inversion adds up is nothing.
constexpr double hoogste_optelbare = 600;

std::size_t kies_kassabon(const std::vector<double>& grens, double u) noexcept {
  std::size_t k = 0;
  expects(std::is_sorted(grens.begin(), grens.end()));
  while (k + 1 < grens.size() && u >= grens[k]) ++k;
  return k;
}

}  // namespace

int aantal_gezinnen(const Wereld& o, std::size_t gemeente, Sleutel sleutel, int jaar) {
  const double verwacht = o.gemeenten[gemeente].instroom * o.groei[static_cast<std::size_t>(std::max(jaar, 0))];
  expects(verwacht >= 0 && verwacht <= meeste_gezinnen_per_jaar);
  if (o.studie.instroom.spreiding == Spreiding::vast) return static_cast<int>(std::llround(verwacht));
  const Woorden w = philox(
      {o.replicatie, CasusNummer{jaar, 0}.woord(), 0, static_cast<std::uint32_t>(Bestemming::instroom)}, sleutel);
  return static_cast<int>(poisson_kwantiel(verwacht, uniform52(w[0], w[1])));
}

std::uint32_t tel_crises(double mean, double geen, double u) noexcept {
  expects(mean >= 0);
  if (mean > hoogste_optelbare) return static_cast<std::uint32_t>(poisson_kwantiel(mean, u));
  double kans = geen;
  double som = kans;
  std::uint32_t n = 0;
  while (u >= som) {
    ++n;
    kans *= mean / n;
    som += kans;
    if (kans < 0x1p-60 && n > mean) break;  // the rest of the tail is below the resolution of u
  }
  return n;
}

void Gezin::begin(const Wereld& o, Sleutel sleutel, CasusNummer nummer, const double* vast_moment) noexcept {
  wereld_ = &o;
  sleutel_ = sleutel;
  nummer_ = nummer.woord();
  getrokken_ = 0;
  if (trajecten_.size() < static_cast<std::size_t>(o.traject.max_trajecten)) {
    trajecten_.resize(static_cast<std::size_t>(o.traject.max_trajecten));
  }
  crises_.clear();
  const Woorden w = woorden(0, 0);
  instroom = vast_moment != nullptr ? *vast_moment : nummer.jaar + uniform32(w[0]);
  leeftijd = o.traject.leeftijd.trek(uniform32(w[1]));
  kassabon = kies_kassabon(o.kassabon_grens, uniform32(w[2]));
  x = uniform32(w[3]);
}

void Gezin::trek_traject(int j) {
  TrajectTrekking& t = trajecten_[static_cast<std::size_t>(j - 1)];
  for (std::size_t n = 0; n < aantal_trekkingen; n += trekkingen_per_blok) {
    const Woorden w = woorden(j, trekkingblok(n));
    for (std::size_t i = 0; i < trekkingen_per_blok; ++i) t.*elke_trekking<double>[n + i] = uniform32(w[i]);
  }
  t.duur = std::max(0.0, wereld_->traject.duur.trek(t.duur));
  t.met_crises = false;
}

void Gezin::trek_crises_van(int j) {
  TrajectTrekking& t = trajecten_[static_cast<std::size_t>(j - 1)];
  // No traject outlasts its age limit, so the process need not run beyond it.
  const double spanne = std::min(t.duur, wereld_->traject.leeftijdsgrens * maanden_per_jaar);
  t.met_crises = true;
  t.eerste_crisis = static_cast<std::uint32_t>(crises_.size());
  const double verwacht = wereld_->traject.crises_per_maand * spanne;
  trek_crises(spanne, verwacht, exponent(-verwacht), t.c, crises_,
              [&](std::uint32_t blok) { return uniformen32(woorden(j, blok)); });
  t.crises = static_cast<std::uint32_t>(crises_.size()) - t.eerste_crisis;
}

}  // namespace mbc
