#pragma once

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

}  // namespace mbc
