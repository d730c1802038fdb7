#include "analyse/bonnenlijst.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/studie_bouwer.h"

namespace mbc {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

/// Trajecten of 12 months. Receipt k costs 100 (k + 1) euro a month of the Jeugdwet, and with the werkwijze half; those
/// of `ook_wmo` a start of 50 euro of the Wmo.
Studie bonnen(std::size_t n, const std::vector<std::size_t>& ook_wmo = {}) {
  Studie s = proef::kleine_studie();
  s.geldstromen.push_back({"Wmo", "gemeente", s.geldstromen.front().verzilverbaar});
  s.kassabonnen.clear();
  for (std::size_t k = 0; k < n; ++k) {
    Kassabon bon;
    bon.id = "bon" + std::to_string(k);
    bon.gewicht = proef::voeg_toe(s, "gewicht" + bon.id, 1);
    KassabonRegel regel;
    regel.zonder = proef::voeg_toe(s, "zonder" + bon.id, 100.0 * static_cast<double>(k + 1));
    regel.met = proef::voeg_toe(s, "met" + bon.id, 50.0 * static_cast<double>(k + 1));
    bon.regels = {regel};
    if (std::find(ook_wmo.begin(), ook_wmo.end(), k) != ook_wmo.end()) {
      regel.fase = Fase::start;
      regel.geldstroom = 1;
      regel.zonder = regel.met = proef::voeg_toe(s, "start" + bon.id, 50);
      bon.regels.push_back(regel);
    }
    s.kassabonnen.push_back(bon);
  }
  return s;
}

std::vector<std::vector<std::string>> namen(const Bonnenlijst& l, Bonindeling i) {
  std::vector<std::vector<std::string>> uit;
  for (const Bonpost& p : l.posten)
    if (p.indeling == i) uit.push_back(p.namen);
  return uit;
}

TEST(Bonnenlijst, TeltPerPostOpTotHetGeheel) {
  const Bonnenlijst l = maak_bonnenlijst(bonnen(5, {0, 1, 2, 3, 4}), PerKassabon::zo_het_mag);
  ASSERT_EQ(l.rijen.size(), 5U);
  EXPECT_DOUBLE_EQ(l.posten[0].gemiddelde.zonder, 12 * 300 + 50);
  EXPECT_DOUBLE_EQ(l.posten[0].gemiddelde.besparing(), 12 * 150);
  EXPECT_DOUBLE_EQ(l.posten[0].middelste.zonder, 12 * 300 + 50);
  EXPECT_DOUBLE_EQ(l.rijen[4].bedragen[0].zonder, 12 * 500 + 50);
  for (std::size_t rij = 0; rij < l.rijen.size(); ++rij)
    for (const Bonindeling i : {Bonindeling::geldstroom, Bonindeling::fase, Bonindeling::jaar}) {
      double som = 0;
      for (std::size_t p = 0; p < l.posten.size(); ++p)
        if (l.posten[p].indeling == i) som += l.rijen[rij].bedragen[p].met;
      EXPECT_DOUBLE_EQ(som, l.rijen[rij].bedragen[0].met);
    }
}

TEST(Bonnenlijst, ToontGeenBonApartAlsHetErMinderDanVijfZijn) {
  EXPECT_EQ(maak_bonnenlijst(bonnen(5), PerKassabon::zo_het_mag).rijen.size(), 5U);
  const Bonnenlijst vier = maak_bonnenlijst(bonnen(4), PerKassabon::zo_het_mag);
  EXPECT_THAT(vier.rijen, IsEmpty());
  EXPECT_FALSE(vier.posten.empty());
  EXPECT_TRUE(maak_bonnenlijst(bonnen(2), PerKassabon::zo_het_mag).posten.empty())
      << "the mean of two tells each of them the other";
  EXPECT_EQ(maak_bonnenlijst(bonnen(2), PerKassabon::gevraagd).rijen.size(), 2U);
}

TEST(Bonnenlijst, WatOpWeinigBonnenStaatIsOokNietAfTeTrekken) {
  const Studie s = bonnen(6, {1, 2});
  const Bonnenlijst l = maak_bonnenlijst(s, PerKassabon::zo_het_mag);
  // Two parts, one of them on two receipts: the other may not be shown either, or it could be subtracted.
  EXPECT_THAT(namen(l, Bonindeling::geldstroom), IsEmpty());
  EXPECT_THAT(namen(l, Bonindeling::fase), IsEmpty());
  EXPECT_THAT(namen(l, Bonindeling::jaar), ElementsAre(ElementsAre("1")));
  const Bonnenlijst alles = maak_bonnenlijst(s, PerKassabon::gevraagd);
  EXPECT_THAT(namen(alles, Bonindeling::geldstroom), ElementsAre(ElementsAre("Jeugdwet"), ElementsAre("Wmo")));
  EXPECT_EQ(alles.posten[2].bonnen, 2U);
}

using Plekken = std::vector<std::vector<bool>>;

TEST(SamenTeNemen, NeemtEenTweedePostMeeWaarDeRestHaarZouVerraden) {
  const std::vector<bool> allen(6, true), een = {true, false, false, false, false, false},
                                          vijf = {true, true, true, true, true, false};
  EXPECT_THAT(samen_te_nemen(Plekken{allen, een, vijf}, 5), ElementsAre(false, true, true));
  EXPECT_THAT(samen_te_nemen(Plekken{allen, vijf, allen}, 5), ElementsAre(false, false, false));
  // Two small ones hide each other only where together they stand on enough.
  const std::vector<bool> links = {true, true, true, false, false, false},
                          rechts = {false, false, false, true, true, true};
  EXPECT_THAT(samen_te_nemen(Plekken{allen, links, rechts}, 5), ElementsAre(false, true, true));
  EXPECT_THAT(samen_te_nemen(Plekken{allen, links, links, vijf}, 5), ElementsAre(false, true, true, true));
}

TEST(SamenTeNemen, EenPostZonderBonnenVerraadtNiets) {
  EXPECT_THAT(samen_te_nemen(Plekken{{false, false}, {true, true}}, 2), ElementsAre(false, false));
  EXPECT_THAT(samen_te_nemen(Plekken{}, 5), IsEmpty());
}

TEST(Afstanden, ZijnStandaardafwijkingenVanDeMiddelste) {
  // Deviations 2, 1, 0, 1, 97: their median is 1.
  const std::vector<double> a = afstanden({1, 2, 3, 4, 100});
  EXPECT_DOUBLE_EQ(a[0], -2 * 0.6745);
  EXPECT_DOUBLE_EQ(a[4], 97 * 0.6745);
  EXPECT_THAT(afstanden({5, 5, 5}), ElementsAre(0, 0, 0));
  // More than half equal: by the mean deviation, 10 / 5.
  EXPECT_DOUBLE_EQ(afstanden({5, 5, 5, 5, 15})[4], 10 * 0.7979 / 2);
}

TEST(Bonnenlijst, NoemtDeBonDieVerVanDeAndereLigt) {
  Studie s = bonnen(7);
  proef::zet(s, "zonderbon6", 5000);
  const Bonnenlijst l = maak_bonnenlijst(s, PerKassabon::zo_het_mag);
  for (std::size_t k = 0; k < 6; ++k) EXPECT_THAT(l.rijen[k].uitschieters, IsEmpty()) << k;
  ASSERT_FALSE(l.rijen[6].uitschieters.empty());
  const Uitschieter& u = l.rijen[6].uitschieters.front();
  EXPECT_EQ(u.post, 0U);
  EXPECT_DOUBLE_EQ(u.waarde, 12 * 5000);
  EXPECT_DOUBLE_EQ(u.middelste, 12 * 400);
}

}  // namespace
}  // namespace mbc
