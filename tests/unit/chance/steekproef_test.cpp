#include "chance/steekproef.h"

#include <gtest/gtest.h>

#include <cmath>
#include <set>

#include "chance/toeval.h"

namespace mbc {
namespace {

TEST(SobolRij, FirstPointsOfTheVanDerCorputDimension) {
  const SobolRij rij(1);
  for (std::uint32_t i = 0; i < 16; ++i) {
    std::uint32_t omgekeerd = 0;
    for (unsigned b = 0; b < 32; ++b) omgekeerd |= ((i >> b) & 1U) << (31 - b);
    EXPECT_EQ(rij.punt(i, 0), omgekeerd) << i;
  }
}

TEST(SobolRij, KnownPointsOfJoeAndKuo) {
  // Joe and Kuo's own example prints, in Gray code, (0.75, 0.25, 0.25...) for the third point; by index:
  const SobolRij rij(3);
  const auto u = [&](std::uint32_t i, std::size_t d) { return std::ldexp(rij.punt(i, d), -32); };
  EXPECT_EQ(u(1, 0), 0.5);
  EXPECT_EQ(u(1, 1), 0.5);
  EXPECT_EQ(u(1, 2), 0.5);
  EXPECT_EQ(u(3, 0), 0.75);
  EXPECT_EQ(u(3, 1), 0.25);
  EXPECT_EQ(u(3, 2), 0.25);
}

TEST(SobolRij, EveryDimensionIsStratified) {
  const std::size_t dimensies = 800;
  const SobolRij rij(dimensies);
  for (std::size_t d = 0; d < dimensies; ++d) {
    std::set<std::uint32_t> strata;
    for (std::uint32_t i = 0; i < 256; ++i) strata.insert(rij.punt(i, d) >> 24);
    ASSERT_EQ(strata.size(), 256) << "dimension " << d;
  }
}

TEST(Owen, KeepsAnElementaryNetANet) {
  const SobolRij rij(2);
  std::set<std::pair<std::uint32_t, std::uint32_t>> vakken;
  for (std::uint32_t i = 0; i < 256; ++i) {
    vakken.insert({owen(rij.punt(i, 0), 11) >> 28, owen(rij.punt(i, 1), 12) >> 28});
  }
  EXPECT_EQ(vakken.size(), 256) << "each of the 16 x 16 squares holds one of 256 points";
}

TEST(Owen, IsABijectionThatTheKeyChanges) {
  std::set<std::uint32_t> beelden;
  int anders = 0;
  for (std::uint32_t x = 0; x < 4096; ++x) {
    beelden.insert(owen(x << 20, 5) >> 20);
    anders += owen(x << 20, 5) != owen(x << 20, 6) ? 1 : 0;
  }
  EXPECT_EQ(beelden.size(), 4096);
  EXPECT_GT(anders, 4000);
}

/// The integral of a smooth function converges faster than by independent draws: the error of n points, as root
/// mean square over keys.
double fout_van(std::uint32_t n) {
  const SobolRij rij(4);
  double kwadraat = 0;
  constexpr int keren = 40;
  for (std::uint64_t zaad = 1; zaad <= keren; ++zaad) {
    double som = 0;
    for (std::uint32_t i = 0; i < n; ++i) {
      double product = 1;
      for (std::size_t d = 0; d < 4; ++d) product *= 0.5 + sobol_kwantiel(rij, i, d, zaad, 100 + d);
      som += product;
    }
    kwadraat += (som / n - 1) * (som / n - 1);
  }
  return std::sqrt(kwadraat / keren);
}

TEST(Sobol, ErrorShrinksAlmostWithNToThePowerThreeHalves) {
  const double e64 = fout_van(64), e1024 = fout_van(1024);
  // Independent draws gain a factor 4 from 16 times the points; nets gain 64 on a smooth function.
  EXPECT_LT(e1024, e64 / 16) << e64 << " -> " << e1024;
  EXPECT_LT(e1024, 0.1 * std::sqrt((std::pow(13.0 / 12, 4) - 1) / 1024));
}

TEST(Sobol, MorePointsLeaveTheFirstAsTheyAre) {
  EXPECT_EQ(sobol_kwantiel(SobolRij(3), 5, 2, 1, 7), sobol_kwantiel(SobolRij(9), 5, 2, 1, 7));
}

TEST(Lhs, OnePointInEachStratum) {
  for (const std::uint32_t n : {1U, 2U, 7U, 100U, 4097U}) {
    std::set<std::uint32_t> strata;
    for (std::uint32_t i = 0; i < n; ++i) {
      const double u = lhs_kwantiel(3, i, n, 99);
      ASSERT_GT(u, 0);
      ASSERT_LT(u, 1);
      strata.insert(static_cast<std::uint32_t>(u * n));
    }
    EXPECT_EQ(strata.size(), n) << "n = " << n;
  }
}

TEST(Lhs, NamesAreUncorrelated) {
  constexpr std::uint32_t n = 4000;
  double som = 0;
  for (std::uint32_t i = 0; i < n; ++i) som += (lhs_kwantiel(3, i, n, 1) - 0.5) * (lhs_kwantiel(3, i, n, 2) - 0.5);
  const double correlatie = 12 * som / n;
  EXPECT_NEAR(correlatie, 0, 4.5 / std::sqrt(n)) << "standard error " << 1 / std::sqrt(n);
}

}  // namespace
}  // namespace mbc
