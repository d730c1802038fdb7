#include "vorm/tabel.h"

#include <gtest/gtest.h>

#include "base/tekst.h"

namespace mbc {
namespace {

Tabel proeftabel() {
  Tabel t({{"Scenario"}, {"gemiddelde", Uitlijning::komma}, {"kans", Uitlijning::rechts}});
  t.rij({{"1 Stoppen"}, {"-12,3", Stijl::negatief}, {"9%"}});
  t.tussenkop("Rest");
  t.rij({{"2 Invoeren"}, {"4,567"}, {"72%"}});
  return t;
}

TEST(Tabel, LijntGetallenUitOpDeKomma) {
  EXPECT_EQ(proeftabel().toon(80, Kleur::uit),
            "Scenario    gemiddelde  kans\n"
            "────────────────────────────\n"
            "1 Stoppen      -12,3      9%\n"
            "Rest\n"
            "2 Invoeren       4,567   72%\n");
}

TEST(Tabel, KleurtAlleenAlsHetMag) {
  const std::string met = proeftabel().toon(80, Kleur::aan);
  EXPECT_NE(met.find("\x1b[31m-12,3\x1b[0m"), std::string::npos) << met;
  EXPECT_EQ(proeftabel().toon(80, Kleur::uit).find('\x1b'), std::string::npos);
}

TEST(Tabel, WatNietPastGaatOnderaanVerder) {
  Tabel t({{"Scenario"}, {"gemiddelde", Uitlijning::komma}, {"terugverdiend", Uitlijning::rechts}});
  t.rij({{"1 Stoppen"}, {"-12,3"}, {"nooit"}});
  t.tussenkop("Rest");
  t.rij({{"2 Invoeren"}, {"4,567"}, {"2 jaar"}});
  EXPECT_EQ(t.toon(36, Kleur::uit),
            "Scenario    gemiddelde\n"
            "──────────────────────\n"
            "1 Stoppen      -12,3\n"
            "Rest\n"
            "2 Invoeren       4,567\n"
            "\n"
            "Scenario    terugverdiend\n"
            "─────────────────────────\n"
            "1 Stoppen           nooit\n"
            "Rest\n"
            "2 Invoeren         2 jaar\n");
  EXPECT_EQ(splits(t.toon(37, Kleur::uit), '\n').size(), 6U) << t.toon(37, Kleur::uit);
}

TEST(Tabel, BreektEenLangeKop) {
  Tabel t({{"Jaar"}, {"2 Gefaseerde implementatie", Uitlijning::komma}});
  t.rij({{"2022"}, {"1"}});
  EXPECT_EQ(t.toon(80, Kleur::uit),
            "       2 Gefaseerde\n"
            "Jaar  implementatie\n"
            "───────────────────\n"
            "2022              1\n")
      << "een kop staat op de lijn";
}

TEST(Tabel, EenTeLangLabelKrijgtMeerRegels) {
  Tabel t({{"Getal"}, {"een kolom die veel ruimte vraagt", Uitlijning::links}});
  t.rij({{"  scenarios.2.gemeenten.Delft"}, {"ja"}});
  t.rij({{"een heel lange naam"}, {"nee"}});
  EXPECT_EQ(t.toon(50, Kleur::uit),
            "Getal             een kolom die veel ruimte vraagt\n"
            "──────────────────────────────────────────────────\n"
            "  scenarios.2.\n"
            "    gemeenten.\n"
            "    Delft         ja\n"
            "een heel lange\n"
            "  naam            nee\n");
}

TEST(Tabel, PastAltijdEnLaatNietsGevaarlijksDoor) {
  const std::string eng = "a\x1b[2Jb\nc\xFF" + std::string(300, 'x') + "\u202E";
  for (const std::size_t breed : {40U, 80U, 100U}) {
    Tabel t({{eng}, {eng, Uitlijning::komma}, {eng, Uitlijning::rechts}});
    t.rij({{eng}, {"1,2"}, {eng}});
    t.tussenkop(eng);
    const std::string uit = t.toon(breed, Kleur::uit);
    EXPECT_EQ(uit.find('\x1b'), std::string::npos);
    for (const std::string_view regel : splits(uit, '\n')) EXPECT_LE(breedte(regel), breed) << regel;
  }
}

TEST(Opmaak, TeltKolommenNietBytes) {
  EXPECT_EQ(breedte("€ één"), 5U);
  EXPECT_EQ(breedte("e\u0301"), 1U);
  EXPECT_EQ(breedte("日本"), 4U);
  EXPECT_EQ(breedte("🙂"), 2U);
  EXPECT_EQ(breedte("\xFF"), 1U);
}

TEST(Opmaak, KortAfMetEenBeletselteken) {
  EXPECT_EQ(kort_af("Westland", 8), "Westland");
  EXPECT_EQ(kort_af("Westland", 5), "West…");
  EXPECT_EQ(kort_af("ééééé", 3), "éé…");
  EXPECT_EQ(kort_af("日本語", 4), "日…");
}

TEST(Opmaak, BreektOpSpatiesEnNoodgedwongenInEenWoord) {
  EXPECT_EQ(breek("een twee drie", 8), (std::vector<std::string>{"een twee", "drie"}));
  EXPECT_EQ(breek("abcdefghij k", 4), (std::vector<std::string>{"abcd", "efgh", "ij k"}));
  EXPECT_EQ(breek("", 4), (std::vector<std::string>{""}));
}

TEST(Opmaak, EenAlineaSpringtIn) { EXPECT_EQ(alinea("een twee drie", 9, "  - "), "  - een\n    twee\n    drie\n"); }

}  // namespace
}  // namespace mbc
