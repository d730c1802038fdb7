// Each mechanism of a family alone, from the YAML key to the volumes per fase and year, calculated by hand.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <map>

#include "property/een_gezin.h"

namespace mbc::proef {
namespace {

using Fasen = std::map<std::string, DrieJaar>;

/// Without any effect, in months from 2022: traject 6-18, OTS 10-18, elsewhere 10-14.
const Fasen zonder_effect = {{"traject", {6, 6, 0}},    {"vrijwillig", {4, 0, 0}}, {"ots", {2, 6, 0}},
                             {"uithuisplaatsing", {2, 2, 0}}, {"start", {1, 0, 0}}, {"vto", {1, 0, 0}},
                             {"ots_start", {1, 0, 0}},  {"crisis", {0, 0, 0}},     {"einde", {0, 1, 0}}};

/// Scenario 1 has the volumes of `anders`, and of `zonder_effect` in the other fases; the baten are the difference
/// in each. `zet` changes the study of een_gezin.
void verwacht(const Zet& zet, const Fasen& anders) {
  const Studie studie = lees(een_gezin(), zet);
  const Resultaat r = reken(studie);
  const auto u = replicaties(studie);
  double zorg = 0;
  for (const auto& [fase, zonder] : zonder_effect) {
    const auto it = anders.find(fase);
    const DrieJaar& met = it == anders.end() ? zonder : it->second;
    std::size_t f = 0;
    while (studie.geldstromen[f].naam != fase) ++f;
    for (std::size_t y = 0; y < 3; ++y) {
      EXPECT_EQ(u[0].zorgkosten(0, 0, y, f).waarde, std::llround(zonder[y] * 100'000)) << fase << " zonder, jaar " << y;
      EXPECT_EQ(u[0].zorgkosten(1, 0, y, f).waarde, std::llround(met[y] * 100'000)) << fase << " met, jaar " << y;
      EXPECT_NEAR(baten(r, fase)[y], 1000 * (zonder[y] - met[y]), 1e-9) << fase << ", jaar " << y;
      zorg += 1000 * met[y] * std::pow(0.8, static_cast<double>(y));
    }
  }
  EXPECT_NEAR(scenario(r, 1).zorgkosten.gemiddelde, zorg, 1e-6);
}

TEST(EenGezin, WithoutEffects) { verwacht({}, {}); }

TEST(EenGezin, ShorterTraject) {
  // D = 9: months 6-15, OTS 10-15 (5), elsewhere 10-12.5.
  verwacht({"effecten.trajectduur_reductie=25%"},
           {{"traject", {6, 3, 0}}, {"ots", {2, 3, 0}}, {"uithuisplaatsing", {2, 0.5, 0}}});
}

TEST(EenGezin, PreventedOts) {
  verwacht({"effecten.ots_reductie=100%"},
           {{"vrijwillig", {6, 6, 0}}, {"ots", {}}, {"uithuisplaatsing", {}}, {"ots_start", {}}});
}

TEST(EenGezin, AnOtsKeepsItsVto) { verwacht({"effecten.vto_reductie=100%"}, {}); }

TEST(EenGezin, PreventedVtoAndOts) {
  verwacht({"effecten.vto_reductie=100%", "effecten.ots_reductie=100%"},
           {{"vrijwillig", {6, 6, 0}}, {"ots", {}}, {"uithuisplaatsing", {}}, {"ots_start", {}}, {"vto", {}}});
}

TEST(EenGezin, ShorterOts) {
  // OTS 10-14, elsewhere 10-12, voluntary again 14-18.
  verwacht({"effecten.otsduur_reductie=50%"},
           {{"vrijwillig", {4, 4, 0}}, {"ots", {2, 2, 0}}, {"uithuisplaatsing", {2, 0, 0}}});
}

TEST(EenGezin, PreventedUithuisplaatsing) { verwacht({"effecten.uithuisplaatsing_reductie=100%"}, {{"uithuisplaatsing", {}}}); }

TEST(EenGezin, PreventedInflow) {
  const Fasen niemand = {{"traject", {}}, {"vrijwillig", {}}, {"ots", {}}, {"uithuisplaatsing", {}}, {"start", {}}, {"vto", {}}, {"ots_start", {}}, {"einde", {}}};
  verwacht({"effecten.instroomreductie=100%"}, niemand);
  verwacht({"effecten.instroomreductie=100%", "effecten.instroom_vertraging=0.25"}, niemand);
  // A year before its inflow nobody worked with it yet.
  verwacht({"effecten.instroomreductie=100%", "effecten.instroom_vertraging=1"}, {});
}

TEST(EenGezin, EverythingScalesAnEffect) {
  // e = 1/4, 1/4 and 1/4 of a whole reduction: D = 9 as in ShorterTraject.
  const Fasen negen = {{"traject", {6, 3, 0}}, {"ots", {2, 3, 0}}, {"uithuisplaatsing", {2, 0.5, 0}}};
  verwacht({"effecten.trajectduur_reductie=100%", "effecten.optimismecorrectie=50%", "effecten.attributie=50%"}, negen);
  verwacht({"effecten.trajectduur_reductie=50%", "effecten.attributie=50%"}, negen);
  // Methodetrouw from 0 to 1 in two years: 1/4 at month 6; with a clock that started in 2021: 3/4.
  verwacht({"effecten.trajectduur_reductie=100%", "methodetrouw={begin: 0%, eind: 100%, leertijd: 2}"}, negen);
  verwacht({"effecten.trajectduur_reductie=33.33333333333333%", "gemeenten.Delft.gestart=2021",
            "methodetrouw={begin: 0%, eind: 100%, leertijd: 2}"}, negen);
  verwacht({"effecten.trajectduur_reductie=100%", "methodetrouw.begin=25%", "methodetrouw.eind=25%"}, negen);
}

TEST(EenGezin, BeforeItsBeginNothingChanges) {
  verwacht({"effecten.trajectduur_reductie=25%", "implementatie.vertraging=1"}, {});
  verwacht({"effecten.trajectduur_reductie=25%", "gemeenten.Delft.start=2023"}, {});
  const Fasen negen = {{"traject", {6, 3, 0}}, {"ots", {2, 3, 0}}, {"uithuisplaatsing", {2, 0.5, 0}}};
  verwacht({"effecten.trajectduur_reductie=25%", "gemeenten.Delft.start=2023", "implementatie.vertraging=-1"}, negen);
  verwacht({"effecten.trajectduur_reductie=25%", "gemeenten.Delft.start=2020"}, negen);
}

TEST(EenGezin, APhaseOutUndoesWhatIsThere) {
  // Everybody works with it today, the nulalternatief stops at once: only there the effect is gone.
  verwacht({"effecten.trajectduur_reductie=25%", "gemeenten.Delft.huidig=100%"},
           {{"traject", {6, 3, 0}}, {"ots", {2, 3, 0}}, {"uithuisplaatsing", {2, 0.5, 0}}});
}

TEST(EenGezin, MetIsPaidInProportionToE) {
  // A traject month costs 1000 without and 400 with it, at e = 1/2: 700.
  Bestanden b = een_gezin();
  b["bonnen/bon.yaml"] = "kassabon: bon\nprijspeil: 2021\nregels: [{omschrijving: Hulp, geldstroom: traject, fase: traject, zonder: 1000, met: 400}]\n";
  const Resultaat r = reken(lees(b, {"effecten.attributie=50%"}));
  EXPECT_THAT(baten(r, "traject"), testing::ElementsAre(1800, 1800, 0));
  EXPECT_EQ(scenario(r, 1).ncw.baten.gemiddelde, 1800 + 0.8 * 1800);
}

TEST(EenGezin, ReachesTheAgeLimit) {
  // 17 at inflow, of age a year later: 24 months become 12, and nobody comes back.
  const Zet zet = {"traject.leeftijd=17", "traject.duur=24", "traject.kans_recidive_1jaar=100%", "traject.kans_recidive_2jaar=100%"};
  verwacht(zet, {});
  // Where the limit is 19, all of it counts: months 6-30.
  Bestanden b = een_gezin();
  b["bonnen/bon.yaml"] = "kassabon: bon\nprijspeil: 2021\nregels: [{omschrijving: Hulp, geldstroom: traject, fase: traject, zonder: 1}]\n";
  const Resultaat r = reken(lees(b, {"traject.leeftijd=17", "traject.duur=24", "leeftijdsgrens=19", "discontovoet=0%"}));
  EXPECT_EQ(scenario(r, 0).zorgkosten.gemiddelde, 24);
}

TEST(EenGezin, Counts) {
  const Resultaat r = reken(lees(een_gezin(), {"effecten.ots_reductie=100%"}));
  const auto tel = [&](int nummer, double Aantallen::*veld) {
    DrieJaar uit{};
    for (std::size_t y = 0; y < 3; ++y) uit[y] = scenario(r, nummer).jaren[y].aantallen.*veld;
    return uit;
  };
  for (const int nummer : {0, 1}) {
    EXPECT_THAT(tel(nummer, &Aantallen::instroom), testing::ElementsAre(1, 0, 0));
    EXPECT_THAT(tel(nummer, &Aantallen::trajecten), testing::ElementsAre(1, 0, 0));
    EXPECT_THAT(tel(nummer, &Aantallen::vto), testing::ElementsAre(1, 0, 0));
    EXPECT_THAT(tel(nummer, &Aantallen::bss_trajecten), testing::ElementsAre(nummer, 0, 0));
    // The OTS of scenario 0 runs from month 10 to 18: over the end of 2022 only.
    for (const auto veld : {&Aantallen::ots_nieuw, &Aantallen::ots_lopend, &Aantallen::uithuisplaatsingen}) {
      EXPECT_THAT(tel(nummer, veld), testing::ElementsAre(1 - nummer, 0, 0));
    }
  }
}

TEST(EenGezin, Crises) {
  // Two a year over twelve months: one in each half. A reduction of a quarter leaves 3/4 of them.
  constexpr int n = 4000;
  const Resultaat r = reken(lees(een_gezin(), {"traject.crises_per_jaar=2", "effecten.crisis_reductie=25%", "replicaties=4000"}));
  for (std::size_t y = 0; y < 2; ++y) {
    const double fout = 4.5 / std::sqrt(n);
    EXPECT_NEAR(scenario(r, 0).jaren[y].aantallen.crises, 1, fout);
    EXPECT_NEAR(scenario(r, 1).jaren[y].aantallen.crises, 0.75, fout * std::sqrt(0.75));
    EXPECT_NEAR(baten(r, "crisis")[y], 250, 1000 * fout * 0.5);
  }
  EXPECT_EQ(scenario(r, 0).jaren[2].aantallen.crises, 0);
}

TEST(EenGezin, RecidiveIsPostponed) {
  // Trajecten of one month: 6-7, then back within 12 months without it and between 12 and 24 with it; two at most.
  // Both trajecten end before year 2024+: of two ended, one is followed by another.
  const Zet zet = {"traject.duur=1", "traject.max_trajecten=2", "horizon=5", "traject.kans_recidive_1jaar=100%",
                   "traject.kans_recidive_2jaar=100%", "effecten.recidive_reductie_1jaar=100%"};
  const Resultaat r = reken(lees(een_gezin(), zet));
  EXPECT_EQ(scenario(r, 0).recidive_1jaar.gemiddelde, 0.5);
  EXPECT_EQ(scenario(r, 0).recidive_2jaar.gemiddelde, 0.5);
  EXPECT_EQ(scenario(r, 1).recidive_1jaar.gemiddelde, 0);
  EXPECT_EQ(scenario(r, 1).recidive_2jaar.gemiddelde, 0.5);
  Zet voorkomen = zet;
  voorkomen.push_back("effecten.recidive_reductie_2jaar=100%");
  EXPECT_EQ(scenario(reken(lees(een_gezin(), voorkomen)), 1).recidive_2jaar.gemiddelde, 0);
}

TEST(EenGezin, RecidiveAsOftenAsItsChance) {
  // Three trajecten at most, each followed by another with chance 0.3 within a year, 0.5 within two.
  const Resultaat r = reken(lees(een_gezin(), {"traject.duur=1", "traject.max_trajecten=2", "horizon=6", "replicaties=4000",
                                               "traject.kans_recidive_1jaar=30%", "traject.kans_recidive_2jaar=50%"}));
  // Of the 1 + b trajecten that end, b in {0, 1} are followed: per replicatie b / (1 + b), on average half the chance.
  const ScenarioResultaat& s = scenario(r, 0);
  EXPECT_NEAR(s.recidive_1jaar.gemiddelde, 0.15, 4.5 * 0.5 * std::sqrt(0.3 * 0.7 / 4000));
  EXPECT_NEAR(s.recidive_2jaar.gemiddelde, 0.25, 4.5 * 0.5 * std::sqrt(0.5 * 0.5 / 4000));
}

}  // namespace
}  // namespace mbc::proef
