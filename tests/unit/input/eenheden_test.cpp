#include "boom/eenheden.h"

#include <gtest/gtest.h>

#include "model/soorten.h"
#include "unit/input/proefstudie.h"

namespace mbc {
namespace {

using proef::met;
using enum Omrekening::Uitkomst;

struct Geval {
  std::string geschreven, eigen;
  Omrekening::Uitkomst uitkomst;
  double van = 0, naar = 0;
};

TEST(Eenheden, WatDuidelijkIsWordtOmgerekendEnDeRestGeweigerd) {
  const Geval gevallen[] = {{"weken", "maanden", anders, 26, 6},
                            {"jaar na de start", "maanden", anders, 2, 24},
                            {"dagen", "maanden", anders, 365, 12},
                            {"kwartalen", "jaren", anders, 6, 1.5},
                            {"maanden", "jaren", anders, 18, 1.5},
                            {"gezinnen per maand", "gezinnen per jaar", anders, 10, 120},
                            {"per gezin per week", "per gezin per jaar", anders, 0.25, 13},
                            {"euro/jaar", "euro per maand", anders, 7200, 600},
                            {"euro per kind per etmaal", "euro per maand", anders, 120, 3650},
                            {"duizend euro", "euro", anders, 15, 15000},
                            {"€ per minuut", "euro per uur", anders, 1.5, 90},
                            {"uren per week", "uren per maand", anders, 3, 13},
                            {"euro per dag", "euro per uur", misschien, 680, 85},
                            {"euro per dagdeel", "euro per uur", misschien, 340, 85},
                            {"euro per dag", "euro per maand", misschien, 120, 3650},
                            {"van de teams per maand", "aandeel per jaar", misschien, 0.01, 0.12},
                            {"euro per maand", "euro per uur", weigeren},
                            {"euro per maand", "euro", weigeren},
                            {"per jaar", "aandeel", weigeren},
                            {"maanden", "aandeel", weigeren},
                            {"uren", "maanden", weigeren},
                            {"euro", "uren", weigeren},
                            {"euro", "maanden", weigeren},
                            {"medewerkers per jaar", "medewerkers", weigeren}};
  for (const Geval& g : gevallen) {
    const Omrekening o = omrekening(g.geschreven, g.eigen);
    EXPECT_EQ(o.uitkomst, g.uitkomst) << g.geschreven << " als " << g.eigen;
    if (g.uitkomst == weigeren) continue;
    EXPECT_DOUBLE_EQ(o.van(g.van), g.naar) << g.geschreven << " als " << g.eigen;
  }
}

TEST(Eenheden, DeEigenEnWatGeenEenheidNoemtBlijftZoalsHetIs) {
  for (const Getalsoort* s :
       {&soort::aandeel, &soort::aandeel_per_jaar, &soort::voet, &soort::tarief, &soort::bedrag, &soort::uren,
        &soort::uren_per_fte, &soort::instroom, &soort::maanden, &soort::jaren, &soort::kalenderjaar, &soort::per_jaar})
    EXPECT_EQ(omrekening(s->eenheid, s->eenheid).uitkomst, zelfde) << s->eenheid;
  for (const auto& [geschreven, eigen] : {std::pair("eerste jaar meegeteld", "aandeel"),
                                          {"van de gezinnen met een OTS", "aandeel"},
                                          {"van de duur van de OTS", "aandeel"},
                                          {"per traject", "aandeel"},
                                          {"procent", "aandeel"},
                                          {"van de teams per jaar", "aandeel per jaar"},
                                          {"jaar bij instroom", "jaren"},
                                          {"jaren na de start", "jaren"},
                                          {"kalenderjaar", "kalenderjaar"},
                                          {"werkbare uren per jaar", "uren per jaar"},
                                          {"euro", "euro per maand"},
                                          {"euro per gezin per maand", "euro per maand"},
                                          {"euro per keer", "euro per keer"},
                                          {"", "jaren"}})
    EXPECT_EQ(omrekening(geschreven, eigen).uitkomst, zelfde) << geschreven << " als " << eigen;
}

TEST(Eenheden, EenTariefPerDagIsGeenTariefPerUur) {
  const auto g = proef::lees(met("studie.yaml", "lokaal_team: 85", "lokaal_team: {vast: 680, eenheid: euro per dag}"));
  EXPECT_EQ(proef::kaal(g),
            "studie.yaml:10:46: fout: \"euro per dag\" is hier geen eenheid; verwacht: euro per uur; bedoelde u "
            "85 (bij 8 uur per dag)?\n");
}

TEST(Eenheden, EenDuurInWekenTeltInMaanden) {
  const auto g = proef::lees(met("studie.yaml", "  kans_vto: 40%",
                                 "  vrijwillig_vooraf: {uniform: [13, 26], eenheid: weken}\n  kans_vto: 40%"));
  ASSERT_TRUE(g.studie) << proef::kaal(g);
  const Getal& x = proef::getal(*g.studie, "traject.vrijwillig_vooraf");
  EXPECT_EQ(x.verdeling, (Verdeling{VerdelingSoort::uniform, {3, 6, 0}, {}, {}}));
  EXPECT_EQ(x.verantwoording.eenheid, "maanden");
  EXPECT_EQ(proef::oorsprong(g, "traject.vrijwillig_vooraf").tekst, "{uniform: [13, 26]} weken");
}

TEST(Eenheden, EenVerdelingTussenGezinnenHeeftEenEenheidVoorAlHaarGetallenBehalveDeSpreiding) {
  const Studie s = proef::geldig(met("studie.yaml", "duur: {lognormaal: {gemiddelde: 20, vc: 0.8}}",
                                     "duur: {lognormaal: {gemiddelde: {uniform: [1, 2]}, vc: 0.8}, eenheid: jaren}"));
  EXPECT_EQ(proef::getal(s, "traject.duur.gemiddelde").verdeling,
            (Verdeling{VerdelingSoort::uniform, {12, 24, 0}, {}, {}}));
  EXPECT_EQ(proef::getal(s, "traject.duur.vc").verdeling, Verdeling::vaste(0.8));
}

TEST(Eenheden, DeGrenzenGeldenVoorWatErTelt) {
  const auto g = proef::lees(
      met("studie.yaml", "  kans_vto: 40%", "  vrijwillig_vooraf: {vast: 101, eenheid: jaren}\n  kans_vto: 40%"));
  EXPECT_NE(proef::kaal(g).find("valt buiten de grenzen van \"vrijwillig_vooraf\"; verwacht: 0 tot en met 1200"),
            std::string::npos)
      << proef::kaal(g);
}

TEST(Eenheden, WatGezetWordtTeltInDeEigenEenheid) {
  const auto b = met("studie.yaml", "  kans_vto: 40%",
                     "  vrijwillig_vooraf: {uniform: [13, 26], eenheid: weken}\n  kans_vto: 40%");
  const Studie deel = proef::geldig(b, {"traject.vrijwillig_vooraf.b=9"});
  EXPECT_EQ(proef::getal(deel, "traject.vrijwillig_vooraf").verdeling,
            (Verdeling{VerdelingSoort::uniform, {3, 9, 0}, {}, {}}));
  const Studie heel = proef::geldig(b, {"traject.vrijwillig_vooraf={vast: 52, eenheid: weken}"});
  EXPECT_EQ(proef::getal(heel, "traject.vrijwillig_vooraf").verdeling, Verdeling::vaste(12));
}

TEST(Eenheden, EenAandeelOverEenAndereTijdWordtGeweigerd) {
  const auto g = proef::lees(met("studie.yaml", "horizon: 5", "horizon: 5\nverloop: {vast: 1%, eenheid: per maand}"));
  EXPECT_EQ(proef::kaal(g),
            "studie.yaml:6:30: fout: \"per maand\" is hier geen eenheid; verwacht: aandeel per jaar; bedoelde u "
            "12% (opgeteld)?\n");
}

constexpr const char* bonregel = "fase: traject, zonder: 600, met: 500}";

TEST(Eenheden, EenRegelVanEenKassabonTeltPerMaandOfPerKeer) {
  const auto g = proef::lees(
      met("bonnen/gezin.yaml", bonregel, "fase: traject, zonder: 7200, met: 6000, eenheid: euro per jaar}"));
  ASSERT_TRUE(g.studie) << proef::kaal(g);
  const Getal& zonder = proef::getal(*g.studie, "kassabonnen.gezin.Hulp.traject.Jeugdwet.zonder");
  EXPECT_DOUBLE_EQ(gemiddelde(zonder.verdeling) * zonder.factor, 600);
  EXPECT_EQ(zonder.verantwoording.eenheid, "euro per maand");
  EXPECT_EQ(proef::getal(*g.studie, "kassabonnen.gezin.Hulp.traject.Jeugdwet.met").factor, 1.0 / 12);
}

TEST(Eenheden, VanEenKassabonWordtDeEenheidNietHerhaald) {
  const auto per_uur =
      proef::lees(met("bonnen/gezin.yaml", bonregel, "fase: traject, zonder: 600, eenheid: \"euro per uur, thuis\"}"));
  EXPECT_EQ(proef::kaal(per_uur),
            "bonnen/gezin.yaml:4:85: fout: deze waarde is hier geen eenheid; verwacht: euro per maand\n");
  const auto per_maand = proef::lees(met("bonnen/gezin.yaml", "met: 24}, functie: lokaal_team}",
                                         "met: 24}, functie: lokaal_team, eenheid: uren per maand}"));
  EXPECT_NE(proef::kaal(per_maand).find("verwacht: uren per keer\n"), std::string::npos) << proef::kaal(per_maand);
}

constexpr const char* leider = "grondslag: per_jaar, bedrag: 50000}";

TEST(Eenheden, EenInvesteringTeltInDeEenheidVanHaarGrondslag) {
  const Studie s = proef::geldig(
      met("studie.yaml", leider, "grondslag: per_jaar, bedrag: 4000, eenheid: euro per maand, aandeel: 50%}"));
  const Getal& bedrag = proef::getal(s, "investeringen.leider.bedrag");
  EXPECT_DOUBLE_EQ(gemiddelde(bedrag.verdeling) * bedrag.factor, 48000);
  EXPECT_EQ(bedrag.verantwoording.eenheid, "euro per jaar");
  EXPECT_EQ(proef::getal(s, "investeringen.leider.aandeel").verantwoording.eenheid, "");
  const auto keer =
      proef::lees(met("studie.yaml", leider, "grondslag: eenmalig, bedrag: 4000, eenheid: euro per maand}"));
  EXPECT_NE(proef::kaal(keer).find("\"euro per maand\" is hier geen eenheid; verwacht: euro\n"), std::string::npos)
      << proef::kaal(keer);
}

TEST(Eenheden, OverTweeLagenWordtNietOmgerekend) {
  auto b = met("studie.yaml", leider, "grondslag: per_jaar, bedrag: 4000, eenheid: euro per maand}");
  b["1-alles.yaml"] += "investeringen: {leider: {bedrag: 5000}}\n";
  EXPECT_NE(proef::kaal(proef::lees(b)).find("verwacht: euro per jaar; bedoelde u 60000?"), std::string::npos)
      << proef::kaal(proef::lees(b));
  b["1-alles.yaml"] = b["1-alles.yaml"].substr(0, b["1-alles.yaml"].find("investeringen")) +
                      "investeringen: {leider: {bedrag: 60000, eenheid: euro per jaar}}\n";
  const Studie s = proef::geldig(b);
  EXPECT_EQ(proef::getal(s, "scenarios.1.investeringen.leider.bedrag").factor, 1);
}

}  // namespace
}  // namespace mbc
