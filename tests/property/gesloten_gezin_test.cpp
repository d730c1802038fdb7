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
const Fasen zonder_effect = {{"traject", {6, 6, 0}},          {"vrijwillig", {4, 0, 0}}, {"ots", {2, 6, 0}},
                             {"uithuisplaatsing", {2, 2, 0}}, {"start", {1, 0, 0}},      {"vto", {1, 0, 0}},
                             {"ots_start", {1, 0, 0}},        {"crisis", {0, 0, 0}},     {"einde", {0, 1, 0}}};

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

TEST(EenGezin, PreventedUithuisplaatsing) {
  verwacht({"effecten.uithuisplaatsing_reductie=100%"}, {{"uithuisplaatsing", {}}});
}

TEST(EenGezin, PreventedInflow) {
  const Fasen niemand = {{"traject", {}}, {"vrijwillig", {}}, {"ots", {}},       {"uithuisplaatsing", {}},
                         {"start", {}},   {"vto", {}},        {"ots_start", {}}, {"einde", {}}};
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
            "methodetrouw={begin: 0%, eind: 100%, leertijd: 2}"},
           negen);
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
  b["bonnen/bon.yaml"] =
      "kassabon: bon\nprijspeil: 2021\nregels: [{omschrijving: Hulp, geldstroom: traject, fase: traject, zonder: 1000, "
      "met: 400}]\n";
  const Resultaat r = reken(lees(b, {"effecten.attributie=50%"}));
  EXPECT_THAT(baten(r, "traject"), testing::ElementsAre(1800, 1800, 0));
  EXPECT_EQ(scenario(r, 1).ncw.baten.gemiddelde, 1800 + 0.8 * 1800);
}

TEST(EenGezin, ReachesTheAgeLimit) {
  // 17 at inflow, of age a year later: 24 months become 12, and nobody comes back.
  const Zet zet = {"traject.leeftijd=17", "traject.duur=24", "traject.kans_recidive_1jaar=100%",
                   "traject.kans_recidive_2jaar=100%"};
  verwacht(zet, {});
  // A quarter less of 24 months is 18: still longer than what is left.
  Zet korter = zet;
  korter.push_back("effecten.trajectduur_reductie=25%");
  verwacht(korter, {});
  // Where the limit is 19, all of it counts: months 6-30.
  Bestanden b = een_gezin();
  b["bonnen/bon.yaml"] =
      "kassabon: bon\nprijspeil: 2021\nregels: [{omschrijving: Hulp, geldstroom: traject, fase: traject, zonder: 1}]\n";
  const Resultaat r =
      reken(lees(b, {"traject.leeftijd=17", "traject.duur=24", "leeftijdsgrens=19", "discontovoet=0%"}));
  EXPECT_EQ(scenario(r, 0).zorgkosten.gemiddelde, 24);
}

/// The mean of a count of one family in 2022, against a chance p.
void verwacht_kans(const Resultaat& r, int nummer, Aantal veld, double p) {
  EXPECT_NEAR(scenario(r, nummer).jaren[0].aantallen[veld], p, 4.5 * std::sqrt(p * (1 - p) / r.replicaties));
}

/// The months of traject per year under a scenario.
DrieJaar maanden(const Resultaat& r, const std::vector<Uitkomst>& u, std::size_t s) {
  std::size_t f = 0;
  while (r.geldstromen[f].naam != "traject") ++f;
  DrieJaar uit{};
  for (std::size_t y = 0; y < 3; ++y) uit[y] = static_cast<double>(u[0].zorgkosten(s, 0, y, f).waarde) / 100'000;
  return uit;
}

TEST(EenGezin, BeforeYearZeroTheStudysOwnLevelHolds) {
  // One family in the middle of 2021 too. All work with it then: 12 months become 6, gone before 2022. From 2022 on
  // scenario 0 has stopped (months 6-18) and scenario 1 expects half as much of it (6-15).
  Bestanden b = een_gezin();
  b["0.yaml"] += "effecten: {trajectduur_reductie: 0%}\nmethodetrouw: {begin: 10%, eind: 10%}\n";
  b["1.yaml"] += "effecten: {trajectduur_reductie: 25%}\n";
  const Studie studie = lees(b, {"aanloopjaren=1", "gemeenten.Delft.huidig=100%", "effecten.trajectduur_reductie=50%"});
  const auto u = replicaties(studie);
  EXPECT_THAT(maanden(reken(studie), u, 0), testing::ElementsAre(6, 6, 0));
  EXPECT_THAT(maanden(reken(studie), u, 1), testing::ElementsAre(6, 3, 0));
}

