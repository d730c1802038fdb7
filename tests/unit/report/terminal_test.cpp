#include "report/terminal.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "base/tekst.h"
#include "report/teksten.h"
#include "report/vergelijking.h"
#include "support/verslag_voorbeeld.h"

namespace mbc {
namespace {

std::string tekst(const Verslag& v, std::size_t breed = 100, Kleur kleur = Kleur::uit) {
  return naar_tekst(v, {breed, kleur});
}

void verwacht_blok(const std::string& blok) {
  const std::string alles = tekst(proef::verslag());
  EXPECT_NE(alles.find(blok), std::string::npos) << "verwacht:\n" << blok << "in:\n" << alles;
}

TEST(Terminal, BegintMetWaarHetOverGaat) {
  const std::string kop =
      "Proef\n"
      "Vergeleken met scenario 0 (Zoals nu), het nulalternatief, over 2022 t/m 2023.\n"
      "Prijspeil 2021, discontovoet 2,25%, 10.000 replicaties, zaad 42, mbc " +
      versie() +
      ".\n"
      "  --zet horizon=2\n\n";
  EXPECT_EQ(tekst(proef::verslag()).substr(0, kop.size()), kop);
}

TEST(Terminal, ZegtWatDeRekenruisWaardIsBijGespreideTrekkingen) {
  Verslag v = proef::verslag();
  const auto op_een_regel = [&v] {
    std::string alles = tekst(v);
    std::replace(alles.begin(), alles.end(), '\n', ' ');
    return alles;
  };
  EXPECT_EQ(op_een_regel().find("losse trekkingen"), std::string::npos);
  for (const auto& [trekking, naam] : {std::pair{Trekking::lhs, "lhs"}, {Trekking::sobol, "sobol"}}) {
    v.resultaat.trekking = trekking;
    const std::string zin = "(trekking " + std::string(naam) + "); de rekenruis is berekend als voor losse trekkingen";
    EXPECT_NE(op_een_regel().find(zin), std::string::npos) << op_een_regel();
  }
}

TEST(Terminal, ToontDeUitkomstMetOnzekerheidEnRekenruisApart) {
  verwacht_blok(
      "Uitkomst per scenario\n"
      "netto contante waarde, mln euro\n"
      "                                                               kans op\n"
      "Scenario               gemiddelde      P5     P95  rekenruis  positief\n"
      "──────────────────────────────────────────────────────────────────────\n"
      "1 Stoppen\n"
      "  baten                    -2,000  -2,82   -1,18       0,005\n"
      "  kosten                   -1,200  -1,406  -0,994      0,001\n"
      "  saldo                    -0,800  -1,62    0,02       0,005       <1%\n"
      "  verzilverbaar saldo       0,200  -0,210   0,610      0,003       <1%\n"
      "2 Invoeren\n"
      "  baten                     8,00    1,40   14,60       0,040\n");
}

TEST(Terminal, ToontTerugverdienenEnKasput) {
  verwacht_blok(
      "            baten per euro  terugverdiend  kans binnen\n"
      "Scenario            kosten      (mediaan)      horizon  diepste kasput  P5 ervan  vaakst in\n"
      "───────────────────────────────────────────────────────────────────────────────────────────\n"
      "1 Stoppen        n.v.t.            n.v.t.       n.v.t.           0,300     0,218       2022\n"
      "2 Invoeren            1,60       1,6 jaar          72%          -1,250    -1,910       2022\n");
}

TEST(Terminal, ToontElkeGeldstroomEnDrager) {
  verwacht_blok(
      "Justitie (Rijk)\n"
      "  baten                 -0,500        2,00\n"
      "  kosten                 0            0\n"
      "  saldo                 -0,500        2,00\n");
  verwacht_blok(
      "gemeente\n"
      "  saldo                   -0,300       1,00\n"
      "  verzilverbaar saldo      0,300      -1,40\n");
}

TEST(Terminal, ToontFormatieAantallenEnPmPosten) {
  verwacht_blok(
      "Formatie van lokaal team\n"
      "fte per jaar, gemiddeld\n"
      "Scenario        2022  2023\n"
      "──────────────────────────\n"
      "1 Stoppen\n"
      "  gevraagd       2,0   2,0\n"
      "  vrijgespeeld   1,0   1,0\n");
  verwacht_blok("nieuwe OTS'en                         20,0       20,0        20,0\n");
  verwacht_blok("PM-posten: wel echt, niet in euro's\n  - Werkplezier van professionals (positief)\n");
  verwacht_blok("Waarschuwingen\n  ! Let op dit getal.\n  ! Let op het geheel.\n");
}

TEST(Terminal, FteDieDeBonnenNietNoemenZijnGeenNul) {
  Verslag v = proef::verslag();
  for (ScenarioResultaat& s : v.resultaat.scenarios)
    for (JaarResultaat& jaar : s.jaren) jaar.formatie[0].vrijgespeeld_fte.reset();
  EXPECT_NE(tekst(v).find("  gevraagd   2,0   2,0\n  vrijgespeeld: niet uit de kassabonnen te halen\n"),
            std::string::npos)
      << tekst(v);
}

TEST(Terminal, EenReplicatieHeeftGeenBekendeRuisOfBand) {
  Verslag v = proef::verslag();
  v.resultaat.replicaties = 1;
  for (ScenarioResultaat& s : v.resultaat.scenarios) s.ncw.saldo.sd = s.ncw.saldo.mcse = onbekend;
  const std::string alles = tekst(v);
  const std::size_t regel = alles.find("  saldo", alles.find("1 Stoppen"));
  std::size_t keer = 0;
  for (std::size_t i = regel; (i = alles.find("onbekend", i)) < alles.find('\n', regel); ++i) ++keer;
  EXPECT_EQ(keer, 4) << "P5, P95, rekenruis, kans:\n" << alles;
}

TEST(Terminal, EenReplicatieIsNietAfgerondEnHeetEnkelvoud) {
  EXPECT_EQ(replicatietal(1), "1 replicatie");
  EXPECT_EQ(replicatietal(10'000), "10.000 replicaties");
  EXPECT_THAT(leeswijzer(1, Trekking::willekeurig),
              testing::ElementsAre(testing::HasSubstr("geen bedrag is afgerond")));
  EXPECT_EQ(leeswijzer(2, Trekking::willekeurig).size(), 2);
}

TEST(Terminal, HetEtiketZegtOverHoeveelDuursteGezinnenHetGaat) {
  Verslag v = proef::verslag();
  v.resultaat.duurste_gezinnen = 600;
  for (ScenarioResultaat& s : v.resultaat.scenarios) {
    s.jaren.back().aantallen.kosten_duurste_gezinnen = 71234;
    s.jaren.back().aantallen.duurste_gezinnen = 600;
  }
  EXPECT_NE(tekst(v).find("kosten duurste 600 gezinnen (euro)"), std::string::npos) << tekst(v);
  for (ScenarioResultaat& s : v.resultaat.scenarios) s.jaren.back().aantallen.duurste_gezinnen = 143.2;
  EXPECT_EQ(kosten_duurste(v.resultaat, 1), "kosten duurste gezinnen: alle 143, geen 600");
}

TEST(Terminal, WatEenScenarioZelfKostStaatOokAlsVerschilMetZijnEigenKleinereRuis) {
  verwacht_blok("  verschil met het nulalternatief");
  Verslag v = proef::verslag();
  for (ScenarioResultaat& s : v.resultaat.scenarios) s.zorgkosten.mcse = 60e6;
  v.resultaat.scenarios[2].ncw.baten.mcse = 1e4;
  EXPECT_NE(tekst(v).find("  verschil met het nulalternatief"), std::string::npos);
  EXPECT_NE(tekst(v).find("-8,00"), std::string::npos) << tekst(v);
}

TEST(Terminal, ZegtHetVoorbehoud) {
  verwacht_blok("  - Een besparing in de ene geldstroom is geen besparing in een andere.");
  verwacht_blok("  - Een business case kan geen hard oorzakelijk verband bewijzen.");
  verwacht_blok("  - De doelen van een programma zijn plafonds:");
}

TEST(Terminal, PastBinnenDeBreedteMetVeelScenariosEnLangeNamen) {
  Verslag v = proef::verslag();
  for (int i = 3; i < 12; ++i)
    v.resultaat.scenarios.push_back(
        proef::scenario(i, "Een naam die voor geen enkele kolom gemaakt is", 5e8, 3e8, 1e8));
  v.resultaat.gemeenten[0] = std::string(10000, 'w');
  v.resultaat.geldstromen[0].naam = "\x1b[31mrood\nregel";
  v.pm_posten[0].omschrijving = "a\rb\x1b]0;titel\x07";
  for (const std::size_t breed : {80U, 100U}) {
    const std::string getoond = tekst(v, breed);
    for (const std::string_view regel : splits(getoond, '\n')) {
      EXPECT_LE(breedte(regel), breed) << regel;
      EXPECT_EQ(regel.find_first_of("\x1b\r\x07"), std::string_view::npos) << regel;
    }
  }
}

TEST(Terminal, KleurVerandertAlleenDeKleur) {
  std::string met = tekst(proef::verslag(), 100, Kleur::aan);
  EXPECT_NE(met.find("\x1b[31m-0,800\x1b[0m"), std::string::npos);
  for (std::size_t i = met.find('\x1b'); i != std::string::npos; i = met.find('\x1b'))
    met.erase(i, met.find('m', i) + 1 - i);
  EXPECT_EQ(met, tekst(proef::verslag()));
}

TEST(Terminal, EenResultaatMetAlleenHetNulalternatiefIsNietLeeg) {
  Verslag v = proef::verslag();
  v.resultaat.scenarios.resize(1);
  EXPECT_NE(tekst(v).find("0 Zoals nu\n  baten                         0"), std::string::npos) << tekst(v);
}

}  // namespace
}  // namespace mbc
