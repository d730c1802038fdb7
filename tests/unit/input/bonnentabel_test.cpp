#include "input/bonnentabel.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "boom/controle.h"
#include "boom/csv_cellen.h"
#include "boom/yaml.h"
#include "input/bonyaml.h"

namespace mbc {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::StartsWith;

const std::string kop = "kassabon;omschrijving;geldstroom;fase;zonder;met\n";

std::vector<std::string> meldingen(const std::string& csv) {
  const Bonnentabel tabel = lees_bonnentabel("t.csv", csv);
  std::vector<std::string> uit;
  for (const Melding& m : tabel.meldingen.gesorteerd())
    uit.push_back(std::to_string(m.plaats.regel) + ":" + std::to_string(m.plaats.kolom) + " " + m.wat);
  EXPECT_EQ(tabel.bonnen.empty(), tabel.meldingen.heeft_fouten());
  return uit;
}

/// The receipts as text, each of which the reader of receipts takes without a remark.
std::vector<std::string> bonnen(const std::string& csv) {
  const Bonnentabel tabel = lees_bonnentabel("t.csv", csv);
  EXPECT_TRUE(tabel.meldingen.leeg());
  std::vector<std::string> uit;
  for (const Bestandsboom& bon : tabel.bonnen) {
    uit.push_back(als_yaml(bon));
    Diagnostics gelezen;
    Melder melder(gelezen);
    Ruwegetallen ruw;
    melder.ken_bestand(bon.naam, uit.back(), Vertrouwelijkheid::vertrouwelijk);
    const auto boom = lees_yaml(bon.naam, uit.back(), melder);
    EXPECT_TRUE(boom);
    if (boom) controleer(*boom, schema_kassabon, ruw, melder);
    EXPECT_TRUE(gelezen.leeg()) << uit.back();
  }
  return uit;
}

TEST(Bonnentabel, MaaktVanElkeNaamEenBonEnVanElkeRijEenRegel) {
  EXPECT_THAT(
      bonnen(kop + "delft-1;Ambulant;Jeugdwet;traject;920,5;880\nwestland-1;Zitting;Justitie;vto;1.400,-;\n"
                   "delft-1;\"Hulp; \"\"extra\"\"\";Wmo;ots;7;\n"),
      ElementsAre("kassabon: delft-1\nregels:\n"
                  "  - {omschrijving: \"Ambulant\", geldstroom: \"Jeugdwet\", fase: traject, zonder: 920.5, met: 880}\n"
                  "  - {omschrijving: \"Hulp; \\\"extra\\\"\", geldstroom: \"Wmo\", fase: ots, zonder: 7}\n",
                  "kassabon: westland-1\nregels:\n"
                  "  - {omschrijving: \"Zitting\", geldstroom: \"Justitie\", fase: vto, zonder: 1400}\n"));
}

TEST(Bonnentabel, KolommenStaanInElkeVolgordeEnUrenEnPrijzenMogenOok) {
  const std::string csv =
      "\xEF\xBB\xBFsep=;\r\nUren met;FASE;Functie;uren "
      "zonder;Kassabon;omschrijving;geldstroom;prijs;aantal_zonder;gewicht;prijspeil;\r\n"
      "24;crisis;lokaal_team;36,5;delft-1;Inzet;Jeugdwet;;;0,5;2021;\r\n;vto;;;delft-1;Zitting;Justitie;zitting;0,4;;;"
      "\r\n";
  EXPECT_THAT(bonnen(csv),
              ElementsAre("kassabon: delft-1\ngewicht: 0.5\nprijspeil: 2021\nregels:\n"
                          "  - {uren: {met: 24, zonder: 36.5}, fase: crisis, functie: \"lokaal_team\", omschrijving: "
                          "\"Inzet\", geldstroom: \"Jeugdwet\"}\n"
                          "  - {fase: vto, omschrijving: \"Zitting\", geldstroom: \"Justitie\", prijs: \"zitting\", "
                          "aantal: {zonder: 0.4}}\n"));
}

TEST(Bonnentabel, ZegtVanElkeRijWatErNietKlopt) {
  EXPECT_THAT(
      meldingen(kop + "delft-1;Hulp;Jeugdwet;otss;10;\ndelft-1;Hulp twee;Jeugdwet;ots;1.400;\n;Hulp;Wmo;ots;1;\n"
                      "Delft;Hulp;Wmo;ots;1;\ndelft-1;Hulp drie;Jeugdwet;ots;;\ndelft-1;Hulp;Wmo;ots;1;2;3\n"),
      ElementsAre(HasSubstr("2:23 "), HasSubstr("3:32 "), HasSubstr("4:1 in deze rij staat niet van welke kassabon"),
                  HasSubstr("5:1 de naam van deze kassabon heeft andere tekens"), HasSubstr("6:1 \"zonder\" ontbreekt"),
                  HasSubstr("7:26 deze cel staat in geen kolom")));
}

TEST(Bonnentabel, KentDeKolommen) {
  EXPECT_THAT(meldingen("kassabon;omschrijvng;fase;zonder;zonder\nd-1;x;ots;1;1\n"),
              ElementsAre(HasSubstr("1:1 kolom \"geldstroom\" ontbreekt"), HasSubstr("1:10 deze kolom is onbekend"),
                          HasSubstr("1:34 kolom \"zonder\" staat er twee keer")));
  EXPECT_THAT(meldingen("Kassabonnen van Delft;;\n;;\nkassabon;omschrijving;fase\nd-1;Hulp;ots\n"),
              ElementsAre(HasSubstr("3:1 hier pas staan de kolomnamen")));
  EXPECT_THAT(meldingen(""), ElementsAre(HasSubstr("leeg")));
  EXPECT_THAT(meldingen(kop), ElementsAre(HasSubstr("geen enkele rij")));
  EXPECT_THAT(meldingen("PK\x03\x04rest"), ElementsAre(HasSubstr("geen werkmap")));
  EXPECT_THAT(meldingen("\xD0\xCF\x11\xE0rest"), ElementsAre(HasSubstr("met een wachtwoord beveiligde werkmap")));
}

TEST(Bonnentabel, WatOverDeBonGaatIsInElkeRijHetzelfde) {
  const std::string met_jaar = "kassabon;prijspeil;omschrijving;geldstroom;fase;zonder\nd-1;2021;Een;Wmo;ots;1\n";
  EXPECT_THAT(meldingen(met_jaar + "d-1;;Twee;Wmo;ots;1\nd-1;2021;Drie;Wmo;ots;1\n"), IsEmpty());
  EXPECT_THAT(meldingen(met_jaar + "d-1;2020;Twee;Wmo;ots;1\n"),
              ElementsAre(HasSubstr("3:5 kolom \"prijspeil\" is anders dan in een eerdere rij")));
}

TEST(Bonnentabel, TweeGelijkeRegelsZijnEenFout) {
  EXPECT_THAT(meldingen(kop + "d-1;Een;Wmo;ots;1;\nd-1;Een;Wmo;ots;2;\n"),
              ElementsAre(HasSubstr("3:1 een tweede regel")));
}

/// What points to a person is told alone, and nothing of it is repeated.
TEST(Bonnentabel, PersoonsgegevensGaanVoor) {
  const std::string fout = kop + "d-1;Hulp;Wmo;otss;veel;\n";
  for (const auto& [cel, wat] :
       {std::pair("hulp aan mevrouw Achternaam", "naam"), std::pair("mail achternaam@voorbeeld.nl", "e-mailadres"),
        std::pair("op 12-03-2010", "volledige datum"), std::pair("111222333", "burgerservicenummer")}) {
    const std::vector<std::string> m = meldingen(fout + "d-1;" + cel + ";Wmo;ots;1;\n");
    EXPECT_THAT(m, ElementsAre(StartsWith("3:")));
    EXPECT_THAT(m, ElementsAre(HasSubstr(wat)));
    const Bonnentabel tabel = lees_bonnentabel("t.csv", fout + "d-1;" + cel + ";Wmo;ots;1;\n");
    EXPECT_THAT(toon(tabel.meldingen.gesorteerd().front()),
                Not(HasSubstr(std::string(cel).substr(std::string(cel).rfind(' ') + 1))));
  }
  EXPECT_THAT(meldingen("kassabon;naam;omschrijving;geldstroom;fase;zonder\nd-1;x;Hulp;Wmo;ots;1\n"),
              ElementsAre(HasSubstr("1:10 deze kolom is er een voor persoonsgegevens")));
}

TEST(Bonnaam, LijktOpGeenMens) {
  for (const char* goed : {"delft-1", "gemeente-kort-kenmerk", "bon1", "7"})
    EXPECT_EQ(bezwaar_tegen_bonnaam(goed), "") << goed;
  for (const char* fout : {"", "achternaam", "Delft-1", "delft 1", "../delft-1", "delft-", "-1", "a--b", "delft-é",
                           "111222333", "39519", "12-3-2014"})
    EXPECT_NE(bezwaar_tegen_bonnaam(fout), "") << fout;
}

TEST(CsvCellen, EenBedragZoalsEenNederlandseExcelHetSchrijft) {
  const std::vector<std::pair<std::string, std::string>> bedragen = {{"920", "920"},
                                                                     {"920,5", "920.5"},
                                                                     {"1.400,50", "1400.50"},
                                                                     {"€ 890,-", "890"},
                                                                     {"€\u00A01.234.567,89", "1234567.89"},
                                                                     {"37,5%", "37.5%"},
                                                                     {"1.400", "1.400"},
                                                                     {"12.34,5", "12.34,5"},
                                                                     {"-3,5", "-3,5"},
                                                                     {"veel", "veel"},
                                                                     {"1,5,5", "1,5,5"}};
  for (const auto& [geschreven, gelezen] : bedragen)
    EXPECT_EQ(met_decimale_punt(geschreven, ';'), gelezen) << geschreven;
  EXPECT_EQ(met_decimale_punt("1,234", ','), "1,234") << "there a comma may be one between thousands";
}

}  // namespace
}  // namespace mbc