TEST(EenGezin, ScenariosThatDifferInOneThingAlone) {
  // All apply the werkwijze. Scenario 1 halves the traject (6-12); 2 takes a quarter off it (6-15) at the same
  // methodetrouw; 3 would halve it at a methodetrouw of a half (6-15); 4 is 1 again.
  Bestanden b = een_gezin();
  b["2.yaml"] = "nummer: 2\nnaam: Ander effect\nimplementatie: {doel: 100%}\neffecten: {trajectduur_reductie: 25%}\n";
  b["3.yaml"] = "nummer: 3\nnaam: Andere trouw\nimplementatie: {doel: 100%}\nmethodetrouw: {begin: 50%, eind: 50%}\n";
  b["4.yaml"] = "nummer: 4\nnaam: Hetzelfde\nimplementatie: {doel: 100%}\n";
  std::string& studie = b["studie.yaml"];
  studie.replace(studie.find("1.yaml]"), 7, "1.yaml, 2.yaml, 3.yaml, 4.yaml]");
  const Studie gelezen = lees(b, {"effecten.trajectduur_reductie=50%"});
  const Resultaat r = reken(gelezen);
  const auto u = replicaties(gelezen);
  EXPECT_THAT(maanden(r, u, 0), testing::ElementsAre(6, 6, 0));
  EXPECT_THAT(maanden(r, u, 1), testing::ElementsAre(6, 0, 0));
  EXPECT_THAT(maanden(r, u, 2), testing::ElementsAre(6, 3, 0));
  EXPECT_THAT(maanden(r, u, 3), testing::ElementsAre(6, 3, 0));
  EXPECT_THAT(maanden(r, u, 4), testing::ElementsAre(6, 0, 0));
}

TEST(EenGezin, WhoIsOfAgeAtInflowHasNoTraject) {
  // One in 161 is older than 18: P(Z > 2.5) = 0.0062097.
  const Resultaat r =
      reken(lees(een_gezin(), {"traject.leeftijd={normaal: {gemiddelde: 15.5, sd: 1}}", "replicaties=20000"}));
  EXPECT_EQ(scenario(r, 0).jaren[0].aantallen[Aantal::instroom], 1);
  verwacht_kans(r, 0, Aantal::trajecten, 1 - 0.0062097);
}

TEST(EenGezin, TheTrendBeginsInYearZero) {
  // Four families a year at 1/8, 3/8, 5/8 and 7/8, six in 2023, nine in 2024; trajecten of 24 months. In 2022 those
  // of 2020 have 12 x (1/8 + 3/8 + 5/8 + 7/8) = 24 months left, of 2021 4 x 12, of 2022 24.
  const Studie studie =
      lees(een_gezin(), {"aanloopjaren=2", "gemeenten.Delft.instroom=4", "instroom.trend=50%", "traject.duur=24"});
  const Resultaat r = reken(studie);
  EXPECT_EQ(maanden(r, replicaties(studie), 0)[0], 96);
  for (const auto& [y, n] : std::map<std::size_t, double>{{0, 4}, {1, 6}, {2, 9}}) {
    EXPECT_EQ(scenario(r, 0).jaren[y].aantallen[Aantal::instroom], n);
  }
}

TEST(EenGezin, Counts) {
  const Resultaat r = reken(lees(een_gezin(), {"effecten.ots_reductie=100%"}));
  const auto tel = [&](int nummer, Aantal veld) {
    DrieJaar uit{};
    for (std::size_t y = 0; y < 3; ++y) uit[y] = scenario(r, nummer).jaren[y].aantallen[veld];
    return uit;
  };
  for (const int nummer : {0, 1}) {
    EXPECT_THAT(tel(nummer, Aantal::instroom), testing::ElementsAre(1, 0, 0));
    EXPECT_THAT(tel(nummer, Aantal::trajecten), testing::ElementsAre(1, 0, 0));
    EXPECT_THAT(tel(nummer, Aantal::vto), testing::ElementsAre(1, 0, 0));
    EXPECT_THAT(tel(nummer, Aantal::bss_trajecten), testing::ElementsAre(nummer, 0, 0));
    // The OTS of scenario 0 runs from month 10 to 18: over the end of 2022 only.
    for (const auto veld : {Aantal::ots_nieuw, Aantal::ots_lopend, Aantal::uithuisplaatsingen}) {
      EXPECT_THAT(tel(nummer, veld), testing::ElementsAre(1 - nummer, 0, 0));
    }
  }
}

TEST(EenGezin, ChancesMultiply) {
  const Resultaat r = reken(lees(een_gezin(), {"replicaties=4000", "traject.kans_vto=80%", "traject.kans_ots=50%",
                                               "traject.kans_uithuisplaatsing=40%", "effecten.vto_reductie=25%",
                                               "effecten.ots_reductie=20%", "effecten.uithuisplaatsing_reductie=50%"}));
  verwacht_kans(r, 0, Aantal::vto, 0.8);
  verwacht_kans(r, 0, Aantal::ots_nieuw, 0.5);
  verwacht_kans(r, 0, Aantal::uithuisplaatsingen, 0.5 * 0.4);
  verwacht_kans(r, 1, Aantal::vto, 0.8 * 0.75);
  verwacht_kans(r, 1, Aantal::ots_nieuw, 0.5 * 0.8);
  verwacht_kans(r, 1, Aantal::uithuisplaatsingen, 0.5 * 0.8 * 0.4 * 0.5);
}

