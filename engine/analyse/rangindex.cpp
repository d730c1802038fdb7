#include "analyse/rangindex.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <vector>

namespace mbc {

std::vector<std::size_t> rangorde(std::span<const double> u) {
  std::vector<std::size_t> volgorde(u.size());
  std::iota(volgorde.begin(), volgorde.end(), std::size_t{0});
  std::stable_sort(volgorde.begin(), volgorde.end(), [&](std::size_t a, std::size_t b) { return u[a] < u[b]; });
  return volgorde;
}

double rangindex(std::span<const double> op_volgorde) {
  const std::size_t n = op_volgorde.size();
  const double midden = std::accumulate(op_volgorde.begin(), op_volgorde.end(), 0.0) / static_cast<double>(n);
  double samen = 0, kwadraat = 0;
  for (std::size_t i = 0; i < n; ++i) {
    const double x = op_volgorde[i] - midden;
    samen += x * (op_volgorde[(i + 1) % n] - midden);
    kwadraat += x * x;
  }
  return kwadraat > 0 ? samen / kwadraat : 0;
}

double rangindex(std::span<const double> y, std::span<const double> u) {
  std::vector<double> op_volgorde;
  for (const std::size_t i : rangorde(u)) op_volgorde.push_back(y[i]);
  return rangindex(op_volgorde);
}

double rangindex_fout(std::size_t n) { return 1 / std::sqrt(static_cast<double>(n)); }

}  // namespace mbc
