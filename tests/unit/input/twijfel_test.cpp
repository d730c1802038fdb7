#include <gtest/gtest.h>

#include "unit/input/proefstudie.h"

/// Warnings of what is allowed and would make a part of the study do nothing, and names that are read as one.
namespace mbc {
namespace {

std::string gewaarschuwd(const proef::Bestanden& b, const std::vector<std::string>& zet = {}) {
  const Gelezen g = proef::lees(b, zet);
  EXPECT_TRUE(g.studie.has_value());
  return proef::kaal(g);
}

TEST(Twijfel, EenGoedeStudieWektGeenTwijfel) { EXPECT_EQ(gewaarschuwd(proef::bestanden()), ""); }

TEST(Twijfel, WatNaDeHorizonBegintDoetNiets) {
  EXPECT_EQ(gewaarschuwd(proef::met("studie.yaml", "start: 2023}", "start: 2027}")),
            "studie.yaml:19:35: waarschuwing: Westland begint na de horizon: de werkwijze komt er niet; verwacht: een "
            "jaar tot en met 2026\n");
  EXPECT_EQ(gewaarschuwd(proef::met("1-alles.yaml", "{opbouw: 2}", "{opbouw: 36, vertraging: 6}")),
            "1-alles.yaml:3:48: waarschuwing: de opbouw duurt langer dan de horizon van 5 jaar; verwacht: een aantal "
            "jaren; bedoelde u 3?\n"
            "1-alles.yaml:3:64: waarschuwing: de invoering begint pas na de horizon van 5 jaar; verwacht: een aantal "
            "jaren\n");
}

TEST(Twijfel, EenEffectZonderRegelsBespaartNiets) {
  EXPECT_EQ(gewaarschuwd(proef::met_achteraan("studie.yaml", "effecten: {ots_reductie: 10%, crisis_reductie: 10%}\n")),
            "studie.yaml:26:26: waarschuwing: \"ots_reductie\" bespaart niets: geen kassabon heeft een regel in fase "
            "ots, uithuisplaatsing of ots_start; verwacht: een regel in die fase\n");
}

TEST(Twijfel, EenKorterTrajectHeeftMinderCrises) {
  const auto met_regels_in = [](const std::string& fase) {
    proef::Bestanden b = proef::met_achteraan("studie.yaml", "effecten: {trajectduur_reductie: 10%}\n");
    b["bonnen/gezin.yaml"] =
        "kassabon: gezin\nprijspeil: 2021\nregels:\n"
        "  - {omschrijving: Hulp, geldstroom: Jeugdwet, fase: " +
        fase + ", zonder: 600}\n  - {omschrijving: Raad, geldstroom: Justitie, fase: einde, zonder: 10}\n";
    return b;
  };
  EXPECT_EQ(gewaarschuwd(met_regels_in("crisis")), "");
  EXPECT_NE(gewaarschuwd(met_regels_in("start")).find("\"trajectduur_reductie\" bespaart niets"), std::string::npos);
}

TEST(Twijfel, EenKassabonZonderEenFaseDieAndereHebben) {
  proef::Bestanden b = proef::bestanden();
  b["bonnen/kort.yaml"] =
      "kassabon: kort\nprijspeil: 2021\nregels:\n"
      "  - {omschrijving: Hulp, geldstroom: Jeugdwet, fase: traject, zonder: 600}\n";
  EXPECT_EQ(
      gewaarschuwd(b),
      "bonnen/kort.yaml:1:11: waarschuwing: kassabon \"kort\" heeft geen regel in fase crisis, andere wel: wat een "
      "gezin daar meemaakt, kost op deze bon niets; verwacht: een regel in elke fase\n");
}

TEST(Twijfel, EenSteekproefDieNietMeegroeideMetDeKassabonnen) {
  const auto met_steekproef = [](const std::string& n) {
    proef::Bestanden b = proef::met_achteraan("studie.yaml", "kassabon_steekproef: " + n + "\n");
    std::string ander = b["bonnen/gezin.yaml"];
    ander.replace(ander.find("gezin"), 5, "ander");
    b["bonnen/ander.yaml"] = ander;
    return b;
  };
  EXPECT_EQ(gewaarschuwd(met_steekproef("2")), "");
  EXPECT_EQ(gewaarschuwd(met_steekproef("{uniform: [2, 8]}")), "");
  EXPECT_EQ(
      gewaarschuwd(met_steekproef("1")),
      "studie.yaml:26:22: waarschuwing: samen tellen de kassabonnen voor minder gezinnen dan er kassabonnen zijn; "
      "verwacht: minstens het aantal kassabonnen; bedoelde u 2?\n");
}

TEST(Twijfel, NamenDieAlleenInHoofdlettersVerschillenZijnFout) {
  const Gelezen g = proef::lees(proef::met("studie.yaml", "  Justitie: {drager: Rijk}",
                                           "  Justitie: {drager: Rijk}\n  jeugdwet: {drager: rijk}"));
  EXPECT_FALSE(g.studie.has_value());
  EXPECT_EQ(
      proef::kaal(g),
      R"(studie.yaml:10:3: fout: geldstroom "jeugdwet" verschilt alleen in hoofdletters van een andere; verwacht: één schrijfwijze; bedoelde u Jeugdwet?
  studie.yaml:8:3: hier staat "Jeugdwet"
studie.yaml:10:22: fout: drager "rijk" verschilt alleen in hoofdletters van een andere; verwacht: één schrijfwijze; bedoelde u Rijk?
  studie.yaml:9:22: hier staat "Rijk"
)");
}

}  // namespace
}  // namespace mbc
