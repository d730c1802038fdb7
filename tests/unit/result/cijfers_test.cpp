#include "result/cijfers.h"

#include <gtest/gtest.h>

namespace mbc {
namespace {

/// Two scenarios, two gemeenten, two years and two geldstromen. Zorg costs 1000 a cell and under scenario 1 less by
/// 100 g + 10 y + f; an investment of 7 a cell stands under scenario 1 alone.
Uitkomst opzet() {
  Uitkomst u({.scenarios = 2, .gemeenten = 2, .jaren = 2, .geldstromen = 2});
  for (std::size_t g = 0; g < 2; ++g)
    for (std::size_t y = 0; y < 2; ++y)
      for (std::size_t f = 0; f < 2; ++f) {
        u.zorgkosten(0, g, y, f) = {1000};
        u.zorgkosten(1, g, y, f) = {1000 - static_cast<std::int64_t>(100 * g + 10 * y + f)};
        u.investeringen(1, g, y, f) = {7};
      }
  u.disconto = {1, 0.5};
  u.verzilverbaar = {0.25, 1};
  u.verzilverbaar_vanaf = 1;
  return u;
}

TEST(Cijfers, OfARegionAndAGemeenteAreSumsOfTheirCells) {
  const Uitkomst u = opzet();
  const Cijfers c(u, 1, 0);
  EXPECT_EQ(c.cel(1, 1, 1).baten, 111);
  EXPECT_EQ(c.cel(1, 1, 1).kosten, 7);
  EXPECT_EQ(c.regio(1, 1).baten, 11 + 111);
  EXPECT_EQ(c.regio(1, 1).kosten, 14);
  EXPECT_EQ(c.gemeente(1, 1).baten, 110 + 111);
  EXPECT_EQ(c.gemeente(1, 1).kosten, 14);
}

TEST(Cijfers, TurnTheirSignWithTheScenarios) {
  const Uitkomst u = opzet();
  const Bedragpaar heen = Cijfers(u, 1, 0).regio(1, 0), terug = Cijfers(u, 0, 1).regio(1, 0);
  EXPECT_EQ(heen.baten, -terug.baten);
  EXPECT_EQ(heen.kosten, -terug.kosten);
}

TEST(Cijfers, VerzilverbaarCountsBatenFromItsYearAndWhatIsPaidOfKosten) {
  const Uitkomst u = opzet();
  const Cijfers c(u, 1, 0);
  EXPECT_EQ(c.verzilverbaar({100, 9, 7}, 0, 0), -7);
  EXPECT_EQ(c.verzilverbaar({100, 9, 7}, 1, 0), 25 - 7);
  EXPECT_EQ(c.verzilverbaar({100, 9, 7}, 1, 1), 100 - 7);
}

TEST(Cijfers, TheLevelOfAGemeenteIsDiscounted) {
  const Uitkomst u = opzet();
  const Contant c{niveau_van_gemeente(u, 0, 1), niveau_van_gemeente(u, 1, 1)};
  EXPECT_EQ(c.nul.zorg, 2000 + 0.5 * 2000);
  EXPECT_EQ(c.baten(), 100 + 101 + 0.5 * (110 + 111));
  EXPECT_EQ(c.kosten(), 14 + 0.5 * 14);
  EXPECT_EQ(c.saldo(), c.baten() - c.kosten());
}

}  // namespace
}  // namespace mbc
