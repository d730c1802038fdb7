#include <gtest/gtest.h>

#include <cmath>

#include "chance/verdeling.h"
#include "model/grenzen.h"
#include "simulate/replicatie.h"
#include "simulate/snelle_kernel.h"
#include "simulate/snelle_zorgprijzer.h"
#include "support/studie_bouwer.h"

/// The fast kernel against its oracle: the same integers, to the last tick.
namespace mbc {
namespace {

using proef::kleine_studie;
using proef::voeg_investering_toe;
using proef::voeg_regel_toe;
using proef::zet;
using proef::zet_tussen_gezinnen;

/// Everything on: chances, effects, ageing out, returns, several receipts, fractional starts.
Studie volle_studie(std::size_t scenarios, const std::vector<std::string>& gemeenten = {"Delft", "Rijswijk"}) {
  Studie s = kleine_studie(scenarios, gemeenten);
  s.horizon = 6;
  s.aanloopjaren = 2;
  s.instroom.spreiding = Spreiding::poisson;
  s.kassabonnen.push_back({"tweede", "tweede", "", "", proef::voeg_toe(s, "kassabonnen.tweede.gewicht", 2), {}});
  zet(s, "gemeenten.Delft.instroom", 120);
  zet(s, "gemeenten.Rijswijk.instroom", 7);
  zet(s, "gemeenten.Delft.huidig", 0.3);
  zet_tussen_gezinnen(s, s.traject.leeftijd, {VerdelingSoort::driehoek, {0, 8, 17.9}, {}, {}});
  zet_tussen_gezinnen(s, s.traject.duur, {VerdelingSoort::lognormaal, {18, 0.9, 0}, {}, {}});
  zet(s, "traject.vrijwillig_vooraf", 5.3);
  zet(s, "traject.kans_vto", 0.6);
  zet(s, "traject.kans_ots", 0.45);
  zet(s, "traject.kans_uithuisplaatsing", 0.4);
  zet(s, "traject.aandeel_uithuisplaatsing", 0.7);
  zet(s, "traject.crises_per_jaar", 0.9);
  zet(s, "traject.kans_recidive_1jaar", 0.25);
  zet(s, "traject.kans_recidive_2jaar", 0.4);
  const char* effecten[] = {"instroomreductie", "trajectduur_reductie",    "vto_reductie",
                            "ots_reductie",     "otsduur_reductie",        "uithuisplaatsing_reductie",
                            "crisis_reductie",  "recidive_reductie_1jaar", "recidive_reductie_2jaar"};
  for (const char* effect : effecten) zet(s, std::string("effecten.") + effect, 0.23);
  zet(s, "effecten.instroom_vertraging", 0.7);
  zet(s, "effecten.attributie", {VerdelingSoort::uniform, {0.5, 1, 0}, {}, {}});
  for (std::size_t i = 1; i < scenarios; ++i) {
    const std::string pad = "scenarios." + std::to_string(i) + ".";
    zet(s, pad + "implementatie.doel", 0.2 * static_cast<double>(i % 5));
    zet(s, pad + "implementatie.opbouw", static_cast<double>(i % 3));
    zet(s, pad + "implementatie.vertraging", 0.37 * static_cast<double>(i));
    zet(s, pad + "methodetrouw.begin", 0.4);
    zet(s, pad + "methodetrouw.leertijd", 2.5);
  }
  for (std::size_t f = 0; f < aantal_fasen; ++f) {
    voeg_regel_toe(s, static_cast<Fase>(f), 1000.0 / (1.0 + static_cast<double>(f)), 777.7);
  }
  voeg_investering_toe(s, "analyse", Grondslag::per_bss_traject, 1234.5);
  voeg_investering_toe(s, "regie", Grondslag::per_bss_maand, 67.8);
  voeg_investering_toe(s, "betrokken", Grondslag::per_bss_ots_maand, 9.1);
  return s;
}

void verwacht_gelijk(const Studie& s, std::uint32_t replicaties) {
  std::vector<std::size_t> gemeenten;
  for (std::size_t g = 0; g < s.gemeenten.size(); ++g) gemeenten.push_back(g);
  const Plan plan(s, gemeenten);
  Simulator snel(plan, Kern::snel);
  Simulator eenvoudig(plan, Kern::eenvoudig);
  for (std::uint32_t r = 0; r < replicaties; ++r) {
    const Uitkomst& a = snel.simuleer(r);
    const Uitkomst& b = eenvoudig.simuleer(r);
    ASSERT_EQ(a.tellingen.cellen(), b.tellingen.cellen()) << "replicatie " << r;
    ASSERT_EQ(a.zorgkosten.cellen(), b.zorgkosten.cellen()) << "replicatie " << r;
    ASSERT_EQ(a.investeringen.cellen(), b.investeringen.cellen()) << "replicatie " << r;
    ASSERT_EQ(a.uren_zorg.cellen(), b.uren_zorg.cellen()) << "replicatie " << r;
    ASSERT_EQ(a.uren_investering.cellen(), b.uren_investering.cellen()) << "replicatie " << r;
    ASSERT_EQ(a.regels.cellen(), b.regels.cellen()) << "replicatie " << r;
    ASSERT_EQ(a.recidive, b.recidive) << "replicatie " << r;
  }
}

/// Each kind of line over so many geldstromen and functies, in euros and in hours.
Studie studie_met_posten(std::size_t geldstromen, std::size_t functies) {
  Studie s = volle_studie(3);
  while (s.geldstromen.size() < geldstromen) {
    s.geldstromen.push_back(s.geldstromen.front());
    s.geldstromen.back().naam += std::to_string(s.geldstromen.size());
  }
  while (s.functies.size() < functies) {
    s.functies.push_back(s.functies.front());
    s.functies.back().naam += std::to_string(s.functies.size());
  }
  for (std::size_t n = 0; n < 4 * aantal_fasen; ++n) {
    voeg_regel_toe(s, static_cast<Fase>(n % aantal_fasen), 3.0 + static_cast<double>(n), 2.5);
    KassabonRegel& r = s.kassabonnen.front().regels.back();
    r.geldstroom = n % geldstromen;
    if (n % 3 == 0) r.functie = n % functies;
  }
  zet(s, "gemeenten.Delft.medewerkers", 31);
  zet(s, "gemeenten.Rijswijk.medewerkers", 3.5);
  zet(s, "gemeenten.Delft.verloop", 0.13);
  for (std::size_t n = 0; n < 2 * aantal_grondslagen; ++n) {
    const std::string id = "lijn " + std::to_string(n);
    voeg_investering_toe(s, id, static_cast<Grondslag>(n % aantal_grondslagen), 1234.56 + static_cast<double>(n));
    for (std::size_t i = 1; i < s.scenarios.size(); ++i) {
      for (Invoering& invoering : s.scenarios[i].invoering) {
        for (Investering& lijn : invoering.investeringen) {
          if (lijn.id != id) continue;
          lijn.geldstroom = n % geldstromen;
          lijn.reikwijdte = n < aantal_grondslagen ? Reikwijdte::regio : Reikwijdte::per_gemeente;
          if (n % 2 == 1) lijn.functie = n % functies;
        }
      }
    }
  }
  return s;
}

TEST(SnelleKernel, GivesTheIntegersOfThePlainOne) { verwacht_gelijk(volle_studie(4), 40); }

TEST(SnelleKernel, WithOneScenarioAndWithMany) {
  verwacht_gelijk(volle_studie(2), 5);
  verwacht_gelijk(volle_studie(MomentBoek::hoogste_scenarios), 5);
}

TEST(SnelleKernel, WithFixedInflow) {
  Studie s = volle_studie(3);
  s.instroom.spreiding = Spreiding::vast;
  verwacht_gelijk(s, 5);
}

TEST(SnelleKernel, WithGemeentenInGroupsSmallAndLarge) {
  // Many that share a batch, some without any family, and one that fills a group alone.
  std::vector<std::string> namen{"Delft", "Rijswijk"};
  for (int i = 0; i < 30; ++i) namen.push_back("Gehucht " + std::to_string(i));
  namen.push_back("Stad");
  Studie s = volle_studie(3, namen);
  for (int i = 0; i < 30; ++i) {
    const std::string pad = "gemeenten.Gehucht " + std::to_string(i);
    zet(s, pad + ".instroom", i % 7);
    zet(s, pad + ".huidig", 0.1 * (i % 4));
  }
  zet(s, "gemeenten.Stad.instroom", 700);
  verwacht_gelijk(s, 3);
}

TEST(SnelleKernel, WithScenariosThatWorkEquallyStrongly) {
  // One class of scenarios that differ in share alone, one that meets its e once both have learnt.
  Studie s = volle_studie(5);
  for (std::size_t i = 1; i < 5; ++i) {
    const std::string pad = "scenarios." + std::to_string(i) + ".";
    zet(s, pad + "implementatie.vertraging", i < 3 ? 0.0 : 1.5);
    zet(s, pad + "methodetrouw.leertijd", i < 4 ? 1.0 : 2.0);
  }
  verwacht_gelijk(s, 5);
}

TEST(SnelleKernel, WithManyCrises) {
  Studie s = volle_studie(3);
  zet(s, "traject.crises_per_jaar", 12);
  verwacht_gelijk(s, 3);
}

TEST(SnelleKernel, WithMomentsOnTheEdgeOfAYear) {
  // Trajecten of whole years that begin on a year's first tick: nothing may fall on the wrong side.
  Studie s = volle_studie(3);
  zet(s, "gemeenten.Delft.instroom", 1);
  zet(s, "gemeenten.Rijswijk.instroom", 2);
  s.instroom.spreiding = Spreiding::vast;
  zet(s, "traject.vrijwillig_vooraf", 6);
  zet(s, "effecten.trajectduur_reductie", 0);
  zet(s, "effecten.otsduur_reductie", 0);
  for (const double duur : {6.0, 12.0, 18.0, 30.0}) {
    zet_tussen_gezinnen(s, s.traject.duur, Verdeling::vaste(duur));
    verwacht_gelijk(s, 3);
  }
}

TEST(SnelleKernel, WithEveryFormOfDuration) {
  for (const Verdeling& v :
       {Verdeling{VerdelingSoort::gamma, {20, 0.8, 0}, {}, {}}, Verdeling{VerdelingSoort::pert, {2, 10, 60}, {}, {}},
        Verdeling{VerdelingSoort::normaal, {10, 8, 0}, {}, {}}, Verdeling::vaste(6),
        Verdeling{VerdelingSoort::discreet, {}, {3, 12, 240}, {0.2, 0.5, 0.3}}}) {
    Studie s = volle_studie(3);
    zet_tussen_gezinnen(s, s.traject.duur, v);
    verwacht_gelijk(s, 3);
  }
}

TEST(SnelleKernel, PricesAsManyPostsAsThereAre) {
  for (const std::size_t geldstromen : {1U, 5U, 7U, 9U}) {
    for (const std::size_t functies : {1U, 2U, 11U}) verwacht_gelijk(studie_met_posten(geldstromen, functies), 3);
  }
}

TEST(SnelleKernel, PricesGemeentenWithLinesOfTheirOwn) {
  Studie s = studie_met_posten(3, 2);
  Investering& lijn = s.scenarios[1].invoering[0].investeringen.front();
  lijn.van = s.start + 2;
  lijn.tot = s.start + 3;
  s.scenarios[2].invoering[1].investeringen.pop_back();
  verwacht_gelijk(s, 5);
}

TEST(SnelleKernel, LeavesHalfCentsToExactSums) {
  // One family a year: each cell is half a cent, of either sign, which no double may decide.
  for (const double euro : {0.005, -0.005, 0.015, -0.025}) {
    Studie s = kleine_studie();
    voeg_regel_toe(s, Fase::start, euro, euro);
    voeg_investering_toe(s, "half", Grondslag::per_jaar, euro);
    verwacht_gelijk(s, 1);
    const Plan plan(s, {0});
    const std::int64_t cent = Simulator(plan).simuleer(0).zorgkosten(0, 0, 0, 0).waarde;
    EXPECT_EQ(cent, std::llround(euro * 100)) << "half away from zero";
  }
}

TEST(SnelleKernel, LeavesAGemeenteBeyondDoublesToExactSums) {
  Studie s = volle_studie(2, {"Delft", "Rijswijk", "Stad"});
  zet(s, "gemeenten.Stad.instroom", 1.3 * static_cast<double>(SnelleZorgprijzer::meeste_trajecten) / 8 / 4);
  verwacht_gelijk(s, 1);
}

TEST(SnelleKernel, LeavesMoreCrisesThanFitADoubleToExactSums) {
  Studie s = volle_studie(2, {"Delft", "Rijswijk"});
  s.traject.max_trajecten = 1;
  zet_tussen_gezinnen(s, s.traject.duur, Verdeling::vaste(100));
  zet(s, "traject.crises_per_jaar", 36);
  zet(s, "gemeenten.Delft.instroom", 3500);
  zet(s, "gemeenten.Delft.huidig", 1);
  zet(s, "scenarios.1.implementatie.doel", 1);
  s.kassabonnen.pop_back();
  verwacht_gelijk(s, 1);
}

TEST(SnelleKernel, TakesAStudyWithoutReceipts) {
  Studie s = volle_studie(2);
  s.kassabonnen.clear();
  verwacht_gelijk(s, 2);
}

TEST(SnelleKernel, TakesAbsurdPrices) {
  Studie s = volle_studie(2);
  voeg_regel_toe(s, Fase::traject, 4e7, 1e7);
  voeg_investering_toe(s, "duur", Grondslag::per_jaar, 6e10);
  verwacht_gelijk(s, 3);
}

TEST(SnelleKernel, WhereTeamsWeighWhoGetsTheWerkwijze) {
  for (const double selectie : {0.26, 1.0}) {
    Studie s = volle_studie(4);
    zet(s, "implementatie.selectie", selectie);
    for (std::size_t i = 1; i < 4; ++i) {
      zet(s, "scenarios." + std::to_string(i) + ".implementatie.selectie",
          i == 3 ? 0.0 : selectie / static_cast<double>(i));
    }
    verwacht_gelijk(s, 10);
  }
}

TEST(SnelleKernel, WhereRunningTrajectenAreTakenIn) {
  for (const double instap : {0.4, 1.0}) {
    Studie s = volle_studie(5);
    for (std::size_t i = 1; i < 5; ++i) {
      const std::string pad = "scenarios." + std::to_string(i) + ".implementatie.";
      zet(s, pad + "instap", i == 4 ? 0.0 : instap);
      zet(s, pad + "selectie", i == 2 ? 0.5 : 0.0);
    }
    verwacht_gelijk(s, 10);
    s.traject.max_trajecten = 1;
    zet(s, "traject.vrijwillig_vooraf", 40);
    verwacht_gelijk(s, 3);
  }
}

TEST(SnelleKernel, TakesAsManyTrajectenAsTheSchemaAllows) {
  Studie s = volle_studie(2);
  s.traject.max_trajecten = hoogste_max_trajecten;
  zet_tussen_gezinnen(s, s.traject.duur, Verdeling::vaste(0.25));
  zet(s, "traject.kans_recidive_1jaar", 1);
  zet(s, "traject.kans_recidive_2jaar", 1);
  s.horizon = 40;
  verwacht_gelijk(s, 1);
}

/// The chance of none is no number any more: e^-4320.
TEST(SnelleKernel, CountsAsManyCrisesAsTheSchemaAllows) {
  constexpr double verwacht = meeste_crises_per_jaar * hoogste_leeftijdsgrens;
  double som = 0;
  constexpr int n = 1000;
  for (int i = 0; i < n; ++i) som += tel_crises(verwacht, exponent(-verwacht), (i + 0.5) / n);
  // The mean of n strata is off by less than that of n draws.
  EXPECT_NEAR(som / n, verwacht, 4.5 * std::sqrt(verwacht / n));
  EXPECT_GT(tel_crises(verwacht, exponent(-verwacht), 1 - 1e-6), tel_crises(verwacht, exponent(-verwacht), 1e-6));
}

/// Inversion and the expansion meet where the one takes over from the other.
TEST(SnelleKernel, CountsCrisesAlikeOnBothSidesOfTheBorder) {
  for (const double u : {1e-9, 0.01, 0.3, 0.5, 0.9, 1 - 1e-9}) {
    EXPECT_EQ(tel_crises(599.9, exponent(-599.9), u), poisson_kwantiel(599.9, u)) << u;
  }
}

TEST(SnelleKernel, LeavesStudiesOfManyScenariosToThePlainOne) {
  EXPECT_FALSE(SnelleKernel::neemt(volle_studie(MomentBoek::hoogste_scenarios + 1)));
  verwacht_gelijk(volle_studie(MomentBoek::hoogste_scenarios + 1), 1);
}

}  // namespace
}  // namespace mbc
