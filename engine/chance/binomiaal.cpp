#include "chance/binomiaal.h"

#include "base/wiskunde.h"

namespace mbc {

std::int64_t binomiaal_kwantiel(std::int64_t n, double p, double u) noexcept {
  if (n <= 0 || !(p > 0)) return 0;
  if (p >= 1) return n;
  if (p > 0.5) {
    // The number of failures, from the other end: P(K <= k) >= u is P(F >= n - k) >= u, so 1 - u below it.
    std::int64_t f = binomiaal_kwantiel(n, 1 - p, 1 - u);
    return n - f;
  }
  // In logarithms: (1 - p)^n alone may be too small for a double.
  const double log_verhouding = logaritme(p) - logaritme(1 - p);
  double log_kans = static_cast<double>(n) * logaritme(1 - p);
  double som = exponent(log_kans);
  std::int64_t k = 0;
  while (som < u && k < n) {
    log_kans += log_verhouding + logaritme(static_cast<double>(n - k) / static_cast<double>(k + 1));
    som += exponent(log_kans);
    ++k;
  }
  return k;
}

}  // namespace mbc
