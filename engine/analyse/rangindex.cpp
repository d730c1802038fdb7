#include "analyse/rangindex.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <vector>

namespace mbc {

double rangindex(std::span<const double> y, std::span<const double> u) {
  const std::size_t n = y.size();
  std::vector<std::size_t> volgorde(n);
  std::iota(volgorde.begin(), volgorde.end(), std::size_t{0});
  std::stable_sort(volgorde.begin(), volgorde.end(), [&](std::size_t a, std::size_t b) { return u[a] < u[b]; });
  const double midden = std::accumulate(y.begin(), y.end(), 0.0) / static_cast<double>(n);
  double samen = 0, kwadraat = 0;
  for (std::size_t i = 0; i < n; ++i) {
    const double x = y[volgorde[i]] - midden;
    samen += x * (y[volgorde[(i + 1) % n]] - midden);
    kwadraat += x * x;
  }
  return kwadraat > 0 ? samen / kwadraat : 0;
}

double rangindex_fout(std::size_t n) { return 1 / std::sqrt(static_cast<double>(n)); }

}  // namespace mbc
