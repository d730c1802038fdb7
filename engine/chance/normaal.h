#pragma once

#include <cmath>
#include <span>

#include "base/wiskunde.h"

/// The standard normal quantile: Wichura, "Algorithm AS 241: the percentage points of the normal
/// distribution", Applied Statistics 37 (1988) 477-484. Relative error about 1e-16.
namespace mbc {

namespace normaal_kern {

inline constexpr double midden = 0.425;  // |u - 1/2| up to here: 85% of the draws
inline constexpr double ver = 5;         // sqrt(-log u) up to here: u from 1.4e-11, all that 32 bits can draw

inline double uit_midden(double q) noexcept {
  using wiskunde_kern::veelterm;
  const double r = 0.180625 - q * q;
  const double teller =
      veelterm(r, 3.387132872796366608, 133.14166789178437745, 1971.5909503065514427, 13731.693765509461125,
               45921.953931549871457, 67265.770927008700853, 33430.575583588128105, 2509.0809287301226727);
  const double noemer =
      veelterm(r, 1.0, 42.313330701600911252, 687.1870074920579083, 5394.1960214247511077, 21213.794301586595867,
               39307.89580009271061, 28729.085735721942674, 5226.495278852854561);
  return q * teller / noemer;
}

/// Of the upper tail, for r = sqrt(-log v) with v its probability.
inline double uit_staart(double r) noexcept {
  using wiskunde_kern::veelterm;
  const double s = r - 1.6;
  const double teller =
      veelterm(s, 1.42343711074968357734, 4.6303378461565452959, 5.7694972214606914055, 3.64784832476320460504,
               1.27045825245236838258, 0.24178072517745061177, 0.0227238449892691845833, 7.7454501427834140764e-4);
  const double noemer =
      veelterm(s, 1.0, 2.05319162663775882187, 1.6763848301838038494, 0.68976733498510000455, 0.14810397642748007459,
               0.0151986665636164571966, 5.475938084995344946e-4, 1.05075007164441684324e-9);
  return teller / noemer;
}

/// The same for r above `ver`.
double uit_verre_staart(double r) noexcept;

}  // namespace normaal_kern

/// Standard normal quantile of u strictly inside (0, 1).
inline double normaal_kwantiel(double u) noexcept {
  using namespace normaal_kern;
  const double q = u - 0.5;
  if (std::abs(q) <= midden) return uit_midden(q);
  const double r = std::sqrt(-logaritme(u < 1 - u ? u : 1 - u));
  const double x = r <= ver ? uit_staart(r) : uit_verre_staart(r);
  return std::copysign(x, q);
}

/// normaal_kwantiel of each u, bit for bit, vectorised. z is as long as u, and may be u itself.
void normaal_kwantielen(std::span<const double> u, std::span<double> z) noexcept;

/// Replaces each x by exponent(a + b x), vectorised.
void exponenten(double a, double b, std::span<double> x) noexcept;

}  // namespace mbc
