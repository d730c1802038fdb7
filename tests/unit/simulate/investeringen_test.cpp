#include <gtest/gtest.h>

#include "simulate/replicatie.h"
#include "support/studie_bouwer.h"

/// model.md §6, one driver at a time: euros per year of scenario 1.
namespace mbc {
namespace {

using proef::kleine_studie;
using proef::voeg_investering_toe;
using proef::zet;
using Jaren = std::vector<double>;

Jaren kosten(const Studie& s, std::size_t gemeente = 0) {
  std::vector<std::size_t> gemeenten;
  for (std::size_t g = 0; g < s.gemeenten.size(); ++g) gemeenten.push_back(g);
  const Plan plan(s, gemeenten);
  Simulator simulator(plan);
  const Uitkomst& u = simulator.simuleer(0);
  Jaren uit;
  for (std::size_t y = 0; y < u.maten.jaren; ++y) {
    EXPECT_EQ(u.investeringen(0, gemeente, y, 0).waarde, 0) << "the nulalternatief has none";
    uit.push_back(static_cast<double>(u.investeringen(1, gemeente, y, 0).waarde) / 100);
  }
  return uit;
}

/// 10 workers of whom 20% are trained, all to be trained; begins after `vertraging` in `opbouw` years.
Studie met_teams(double vertraging, double opbouw) {
  Studie s = kleine_studie();
  zet(s, "gemeenten.Delft.medewerkers", 10);
  zet(s, "gemeenten.Delft.getraind", 0.2);
  zet(s, "gemeenten.Delft.verloop", 0.5);
  zet(s, "scenarios.1.implementatie.te_trainen", 1);
  zet(s, "scenarios.1.implementatie.doel", 1);
  zet(s, "scenarios.1.implementatie.vertraging", vertraging);
  zet(s, "scenarios.1.implementatie.opbouw", opbouw);
  return s;
}

TEST(Investeringen, EachYearWithinItsTerm) {
  Studie s = met_teams(0, 0);
  Investering& i = voeg_investering_toe(s, "project", Grondslag::per_jaar, 1000);
  EXPECT_EQ(kosten(s), (Jaren{1000, 1000, 1000}));
  i.van = 2023;
  i.tot = 2023;
  EXPECT_EQ(kosten(s), (Jaren{0, 1000, 0}));
}

TEST(Investeringen, OnceInItsYearOrWhereTheGemeenteBegins) {
  Studie s = met_teams(1.5, 0);
  Investering& i = voeg_investering_toe(s, "start", Grondslag::eenmalig, 1000);
  EXPECT_EQ(kosten(s), (Jaren{0, 1000, 0}));
  i.jaar = 2024;
  EXPECT_EQ(kosten(s), (Jaren{0, 0, 1000}));
}

TEST(Investeringen, OnceBeyondTheHorizonIsNever) {
  Studie s = met_teams(7, 0);
  voeg_investering_toe(s, "start", Grondslag::eenmalig, 1000);
  EXPECT_EQ(kosten(s), (Jaren{0, 0, 0}));
}

TEST(Investeringen, RegionalBudgetIsDividedByInstroom) {
  Studie s = kleine_studie(2, {"Delft", "Rijswijk"});
  zet(s, "gemeenten.Delft.instroom", 3);
  voeg_investering_toe(s, "project", Grondslag::per_jaar, 1000);
  EXPECT_EQ(kosten(s, 0), (Jaren{750, 750, 750}));
  EXPECT_EQ(kosten(s, 1), (Jaren{250, 250, 250}));
  for (Invoering& i : s.scenarios[1].invoering) i.investeringen[0].reikwijdte = Reikwijdte::per_gemeente;
  EXPECT_EQ(kosten(s, 1), (Jaren{1000, 1000, 1000}));
}

TEST(Investeringen, TrainingFollowsTheRollOut) {
  Studie jump = met_teams(1, 0);
  voeg_investering_toe(jump, "training", Grondslag::per_medewerker, 100);
  EXPECT_EQ(kosten(jump), (Jaren{0, 800, 0}));
  Studie slow = met_teams(0.5, 2);
  voeg_investering_toe(slow, "training", Grondslag::per_medewerker, 100);
  EXPECT_EQ(kosten(slow), (Jaren{200, 400, 200}));
}

TEST(Investeringen, NewWorkersFromTheBeginOn) {
  Studie s = met_teams(0.5, 2);
  voeg_investering_toe(s, "training", Grondslag::per_nieuwe_medewerker, 100);
  EXPECT_EQ(kosten(s), (Jaren{250, 500, 500}));
}

TEST(Investeringen, TrainedWorkersAtYearEnd) {
  Studie s = met_teams(0.5, 2);
  voeg_investering_toe(s, "reflectie", Grondslag::per_getrainde_medewerker, 100);
  EXPECT_EQ(kosten(s), (Jaren{400, 800, 1000}));
}

TEST(Investeringen, PerTrajectWithTheWerkwijzeAndItsMonths) {
  Studie s = met_teams(1, 0);
  zet(s, "traject.kans_ots", 1);
  zet(s, "traject.kans_vto", 1);
  zet(s, "traject.vrijwillig_vooraf", 3);
  // Trajecten at 1.5 and 2.5 years, 12 months, of which the last 9 OTS.
  Studie traject = s;
  voeg_investering_toe(traject, "analyse", Grondslag::per_bss_traject, 1000);
  EXPECT_EQ(kosten(traject), (Jaren{0, 1000, 1000}));
  Studie maand = s;
  voeg_investering_toe(maand, "regie", Grondslag::per_bss_maand, 10);
  EXPECT_EQ(kosten(maand), (Jaren{0, 60, 120}));
  Studie ots = s;
  voeg_investering_toe(ots, "betrokken", Grondslag::per_bss_ots_maand, 10);
  EXPECT_EQ(kosten(ots), (Jaren{0, 30, 90}));
}

TEST(Investeringen, AandeelAndOpslagMultiply) {
  Studie s = met_teams(0, 0);
  voeg_investering_toe(s, "analyse", Grondslag::per_bss_traject, 1000);
  zet(s, "investeringen.analyse.aandeel", 1.5);
  zet(s, "kostenopslag", 0.1);
  EXPECT_EQ(kosten(s), (Jaren{1650, 1650, 1650}));
}

TEST(Investeringen, HoursZonderAndMetWeighWithE) {
  Studie s = met_teams(0, 0);
  zet(s, "scenarios.1.methodetrouw.begin", 0.5);
  zet(s, "scenarios.1.methodetrouw.eind", 0.5);
  voeg_investering_toe(s, "analyse", Grondslag::per_bss_traject, 30);
  Investering& i = s.scenarios[1].invoering[0].investeringen[0];
  i.functie = 0;
  i.met = proef::voeg_toe(s, "investeringen.analyse.met", 20);
  EXPECT_EQ(kosten(s), (Jaren{2500, 2500, 2500}));  // 25 hours of 100 euro
}

}  // namespace
}  // namespace mbc
