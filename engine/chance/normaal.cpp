#include "chance/normaal.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>

#include "base/klonen.h"

namespace mbc {
namespace {

constexpr std::size_t blok = 256;

/// The indices of the draws beyond the centre; returns how many.
std::size_t zoek_staarten(std::span<const double> u, std::array<std::uint16_t, blok>& waar) noexcept {
  std::size_t n = 0;
  for (std::size_t i = 0; i < u.size(); ++i) {
    waar[n] = static_cast<std::uint16_t>(i);
    n += std::abs(u[i] - 0.5) > normaal_kern::midden ? 1U : 0U;
  }
  return n;
}

/// The centre's formula for all, then the tails again, gathered: both loops are free of branches.
/// AVX2 does four at a time; the bits are the same, as nothing is contracted.
MBC_TOT_AVX2 void kwantielen_blok(std::span<const double> u, std::span<double> z) noexcept {
  std::array<std::uint16_t, blok> waar;
  std::array<double, blok> q, r;
  const std::size_t staarten = zoek_staarten(u, waar);
  for (std::size_t j = 0; j < staarten; ++j) {
    q[j] = u[waar[j]] - 0.5;
    r[j] = std::min(u[waar[j]], 1 - u[waar[j]]);
  }
  for (std::size_t i = 0; i < u.size(); ++i) z[i] = normaal_kern::uit_midden(u[i] - 0.5);
  for (std::size_t j = 0; j < staarten; ++j) r[j] = std::sqrt(-logaritme(r[j]));
  for (std::size_t j = 0; j < staarten; ++j) q[j] = std::copysign(normaal_kern::uit_staart(r[j]), q[j]);
  for (std::size_t j = 0; j < staarten; ++j) {
    if (r[j] > normaal_kern::ver) q[j] = std::copysign(normaal_kern::uit_verre_staart(r[j]), q[j]);
    z[waar[j]] = q[j];
  }
}

}  // namespace

double normaal_kern::uit_verre_staart(double r) noexcept {
  using wiskunde_kern::veelterm;
  const double s = r - ver;
  const double teller =
      veelterm(s, 6.6579046435011037772, 5.4637849111641143699, 1.7848265399172913358, 0.29656057182850489123,
               0.026532189526576123093, 0.0012426609473880784386, 2.71155556874348757815e-5, 2.01033439929228813265e-7);
  const double noemer =
      veelterm(s, 1.0, 0.59983220655588793769, 0.13692988092273580531, 0.0148753612908506148525,
               7.868691311456132591e-4, 1.8463183175100546818e-5, 1.4215117583164458887e-7, 2.04426310338993978564e-15);
  return teller / noemer;
}

void normaal_kwantielen(std::span<const double> u, std::span<double> z) noexcept {
  for (std::size_t i = 0; i < u.size(); i += blok) {
    const std::size_t n = std::min(blok, u.size() - i);
    kwantielen_blok(u.subspan(i, n), z.subspan(i, n));
  }
}

MBC_TOT_AVX2 void exponenten(double a, double b, std::span<double> x) noexcept {
  for (double& z : x) z = exponent(a + b * z);
}

}  // namespace mbc
