#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <string>
#include <vector>

#include "chance/toeval.h"
#include "chance/verdeling.h"
#include "verdelingen.h"

namespace mbc {
namespace {

using S = VerdelingSoort;

class ElkeTrekker : public testing::TestWithParam<proef::Geval> {
 protected:
  ElkeTrekker() { trekker_.stel_in(v()); }
  const Verdeling& v() const { return GetParam().verdeling; }
  Trekker trekker_;
};

INSTANTIATE_TEST_SUITE_P(Wetten, ElkeTrekker, testing::ValuesIn(proef::gevallen()),
                         [](const auto& geval) { return std::string(geval.param.naam); });

std::vector<double> trekkingen(std::uint32_t aantal) {
  std::vector<double> u;
  for (std::uint32_t i = 0; i < aantal; ++i) {
    for (const std::uint32_t woord : philox({i, 0, 0, 0}, {11, 12})) u.push_back(uniform32(woord));
  }
  return u;
}

TEST_P(ElkeTrekker, VolgtHetKwantiel) {
  std::vector<double> us = proef::rooster_van_u();
  for (const double u : trekkingen(2000)) us.push_back(u);
  const double klein = 0.1 * std::abs(gemiddelde(v()));
  for (const double u : us) {
    const double x = kwantiel(v(), u);
    ASSERT_NEAR(trekker_.trek(u), x, 1e-6 * std::max(std::abs(x), klein)) << "u " << u;
  }
}

TEST_P(ElkeTrekker, DaaltNooitOokNietOverEenCelgrens) {
  // Every border of the finest table (2^-6 of an octave), with the nearest 32-bit draws and doubles around it.
  double vorige = -std::numeric_limits<double>::infinity();
  std::vector<double> us;
  for (int octaaf = 2; octaaf <= 34; ++octaaf) {
    for (int j = 0; j < 64; ++j) {
      const double grens = std::ldexp(1 + j / 64.0, -octaaf);
      for (const double stap : {-0x1p-32, -0x1p-48, -0x1p-53, 0.0, 0x1p-53, 0x1p-48, 0x1p-32}) {
        if (grens + stap <= 0) continue;
        us.push_back(grens + stap);
        us.push_back(1 - (grens + stap));
      }
    }
  }
  us.push_back(0.5);
  std::sort(us.begin(), us.end());
  for (const double u : us) {
    if (!(u < 1)) continue;
    const double x = trekker_.trek(u);
    ASSERT_GE(x, vorige) << "u " << u;
    vorige = x;
  }
}

TEST_P(ElkeTrekker, ReeksIsTotOpHetBitEenVoorEen) {
  std::vector<double> u = trekkingen(301);  // 1204 draws: whole blocks and a part
  for (const double rand : {0x1p-53, 0x1p-40, 0.075, 0.925, 0.5, 1 - 0x1p-40, 1 - 0x1p-53}) u.push_back(rand);
  std::vector<double> x(u.size());
  trekker_.trek(u, x);
  for (std::size_t i = 0; i < u.size(); ++i) ASSERT_EQ(x[i], trekker_.trek(u[i])) << "u " << u[i];
  std::vector<double> zelf = u;
  trekker_.trek(zelf, zelf);
  EXPECT_EQ(zelf, x) << "in place";
}

TEST_P(ElkeTrekker, GemiddeldeVanTrekkingenBinnenDeStandaardfout) {
  const std::vector<double> u = trekkingen(25000);
  double som = 0;
  for (const double w : u) som += trekker_.trek(w);
  const double n = static_cast<double>(u.size());
  EXPECT_NEAR(som / n, gemiddelde(v()), 4.5 * standaardafwijking(v()) / std::sqrt(n));
}

TEST(Trekker, GeslotenVormenZijnPreciesHetKwantiel) {
  for (const proef::Geval& geval : proef::gevallen()) {
    const Verdeling& v = geval.verdeling;
    if (v.soort == S::pert || v.soort == S::beta || v.soort == S::gamma) continue;  // drawn from a table
    Trekker trekker;
    trekker.stel_in(v);
    for (const double u : trekkingen(100)) EXPECT_EQ(trekker.trek(u), kwantiel(v, u)) << geval.naam << ", u " << u;
  }
}

TEST(Trekker, ZonderInstellingNul) { EXPECT_EQ(Trekker().trek(0.3), 0); }

TEST(Trekker, WisseltVanVerdeling) {
  // In every order, so that nothing of an earlier distribution stays behind.
  Trekker trekker;
  for (const proef::Geval& eerst : proef::gevallen()) {
    for (const proef::Geval& dan : proef::gevallen()) {
      trekker.stel_in(eerst.verdeling);
      trekker.stel_in(dan.verdeling);
      Trekker vers;
      vers.stel_in(dan.verdeling);
      EXPECT_EQ(trekker.trek(0.3), vers.trek(0.3)) << eerst.naam << " then " << dan.naam;
      EXPECT_EQ(trekker.trek(0.98), vers.trek(0.98)) << eerst.naam << " then " << dan.naam;
    }
  }
}

TEST(Trekker, VasteVerdelingenZijnConstant) {
  Trekker trekker;
  for (const Verdeling& v : {Verdeling::vaste(7), Verdeling{S::pert, {7, 7, 7}, {}, {}},
                             Verdeling{S::lognormaal, {7, 0, 0}, {}, {}}, Verdeling{S::gamma, {7, 0, 0}, {}, {}}}) {
    trekker.stel_in(v);
    for (const double u : {0x1p-53, 0.4, 1 - 0x1p-53}) EXPECT_EQ(trekker.trek(u), 7);
  }
}

}  // namespace
}  // namespace mbc
