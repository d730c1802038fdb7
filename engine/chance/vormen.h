#pragma once

#include <algorithm>
#include <cmath>

#include "chance/verdeling.h"

/// From the numbers of the input to the parameters of the textbook: private to this room.
namespace mbc {

/// Whether there is nothing to draw: zero width or spread.
inline bool is_constant(const Verdeling& v) noexcept {
  switch (v.soort) {
    case VerdelingSoort::vast:
      return true;
    case VerdelingSoort::uniform:
      return v.p[0] == v.p[1];
    case VerdelingSoort::driehoek:
    case VerdelingSoort::pert:
      return v.p[0] == v.p[2];
    case VerdelingSoort::kwantielen:
      return !(v.p[0] < v.p[2]);
    case VerdelingSoort::normaal:
      return v.p[1] == 0;
    case VerdelingSoort::beta:
      return v.p[1] == 0 || v.p[0] <= 0 || v.p[0] >= 1;
    case VerdelingSoort::lognormaal:
    case VerdelingSoort::gamma:
      return v.p[1] == 0 || v.p[0] == 0;
    case VerdelingSoort::discreet:
      return v.waarden.size() < 2;
  }
  return true;
}

struct LognormaalVorm {
  double mu;
  double sigma;
};

inline LognormaalVorm lognormaal_vorm(const Verdeling& v) noexcept {
  const double variantie = logaritme_1p(v.p[1] * v.p[1]);
  return {logaritme(v.p[0]) - 0.5 * variantie, std::sqrt(variantie)};
}

/// begin + breedte * Beta(a, b).
struct BetaVorm {
  double a;
  double b;
  double begin;
  double breedte;
};

/// Of a pert or a beta.
inline BetaVorm beta_vorm(const Verdeling& v) noexcept {
  const auto& p = v.p;
  if (v.soort == VerdelingSoort::pert) {
    const double breedte = p[2] - p[0];
    return {1 + 4 * (p[1] - p[0]) / breedte, 1 + 4 * (p[2] - p[1]) / breedte, p[0], breedte};
  }
  const double m = p[0], n = m * (1 - m) / (p[1] * p[1]) - 1;
  return {m * n, (1 - m) * n, 0, 1};
}

/// schaal * Gamma(vorm).
struct GammaVorm {
  double vorm;
  double schaal;
};

inline GammaVorm gamma_vorm(const Verdeling& v) noexcept {
  const double vc2 = v.p[1] * v.p[1];
  return {1 / vc2, v.p[0] * vc2};
}

/// (e^x - 1) / x, and its limit 1 at 0: without the cancellation near it.
inline double stijging(double x) noexcept {
  constexpr double klein = 0x1p-4;
  if (std::abs(x) >= klein) return (exponent(x) - 1) / x;
  return wiskunde_kern::veelterm(x, 1.0, 1.0 / 2, 1.0 / 6, 1.0 / 24, 1.0 / 120, 1.0 / 720, 1.0 / 5040, 1.0 / 40320,
                                 1.0 / 362880);
}

/// midden + schaal * (e^(g z) - 1) / g, z standard normal: Tukey's g-distribution (Hoaglin, "Summarizing shape
/// numerically", 1985), which is a shifted lognormal; the normal distribution where g is 0.
struct KwantielenVorm {
  double midden;
  double schaal;
  double g;

  [[nodiscard]] double waarde(double z) const noexcept { return midden + schaal * z * stijging(g * z); }
  /// The bound of the short tail; infinite where there is none.
  [[nodiscard]] double grens() const noexcept { return midden - schaal / g; }
};

inline constexpr double z95 = 1.6448536269514722;  ///< normaal_kwantiel(0.95)

/// Through p = {p5, p50, p95}. One side is counted as at most `meest_scheef` times the other: between families the
/// three may be uncertain numbers, of which a draw can lie closer together, or in another order.
inline KwantielenVorm kwantielen_vorm(const Verdeling& v) noexcept {
  const double links = std::max(v.p[1] - v.p[0], 0.0), rechts = std::max(v.p[2] - v.p[1], 0.0);
  const double verhouding = links > 0 ? rechts / links : meest_scheef;
  const double g = logaritme(std::clamp(verhouding, 1 / meest_scheef, meest_scheef)) / z95;
  return {v.p[1], std::max(links, rechts) / (z95 * stijging(std::abs(g) * z95)), g};
}

}  // namespace mbc
