#include "vorm/velden.h"

#include <gtest/gtest.h>

namespace mbc {
namespace {

struct Proefrij {
  std::string naam;
  std::optional<int> jaar;
  Samenvatting saldo;
};

Velden<Proefrij> proefvelden() {
  Velden<Proefrij> uit;
  uit.veld("naam", Celsoort::tekst, [](const Proefrij& r) { return r.naam; })
      .veld("jaar", Celsoort::geheel, [](const Proefrij& r) { return r.jaar; })
      .alleen_blad("dubbel", Celsoort::aantal, [](const Proefrij& r) { return 2 * r.saldo.gemiddelde; })
      .samenvatting("saldo", "s", "kans", [](const Proefrij& r) { return r.saldo; })
      .veld("aandeel", Celsoort::aandeel, [](const Proefrij&) { return 1.0 / 3; })
      .veld("aantal", Celsoort::aantal, [](const Proefrij&) { return 1.0 / 3; })
      .veld("getal", Celsoort::getal, [](const Proefrij&) { return 0.5; });
  return uit;
}

const std::vector<Proefrij> rijen = {{"A", 2024, {1.5, 2, 0.25, -1, 0, 1, 2, 3, 0.75}},
                                     {"B", std::nullopt, {1.5, onbekend, onbekend, 1.5, 1.5, 1.5, 1.5, 1.5, 1}}};

TEST(Velden, CsvHeeftElkVeldOpVolgordeMetDeDecimalenVanZijnSoort) {
  const std::string csv = naar_csv(proefvelden(), rijen, CsvDialect::internationaal);
  EXPECT_EQ(
      csv.substr(0, csv.find("\"B\"")),
      "\"naam\",\"jaar\",\"saldo\",\"s_sd\",\"s_mcse\",\"s_p5\",\"s_p50\",\"s_p95\",\"kans\",\"aandeel\",\"aantal\","
      "\"getal\"\n"
      "\"A\",2024,1.50,2.00,0.25,-1.00,1.00,3.00,0.750000,0.333333,0.3333,0.5\n");
}

TEST(Velden, WatEenReplicatieNietWeetIsLeeg) {
  const std::string csv = naar_csv(proefvelden(), rijen, CsvDialect::internationaal);
  EXPECT_EQ(csv.substr(csv.find("\"B\"")), "\"B\",,1.50,,,,,,,0.333333,0.3333,0.5\n");
}

TEST(Velden, EenBladNeemtDeVeldenDieHetNoemtInEigenVolgorde) {
  Xlsx boek;
  const std::vector<Bladveld> kolommen = {{"dubbel", "twee keer", 9}, {"naam", "wie", 20}};
  Tabelblad t(boek, "Proef", "Proef", "", koppen_van(kolommen));
  vul(t, proefvelden(), kolommen, rijen);
  EXPECT_EQ(t.rij(), Tabelblad::eerste_rij + rijen.size());
  t.klaar();
  EXPECT_TRUE(boek.klaar().starts_with("PK"));
}

#ifdef MBC_CONTRACTEN
TEST(VeldenDeathTest, EenBladKanGeenVeldNoemenDatErNietIs) {
  Xlsx boek;
  const std::vector<Bladveld> kolommen = {{"nergens", "x", 9}};
  Tabelblad t(boek, "Proef", "Proef", "", koppen_van(kolommen));
  EXPECT_DEATH(vul(t, proefvelden(), kolommen, rijen), "contract broken");
}
#endif

TEST(Velden, TekstenAaneenHebbenNietsVooraan) {
  EXPECT_EQ(aaneen({}, "; "), "");
  EXPECT_EQ(aaneen(std::vector<std::string>{"a"}, "; "), "a");
  EXPECT_EQ(aaneen(std::vector<std::string>{"a", "b"}, "; "), "a; b");
}

}  // namespace
}  // namespace mbc
