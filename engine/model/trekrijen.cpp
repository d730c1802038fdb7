#include "model/trekrijen.h"

#include <algorithm>

namespace mbc {

std::optional<std::size_t> Trekrijen::kolom(std::uint64_t sleutel) const noexcept {
  const auto er = std::ranges::find(sleutels, sleutel);
  if (er == sleutels.end()) return std::nullopt;
  return static_cast<std::size_t>(er - sleutels.begin());
}

double Trekrijen::op_kans(std::size_t kolom, double kans) const {
  std::vector<double> u;
  for (std::size_t r = 0; r < rijen; ++r) u.push_back(op(r, kolom));
  std::ranges::sort(u);
  const double plek = kans * static_cast<double>(u.size() - 1);
  const auto onder = static_cast<std::size_t>(plek);
  const std::size_t boven = std::min(onder + 1, u.size() - 1);
  return u[onder] + (plek - static_cast<double>(onder)) * (u[boven] - u[onder]);
}

}  // namespace mbc
