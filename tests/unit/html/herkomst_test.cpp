#include "antwoord/herkomst.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "antwoord/doelen_tekst.h"
#include "antwoord/herijking_onderdelen.h"
#include "antwoord/herkomst_onderdelen.h"
#include "herijking/doelen.h"
#include "html/html_analyses.h"
#include "support/rijke_studie.h"
#include "support/schema.h"

namespace mbc {
namespace {

Herkomstanalyse analyse(int replicaties = 20) {
  Studie s = proef::rijke_studie();
  s.replicaties = replicaties;
  proef::zet(s, "effecten.trajectduur_reductie", 0.2);
  return *maak_herkomst(s, {}, {});
}

TEST(Herkomsttekst, JsonObeysItsSchema) {
  for (const int n : {1, 20}) {
    const Herkomstanalyse h = analyse(n);
    EXPECT_EQ(proef::afwijking(proef::lees_json(herkomst_json(h)), "herkomst"), "") << n << " replicaties";
  }
}

TEST(Herkomsttekst, OneReplicatieRoundsNothingAndSaysSo) {
  EXPECT_THAT(leeswijzer_herkomst(analyse(1)),
              testing::AllOf(testing::HasSubstr("is niets afgerond"), testing::HasSubstr(" van 1 replicatie, met"),
                             testing::Not(testing::HasSubstr("weggerond"))));
  EXPECT_THAT(leeswijzer_herkomst(analyse()),
              testing::AllOf(testing::HasSubstr("weggerond"), testing::HasSubstr(" van 20 replicaties, met")));
}

TEST(Herkomsttekst, TheReportTellsThatItsOtherAmountsRestOnMore) {
  const Herkomstanalyse h = analyse();
  EXPECT_THAT(html_saldoherkomst(h, {}, 10'000), testing::HasSubstr("rusten op 10.000 replicaties"));
  EXPECT_THAT(html_saldoherkomst(h, {}, 20), testing::Not(testing::HasSubstr("rusten op")));
}

TEST(Herkomsttekst, TheWaterfallGoesFromNothingToTheSaldo) {
  const Herkomstanalyse h = analyse();
  for (const ScenarioHerkomst& s : h.scenarios) {
    const std::vector<Watervalstap> w = waterval(h, s);
    double stand = 0;
    for (const Watervalstap& stap : w) {
      EXPECT_EQ(stap.van, stap.som ? 0 : stand) << stap.naam;
      if (stap.som) {
        EXPECT_NEAR(stap.tot, stand, 1e-6) << stap.naam;
      }
      stand = stap.tot;
    }
    EXPECT_EQ(w.back().naam, "saldo");
    EXPECT_EQ(stand, s.totaal.saldo.euro());
  }
}

TEST(Herkomsttekst, WhoLosesTogetherCannotBeMadeLevel) {
  Herkomstanalyse h = analyse();
  ScenarioHerkomst& s = h.scenarios[0];
  s.totaal.saldo.gemiddelde = {-500};
  s.totaal.saldo.mcse = 1;
  s.dragers[0].saldo.gemiddelde = {-700};
  EXPECT_THAT(zin_verevening(s), testing::HasSubstr("Geen betaling tussen dragers kan ieder op nul brengen"));
  const auto minste = [&] { return tabel_verevening(h, s).tabel.rijen().at(0).cellen.at(7).tekst; };
  s.verdeling[0].minste.reset();
  EXPECT_EQ(minste(), "kan niet");
  s.totaal.saldo.mcse = 400;
  EXPECT_EQ(minste(), "niet te zeggen");
  s.totaal.saldo.mcse = 1;
  s.totaal.saldo.gemiddelde = {500};
  for (std::size_t d = 0; d < 2; ++d) s.verdeling[d].minste = Vereveningsbedrag{{d == 0 ? 300 : -300}, 0, 0.5};
  EXPECT_THAT(zin_verevening(s), testing::HasSubstr(s.verdeling[0].naam + " ontvangt € 3"));
  s.totaal.saldo.mcse = 4;
  EXPECT_THAT(zin_verevening(s), testing::HasSubstr("binnen de rekenruis niet te zeggen"));
  for (Herkomstbeeld& d : s.dragers) d.saldo.gemiddelde = {250};
  EXPECT_THAT(zin_verevening(s), testing::HasSubstr("er hoeft niets betaald te worden"));
}

TEST(Herkomsttekst, WhoAsksLessMissesAndSaves) {
  Herkomstanalyse h = analyse();
  ScenarioHerkomst& s = h.scenarios[0];
  ASSERT_GT(s.totaal.baten.gemiddelde.waarde, 0);
  ASSERT_GT(s.totaal.kosten.gemiddelde.waarde, 0);
  EXPECT_THAT(zin_herkomst(s), testing::AllOf(testing::StartsWith("De baten komen vooral van kortere trajecten"),
                                              testing::HasSubstr("De grootste kosten: ")));
  EXPECT_THAT(zin_verevening(s), testing::HasSubstr("hetzelfde rendement op hun kosten"));
  const auto keer_om = [](Herkomstbedrag& b) { b.gemiddelde = Centen{} - b.gemiddelde; };
  for (Herkomstbedrag& b : s.totaal.mechanismen) keer_om(b);
  for (Herkomstbedrag& b : s.totaal.lijnen) keer_om(b);
  for (Herkomstbedrag* b : {&s.totaal.baten, &s.totaal.kosten, &s.totaal.saldo}) keer_om(*b);
  EXPECT_THAT(zin_herkomst(s), testing::AllOf(testing::StartsWith("Het mist vooral de baten van kortere trajecten"),
                                              testing::HasSubstr("De grootste besparingen: ")));
  EXPECT_THAT(zin_verevening(s), testing::Not(testing::HasSubstr("rendement"))) << "saved kosten have no rendement";
  // What goes against the whole is not where it comes from.
  for (Herkomstbedrag& b : s.totaal.lijnen) keer_om(b);
  EXPECT_THAT(zin_herkomst(s), testing::Not(testing::HasSubstr("besparingen")));
}

TEST(Herkomsttekst, WithinTheNoiseNoSignIsTold) {
  ScenarioHerkomst s;
  s.per_traject = PerTraject{{100, 5, 1}, {7700, 9, 3}, {7650, 9, 3}, {-50, 90, 30}};
  EXPECT_THAT(zin_per_traject(s), testing::HasSubstr("binnen de rekenruis niet te zeggen"));
  s.per_traject->saldo.mcse = 20;
  EXPECT_THAT(zin_per_traject(s), testing::HasSubstr("per bereikt traject waard is"));
  s.per_traject->saldo.gemiddelde = 50;
  EXPECT_THAT(zin_per_traject(s), testing::HasSubstr("is het saldo niet negatief"));
}

TEST(Doeltekst, JsonObeysItsSchema) {
  Studie s = proef::rijke_studie();
  s.duurste_gezinnen = 3;
  for (const Indicator i : {Indicator::ots_nieuw, Indicator::recidive_1jaar, Indicator::kosten_duurste_gezinnen})
    s.uitkomstdoelen.push_back({std::string(vorm_van(i).naam), "", i, proef::voeg_toe(s, "doel", -0.2),
                                Doelmaat::nulalternatief, s.start + 2});
  const Doelanalyse a = *bekijk_doelen(s, {}, {});
  EXPECT_EQ(proef::afwijking(proef::lees_json(doelen_json(a)), "monitor"), "");
  EXPECT_THAT(doelen_csv(a, CsvDialect::internationaal), testing::HasSubstr("\"recidive_1jaar\""));
}

}  // namespace
}  // namespace mbc
