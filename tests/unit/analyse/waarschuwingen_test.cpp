#include "analyse/waarschuwingen.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/studie_bouwer.h"

namespace mbc {
namespace {

using testing::HasSubstr;

/// A study of `families` a year that warns of nothing: five receipts, effects small, gemeente large.
Studie rustige_studie() {
  Studie s = proef::kleine_studie();
  for (int i = 1; i < 5; ++i) s.kassabonnen.push_back(s.kassabonnen.front());
  s.aanloopjaren = 1;
  return s;
}

std::string enige(const std::vector<Waarschuwing>& w) {
  EXPECT_EQ(w.size(), 1U);
  std::string uit;
  for (const Waarschuwing& x : w) uit += x.tekst;
  return uit;
}

TEST(Waarschuwingen, EenRustigeStudieGeeftErGeen) { EXPECT_TRUE(waarschuw(rustige_studie()).empty()); }

TEST(Waarschuwingen, RecidiveDieAlleenUitsteltWordtGezien) {
  Studie s = rustige_studie();
  proef::zet(s, "traject.kans_recidive_1jaar", 0.2);
  proef::zet(s, "traject.kans_recidive_2jaar", 0.3);
  proef::zet(s, "effecten.recidive_reductie_1jaar", 0.5);
  // Without: (0.3 - 0.2) / 0.8 = 12.5%. With: r1 = 0.1, r2 = 0.3, so 0.2 / 0.9 = 22.2%.
  const std::vector<Waarschuwing> w = waarschuw(s);
  EXPECT_EQ(enige(w),
            "De recidivecijfers stellen terugkeer uit in plaats van haar te voorkomen: van de gezinnen die het eerste "
            "jaar niet terugkomen, komt in het tweede jaar met de werkwijze 22,2% terug en zonder 12,5%. Toets "
            "recidive_reductie_1jaar en recidive_reductie_2jaar aan elkaar.");
  ASSERT_TRUE(w.front().getal);
  EXPECT_EQ(s.getal(*w.front().getal).pad, "effecten.recidive_reductie_2jaar");
}

TEST(Waarschuwingen, RecidiveDieVoorkomtIsGoed) {
  Studie s = rustige_studie();
  proef::zet(s, "traject.kans_recidive_1jaar", 0.2);
  proef::zet(s, "traject.kans_recidive_2jaar", 0.3);
  proef::zet(s, "effecten.recidive_reductie_1jaar", 0.5);
  // r2' must be at most 0.1 + 0.125 * 0.9 = 0.2125: a reduction of 29.17%.
  proef::zet(s, "effecten.recidive_reductie_2jaar", 0.292);
  EXPECT_TRUE(waarschuw(s).empty());
  proef::zet(s, "effecten.recidive_reductie_2jaar", 0.291);
  EXPECT_EQ(waarschuw(s).size(), 1U);
}

TEST(Waarschuwingen, RekentMetDeGemiddeldenNaAttributie) {
  Studie s = rustige_studie();
  proef::zet(s, "traject.kans_recidive_1jaar", 0.2);
  proef::zet(s, "traject.kans_recidive_2jaar", 0.3);
  proef::zet(s, "effecten.recidive_reductie_1jaar", {VerdelingSoort::uniform, {0.4, 0.6, 0}, {}, {}});
  proef::zet(s, "effecten.attributie", 0.5);
  // r1' = 0.2 * (1 - 0.5 * 0.5) = 0.15, so (0.3 - 0.15) / 0.85 = 17.6%.
  EXPECT_THAT(enige(waarschuw(s)), HasSubstr("met de werkwijze 17,6% terug en zonder 12,5%"));
}

TEST(Waarschuwingen, EenLagereMetInEenFaseDieAlKorterWordt) {
  Studie s = rustige_studie();
  s.kassabonnen.front().id = "bon";
  proef::voeg_regel_toe(s, Fase::ots, 800, 700);
  s.kassabonnen.front().regels.back().omschrijving = "Jeugdbescherming";
  EXPECT_TRUE(waarschuw(s).empty()) << "zonder effect telt er niets dubbel";
  proef::zet(s, "effecten.otsduur_reductie", 0.01);
  EXPECT_EQ(enige(waarschuw(s)),
            "In fase ots is `met` lager dan `zonder` op kassabon bon (1 regel), terwijl otsduur_reductie die "
            "fase al verkleint. Kijk of hetzelfde effect niet twee keer telt.");
  proef::zet(s, "effecten.otsduur_reductie", 0);
  proef::zet(s, "effecten.crisis_reductie", 0.01);
  EXPECT_TRUE(waarschuw(s).empty()) << "minder crises verkort de OTS niet";
}

TEST(Waarschuwingen, EenHogereMetIsGeenDubbeleTelling) {
  Studie s = rustige_studie();
  proef::voeg_regel_toe(s, Fase::ots, 700, 800);
  proef::zet(s, "effecten.otsduur_reductie", 0.01);
  EXPECT_TRUE(waarschuw(s).empty());
}

/// n families a year with a tenth of the VTO's prevented at full reach: n * 0.5 VTO's.
Studie met_vto_effect(double gezinnen) {
  Studie s = rustige_studie();
  proef::zet(s, "gemeenten.Delft.instroom", gezinnen);
  proef::zet(s, "traject.kans_vto", 0.5);
  proef::zet(s, "effecten.vto_reductie", 0.1);
  proef::zet(s, "scenarios.1.implementatie.doel", 1);
  proef::zet(s, "scenarios.1.methodetrouw.eind", 1);
  return s;
}

TEST(Waarschuwingen, EenKleineGemeenteHeeftMeerToevalDanEffect) {
  // n x 0.5 x 0.1 >= sqrt(n x 0.5) from n = 200 on.
  EXPECT_TRUE(waarschuw(met_vto_effect(201)).empty());
  EXPECT_EQ(enige(waarschuw(met_vto_effect(199))),
            "In Delft wisselen de aantallen gezinnen, VTO's, OTS'en en crises van jaar op jaar door toeval meer dan de "
            "werkwijze eraan verandert. Lees het jaarcijfer van één gemeente daar niet als effect.");
}

TEST(Waarschuwingen, MinderDanVijfKassabonnen) {
  Studie s = rustige_studie();
  s.kassabonnen.pop_back();
  EXPECT_THAT(enige(waarschuw(s)), HasSubstr("rust op 4 kassabonnen: minder dan vijf."));
  s.kassabonnen.resize(1);
  s.kassabon_onzekerheid = false;
  EXPECT_EQ(enige(waarschuw(s)),
            "Wat een gezin kost, rust op 1 kassabon: minder dan vijf. Met kassabon_onzekerheid: uit telt die "
            "onzekerheid niet mee.");
}

TEST(Waarschuwingen, VijfKassabonnenWaarvanEenAllesZegt) {
  Studie s = rustige_studie();
  s.kassabonnen.front().gewicht = proef::voeg_toe(s, "kassabonnen.zwaar.gewicht", 100);
  // (104)^2 / (10000 + 4) = 1.08 receipts of equal weight.
  EXPECT_THAT(enige(waarschuw(s)), HasSubstr("5 kassabonnen, die door hun gewichten zo veel zeggen als 1,1 gelijke"));
}

/// A receipt is a family's: what stands on a line is in no warning, as those stand in every report.
TEST(Waarschuwingen, GeenOmschrijvingVanEenKassabon) {
  Studie s = rustige_studie();
  proef::voeg_regel_toe(s, Fase::ots, 800, 700);
  s.kassabonnen.front().regels.back().omschrijving = "Quispel";
  proef::zet(s, "effecten.otsduur_reductie", 0.01);
  const std::vector<Waarschuwing> w = waarschuw(s);
  EXPECT_EQ(enige(w).find("Quispel"), std::string::npos) << enige(w);
  EXPECT_FALSE(w.front().getal.has_value()) << "its path holds the omschrijving";
}

TEST(Waarschuwingen, EenAanloopKorterDanEenLangTraject) {
  Studie s = rustige_studie();
  proef::zet(s, "traject.duur", 30);
  s.aanloopjaren = 2;
  EXPECT_EQ(
      enige(waarschuw(s)),
      "Eén op de honderd trajecten duurt langer dan 2,5 jaar, terwijl de aanloop 2 jaar is: van de gezinnen die bij "
      "de start al in een traject zitten, ontbreekt een deel. Neem aanloopjaren: 3.");
  s.aanloopjaren = 3;
  EXPECT_TRUE(waarschuw(s).empty());
  proef::zet(s, "traject.duur", 1000);
  s.aanloopjaren = 18;
  EXPECT_TRUE(waarschuw(s).empty()) << "a traject ends at the leeftijdsgrens";
}

TEST(Waarschuwingen, EenDoelIsGeenVerwachting) {
  Studie s = rustige_studie();
  s.scenarios[1].invoering[0].doel = proef::voeg_toe(s, "implementatie.doel", 0.4);
  Uitkomstdoel crisis;
  crisis.naam = "crisis";
  crisis.indicator = Indicator::crises;
  crisis.verandering = proef::voeg_toe(s, "uitkomstdoelen.crisis.verandering", -0.12);
  s.uitkomstdoelen.push_back(crisis);
  proef::zet(s, "effecten.crisis_reductie", 0.29);
  EXPECT_TRUE(waarschuw(s).empty());
  proef::zet(s, "effecten.crisis_reductie", 0.3001);
  EXPECT_EQ(
      enige(waarschuw(s)),
      "Het verwachte effect crisis_reductie (30%, na optimismecorrectie en attributie) is wat het doel crisis van "
      "-12% vraagt bij een bereik van 40%. Een doel is een plafond, geen verwachting.");
  proef::zet(s, "effecten.optimismecorrectie", 0.9);
  EXPECT_TRUE(waarschuw(s).empty());
  s.uitkomstdoelen[0].verandering = proef::voeg_toe(s, "uitkomstdoelen.groei.verandering", 0.1);
  EXPECT_TRUE(waarschuw(s).empty()) << "a goal of growth asks no reduction";
}

/// A result of one scenario against nulalternatief 0 in two gemeenten.
Resultaat resultaat() {
  Resultaat r;
  r.horizon = 10;
  r.gemeenten = {"Dorp", "Stad"};
  ScenarioResultaat s;
  s.nummer = 2;
  s.naam = "Invoeren";
  s.ncw.saldo = {100, 40, 0.4, 34, 73, 100, 127, 166, 0.99};
  s.terugverdientijd = {std::vector<double>(10, 0.6), 5.0};
  JaarResultaat jaar;
  jaar.totaal.saldo.gemiddelde = 20;
  s.jaren = {jaar};
  s.gemeenten.resize(2);
  s.gemeenten[0].totaal.saldo = {10, 9, 0.1, -5, 4, 10, 16, 25, 0.87};
  s.gemeenten[1].totaal.saldo = {90, 36, 0.4, 31, 66, 90, 114, 149, 0.99};
  r.scenarios = {s};
  return r;
}

TEST(Waarschuwingen, ToevalInEenGemeenteGroterDanHetEffect) {
  EXPECT_EQ(enige(waarschuw(Studie{}, resultaat())),
            "Scenario 2 (Invoeren): in Dorp is het toeval groter dan het effect. Het saldo loopt daar van negatief tot "
            "positief en is naar verhouding meer dan twee keer zo onzeker als dat van de regio.");
  Resultaat r = resultaat();
  r.scenarios[0].gemeenten[0].totaal.saldo.sd = 7.9;  // less than twice 40 / 100 of its mean
  EXPECT_TRUE(waarschuw(Studie{}, r).empty());
}

TEST(Waarschuwingen, DeHorizonIsKorterDanDeTerugverdientijd) {
  Resultaat r = resultaat();
  r.scenarios[0].gemeenten.clear();
  r.scenarios[0].terugverdientijd = {std::vector<double>(10, 0.4), std::nullopt};
  EXPECT_EQ(enige(waarschuw(Studie{}, r)),
            "Scenario 2 (Invoeren) verdient zich in 60% van de replicaties niet terug binnen de horizon van 10 jaar, "
            "terwijl het laatste jaar nog meer brengt dan het kost. Of het zich daarna terugverdient, rekent deze "
            "studie niet "
            "uit; een langere horizon zou het laten zien.");
  r.scenarios[0].jaren[0].totaal.saldo.gemiddelde = -1;
  EXPECT_TRUE(waarschuw(Studie{}, r).empty()) << "langer wachten helpt dan niet";
}

TEST(Waarschuwingen, HetNulalternatiefZelfVerdientNietsTerug) {
  Resultaat r = resultaat();
  r.nulalternatief = 2;
  EXPECT_TRUE(waarschuw(Studie{}, r).empty());
}

TEST(Waarschuwingen, MeerScenariosDanDeSnelleKernelNeemt) {
  const auto gezegd = [](std::size_t scenarios) {
    std::string alles;
    for (const Waarschuwing& w : waarschuw(proef::kleine_studie(scenarios))) alles += w.tekst;
    return alles;
  };
  EXPECT_THAT(gezegd(32), testing::Not(HasSubstr("Bij meer dan 32 rekent mbc")));
  EXPECT_THAT(gezegd(33), HasSubstr("De studie heeft 33 scenario's. Bij meer dan 32 rekent mbc"));
}

}  // namespace
}  // namespace mbc
