// Who gets the werkwijze where teams weigh, and who is taken in on the way (model.md §3), against closed forms.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <cmath>

#include "property/een_gezin.h"
#include "property/opzet.h"
#include "simulate/casus.h"

namespace mbc::proef {
namespace {

using testing::ElementsAre;

// The family of een_gezin: month 6 to 18, after 4 months an OTS (10 to 18) of which it lives elsewhere the first half.

/// The share jumps to 100% at the start of 2023, month 12: six months into the traject, two into the OTS.
Zet sprong_in_2023(const Zet& meer = {}) {
  Zet zet = {"implementatie.vertraging=1", "implementatie.instap=100%"};
  zet.insert(zet.end(), meer.begin(), meer.end());
  return zet;
}

double telling(const Resultaat& r, std::size_t jaar, Aantal welke) {
  return scenario(r, 1).jaren.at(jaar).aantallen[welke];
}

TEST(Instap, ARunningTrajectIsShortenedFromTheMomentItIsTakenIn) {
  const Resultaat r =
      reken(lees(een_gezin(), sprong_in_2023({"effecten.trajectduur_reductie=50%", "effecten.otsduur_reductie=50%"})));
  // 6 + 6 x 50% = 9 months, the OTS 2 + 3 x 50% = 3.5: from month 10 to 13.5.
  EXPECT_THAT(baten(r, "traject"), ElementsAre(0, 3000, 0));
  EXPECT_THAT(baten(r, "ots"), ElementsAre(0, 4500, 0));
  EXPECT_THAT(baten(r, "vrijwillig"), ElementsAre(0, -1500, 0));
  // It had lived elsewhere for two months, which is more than half of 3.5.
  EXPECT_THAT(baten(r, "uithuisplaatsing"), ElementsAre(0, 2000, 0));
  for (const char* zeker : {"start", "vto", "ots_start", "einde"}) EXPECT_THAT(baten(r, zeker), ElementsAre(0, 0, 0));
}

TEST(Instap, WhatWasDecidedBeforeStaysDecided) {
  const Resultaat r =
      reken(lees(een_gezin(), sprong_in_2023({"effecten.vto_reductie=100%", "effecten.ots_reductie=100%",
                                              "effecten.uithuisplaatsing_reductie=100%"})));
  EXPECT_THAT(baten(r), ElementsAre(0, 0, 0));
}

TEST(Instap, BeforeTheOtsItIsDecidedWithTheWerkwijze) {
  // The share jumps at month 9, three months into the traject.
  const Zet vroeg = {"implementatie.vertraging=0.75", "implementatie.instap=100%", "effecten.ots_reductie=100%"};
  const Resultaat r = reken(lees(een_gezin(), vroeg));
  EXPECT_THAT(baten(r, "ots"), ElementsAre(2000, 6000, 0));
  EXPECT_THAT(baten(r, "ots_start"), ElementsAre(1000, 0, 0));
  EXPECT_THAT(baten(r, "vto"), ElementsAre(0, 0, 0));
  EXPECT_THAT(baten(r, "vrijwillig"), ElementsAre(-2000, -6000, 0));
}

TEST(Instap, AReceiptLineCostsWithTheWerkwijzeFromThenOn) {
  Bestanden b = een_gezin();
  b["bonnen/bon.yaml"] = R"(kassabon: bon
prijspeil: 2021
regels:
  - {omschrijving: A, geldstroom: traject, fase: traject, zonder: 1000, met: 0}
  - {omschrijving: B, geldstroom: start, fase: start, zonder: 1000, met: 0}
  - {omschrijving: C, geldstroom: ots_start, fase: ots_start, zonder: 1000, met: 0}
  - {omschrijving: D, geldstroom: uithuisplaatsing, fase: uithuisplaatsing, zonder: 1000, met: 0}
  - {omschrijving: E, geldstroom: einde, fase: einde, zonder: 1000, met: 0}
)";
  const Resultaat r = reken(lees(b, sprong_in_2023()));
  EXPECT_THAT(baten(r, "traject"), ElementsAre(0, 6000, 0));
  EXPECT_THAT(baten(r, "start"), ElementsAre(0, 0, 0));
  EXPECT_THAT(baten(r, "ots_start"), ElementsAre(0, 0, 0));
  EXPECT_THAT(baten(r, "uithuisplaatsing"), ElementsAre(0, 2000, 0));
  EXPECT_THAT(baten(r, "einde"), ElementsAre(0, 1000, 0));
}

TEST(Instap, InvestmentsAreAskedFromThenOn) {
  const std::string regels = R"(
investeringen:
  a: {geldstroom: start, soort: structureel, grondslag: per_bss_traject, bedrag: 100}
  b: {geldstroom: vto, soort: structureel, grondslag: per_bss_maand, bedrag: 100}
  c: {geldstroom: einde, soort: structureel, grondslag: per_bss_ots_maand, bedrag: 100}
)";
  const Resultaat r = reken(lees(een_gezin_met(regels), sprong_in_2023()));
  EXPECT_THAT(kosten(r, "start"), ElementsAre(0, 100, 0));
  EXPECT_THAT(kosten(r, "vto"), ElementsAre(0, 600, 0));
  EXPECT_THAT(kosten(r, "einde"), ElementsAre(0, 600, 0));
  EXPECT_EQ(telling(r, 0, Aantal::bss_trajecten), 0);
  EXPECT_EQ(telling(r, 1, Aantal::bss_trajecten), 1);
}

