#include "chance/reeks.h"

#include <immintrin.h>

#include <algorithm>
#include <array>
#include <cstddef>

#include "base/klonen.h"

// gcc 12 takes the undefined register in its own AVX-512 header for a mistake (PR105593).
#pragma GCC diagnostic ignored "-Wmaybe-uninitialized"

namespace mbc {
namespace {

// Philox by hand: a word stands in the low half of a 64-bit lane, and what the high half holds never counts,
// as the multiplication reads low halves only. A round of eight instructions then serves a whole register: 23 for
// the four words of a counter on AVX2. The compiler's own vectorising took 67, as it keeps the high halves clean.

/// What a series of draws shares.
struct Teller {
  Sleutel sleutel;
  std::uint32_t eerste, derde, vierde;
};

constexpr std::uint32_t w0 = 0x9E3779B9, w1 = 0xBB67AE85;
constexpr long long m0 = 0xD2511F53, m1 = 0xCD9E8D57;

// uniform32 without a conversion: a whole number w below 2^32 in the mantissa of 2^52 is the double 2^52 + w.
constexpr long long mantisse = 0x4330000000000000;
constexpr double verschuiving = 0x1p52 - 0.5, schaal = 0x1p-32;

/// Draws for as many counters as fill whole registers; returns how many. Without AVX2: one by one.
[[gnu::target("default")]] std::size_t trek_registers(Teller t, std::span<const std::uint32_t> tweede,
                                                      Kwartet uit) noexcept {
  for (std::size_t i = 0; i < tweede.size(); ++i) {
    const Woorden w = philox({t.eerste, tweede[i], t.derde, t.vierde}, t.sleutel);
    for (std::size_t k = 0; k < w.size(); ++k) uit[k][i] = uniform32(w[k]);
  }
  return tweede.size();
}

#if MBC_KLONEN
[[gnu::target("avx2")]] std::size_t trek_registers(Teller t, std::span<const std::uint32_t> tweede,
                                                   Kwartet uit) noexcept {
  const __m256i hoog = _mm256_set1_epi64x(mantisse);
  std::size_t i = 0;
  for (; i + 4 <= tweede.size(); i += 4) {
    __m256i x[4] = {_mm256_set1_epi64x(t.eerste),
                    _mm256_cvtepu32_epi64(_mm_loadu_si128(reinterpret_cast<const __m128i*>(tweede.data() + i))),
                    _mm256_set1_epi64x(t.derde), _mm256_set1_epi64x(t.vierde)};
    std::uint32_t k0 = t.sleutel[0], k1 = t.sleutel[1];
#pragma GCC unroll 10
    for (int ronde = 0; ronde < 10; ++ronde) {
      const __m256i p0 = _mm256_mul_epu32(x[0], _mm256_set1_epi64x(m0));
      const __m256i p1 = _mm256_mul_epu32(x[2], _mm256_set1_epi64x(m1));
      x[0] = _mm256_xor_si256(_mm256_xor_si256(x[1], _mm256_set1_epi64x(k0)), _mm256_srli_epi64(p1, 32));
      x[2] = _mm256_xor_si256(_mm256_xor_si256(x[3], _mm256_set1_epi64x(k1)), _mm256_srli_epi64(p0, 32));
      x[1] = p1;
      x[3] = p0;
      k0 += w0;
      k1 += w1;
    }
#pragma GCC unroll 4
    for (std::size_t w = 0; w < 4; ++w) {
      const __m256d heel = _mm256_castsi256_pd(_mm256_blend_epi32(x[w], hoog, 0xAA));
      _mm256_storeu_pd(uit[w] + i,
                       _mm256_mul_pd(_mm256_sub_pd(heel, _mm256_set1_pd(verschuiving)), _mm256_set1_pd(schaal)));
    }
  }
  return i;
}

[[gnu::target("avx512f")]] std::size_t trek_registers(Teller t, std::span<const std::uint32_t> tweede,
                                                      Kwartet uit) noexcept {
  const __m512i hoog = _mm512_set1_epi64(mantisse);
  std::size_t i = 0;
  for (; i + 8 <= tweede.size(); i += 8) {
    __m512i x[4] = {_mm512_set1_epi64(t.eerste),
                    _mm512_cvtepu32_epi64(_mm256_loadu_si256(reinterpret_cast<const __m256i*>(tweede.data() + i))),
                    _mm512_set1_epi64(t.derde), _mm512_set1_epi64(t.vierde)};
    std::uint32_t k0 = t.sleutel[0], k1 = t.sleutel[1];
#pragma GCC unroll 10
    for (int ronde = 0; ronde < 10; ++ronde) {
      const __m512i p0 = _mm512_mul_epu32(x[0], _mm512_set1_epi64(m0));
      const __m512i p1 = _mm512_mul_epu32(x[2], _mm512_set1_epi64(m1));
      x[0] = _mm512_xor_si512(_mm512_xor_si512(x[1], _mm512_set1_epi64(k0)), _mm512_srli_epi64(p1, 32));
      x[2] = _mm512_xor_si512(_mm512_xor_si512(x[3], _mm512_set1_epi64(k1)), _mm512_srli_epi64(p0, 32));
      x[1] = p1;
      x[3] = p0;
      k0 += w0;
      k1 += w1;
    }
#pragma GCC unroll 4
    for (std::size_t w = 0; w < 4; ++w) {
      const __m512d heel = _mm512_castsi512_pd(_mm512_mask_blend_epi32(0xAAAA, x[w], hoog));
      _mm512_storeu_pd(uit[w] + i,
                       _mm512_mul_pd(_mm512_sub_pd(heel, _mm512_set1_pd(verschuiving)), _mm512_set1_pd(schaal)));
    }
  }
  return i;
}
#endif

}  // namespace

void uniformen(Sleutel sleutel, std::uint32_t replicatie, std::span<const std::uint32_t> tweede, std::uint32_t derde,
               Bestemming bestemming, const Kwartet& uit) noexcept {
  constexpr std::size_t meeste = 8;  // counters in a register
  const Teller teller{sleutel, replicatie, derde, static_cast<std::uint32_t>(bestemming)};
  const std::size_t gedaan = trek_registers(teller, tweede, uit);
  const std::size_t rest = tweede.size() - gedaan;
  if (rest == 0) return;
  std::array<std::uint32_t, meeste> tellers{};
  std::array<std::array<double, meeste>, 4> woorden;
  std::copy_n(tweede.data() + gedaan, rest, tellers.data());
  trek_registers(teller, tellers, {woorden[0].data(), woorden[1].data(), woorden[2].data(), woorden[3].data()});
  for (std::size_t w = 0; w < uit.size(); ++w) std::copy_n(woorden[w].data(), rest, uit[w] + gedaan);
}

}  // namespace mbc
