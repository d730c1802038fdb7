#include "chance/normaal_kans.h"

#include <array>
#include <cmath>
#include <cstddef>

#include "base/wiskunde.h"

namespace mbc {
namespace {

/// A rational function, its coefficients from the highest power down.
template <std::size_t n, std::size_t m>
double breuk(const std::array<double, n>& teller, const std::array<double, m>& noemer, double x) noexcept {
  double boven = 0, onder = 0;
  for (const double a : teller) boven = boven * x + a;
  for (const double a : noemer) onder = onder * x + a;
  return boven / onder;
}

// Cody, "Rational Chebyshev approximations for the error function" (1969): erf(y) near 0, and erfc(y) e^(y^2) up to 4
// and beyond.
constexpr std::array erf_teller{1.85777706184603153e-1, 3.16112374387056560e0, 1.13864154151050156e2,
                                3.77485237685302021e2, 3.20937758913846947e3};
constexpr std::array erf_noemer{1.0, 2.36012909523441209e1, 2.44024637934444173e2, 1.28261652607737228e3,
                                2.84423683343917062e3};
constexpr std::array midden_teller{2.15311535474403846e-8, 5.64188496988670089e-1, 8.88314979438837594e0,
                                   6.61191906371416295e1,  2.98635138197400131e2,  8.81952221241769090e2,
                                   1.71204761263407058e3,  2.05107837782607147e3,  1.23033935479799725e3};
constexpr std::array midden_noemer{1.0,
                                   1.57449261107098347e1,
                                   1.17693950891312499e2,
                                   5.37181101862009858e2,
                                   1.62138957456669019e3,
                                   3.29079923573345963e3,
                                   4.36261909014324716e3,
                                   3.43936767414372164e3,
                                   1.23033935480374942e3};
constexpr std::array staart_teller{1.63153871373020978e-2, 3.05326634961232344e-1, 3.60344899949804439e-1,
                                   1.25781726111229246e-1, 1.60837851487422766e-2, 6.58749161529837803e-4};
constexpr std::array staart_noemer{1.0,
                                   2.56852019228982242e0,
                                   1.87295284992346725e0,
                                   5.27905102951428412e-1,
                                   6.05183413124413191e-2,
                                   2.33520497626869185e-3};
constexpr double een_op_wortel_pi = 5.6418958354775628695e-1;

/// The tail beyond |z|, where y = |z| / sqrt(2) is not small.
double staart(double z, double y) noexcept {
  const double macht = 0.5 * exponent(-z * z / 2);
  if (y <= 4) return macht * breuk(midden_teller, midden_noemer, y);
  const double w = 1 / (y * y);
  return macht * (een_op_wortel_pi - w * breuk(staart_teller, staart_noemer, w)) / y;
}

}  // namespace

double normaal_kans(double z) noexcept {
  const double y = std::abs(z) * 0.70710678118654752440;
  if (y <= 0.46875) return 0.5 + 0.5 * std::copysign(y, z) * breuk(erf_teller, erf_noemer, y * y);
  return z < 0 ? staart(z, y) : 1 - staart(z, y);
}

}  // namespace mbc
