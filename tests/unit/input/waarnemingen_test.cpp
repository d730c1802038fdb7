#include "input/waarnemingen.h"

#include <gtest/gtest.h>

#include "unit/input/proefstudie.h"

namespace mbc {
namespace {

GelezenWaarnemingen lees(const std::string& tekst) {
  static const Studie studie = proef::geldig(proef::bestanden());
  static const Prijsindex index{2021, 2024, {{2017, 90}, {2021, 100}, {2024, 120}}};
  return lees_waarnemingen(GeheugenBron({{"feiten.yaml", tekst}}), "feiten.yaml", studie, index);
}

std::string meldingen(const GelezenWaarnemingen& g) {
  std::string uit;
  for (const Melding& m : g.meldingen.gesorteerd()) uit += toon(m) + "\n";
  return uit;
}

std::string met(const std::string& waarneming) {
  return "waarnemingen: Proef\nscenario: 0\nlijst:\n  x: {" + waarneming + "}\n";
}

const Waarneming& enige(const GelezenWaarnemingen& g) {
  static const Waarneming geen;
  EXPECT_TRUE(g.waarnemingen.has_value()) << meldingen(g);
  if (!g.waarnemingen) return geen;
  EXPECT_EQ(g.waarnemingen->lijst.size(), 1U);
  return g.waarnemingen->lijst.at(0);
}

TEST(LeesWaarnemingen, EenAantalMetSchaal) {
  const auto g =
      lees(met("indicator: ots_nieuw, gemeente: Delft, jaar: 2023, waarde: 449, schaal: {driehoek: [1.2, 1.6, 2.2]}, "
               "gebruik: herijken, bron: CBS, bronkwaliteit: A, toelichting: uitleg"));
  const Waarneming& w = enige(g);
  EXPECT_EQ(w.indicator, Indicator::ots_nieuw);
  EXPECT_EQ(w.jaar, 2023);
  EXPECT_EQ(w.gemeente, std::optional<std::size_t>(0));
  EXPECT_EQ(w.ruis, Waarneemruis::poisson);
  EXPECT_EQ(w.waarde, 449);
  EXPECT_EQ(w.schaal.verdeling.soort, VerdelingSoort::driehoek);
  EXPECT_EQ(w.gebruik, Gebruik::herijken);
  EXPECT_EQ(w.verantwoording.bron, "CBS");
  EXPECT_EQ(w.verantwoording.kwaliteit, Bronkwaliteit::A);
  EXPECT_EQ(w.verantwoording.toelichting, "uitleg");
}

TEST(LeesWaarnemingen, EenBedragKrijgtDePrijzenVanDeUitkomst) {
  const std::string kosten = "indicator: zorgkosten, jaar: 2022, waarde: 1000, gebruik: toetsen";
  const auto eigen = lees(met(kosten + ", marge: [900, 1500]"));
  EXPECT_DOUBLE_EQ(enige(eigen).waarde, 1200);
  EXPECT_DOUBLE_EQ(enige(eigen).marge->at(1), 1800);
  const auto van_2017 = lees(met(kosten + ", sd: 90, prijspeil: 2017"));
  EXPECT_DOUBLE_EQ(enige(van_2017).waarde, 1000 * 120 / 90.0);
  EXPECT_DOUBLE_EQ(enige(van_2017).sd, 120);
  EXPECT_EQ(enige(lees(met("indicator: vto, jaar: 2022, waarde: 10, gebruik: toetsen"))).waarde, 10);
  EXPECT_EQ(meldingen(lees(met(kosten + ", marge: 10%, prijspeil: 2016"))),
            "feiten.yaml:4:86: fout: geen prijsindex voor 2016; verwacht: dat jaar onder prijsindex van de studie\n");
  EXPECT_NE(meldingen(lees(met("indicator: vto, jaar: 2022, waarde: 10, gebruik: toetsen, prijspeil: 2017")))
                .find("\"prijspeil\" bij iets dat geen bedrag is"),
            std::string::npos);
}

TEST(LeesWaarnemingen, DeAndereManieren) {
  const auto deel = lees(met("indicator: recidive_1jaar, jaar: 2022, teller: 6, noemer: 80, gebruik: toetsen"));
  EXPECT_EQ(enige(deel).ruis, Waarneemruis::binomiaal);
  EXPECT_EQ(enige(deel).waarde, 6.0 / 80);
  const auto gemiddeld =
      lees(met("getal: investeringen.analyse.uren, gemiddelde: 22.5, n: 9, sd: 6, gebruik: toetsen"));
  EXPECT_EQ(enige(gemiddeld).ruis, Waarneemruis::normaal);
  EXPECT_EQ(enige(gemiddeld).sd, 2);
  const auto marge =
      lees(met("indicator: zorgkosten, geldstroom: Justitie, jaar: 2022, waarde: 1000, marge: 30%, "
               "prijspeil: 2024, gebruik: toetsen"));
  EXPECT_EQ(enige(marge).ruis, Waarneemruis::geen);
  EXPECT_EQ(enige(marge).marge, (std::array<double, 2>{700, 1300}));
  const auto lijst = lees(met("indicator: ots_lopend, jaar: 2022, waarde: 15, marge: [13, 17], gebruik: toetsen"));
  EXPECT_EQ(enige(lijst).marge, (std::array<double, 2>{13, 17}));
  const auto uren =
      lees(met("indicator: gevraagd_uren, functie: lokaal_team, jaar: 2022, waarde: 9.5, sd: 2, gebruik: toetsen"));
  EXPECT_EQ(enige(uren).functie, std::optional<std::size_t>(0));
}

TEST(LeesWaarnemingen, EenVeranderingTegenEenAnderScenario) {
  const auto g = lees(
      met("indicator: zorgkosten, jaar: 2023, scenario: 1, tegen: 0, verandering: -10%, marge: 50%, gebruik: toetsen"));
  const Waarneming& w = enige(g);
  EXPECT_EQ(w.scenario, std::optional<std::size_t>(1));
  EXPECT_EQ(w.tegen, std::optional<std::size_t>(0));
  EXPECT_EQ(w.waarde, -0.1);
  EXPECT_DOUBLE_EQ(w.marge->front(), -0.15);
  EXPECT_DOUBLE_EQ(w.marge->back(), -0.05);
  EXPECT_FALSE(is_klein(w));
}

/// The number as it holds in the scenario in force.
TEST(LeesWaarnemingen, EenGetalVanHetScenarioDatGeldt) {
  const Studie s = proef::geldig(proef::bestanden());
  const auto g = lees(met("getal: implementatie.doel, teller: 6, noemer: 80, gebruik: toetsen"));
  EXPECT_EQ(s.getal(*enige(g).getal).pad, "scenarios.0.implementatie.doel");
}

struct Fout {
  std::string waarneming, verwacht;
};

TEST(LeesWaarnemingen, WatNietKan) {
  const Fout fouten[] = {
      {"indicator: ots_niew, jaar: 2022, waarde: 9, gebruik: toetsen",
       "feiten.yaml:4:7: fout: onbekende indicator \"ots_niew\"; verwacht: "},
      {"indicator: ots_niew, jaar: 2022, waarde: 9, gebruik: toetsen", "bedoelde u ots_nieuw?"},
      {"indicator: vto, jaar: 2027, waarde: 9, gebruik: toetsen",
       "feiten.yaml:4:23: fout: het jaar 2027 valt buiten wat de studie doorrekent; verwacht: een jaar van 2022 tot en "
       "met 2026"},
      {"indicator: recidive_2jaar, jaar: 2025, teller: 1, noemer: 9, gebruik: toetsen", "tot en met 2024"},
      {"indicator: recidive_1jaar, jaar: 2022, teller: 9, noemer: 8, gebruik: toetsen",
       "feiten.yaml:4:46: fout: de teller is groter dan de noemer; verwacht: hoogstens de noemer"},
      {"indicator: vto, jaar: 2022, waarde: 9.5, gebruik: toetsen", "een aantal kan geen breuk zijn"},
      {"indicator: recidive_1jaar, jaar: 2022, teller: 1.5, noemer: 8, gebruik: toetsen", "geheel getal"},
      {"indicator: vto, jaar: 2022, waarde: 9, schaal: {uniform: [-1, 2]}, gebruik: toetsen", "schaal"},
      {"indicator: vto, jaar: 2022, waarde: 9, schaal: -1, gebruik: toetsen", "schaal"},
      {"indicator: vto, getal: discontovoet, jaar: 2022, waarde: 9, gebruik: toetsen",
       "\"indicator\" en \"getal\" in één waarneming"},
      {"jaar: 2022, waarde: 9, gebruik: toetsen", "wat er is waargenomen ontbreekt"},
      {"indicator: vto, jaar: 2022, gebruik: toetsen", "wat er is gezien ontbreekt"},
      {"indicator: vto, jaar: 2022, waarde: 9, teller: 1, noemer: 2, gebruik: toetsen", "op meer dan één manier"},
      {"indicator: vto, waarde: 9, gebruik: toetsen", "\"jaar\" ontbreekt"},
      {"indicator: vto, jaar: 2022, waarde: 9", "\"gebruik\" ontbreekt"},
      {"indicator: vto, jaar: 2022, waarde: 9, gebruik: tosten", "bedoelde u toetsen?"},
      {"indicator: vto, jaar: 2022, waarde: 9, gebruik: toetsen, gemeente: Delf", "bedoelde u Delft?"},
      {"indicator: vto, jaar: 2022, waarde: 9, gebruik: toetsen, geldstroom: Justitie", "vto heeft geen geldstroom"},
      {"indicator: gevraagd_uren, jaar: 2022, waarde: 9, sd: 1, gebruik: toetsen", "\"functie\" ontbreekt"},
      {"indicator: zorgkosten, jaar: 2022, waarde: 9, gebruik: toetsen", "\"sd\" of \"marge\" erbij"},
      {"indicator: zorgkosten, jaar: 2022, waarde: 9, marge: [9, 7], gebruik: toetsen", "ligt boven de hoogste"},
      {"indicator: zorgkosten, jaar: 2022, waarde: 9, marge: ruim, gebruik: toetsen", "een getal zoals 449"},
      {"indicator: aandeel_bss, jaar: 2022, teller: 3, noemer: 9, schaal: 2, gebruik: toetsen",
       "een aandeel heeft geen schaal"},
      {"indicator: kosten_duurste_gezinnen, jaar: 2022, waarde: 9, sd: 1, gebruik: toetsen",
       "vraagt niet naar de duurste gezinnen"},
      {"getal: discontovot, waarde: 9, sd: 1, gebruik: toetsen", "bedoelde u discontovoet?"},
      {"getal: discontovoet, jaar: 2022, waarde: 3%, sd: 1%, gebruik: toetsen", "\"jaar\" kan niet bij een getal"},
      {"getal: discontovoet, gemiddelde: 3%, n: 4, gebruik: toetsen", "\"sd\" ontbreekt"},
      {"indicator: vto, jaar: 2022, verandering: -10%, marge: 50%, gebruik: toetsen",
       "feiten.yaml:4:35: fout: \"tegen\" ontbreekt bij een verandering; verwacht: het nummer van een scenario\n"},
      {"indicator: vto, jaar: 2022, waarde: 9, tegen: 1, gebruik: toetsen",
       "feiten.yaml:4:46: fout: \"verandering\" ontbreekt bij \"tegen\"; verwacht: hoeveel, als deel, zoals -10%\n"},
      {"indicator: vto, jaar: 2022, verandering: -10%, tegen: 0, marge: 50%, gebruik: toetsen",
       "een verandering tegen hetzelfde scenario is er niet"},
      {"indicator: vto, jaar: 2022, scenario: 7, waarde: 9, gebruik: toetsen",
       "feiten.yaml:4:45: fout: scenario 7 bestaat niet in de studie; verwacht: 0 of 1\n"},
      {"indicator: vto, jaar: 2022, verandering: -10%, tegen: 1, gebruik: toetsen",
       "bij deze verandering hoort hoe zeker zij is; verwacht: \"sd\" of \"marge\" erbij"},
      {"indicator: vto, jaar: 2022, verandering: -10%, tegen: 1, marge: [5%, 15%], gebruik: toetsen",
       "de marge van een verandering is een deel daarvan; verwacht: een aandeel zoals 30%"},
      {"indicator: vto, jaar: 2022, verandering: -10%, waarde: 9, tegen: 1, sd: 1%, gebruik: toetsen",
       "op meer dan één manier"},
      {"indicator: vto, jaar: 2022, verandering: -10%, tegen: 1, sd: 1%, gebruik: herijken",
       "om te herijken is één scenario van kracht; verwacht: gebruik: toetsen, of zonder \"tegen\""},
      {"indicator: zorgkosten, jaar: 2022, verandering: -10%, tegen: 1, sd: 1%, prijspeil: 2017, gebruik: toetsen",
       "\"prijspeil\" bij iets dat geen bedrag is"},
      {"getal: discontovoet, verandering: -10%, tegen: 1, sd: 1%, gebruik: toetsen",
       "\"tegen\" kan niet bij een getal"},
      {"indicator: kostenaandeel_duurste_1procent, jaar: 2022, teller: 17, noemer: 100, gebruik: toetsen",
       "teller en noemer horen bij een aandeel van gevallen"},
      {"indicator: programmakosten, gemeente: Delft, jaar: 2022, waarde: 9, sd: 1, gebruik: toetsen",
       "programmakosten is van de hele regio"},
  };
  for (const Fout& f : fouten) {
    const auto g = lees(met(f.waarneming));
    EXPECT_FALSE(g.waarnemingen) << f.waarneming;
    EXPECT_NE(meldingen(g).find(f.verwacht), std::string::npos) << f.waarneming << "\n" << meldingen(g);
  }
}

TEST(LeesWaarnemingen, AlleFoutenTegelijk) {
  const auto g = lees(
      "waarnemingen: Proef\nscenario: 7\nlijst:\n  a: {indicator: vot, jaar: 2022, waarde: 9, gebruik: toetsen}\n"
      "  b: {indicator: vto, jaar: 1999, waarde: 9, gebruik: toetsen}\n");
  const std::string m = meldingen(g);
  EXPECT_NE(m.find("scenario 7 bestaat niet in de studie; verwacht: 0 of 1"), std::string::npos) << m;
  EXPECT_NE(m.find("onbekende indicator"), std::string::npos) << m;
  EXPECT_NE(m.find("het jaar 1999"), std::string::npos) << m;
}

TEST(LeesWaarnemingen, IetsAndersDanWaarnemingen) {
  EXPECT_NE(
      meldingen(lees(proef::bestanden().at("studie.yaml"))).find("dit is een studie, geen lijst van waarnemingen"),
      std::string::npos);
  for (const char* proza :
       {"In 2022 waren er 449 nieuwe OTS'en.\nDat waren er minder.\n", "- ots: 449\n- vto: 430\n", ""}) {
    const auto g = lees(proza);
    EXPECT_FALSE(g.waarnemingen);
    EXPECT_TRUE(g.meldingen.heeft_fouten()) << proza;
  }
}

/// A count below five may point at a family: whatever is wrong beside it, the line is not shown.
TEST(LeesWaarnemingen, KleineAantallenStaanInGeenMelding) {
  for (const char* fout : {"indicator: vot, jaar: 2022, waarde: 3, gebruik: toetsen",
                           "indicator: vto, jaar: 2022, waarde: 3.3, gebruik: toetsen",
                           "indicator: recidive_1jaar, jaar: 2022, teller: 3, noemer: 1, gebruik: toetsen"}) {
    const std::string m = meldingen(lees(met(fout)));
    EXPECT_EQ(m.find(": 3"), std::string::npos) << m;
    EXPECT_EQ(m.find("3.3"), std::string::npos) << m;
  }
}

}  // namespace
}  // namespace mbc
