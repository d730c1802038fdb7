#include "html/kort.h"

#include <gmock/gmock.h>

#include "support/verslag_voorbeeld.h"

namespace mbc {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::SizeIs;

std::vector<std::string> antwoord(const Verslag& v, const std::string& vraag) {
  for (const Kernvraag& k : in_het_kort(v))
    if (k.vraag == vraag) return k.zinnen;
  return {};
}

TEST(Kort, AnswersWhatACouncilAsks) {
  const Verslag v = proef::verslag();
  EXPECT_THAT(antwoord(v, "Moeten we het doen?"),
              ElementsAre("Scenario 1 (Stoppen) houdt gemiddeld € 800.000 minder over dan scenario 0 (Zoals nu), "
                          "alle geldstromen van dit verslag samen; de kans dat het meer overhoudt, is <1%.",
                          "Scenario 2 (Invoeren) houdt gemiddeld € 3,00 mln meer over dan scenario 0; de kans "
                          "dat het meer overhoudt, is 72%."));
  EXPECT_THAT(antwoord(v, "Wat vraagt het, en van wie?"),
              ElementsAre("Scenario 1 vraagt € 1,20 mln minder (alles bij gemeente).",
                          "Scenario 2 vraagt € 5,00 mln extra (alles bij gemeente)."));
  const std::vector<std::string> brengt = antwoord(v, "Wat brengt het, en wie krijgt dat?");
  ASSERT_THAT(brengt, SizeIs(2));
  EXPECT_THAT(brengt[0], HasSubstr("Scenario 1 mist aan baten € 2,00 mln (gemeente € 1,50 mln "
                                   "en Rijk € 500.000). Telt alleen"));
  EXPECT_THAT(brengt[1], HasSubstr("brengt aan baten € 8,00 mln (gemeente € 6,00 mln en Rijk "
                                   "€ 2,00 mln)."));
  EXPECT_THAT(antwoord(v, "Hoe zeker is dat?"), SizeIs(2));
  EXPECT_THAT(antwoord(v, "Wat geeft de doorslag?"), IsEmpty()) << "no number was told from chance";
}

TEST(Kort, NoiseDecidesNothingAndNoDifferenceIsNone) {
  Verslag v = proef::verslag();
  v.resultaat.scenarios[1] = proef::scenario(1, "Stoppen", 5.07e6, 5e6, 4e6);  // a standard error of 40.000
  v.resultaat.scenarios[2] = proef::scenario(2, "Niets", 0, 0, 0);
  const std::vector<std::string> doen = antwoord(v, "Moeten we het doen?");
  EXPECT_THAT(doen.at(0), HasSubstr("is binnen de rekenruis niet te zeggen"));
  EXPECT_EQ(doen.at(1), "Scenario 2 (Niets) verschilt niet van scenario 0.");
  EXPECT_EQ(antwoord(v, "Wat vraagt het, en van wie?").at(1), "Scenario 2 vraagt niets extra.");
  EXPECT_EQ(antwoord(v, "Wat brengt het, en wie krijgt dat?").at(1), "Scenario 2 brengt niets.");
}

TEST(Kort, TheHighestSaldoIsNotTheBestWhereItDoesLess) {
  Verslag v = proef::verslag();
  EXPECT_THAT(antwoord(v, "Moeten we het doen?"), SizeIs(2)) << "both reach as many";
  for (JaarResultaat& jaar : v.resultaat.scenarios[1].jaren) jaar.aantallen[Aantal::bss_trajecten] = 3.5;
  EXPECT_THAT(antwoord(v, "Moeten we het doen?"), SizeIs(2)) << "the highest does most";
  v.resultaat.scenarios[2].ncw.saldo.gemiddelde = -2e6;
  EXPECT_THAT(antwoord(v, "Moeten we het doen?").back(),
              HasSubstr("In 2022 t/m 2023 krijgen bij scenario 1 gemiddeld 7,0 trajecten de werkwijze, bij scenario 2 "
                        "80,0."));
}

TEST(Kort, OneReplicatieTellsWhatItSawAndNoNoise) {
  Verslag v = proef::verslag();
  v.resultaat.replicaties = 1;
  for (ScenarioResultaat& s : v.resultaat.scenarios)
    for (Samenvatting* x : {&s.ncw.saldo, &s.ncw.baten, &s.ncw.kosten, &s.verzilverbaar_saldo}) x->mcse = onbekend;
  EXPECT_EQ(antwoord(v, "Moeten we het doen?").at(1),
            "Scenario 2 (Invoeren) houdt in deze ene replicatie € 3,00 mln meer over dan scenario 0.");
  EXPECT_THAT(antwoord(v, "Hoe zeker is dat?"),
              ElementsAre(HasSubstr("Van één replicatie is de bandbreedte onbekend")));
}

TEST(Kort, TheNulalternatiefAloneHasNoAnswer) {
  Verslag v = proef::verslag();
  v.resultaat.scenarios.resize(1);
  EXPECT_THAT(in_het_kort(v), IsEmpty());
}

TEST(Kort, TellsWhichNumbersDecideByTheirNames) {
  Verslag v = proef::verslag();
  v.getalnamen = {{"effecten.ots_reductie", "effect op OTS'en"}};
  v.resultaat.scenarios[2].doorslag = {{"effecten.ots_reductie", 0.41, {-1e6, 1e6, 1e4}, {4e6, 1e6, 1e4}},
                                       {"traject.kans_ots", 0.2, {1e6, 1e6, 1e4}, {2e6, 1e6, 1e4}}};
  EXPECT_THAT(
      antwoord(v, "Wat geeft de doorslag?"),
      ElementsAre("Het saldo van scenario 2 hangt het meest af van effect op OTS'en (41% van de onzekerheid) en "
                  "traject.kans_ots (20%)."));
}

TEST(Kort, SaysThatWhatMovesTogetherSharesItsPart) {
  Verslag v = proef::verslag();
  auto& doorslag = v.resultaat.scenarios[2].doorslag;
  doorslag = {{"a", 0.41, {-1e6, 1e6, 1e4}, {4e6, 1e6, 1e4}, true}, {"b", 0.2, {1e6, 1e6, 1e4}, {2e6, 1e6, 1e4}, true}};
  const std::string zin = "Het saldo van scenario 2 hangt het meest af van a (41% van de onzekerheid) en b (20%)";
  EXPECT_THAT(antwoord(v, "Wat geeft de doorslag?"), ElementsAre(zin + ", samen met wat ermee meebeweegt."));
  doorslag[1].beweegt_mee = false;
  EXPECT_THAT(antwoord(v, "Wat geeft de doorslag?"), ElementsAre(zin + ", deels samen met wat ermee meebeweegt."));
}

TEST(Kort, SaysWhatPartOfTheEffectsMustComeTrue) {
  Verslag v = proef::verslag();
  Omslaganalyse k = *proef::analyses().omslag;
  k.pad = "doelrealisatie";
  k.aandeel = true;
  k.van = 0;
  k.tot = 1;
  k.scenarios[0].verwacht = {0.3, 0.5};
  k.scenarios[1].verwacht = {0.4, 0.4};
  k.scenarios[1].omslagen[0].nulpunten = {{0.42, 0.005, Richting::stijgend, Band{0.16, 0.4, 0.75}}};
  v.analyses.keerpunten = {k};
  EXPECT_THAT(antwoord(v, "Wat geeft de doorslag?"),
              ElementsAre("Scenario 1 loont bij geen enkel deel van wat alle effecten samen hoogstens kunnen zijn; de "
                          "studie verwacht per effect 30% tot 50%.",
                          "Scenario 2 loont vanaf 42% (16% tot 75%; 10% zonder punt) van wat alle effecten samen "
                          "hoogstens kunnen zijn; de "
                          "studie verwacht 40%."));
}

TEST(Kort, SaysThatMoreMayComeAfterTheHorizon) {
  Verslag v = proef::verslag();
  v.resultaat.scenarios[2].terugverdientijd.mediaan.reset();
  EXPECT_THAT(antwoord(v, "Moeten we het doen?").at(2),
              HasSubstr("Scenario 2 heeft zich in 2023 in doorsnee nog niet terugverdiend, maar brengt dan € 1,50 mln "
                        "meer dan het kost (niet contant gemaakt)"));
}

}  // namespace
}  // namespace mbc
