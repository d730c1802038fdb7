#include "chance/reeks.h"

#include <bit>
#include <cstddef>

namespace mbc {
namespace {

/// uniform32 without a conversion instruction: a whole number below 2^52 placed in the mantissa of 2^52.
inline double naar_uniform(std::uint64_t woord) noexcept {
  return (std::bit_cast<double>(woord | 0x4330000000000000) - 0x1p52 + 0.5) * 0x1p-32;
}

}  // namespace

// The words stand in 64-bit lanes, so that a round is two multiplications of whole registers: 11 ns for four
// draws on AVX2 and 7 on AVX-512, against 21 one by one.
[[gnu::target_clones("avx512f", "avx2", "default")]] void uniformen(Sleutel sleutel, std::uint32_t replicatie,
                                                                    std::span<const std::uint32_t> tweede,
                                                                    std::uint32_t derde, Doel doel,
                                                                    const Kwartet& uit) noexcept {
  double* __restrict uit0 = uit[0];
  double* __restrict uit1 = uit[1];
  double* __restrict uit2 = uit[2];
  double* __restrict uit3 = uit[3];
  const std::uint32_t* __restrict tellers = tweede.data();
  for (std::size_t i = 0; i < tweede.size(); ++i) {
    constexpr std::uint64_t m0 = 0xD2511F53, m1 = 0xCD9E8D57, laag = 0xFFFFFFFF;
    std::uint64_t x0 = replicatie, x1 = tellers[i], x2 = derde, x3 = static_cast<std::uint32_t>(doel);
    std::uint32_t k0 = sleutel[0], k1 = sleutel[1];
#pragma GCC unroll 10
    for (int ronde = 0; ronde < 10; ++ronde) {
      const std::uint64_t p0 = m0 * x0, p1 = m1 * x2;
      x0 = (p1 >> 32) ^ x1 ^ k0;
      x2 = (p0 >> 32) ^ x3 ^ k1;
      x1 = p1 & laag;
      x3 = p0 & laag;
      k0 += 0x9E3779B9;
      k1 += 0xBB67AE85;
    }
    uit0[i] = naar_uniform(x0);
    uit1[i] = naar_uniform(x1);
    uit2[i] = naar_uniform(x2);
    uit3[i] = naar_uniform(x3);
  }
}

}  // namespace mbc
