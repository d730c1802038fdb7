#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "unit/input/proefstudie.h"

namespace mbc {
namespace {

/// Words that stand in the receipt as a user's text, as keys and as amounts; no word of the format has them.
const std::vector<std::string> geheimen{"Quispel", "zwaluw", "7171", "Fennek"};

const std::string bon = R"(kassabon: gezin
titel: Quispel zwaluw
prijspeil: 2021
bron: "Quispel, zwaluw"
regels:
  - {omschrijving: "Pleegzorg, kind Fennek", geldstroom: Jeugdwet, fase: traject, zonder: 7171, met: {uniform: [7171, 71719]}}
  - {omschrijving: Fennek, geldstroom: Jeugdwet, fase: ots, uren: {zonder: 7171, met: 7170}, functie: lokaal_team}
)";

void geen_geheim(const proef::Bestanden& b, const std::string& naam, const std::string& waar) {
  const std::string uit = proef::getoond(lees_studie(GeheugenBron(b), naam));
  for (const std::string& geheim : geheimen) EXPECT_EQ(uit.find(geheim), std::string::npos) << waar << "\n" << uit;
}

std::vector<std::string> verminkingen(const std::string& s, std::size_t i) {
  std::vector<std::string> uit{s.substr(0, i) + s.substr(i + 1), s.substr(0, i)};
  for (const char* erbij :
       {":", ": ", ", ", "{", "}", "[", "]", "\"", "'", " #", "\n", "\t", "- ", "&", "*", "!", "@", "\xFF"})
    uit.push_back(s.substr(0, i) + erbij + s.substr(i));
  return uit;
}

TEST(Vertrouwelijk, GeenTekenFoutToontIetsVanEenKassabon) {
  proef::Bestanden b = proef::bestanden();
  b["bonnen/gezin.yaml"] = bon;
  ASSERT_TRUE(proef::lees(b).studie.has_value()) << proef::getoond(proef::lees(b));
  for (std::size_t i = 0; i < bon.size(); ++i)
    for (const std::string& kapot : verminkingen(bon, i)) {
      b["bonnen/gezin.yaml"] = kapot;
      geen_geheim(b, "studie.yaml", kapot);
      if (HasFailure()) return;
    }
}

TEST(Vertrouwelijk, EenKaartDieYamlAndersLeestToontHaarSleutelsNiet) {
  proef::Bestanden b = proef::bestanden();
  b["bonnen/gezin.yaml"] =
      "kassabon: gezin\nregels:\n  - {omschrijving: Hulp, kind met Quispel, geldstroom: Jeugdwet, "
      "fase: ots, zonder: {Fennek: 1, zonder: 2}, zwaluw: 3, zwaluw: 4, fase: ots}\n";
  geen_geheim(b, "studie.yaml", b["bonnen/gezin.yaml"]);
  const std::string uit = proef::getoond(proef::lees(b));
  EXPECT_NE(uit.find("onbekende sleutel in"), std::string::npos) << uit;
  EXPECT_NE(uit.find("de sleutel \"fase\" staat er twee keer"), std::string::npos) << uit;
}

TEST(Vertrouwelijk, OokAlsDeKassabonAlsScenarioOfStudieIsGenoemd) {
  proef::Bestanden b = proef::bestanden();
  const std::string kapot = bon + "Quispel zwaluw\nFennek: 1\n";
  b["1-alles.yaml"] = kapot;
  geen_geheim(b, "studie.yaml", "als scenario");
  b["studie.yaml"] = kapot;
  geen_geheim(b, "studie.yaml", "als studie");
}

TEST(Vertrouwelijk, EenVerkeerdeCorrelatieNoemtGeenRegelVanEenKassabon) {
  proef::Bestanden b = proef::bestanden();
  b["bonnen/gezin.yaml"] = bon;
  b["studie.yaml"] +=
      "correlaties:\n  - {tussen: [\"kassabonnen.gezin.Pleegzorg, kind.traject.Jeugdwet.met\", "
      "geldstromen.Jeugdwet.verzilverbaar], rang: 0.3}\n";
  const std::string uit = proef::kaal(proef::lees(b));
  EXPECT_NE(uit.find("is geen getal van de studie"), std::string::npos) << uit;
  EXPECT_EQ(uit.find("Fennek"), std::string::npos) << uit;
}

TEST(Vertrouwelijk, EenBestandsnaamMetEenPersoonsgegevenWordtNietGelezenEnNietGetoond) {
  proef::Bestanden b = proef::bestanden();
  b["bonnen/bon-123456782.yaml"] = bon;
  const std::string uit = proef::kaal(proef::lees(b));
  EXPECT_EQ(uit,
            "studie.yaml:25:14: fout: de naam van een bestand in deze map lijkt op een burgerservicenummer; verwacht: "
            "een bestandsnaam waaraan geen gezin te herkennen is\n");
}

}  // namespace
}  // namespace mbc
