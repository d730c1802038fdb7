#include <algorithm>
#include <cmath>

#include "chance/staart.h"
#include "chance/verdeling.h"

namespace mbc {
namespace {

/// How far P(N <= n) lies above u, and P(N = n); from the smaller tail, so that it holds far out too.
struct Stand {
  double marge;
  double kans;
};

Stand stand(double mean, double u, std::int64_t n) noexcept {
  // P(N <= n) is the upper tail at `mean` of a gamma variable of shape n + 1, and mean * P(N = n) its density.
  const Staartpunt p = GammaWet(static_cast<double>(n + 1)).punt_bij(mean, logaritme(mean));
  const Staarten s = staarten(p);
  return {u <= 0.5 ? s.boven - u : (1 - u) - s.onder, exponent(p.log_dichtheid) / mean};
}

/// Cornish-Fisher to second order; within a few of the answer.
std::int64_t gok(double mean, double u) noexcept {
  const double z = normaal_kwantiel(u), wortel = std::sqrt(mean);
  const double n = mean + wortel * z + (z * z - 1) / 6 + z * (1 - z * z) / (72 * wortel);
  return static_cast<std::int64_t>(std::max(n, 0.0));
}

}  // namespace

std::int64_t poisson_kwantiel(double mean, double u) noexcept {
  constexpr double optelgrens = 30;      // below it adding up from zero is cheaper than a tail probability
  constexpr double staartgrens = 1e-12;  // above 1 - this the sum has too few digits left
  if (!(mean > 0)) return 0;
  std::int64_t n = 0;
  Stand s{};
  if (mean < optelgrens && u < 1 - staartgrens) {
    s.kans = exponent(-mean);
    s.marge = s.kans - u;
  } else {
    n = gok(mean, u);
    s = stand(mean, u, n);
  }
  while (n > 0 && s.marge - s.kans >= 0) {
    s.marge -= s.kans;
    s.kans *= static_cast<double>(n) / mean;
    --n;
  }
  while (s.marge < 0 && s.kans > 0) {
    ++n;
    s.kans *= mean / static_cast<double>(n);
    s.marge += s.kans;
  }
  return n;
}

}  // namespace mbc
