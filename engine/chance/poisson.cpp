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

/// The real x whose gamma tail Q(x, mean) is u, of which the Poisson count is the whole part, and a bound on
/// its error. Expansion in 1 / sqrt(mean) after Giles, "Algorithm 955: approximation of the inverse Poisson
/// cumulative distribution function", ACM Transactions on Mathematical Software 42 (2016).
struct Benadering {
  double x;
  double fout;
};

Benadering benader(double mean, double u) noexcept {
  const double z = normaal_kwantiel(u), z2 = z * z, wortel = std::sqrt(mean);
  const double x =
      mean + z * wortel + (2 + z2) / 6 - z * (2 + z2) / (72 * wortel) + (-16 + z2 * (7 + 3 * z2)) / (810 * mean);
  return {x, 0.02 * (1 + z2 * z2 * std::abs(z)) / (mean * wortel) + 1e-14 * mean};
}

}  // namespace

std::int64_t poisson_kwantiel(double mean, double u) noexcept {
  constexpr double optelgrens = 10;      // below it adding up from zero is cheap, and the expansion poor
  constexpr double staartgrens = 1e-12;  // above 1 - this a sum from zero has too few digits left
  if (!(mean > 0)) return 0;
  std::int64_t n = 0;
  if (mean < optelgrens && u >= 1 - staartgrens) {
    while (stand(mean, u, n).marge < 0) ++n;
    return n;
  }
  Stand s{};
  if (mean < optelgrens) {
    s.kans = exponent(-mean);
    s.marge = s.kans - u;
  } else {
    const Benadering b = benader(mean, u);
    const double heel = std::max(std::floor(b.x), 0.0), rest = b.x - heel;
    n = static_cast<std::int64_t>(heel);
    if (b.fout < 0.25 && rest > b.fout && rest < 1 - b.fout) return n;
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