/// A crisis before it happens, one after it is prevented.
TEST(Instap, ItPreventsNoCrisisThatWas) {
  Bestanden b = een_gezin();
  const Zet veel = {"traject.crises_per_jaar=36", "effecten.crisis_reductie=100%"};
  const Resultaat zonder = reken(lees(b, veel)), met = reken(lees(b, sprong_in_2023(veel)));
  const double vooraf = scenario(met, 0).jaren.at(0).aantallen[Aantal::crises];
  EXPECT_GT(vooraf, 5);
  EXPECT_EQ(telling(met, 0, Aantal::crises), vooraf);
  EXPECT_EQ(telling(met, 1, Aantal::crises), 0);
  EXPECT_EQ(telling(zonder, 0, Aantal::crises), 0);
}

TEST(Instap, TheWholeStockIsTakenInAtAJump) {
  // Every year 10 families, each for 30 months: at the jump in 2023 those of 30 months run.
  Bestanden b = een_gezin();
  const Zet voorraad = {"aanloopjaren=3", "gemeenten.Delft.instroom=10", "instroom.trend=0%", "traject.duur=30",
                        "effecten.trajectduur_reductie=100%"};
  const Resultaat r = reken(lees(b, sprong_in_2023(voorraad)));
  // Those that began in months -18 to 12, at -17.4, -16.2 ... 11.4; and all of 2023 from their start.
  EXPECT_EQ(telling(r, 0, Aantal::bss_trajecten), 0);
  EXPECT_EQ(telling(r, 1, Aantal::bss_trajecten), 25 + 10);
  // The stock ends there, who comes after has no month at all.
  EXPECT_EQ(telling(r, 1, Aantal::ots_lopend), 0);
  EXPECT_GT(scenario(r, 0).jaren.at(1).aantallen[Aantal::ots_lopend], 20);
}

TEST(Instap, ARampTakesInWhenItReachesTheFamily) {
  // b(t) rises from 0 to 1 over 2022 and 2023; a family is taken in when it passes its v.
  Bestanden b = een_gezin();
  const Zet langzaam = {
      "aanloopjaren=1",         "gemeenten.Delft.instroom=2000", "instroom.trend=-50%", "traject.duur=48",
      "implementatie.opbouw=2", "implementatie.instap=100%",     "replicaties=1",       "horizon=2",
      "traject.kans_ots=0%"};
  const Studie studie = lees(b, langzaam);
  const Uitkomst u = replicaties(studie).front();
  // By the end of 2022 those of it and of the year before whose v is below 1/2, at their start or on the way; by the
  // end of 2023 all.
  const double n = 4000, fout = 4.5 * std::sqrt(n / 4);
  const double eerst = static_cast<double>(u.tellingen(1, 0, Telling::bss_trajecten));
  EXPECT_NEAR(eerst, n / 2, fout);
  const double van_2023 = 1000;
  EXPECT_EQ(eerst + static_cast<double>(u.tellingen(1, 1, Telling::bss_trajecten)), n + van_2023);
}