TEST(EenGezin, InflowIsPreventedInProportion) {
  // Reach 0.5, methodetrouw 0.5 halfway its year of learning, attributie 0.8 of a reduction of 0.6: 0.12.
  const Resultaat r = reken(
      lees(een_gezin(), {"replicaties=4000", "effecten.instroomreductie=60%", "effecten.attributie=80%",
                         "methodetrouw={begin: 30%, eind: 70%, leertijd: 1}", "scenarios.1.implementatie.doel=50%"}));
  verwacht_kans(r, 1, Aantal::instroom, 0.88);
  verwacht_kans(r, 1, Aantal::bss_trajecten, 0.88 * 0.5);
}

TEST(EenGezin, Crises) {
  // Two a year over twelve months: one in each half. A reduction of a quarter leaves 3/4 of them.
  constexpr int n = 4000;
  const Resultaat r =
      reken(lees(een_gezin(), {"traject.crises_per_jaar=2", "effecten.crisis_reductie=25%", "replicaties=4000"}));
  for (std::size_t y = 0; y < 2; ++y) {
    const double fout = 4.5 / std::sqrt(n);
    EXPECT_NEAR(scenario(r, 0).jaren[y].aantallen[Aantal::crises], 1, fout);
    EXPECT_NEAR(scenario(r, 1).jaren[y].aantallen[Aantal::crises], 0.75, fout * std::sqrt(0.75));
    EXPECT_NEAR(baten(r, "crisis")[y], 250, 1000 * fout * 0.5);
  }
  EXPECT_EQ(scenario(r, 0).jaren[2].aantallen[Aantal::crises], 0);
}

TEST(EenGezin, RecidiveIsPostponed) {
  // Trajecten of one month: 6-7, then back within 12 months without it and between 12 and 24 with it; two at most.
  // Both trajecten end before year 2024+: of two ended, one is followed by another.
  const Zet zet = {"traject.duur=1",
                   "traject.max_trajecten=2",
                   "horizon=5",
                   "traject.kans_recidive_1jaar=100%",
                   "traject.kans_recidive_2jaar=100%",
                   "effecten.recidive_reductie_1jaar=100%"};
  const Resultaat r = reken(lees(een_gezin(), zet));
  EXPECT_EQ(scenario(r, 0).recidive_1jaar.gemiddelde, 0.5);
  EXPECT_EQ(scenario(r, 0).recidive_2jaar.gemiddelde, 0.5);
  EXPECT_EQ(scenario(r, 1).recidive_1jaar.gemiddelde, 0);
  EXPECT_EQ(scenario(r, 1).recidive_2jaar.gemiddelde, 0.5);
  Zet voorkomen = zet;
  voorkomen.push_back("effecten.recidive_reductie_2jaar=100%");
  EXPECT_EQ(scenario(reken(lees(een_gezin(), voorkomen)), 1).recidive_2jaar.gemiddelde, 0);
}

TEST(EenGezin, RecidiveIsCountedWhereItCanBeSeen) {
  // A traject of one month each year; everybody is back in the second year after it. Within 24 months can only be
  // seen of what ended in 2022: all of it; within 12 of what ended before 2024: none.
  const Resultaat r = reken(lees(een_gezin(), {"traject.duur=1", "instroom.trend=0%", "gemeenten.Delft.instroom=1",
                                               "traject.kans_recidive_2jaar=100%"}));
  EXPECT_EQ(scenario(r, 0).recidive_2jaar.gemiddelde, 1);
  EXPECT_EQ(scenario(r, 0).recidive_1jaar.gemiddelde, 0);
}

TEST(EenGezin, RecidiveAsOftenAsItsChance) {
  // Two trajecten at most, the first followed by another with chance 0.3 within a year, 0.5 within two.
  const Resultaat r =
      reken(lees(een_gezin(), {"traject.duur=1", "traject.max_trajecten=2", "horizon=6", "replicaties=4000",
                               "traject.kans_recidive_1jaar=30%", "traject.kans_recidive_2jaar=50%"}));
  // Of the 1 + b trajecten that end, b in {0, 1} are followed: per replicatie b / (1 + b), on average half the chance.
  const ScenarioResultaat& s = scenario(r, 0);
  EXPECT_NEAR(s.recidive_1jaar.gemiddelde, 0.15, 4.5 * 0.5 * std::sqrt(0.3 * 0.7 / 4000));
  EXPECT_NEAR(s.recidive_2jaar.gemiddelde, 0.25, 4.5 * 0.5 * std::sqrt(0.5 * 0.5 / 4000));
}

}  // namespace
}  // namespace mbc::proef
