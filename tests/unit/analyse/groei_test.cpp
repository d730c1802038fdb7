#include "analyse/groei.h"

#include <gtest/gtest.h>

#include <numeric>

#include "support/studie_bouwer.h"

namespace mbc {
namespace {

using Maat = Nauwkeurigheid::Maat;

/// Three years of costs, normally distributed: saldo -3000 on average with sd 600.
Studie normale_kosten() {
  Studie s = proef::kleine_studie(3);
  proef::voeg_investering_toe(s, "kosten", Grondslag::per_jaar, 0);
  proef::zet(s, "investeringen.kosten.bedrag", Verdeling{VerdelingSoort::normaal, {1000, 200, 0}, {}, {}});
  s.replicaties = 20'000;
  return s;
}

Resultaat los(Studie s, int replicaties) {
  s.replicaties = replicaties;
  return *vergelijk(s, {}, {});
}

Resultaat met(const Studie& s, Nauwkeurigheid wens, int draden = 1) {
  return *vergelijk(s, {}, {draden, {}, nullptr}, nullptr, wens);
}

const Samenvatting& saldo(const Resultaat& r, std::size_t i = 1) { return r.scenarios[i].ncw.saldo; }

/// 600 / sqrt(N) is at most 0.5% of 3000 from N = 1600 on: up to the noise of the sd itself, 1/sqrt(2N) of it.
TEST(Groei, StopsAtTheFirstBlockThatIsPreciseEnough) {
  const Studie s = normale_kosten();
  const Nauwkeurigheid wens{Maat::aandeel, 0.005};
  const Resultaat r = met(s, wens);
  EXPECT_GE(r.replicaties, 1500);
  EXPECT_LE(r.replicaties, 2000);
  for (int n = eerste_oordeel; n <= r.replicaties; n += groeiblok) {
    const Resultaat x = los(s, n);
    EXPECT_EQ(wens.voldoet(saldo(x).gemiddelde, saldo(x).mcse), n == r.replicaties) << n;
  }
}

TEST(Groei, IsARunOfSoManyForAnyNumberOfThreads) {
  const Studie s = normale_kosten();
  const Resultaat r = met(s, {Maat::euro, 11});
  EXPECT_GT(r.replicaties, eerste_oordeel);
  for (const Resultaat& x : {los(s, r.replicaties), met(s, {Maat::euro, 11}, 3)}) {
    EXPECT_EQ(x.replicaties, r.replicaties);
    for (std::size_t i = 0; i < 3; ++i) {
      EXPECT_EQ(saldo(x, i).gemiddelde, saldo(r, i).gemiddelde);
      EXPECT_EQ(saldo(x, i).sd, saldo(r, i).sd);
      EXPECT_EQ(saldo(x, i).p5, saldo(r, i).p5);
      EXPECT_EQ(x.scenarios[i].gemeenten[0].cellen[2][0].saldo.mcse,
                r.scenarios[i].gemeenten[0].cellen[2][0].saldo.mcse);
      EXPECT_EQ(x.scenarios[i].kasput.diepte.p95, r.scenarios[i].kasput.diepte.p95);
      EXPECT_EQ(x.scenarios[i].regels[0].niet_contant, r.scenarios[i].regels[0].niet_contant);
    }
  }
}

TEST(Groei, EveryShownScenarioMustBePreciseEnough) {
  Studie s = normale_kosten();
  // Scenario 2 alone has a second line, ten times as uncertain.
  Investering& extra = proef::voeg_investering_toe(s, "ruis", Grondslag::per_jaar, 0);
  proef::zet(s, "investeringen.ruis.bedrag", Verdeling{VerdelingSoort::normaal, {5000, 2000, 0}, {}, {}});
  for (Invoering& i : s.scenarios[1].invoering)
    std::erase_if(i.investeringen, [id = extra.id](const Investering& x) { return x.id == id; });
  const Nauwkeurigheid wens{Maat::euro, 100};
  EXPECT_EQ(vergelijk(s, {{}, {0, 1}}, {}, nullptr, wens)->replicaties, eerste_oordeel);
  // sd 6030 over 100 euro: 3636 replicaties, with 4.5 standard errors of the sd.
  const int n = vergelijk(s, {{}, {0, 1, 2}}, {}, nullptr, wens)->replicaties;
  EXPECT_GE(n, 3000);
  EXPECT_LE(n, 4500);
}

TEST(Groei, EndsAtTheMost) {
  Studie s = normale_kosten();
  for (const int hoogste : {1, 700, 1000, 1200, 1700}) {
    s.replicaties = hoogste;
    EXPECT_EQ(met(s, {Maat::aandeel, 1e-6}).replicaties, hoogste);
  }
}

TEST(Groei, WhatHasNoNoiseIsPreciseAtOnce) {
  Studie s = normale_kosten();
  proef::zet(s, "investeringen.kosten.bedrag", 1000);
  EXPECT_EQ(met(s, {Maat::aandeel, 1e-6}).replicaties, eerste_oordeel);
  proef::zet(s, "investeringen.kosten.bedrag", 0);
  const Resultaat nul = met(s, {Maat::aandeel, 1e-6});
  EXPECT_EQ(nul.replicaties, eerste_oordeel);
  EXPECT_EQ(saldo(nul).gemiddelde, 0);
}

TEST(Groei, AMeanOfZeroWithNoiseIsNeverAShareOfItself) {
  const Nauwkeurigheid wens{Maat::aandeel, 0.5};
  EXPECT_FALSE(wens.voldoet(0, 1));
  EXPECT_TRUE(wens.voldoet(0, 0));
  EXPECT_TRUE(wens.voldoet(-10, 5));
  EXPECT_FALSE(wens.voldoet(-10, 5.01));
}

TEST(Groei, TellsHowManyItSeemsToTake) {
  const Studie s = normale_kosten();
  std::vector<std::pair<std::int64_t, std::int64_t>> verteld;
  const Uitvoering u{1, [&](std::int64_t gedaan, std::int64_t totaal) { verteld.emplace_back(gedaan, totaal); },
                     nullptr};
  const Resultaat r = *vergelijk(s, {}, u, nullptr, Nauwkeurigheid{Maat::aandeel, 0.003});
  std::int64_t vorige = 0;
  for (const auto& [gedaan, totaal] : verteld) {
    EXPECT_GT(gedaan, vorige);
    vorige = gedaan;
    if (gedaan <= eerste_oordeel) {
      EXPECT_EQ(totaal, 0) << "there is no telling yet";
    } else {
      // 600 / (0.003 x 3000) squared is 4444; sd of the sd at 1000 is 2.2%.
      EXPECT_GE(totaal, gedaan);
      EXPECT_GE(totaal, 3500);
      EXPECT_LE(totaal, 5500);
    }
  }
  EXPECT_EQ(vorige, r.replicaties);
}

TEST(Groei, ARequestToStopIsHeardInAnyBlock) {
  const Studie s = normale_kosten();
  std::atomic<bool> stop = false;
  Uitvoering u;
  u.draden = 1;
  u.stop = &stop;
  u.voortgang = [&](std::int64_t gedaan, std::int64_t) { stop = gedaan >= 1200; };
  EXPECT_FALSE(vergelijk(s, {}, u, nullptr, Nauwkeurigheid{Maat::aandeel, 1e-6}));
}

}  // namespace
}  // namespace mbc
