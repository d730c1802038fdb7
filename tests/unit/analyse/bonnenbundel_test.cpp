#include "analyse/bonnenbundel.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "simulate/wereld.h"
#include "support/studie_bouwer.h"

namespace mbc {
namespace {

constexpr int n = 20'000;

/// Trajecten of 12 months; receipt k saves bedragen[k] euro on its one line.
Studie studie_van(const std::vector<double>& bedragen) {
  Studie s = proef::kleine_studie();
  s.replicaties = n;
  s.kassabonnen.clear();
  for (std::size_t k = 0; k < bedragen.size(); ++k) {
    Kassabon bon;
    bon.id = "bon" + std::to_string(k);
    bon.gewicht = proef::voeg_toe(s, "gewicht" + bon.id, 1);
    KassabonRegel regel;
    regel.fase = Fase::start;
    regel.zonder = proef::voeg_toe(s, "zonder" + bon.id, 1000 + bedragen[k]);
    regel.met = proef::voeg_toe(s, "met" + bon.id, 1000);
    bon.regels = {regel};
    s.kassabonnen.push_back(bon);
  }
  return s;
}

Bonnenbundel bundel(const Studie& s, std::vector<int> erbij = {}, PerKassabon per = PerKassabon::gevraagd,
                    int draden = 1) {
  Uitvoering u;
  u.draden = draden;
  return *maak_bonnenbundel(s, {std::move(erbij), per}, u);
}

const Samenvatting& besparing(const Bonnenbundel& b) {
  return b.posten[static_cast<std::size_t>(Bundelpost::besparing)];
}

/// Two receipts of one family each: the part of the first is uniform on (0, 1).
TEST(Bonnenbundel, DeBandVanTweeBonnenIsDieVanEenGelijkmatigeVerdeling) {
  const Bonnenbundel b = bundel(studie_van({0, 600}));
  EXPECT_DOUBLE_EQ(b.gezinnen, 2);
  EXPECT_DOUBLE_EQ(besparing(b).gemiddelde, 300);
  const double ruis = 600 * std::sqrt(0.05 * 0.95 / n);
  EXPECT_NEAR(besparing(b).p5, 30, 4.5 * ruis);
  EXPECT_NEAR(besparing(b).p95, 570, 4.5 * ruis);
  EXPECT_NEAR(besparing(b).sd, 600 / std::sqrt(12), 4.5 * 600 / std::sqrt(12) / std::sqrt(2.0 * n));
}

/// Var of a Dirichlet mean: the variance between receipts over n + 1.
TEST(Bonnenbundel, DeBandWordtSmallerAlsDeVariantieDoorNPlusEen) {
  Studie s = studie_van({0, 300, 900, 1200, 2100});
  const double gemiddelde = 900, variantie = (900 * 900 + 600 * 600 + 0 + 300 * 300 + 1200 * 1200) / 5.0;
  for (const double steekproef : {5.0, 12.0}) {
    if (steekproef > 5) s.kassabon_steekproef = proef::voeg_toe(s, "kassabon_steekproef", steekproef);
    const Bonnenbundel b = bundel(s, {5, 95});
    ASSERT_EQ(b.banden.size(), 3U);
    for (const Bundelband& band : b.banden) {
      const double sd = std::sqrt(variantie / (steekproef + band.erbij + 1));
      EXPECT_DOUBLE_EQ(band.besparing.gemiddelde, gemiddelde);
      EXPECT_NEAR(band.besparing.sd, sd, 4.5 * sd / std::sqrt(2.0 * n)) << steekproef << " + " << band.erbij;
    }
    EXPECT_EQ(b.banden[0].besparing.p5, besparing(b).p5);
  }
}

TEST(Bonnenbundel, WatElkeBonDraagtTeltOp) {
  const Bonnenbundel b = bundel(studie_van({0, 300, 900, 1200, 2100}), {}, PerKassabon::zo_het_mag);
  double bijdrage = 0, deel = 0;
  for (const Bonaandeel& a : b.rijen) {
    bijdrage += a.bijdrage;
    deel += a.deel_van_spreiding;
  }
  EXPECT_NEAR(bijdrage, 900, 1e-9);
  EXPECT_NEAR(deel, 1, 1e-12);
  EXPECT_DOUBLE_EQ(b.rijen[4].zonder_deze.value(), 600);
  EXPECT_DOUBLE_EQ(b.rijen[4].deel_van_spreiding, 1200.0 * 1200 / (900 * 900 + 600 * 600 + 300 * 300 + 1200 * 1200));
}

/// A traject of 12 months at 100 euro a month, 80 with the werkwijze; e = 0.5, trajectduur_reductie 20%: 10.8 months
/// of 90.
TEST(Bonnenbundel, DeeltDeBesparingInBonEnVerloop) {
  Studie s = proef::kleine_studie();
  proef::voeg_regel_toe(s, Fase::traject, 100, 80);
  proef::zet(s, "effecten.trajectduur_reductie", 0.2);
  proef::zet(s, "effecten.attributie", 0.5);
  const Bonnenbundel b = bundel(s);
  const auto post = [&](Bundelpost p) { return b.posten[static_cast<std::size_t>(p)].gemiddelde; };
  EXPECT_NEAR(post(Bundelpost::zonder), 1200, 1e-9);
  EXPECT_NEAR(post(Bundelpost::op_de_bon), 120, 1e-9);
  EXPECT_NEAR(post(Bundelpost::door_effecten), 1.2 * 90, 1e-9);
  EXPECT_NEAR(post(Bundelpost::besparing), 1200 - 10.8 * 90, 1e-9);
  EXPECT_FALSE(b.rijen.front().zonder_deze) << "there are no others";
  EXPECT_EQ(besparing(b).sd, 0);
}

TEST(Bonnenbundel, BeschermtWeinigBonnen) {
  EXPECT_FALSE(bundel(studie_van({0, 1}), {}, PerKassabon::zo_het_mag).bekend);
  const Bonnenbundel vier = bundel(studie_van({0, 1, 2, 3}), {}, PerKassabon::zo_het_mag);
  EXPECT_TRUE(vier.bekend);
  EXPECT_TRUE(vier.rijen.empty());
  EXPECT_EQ(bundel(studie_van({0, 1, 2, 3, 4}), {}, PerKassabon::zo_het_mag).rijen.size(), 5U);
}

/// The weights are the engine's own, and do not depend on how the work is divided.
TEST(Bonnenbundel, TrektDeGewichtenVanElkeDoorrekening) {
  Studie s = studie_van({0, 300, 900});
  s.replicaties = 1000;
  std::vector<double> x;
  Wereld w(s);
  for (std::uint32_t r = 0; r < 1000; ++r) {
    w.trek(r);
    x.push_back(300 * (w.kassabon_grens[1] - w.kassabon_grens[0]) + 900 * (1 - w.kassabon_grens[1]));
  }
  std::sort(x.begin(), x.end());
  const Bonnenbundel een = bundel(s, {7}), drie = bundel(s, {7}, PerKassabon::gevraagd, 3);
  EXPECT_NEAR(besparing(een).p50, (x[499] + x[500]) / 2, 1e-6);
  EXPECT_EQ(een.banden[1].besparing.p5, drie.banden[1].besparing.p5);
  EXPECT_EQ(besparing(een).sd, besparing(drie).sd);
  s.kassabon_onzekerheid = false;
  EXPECT_EQ(besparing(bundel(s)).sd, besparing(een).sd) << "how sure they are is what is asked";
}

}  // namespace
}  // namespace mbc
