#include "chance/normaal_kans.h"

#include <cmath>

#include "base/wiskunde.h"

namespace mbc {
namespace {

double dichtheid(double z) noexcept { return 0.39894228040143267794 * exponent(-z * z / 2); }

/// From the mean to z: phi(z) (z + z^3/3 + z^5/(3 5) + ...), all terms of one sign (Abramowitz and Stegun 26.2.11).
double vanaf_midden(double z) noexcept {
  double term = z, som = z;
  for (int n = 1; std::abs(term) > 1e-17 * std::abs(som); ++n) {
    term *= z * z / (2 * n + 1);
    som += term;
  }
  return dichtheid(z) * som;
}

/// The tail beyond z > 0 by its continued fraction (Abramowitz and Stegun 26.2.14).
double staart(double z) noexcept {
  double breuk = z;
  for (int n = 60; n >= 1; --n) breuk = z + n / breuk;
  return dichtheid(z) / breuk;
}

}  // namespace

double normaal_kans(double z) noexcept {
  constexpr double grens = 3;
  if (z < -grens) return staart(-z);
  if (z > grens) return 1 - staart(z);
  return z == 0 ? 0.5 : 0.5 + vanaf_midden(z);
}

}  // namespace mbc
