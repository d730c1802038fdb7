// Money calculated by hand: prices, investments, who gains, when it is earned back; and the layers of a study.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>

#include "property/een_gezin.h"

namespace mbc::proef {
namespace {

using testing::DoubleNear;
using testing::ElementsAre;

/// One receipt with these lines (flow style).
Bestanden met_bon(const std::string& regels, const std::string& studie = "",
                  const std::string& kop = "prijspeil: 2021") {
  Bestanden b = een_gezin_met(studie);
  b["bonnen/bon.yaml"] = "kassabon: bon\n" + kop + "\nregels: [" + regels + "]\n";
  return b;
}

/// One investment line in scenario 1, in geldstroom `traject`.
DrieJaar kosten_van(const std::string& regel, Zet zet = {}) {
  zet.push_back("scenarios.0.investeringen.regel.actief=nee");
  const Resultaat r = reken(
      lees(een_gezin_met("investeringen: {regel: {geldstroom: traject, soort: structureel, " + regel + "}}\n"), zet));
  EXPECT_EQ(kosten(r), kosten(r, "traject"));
  double ncw = 0, plat = 0;
  for (std::size_t y = 0; y < 3; ++y) ncw += kosten(r)[y] * std::pow(0.8, static_cast<double>(y));
  for (std::size_t y = 0; y < 3; ++y) plat += kosten(r)[y];
  EXPECT_NEAR(scenario(r, 1).ncw.kosten.gemiddelde, ncw, 1e-6);
  EXPECT_NEAR(scenario(r, 1).investeringen.gemiddelde, ncw, 1e-6);
  EXPECT_NEAR(scenario(r, 1).regels.at(0).niet_contant, plat, 1e-6);
  EXPECT_EQ(scenario(r, 0).regels.at(0).niet_contant, 0);
  return kosten(r);
}

TEST(Geld, PriceIndex) {
  // 1000 of 2019 is 1040 of 2021. The traject is prevented whole: months 6-18 at 1040, a start at 100 of 2021.
  const Resultaat r =
      reken(lees(met_bon("{omschrijving: Hulp, geldstroom: traject, fase: traject, zonder: 1000}, "
                         "{omschrijving: Start, geldstroom: start, fase: start, zonder: 100, prijspeil: 2021}",
                         "", "prijspeil: 2019"),
                 {"effecten.instroomreductie=100%"}));
  EXPECT_THAT(baten(r, "traject"), ElementsAre(6240, 6240, 0));
  EXPECT_THAT(baten(r, "start"), ElementsAre(100, 0, 0));
  EXPECT_NEAR(scenario(r, 1).ncw.baten.gemiddelde, 6340 + 0.8 * 6240, 1e-9);
  EXPECT_NEAR(scenario(r, 0).zorgkosten.gemiddelde, 6340 + 0.8 * 6240, 1e-9);
  // An investment of 2019 likewise.
  EXPECT_THAT(kosten_van("grondslag: eenmalig, bedrag: 500, prijspeil: 2019"), ElementsAre(520, 0, 0));
}

TEST(Geld, PerYear) {
  EXPECT_THAT(kosten_van("grondslag: per_jaar, bedrag: 500"), ElementsAre(500, 500, 500));
  EXPECT_THAT(kosten_van("grondslag: per_jaar, bedrag: 500, van: 2023"), ElementsAre(0, 500, 500));
  EXPECT_THAT(kosten_van("grondslag: per_jaar, bedrag: 500, tot: 2023"), ElementsAre(500, 500, 0));
}

TEST(Geld, Once) {
  EXPECT_THAT(kosten_van("grondslag: eenmalig, bedrag: 500, jaar: 2023"), ElementsAre(0, 500, 0));
  EXPECT_THAT(kosten_van("grondslag: eenmalig, bedrag: 500"), ElementsAre(500, 0, 0));
  EXPECT_THAT(kosten_van("grondslag: eenmalig, bedrag: 500", {"implementatie.vertraging=1.9"}), ElementsAre(0, 500, 0));
  EXPECT_THAT(kosten_van("grondslag: eenmalig, bedrag: 500", {"implementatie.opbouw=2"}), ElementsAre(500, 0, 0));
  EXPECT_THAT(kosten_van("grondslag: eenmalig, bedrag: 500", {"gemeenten.Delft.start=2024"}), ElementsAre(0, 0, 500));
  EXPECT_THAT(kosten_van("grondslag: eenmalig, bedrag: 500", {"gemeenten.Delft.start=2025"}), ElementsAre(0, 0, 0));
  EXPECT_THAT(kosten_van("grondslag: eenmalig, bedrag: 500", {"gemeenten.Delft.start=2015"}), ElementsAre(500, 0, 0));
}

TEST(Geld, Training) {
  // Ten workers, four trained; from 2022.5 on in two years: 6/2 a year, a half year in 2022 and in 2024.
  const Zet opbouw = {"implementatie.vertraging=0.5", "implementatie.opbouw=2", "implementatie.te_trainen=100%"};
  EXPECT_THAT(kosten_van("grondslag: per_medewerker, bedrag: 100", opbouw), ElementsAre(150, 300, 150));
  EXPECT_THAT(kosten_van("grondslag: per_getrainde_medewerker, bedrag: 100", opbouw), ElementsAre(550, 850, 1000));
  Zet verloop = opbouw;
  verloop.push_back("verloop=20%");
  EXPECT_THAT(kosten_van("grondslag: per_nieuwe_medewerker, bedrag: 100", verloop), ElementsAre(100, 200, 200));
  verloop.push_back("gemeenten.Delft.verloop=10%");
  EXPECT_THAT(kosten_van("grondslag: per_nieuwe_medewerker, bedrag: 100", verloop), ElementsAre(50, 100, 100));
  // Of those who come, half is trained.
  EXPECT_THAT(
      kosten_van("grondslag: per_nieuwe_medewerker, bedrag: 100", {"verloop=20%", "implementatie.te_trainen=50%"}),
      ElementsAre(100, 100, 100));
  // All at once, in the year of the begin; nobody where enough are trained.
  EXPECT_THAT(kosten_van("grondslag: per_medewerker, bedrag: 100", {"implementatie.te_trainen=90%"}),
              ElementsAre(500, 0, 0));
  EXPECT_THAT(kosten_van("grondslag: per_medewerker, bedrag: 100", {"implementatie.te_trainen=30%"}),
              ElementsAre(0, 0, 0));
}

TEST(Geld, PerTrajectAndItsMonths) {
  EXPECT_THAT(kosten_van("grondslag: per_bss_traject, bedrag: 100"), ElementsAre(100, 0, 0));
  EXPECT_THAT(kosten_van("grondslag: per_bss_maand, bedrag: 100"), ElementsAre(600, 600, 0));
  EXPECT_THAT(kosten_van("grondslag: per_bss_ots_maand, bedrag: 100"), ElementsAre(200, 600, 0));
}

TEST(Geld, AandeelAndKostenopslagMultiply) {
  EXPECT_THAT(kosten_van("grondslag: per_bss_traject, bedrag: 100, aandeel: 150%", {"kostenopslag=10%"}),
              ElementsAre(DoubleNear(165, 1e-9), 0, 0));
}

TEST(Geld, RegionalBudgetIsDividedByInflow) {
  const Zet zet = {"scenarios.0.investeringen.regio.actief=nee", "scenarios.0.investeringen.elk.actief=nee"};
  Bestanden b = een_gezin_met(
      "investeringen:\n  regio: {geldstroom: ots, soort: structureel, grondslag: per_jaar, bedrag: 1000}\n"
      "  elk: {geldstroom: vto, soort: structureel, grondslag: per_jaar, bedrag: 1000, per_gemeente: ja}\n");
  std::string& studie = b["studie.yaml"];
  studie.replace(studie.find("gemeenten: {"), 12, "gemeenten: {Rijswijk: {instroom: 2.7}, ");
  const Resultaat r = reken(lees(b, zet));
  EXPECT_THAT(kosten(r, "ots"), ElementsAre(1000, 1000, 1000));
  EXPECT_THAT(kosten(r, "vto"), ElementsAre(2000, 2000, 2000));
  // By name: Delft, Rijswijk. Geldstromen by name: ots is the third.
  EXPECT_EQ(scenario(r, 1).gemeenten[0].cellen[0][2].kosten.gemiddelde, 250);
  EXPECT_EQ(scenario(r, 1).gemeenten[1].cellen[0][2].kosten.gemiddelde, 750);
}

TEST(Geld, HoursZonderAndMet) {
  // e = 1/2: 20 + (10 - 20) / 2 = 15 hours, twice per traject, at 100 euro, for the one begun in 2022.
  Zet zet = {"effecten.attributie=50%", "uren_per_fte=1500", "scenarios.0.investeringen.regel.actief=nee"};
  const Bestanden b = een_gezin_met(
      "investeringen: {regel: {geldstroom: traject, soort: structureel, grondslag: per_bss_traject, "
      "uren: {zonder: 20, met: 10}, functie: lokaal_team, aandeel: 200%}}\n");
  const Resultaat r = reken(lees(b, zet));
  EXPECT_THAT(kosten(r), ElementsAre(3000, 0, 0));
  const Formatie& f = scenario(r, 1).jaren[0].formatie.at(0);
  EXPECT_EQ(f.gevraagd_uren, 30);
  EXPECT_EQ(f.gevraagd_fte, 0.02);
  EXPECT_EQ(f.vrijgespeeld_uren, std::nullopt) << "no receipt tells hours of this functie";
  EXPECT_EQ(f.vrijgespeeld_fte, std::nullopt);
  EXPECT_EQ(scenario(r, 1).gemeenten[0].formatie[0][0].gevraagd_uren, 30);
}

TEST(Geld, HoursOfAReceiptAreFreed) {
  // Two hours a month at 100 euro, one with the werkwijze: 6 months in 2022 and in 2023.
  const Resultaat r = reken(lees(met_bon("{omschrijving: Gesprek, geldstroom: traject, fase: traject, uren: {zonder: "
                                         "2, met: 1}, functie: lokaal_team}"),
                                 {"uren_per_fte=600"}));
  EXPECT_THAT(baten(r), ElementsAre(600, 600, 0));
  for (std::size_t y = 0; y < 2; ++y) {
    EXPECT_EQ(scenario(r, 1).jaren[y].formatie.at(0).vrijgespeeld_uren, 6);
    EXPECT_EQ(scenario(r, 1).jaren[y].formatie.at(0).vrijgespeeld_fte, 0.01);
  }
}

TEST(Geld, DragersAndWhatBecomesFree) {
  // Prevented: 6000 of traject in 2022 and 2023 (gemeente, half of it free), an einde of 1000 in 2023 (Rijk, a
  // fifth). Asked: 500 a year of the gemeente. Only from 2023 on does a saving become free; what is asked counts.
  Bestanden b = met_bon(
      "{omschrijving: Hulp, geldstroom: traject, fase: traject, zonder: 1000}, "
      "{omschrijving: Zitting, geldstroom: einde, fase: einde, zonder: 1000}",
      "investeringen: {leider: {geldstroom: traject, soort: structureel, grondslag: per_jaar, bedrag: 500}}\n");
  const Resultaat r = reken(lees(b, {"effecten.instroomreductie=100%", "geldstromen.traject.verzilverbaar=50%",
                                     "geldstromen.einde.drager=Rijk", "geldstromen.einde.verzilverbaar=20%",
                                     "verzilverbaar_vanaf=1", "scenarios.0.investeringen.leider.actief=nee"}));
  const ScenarioResultaat& s = scenario(r, 1);
  const double gevraagd = 500 * (1 + 0.8 + 0.64);  // 1220
  EXPECT_NEAR(s.ncw.baten.gemiddelde, 6000 * 1.8 + 800, 1e-9);
  EXPECT_NEAR(s.ncw.kosten.gemiddelde, gevraagd, 1e-9);
  ASSERT_EQ(s.dragers.size(), 2);
  EXPECT_EQ(s.dragers[0].naam, "Rijk");
  EXPECT_NEAR(s.dragers[0].saldo.gemiddelde, 800, 1e-9);
  EXPECT_NEAR(s.dragers[0].verzilverbaar_saldo.gemiddelde, 160, 1e-9);
  EXPECT_EQ(s.dragers[1].naam, "gemeente");
  EXPECT_NEAR(s.dragers[1].saldo.gemiddelde, 10'800 - gevraagd, 1e-9);
  EXPECT_NEAR(s.dragers[1].verzilverbaar_saldo.gemiddelde, 0.5 * 4800 - gevraagd, 1e-9);
  EXPECT_NEAR(s.verzilverbaar_saldo.gemiddelde, 160 + 2400 - gevraagd, 1e-9);
  EXPECT_NEAR(*s.batenkostenratio, 11'600 / gevraagd, 1e-12);
}

TEST(Geld, PaybackAndKasput) {
  // -3000 in 2022, +6000 in 2023 and nothing in 2024; discounted -3000, 1800: back at 1 + 3000/4800 = 1.625 years.
  Bestanden b =
      met_bon("{omschrijving: Hulp, geldstroom: traject, fase: einde, zonder: 6000}",
              "investeringen: {regel: {geldstroom: traject, soort: incidenteel, grondslag: eenmalig, bedrag: 3000}}\n");
  const Zet zet = {"effecten.instroomreductie=100%", "scenarios.0.investeringen.regel.actief=nee"};
  const ScenarioResultaat s = scenario(reken(lees(b, zet)), 1);
  EXPECT_NEAR(s.terugverdientijd.mediaan.value(), 1.625, 1e-12);
  EXPECT_THAT(s.terugverdientijd.kans_binnen, ElementsAre(0, 1, 1));
  EXPECT_EQ(s.kasput.diepte.gemiddelde, -3000);
  EXPECT_EQ(s.kasput.jaar, 2022);
  EXPECT_EQ(s.jaren[0].cumulatief.gemiddelde, -3000);
  EXPECT_NEAR(s.jaren[1].cumulatief.gemiddelde, 1800, 1e-9);
  EXPECT_EQ(s.jaren[1].totaal.saldo.gemiddelde, 6000);
  // 2000 in 2022 and -5000 in 2024: first up, then -3000 for good; discounted 2000 - 3200.
  b = met_bon("{omschrijving: Hulp, geldstroom: traject, fase: start, zonder: 2000}",
              "investeringen: {regel: {geldstroom: traject, soort: incidenteel, grondslag: eenmalig, bedrag: 5000, "
              "jaar: 2024}}\n");
  const ScenarioResultaat nooit = scenario(reken(lees(b, zet)), 1);
  EXPECT_FALSE(nooit.terugverdientijd.mediaan);
  EXPECT_THAT(nooit.terugverdientijd.kans_binnen, ElementsAre(0, 0, 0));
  EXPECT_EQ(nooit.kasput.diepte.gemiddelde, -3000);
  EXPECT_EQ(nooit.kasput.jaar, 2024);
  EXPECT_EQ(nooit.ncw.saldo.kans_positief, 0);
  EXPECT_NEAR(nooit.ncw.saldo.gemiddelde, 2000 - 5000 * 0.64, 1e-9);
}

TEST(Geld, TheMostExpensiveFamiliesAreAsManyAsThereAre) {
  // Three families at months 2, 6 and 10, twelve months each at 1000: in 2022 they cost 10, 6 and 2 thousand, in
  // 2023 2, 6 and 10. The two dearest: (10 + 6) / 2; without families in scenario 1: 0. Of five there are three: 18
  // / 3.
  const Bestanden b = met_bon("{omschrijving: Hulp, geldstroom: traject, fase: traject, zonder: 1000}");
  const Zet zet = {"gemeenten.Delft.instroom=3", "traject.kans_ots=0%", "effecten.instroomreductie=100%",
                   "instroom.trend=-50%", "horizon=3"};
  const auto duurste = [&](const std::string& aantal, int nummer, std::size_t y) {
    Zet alles = zet;
    alles.push_back("duurste_gezinnen=" + aantal);
    return scenario(reken(lees(b, alles)), nummer).jaren[y].aantallen;
  };
  EXPECT_NEAR(duurste("2", 0, 0).kosten_duurste_gezinnen.value(), 8000, 1e-9);
  EXPECT_EQ(duurste("2", 0, 0).duurste_gezinnen, 2);
  EXPECT_NEAR(duurste("5", 0, 0).kosten_duurste_gezinnen.value(), 6000, 1e-9);
  EXPECT_EQ(duurste("5", 0, 0).duurste_gezinnen, 3);
  EXPECT_EQ(duurste("2", 1, 0).kosten_duurste_gezinnen, 0);
  EXPECT_EQ(duurste("2", 1, 0).duurste_gezinnen, 0);
}

TEST(Geld, TheMostExpensiveFamilyPaysMetInProportionToE) {
  // 6 months in 2022 at 1000, of which 600 less at e = 1/2: 700; and an einde of 50 in 2023, over all geldstromen.
  const Bestanden b = met_bon(
      "{omschrijving: Hulp, geldstroom: traject, fase: traject, zonder: 1000, met: 400}, "
      "{omschrijving: Slot, geldstroom: einde, fase: einde, zonder: 50}");
  const Resultaat r = reken(lees(b, {"duurste_gezinnen=1", "effecten.attributie=50%"}));
  const auto duurste = [&](int nummer, std::size_t y) {
    return scenario(r, nummer).jaren[y].aantallen.kosten_duurste_gezinnen.value();
  };
  EXPECT_NEAR(duurste(0, 0), 6000, 1e-9);
  EXPECT_NEAR(duurste(0, 1), 6050, 1e-9);
  EXPECT_NEAR(duurste(1, 0), 4200, 1e-9);
  EXPECT_NEAR(duurste(1, 1), 4250, 1e-9);
  EXPECT_EQ(duurste(1, 2), 0);
}

TEST(Geld, TheNulalternatiefMayHaveItsOwnKosten) {
  const Bestanden b = een_gezin_met(
      "investeringen: {regel: {geldstroom: traject, soort: structureel, grondslag: per_jaar, bedrag: 500}}\n");
  const Resultaat r = reken(lees(b, {"scenarios.1.investeringen.regel.bedrag=800"}));
  EXPECT_THAT(kosten(r), ElementsAre(300, 300, 300));
  EXPECT_NEAR(scenario(r, 0).investeringen.gemiddelde, 500 * 2.44, 1e-9);
  EXPECT_NEAR(scenario(r, 1).investeringen.gemiddelde, 800 * 2.44, 1e-9);
}

/// Two receipts of weights 1 and 3; only the first costs: 100 a start. `families` flow in in 2022.
Samenvatting kosten_van_bonnen(const std::string& onzekerheid, int families, int n) {
  Bestanden b = met_bon("{omschrijving: Start, geldstroom: start, fase: start, zonder: 100}");
  b["bonnen/leeg.yaml"] = "kassabon: leeg\nprijspeil: 2021\ngewicht: 3\nregels: []\n";
  return scenario(reken(lees(b, {"gemeenten.Delft.instroom=" + std::to_string(families), "horizon=1",
                                 "kassabon_onzekerheid=" + onzekerheid, "replicaties=" + std::to_string(n)})),
                  0)
      .zorgkosten;
}

TEST(Geld, ReceiptsByWeight) {
  constexpr int families = 50, n = 4000;
  // Fixed weights: binomial. Dirichlet(1, 3): the share is beta(1, 3), variance 3/80, around which binomial.
  const double p = 0.25, var_p = p * (1 - p) / 5;
  const double vast = families * p * (1 - p), met = families * (families - 1) * var_p + vast;
  const Samenvatting uit = kosten_van_bonnen("uit", families, n), aan = kosten_van_bonnen("aan", families, n);
  EXPECT_NEAR(uit.gemiddelde, 100 * families * p, 4.5 * 100 * std::sqrt(vast / n));
  EXPECT_NEAR(aan.gemiddelde, 100 * families * p, 4.5 * 100 * std::sqrt(met / n));
  // Relative standard error of a standard deviation sqrt((kurtosis - 1) / 4n); kurtosis of beta(1, 3) 3.1, of a
  // binomial below 3.
  const double fout = 4.5 * std::sqrt(2.1 / (4 * n));
  EXPECT_NEAR(uit.sd / (100 * std::sqrt(vast)), 1, fout);
  EXPECT_NEAR(aan.sd / (100 * std::sqrt(met)), 1, fout);
}

/// Per gemeente (A, B, C) whether the werkwijze is applied in its one traject under a scenario.
DrieJaar toegepast(const std::string& scenario_tekst, const Zet& zet = {}) {
  Bestanden b = een_gezin_met(
      "investeringen: {tel: {geldstroom: start, soort: structureel, grondslag: per_bss_traject, bedrag: 1}}\n"
      "implementatie: {doel: 0%}\n");
  std::string& studie = b["studie.yaml"];
  const std::size_t van = studie.find("gemeenten:");
  studie.replace(
      van, studie.find('\n', van) - van,
      "gemeenten: {A: {instroom: 0.9, implementatie: {doel: 100%}}, B: {instroom: 0.9}, C: {instroom: 0.9}}");
  b["1.yaml"] = "nummer: 1\nnaam: Laag\n" + scenario_tekst;
  const Resultaat r = reken(lees(b, zet));
  DrieJaar uit{};
  for (std::size_t g = 0; g < 3; ++g) {
    for (std::size_t y = 0; y < 3; ++y) {
      for (const Cel& c : scenario(r, 1).gemeenten[g].cellen[y]) uit[g] += c.kosten.gemiddelde;
    }
  }
  return uit;
}

TEST(Lagen, TheLaterAndTheMoreSpecificWins) {
  EXPECT_THAT(toegepast(""), ElementsAre(1, 0, 0));
  EXPECT_THAT(toegepast("", {"implementatie.doel=100%"}), ElementsAre(1, 1, 1));
  EXPECT_THAT(toegepast("implementatie: {doel: 100%}\n"), ElementsAre(1, 1, 1));
  EXPECT_THAT(toegepast("implementatie: {doel: 0%}\n"), ElementsAre(0, 0, 0));
  EXPECT_THAT(toegepast("implementatie: {doel: 100%}\ngemeenten: {B: {implementatie: {doel: 0%}}}\n"),
              ElementsAre(1, 0, 1));
  EXPECT_THAT(toegepast("gemeenten: {B: {implementatie: {doel: 100%}}}\n"), ElementsAre(1, 1, 0));
  EXPECT_THAT(
      toegepast("gemeenten: {B: {implementatie: {doel: 100%}}}\n", {"scenarios.1.gemeenten.B.implementatie.doel=0%"}),
      ElementsAre(1, 0, 0));
  EXPECT_THAT(toegepast("implementatie: {doel: 100%}\n", {"scenarios.1.implementatie.doel=0%"}), ElementsAre(0, 0, 0));
  EXPECT_THAT(toegepast("implementatie: {doel: 100%}\ngemeenten: {C: {start: 2024}}\n"), ElementsAre(1, 1, 0));
}

}  // namespace
}  // namespace mbc::proef
