// Each gemeente's own choice: by hand, and against runs of its own.
#include "gevoeligheid/vertraging.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <numeric>

#include "property/opzet.h"

namespace mbc::proef {
namespace {

Studielezer lezer_van(Bestanden bestanden, Zet basis = {}) {
  return [bestanden = std::move(bestanden), basis = std::move(basis)](const std::vector<std::string>& zet) {
    Zet alles = basis;
    alles.insert(alles.end(), zet.begin(), zet.end());
    Studie s = lees(bestanden, alles);
    s.duurste_gezinnen = 0;
    return s;
  };
}

/// 12 families a year, all with the werkwijze from the beginning on, which saves 600 and costs 100 each; 120 hours of
/// training of 100 euro when it begins, and 1000 euro a year. Nothing is uncertain, nothing discounted.
Bestanden zeker() {
  return {{"studie.yaml", R"(studie: Vertraging
prijspeil: 2021
start: 2022
horizon: 6
aanloopjaren: 0
discontovoet: 0%
nulalternatief: 0
replicaties: 3
kassabon_onzekerheid: uit
geldstromen:
  Jeugdwet: {drager: gemeente, verzilverbaar: 50%}
tarieven: {lokaal_team: 100, gi: 50}
uren_per_fte: 1200
traject: {leeftijd: 0, duur: 6}
instroom: {spreiding: vast}
gemeenten:
  Delft: {instroom: 12, medewerkers: 10}
investeringen:
  training: {geldstroom: Jeugdwet, soort: incidenteel, grondslag: per_medewerker, uren: 12, functie: lokaal_team}
  inzet: {geldstroom: Jeugdwet, soort: structureel, grondslag: per_bss_traject, uren: 2, functie: gi}
  leider: {geldstroom: Jeugdwet, soort: structureel, grondslag: per_jaar, bedrag: 1000}
scenarios: [0.yaml, 1.yaml]
kassabonnen: bonnen
)"},
          {"0.yaml", "nummer: 0\nnaam: Niets\ninvesteringen: {leider: {actief: nee}}\n"},
          {"1.yaml", "nummer: 1\nnaam: Alles\nimplementatie: {doel: 100%, te_trainen: 100%}\n"},
          {"bonnen/bon.yaml", R"(kassabon: bon
prijspeil: 2021
regels:
  - {omschrijving: Begin, geldstroom: Jeugdwet, fase: start, zonder: 1000, met: 400}
)"}};
}

/// A year with the werkwijze yields 12 (600 - 100) - 1000 = 5000, one before it -1000, the first 12,000 less. After k
/// years: saldo 18,000 - 6000 k; the lowest point is that of year k, -7000 - 1000 k, and 5000 a year fills it up.
TEST(Vertraging, ByHand) {
  const Vertragingstabel t = *bekijk_vertraging(lezer_van(zeker()), {}, {});
  ASSERT_EQ(t.punten.size(), 1);
  ASSERT_EQ(t.punten[0].size(), 1);
  ASSERT_EQ(t.keuzes.size(), 6);
  for (std::size_t k = 0; k <= 3; ++k) {
    const auto jaren = static_cast<double>(k);
    const Keuzepunt& p = t.punten[0][0][k];
    EXPECT_EQ(t.keuzes[k].jaren_later, static_cast<int>(k));
    EXPECT_EQ(p.begin, 2022 + jaren);
    EXPECT_DOUBLE_EQ(p.saldo.gemiddelde, 18'000 - 6000 * jaren);
    EXPECT_EQ(p.saldo.sd, 0);
    EXPECT_DOUBLE_EQ(p.verschil.gemiddelde, -6000 * jaren);
    EXPECT_DOUBLE_EQ(p.verzilverbaar_saldo.gemiddelde, 2400 * (6 - jaren) - 18'000);
    EXPECT_EQ(p.saldo.kans_positief, k < 3 ? 1 : 0);
    EXPECT_DOUBLE_EQ(p.kasput.diepte.gemiddelde, -7000 - 1000 * jaren);
    EXPECT_EQ(p.kasput.jaar, 2022 + static_cast<int>(k));
    ASSERT_TRUE(p.terugverdientijd.mediaan);
    EXPECT_DOUBLE_EQ(*p.terugverdientijd.mediaan, 1 + jaren + (7 + jaren) / 5);
    EXPECT_EQ(p.terugverdientijd.kans_binnen.back(), 1);
    EXPECT_DOUBLE_EQ(p.fte.piek, 0.1);
    EXPECT_EQ(p.fte.piekjaar, 2022 + static_cast<int>(k));
    EXPECT_DOUBLE_EQ(p.fte.gemiddeld, 0.1 / 6);
  }
  // A jump stays a jump.
  for (const std::size_t k : {4U, 5U}) {
    const Keuzepunt& p = t.punten[0][0][k];
    EXPECT_EQ(p.opbouw, 0);
    EXPECT_DOUBLE_EQ(p.saldo.gemiddelde, 18'000);
    EXPECT_EQ(p.verschil.gemiddelde, 0);
    EXPECT_EQ(p.fte.piekjaar, 2022);
  }
}

/// Training is spread evenly over the opbouw: 120 hours in two years, in one, in four.
TEST(Vertraging, TheOpbouwSpreadsTheTraining) {
  Bestanden b = zeker();
  b["1.yaml"] = "nummer: 1\nnaam: Alles\nimplementatie: {doel: 0%, opbouw: 2, te_trainen: 100%}\n";
  const Vertragingstabel t = *bekijk_vertraging(lezer_van(b), {}, {});
  const auto punt = [&](std::size_t k) -> const Keuzepunt& { return t.punten[0][0][k]; };
  EXPECT_DOUBLE_EQ(punt(0).fte.piek, 0.05);
  EXPECT_DOUBLE_EQ(punt(4).fte.piek, 0.1);
  EXPECT_DOUBLE_EQ(punt(5).fte.piek, 0.025);
  EXPECT_EQ(punt(4).opbouw, 1);
  EXPECT_EQ(punt(5).opbouw, 4);
  for (const std::size_t k : {0U, 4U, 5U}) {
    EXPECT_DOUBLE_EQ(punt(k).saldo.gemiddelde, -18'000) << k;
    EXPECT_DOUBLE_EQ(punt(k).fte.gemiddeld, 0.1 / 6) << k;
    EXPECT_DOUBLE_EQ(punt(k).kasput.diepte.gemiddelde, -18'000) << k;
    EXPECT_EQ(punt(k).kasput.jaar, 2027) << k;
    EXPECT_FALSE(punt(k).terugverdientijd.mediaan) << k;
    EXPECT_EQ(punt(k).terugverdientijd.kans_binnen.back(), 0) << k;
  }
}

/// Someone who began before year 0 begins no later by a year's delay that ends before it.
TEST(Vertraging, WhoBeganLongAgoIsNotDelayed) {
  const Vertragingstabel t = *bekijk_vertraging(lezer_van(zeker(), {"gemeenten.Delft.start=2020"}), {}, {});
  EXPECT_EQ(t.punten[0][0][2].verschil.gemiddelde, 0);
  EXPECT_EQ(t.punten[0][0][2].begin, 2022);
  EXPECT_DOUBLE_EQ(t.punten[0][0][3].verschil.gemiddelde, -6000);
}

/// Where vertraging and opbouw stand, and in what form: certain, or uncertain for all, a scenario or a gemeente.
Zet willekeurige_onzekerheid(const std::string& gemeente) {
  const std::string vormen[] = {"{driehoek: [0, 0.5, 2]}",
                                "{uniform: [0.5, 1.5]}",
                                "{lognormaal: {gemiddelde: 1, vc: 0.4}}",
                                "{discreet: {waarden: [0.5, 1.25], kansen: [30%, 70%]}}",
                                "{normaal: {gemiddelde: 2, sd: 0.25}}",
                                "2.25",
                                "0"};
  Zet uit;
  for (const std::string& plaats : {std::string(), std::string("scenarios.1."), "gemeenten." + gemeente + ".",
                                    "scenarios.1.gemeenten." + gemeente + "."})
    for (const char* sleutel : {"vertraging", "opbouw"})
      if (kans(30)) uit.push_back(plaats + "implementatie." + sleutel + "=" + vormen[geheel(0, 6)]);
  return uit;
}

double hoogste_fte(const GemeenteResultaat& g, std::size_t functie) {
  double uit = 0;
  for (const std::vector<Formatie>& jaar : g.formatie) uit = std::max(uit, jaar[functie].gevraagd_fte);
  return uit;
}

RC_GTEST_PROP(Vertraging, APointIsARunOfItsOwnBitForBit, ()) {
  const Opzet opzet = willekeurige_opzet();
  const std::string gemeente = opzet.gemeenten.front().first;
  const Zet basis = willekeurige_onzekerheid(gemeente);
  for (const std::string& z : basis) RC_LOG() << z << "\n";
  const Studielezer lezer = lezer_van(tekst(opzet), basis);
  const Vertragingstabel t = *bekijk_vertraging(lezer, {}, {});
  const auto g = static_cast<std::size_t>(geheel(0, static_cast<int>(t.gemeenten.size()) - 1));
  const auto s = static_cast<std::size_t>(geheel(0, static_cast<int>(t.scenarios.size()) - 1));
  const auto k = static_cast<std::size_t>(geheel(0, 5));
  const Keuzepunt& p = t.punten[s][g][k];
  const Resultaat los = reken(lezer(p.zet.zet), {{g}, {}});
  const ScenarioResultaat& r = scenario(los, t.scenarios[s].nummer);
  const Samenvatting& saldo = r.gemeenten[0].totaal.saldo;
  RC_ASSERT(p.saldo.gemiddelde == saldo.gemiddelde);
  RC_ASSERT(p.saldo.sd == saldo.sd);
  RC_ASSERT(p.saldo.p5 == saldo.p5);
  RC_ASSERT(p.saldo.kans_positief == saldo.kans_positief);
  RC_ASSERT(p.verzilverbaar_saldo.gemiddelde == r.verzilverbaar_saldo.gemiddelde);
  RC_ASSERT(p.verzilverbaar_saldo.p95 == r.verzilverbaar_saldo.p95);
  RC_ASSERT(p.kasput.diepte.gemiddelde == r.kasput.diepte.gemiddelde);
  RC_ASSERT(p.kasput.jaar == r.kasput.jaar);
  RC_ASSERT(p.terugverdientijd.kans_binnen == r.terugverdientijd.kans_binnen);
  RC_ASSERT(p.terugverdientijd.mediaan == r.terugverdientijd.mediaan);
  const auto functie = std::find(los.functies.begin(), los.functies.end(), t.functie) - los.functies.begin();
  RC_ASSERT(p.fte.piek == hoogste_fte(r.gemeenten[0], static_cast<std::size_t>(functie)));
}

RC_GTEST_PROP(Vertraging, AGemeenteAloneAndOtherThreadsGiveTheSame, ()) {
  const Opzet opzet = willekeurige_opzet();
  const Studielezer lezer = lezer_van(tekst(opzet), willekeurige_onzekerheid(opzet.gemeenten.front().first));
  const Vertragingstabel samen = *bekijk_vertraging(lezer, {}, {3, {}, nullptr});
  const auto g = static_cast<std::size_t>(geheel(0, static_cast<int>(samen.gemeenten.size()) - 1));
  const Vertragingstabel alleen = *bekijk_vertraging(lezer, {{g}, {}}, {1, {}, nullptr});
  for (std::size_t s = 0; s < samen.scenarios.size(); ++s) {
    for (std::size_t k = 0; k < samen.keuzes.size(); ++k) {
      const Keuzepunt &a = samen.punten[s][g][k], &b = alleen.punten[s][0][k];
      RC_ASSERT(a.zet.zet == b.zet.zet);
      RC_ASSERT(a.saldo.gemiddelde == b.saldo.gemiddelde);
      RC_ASSERT(a.verschil.mcse == b.verschil.mcse);
      RC_ASSERT(a.kasput.diepte.p5 == b.kasput.diepte.p5);
      RC_ASSERT(a.terugverdientijd.mediaan == b.terugverdientijd.mediaan);
      RC_ASSERT(a.fte.gemiddeld == b.fte.gemiddeld);
    }
  }
}

}  // namespace
}  // namespace mbc::proef
