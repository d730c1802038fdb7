#include <gtest/gtest.h>

#include "unit/input/proefstudie.h"

namespace mbc {
namespace {

const std::string een_bon = "regels:\n  - {omschrijving: Terug, geldstroom: Jeugdwet, fase: crisis, zonder: 50}\n";

std::vector<std::string> ids(const Gelezen& g) {
  std::vector<std::string> uit;
  if (g.studie)
    for (const Kassabon& k : g.studie->kassabonnen) uit.push_back(k.id);
  return uit;
}

TEST(Kassabonmap, EenAndereSchrijfwijzeVanYamlWordtGewoonGelezen) {
  proef::Bestanden b = proef::bestanden();
  b["bonnen/a.YAML"] = "kassabon: a\n" + een_bon;
  b["bonnen/b.Yml"] = "kassabon: b\n" + een_bon;
  const Gelezen g = proef::lees(b);
  EXPECT_EQ(ids(g), (std::vector<std::string>{"a", "b", "gezin"}));
  EXPECT_EQ(proef::kaal(g), "");
}

TEST(Kassabonmap, EenBonMetTxtErachterTeltMeeEnWordtGemeld) {
  proef::Bestanden b = proef::bestanden();
  b["bonnen/a.yaml.txt"] = "kassabon: a\n" + een_bon;
  const Gelezen g = proef::lees(b);
  EXPECT_EQ(ids(g), (std::vector<std::string>{"a", "gezin"}));
  EXPECT_EQ(proef::kaal(g),
            "studie.yaml:25:14: waarschuwing: bestand \"a.yaml.txt\" is gelezen als kassabon; verwacht: een naam die "
            "eindigt op .yaml; bedoelde u a.yaml?\n");
}

TEST(Kassabonmap, WatNietGelezenWordtStaatErbij) {
  proef::Bestanden b = proef::bestanden();
  b["bonnen/oud.bak"] = "kassabon: oud\n" + een_bon;
  b["bonnen/lijst.csv"] = "a;b\n";
  for (const char* stil : {"bonnen/README.md", "bonnen/.DS_Store", "bonnen/Thumbs.db", "bonnen/~$a.yaml"})
    b[stil] = "x";
  const Gelezen g = proef::lees(b);
  EXPECT_EQ(ids(g), (std::vector<std::string>{"gezin"}));
  EXPECT_EQ(proef::kaal(g),
            "studie.yaml:25:14: waarschuwing: bestand \"lijst.csv\" in deze map wordt niet gelezen: het is geen "
            "YAML-bestand; verwacht: alleen kassabonnen (.yaml) in deze map\n"
            "studie.yaml:25:14: waarschuwing: bestand \"oud.bak\" in deze map wordt niet gelezen, al lijkt het een "
            "kassabon; verwacht: een naam die eindigt op .yaml, of het bestand buiten deze map\n");
}

TEST(Kassabonmap, EenMapErinStaatErbij) {
  proef::Bestanden b = proef::bestanden();
  b["bonnen/oud/a.yaml"] = "kassabon: a\n" + een_bon;
  for (const char* stil : {"bonnen/.git/config", "bonnen/sjabloon/kassabon.yaml"}) b[stil] = "x";
  const Gelezen g = proef::lees(b);
  EXPECT_EQ(ids(g), (std::vector<std::string>{"gezin"}));
  EXPECT_EQ(
      proef::kaal(g),
      "studie.yaml:25:14: waarschuwing: map \"oud\" in deze map wordt niet gelezen; verwacht: de kassabonnen zelf in "
      "deze map, of die map buiten deze map\n");
}

TEST(Kassabonmap, EenBonDieAndersHeetDanZijnBestandWordtGemeld) {
  const Gelezen g = proef::lees(proef::met("bonnen/gezin.yaml", "kassabon: gezin", "kassabon: ander"));
  ASSERT_TRUE(g.studie.has_value());
  EXPECT_EQ(
      proef::kaal(g),
      "bonnen/gezin.yaml:1:11: waarschuwing: de kassabon heet anders dan zijn bestand; verwacht: kassabon: gezin, "
      "of een bestand met de naam ervan\n");
}

TEST(Kassabonmap, EenGemeenteBuitenDeStudieWordtGemeld) {
  const auto melding = [](const std::string& gemeente) {
    return proef::kaal(proef::lees(
        proef::met("bonnen/gezin.yaml", "prijspeil: 2021\n", "prijspeil: 2021\ngemeente: " + gemeente + "\n")));
  };
  EXPECT_EQ(melding("Delft"), "");
  const std::string begin =
      "bonnen/gezin.yaml:3:11: waarschuwing: de gemeente van deze kassabon is geen gemeente van de studie: de bon telt "
      "gewoon mee; verwacht: Delft of Westland";
  EXPECT_EQ(melding("Utrecht"), begin + "\n");
  EXPECT_EQ(melding("Westlnd"), begin + "; bedoelde u Westland?\n");
}

TEST(Kassabongewicht, EenGewichtHeeftZijnEigenBronEnKwaliteit) {
  proef::Bestanden b = proef::met("bonnen/gezin.yaml", "prijspeil: 2021\n",
                                  "prijspeil: 2021\nbron: verhaal\nbronkwaliteit: S\ngewicht: 0.4\n");
  const std::string pad = "kassabonnen.gezin.gewicht";
  EXPECT_EQ(proef::getal(proef::geldig(b), pad).verantwoording.bron, "")
      << "de bron van de bon zegt niets over het gewicht";
  EXPECT_EQ(proef::getal(proef::geldig(b), pad).verantwoording.kwaliteit, Bronkwaliteit::geen);
  std::string& tekst = b.at("bonnen/gezin.yaml");
  tekst.replace(tekst.find("gewicht: 0.4"), 12, "gewicht: {vast: 0.2, bron: telling, bronkwaliteit: B}");
  const Studie s = proef::geldig(b);
  EXPECT_EQ(proef::getal(s, pad).verdeling, Verdeling::vaste(0.2));
  EXPECT_EQ(proef::getal(s, pad).verantwoording.bron, "telling");
  EXPECT_EQ(proef::getal(s, pad).verantwoording.kwaliteit, Bronkwaliteit::B);
  EXPECT_EQ(proef::getal(proef::geldig(proef::bestanden()), pad).opgave, Opgave::standaard);
}

TEST(Kassabongewicht, EenVerdelingWordtGeweigerdMetWatWelKan) {
  const std::string uit = proef::kaal(proef::lees(
      proef::met("bonnen/gezin.yaml", "prijspeil: 2021\n", "prijspeil: 2021\ngewicht: {uniform: [1, 2]}\n")));
  EXPECT_EQ(uit,
            "bonnen/gezin.yaml:3:10: fout: \"gewicht\" kan geen verdeling zijn; verwacht: een gewicht groter dan 0, "
            "zoals 1; hoe onzeker de gewichten samen zijn, zegt kassabon_steekproef\n");
}

}  // namespace
}  // namespace mbc
