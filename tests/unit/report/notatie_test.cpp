#include "report/notatie.h"

#include <gtest/gtest.h>

#include "base/getaltekst.h"

namespace mbc {
namespace {

TEST(Getaltekst, GroepeertEnZetEenKomma) {
  EXPECT_EQ(decimaal(0, 0), "0");
  EXPECT_EQ(decimaal(999, 0), "999");
  EXPECT_EQ(decimaal(1000, 0), "1.000");
  EXPECT_EQ(decimaal(1234567.891, 2), "1.234.567,89");
  EXPECT_EQ(decimaal(-1234.5, 1), "-1.234,5");
  EXPECT_EQ(decimaal(-123456, 0), "-123.456");
}

TEST(Getaltekst, SchrijftNooitMinNul) {
  EXPECT_EQ(decimaal(-0.0, 2), "0,00");
  EXPECT_EQ(decimaal(-0.004, 2), "0,00");
  EXPECT_EQ(punt_getal(-0.004, 2), "0.00");
  EXPECT_EQ(punt_getal(-0.006, 2), "-0.01");
}

TEST(Getaltekst, LaatNullenAchterDeKommaWeg) {
  EXPECT_EQ(getal_nl(0.125, 6), "0,125");
  EXPECT_EQ(getal_nl(1360, 2), "1.360");
  EXPECT_EQ(getal_nl(1.50, 2), "1,5");
  EXPECT_EQ(procent(0.0225, 2), "2,25%");
  EXPECT_EQ(procent(0.4, 2), "40%");
}

TEST(Getaltekst, EenNietEindigGetalIsLeeg) { EXPECT_EQ(punt_getal(1.0 / 0.0, 2), ""); }

TEST(Notatie, HetLaatsteCijferIsMinstensTweeStandaardfoutenWaard) {
  EXPECT_EQ(laatste_cijfer(0), std::nullopt);
  EXPECT_EQ(laatste_cijfer(0.4), 0);
  EXPECT_EQ(laatste_cijfer(0.5), 0);
  EXPECT_EQ(laatste_cijfer(1), 0);
  EXPECT_EQ(laatste_cijfer(1.01), 1);
  EXPECT_EQ(laatste_cijfer(30000), 5);
  EXPECT_EQ(laatste_cijfer(0.03), -1);
}

struct Bedraggeval {
  double euro, ruis;
  Eenheid eenheid;
  const char* tekst;

  friend void PrintTo(const Bedraggeval& geval, std::ostream* uit) {
    *uit << geval.tekst << " bij ruis " << geval.ruis;
  }
};

class Bedrag : public testing::TestWithParam<Bedraggeval> {};

TEST_P(Bedrag, IsAfgerondOpDeRuis) {
  const Bedraggeval& g = GetParam();
  EXPECT_EQ(bedrag(g.euro, g.ruis, g.eenheid), g.tekst) << g.euro << " met ruis " << g.ruis;
}

INSTANTIATE_TEST_SUITE_P(
    Tabel, Bedrag,
    testing::Values(
        Bedraggeval{4567890, 0, Eenheid::miljoen, "4,568"}, Bedraggeval{4567890, 300, Eenheid::miljoen, "4,568"},
        Bedraggeval{4567890, 3000, Eenheid::miljoen, "4,57"}, Bedraggeval{4567890, 30000, Eenheid::miljoen, "4,6"},
        Bedraggeval{4567890, 300000, Eenheid::miljoen, "5"}, Bedraggeval{14567890, 3e6, Eenheid::miljoen, "10"},
        Bedraggeval{4567890, 3e6, Eenheid::miljoen, "0"}, Bedraggeval{-4567890, 30000, Eenheid::miljoen, "-4,6"},
        Bedraggeval{456789, 0, Eenheid::duizend, "456,8"}, Bedraggeval{456789, 400, Eenheid::duizend, "457"},
        Bedraggeval{456789, 4000, Eenheid::duizend, "460"}, Bedraggeval{56789.5, 0, Eenheid::euro, "56.790"},
        Bedraggeval{56789.5, 40, Eenheid::euro, "56.800"}, Bedraggeval{0, 0, Eenheid::miljoen, "0"}));

TEST(Notatie, KiestDeEenheidNaarHetGrootsteBedrag) {
  EXPECT_EQ(kies_eenheid(99999), Eenheid::euro);
  EXPECT_EQ(kies_eenheid(-100000), Eenheid::duizend);
  EXPECT_EQ(kies_eenheid(1e6), Eenheid::miljoen);
}

TEST(Notatie, EenBedragInEenZinDraagtZijnEenheid) {
  EXPECT_EQ(bedrag(4567890, 30000), "€ 4,6 mln");
  EXPECT_EQ(bedrag(4567890, 0), "€ 4,57 mln");
  EXPECT_EQ(bedrag(-12345, 40), "€ -12.300");
  EXPECT_EQ(bedrag(123456789, 0), "€ 123 mln");
}

TEST(Notatie, DeRuisZelfHeeftTweeCijfers) {
  EXPECT_EQ(ruisgetal(0, Eenheid::miljoen), "0");
  EXPECT_EQ(ruisgetal(34567, Eenheid::miljoen), "0,035");
  EXPECT_EQ(ruisgetal(34567, Eenheid::euro), "35.000");
}

TEST(Notatie, EenKansKomtInHelePercentenOfGrover) {
  EXPECT_EQ(kans(0.7234, 10000), "72%");
  EXPECT_EQ(kans(0.7234, 100), "70%");
  EXPECT_EQ(kans(0, 10000), "0%");
  EXPECT_EQ(kans(1, 10000), "100%");
  EXPECT_EQ(kans(0.002, 10000), "<1%");
  EXPECT_EQ(kans(0.998, 10000), ">99%");
  EXPECT_EQ(kans(0.02, 100), "<10%");
}

TEST(Notatie, DeFoutVanEenKwantielIsGroterDanDieVanHetGemiddelde) {
  // sqrt(0.05 * 0.95) / phi(1.6449) = 0.21794 / 0.10314
  EXPECT_NEAR(ruis_van_p5(1), 0.21794 / 0.10314, 1e-3);
}

}  // namespace
}  // namespace mbc
