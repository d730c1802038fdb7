#include "chance/verdeling.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <limits>
#include <numeric>

#include "chance/staart.h"
#include "chance/vormen.h"

namespace mbc {
namespace {

constexpr double oneindig = std::numeric_limits<double>::infinity();

double driehoek_kwantiel(double laag, double modus, double hoog, double u) noexcept {
  const double breedte = hoog - laag;
  if (!(breedte > 0)) return laag;
  const double links = modus - laag;
  if (u * breedte <= links) return laag + std::sqrt(u * breedte * links);
  return hoog - std::sqrt((1 - u) * breedte * (hoog - modus));
}

double driehoek_kans(double laag, double modus, double hoog, double x) noexcept {
  if (x < laag) return 0;
  if (x >= hoog) return 1;
  const double breedte = hoog - laag;
  if (x <= modus) return modus > laag ? (x - laag) * (x - laag) / (breedte * (modus - laag)) : 0;
  return 1 - (hoog - x) * (hoog - x) / (breedte * (hoog - modus));
}

double kansen_som(const Verdeling& v) noexcept { return std::accumulate(v.kansen.begin(), v.kansen.end(), 0.0); }

double discreet_kwantiel(const Verdeling& v, double u) noexcept {
  const double doel = u * kansen_som(v);
  double som = 0;
  std::size_t laatste = 0;  // never a waarde of kans 0, whatever the rounding
  for (std::size_t i = 0; i < v.waarden.size(); ++i) {
    if (!(v.kansen[i] > 0)) continue;
    laatste = i;
    som += v.kansen[i];
    if (som >= doel) break;
  }
  return v.waarden.empty() ? 0 : v.waarden[laatste];
}

double discreet_kans(const Verdeling& v, double x) noexcept {
  double som = 0;
  for (std::size_t i = 0; i < v.waarden.size(); ++i)
    if (v.waarden[i] <= x) som += v.kansen[i];
  return som / kansen_som(v);
}

/// Mean of f(waarde) over a discreet distribution.
template <class F>
double discreet_verwachting(const Verdeling& v, F f) noexcept {
  double som = 0;
  for (std::size_t i = 0; i < v.waarden.size(); ++i) som += v.kansen[i] * f(v.waarden[i]);
  return som / kansen_som(v);
}

double beta_kans(const BetaVorm& vorm, double x) {
  const double y = logaritme(x / (1 - x));
  return staarten(BetaWet(vorm.a, vorm.b).punt(y)).onder;
}

}  // namespace

double kwantiel(const Verdeling& v, double u) noexcept {
  const auto& p = v.p;
  if (is_constant(v)) return gemiddelde(v);
  switch (v.soort) {
    case VerdelingSoort::vast:
      return p[0];
    case VerdelingSoort::uniform:
      return p[0] + (p[1] - p[0]) * u;
    case VerdelingSoort::driehoek:
      return driehoek_kwantiel(p[0], p[1], p[2], u);
    case VerdelingSoort::normaal:
      return p[0] + p[1] * normaal_kwantiel(u);
    case VerdelingSoort::lognormaal: {
      const LognormaalVorm vorm = lognormaal_vorm(v);
      return exponent(vorm.mu + vorm.sigma * normaal_kwantiel(u));
    }
    case VerdelingSoort::pert:
    case VerdelingSoort::beta: {
      const BetaVorm vorm = beta_vorm(v);
      const BetaWet wet(vorm.a, vorm.b);
      return std::min(vorm.begin + vorm.breedte * wet.x(los_op(wet, u, wet.gok(u)).y), vorm.begin + vorm.breedte);
    }
    case VerdelingSoort::gamma: {
      const GammaVorm vorm = gamma_vorm(v);
      return vorm.schaal * gamma_kwantiel(vorm.vorm, u);
    }
    case VerdelingSoort::discreet:
      return discreet_kwantiel(v, u);
    case VerdelingSoort::kwantielen: {
      const auto [laag, hoog] = drager(v);
      return std::clamp(kwantielen_vorm(v).waarde(normaal_kwantiel(u)), laag, hoog);
    }
  }
  return p[0];
}

double gamma_kwantiel(double vorm, double u) noexcept {
  const GammaWet wet(vorm);
  // A gamma variable is positive, also where the quantile is below what a double can hold.
  return std::max(wet.x(los_op(wet, u, wet.gok(u)).y), std::numeric_limits<double>::min());
}

double kans_tot(const Verdeling& v, double x) {
  const auto& p = v.p;
  if (is_constant(v)) return x >= gemiddelde(v) ? 1 : 0;
  const auto [laag, hoog] = drager(v);
  if (x >= hoog) return 1;
  if (x < laag) return 0;
  switch (v.soort) {
    case VerdelingSoort::vast:
      return 1;
    case VerdelingSoort::uniform:
      return (x - p[0]) / (p[1] - p[0]);
    case VerdelingSoort::driehoek:
      return driehoek_kans(p[0], p[1], p[2], x);
    case VerdelingSoort::normaal:
      return 0.5 * std::erfc((p[0] - x) / p[1] * std::sqrt(0.5));
    case VerdelingSoort::lognormaal: {
      const LognormaalVorm vorm = lognormaal_vorm(v);
      return 0.5 * std::erfc((vorm.mu - logaritme(x)) / vorm.sigma * std::sqrt(0.5));
    }
    case VerdelingSoort::pert:
    case VerdelingSoort::beta: {
      const BetaVorm vorm = beta_vorm(v);
      return beta_kans(vorm, (x - vorm.begin) / vorm.breedte);
    }
    case VerdelingSoort::gamma: {
      const GammaVorm vorm = gamma_vorm(v);
      const double t = x / vorm.schaal;
      return t > 0 ? staarten(GammaWet(vorm.vorm).punt_bij(t, logaritme(t))).onder : 0;
    }
    case VerdelingSoort::discreet:
      return discreet_kans(v, x);
    case VerdelingSoort::kwantielen: {
      const KwantielenVorm vorm = kwantielen_vorm(v);
      const double y = (x - vorm.midden) / vorm.schaal;
      const double z = vorm.g == 0 ? y : logaritme_1p(vorm.g * y) / vorm.g;
      return 0.5 * std::erfc(-z * std::sqrt(0.5));
    }
  }
  return 0;
}

double gemiddelde(const Verdeling& v) noexcept {
  const auto& p = v.p;
  switch (v.soort) {
    case VerdelingSoort::uniform:
      return 0.5 * (p[0] + p[1]);
    case VerdelingSoort::driehoek:
      return (p[0] + p[1] + p[2]) / 3;
    case VerdelingSoort::pert:
      return (p[0] + 4 * p[1] + p[2]) / 6;
    case VerdelingSoort::discreet:
      return discreet_verwachting(v, [](double w) { return w; });
    case VerdelingSoort::kwantielen: {
      if (is_constant(v)) return p[1];
      const KwantielenVorm vorm = kwantielen_vorm(v);
      return vorm.midden + vorm.schaal * 0.5 * vorm.g * stijging(0.5 * vorm.g * vorm.g);
    }
    default:
      return p[0];
  }
}

double standaardafwijking(const Verdeling& v) noexcept {
  const auto& p = v.p;
  switch (v.soort) {
    case VerdelingSoort::vast:
      return 0;
    case VerdelingSoort::uniform:
      return std::abs(p[1] - p[0]) / std::sqrt(12.0);
    case VerdelingSoort::driehoek: {
      const double links = p[1] - p[0], rechts = p[2] - p[1];
      return std::sqrt((links * links + links * rechts + rechts * rechts) / 18);
    }
    case VerdelingSoort::pert: {
      const double m = gemiddelde(v);
      return std::sqrt((m - p[0]) * (p[2] - m) / 7);
    }
    case VerdelingSoort::normaal:
    case VerdelingSoort::beta:
      return p[1];
    case VerdelingSoort::lognormaal:
    case VerdelingSoort::gamma:
      return p[0] * p[1];
    case VerdelingSoort::discreet: {
      const double m = gemiddelde(v);
      return std::sqrt(discreet_verwachting(v, [m](double w) { return (w - m) * (w - m); }));
    }
    case VerdelingSoort::kwantielen: {
      if (is_constant(v)) return 0;
      const KwantielenVorm vorm = kwantielen_vorm(v);
      const double g2 = vorm.g * vorm.g;
      return vorm.schaal * std::sqrt(exponent(g2) * stijging(g2));
    }
  }
  return 0;
}

std::pair<double, double> drager(const Verdeling& v) noexcept {
  const auto& p = v.p;
  if (is_constant(v)) return {gemiddelde(v), gemiddelde(v)};
  switch (v.soort) {
    case VerdelingSoort::vast:
      return {p[0], p[0]};
    case VerdelingSoort::uniform:
      return {p[0], p[1]};
    case VerdelingSoort::driehoek:
    case VerdelingSoort::pert:
      return {p[0], p[2]};
    case VerdelingSoort::normaal:
      return {-oneindig, oneindig};
    case VerdelingSoort::lognormaal:
    case VerdelingSoort::gamma:
      return {0, oneindig};
    case VerdelingSoort::beta:
      return {0, 1};
    case VerdelingSoort::discreet:
      return {discreet_kwantiel(v, 0), discreet_kwantiel(v, 1)};
    case VerdelingSoort::kwantielen: {
      const KwantielenVorm vorm = kwantielen_vorm(v);
      return {vorm.g > 0 ? vorm.grens() : -oneindig, vorm.g < 0 ? vorm.grens() : oneindig};
    }
  }
  return {p[0], p[0]};
}

}  // namespace mbc
