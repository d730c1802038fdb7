#include "simulate/gangen.h"

#include <immintrin.h>

#include <algorithm>

#include "base/klonen.h"
#include "simulate/gezin.h"

// Wider registers give the same bits: nothing is contracted, and every loop does the same operations per gang.
namespace mbc {
namespace {

constexpr std::uint64_t bit(int nummer) noexcept { return std::uint64_t{1} << nummer; }

/// Which of 64 places have a < b.
[[gnu::target("default")]] std::uint64_t kleiner(const double* a, const double* b) noexcept {
  std::uint64_t uit = 0;
#pragma GCC unroll 32
  for (int k = 0; k < 64; k += 2) {
    const __m128d x = _mm_cmplt_pd(_mm_load_pd(a + k), _mm_load_pd(b + k));
    uit |= static_cast<std::uint64_t>(_mm_movemask_pd(x)) << k;
  }
  return uit;
}
#if MBC_KLONEN
[[gnu::target("avx2")]] std::uint64_t kleiner(const double* a, const double* b) noexcept {
  std::uint64_t uit = 0;
#pragma GCC unroll 16
  for (int k = 0; k < 64; k += 4) {
    const __m256d x = _mm256_cmp_pd(_mm256_load_pd(a + k), _mm256_load_pd(b + k), _CMP_LT_OQ);
    uit |= static_cast<std::uint64_t>(_mm256_movemask_pd(x)) << k;
  }
  return uit;
}
#endif

/// Which of 64 places have this bit on.
[[gnu::target("default")]] std::uint64_t aan(const std::uint64_t* bits, int nummer) noexcept {
  const __m128i voorop = _mm_cvtsi32_si128(63 - nummer);
  std::uint64_t uit = 0;
#pragma GCC unroll 32
  for (int k = 0; k < 64; k += 2) {
    const __m128i x = _mm_sll_epi64(_mm_load_si128(reinterpret_cast<const __m128i*>(bits + k)), voorop);
    uit |= static_cast<std::uint64_t>(_mm_movemask_pd(_mm_castsi128_pd(x))) << k;
  }
  return uit;
}
#if MBC_KLONEN
[[gnu::target("avx2")]] std::uint64_t aan(const std::uint64_t* bits, int nummer) noexcept {
  const __m128i voorop = _mm_cvtsi32_si128(63 - nummer);
  std::uint64_t uit = 0;
#pragma GCC unroll 16
  for (int k = 0; k < 64; k += 4) {
    const __m256i x = _mm256_sll_epi64(_mm256_load_si256(reinterpret_cast<const __m256i*>(bits + k)), voorop);
    uit |= static_cast<std::uint64_t>(_mm256_movemask_pd(_mm256_castsi256_pd(x))) << k;
  }
  return uit;
}
#endif

}  // namespace

template <class Masker>
void Indexlijst::kies_uit(std::size_t n, Masker masker) noexcept {
  std::uint32_t* uit = plaatsen_.data();
  for (std::size_t i = 0; i < n; i += 64) {
    std::uint64_t bits = masker(i);
    if (n - i < 64) bits &= bit(static_cast<int>(n - i)) - 1;
    for (; bits != 0; bits &= bits - 1)
      *uit++ = static_cast<std::uint32_t>(i) + static_cast<std::uint32_t>(std::countr_zero(bits));
  }
  n_ = static_cast<std::size_t>(uit - plaatsen_.data());
}

void Indexlijst::kies_kleiner(const Reekskolom<double>& a, const Reekskolom<double>& b, std::size_t n) noexcept {
  kies_uit(n, [&](std::size_t i) { return kleiner(a.data() + i, b.data() + i); });
}

void Indexlijst::kies_niet_kleiner(const Reekskolom<double>& a, const Reekskolom<double>& b, std::size_t n) noexcept {
  kies_uit(n, [&](std::size_t i) { return ~kleiner(a.data() + i, b.data() + i); });
}

void Indexlijst::kies_bit(const Reekskolom<std::uint64_t>& bits, int nummer, std::size_t n) noexcept {
  kies_uit(n, [&](std::size_t i) { return aan(bits.data() + i, nummer); });
}

std::size_t Indexlijst::tot_plaats(std::size_t van, std::size_t grens) const noexcept {
  const std::span<const std::uint32_t> wie = lijst();
  expects(van <= wie.size() && std::is_sorted(wie.begin(), wie.end()));
  if (wie.empty() || wie.back() < grens) return wie.size();
  return static_cast<std::size_t>(std::lower_bound(wie.begin() + static_cast<std::ptrdiff_t>(van), wie.end(), grens) -
                                  wie.begin());
}

MBC_TOT_AVX512 void tel_jaar_op(const Gangen& g, Reekskolom<double>& instroom) noexcept {
  const std::size_t n = hele_registers(g.n);
  for (std::size_t i = 0; i < n; ++i) {
    instroom[i] = CasusNummer::jaar_van(g.casus[i]) + instroom[i];
  }
}

MBC_TOT_AVX512 void begin_levens(double leeftijdsgrens, const Reekskolom<double>& instroom,
                                 const Reekskolom<double>& leeftijd, ScenarioSet alle, Gangen& g) noexcept {
  const std::size_t n = hele_registers(g.n);
  for (std::size_t i = 0; i < n; ++i) {
    g.moment[i] = instroom[i] * maanden_per_jaar;
    g.meerderjarig[i] = (instroom[i] + leeftijdsgrens - leeftijd[i]) * maanden_per_jaar;
    g.set[i] = g.moment[i] < g.meerderjarig[i] ? alle : 0;
  }
}

MBC_TOT_AVX512 void kies_kassabonnen(std::span<const double> grens, const Reekskolom<double>& u, Gangen& g) noexcept {
  const std::size_t n = hele_registers(g.n);
  std::fill_n(g.kassabon.data(), n, 0U);
  for (std::size_t k = 0; k + 1 < grens.size(); ++k) {
    const double tot = grens[k];
    for (std::size_t i = 0; i < n; ++i) g.kassabon[i] += u[i] >= tot ? 1U : 0U;
  }
}

MBC_TOT_AVX512 void begrens_duur(double grens, double crises_per_maand, Gangen& g, Reekskolom<double>& geen) noexcept {
  const std::size_t n = hele_registers(g.n);
  for (std::size_t i = 0; i < n; ++i) {
    const double duur = std::max(0.0, g.duur[i]), eind = g.moment[i] + duur;
    g.duur[i] = duur;
    g.eind[i] = eind;
    const double geen_crisis = 1.0 - crises_per_maand * std::min(duur, grens) - 0x1p-40;
    geen[i] = eind < -1.0 ? 2.0 : geen_crisis;  // a month before: moments are rounded
  }
}

MBC_TOT_AVX512 void zet_grens(const Reekskolom<double>& moment, double voor, double vanaf, std::size_t van,
                              std::size_t tot, Reekskolom<double>& grens) noexcept {
  for (std::size_t i = van; i < tot; ++i) grens[i] = moment[i] < 0 ? voor : vanaf;
}

MBC_TOT_AVX512 void neem_beslissend(const Gangen& g, bool weegt, std::size_t van, std::size_t tot,
                                    Reekskolom<double>& uit) noexcept {
  const Reekskolom<double>& ook = weegt ? g.o : g.v;
  for (std::size_t i = van; i < tot; ++i) uit[i] = std::min(g.v[i], ook[i]);
}

void zet_kansen(const TrajectWaarden& w, Gangen& g) noexcept {
  g.kansen[Effect::vto].fill(w[Kans::vto]);
  g.kansen[Effect::ots].fill(w[Kans::ots]);
  g.kansen[Effect::otsduur].fill(1);
  g.kansen[Effect::uithuisplaatsing].fill(w[Kans::uithuisplaatsing]);
  g.kansen[Effect::crisis].fill(1);
  g.kansen[Effect::recidive_1jaar].fill(w[Kans::recidive_1jaar]);
  g.kansen[Effect::recidive_2jaar].fill(std::max(w[Kans::recidive_1jaar], w[Kans::recidive_2jaar]));
}

MBC_TOT_AVX512 void zet_kansen(const TrajectWaarden& w, const EffectWaarden& effect, Gangen& g, std::size_t van,
                               std::size_t tot) noexcept {
  const EffectWaarden f = effect;
  const double kans_vto = w[Kans::vto], kans_ots = w[Kans::ots], kans_uithuis = w[Kans::uithuisplaatsing];
  const double recidive_1jaar = w[Kans::recidive_1jaar], recidive_2jaar = w[Kans::recidive_2jaar];
  for (std::size_t i = van; i < tot; ++i) {
    const double e = g.e[i];
    g.duur[i] *= std::max(0.0, 1.0 - f[Effect::trajectduur] * e);
    g.kansen[Effect::vto][i] = kans_vto * std::max(0.0, 1.0 - f[Effect::vto] * e);
    g.kansen[Effect::ots][i] = kans_ots * std::max(0.0, 1.0 - f[Effect::ots] * e);
    g.kansen[Effect::otsduur][i] = std::max(0.0, 1.0 - f[Effect::otsduur] * e);
    g.kansen[Effect::uithuisplaatsing][i] = kans_uithuis * std::max(0.0, 1.0 - f[Effect::uithuisplaatsing] * e);
    g.kansen[Effect::crisis][i] = std::max(0.0, 1.0 - f[Effect::crisis] * e);
    const double r1 = recidive_1jaar * std::max(0.0, 1.0 - f[Effect::recidive_1jaar] * e);
    g.kansen[Effect::recidive_1jaar][i] = r1;
    g.kansen[Effect::recidive_2jaar][i] =
        std::max(r1, recidive_2jaar * std::max(0.0, 1.0 - f[Effect::recidive_2jaar] * e));
  }
}

MBC_TOT_AVX512 void bepaal_verloop(const TrajectWaarden& w, double horizon, Gangen& g) noexcept {
  const double vooraf = w.vrijwillig_vooraf, aandeel = w[Kans::aandeel_uithuisplaatsing];
  const std::size_t n = hele_registers(g.n);
  for (std::size_t i = 0; i < n; ++i) {
    const double d = std::min(g.duur[i], g.meerderjarig[i] - g.moment[i]);
    const double eind = g.moment[i] + d;
    g.duur[i] = d;
    g.eind[i] = eind;

    const bool na_vooraf = d > vooraf;
    const bool ots = na_vooraf & (g.o[i] < g.kansen[Effect::ots][i]);
    const bool vto = ots | (na_vooraf & (g.o[i] < g.kansen[Effect::vto][i]));
    const bool uithuis = ots & (g.q[i] < g.kansen[Effect::uithuisplaatsing][i]);
    const double ots_start = g.moment[i] + vooraf;
    const double ots_duur = (d - vooraf) * g.kansen[Effect::otsduur][i];
    g.ots_start[i] = ots_start;
    g.ots_eind[i] = ots_start + ots_duur;
    g.uithuis_eind[i] = ots_start + ots_duur * aandeel;

    const double na = 12.0 * g.h[i];
    const double terugkeer = g.z[i] < g.kansen[Effect::recidive_1jaar][i] ? na : 12.0 + na;
    const double terug = eind + terugkeer;
    const bool keert_terug =
        (g.z[i] < g.kansen[Effect::recidive_2jaar][i]) & (terug < g.meerderjarig[i]) & (terug < horizon);
    g.terugkeer[i] = terugkeer;

    g.voorval[i] = (vto ? bit(bit_van(Fase::vto)) : 0) | (ots ? bit(bit_van(Fase::ots)) : 0) |
                   (uithuis ? bit(bit_van(Fase::uithuisplaatsing)) : 0) | (keert_terug ? bit(bit_terugkeer) : 0);
  }
}

MBC_TOT_AVX512 void plaats(const Reekskolom<double>& moment, std::size_t n, double jaren, Boekmomenten& uit) noexcept {
  n = hele_registers(n);
  for (std::size_t i = 0; i < n; ++i) {
    const Plek p = plek(moment[i], jaren);
    uit.rij[i] = p.rij;
    uit.rest[i] = geheel(p.rest);
  }
}

MBC_TOT_AVX512 void plaats_gewogen(const Reekskolom<double>& moment, const Reekskolom<double>& e, std::size_t n,
                                   double jaren, Boekmomenten& uit) noexcept {
  n = hele_registers(n);
  for (std::size_t i = 0; i < n; ++i) {
    const Plek p = plek(moment[i], jaren);
    uit.rij[i] = p.rij;
    uit.rest[i] = geheel(p.rest);
    uit.gewogen[i] = geheel(p.rest * e[i]);
  }
}

MBC_TOT_AVX512 void zoek_toepassing(const Helling& aandeel, std::uint64_t leden, const Reekskolom<double>& t,
                                    const Reekskolom<double>& v, std::size_t n,
                                    Reekskolom<std::uint64_t>& set) noexcept {
  const Helling b = aandeel;
  n = hele_registers(n);
  for (std::size_t i = 0; i < n; ++i) set[i] |= v[i] < b.op(t[i]) ? leden : 0;
}

MBC_TOT_AVX512 void zoek_e(const Helling& trouw, double schaal, const Reekskolom<double>& t, std::size_t n,
                           Reekskolom<double>& e) noexcept {
  const Helling m = trouw;
  n = hele_registers(n);
  for (std::size_t i = 0; i < n; ++i) {
    e[i] = heel(m.op(t[i]) * schaal * ticks_per_eenheid) * (1.0 / ticks_per_eenheid);
  }
}

MBC_TOT_AVX512 void voeg_samen(std::size_t n, const Reekskolom<double>& e1, const Reekskolom<double>& e2,
                               Reekskolom<std::uint64_t>& set1, Reekskolom<std::uint64_t>& set2) noexcept {
  n = hele_registers(n);
  for (std::size_t i = 0; i < n; ++i) {
    const bool gelijk = e1[i] == e2[i];
    set1[i] |= gelijk ? set2[i] : 0;
    set2[i] = gelijk ? 0 : set2[i];
  }
}

}  // namespace mbc
