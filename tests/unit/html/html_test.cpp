#include "html/html.h"

#include <gmock/gmock.h>

#include "antwoord/omslag_onderdelen.h"
#include "html/html_analyses.h"
#include "html/html_antwoord.h"
#include "html/html_bestanden.h"
#include "html/html_keten.h"
#include "html/kort.h"
#include "support/verslag_voorbeeld.h"
#include "vorm/html_tekst.h"

namespace mbc {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::Not;

std::size_t aantal_keer(const std::string& tekst, const std::string& deel) {
  std::size_t n = 0;
  for (std::size_t i = tekst.find(deel); i != std::string::npos; i = tekst.find(deel, i + 1)) ++n;
  return n;
}

TEST(HtmlAntwoord, OfTheNulalternatiefAloneSaysThatNothingWasCompared) {
  Verslag v = proef::verslag();
  v.resultaat.scenarios.resize(1);
  EXPECT_EQ(html_antwoord(v),
            "<p>Er is niets vergeleken: dit verslag gaat alleen over scenario 0 (<bdi>Zoals nu</bdi>).</p>\n");
}

TEST(HtmlKaarten, EveryScenarioHasTheSameCardAndNoneIsTheAnswer) {
  const std::string deel = html_kaarten(proef::verslag());
  EXPECT_THAT(
      deel,
      AllOf(HasSubstr("Met <strong>scenario 0 (<bdi>Zoals nu</bdi>)</strong>, het nulalternatief"),
            HasSubstr("<h3><small>Scenario 1</small> <bdi>Stoppen</bdi></h3>"),
            HasSubstr("<p class=\"oordeel\">Mist naar verwachting meer baten dan het bespaart</p>"),
            HasSubstr("<p class=\"kern negatief\">€\u00A0-800.000 <small>saldo</small></p>\n<p>met 90% kans tussen "
                      "€\u00A0-1,62\u00A0mln en €\u00A020.000</p>"),
            HasSubstr("<h3><small>Scenario 2</small> <bdi>Invoeren</bdi></h3>"),
            HasSubstr("<p class=\"oordeel\">Levert naar verwachting meer op dan het kost</p>"),
            HasSubstr("<p class=\"kern\">€\u00A03,00\u00A0mln <small>saldo</small></p>"),
            HasSubstr("<dt>Kans op een positief saldo</dt>\n<dd>72%</dd>"),
            HasSubstr("<dt>Naar verwachting terugverdiend</dt>\n<dd>na 1,6 jaar</dd>"),
            HasSubstr("<dd>€\u00A0-1,25\u00A0mln, het vaakst in 2022</dd>"), HasSubstr("<dd>€\u00A08,00\u00A0mln</dd>"),
            HasSubstr("<dd><bdi>Rijk</bdi> <span>€\u00A02,00\u00A0mln</span></dd>"),
            HasSubstr("2,0\u00A0fte extra, functie <bdi>lokaal team</bdi>"), Not(HasSubstr("Scenario 0</small>"))));
  EXPECT_EQ(aantal_keer(deel, "<li>"), 2);
  EXPECT_EQ(aantal_keer(deel, "<dt>"), 16) << "rapport.css counts eight for each";
}

TEST(HtmlAntwoord, AScenarioThatAsksLessSavesAndMisses) {
  Verslag v = proef::verslag();
  ScenarioResultaat& s = v.resultaat.scenarios[1];
  ASSERT_LT(s.ncw.kosten.gemiddelde, 0);
  EXPECT_THAT(html_kaarten(v), AllOf(HasSubstr("Kosten onder nul betekenen: het vraagt minder"),
                                     HasSubstr("Mist naar verwachting meer baten dan het bespaart"),
                                     HasSubstr("<dd>niet van toepassing: het vraagt minder</dd>")));
  EXPECT_THAT(antwoord_termijn(v.resultaat, s.nummer), HasSubstr("niets terug te verdienen"));
  s.ncw.saldo.gemiddelde = 8e5;
  EXPECT_THAT(html_kaarten(v), HasSubstr("Bespaart naar verwachting meer dan het aan baten mist"));
  s.ncw.saldo.mcse = 5e5;
  EXPECT_THAT(html_kaarten(v), HasSubstr("Of het meer bespaart dan het aan baten mist, is binnen de rekenruis"));
}

TEST(HtmlAntwoord, AScenarioThatAsksMoreCostsAndBrings) {
  Verslag v = proef::verslag();
  ScenarioResultaat& s = v.resultaat.scenarios[1];
  s.ncw.kosten.gemiddelde = 2e6;
  EXPECT_THAT(html_kaarten(v), AllOf(HasSubstr("Kost naar verwachting meer dan het oplevert"),
                                     Not(HasSubstr("Kosten onder nul")), HasSubstr("<dd>niet binnen 2 jaar</dd>")));
  EXPECT_THAT(antwoord_termijn(v.resultaat, s.nummer),
              HasSubstr("Een redelijke termijn om van terugverdienen te spreken is er binnen 2 jaar niet"));
}

TEST(HtmlAntwoord, WhatDecidesIsASectionWhereTheReportLookedAtIt) {
  Verslag v = proef::verslag();
  EXPECT_EQ(html_bepaalt(v), "");
  v.analyses.omslag = proef::analyses().omslag;
  EXPECT_THAT(html_bepaalt(v), AllOf(HasSubstr("<h3>Vanaf welke trajectduur loont het?</h3>"),
                                     HasSubstr("kosteneffectief vanaf een gemiddelde trajectduur van 24 maanden"),
                                     Not(HasSubstr("beloofde effecten"))));
}

TEST(HtmlAntwoord, AScenarioSaysWhatItIsInTheWordsOfTheStudy) {
  Verslag v = proef::verslag();
  v.resultaat.scenarios[0].omschrijving = "Niemand <begint>.";
  v.resultaat.scenarios[2].omschrijving = "Iedereen begint.";
  EXPECT_THAT(html_kaarten(v), AllOf(HasSubstr("</strong>, het nulalternatief. <bdi>Niemand &lt;begint&gt;.</bdi></p>"),
                                     HasSubstr("<bdi>Invoeren</bdi></h3>\n<p><bdi>Iedereen begint.</bdi></p>"),
                                     HasSubstr("<bdi>Stoppen</bdi></h3>\n</div>")));
}

TEST(HtmlAntwoord, NoiseDecidesNothingAndNoDifferenceIsNone) {
  Verslag v = proef::verslag();
  v.resultaat.scenarios[1] = proef::scenario(1, "Stoppen", 5.07e6, 5e6, 4e6);  // a standard error of 40.000
  v.resultaat.scenarios[2] = proef::scenario(2, "Niets", 0, 0, 0);
  EXPECT_THAT(html_kaarten(v), AllOf(HasSubstr("is binnen de rekenruis niet te zeggen"),
                                     HasSubstr("Maakt geen verschil"), Not(HasSubstr("naar verwachting meer"))));
}

TEST(Kort, CountsWeakNumbersButNoDefaults) {
  Verslag v = proef::verslag();
  const auto voeg_toe = [&](Opgave opgave, const char* bron, Bronkwaliteit kwaliteit) {
    Aanname a;
    a.opgave = opgave;
    a.verantwoording = {"", bron, kwaliteit, ""};
    v.aannames.push_back(a);
  };
  voeg_toe(Opgave::gegeven, "Evaluatie", Bronkwaliteit::S);
  voeg_toe(Opgave::gegeven, "Evaluatie", Bronkwaliteit::X);
  voeg_toe(Opgave::gegeven, "", Bronkwaliteit::S);
  voeg_toe(Opgave::standaard, "", Bronkwaliteit::geen);
  EXPECT_EQ(onderbouwing(v), "2 van de 3 getallen van de studie zijn een aanname of zwak onderbouwd");
}

TEST(HtmlAnalyses, TheTwoQuestionsAreAnsweredWithTheirBandwidth) {
  const std::string deel = html_omslagpunt(*proef::analyses().omslag, proef::verslag().resultaat);
  EXPECT_THAT(
      deel,
      AllOf(HasSubstr("kosteneffectief vanaf een gemiddelde trajectduur van 24 maanden. Als dat punt er is, "
                      "ligt het met 90% kans tussen 15 en 33. In 10% van de trekkingen is er geen omslagpunt "
                      "tussen 12 en 36. De studie verwacht gemiddeld 20 maanden; daar is het saldo €\u00A0-700.000."),
            HasSubstr("gemiddeld nergens kosteneffectief tussen 12 en 36 maanden"),
            HasSubstr("in doorsnee 1,6 jaar; de kans binnen 2 jaar is 72%"),
            HasSubstr("Er is niets terug te verdienen: het scenario vraagt minder")));
}

TEST(HtmlAnalyses, TheMapMarksWhatIsExpected) {
  const std::string deel = html_kaart(*proef::analyses().kaart);
  EXPECT_THAT(deel, HasSubstr("<td class=\"getal vet\">2,00</td>"));
  EXPECT_EQ(deel.find("vet"), deel.rfind("vet")) << "only scenario 2 has one expected doel";
}

TEST(HtmlAnalyses, WeakSourcesAreMarkedAndWhatDoesNothingIsCounted) {
  const std::string deel = html_tornado(*proef::analyses().tornado);
  // 2 of sqrt(4^2 + 2^2), squared: 4 / 20.
  EXPECT_THAT(deel,
              AllOf(HasSubstr("ongeveer 20% op getallen uit het geheugen"),
                    HasSubstr("1 getal doet er voor dit saldo niet toe"), HasSubstr("<td class=\"let-op\">-</td>")));
}

TEST(HtmlAnalyses, AnIndexThatIsNotToldFromZeroSaysSo) {
  const std::string deel = html_sobol(*proef::analyses().sobol);
  EXPECT_THAT(deel, AllOf(HasSubstr("<td class=\"getal zwak\">1% *</td>"), HasSubstr("<td class=\"getal\">5%</td>"),
                          HasSubstr("Met * is een index niet van nul te onderscheiden")));
}

TEST(HtmlAnalyses, EachChoiceOfAGemeenteHasItsKasputFteAndTerugverdientijd) {
  const std::string deel = html_vertraging(*proef::analyses().vertraging, "");
  EXPECT_THAT(deel,
              AllOf(HasSubstr("<summary>Dorp</summary>"), HasSubstr("<summary>Stad</summary>"),
                    HasSubstr("<th scope=\"row\" class=\"in\">zoals gepland</th><td class=\"getal negatief\">-500 "
                              "(2023)</td><td class=\"getal\">1,5 (2,2)</td><td class=\"getal\">&gt;2 jaar (10%)</td>"),
                    HasSubstr("<th scope=\"row\" class=\"in\">1 jaar later</th><td class=\"getal negatief\">-100,0 "
                              "(2022)</td><td class=\"getal\">0,5 (0,8)</td><td class=\"getal\">1,4 jaar (90%)</td>"),
                    HasSubstr("<th scope=\"row\" class=\"in\">bij elke keuze</th><td class=\"getal\">0</td><td "
                              "class=\"getal\">0,0 (0,0)</td><td class=\"getal\">0 jaar (&gt;99%)</td>"),
                    HasSubstr("vragen van lokaal team")));
  EXPECT_EQ(aantal_keer(deel, ">bij elke keuze<"), 3) << "all but scenario 2 in Dorp";
}

TEST(Html, AnalysesAreInTheReportOnlyWhereTheyWereMade) {
  Verslag v = proef::verslag();
  for (const char* deel :
       {"id=\"omslagpunt\"", "id=\"kaart\"", "id=\"tornado\"", "id=\"sobol\"", "id=\"vertraging\""}) {
    EXPECT_THAT(naar_html(v), Not(HasSubstr(deel)));
    Verslag met = v;
    met.analyses = proef::analyses();
    EXPECT_THAT(naar_html(met), HasSubstr(deel));
  }
}

TEST(Html, IsTheSameTwice) { EXPECT_EQ(naar_html(proef::verslag()), naar_html(proef::verslag())); }

TEST(Html, PolicyAllowsExactlyWhatIsBuiltIn) {
  const std::string document = naar_html(proef::verslag());
  EXPECT_THAT(document, AllOf(HasSubstr("default-src 'none'; "), HasSubstr("style-src " + csp_bron(rapport_stijl())),
                              Not(HasSubstr("unsafe"))));
  if (!rapport_script().empty()) {
    EXPECT_THAT(document, HasSubstr("script-src " + csp_bron(rapport_script())));
    EXPECT_EQ(rapport_script().find("</script"), std::string_view::npos);
  }
}

Aanname aandeel(const std::string& pad, double gemiddelde) {
  Aanname a;
  a.pad = pad;
  a.gemiddelde = gemiddelde;
  a.p5 = gemiddelde - 0.1;
  a.p95 = gemiddelde + 0.1;
  a.is_aandeel = true;
  return a;
}

TEST(HtmlKeten, EveryLinkCarriesTheNumberOfItsOwnScenario) {
  Verslag v = proef::verslag();
  v.aannames = {aandeel("methodetrouw.begin", 0.4), aandeel("methodetrouw.eind", 0.7),
                aandeel("effecten.attributie", 0.9), aandeel("effecten.ots_reductie", 0.25),
                aandeel("scenarios.2.effecten.ots_reductie", 0.35)};
  const auto scenario = [](int nummer, double verandering, double kans) {
    return Doelscenario{nummer,
                        "",
                        {{2022, {}, 0, {}}, {2023, {verandering, 0.1, 0.01, verandering - 0.2}, kans, {}}},
                        NodigEffect{"ots_reductie", {}, -0.3},
                        {}};
  };
  Doelbeeld ots;
  ots.doel.omschrijving = "Nieuwe OTS'en";
  ots.doel.uiterlijk = 2023;
  ots.verandering = -0.25;
  ots.scenarios = {scenario(1, 0.02, 0), scenario(2, -0.11, 0.25)};
  v.analyses.doelen = Doelanalyse{1000, Trekking::willekeurig, 0, {ots}};
  const std::string uit = html_keten(v);
  const std::string een = uit.substr(0, uit.find("Scenario 2")), twee = uit.substr(uit.find("Scenario 2"));
  EXPECT_EQ(aantal_keer(uit, "<figure"), 2);
  EXPECT_THAT(een, HasSubstr("Het programma bespaart"));
  EXPECT_THAT(twee, HasSubstr("Het programma vraagt"));
  EXPECT_THAT(een,
              AllOf(HasSubstr("<strong>40%</strong> <small>aan het begin, later 70%; van de verandering komt 90%"),
                    HasSubstr("<strong>25%</strong>"), HasSubstr("15% tot 35%"), HasSubstr("<strong>+2%</strong>")));
  EXPECT_THAT(twee,
              AllOf(HasSubstr("<strong>35%</strong>"), HasSubstr("25% tot 45%"), HasSubstr("<strong>-11%</strong>"),
                    HasSubstr("Nieuwe OTS&#39;en: -25%, uiterlijk 2023"), HasSubstr("<strong>25%</strong>")));
}

TEST(HtmlKeten, BeginsWithTheWordsOfTheProgrammeWhereTheStudyHasThem) {
  Verslag v = proef::verslag();
  Doelbeeld doel;
  doel.scenarios = {{2, "Invoeren", {{2023, proef::spreiding(-0.1, 0.03), 0.5, {}}}, {}, {}}};
  doel.doel.uiterlijk = 2023;
  v.analyses.doelen = Doelanalyse{1000, Trekking::willekeurig, 0, {doel}};
  EXPECT_THAT(html_keten(v), Not(HasSubstr("Waarom het zou werken")));
  v.causaal_model = {{"Hulp <te> laat"}, {}, {"Eén plan"}};
  EXPECT_THAT(html_keten(v), AllOf(HasSubstr("Waarom het zou werken"), HasSubstr("<li>Hulp &lt;te&gt; laat</li>"),
                                   Not(HasSubstr("Wat ervoor nodig is")), HasSubstr("<li>Eén plan</li>")));
}

TEST(HtmlTabellen, EveryScenarioAgainstEveryOtherWhereThatSaysMore) {
  Verslag v = proef::verslag();
  const std::string uit = naar_html(v);
  const std::string deel = uit.substr(uit.find("id=\"tabel-onderling\""), 3000);
  EXPECT_THAT(uit, HasSubstr("<p>Hierboven is vergeleken met scenario 0 (Zoals nu), hier de scenario&#39;s van "));
  EXPECT_THAT(deel, AllOf(HasSubstr("tegen 1 Stoppen</th>"), HasSubstr("tegen 2 Invoeren</th>"),
                          HasSubstr(">0 Zoals nu</th><td class=\"getal\">0,800</td><td class=\"getal\">-0,02 tot "
                                    "1,62</td><td class=\"getal\">95%</td><td class=\"getal\">0,400</td>"),
                          HasSubstr(">81%</td>"), Not(HasSubstr("tegen 0"))));
  v.resultaat.scenarios[0].onderling.pop_back();
  v.resultaat.scenarios.pop_back();
  EXPECT_THAT(naar_html(v), Not(HasSubstr("tabel-onderling"))) << "one beside the nulalternatief: that is the mirror";
}

TEST(HtmlTabellen, InvestmentsPerLineAndYearAddUpAndTellTheirHours) {
  const std::string uit = naar_html(proef::verslag());
  const std::string deel = uit.substr(uit.find("id=\"tabel-investeringen-1\""), 3000);
  EXPECT_THAT(deel, AllOf(HasSubstr("incidenteel, regionaal"), HasSubstr(">Projectleider</th>"),
                          HasSubstr(">Training</th>"), HasSubstr(">65,0</td>"),
                          HasSubstr(">samen</th><td class=\"getal vet\">-600</td><td class=\"getal vet\">-600</td>"
                                    "<td class=\"getal vet\">-1.200</td>")));
}

}  // namespace
}  // namespace mbc
