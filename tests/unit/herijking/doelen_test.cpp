#include "herijking/doelen.h"

#include <gtest/gtest.h>

#include <random>

#include "support/rijke_studie.h"

namespace mbc {
namespace {

void beloof(Studie& s, Indicator i, double verandering, int jaar, Doelmaat tegen = Doelmaat::nulalternatief) {
  s.uitkomstdoelen.push_back(
      {"doel", "", i, proef::voeg_toe(s, "uitkomstdoelen.doel.verandering", verandering), tegen, jaar});
}

/// Everyone gets a VTO, and under scenario 1 the werkwijze.
Studie zekere_studie() {
  Studie s = proef::kleine_studie(2);
  s.replicaties = 20;
  proef::zet(s, "gemeenten.Delft.instroom", 400);
  proef::zet(s, "traject.kans_vto", 1);
  proef::zet(s, "scenarios.1.implementatie.doel", 1);
  return s;
}

TEST(Doelen, DeNodigeWaardeGeeftHetDoel) {
  Studie s = zekere_studie();
  proef::zet(s, "effecten.vto_reductie", 0.1);
  beloof(s, Indicator::vto, -0.25, 2023);
  const Doelbeeld d = bekijk_doelen(s, {}, {})->doelen.at(0);
  ASSERT_TRUE(d.scenarios[0].nodig->waarde);
  // A VTO falls out where its draw lies above 1 - effect: on average the effect itself, within its own noise.
  const double ruis = std::sqrt(0.25 * 0.75 / (400 * 20));
  EXPECT_NEAR(*d.scenarios[0].nodig->waarde, 0.25, 4.5 * ruis + 1e-3);
  EXPECT_NEAR(d.scenarios[0].nodig->hoogst_haalbaar, -1, 1e-9);
  proef::zet(s, "effecten.vto_reductie", *d.scenarios[0].nodig->waarde);
  const Doelbeeld weer = bekijk_doelen(s, {}, {})->doelen.at(0);
  EXPECT_LE(weer.scenarios[0].jaren[1].verandering.gemiddelde, -0.25);
  EXPECT_GT(weer.scenarios[0].jaren[1].verandering.gemiddelde, -0.255);
}

TEST(Doelen, WatDeHelftBereiktKanNietMeerDanDeHelft) {
  Studie s = zekere_studie();
  proef::zet(s, "scenarios.1.implementatie.doel", 0.5);
  beloof(s, Indicator::vto, -0.6, 2024);
  const NodigEffect n = *bekijk_doelen(s, {}, {})->doelen.at(0).scenarios[0].nodig;
  EXPECT_FALSE(n.waarde);
  EXPECT_NEAR(n.hoogst_haalbaar, -0.5, 4.5 * std::sqrt(0.25 / (400 * 20)));
}

TEST(Doelen, TegenHetEersteJaarIsTegenHetScenarioZelf) {
  Studie s = zekere_studie();
  proef::zet(s, "instroom.trend", -0.1);
  beloof(s, Indicator::instroom, -0.1, 2023, Doelmaat::eerste_jaar);
  const Doelscenario d = bekijk_doelen(s, {}, {})->doelen.at(0).scenarios[0];
  ASSERT_EQ(d.jaren.front().jaar, 2023);
  EXPECT_NEAR(d.jaren[0].verandering.gemiddelde, -0.1, 1e-9);
  EXPECT_NEAR(d.jaren[1].verandering.gemiddelde, -0.19, 1e-9);
  EXPECT_EQ(d.jaren[0].kans_gehaald, 1);
  EXPECT_FALSE(d.nodig) << "no single effect moves the inflow";
}

TEST(Doelen, ZonderEffectZietEenMonitorVijfProcent) {
  EXPECT_NEAR(zichtbaarheid(300, 300), 0.05, 1e-4);
  Studie s = zekere_studie();
  beloof(s, Indicator::vto, -0.25, 2023);
  const Doelscenario d = bekijk_doelen(s, {}, {})->doelen.at(0).scenarios[0];
  EXPECT_NEAR(*d.jaren[1].zichtbaar, 0.05, 1e-4);
  EXPECT_FALSE(d.jaren_voor_80);
}

/// Against 10.000 pairs of regions that are seen: a test of two Poisson counts at the 5% level, one-sided.
TEST(Doelen, ZichtbaarIsHoeVaakEenMonitorHetZiet) {
  std::mt19937_64 bron(20210615);
  for (const auto& [zonder, met] : {std::pair{400.0, 350.0}, {900.0, 820.0}, {2000.0, 1990.0}}) {
    constexpr int paren = 10'000;
    int gezien = 0;
    std::poisson_distribution<int> eigen(met), ander(zonder);
    for (int i = 0; i < paren; ++i) {
      const double x = eigen(bron), y = ander(bron);
      if ((y - x) / std::sqrt(x + y) > 1.645) ++gezien;
    }
    const double verwacht = zichtbaarheid(met, zonder), se = std::sqrt(verwacht * (1 - verwacht) / paren);
    // The normal approximation of counts of hundreds is off by less than 0.01.
    EXPECT_NEAR(static_cast<double>(gezien) / paren, verwacht, 4.5 * se + 0.01) << zonder << " tegen " << met;
  }
}

TEST(Doelen, ZoveelJarenSamenGeven80Procent) {
  Studie s = zekere_studie();
  proef::zet(s, "effecten.vto_reductie", 0.05);
  beloof(s, Indicator::vto, -0.25, 2023);
  const int n = *bekijk_doelen(s, {}, {})->doelen.at(0).scenarios[0].jaren_voor_80;
  // 400 against 380: d ~ N(20, 400 x 5% x 95%) on a noise of sqrt(780). The mean of Phi(sqrt(n) d / noise - 1.645) is
  // Phi((sqrt(n) 20 / noise - 1.645) / sqrt(1 + n 19 / 780)): 80% at n = 13.4. In 20 replicaties d has a mean within 1.
  EXPECT_NEAR(n, 13.4, 3);
}

}  // namespace
}  // namespace mbc
