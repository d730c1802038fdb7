#include "antwoord/informatiewaarde.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "antwoord/informatiewaarde_onderdelen.h"
#include "html/grafiekteksten.h"
#include "html/html_informatiewaarde.h"
#include "support/schema.h"
#include "support/verslag_voorbeeld.h"

namespace mbc {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::Not;

std::string hoofdstuk(const Weetverslag& v) { return html_weetverslag(v, {}, 10'000); }

TEST(Weethoofdstuk, ZegtWatHetMeesteWaardIsEnTekentWatErTeZienIs) {
  EXPECT_THAT(hoofdstuk(proef::weetverslag()),
              AllOf(HasSubstr("Wat is verder kijken waard?"), HasSubstr("over 2.000 replicaties"),
                    HasSubstr("rusten op 10.000 replicaties"), HasSubstr("data-grafiek=\"weten\""),
                    HasSubstr("data-grafiek=\"bonnen\""), HasSubstr("data-grafiek=\"tellen\""),
                    HasSubstr("onder scenario 2 (Invoeren)"), HasSubstr("Geteld is in de hele regio."),
                    HasSubstr("Het meest waard om uit te zoeken is effecten.ots_reductie (bron S)")));
}

TEST(Weethoofdstuk, LaatWegWatErNietIsEnZegtWaarom) {
  Weetverslag v = proef::weetverslag();
  v.waarde.onderzoeken.clear();
  for (Beslisser& b : v.waarde.beslissers) b.onderzoeken.clear();
  v.vraag.bonnen = Bonnenvraag::een_bon;
  v.vraag.tellen = Telvraag::geen_doelen;
  EXPECT_THAT(hoofdstuk(v), AllOf(HasSubstr("minder dan twee kassabonnen"), HasSubstr("geen uitkomstdoelen"),
                                  Not(HasSubstr("data-grafiek=\"bonnen\"")), Not(HasSubstr("data-grafiek=\"tellen\"")),
                                  Not(HasSubstr("Geteld is")), Not(HasSubstr("eerst kijken en dan pas kiezen"))));
  v.vraag.bonnen = Bonnenvraag::gewichten_vast;
  v.vraag.tellen = Telvraag::geen_aantal;
  EXPECT_THAT(hoofdstuk(v), AllOf(HasSubstr("Met kassabon_onzekerheid: uit"), HasSubstr("is een aantal")));
  EXPECT_THAT(html_informatiewaarde(v.waarde, {}), Not(HasSubstr("Meer kassabonnen"))) << "nobody asked";
}

TEST(Weethoofdstuk, TekentGeenKrommeDieNergensVanNulTeOnderscheidenIs) {
  Weetverslag v = proef::weetverslag();
  v.vraag.gemeente = "<b>";
  v.vraag.niet_geteld = {"a", "b: <i>"};
  for (Onderzoekswaarde& o : v.waarde.beslissers[0].onderzoeken)
    for (Weetwaarde& x : o.evsi) x.gezien = false;
  EXPECT_THAT(hoofdstuk(v),
              AllOf(Not(HasSubstr("data-grafiek=\"bonnen\"")), HasSubstr("in enige omvang van nul te onderscheiden"),
                    HasSubstr("id=\"tabel-bonnen-1\""), HasSubstr("Geteld is in &lt;b&gt;."),
                    HasSubstr("Niet geteld, want geen aantal: a; b: &lt;i&gt;.")));
}

TEST(Weethoofdstuk, WieNietsTeLerenHeeftHeeftGeenFiguur) {
  Weetverslag v = proef::weetverslag();
  v.waarde.beslissers.erase(v.waarde.beslissers.begin());
  v.waarde.beslissers[0].naam = "maatschappij";
  v.waarde.beslissers[0].keuze = 1;
  EXPECT_THAT(hoofdstuk(v), AllOf(Not(HasSubstr("data-grafiek")), HasSubstr("Geen uitkomst van verder kijken")));
}

TEST(Weetzinnen, EenBesteOmvangIsErAlleenBovenDeRuis) {
  const Weetverslag v = proef::weetverslag();
  const Onderzoek& bonnen = v.waarde.onderzoeken[0];
  Onderzoekswaarde w = v.waarde.beslissers[0].onderzoeken[0];
  EXPECT_THAT(zin_omvang(bonnen, w),
              HasSubstr("is 12 kassabonnen de beste omvang tot 100 kassabonnen: die levert netto"));
  w.beste->enbs = 2.9e4;
  EXPECT_THAT(zin_omvang(bonnen, w), HasSubstr("is niet van rekenruis te onderscheiden"))
      << "a standard error of 10.000";
  w.beste->omvang = 0;
  EXPECT_THAT(zin_omvang(bonnen, w), HasSubstr("is niet van rekenruis te onderscheiden")) << "it may be worth more";
  for (Weetwaarde& x : w.evsi) x = {.waarde = 0, .se = 1, .gezien = true};
  EXPECT_THAT(zin_omvang(bonnen, w), HasSubstr("in geen omvang tot 100"));
  EXPECT_THAT(zin_omvang(v.waarde.onderzoeken[1], v.waarde.beslissers[0].onderzoeken[1]),
              HasSubstr("De kosten zijn niet bekend"));
  w.grens.gezien = false;
  EXPECT_THAT(zin_omvang(bonnen, w), HasSubstr("is de waarde in geen omvang van nul te onderscheiden"));
}

TEST(Weetzinnen, VraagtOmDeKostenDieErNietZijn) {
  Weetverslag v = proef::weetverslag();
  const auto zinnen = [&] { return testing::PrintToString(over_onderzoeken(v.waarde)); };
  EXPECT_THAT(zinnen(), AllOf(HasSubstr("--ontwerp"), Not(HasSubstr("--kosten-per-kassabon"))));
  for (Onderzoeksmaat& m : v.waarde.onderzoeken[0].maten) m.kosten.reset();
  EXPECT_THAT(zinnen(), HasSubstr("--kosten-per-kassabon geeft ze van bonnen, een bestand"));
  v.waarde.onderzoeken.resize(1);
  EXPECT_THAT(zinnen(), AllOf(HasSubstr("geeft ze van bonnen."), Not(HasSubstr("--ontwerp"))));
}

TEST(Weetteksten, HebbenEenPaneelVanWieIetsTeLerenHeeft) {
  const Weetverslag v = proef::weetverslag();
  EXPECT_EQ(proef::afwijking(proef::lees_json(informatiewaarde_json(v.waarde)), "informatiewaarde"), "");
  const std::string teksten = grafiekteksten(v.waarde);
  EXPECT_THAT(teksten, AllOf(HasSubstr("samen: effecten"), HasSubstr("samen: zwakke bronnen"),
                             HasSubstr("2 jaren\\nwaard"), HasSubstr("De maatschappij, ots: Nieuwe OTS'en"),
                             Not(HasSubstr("\"gemeente\"")), Not(HasSubstr("uren"))));
}

}  // namespace
}  // namespace mbc
