#include <gtest/gtest.h>

#include "unit/input/proefstudie.h"

namespace mbc {
namespace {

/// The small study with prices (in flow style), and the one line that asks one of them.
proef::Bestanden met_prijzen(const std::string& prijzen, const std::string& regel = "prijs: hulp") {
  proef::Bestanden b = proef::met("bonnen/gezin.yaml", "zonder: 600, met: 500", regel);
  b.at("studie.yaml").insert(0, "prijzen: " + prijzen + "\n");
  return b;
}

std::string meldingen_prijzen(const proef::Bestanden& b, const std::vector<std::string>& zet = {}) {
  return proef::kaal(proef::lees(b, zet));
}

const std::string goede_prijs = "{hulp: {bedrag: 600, eenheid: euro per maand}}";

TEST(Prijzen, EenPrijsIsEenGetalMetBronEnPlaats) {
  const Gelezen g = proef::lees(met_prijzen("{hulp: {bedrag: {uniform: [500, 700]}, prijspeil: 2019, bron: NJi}}"));
  ASSERT_TRUE(g.studie.has_value()) << proef::getoond(g);
  const Getal& prijs = proef::getal(*g.studie, "prijzen.hulp.bedrag");
  EXPECT_EQ(prijs.verantwoording.bron, "NJi");
  EXPECT_DOUBLE_EQ(prijs.factor, 1.04);
  EXPECT_EQ(proef::oorsprong(g, "prijzen.hulp.bedrag").plaats.regel, 1);
  const KassabonRegel& regel = g.studie->kassabonnen[0].regels[1];
  EXPECT_EQ(regel.omschrijving, "Hulp");
  EXPECT_EQ(regel.prijs, 0U);
  EXPECT_EQ(verwachting(g.studie->getal(regel.zonder)), 1) << "een regel zonder aantal vraagt er een";
  EXPECT_EQ(proef::getal(proef::geldig(met_prijzen(goede_prijs), {"prijzen.hulp.bedrag=650"}), "prijzen.hulp.bedrag")
                .verdeling.p[0],
            650);
}

TEST(Prijzen, DuizendEnCentenWordenOmgerekend) {
  const Studie s = proef::geldig(met_prijzen("{hulp: {bedrag: 0.6, eenheid: duizend euro per maand}}"));
  EXPECT_EQ(verwachting(proef::getal(s, "prijzen.hulp.bedrag")), 600);
  EXPECT_EQ(proef::getal(s, "prijzen.hulp.bedrag").verantwoording.eenheid, "euro per maand");
}

TEST(Prijzen, WatErMisIsWordtVerteld) {
  const std::vector<std::pair<std::string, std::string>> gevallen{
      {"{hulp: {eenheid: euro}}",
       R"(studie.yaml:1:11: fout: "bedrag" of "uren" ontbreekt in prijs "hulp"; verwacht: een bedrag in euro's, of uren van een functie
)"},
      {"{hulp: {bedrag: 1, uren: 2, functie: lokaal_team}}",
       R"(studie.yaml:1:29: fout: "bedrag" en "uren" in één prijs; verwacht: een van beide
)"},
      {"{hulp: {bedrag: 1, functie: lokaal_team}}",
       R"(studie.yaml:1:29: fout: "functie" hoort bij uren, niet bij een bedrag; verwacht: "uren" in plaats van "bedrag", of geen functie
)"},
      {"{hulp: {uren: 2}}",
       R"(studie.yaml:1:18: fout: "functie" ontbreekt bij de uren van prijs "hulp"; verwacht: lokaal_team
)"},
      {"{hulp: {uren: 2, functie: lokaalteam}}",
       R"(studie.yaml:1:36: fout: onbekende functie "lokaalteam"; verwacht: lokaal_team; bedoelde u lokaal_team?
)"},
      {"{hulp: {uren: 2, functie: lokaal_team, prijspeil: 2019}}",
       R"(studie.yaml:1:49: fout: uren hebben geen prijspeil; verwacht: een prijspeil bij een bedrag
)"},
      {"{hulp: {bedrag: 1, prijspeil: 2018}}",
       R"(studie.yaml:1:40: fout: geen prijsindex voor 2018; verwacht: dat jaar onder prijsindex van de studie, of prijspeil 2021
)"},
      {"{hulp: {bedrag: -1}}",
       R"(studie.yaml:1:26: fout: "-1" valt buiten de grenzen van "bedrag"; verwacht: 0 tot en met 1000000000
)"},
      {"{hulp: {bedrag: 14.790}}",
       R"(studie.yaml:1:26: fout: "14.790" is op twee manieren te lezen; verwacht: een bedrag in euro's zoals 14790 of 14790.50; bedoelde u 14790 of 14.79?
)"},
      {"{hulp: {prijs: 1}}",
       R"(studie.yaml:1:11: fout: "bedrag" of "uren" ontbreekt in prijs "hulp"; verwacht: een bedrag in euro's, of uren van een functie
studie.yaml:1:18: fout: onbekende sleutel "prijs" in "hulp"; bedoelde u prijspeil?
)"},
      {"{hulp: 600}",
       R"(studie.yaml:1:17: fout: "hulp" is een losse waarde; verwacht: onderdelen, elk als sleutel: waarde
)"},
      {"[hulp]", R"(studie.yaml:1:10: fout: "prijzen" is een lijst; verwacht: per prijs een naam met wat daarbij hoort
)"},
      {"{hulp: {bedrag: 600, eenheid: uren per maand}}",
       R"(studie.yaml:1:40: fout: "uren per maand" is hier geen eenheid; verwacht: euro per maand
)"},
      {"/prijzen.yaml",
       R"(studie.yaml:1:10: fout: "/prijzen.yaml" is een vast pad; verwacht: een pad vanaf de map van de studie
)"},
  };
  for (const auto& [prijzen, verwacht] : gevallen)
    EXPECT_EQ(meldingen_prijzen(met_prijzen(prijzen)), verwacht) << prijzen;
}

TEST(Prijzen, EenRegelDieErNietBijPastWordtVerteld) {
  const std::vector<std::pair<std::string, std::string>> gevallen{
      {"prijs: hulpp", R"(bonnen/gezin.yaml:4:70: fout: onbekende prijs; verwacht: hulp; bedoelde u hulp?
)"},
      {"prijs: hulp, zonder: 1",
       R"(bonnen/gezin.yaml:4:63: fout: "prijs" naast "uren", "zonder" of "met"; verwacht: een prijs met aantal: {zonder: .., met: ..}, of bedragen, of uren
)"},
      {"prijs: hulp, functie: lokaal_team",
       R"(bonnen/gezin.yaml:4:76: fout: "functie" naast "prijs"; verwacht: dat bij de prijs zelf, onder prijzen
)"},
      {"prijs: hulp, prijspeil: 2019",
       R"(bonnen/gezin.yaml:4:76: fout: "prijspeil" naast "prijs"; verwacht: dat bij de prijs zelf, onder prijzen
)"},
      {"prijs: hulp, eenheid: euro per maand",
       R"(bonnen/gezin.yaml:4:76: fout: "eenheid" naast "prijs"; verwacht: dat bij de prijs zelf, onder prijzen
)"},
      {"zonder: 1, aantal: 2",
       R"(bonnen/gezin.yaml:4:74: fout: "aantal" zonder "prijs"; verwacht: prijs: een naam onder prijzen van de studie
)"},
      {"prijs: hulp, aantal: {met: 2}",
       R"(bonnen/gezin.yaml:4:76: fout: "zonder" ontbreekt in "aantal"; verwacht: een aantal zoals 1 of 0.5
)"},
      {"prijs: hulp, aantal: -2",
       R"(bonnen/gezin.yaml:4:84: fout: deze waarde valt buiten de grenzen van "aantal"; verwacht: 0 tot en met 1000000
)"},
  };
  for (const auto& [regel, verwacht] : gevallen)
    EXPECT_EQ(meldingen_prijzen(met_prijzen(goede_prijs, regel)), verwacht) << regel;
}

TEST(Prijzen, ZonderAantalTeltDeEenheidVanDeRegel) {
  EXPECT_EQ(meldingen_prijzen(met_prijzen("{hulp: {bedrag: 600}}")), "")
      << "een prijs die niets over zijn eenheid zegt";
  EXPECT_EQ(meldingen_prijzen(met_prijzen("{hulp: {bedrag: 600, eenheid: euro per gezin per maand}}")), "");
  EXPECT_EQ(
      meldingen_prijzen(met_prijzen("{hulp: {bedrag: 7200, eenheid: euro per jaar}}")),
      R"(bonnen/gezin.yaml:4:63: fout: de prijs is in "euro per jaar", terwijl hier euro per maand telt; verwacht: een aantal: hoeveel er hier van de prijs nodig zijn; bedoelde u aantal: 0.0833?
)");
  EXPECT_EQ(
      meldingen_prijzen(met_prijzen("{hulp: {bedrag: 60, eenheid: euro per uur}}")),
      R"(bonnen/gezin.yaml:4:63: fout: de prijs is in "euro per uur", terwijl hier euro per maand telt; verwacht: een aantal: hoeveel er hier van de prijs nodig zijn
)");
  EXPECT_EQ(meldingen_prijzen(met_prijzen("{hulp: {bedrag: 60, eenheid: euro per uur}}", "prijs: hulp, aantal: 10")),
            "");
}

TEST(Prijzen, EenInvesteringDieErNietBijPastWordtVerteld) {
  const auto investering = [](const std::string& rest) {
    proef::Bestanden b = met_prijzen("{hulp: {bedrag: 600}}");
    std::string& tekst = b.at("studie.yaml");
    const std::string oud = "bedrag: 50000";
    tekst.replace(tekst.find(oud), oud.size(), rest);
    return meldingen_prijzen(b);
  };
  EXPECT_EQ(investering("prijs: hulp"), "");
  EXPECT_EQ(investering("prijs: hulp, aantal: 2"), "");
  EXPECT_EQ(investering("prijs: hulp, bedrag: 2"),
            R"(studie.yaml:24:75: fout: "bedrag" en "prijs" in één investering; verwacht: een van beide
)");
  EXPECT_EQ(investering("prijs: hulp, functie: lokaal_team"),
            R"(studie.yaml:24:88: fout: "functie" naast "prijs"; verwacht: dat bij de prijs zelf, onder prijzen
)");
  EXPECT_EQ(
      investering("bedrag: 2, aantal: 2"),
      R"(studie.yaml:24:86: fout: "aantal" hoort bij een prijs; verwacht: "prijs": een naam onder prijzen, of geen aantal
)");
  EXPECT_EQ(
      investering("prijs: hulp, aantal: {zonder: 1, met: 2}"),
      R"(studie.yaml:24:88: fout: "zonder" en "met" kunnen niet bij per_jaar; verwacht: één getal, of een grondslag per_bss_traject, per_bss_maand of per_bss_ots_maand
)");
  EXPECT_EQ(investering("prijs: hlp"),
            R"(studie.yaml:24:82: fout: onbekende prijs "hlp"; verwacht: hulp; bedoelde u hulp?
)");
  EXPECT_EQ(investering("prijs: hulp, kasdeel: 40"),
            R"(studie.yaml:24:97: fout: "40" is geen aandeel; verwacht: een aandeel zoals 40% of 0.4; bedoelde u 40%?
)");
}

TEST(Prijzen, HorenInDeStudieEnOngebruikteWordenGemeld) {
  proef::Bestanden b = met_prijzen(goede_prijs);
  b.at("1-alles.yaml") += "prijzen: {hulp: {bedrag: 1}}\n";
  EXPECT_EQ(
      meldingen_prijzen(b),
      R"(1-alles.yaml:5:1: fout: "prijzen" hoort in de studie: alle scenario's gaan over dezelfde gezinnen, prijzen en geldstromen; verwacht: nummer, naam, omschrijving, toelichting, implementatie, methodetrouw, effecten, investeringen of gemeenten
)");
  EXPECT_EQ(
      meldingen_prijzen(met_prijzen("{hulp: {bedrag: 600}, over: {bedrag: 1}}")),
      R"(studie.yaml:1:32: waarschuwing: prijs "over" wordt nergens gebruikt; verwacht: een kassabonregel of investering met prijs: over, of de studie zonder
)");
}

}  // namespace
}  // namespace mbc
