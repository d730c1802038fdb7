#include "analyse/verevening.h"

#include <gtest/gtest.h>

namespace mbc {
namespace {

std::vector<std::int64_t> waarden(const std::optional<std::vector<Centen>>& x) {
  std::vector<std::int64_t> uit;
  for (const Centen c : *x) uit.push_back(c.waarde);
  return uit;
}

TEST(Verevening, GelijkRendementGeeftElkHetzelfdeSaldoPerEuroKosten) {
  // 300 saldo on 600 kosten is a half: 200, 100 and 0 each.
  const std::vector<Dragerstand> dragers = {{400, -100}, {200, 50}, {0, 350}};
  EXPECT_EQ(waarden(gelijk_rendement(dragers)), (std::vector<std::int64_t>{300, 50, -350}));
}

TEST(Verevening, ZonderKostenIsErGeenRendement) { EXPECT_FALSE(gelijk_rendement({{0, 10}, {0, 20}})); }

TEST(Verevening, DeMinsteBetalingVultAanWatWieTekortKomtNaarRatoVanWieOverheeft) {
  EXPECT_EQ(waarden(minste_betaling({{0, -90}, {0, 200}, {0, 100}})), (std::vector<std::int64_t>{90, -60, -30}));
  EXPECT_EQ(waarden(minste_betaling({{0, 5}, {0, 0}})), (std::vector<std::int64_t>{0, 0}));
  EXPECT_EQ(waarden(minste_betaling({{0, -10}, {0, 10}})), (std::vector<std::int64_t>{10, -10}));
}

TEST(Verevening, WieSamenInlevertKanGeenVanAllenOpNulBrengen) { EXPECT_FALSE(minste_betaling({{0, -90}, {0, 89}})); }

TEST(Verevening, BetalingenTellenOpTotNulOokWaarCentenNietUitkomen) {
  const std::vector<Dragerstand> dragers = {{1, 100}, {1, -33}, {1, -33}};
  for (const auto& betaling : {gelijk_rendement(dragers), minste_betaling(dragers)}) {
    std::int64_t som = 0;
    for (const std::int64_t x : waarden(betaling)) som += x;
    EXPECT_EQ(som, 0);
  }
}

}  // namespace
}  // namespace mbc
