#include "herijking/gezinsfeiten.h"

#include <gtest/gtest.h>

#include "support/studie_bouwer.h"

namespace mbc {
namespace {

/// The years of the only scenario in the only gemeente, in the first replicatie.
std::vector<Jaarfeiten> feiten_van(const Studie& s, Rekeningen rekeningen = Rekeningen::zonder) {
  const Plan plan(s, {0});
  Feitenteller teller(plan, rekeningen);
  Kwantielen kwantielen(s);
  kwantielen.trek(0);
  teller.tel(0, kwantielen.alle());
  return {teller.van(0).begin(), teller.van(0).end()};
}

/// What is counted per family agrees with what the fast kernel counts of all together.
TEST(Feiten, TheSameFamiliesAsASimulator) {
  Studie s = proef::kleine_studie(1, {"Delft", "Westland"});
  s.horizon = 6;
  s.aanloopjaren = 2;
  s.instroom.spreiding = Spreiding::poisson;
  proef::zet(s, "gemeenten.Delft.instroom", 9);
  proef::zet(s, "gemeenten.Westland.instroom", 4);
  proef::zet(s, "traject.duur", {VerdelingSoort::uniform, {6, 20, 0}, {}, {}});
  proef::zet(s, "traject.kans_vto", 0.6);
  proef::zet(s, "traject.kans_ots", 0.5);
  proef::zet(s, "traject.kans_recidive_1jaar", 0.3);
  proef::zet(s, "traject.kans_recidive_2jaar", 0.5);
  const Plan plan(s, {0, 1});
  Simulator simulator(plan);
  Feitenteller teller(plan, Rekeningen::zonder);
  Kwantielen kwantielen(s);
  std::int64_t terug = 0;
  for (std::uint32_t r = 0; r < 20; ++r) {
    kwantielen.trek(r);
    const Uitkomst& u = simulator.simuleer(r, kwantielen.alle());
    teller.tel(r, kwantielen.alle());
    const auto jaren = teller.van(0);
    RecidiveTelling som;
    for (std::size_t y = 0; y < jaren.size(); ++y) {
      if (y + 1 < jaren.size()) {
        som.beeindigd_1 += jaren[y].geeindigd;
        som.terug_1 += jaren[y].terug_1jaar;
      }
      if (y + 2 < jaren.size()) {
        som.beeindigd_2 += jaren[y].geeindigd;
        som.terug_2 += jaren[y].terug_2jaar;
      }
      EXPECT_LE(u.tellingen(0, y, static_cast<std::size_t>(Telling::ots_lopend)), jaren[y].gezinnen);
    }
    EXPECT_EQ(som, u.recidive[0]);
    terug += som.terug_1;
  }
  EXPECT_GT(terug, 0);
}

/// A scenario beside others is that scenario alone.
TEST(Feiten, EachScenarioAsIfAlone) {
  Studie s = proef::kleine_studie(2, {"Delft", "Westland"});
  s.horizon = 6;
  proef::zet(s, "gemeenten.Delft.instroom", 40);
  proef::zet(s, "traject.duur", {VerdelingSoort::uniform, {6, 20, 0}, {}, {}});
  proef::zet(s, "traject.kans_vto", 0.6);
  proef::zet(s, "traject.kans_ots", 0.5);
  proef::zet(s, "traject.kans_recidive_1jaar", 0.3);
  proef::zet(s, "traject.kans_recidive_2jaar", 0.5);
  proef::zet(s, "effecten.trajectduur_reductie", 0.5);
  proef::zet(s, "scenarios.1.implementatie.doel", 1);
  const Plan samen(s, {0, 1});
  Feitenteller teller(samen, Rekeningen::zonder);
  Kwantielen kwantielen(s);
  std::int64_t anders = 0;
  for (std::uint32_t r = 0; r < 5; ++r) {
    kwantielen.trek(r);
    teller.tel(r, kwantielen.alle());
    for (std::size_t k = 0; k < s.scenarios.size(); ++k) {
      Studie een = s;
      een.scenarios = {s.scenarios[k]};
      een.nulalternatief = een.scenarios[0].nummer;
      const Plan plan(een, {0, 1});
      Feitenteller alleen(plan, Rekeningen::zonder);
      alleen.tel(r, kwantielen.alle());
      for (std::size_t y = 0; y < static_cast<std::size_t>(s.horizon); ++y) {
        const Jaarfeiten &a = alleen.van(0)[y], &b = teller.van(k)[y];
        EXPECT_EQ(a.gezinnen, b.gezinnen) << k << " " << y;
        EXPECT_EQ(a.geeindigd, b.geeindigd);
        EXPECT_EQ(a.terug_2jaar, b.terug_2jaar);
        EXPECT_EQ(a.ots_geeindigd, b.ots_geeindigd);
        EXPECT_EQ(a.ots_maanden, b.ots_maanden);
        anders += a.gezinnen != teller.van(0)[y].gezinnen ? 1 : 0;
      }
    }
  }
  EXPECT_GT(anders, 0) << "the scenarios do not differ";
}

/// Every OTS that begins ends, within a horizon that is long enough.
TEST(Feiten, EveryOtsEndsOnce) {
  Studie s = proef::kleine_studie(1);
  s.horizon = 6;
  s.kassabon_onzekerheid = false;  // nothing is drawn, so no quantiles are asked
  proef::zet(s, "traject.kans_vto", 1);
  proef::zet(s, "traject.kans_ots", 1);
  proef::zet(s, "traject.vrijwillig_vooraf", 4);
  const std::vector<Jaarfeiten> jaren = feiten_van(s);
  EXPECT_EQ(jaren[0].ots_geeindigd, 0);
  for (std::size_t y = 1; y < 6; ++y) {
    EXPECT_EQ(jaren[y].ots_geeindigd, 1) << y;
    EXPECT_DOUBLE_EQ(jaren[y].ots_maanden, 8) << y;
    EXPECT_EQ(jaren[y].gezinnen, 2) << y;
  }
}

/// One family a year from halfway the year, of age 3, 10 or 15; an OTS of 8 months from month 4 on.
TEST(Feiten, TheAgeAtWhichAnOtsBegins) {
  Studie s = proef::kleine_studie(1);
  s.kassabon_onzekerheid = false;
  proef::zet(s, "traject.kans_vto", 1);
  proef::zet(s, "traject.kans_ots", 1);
  proef::zet(s, "traject.vrijwillig_vooraf", 4);
  for (const double leeftijd : {3.0, 10.0, 15.0}) {
    proef::zet(s, "traject.leeftijd", leeftijd);
    for (const Jaarfeiten& j : feiten_van(s)) {
      EXPECT_EQ(j.ots_begonnen, 1);
      EXPECT_DOUBLE_EQ(j.ots_leeftijd, leeftijd + 4.0 / 12);
      EXPECT_EQ(j.ots_tot_4, leeftijd < 4 ? 1 : 0);
      EXPECT_EQ(j.ots_vanaf_12, leeftijd >= 12 ? 1 : 0);
    }
  }
}

/// How long the OTS'en lasted that ended, by class: 12, 24 and 36 months are in neither the shorter nor the longer.
TEST(Feiten, TheClassesOfTheDurationOfAnOts) {
  Studie s = proef::kleine_studie(1);
  s.horizon = 8;
  s.kassabon_onzekerheid = false;
  proef::zet(s, "traject.kans_vto", 1);
  proef::zet(s, "traject.kans_ots", 1);
  for (const int maanden : {11, 12, 23, 24, 36, 37}) {
    proef::zet(s, "traject.duur", maanden);
    const Jaarfeiten j = feiten_van(s)[6];
    EXPECT_EQ(j.ots_geeindigd, 1) << maanden;
    EXPECT_EQ(j.ots_korter_1jaar, maanden < 12 ? 1 : 0) << maanden;
    EXPECT_EQ(j.ots_korter_2jaar, maanden < 24 ? 1 : 0) << maanden;
    EXPECT_EQ(j.ots_langer_3jaar, maanden > 36 ? 1 : 0) << maanden;
  }
}

/// 150 families whose bill follows from their moment of inflow alone: 10 euro a month, and 100 more a month for the
/// half that is placed. The most expensive hundredth is the first family of that half, and half of the second.
TEST(Feiten, TheBillsOfTheMostExpensiveAndOfThosePlaced) {
  Studie s = proef::kleine_studie(1);
  s.horizon = 1;
  proef::zet(s, "gemeenten.Delft.instroom", 150);
  proef::zet(s, "traject.duur", 24);
  proef::zet(s, "traject.kans_vto", 1);
  proef::zet(s, "traject.kans_ots", 1);
  proef::zet(s, "traject.kans_uithuisplaatsing", 0.5);
  proef::voeg_regel_toe(s, Fase::traject, 10, 10);
  proef::voeg_regel_toe(s, Fase::uithuisplaatsing, 100, 100);
  const Jaarfeiten j = feiten_van(s, Rekeningen::met)[0];
  const Plan plan(s, {0});
  Simulator simulator(plan);
  const Uitkomst& u = simulator.simuleer(0);
  EXPECT_EQ(j.geplaatst, u.tellingen(0, 0, static_cast<std::size_t>(Telling::uithuisplaatsingen)));
  EXPECT_GT(j.geplaatst, 2);
  EXPECT_LT(j.geplaatst, 148);
  EXPECT_NEAR(j.kosten, static_cast<double>(u.zorgkosten(0, 0, 0, 0).waarde), 0.5);
  // All months of a year are 150 families x 12 x 1/2, of which those placed pay ten times as much more.
  EXPECT_NEAR(j.kosten, 1000 * 150 * 6 + j.kosten_geplaatst, 1e-6 * j.kosten);
  EXPECT_NEAR(j.kosten_duurste / 11000, 1.5 * 12, 1.5);  // among the first to come, who ran nearly all of the year
  EXPECT_LT(j.kosten_duurste, 1.5 * 12 * 11000);
}

}  // namespace
}  // namespace mbc