/// The share is that of the trajecten, whoever they are.
TEST(Selectie, TheShareOfTrajectenStaysWhatItWas) {
  for (const char* rho : {"0%", "26%", "57%", "99%", "100%"}) {
    const Zet zet = {"gemeenten.Delft.instroom=4000", "instroom.trend=0%", "replicaties=1",
                     "scenarios.1.implementatie.doel=30%", std::string("implementatie.selectie=") + rho};
    const Uitkomst u = replicaties(lees(een_gezin(), zet)).front();
    double met = 0, alle = 0;
    for (std::size_t y = 0; y < 3; ++y) {
      met += static_cast<double>(u.tellingen(1, y, Telling::bss_trajecten));
      alle += static_cast<double>(u.tellingen(1, y, Telling::trajecten));
    }
    EXPECT_NEAR(met / alle, 0.3, 4.5 * std::sqrt(0.3 * 0.7 / alle)) << rho;
  }
}

/// VTO's with the werkwijze are all prevented: what is left was not reached.
TEST(Selectie, WithPerfectKnowledgeEveryFamilyThatNearsAVtoIsReached) {
  const auto vto = [](const char* rho, std::size_t s) {
    const Zet zet = {"gemeenten.Delft.instroom=4000",
                     "replicaties=1",
                     "traject.kans_vto=30%",
                     "traject.kans_ots=10%",
                     "scenarios.1.implementatie.doel=30%",
                     "effecten.vto_reductie=100%",
                     "effecten.ots_reductie=100%",
                     std::string("implementatie.selectie=") + rho};
    return static_cast<double>(replicaties(lees(een_gezin(), zet)).front().tellingen(s, 0, Telling::vto));
  };
  EXPECT_EQ(vto("100%", 1), 0);
  const double alle = vto("0%", 0), blind = vto("0%", 1);
  EXPECT_NEAR(blind / alle, 0.7, 4.5 * std::sqrt(0.3 * 0.7 / alle));
  EXPECT_LT(vto("57%", 1), blind - 100);
  EXPECT_GT(vto("57%", 1), 100);
}

/// Who lies above every share need not be weighed to the last bit: it decides nothing.
TEST(Selectie, WhatIsLeftOutOfTheWeighingChangesNobody) {
  int gekozen = 0, weggelaten = 0;
  for (const char* doel : {"1%", "40%", "99.9%", "100%"}) {
    const Studie s =
        lees(een_gezin(), {"implementatie.selectie=0.6", std::string("scenarios.1.implementatie.doel=") + doel});
    Wereld w(s);
    w.trek(0);
    const Bereik& b = w.gemeenten[0].bereik[1];
    Bereik geheel = b;
    geheel.te_hoog = HUGE_VAL;
    for (double v = 0.0005; v < 1; v += 0.001)
      for (double o = 0.0005; o < 1; o += 0.01) {
        const double aandeel = b.aandeel.op(2), zo = weeg_selectie(b, v, o), heel = weeg_selectie(geheel, v, o);
        ASSERT_EQ(zo < aandeel, heel < aandeel) << doel << ", v = " << v << ", o = " << o;
        gekozen += zo < aandeel ? 1 : 0;
        weggelaten += zo == 1 ? 1 : 0;
      }
  }
  EXPECT_GT(gekozen, 0);
  EXPECT_GT(weggelaten, 0);
}

RC_GTEST_PROP(Selectie, AtItsDefaultEverythingIsAsWithoutTheKeys, ()) {
  Opzet zonder = willekeurige_opzet();
  const auto weg = [](Regels& regels) {
    for (const char* sleutel : {"selectie", "instap"}) haal_weg(regels, sleutel);
  };
  weg(zonder.implementatie);
  for (Scenarioregels& s : zonder.scenarios) haal_weg(s.regels, "implementatie");
  Opzet met = zonder;
  for (const char* sleutel : {"selectie", "instap"}) zet(met.implementatie, sleutel, "0%");
  const Studie a = lees(tekst(zonder)), b = lees(tekst(met));
  RC_ASSERT(verschil(replicaties(a), replicaties(b)) == "");
  RC_ASSERT(verschil(getallen(reken(a)), getallen(reken(b))) == "");
}

}  // namespace
}  // namespace mbc::proef
