#include "vorm/afronden.h"

#include <gtest/gtest.h>

#include <cmath>

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

TEST(Notatie, DeStapIsDeGrootsteRondeDieNietGroverIsDanDeRuis) {
  EXPECT_EQ(stap_van(0), std::nullopt);
  EXPECT_EQ(stap_van(HUGE_VAL), std::nullopt);
  EXPECT_EQ(stap_van(0.4), (Stap{2, -1}));
  EXPECT_EQ(stap_van(0.5), (Stap{5, -1}));
  EXPECT_EQ(stap_van(1), (Stap{1, 0}));
  EXPECT_EQ(stap_van(1.99), (Stap{1, 0}));
  EXPECT_EQ(stap_van(30000), (Stap{2, 4}));
  EXPECT_EQ(stap_van(0.09), (Stap{5, -2}));
}

TEST(Notatie, EenRijKeertGeenVolgordeOm) {
  // Own steps of 0,5 and 0,05 mln would show 15,0 before 14,90.
  const std::vector<Gemeten> rij = {{14.79e6, 0.85e6}, {14.9e6, 0.05e6}};
  EXPECT_EQ(bedrag(rij[0].waarde, rij[0].ruis, Eenheid::miljoen), "15,0");
  const std::vector<double> ruis = op_volgorde(rij, Eenheid::miljoen);
  EXPECT_EQ(bedrag(rij[0].waarde, ruis[0], Eenheid::miljoen), "14,8");
  EXPECT_EQ(bedrag(rij[1].waarde, ruis[1], Eenheid::miljoen), "14,90");
}

TEST(Notatie, OnbekendeRuisRondtNietsAfEnHeetOnbekend) {
  EXPECT_EQ(bedrag(4567890, HUGE_VAL, Eenheid::miljoen), "4,568");
  EXPECT_EQ(ruisgetal(HUGE_VAL, Eenheid::miljoen), "onbekend");
  EXPECT_EQ(kans(1, 1), "onbekend");
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
        Bedraggeval{4567890, 3000, Eenheid::miljoen, "4,568"}, Bedraggeval{4567890, 30000, Eenheid::miljoen, "4,56"},
        Bedraggeval{4567890, 300000, Eenheid::miljoen, "4,6"}, Bedraggeval{14567890, 3e6, Eenheid::miljoen, "14"},
        Bedraggeval{4567890, 3e6, Eenheid::miljoen, "4"}, Bedraggeval{-3e6, 8e6, Eenheid::miljoen, "-5"},
        Bedraggeval{-14.79e6, 0.85e6, Eenheid::miljoen, "-15,0"},
        Bedraggeval{-12.96e6, 0.85e6, Eenheid::miljoen, "-13,0"}, Bedraggeval{456789, 0, Eenheid::duizend, "456,8"},
        Bedraggeval{456789, 400, Eenheid::duizend, "456,8"}, Bedraggeval{456789, 4000, Eenheid::duizend, "456"},
        Bedraggeval{56789.5, 0, Eenheid::euro, "56.790"}, Bedraggeval{56789.5, 40, Eenheid::euro, "56.780"},
        Bedraggeval{0, 0, Eenheid::miljoen, "0"}));

TEST(Notatie, KiestDeEenheidNaarHetGrootsteBedrag) {
  EXPECT_EQ(kies_eenheid(99999), Eenheid::euro);
  EXPECT_EQ(kies_eenheid(-100000), Eenheid::duizend);
  EXPECT_EQ(kies_eenheid(1e6), Eenheid::miljoen);
}

TEST(Notatie, EenBedragInEenZinDraagtZijnEenheid) {
  EXPECT_EQ(bedrag(4567890, 30000), "€ 4,56 mln");
  EXPECT_EQ(bedrag(4567890, 0), "€ 4,57 mln");
  EXPECT_EQ(bedrag(-12345, 40), "€ -12.340");
  EXPECT_EQ(bedrag(123456789, 0), "€ 123 mln");
}

TEST(Notatie, DeRuisZelfHeeftTweeCijfers) {
  EXPECT_EQ(ruisgetal(0, Eenheid::miljoen), "0");
  EXPECT_EQ(ruisgetal(34567, Eenheid::miljoen), "0,035");
  EXPECT_EQ(ruisgetal(34567, Eenheid::euro), "35.000");
}

TEST(Notatie, EenKansKomtInHelePercentenOfGrover) {
  EXPECT_EQ(kans(0.7234, 10000), "72%");
  EXPECT_EQ(kans(0.72, 100), "72%");
  EXPECT_EQ(kans(0.76, 25), "75%");
  EXPECT_EQ(kans(0.002, 10000), "<1%");
  EXPECT_EQ(kans(0.998, 10000), ">99%");
  EXPECT_EQ(kans(0.01, 100), "1%");
}

TEST(Notatie, GeenVanZoveelIsMinderDanZijKunnenZeggen) {
  EXPECT_EQ(kans(0, 50), "<2%");
  EXPECT_EQ(kans(1, 50), ">98%");
  EXPECT_EQ(kans(0.02, 50), "2%");
  EXPECT_EQ(kans(0, 3), "<34%");
  EXPECT_EQ(kans(0, 10000), "<1%");
  EXPECT_EQ(kans(1, 10000), ">99%");
}

TEST(Notatie, DeFoutVanEenKwantielIsGroterDanDieVanHetGemiddelde) {
  // sqrt(0.05 * 0.95) / phi(1.6449) = 0.21794 / 0.10314
  EXPECT_NEAR(ruis_van_p5(1), 0.21794 / 0.10314, 1e-3);
}

TEST(Afronden, EvenwaardigeGetallenVerbergenGeenOmgekeerdeVolgorde) {
  // The second of the equal ones would be shown as 0, below the 1 of what is less.
  const std::vector<Gemeten> rij = {{0.503, 1e-6}, {0.717, 1e-6}, {0.717, 2.04}};
  const std::vector<double> ruis = op_volgorde(rij, Eenheid::euro);
  for (std::size_t i = 0; i < rij.size(); ++i) EXPECT_EQ(bedrag(rij[i].waarde, ruis[i], Eenheid::euro), "1");
}

}  // namespace
}  // namespace mbc
