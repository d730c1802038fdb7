#include "simulate/gangen.h"

#include <gtest/gtest.h>

#include <cmath>
#include <memory>

namespace mbc {
namespace {

TEST(Gangen, HeelRondtAfAlsLlrint) {
  for (const double x : {0.0, 0.5, 1.5, 2.5, -0.5, -1.5, 0x1p40 + 0.5, -0x1p40 - 1.5, 123456789.49999, -7.51}) {
    EXPECT_EQ(heel(x), static_cast<double>(std::llrint(x))) << x;
    EXPECT_EQ(geheel(x), std::llrint(x)) << x;
  }
}

TEST(Gangen, PlekLegtElkeTickInZijnEigenJaar) {
  constexpr double jaren = 100, tick = 1 / ticks_per_eenheid;
  for (int y = 0; y < 100; ++y) {
    const double eerste = y * maanden_per_jaar;
    EXPECT_EQ(plek(eerste, jaren).rij, y + 1);
    EXPECT_EQ(plek(eerste, jaren).rest, static_cast<double>(ticks_per_jaar));
    EXPECT_EQ(plek(eerste - tick, jaren).rij, y);
    EXPECT_EQ(plek(eerste + maanden_per_jaar - tick, jaren).rij, y + 1);
    EXPECT_EQ(plek(eerste + maanden_per_jaar - tick, jaren).rest, 1);
  }
  EXPECT_EQ(plek(-30, jaren).rij, 0);
  EXPECT_EQ(plek(1200, jaren).rij, 101);
  EXPECT_EQ(plek(5000, jaren).rij, 101);
}

TEST(Gangen, LijstenUitBitsKiezenDezelfdePlaatsen) {
  const auto a = std::make_unique<Reekskolom<double>>(), b = std::make_unique<Reekskolom<double>>();
  const auto bits = std::make_unique<Reekskolom<std::uint64_t>>();
  for (std::size_t i = 0; i < reeks_lengte; ++i) {
    (*a)[i] = static_cast<double>(i * 7919 % 101);
    (*b)[i] = static_cast<double>(i * 104729 % 103);
    (*bits)[i] = i * 2654435761U;
  }
  for (const std::size_t n : {std::size_t{0}, std::size_t{1}, std::size_t{63}, std::size_t{64}, std::size_t{65},
                              std::size_t{200}, reeks_lengte}) {
    Indexlijst een, ander;
    const auto verwacht_gelijk = [&] {
      ASSERT_EQ(een.size(), ander.size()) << n;
      for (std::size_t k = 0; k < een.size(); ++k) EXPECT_EQ(een[k], ander[k]) << n;
    };
    een.kies_kleiner(*a, *b, n);
    ander.kies(n, [&](std::size_t i) { return (*a)[i] < (*b)[i]; });
    verwacht_gelijk();
    een.kies_niet_kleiner(*a, *b, n);
    ander.kies(n, [&](std::size_t i) { return (*a)[i] >= (*b)[i]; });
    verwacht_gelijk();
    een.kies_bit(*bits, 5, n);
    ander.kies(n, [&](std::size_t i) { return (((*bits)[i] >> 5) & 1U) != 0; });
    verwacht_gelijk();
  }
}

}  // namespace
}  // namespace mbc
