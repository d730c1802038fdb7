#include <gtest/gtest.h>

#include <numeric>

#include "simulate/replicatie.h"
#include "support/studie_bouwer.h"

/// Closed forms of model.md §2 to §4, to the cent: one family a year at y + 1/2, one purse, three years, each
/// mechanism alone. A line costs 100 euro per unit unless said.
namespace mbc {
namespace {

using proef::kleine_studie;
using proef::voeg_regel_toe;
using proef::zet;

constexpr std::size_t nul = 0, met_werkwijze = 1;
using Jaren = std::vector<double>;

Uitkomst simuleer(const Studie& s, std::uint32_t replicatie = 0) {
  std::vector<std::size_t> alle(s.gemeenten.size());
  std::iota(alle.begin(), alle.end(), std::size_t{0});
  const Plan plan(s, alle);
  return Simulator(plan).simuleer(replicatie);
}

/// Euros per year of a scenario, the gemeenten together.
Jaren zorgkosten(const Studie& s, std::size_t scenario) {
  const Uitkomst u = simuleer(s);
  Jaren uit;
  for (std::size_t y = 0; y < u.maten.jaren; ++y) {
    double som = 0;
    for (std::size_t g = 0; g < u.maten.gemeenten; ++g) {
      som += static_cast<double>(u.zorgkosten(scenario, g, y, 0).waarde) / 100;
    }
    uit.push_back(som);
  }
  return uit;
}

/// The werkwijze in every traject from year 0 on, at full methodetrouw, with one effect.
Studie met_effect(const std::string& effect, double waarde) {
  Studie s = kleine_studie();
  zet(s, "scenarios.1.implementatie.doel", 1);
  if (!effect.empty()) zet(s, "effecten." + effect, waarde);
  return s;
}

TEST(Zorgkosten, TrajectIsSpreadOverTheYearsItOverlaps) {
  Studie s = kleine_studie();
  voeg_regel_toe(s, Fase::traject, 100, 100);
  EXPECT_EQ(zorgkosten(s, nul), (Jaren{600, 1200, 1200}));
}

TEST(Zorgkosten, OneTrajectAlone) {
  // One family in year 0 only: the trend makes later years empty.
  Studie s = kleine_studie();
  zet(s, "instroom.trend", -1);
  zet(s, "traject.duur", 20);
  voeg_regel_toe(s, Fase::traject, 100, 100);
  EXPECT_EQ(zorgkosten(s, nul), (Jaren{600, 1200, 200}));
}

TEST(Zorgkosten, RunUpFillsTheFirstYear) {
  Studie s = kleine_studie();
  s.aanloopjaren = 2;
  zet(s, "traject.duur", 24);
  voeg_regel_toe(s, Fase::traject, 100, 100);
  EXPECT_EQ(zorgkosten(s, nul), (Jaren{2400, 2400, 2400}));
}

TEST(Zorgkosten, ShorterTraject) {
  Studie s = met_effect("trajectduur_reductie", 0.5);
  voeg_regel_toe(s, Fase::traject, 100, 100);
  EXPECT_EQ(zorgkosten(s, nul), (Jaren{600, 1200, 1200}));
  EXPECT_EQ(zorgkosten(s, met_werkwijze), (Jaren{600, 600, 600}));
}

TEST(Zorgkosten, EffectIsScaledByMethodetrouwOptimismAndAttributie) {
  Studie s = met_effect("trajectduur_reductie", 0.5);
  zet(s, "scenarios.1.methodetrouw.begin", 0.8);
  zet(s, "scenarios.1.methodetrouw.eind", 0.8);
  zet(s, "effecten.optimismecorrectie", 0.5);
  zet(s, "effecten.attributie", 0.5);
  zet(s, "instroom.trend", -1);
  voeg_regel_toe(s, Fase::traject, 100, 100);
  // e = 0.2: 12 x (1 - 0.1) = 10.8 months, 6 of them in year 0.
  EXPECT_EQ(zorgkosten(s, met_werkwijze), (Jaren{600, 480, 0}));
}

TEST(Zorgkosten, MetIsReachedInProportionToE) {
  Studie s = met_effect("", 0);
  zet(s, "scenarios.1.methodetrouw.begin", 0.25);
  zet(s, "scenarios.1.methodetrouw.eind", 0.25);
  voeg_regel_toe(s, Fase::traject, 100, 20);
  EXPECT_EQ(zorgkosten(s, nul), (Jaren{600, 1200, 1200}));
  EXPECT_EQ(zorgkosten(s, met_werkwijze), (Jaren{480, 960, 960}));
}

TEST(Zorgkosten, LearningRunsFromTheBegin) {
  Studie s = met_effect("", 0);
  zet(s, "scenarios.1.methodetrouw.begin", 0);
  zet(s, "scenarios.1.methodetrouw.eind", 1);
  zet(s, "scenarios.1.methodetrouw.leertijd", 2);
  voeg_regel_toe(s, Fase::start, 100, 0);
  // m at 0.5, 1.5 and 2.5 years: 1/4, 3/4, 1.
  EXPECT_EQ(zorgkosten(s, met_werkwijze), (Jaren{75, 25, 0}));
}

TEST(Zorgkosten, DelayKeepsHuidig) {
  Studie s = met_effect("", 0);
  zet(s, "scenarios.1.implementatie.vertraging", 1);
  voeg_regel_toe(s, Fase::start, 100, 0);
  EXPECT_EQ(zorgkosten(s, met_werkwijze), (Jaren{100, 0, 0}));
}

TEST(Zorgkosten, AgeingOutEndsTheTraject) {
  Studie s = kleine_studie();
  zet(s, "traject.leeftijd", 17.75);
  voeg_regel_toe(s, Fase::traject, 100, 100);
  EXPECT_EQ(zorgkosten(s, nul), (Jaren{300, 300, 300}));
}

TEST(Zorgkosten, OtsFollowsTheVoluntaryMonths) {
  Studie s = kleine_studie();
  zet(s, "instroom.trend", -1);
  zet(s, "traject.vrijwillig_vooraf", 2);
  zet(s, "traject.kans_ots", 1);
  zet(s, "traject.kans_vto", 1);
  voeg_regel_toe(s, Fase::vrijwillig, 1, 1);
  voeg_regel_toe(s, Fase::ots, 100, 100);
  voeg_regel_toe(s, Fase::vto, 10'000, 10'000);
  voeg_regel_toe(s, Fase::ots_start, 100'000, 100'000);
  // Months 6-8 voluntary, 8-18 OTS: 4 OTS months in year 0 and 6 in year 1.
  EXPECT_EQ(zorgkosten(s, nul), (Jaren{110'402, 600, 0}));
}

TEST(Zorgkosten, ShorterOtsLeavesVoluntaryMonths) {
  Studie s = met_effect("otsduur_reductie", 0.4);
  zet(s, "instroom.trend", -1);
  zet(s, "traject.vrijwillig_vooraf", 2);
  zet(s, "traject.kans_ots", 1);
  zet(s, "traject.kans_vto", 1);
  voeg_regel_toe(s, Fase::vrijwillig, 1, 1);
  voeg_regel_toe(s, Fase::ots, 100, 100);
  // OTS of 6 months, 8-14; voluntary 6-8 and 14-18.
  EXPECT_EQ(zorgkosten(s, met_werkwijze), (Jaren{402, 204, 0}));
}

TEST(Zorgkosten, NoOtsWhenTheTrajectEndsWithinTheVoluntaryMonths) {
  Studie s = kleine_studie();
  zet(s, "traject.vrijwillig_vooraf", 12);
  zet(s, "traject.kans_ots", 1);
  zet(s, "traject.kans_vto", 1);
  voeg_regel_toe(s, Fase::ots, 100, 100);
  voeg_regel_toe(s, Fase::vto, 100, 100);
  EXPECT_EQ(zorgkosten(s, nul), (Jaren{0, 0, 0}));
}

TEST(Zorgkosten, ReductionsPreventVtoAndOts) {
  for (const char* effect : {"vto_reductie", "ots_reductie"}) {
    Studie s = met_effect(effect, 1);
    zet(s, "traject.kans_ots", effect == std::string("ots_reductie") ? 1 : 0);
    zet(s, "traject.kans_vto", 1);
    voeg_regel_toe(s, effect == std::string("ots_reductie") ? Fase::ots_start : Fase::vto, 100, 100);
    EXPECT_EQ(zorgkosten(s, nul), (Jaren{100, 100, 100})) << effect;
    EXPECT_EQ(zorgkosten(s, met_werkwijze), (Jaren{0, 0, 0})) << effect;
  }
}

TEST(Zorgkosten, AnOtsAlwaysCountsItsVto) {
  Studie s = met_effect("vto_reductie", 1);
  zet(s, "traject.kans_ots", 1);
  zet(s, "traject.kans_vto", 1);
  voeg_regel_toe(s, Fase::vto, 100, 100);
  EXPECT_EQ(zorgkosten(s, met_werkwijze), (Jaren{100, 100, 100}));
}

TEST(Zorgkosten, UithuisplaatsingCoversTheFirstPartOfTheOts) {
  Studie s = kleine_studie();
  zet(s, "instroom.trend", -1);
  zet(s, "traject.kans_ots", 1);
  zet(s, "traject.kans_vto", 1);
  zet(s, "traject.kans_uithuisplaatsing", 1);
  zet(s, "traject.aandeel_uithuisplaatsing", 0.75);
  voeg_regel_toe(s, Fase::uithuisplaatsing, 100, 100);
  EXPECT_EQ(zorgkosten(s, nul), (Jaren{600, 300, 0}));
}

TEST(Zorgkosten, EndIsInTheYearOfTheEnd) {
  Studie s = kleine_studie();
  zet(s, "instroom.trend", -1);
  voeg_regel_toe(s, Fase::einde, 100, 100);
  EXPECT_EQ(zorgkosten(s, nul), (Jaren{0, 100, 0}));
}

TEST(Zorgkosten, AlwaysBackAndNeverLonger) {
  // With r1 = 1 every traject is followed by another, until max_trajecten.
  Studie s = kleine_studie();
  s.horizon = 60;
  s.traject.max_trajecten = 3;
  zet(s, "instroom.trend", -1);
  zet(s, "traject.kans_recidive_1jaar", 1);
  zet(s, "traject.kans_recidive_2jaar", 1);
  voeg_regel_toe(s, Fase::start, 100, 100);
  const Jaren kosten = zorgkosten(s, nul);
  EXPECT_EQ(std::accumulate(kosten.begin(), kosten.end(), 0.0), 300);
}

TEST(Zorgkosten, NoReturnOnceOfAge) {
  Studie s = kleine_studie();
  s.horizon = 30;
  zet(s, "instroom.trend", -1);
  zet(s, "traject.leeftijd", 17);
  zet(s, "traject.kans_recidive_1jaar", 1);
  zet(s, "traject.kans_recidive_2jaar", 1);
  voeg_regel_toe(s, Fase::start, 100, 100);
  const Jaren kosten = zorgkosten(s, nul);
  EXPECT_EQ(std::accumulate(kosten.begin(), kosten.end(), 0.0), 100);
}

TEST(Zorgkosten, PreventedInflow) {
  Studie s = met_effect("instroomreductie", 1);
  zet(s, "effecten.instroom_vertraging", 1);
  voeg_regel_toe(s, Fase::start, 100, 100);
  // At 0.5 the effect looks back to -0.5, where nobody works with it yet.
  EXPECT_EQ(zorgkosten(s, met_werkwijze), (Jaren{100, 0, 0}));
}

TEST(Zorgkosten, HoursArePricedAtTheTarief) {
  Studie s = kleine_studie();
  voeg_regel_toe(s, Fase::start, 3, 3);
  s.kassabonnen[0].regels[0].functie = 0;
  EXPECT_EQ(zorgkosten(s, nul), (Jaren{300, 300, 300}));
  EXPECT_EQ(simuleer(s).uren_zorg(nul, 0, 0, 0), 300);
}

TEST(Zorgkosten, AmountsRoundHalfAwayFromZeroOncePerCell) {
  Studie s = kleine_studie();
  voeg_regel_toe(s, Fase::start, 0.004, 0.004);
  voeg_regel_toe(s, Fase::start, 0.001, 0.001);
  EXPECT_EQ(simuleer(s).zorgkosten(nul, 0, 0, 0).waarde, 1);
  s = kleine_studie();
  voeg_regel_toe(s, Fase::start, -0.005, -0.005);
  EXPECT_EQ(simuleer(s).zorgkosten(nul, 0, 0, 0).waarde, -1);
}

TEST(Aantallen, CountOneOfEach) {
  Studie s = kleine_studie();
  zet(s, "traject.kans_ots", 1);
  zet(s, "traject.kans_vto", 1);
  zet(s, "traject.kans_uithuisplaatsing", 1);
  zet(s, "scenarios.1.implementatie.doel", 1);
  const Uitkomst u = simuleer(s);
  const auto telling = [&](std::size_t scenario, std::size_t y, Telling t) {
    return u.tellingen(scenario, y, static_cast<std::size_t>(t));
  };
  for (const Telling t : {Telling::instroom, Telling::trajecten, Telling::vto, Telling::ots_nieuw, Telling::ots_lopend,
                          Telling::uithuisplaatsingen}) {
    EXPECT_EQ(telling(nul, 1, t), 1) << static_cast<int>(t);
  }
  EXPECT_EQ(telling(nul, 1, Telling::bss_trajecten), 0);
  EXPECT_EQ(telling(met_werkwijze, 1, Telling::bss_trajecten), 1);
  EXPECT_EQ(telling(nul, 1, Telling::crises), 0);
  // Trajecten of 12 months from y + 1/2 end in years 1 and 2; only the first ends in [0, H-1).
  EXPECT_EQ(u.recidive[nul].beeindigd_1, 1);
  EXPECT_EQ(u.recidive[nul].beeindigd_2, 0);
}

TEST(Crises, FollowTheirRateAndTheirReduction) {
  Studie s = met_effect("crisis_reductie", 0.5);
  zet(s, "gemeenten.Delft.instroom", 4000);
  zet(s, "instroom.trend", -1);
  zet(s, "traject.crises_per_jaar", 0.6);
  const Uitkomst u = simuleer(s);
  const auto crises = [&](std::size_t scenario) {
    double som = 0;
    for (std::size_t y = 0; y < 3; ++y) {
      som += static_cast<double>(u.tellingen(scenario, y, static_cast<std::size_t>(Telling::crises)));
    }
    return som;
  };
  // 4000 families x 1 year x 0.6: Poisson 2400, standard error 49; thinned by half: 1200, 35.
  EXPECT_NEAR(crises(nul), 2400, 4.5 * std::sqrt(2400.0));
  EXPECT_NEAR(crises(met_werkwijze), 1200, 4.5 * std::sqrt(1200.0));
}

TEST(Toeval, AnotherGemeenteOrScenarioLeavesTheFamiliesAsTheyWere) {
  const auto vul = [](Studie& s) {
    s.instroom.spreiding = Spreiding::poisson;
    zet(s, "gemeenten.Delft.instroom", 40);
    proef::zet_tussen_gezinnen(s, s.traject.duur, {VerdelingSoort::lognormaal, {20, 0.8, 0}, {}, {}});
    voeg_regel_toe(s, Fase::traject, 100, 100);
  };
  Studie alleen = kleine_studie(2, {"Delft"});
  Studie samen = kleine_studie(3, {"Delft", "Rijswijk"});
  vul(alleen);
  vul(samen);
  zet(samen, "gemeenten.Rijswijk.instroom", 20);
  const Uitkomst a = simuleer(alleen, 5);
  const Uitkomst b = simuleer(samen, 5);
  for (std::size_t y = 0; y < 3; ++y) {
    EXPECT_EQ(a.zorgkosten(nul, 0, y, 0), b.zorgkosten(nul, 0, y, 0));
    EXPECT_GT(a.zorgkosten(nul, 0, y, 0).waarde, 0);
  }
}

}  // namespace
}  // namespace mbc
