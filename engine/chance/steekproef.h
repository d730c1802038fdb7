#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "base/contract.h"

/// Better spread quantiles than independent ones, each still a pure function of its identity.
namespace mbc {

/// Sobol' points with the direction numbers of Joe and Kuo (SIAM J. Sci. Comput. 30, 2008), in the order of
/// the index itself: the first 2^k are a net for every k.
class SobolRij {
 public:
  static constexpr std::size_t hoogste_dimensies = 3667;

  /// `dimensies` at most hoogste_dimensies.
  explicit SobolRij(std::size_t dimensies);

  [[nodiscard]] std::uint32_t punt(std::uint32_t index, std::size_t dimensie) const noexcept {
    expects(dimensie < richting_.size());
    std::uint32_t x = 0;
    const auto& v = richting_[dimensie];
    for (std::size_t bit = 0; index != 0; index >>= 1, ++bit) {
      if ((index & 1U) != 0) x ^= v[bit];
    }
    return x;
  }

 private:
  std::vector<std::array<std::uint32_t, 32>> richting_;
};

/// Owen's nested uniform scrambling: each bit is flipped or not by a hash of the bits above it and the key.
/// A bijection that keeps nets nets; over keys every point is uniform.
std::uint32_t owen(std::uint32_t x, std::uint64_t sleutel) noexcept;

/// Quantile of a scrambled Sobol' point, strictly inside (0, 1). Prefix-stable: more points leave the first
/// as they are.
double sobol_kwantiel(const SobolRij& rij, std::uint32_t index, std::size_t dimensie, std::uint64_t zaad,
                      std::uint64_t naam) noexcept;

/// Quantile of point `index` < `aantal` of a Latin hypercube, strictly inside (0, 1): each stratum of width 1/aantal
/// holds one point. Not prefix-stable: another `aantal` has other strata.
double lhs_kwantiel(std::uint64_t zaad, std::uint32_t index, std::uint32_t aantal, std::uint64_t naam) noexcept;

}  // namespace mbc
