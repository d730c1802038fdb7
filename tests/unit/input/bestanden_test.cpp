#include <gtest/gtest.h>
#include <sys/stat.h>

#include <filesystem>
#include <fstream>

#include "unit/input/proefstudie.h"

/// A study on disk, and what can be wrong with its files.
namespace mbc {
namespace {

namespace fs = std::filesystem;

TEST(OpSchijf, LeestWatInHetGeheugenOokGelezenWordt) {
  std::string sjabloon = (fs::temp_directory_path() / "mbc_studie_XXXXXX").string();
  ASSERT_NE(::mkdtemp(sjabloon.data()), nullptr);
  const fs::path map = sjabloon;
  for (const auto& [naam, tekst] : proef::bestanden()) {
    fs::create_directories((map / naam).parent_path());
    std::ofstream(map / naam) << tekst;
  }
  const Gelezen g = lees_studie(map / "studie.yaml");
  ASSERT_TRUE(g.studie.has_value()) << proef::getoond(g);
  EXPECT_EQ(proef::inhoud(*g.studie), proef::inhoud(proef::geldig(proef::bestanden())));
  EXPECT_EQ(g.bestanden.at(2).naam, "bonnen/gezin.yaml");

  const std::string hier = map.filename().generic_string();
  EXPECT_EQ(
      proef::kaal(lees_studie(map)),
      hier + ": fout: \"" + hier + "\" is een map; verwacht: een YAML-bestand; bedoelde u " + hier + "/studie.yaml?\n");
  EXPECT_EQ(proef::kaal(lees_studie(map / "studei.yaml")),
            "studei.yaml: fout: \"studei.yaml\" bestaat niet; verwacht: een YAML-bestand; bedoelde u studie.yaml?\n");
  ASSERT_EQ(::mkfifo((map / "pijp.yaml").c_str(), 0600), 0);
  EXPECT_EQ(proef::kaal(lees_studie(map / "pijp.yaml")),
            "pijp.yaml: fout: \"pijp.yaml\" is geen gewoon bestand; verwacht: een YAML-bestand\n");
  fs::remove_all(map);
}

TEST(Bronnen, AlleFoutenVanAlleBestandenInEenKeer) {
  proef::Bestanden b = proef::met("studie.yaml", "horizon: 5", "horizon: vijf");
  b["0-niets.yaml"] = "nummer: 0\nnaam: 'Niets\n";
  b["1-alles.yaml"] += "implementatie: {doel: 70}\n";
  b["bonnen/gezin.yaml"] += "gewicht: veel\n";
  EXPECT_EQ(proef::kaal(proef::lees(b, {"traject.kans_ots=veel"})),
            R"(--zet traject.kans_ots=veel:1:18: fout: "veel" is geen getal; verwacht: een aandeel zoals 40% of 0.4
  studie.yaml:16:13: hier stond 20%
0-niets.yaml:2:7: fout: dit aanhalingsteken wordt niet gesloten; verwacht: een aanhalingsteken aan het eind van de tekst
1-alles.yaml:5:23: fout: "70" is geen aandeel; verwacht: een aandeel zoals 40% of 0.4; bedoelde u 70%?
bonnen/gezin.yaml:7:10: fout: deze waarde is geen getal; verwacht: een gewicht groter dan 0, zoals 1
studie.yaml:5:10: fout: "vijf" is geen getal; verwacht: een geheel getal van 1 tot en met 100
)");
}

TEST(Bronnen, EenKassabonOfScenarioInPlaatsVanDeStudieWordtHerkend) {
  const auto als_studie = [](const proef::Bestanden& b, const std::string& naam) {
    const Gelezen g = lees_studie(GeheugenBron(b), naam);
    EXPECT_FALSE(g.studie.has_value());
    return proef::getoond(g);
  };
  proef::Bestanden b = proef::bestanden();
  const std::string verder =
      ", geen studie; verwacht: het bestand van de studie; dat leest en controleert ook haar scenario's en kassabonnen";
  EXPECT_EQ(als_studie(b, "bonnen/gezin.yaml"), "bonnen/gezin.yaml: fout: dit is een kassabon" + verder + "\n");
  EXPECT_EQ(als_studie(b, "1-alles.yaml"),
            "1-alles.yaml: fout: dit is een scenario" + verder + "; bedoelde u studie.yaml?\n");
  b.erase("studie.yaml");
  EXPECT_EQ(als_studie(b, "1-alles.yaml"), "1-alles.yaml: fout: dit is een scenario" + verder + "\n");
}

TEST(Bronnen, EenKassabonKomtInGeenEnkeleMelding) {
  proef::Bestanden b = proef::bestanden();
  b["bonnen/gezin.yaml"] = R"(kassabon: gezin
gewicht: geheim1
bronkwaliteit: geheim2
regels:
  - {omschrijving: Hulp, geldstroom: geheim3, fase: geheim4, zonder: 1geheim5, met: {uniform: [17171, 16161]}}
  - {omschrijving: Hulp2, geldstroom: Jeugdwet, fase: ots, zonder: {beta: {gemiddelde: 17171, sd: 1}}, met: [17171, 2]}
  - {omschrijving: Hulp3, geldstroom: Jeugdwet, fase: ots, uren: "17.171", functie: geheim6}
  - geheim7 17171
)";
  const std::string uit = proef::getoond(proef::lees(b));
  EXPECT_EQ(uit.find("geheim"), std::string::npos) << uit;
  EXPECT_EQ(uit.find("1717"), std::string::npos) << uit;
  EXPECT_GE(std::count(uit.begin(), uit.end(), '\n'), 10) << uit;
}

}  // namespace
}  // namespace mbc
