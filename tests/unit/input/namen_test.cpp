#include <gtest/gtest.h>

#include "unit/input/proefstudie.h"

namespace mbc {
namespace {

proef::Bestanden met_gemeente(const std::string& naam) {
  return proef::met("studie.yaml", "  Westland: {instroom: 50, start: 2023}\n",
                    "  Westland: {instroom: 50, start: 2023}\n  " + naam + ": {instroom: 20, start: 2024}\n");
}

TEST(Namen, EenOfficieleNaamMetPuntEnHaakjesIsOveralTeGebruiken) {
  const proef::Bestanden b = met_gemeente("Bergen (NH.)");
  const Studie s = proef::geldig(b, {R"x(gemeenten."Bergen (NH.)".start=2025)x",
                                     R"x(scenarios.1.gemeenten."Bergen (NH.)".implementatie.doel=10%)x"});
  ASSERT_EQ(s.gemeenten.size(), 3U);
  EXPECT_EQ(s.gemeenten[0].naam, "Bergen (NH.)");
  EXPECT_EQ(proef::getal(s, R"x(gemeenten."Bergen (NH.)".start)x").verdeling, Verdeling::vaste(2025));
  EXPECT_EQ(proef::getal(s, R"x(scenarios.1.gemeenten."Bergen (NH.)".implementatie.doel)x").verdeling,
            Verdeling::vaste(0.1));
}

TEST(Namen, EenOnbekendeNaamMetEenPuntWordtMetAanhalingstekensGeraden) {
  const std::string uit =
      proef::kaal(proef::lees(met_gemeente("Bergen (NH.)"), {R"x(gemeenten."Bergen (NH)".start=2025)x"}));
  EXPECT_NE(uit.find("onbekende gemeente \"Bergen (NH)\"; bedoelde u Bergen (NH.)?"), std::string::npos) << uit;
}

TEST(Namen, EenOpenAanhalingInEenPadWordtGemeld) {
  const std::string uit = proef::kaal(proef::lees(proef::bestanden(), {R"(gemeenten."Delft.start=2025)"}));
  EXPECT_NE(uit.find(":1:11: fout: een aanhalingsteken staat hier niet om een heel deel van het pad"),
            std::string::npos)
      << uit;
}

TEST(Namen, EenLosAccentIsDezelfdeLetter) {
  const std::string los = "Su\u0301dwest", een = "S\u00FAdwest";
  proef::Bestanden b = met_gemeente(los);
  const Studie s = proef::geldig(b, {"gemeenten." + los + ".start=2025"});
  EXPECT_EQ(s.gemeenten[1].naam, een);
  EXPECT_EQ(proef::getal(s, "gemeenten." + een + ".start").verdeling, Verdeling::vaste(2025));
  EXPECT_EQ(proef::inhoud(s), proef::inhoud(proef::geldig(met_gemeente(een), {"gemeenten." + een + ".start=2025"})));
  b["1-alles.yaml"] = "nummer: 1\nnaam: Alles\ngemeenten: {" + een + ": {implementatie: {opbouw: 2}}}\n";
  EXPECT_TRUE(proef::lees(b).studie.has_value()) << proef::getoond(proef::lees(b));
}

TEST(Namen, EenBestandMetLosseAccentenInZijnNaamWordtGevonden) {
  proef::Bestanden b = proef::met("studie.yaml", "1-alles.yaml", "1-alle\u0301s.yaml");
  b["1-alle\u0301s.yaml"] = b.at("1-alles.yaml");
  b.erase("1-alles.yaml");
  EXPECT_TRUE(proef::lees(b).studie.has_value()) << proef::getoond(proef::lees(b));
}

TEST(Namen, DubbelgangersWordenGeweigerd) {
  // A Cyrillic e, an accent, a hard space, a long dash.
  for (const char* naam : {"D\u0435lft", "D\u00E9lft", "delft"}) {
    const std::string uit = proef::kaal(proef::lees(met_gemeente(naam)));
    EXPECT_NE(uit.find("van een andere; verwacht: één schrijfwijze"), std::string::npos) << naam << "\n" << uit;
  }
  proef::Bestanden b = met_gemeente("Aa-Zuid");
  std::string& studie = b.at("studie.yaml");
  studie.replace(studie.find("  Westland:"), 11, "  Aa\u2013Zuid: {instroom: 1}\n  Westland:");
  EXPECT_NE(proef::kaal(proef::lees(b)).find("gemeente \"Aa-Zuid\" is nauwelijks te onderscheiden van een andere"),
            std::string::npos)
      << proef::kaal(proef::lees(b));
}

TEST(Leesfouten, EenJaarMetEenPuntIsGeenKommagetal) {
  EXPECT_EQ(proef::kaal(proef::lees(proef::met("studie.yaml", "start: 2023}", "start: 2.023}"))),
            "studie.yaml:19:35: fout: \"2.023\" heeft een punt voor duizendtallen; verwacht: een kalenderjaar "
            "zoals 2022; "
            "bedoelde u 2023?\n");
}

TEST(Leesfouten, EenBetaAanDeRandKrijgtGeenOnmogelijkAdvies) {
  const auto melding = [](const std::string& beta) {
    return proef::kaal(
        proef::lees(proef::met("studie.yaml", "verzilverbaar: 50%", "verzilverbaar: {beta: {" + beta + "}}")));
  };
  for (const char* rand : {"gemiddelde: 0%, sd: 5%", "gemiddelde: 100%, sd: 5%"}) {
    const std::string uit = melding(rand);
    EXPECT_NE(
        uit.find("een beta met dit gemiddelde heeft geen spreiding; verwacht: een gemiddelde boven 0% en onder 100%"),
        std::string::npos)
        << uit;
  }
  // sqrt(0.000001 * 0.999999) = 0.0999999...%: rounding down to tenths of a per cent would leave nothing.
  EXPECT_NE(melding("gemiddelde: 0.0001%, sd: 5%").find("minder dan 0.0999%"), std::string::npos)
      << melding("gemiddelde: 0.0001%, sd: 5%");
}

TEST(Kwantielen, WordenGelezenMetEnZonderMidden) {
  const auto gelezen = [](const std::string& verdeling) {
    return proef::getal(proef::geldig(proef::met("studie.yaml", "lokaal_team: 85",
                                                 "lokaal_team: {kwantielen: " + verdeling + "}")),
                        "tarieven.lokaal_team")
        .verdeling;
  };
  EXPECT_EQ(gelezen("{p5: 60, p50: 80, p95: 120}"), (Verdeling{VerdelingSoort::kwantielen, {60, 80, 120}, {}, {}}));
  EXPECT_EQ(gelezen("{p95: 100, p5: 60}"), (Verdeling{VerdelingSoort::kwantielen, {60, 80, 100}, {}, {}}));
}

TEST(Kwantielen, WatNietKanWordtGeweigerd) {
  const auto melding = [](const std::string& verdeling) {
    return proef::kaal(
        proef::lees(proef::met("studie.yaml", "verzilverbaar: 50%", "verzilverbaar: {kwantielen: " + verdeling + "}")));
  };
  EXPECT_NE(melding("{p5: 30%, p50: 20%, p95: 40%}").find("de kwantielen lopen niet op; verwacht: p5 lager dan p50"),
            std::string::npos);
  EXPECT_NE(melding("{p5: 30%, p95: 30.0%, p50: 40%}").find("de kwantielen lopen niet op"), std::string::npos);
  EXPECT_NE(melding("{p5: 1%, p50: 1.1%, p95: 60%}").find("keer zo lang als de andere"), std::string::npos);
  EXPECT_NE(melding("{p5: -10%, p50: 20%, p95: 50%}").find("hoogstens 1% daarbuiten"), std::string::npos);
  EXPECT_NE(melding("{p5: 10%}").find("mist \"p95\""), std::string::npos);
  EXPECT_NE(melding("{p10: 10%, p95: 20%}").find("kent geen \"p10\""), std::string::npos);
  EXPECT_NE(
      proef::kaal(proef::lees(proef::met("studie.yaml", "{driehoek: [0, 8, 17]}", "{kwantielen: {p5: 2, p95: 12}}")))
          .find("tussen gezinnen heeft \"kwantielen\" ook een \"p50\""),
      std::string::npos);
}

}  // namespace
}  // namespace mbc
