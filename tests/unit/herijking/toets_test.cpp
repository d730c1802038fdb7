#include "herijking/toets.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "chance/toeval.h"
#include "support/studie_bouwer.h"

/// Closed forms of each likelihood (model.md §10) and each indicator, on studies without chance between families.
namespace mbc {
namespace {

using proef::kleine_studie;
using proef::voeg_investering_toe;
using proef::voeg_regel_toe;
using proef::zet;

constexpr int veel = 4000;

Waarneming van_indicator(const std::string& naam, Indicator i, int jaar = 2022) {
  Waarneming w;
  w.naam = naam;
  w.indicator = i;
  w.jaar = jaar;
  w.schaal.verdeling = Verdeling::vaste(1);
  return w;
}

Waarneming van_getal(const Studie& s, const std::string& pad) {
  Waarneming w;
  w.naam = pad;
  w.schaal.verdeling = Verdeling::vaste(1);
  for (std::uint32_t i = 0; i < s.getallen.size(); ++i)
    if (s.getallen[i].pad == pad) w.getal = GetalId{i};
  return w;
}

Toets toets(const Studie& s, std::vector<Waarneming> lijst, std::size_t scenario = 0, int draden = 1) {
  Uitvoering u;
  u.draden = draden;
  return *maak_toets(s, {"proef", scenario, std::move(lijst)}, u);
}

Feit feit(const Studie& s, const Waarneming& w, std::size_t scenario = 0) {
  return toets(s, {w}, scenario).feiten.at(0);
}

/// Mean and sd of `veel` draws against the closed form: 4.5 standard errors, that of the sd for about normal draws.
void verwacht(const Samenvatting& m, double gemiddelde, double sd) {
  EXPECT_NEAR(m.gemiddelde, gemiddelde, 4.5 * sd / std::sqrt(veel));
  EXPECT_NEAR(m.sd, sd, 4.5 * sd / std::sqrt(2.0 * veel));
}

TEST(Toets, ACountIsPoissonAroundWhatTheModelSaysTimesTheSchaal) {
  Studie s = kleine_studie(1);
  s.horizon = 1;
  s.replicaties = veel;
  zet(s, "gemeenten.Delft.instroom", 100);
  Waarneming w = van_indicator("instroom", Indicator::instroom);
  w.ruis = Waarneemruis::poisson;
  w.waarde = 160;
  w.schaal.verdeling = Verdeling::vaste(1.6);
  const Feit f = feit(s, w);
  verwacht(f.model, 160, std::sqrt(160.0));
  EXPECT_TRUE(f.binnen);
  w.waarde = 120;  // more than three sd's below
  EXPECT_FALSE(feit(s, w).binnen);
}

TEST(Toets, AnUncertainInflowMakesACountGammaPoisson) {
  Studie s = kleine_studie(1);
  s.horizon = 1;
  s.replicaties = veel;
  zet(s, "gemeenten.Delft.instroom", {VerdelingSoort::gamma, {100, 0.2, 0}, {}, {}});
  Waarneming w = van_indicator("instroom", Indicator::instroom);
  w.ruis = Waarneemruis::poisson;
  w.waarde = 100;
  verwacht(feit(s, w).model, 100, std::sqrt(100 + 20 * 20 + 1.0 / 12));  // inflow is rounded to whole families
}

TEST(Toets, AnUncertainSchaalWidensTheBand) {
  Studie s = kleine_studie(1);
  s.horizon = 1;
  s.replicaties = veel;
  zet(s, "gemeenten.Delft.instroom", 100);
  Waarneming w = van_indicator("instroom", Indicator::instroom);
  w.ruis = Waarneemruis::poisson;
  w.schaal.sleutel = naam_sleutel("schaal");
  w.schaal.verdeling = {VerdelingSoort::uniform, {1, 2, 0}, {}, {}};
  verwacht(feit(s, w).model, 150, std::sqrt(150 + 100 * 100 / 12.0));
}

TEST(Toets, AShareOfAnUncertainChanceIsBetaBinomial) {
  Studie s = kleine_studie(1);
  s.horizon = 1;
  s.replicaties = veel;
  zet(s, "traject.kans_ots", {VerdelingSoort::beta, {0.2, 0.05, 0}, {}, {}});
  Waarneming w = van_getal(s, "traject.kans_ots");
  w.ruis = Waarneemruis::binomiaal;
  w.teller = 10;
  w.noemer = 50;
  w.waarde = 0.2;
  // Beta with mean p and sd d has a + b + 1 = p (1 - p) / d^2; trials of one draw correlate by its inverse.
  const double p = 0.2, samenhang = 0.05 * 0.05 / (p * (1 - p));
  verwacht(feit(s, w).model, p, std::sqrt(p * (1 - p) / 50 * (1 + 49 * samenhang)));
}

TEST(Toets, AMeanIsNormalAroundAnUncertainNumber) {
  Studie s = kleine_studie(1);
  s.horizon = 1;
  s.replicaties = veel;
  zet(s, "tarieven.lokaal_team", {VerdelingSoort::normaal, {25, 2, 0}, {}, {}});
  Waarneming w = van_getal(s, "tarieven.lokaal_team");
  w.ruis = Waarneemruis::normaal;
  w.waarde = 27;
  w.sd = 6 / std::sqrt(4.0);
  verwacht(feit(s, w).model, 25, std::sqrt(2.0 * 2 + 3 * 3));
}

TEST(Toets, WithAMargeTheMeanOfTheModelDecides) {
  Studie s = kleine_studie(1);
  zet(s, "gemeenten.Delft.instroom", 100);
  Waarneming w = van_indicator("instroom", Indicator::instroom);
  w.waarde = 90;
  w.marge = {81, 99};
  EXPECT_FALSE(feit(s, w).binnen);
  w.marge = {80, 100};
  const Feit f = feit(s, w);
  EXPECT_TRUE(f.binnen);
  EXPECT_EQ(f.model.gemiddelde, 100);
  EXPECT_EQ(f.model.sd, 0);
}

/// One family a year from halfway the year, 12 months, 600 euro a month: two families run in the years after the first.
TEST(Toets, EachIndicatorByHand) {
  Studie s = kleine_studie(2);
  s.duurste_gezinnen = 1;
  zet(s, "traject.kans_vto", 1);
  zet(s, "traject.kans_ots", 1);
  zet(s, "traject.kans_uithuisplaatsing", 1);
  zet(s, "scenarios.1.implementatie.doel", 1);
  voeg_regel_toe(s, Fase::traject, 500, 500);
  voeg_regel_toe(s, Fase::uithuisplaatsing, 100, 100);
  voeg_investering_toe(s, "analyse", Grondslag::per_bss_traject, 25).functie = 0;
  voeg_investering_toe(s, "projectleider", Grondslag::per_jaar, 300);
  for (Invoering& i : s.scenarios[1].invoering) i.investeringen[0].functie = 0;
  const std::vector<std::pair<Indicator, double>> gevallen{{Indicator::instroom, 1},
                                                           {Indicator::trajecten, 1},
                                                           {Indicator::bss_trajecten, 1},
                                                           {Indicator::vto, 1},
                                                           {Indicator::ots_nieuw, 1},
                                                           {Indicator::ots_lopend, 1},
                                                           {Indicator::uithuisplaatsingen, 1},
                                                           {Indicator::crises, 0},
                                                           {Indicator::recidive_1jaar, 0},
                                                           {Indicator::aandeel_bss, 1},
                                                           {Indicator::ots_begin, 1},
                                                           {Indicator::ots_duur, 12},
                                                           {Indicator::ots_korter_1jaar, 0},
                                                           {Indicator::ots_korter_2jaar, 1},
                                                           {Indicator::ots_langer_3jaar, 0},
                                                           {Indicator::ots_leeftijd, 0},
                                                           {Indicator::ots_leeftijd_tot_4, 1},
                                                           {Indicator::ots_leeftijd_vanaf_12, 0},
                                                           {Indicator::zorgkosten, 7200},
                                                           {Indicator::zorgkosten_per_gezin, 3600},
                                                           {Indicator::kosten_duurste_gezinnen, 3600},
                                                           {Indicator::kostenaandeel_duurste_1procent, 0.01},
                                                           {Indicator::kosten_per_uithuisplaatsing, 600},
                                                           {Indicator::programmakosten, 300},
                                                           {Indicator::gevraagd_uren, 25}};
  for (const auto& [indicator, waarde] : gevallen) {
    Waarneming w = van_indicator(std::string(vorm_van(indicator).naam), indicator, 2023);
    if (indicator == Indicator::gevraagd_uren) w.functie = 0;
    EXPECT_DOUBLE_EQ(feit(s, w, 1).model.gemiddelde, waarde) << w.naam;
  }
  // In the first year only the new family runs, and for half of it.
  EXPECT_DOUBLE_EQ(feit(s, van_indicator("w", Indicator::zorgkosten_per_gezin), 1).model.gemiddelde, 3600);
  EXPECT_DOUBLE_EQ(feit(s, van_indicator("w", Indicator::zorgkosten), 1).model.gemiddelde, 3600);
}

TEST(Toets, RecidiveIsOfTheTrajectenThatEndedInThatYear) {
  Studie s = kleine_studie(1);
  s.horizon = 5;
  zet(s, "gemeenten.Delft.instroom", 2000);
  zet(s, "traject.kans_recidive_1jaar", 0.3);
  zet(s, "traject.kans_recidive_2jaar", 0.5);
  // 8 sets of 2,000 families, in each of 2 draws: 32,000 of chance p.
  const double ruis = 4.5 * std::sqrt(0.25 / 32'000);
  EXPECT_NEAR(feit(s, van_indicator("w", Indicator::recidive_1jaar, 2023)).model.gemiddelde, 0.3, ruis);
  EXPECT_NEAR(feit(s, van_indicator("w", Indicator::recidive_2jaar, 2023)).model.gemiddelde, 0.5, ruis);
}

TEST(Toets, OfOneGemeenteOrTheRegionInTheScenarioInForce) {
  Studie s = kleine_studie(2, {"Delft", "Westland"});
  zet(s, "gemeenten.Delft.instroom", 100);
  zet(s, "gemeenten.Westland.instroom", 50);
  zet(s, "scenarios.1.implementatie.doel", 1);
  Waarneming w = van_indicator("w", Indicator::bss_trajecten);
  EXPECT_EQ(feit(s, w, 0).model.gemiddelde, 0);
  EXPECT_EQ(feit(s, w, 1).model.gemiddelde, 150);
  w.gemeente = 1;
  EXPECT_EQ(feit(s, w, 1).model.gemiddelde, 50);
}

/// A change is of each draw: the werkwijze takes half of the VTO's of the 40% that get it, whatever their number.
TEST(Toets, AChangeIsBetweenTwoScenariosOnTheSameDraws) {
  Studie s = kleine_studie(2);
  s.replicaties = 40;
  zet(s, "gemeenten.Delft.instroom", {VerdelingSoort::uniform, {2000, 4000, 0}, {}, {}});
  zet(s, "traject.kans_vto", 0.5);
  zet(s, "scenarios.1.implementatie.doel", 0.4);
  zet(s, "effecten.vto_reductie", 0.5);
  Waarneming w = van_indicator("w", Indicator::vto);
  w.scenario = 1;
  w.tegen = 0;
  w.waarde = -0.2;
  w.marge = {-0.21, -0.19};
  const Feit f = feit(s, w);
  EXPECT_TRUE(f.binnen);
  // 8 sets of at least 2,000 families in each of 40 draws: 640,000, half with a VTO, of which a fifth falls away.
  EXPECT_NEAR(f.model.gemiddelde, -0.2, 4.5 * std::sqrt(0.2 * 0.8 / 320'000));
  EXPECT_LT(f.model.sd, 0.02);  // that of the counts is a fifth of them
  std::swap(*w.scenario, *w.tegen);
  EXPECT_NEAR(feit(s, w).model.gemiddelde, 0.25, 0.01);
  w.indicator = Indicator::crises;  // there are none
  EXPECT_EQ(feit(s, w).model.gemiddelde, 0);
}

TEST(Toets, AFactMayBeOfAnotherScenarioThanTheOthers) {
  Studie s = kleine_studie(2);
  zet(s, "gemeenten.Delft.instroom", 100);
  zet(s, "scenarios.1.implementatie.doel", 1);
  Waarneming eigen = van_indicator("eigen", Indicator::bss_trajecten),
             ander = van_indicator("ander", Indicator::bss_trajecten);
  ander.scenario = 1;
  const Toets t = toets(s, {eigen, ander});
  EXPECT_EQ(t.feiten[0].model.gemiddelde, 100);
  EXPECT_EQ(t.feiten[1].model.gemiddelde, 0);
}

TEST(Toets, NeitherThreadsNorOrderNorOthersReachANumber) {
  Studie s = kleine_studie(1, {"Delft", "Westland"});
  s.replicaties = 60;
  s.instroom.spreiding = Spreiding::poisson;
  zet(s, "gemeenten.Delft.instroom", {VerdelingSoort::uniform, {20, 60, 0}, {}, {}});
  std::vector<Waarneming> lijst{
      van_indicator("a", Indicator::instroom), van_indicator("b", Indicator::zorgkosten_per_gezin),
      van_indicator("c", Indicator::instroom), van_indicator("d", Indicator::kostenaandeel_duurste_1procent),
      van_indicator("e", Indicator::programmakosten)};
  lijst[0].ruis = Waarneemruis::poisson;
  lijst[2].gemeente = 0;
  const Toets een = toets(s, lijst);
  std::reverse(lijst.begin(), lijst.end());
  const Toets twee = toets(s, lijst, 0, 3);
  ASSERT_EQ(een.feiten.size(), 5U);
  for (std::size_t i = 0; i < een.feiten.size(); ++i) {
    EXPECT_EQ(een.feiten[i].waarneming.naam, twee.feiten[i].waarneming.naam);
    EXPECT_EQ(een.feiten[i].model.gemiddelde, twee.feiten[i].model.gemiddelde);
    EXPECT_EQ(een.feiten[i].model.p95, twee.feiten[i].model.p95);
    EXPECT_EQ(een.feiten[i].model.p5, feit(s, een.feiten[i].waarneming).model.p5);
  }
}

TEST(Toets, WhatIsMeantForRecalibrationIsLeftOut) {
  Waarneming w = van_indicator("w", Indicator::instroom);
  w.gebruik = Gebruik::herijken;
  EXPECT_TRUE(toets(kleine_studie(1), {w}).feiten.empty());
}

}  // namespace
}  // namespace mbc
