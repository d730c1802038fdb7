#include "simulate/banen.h"

#include <gtest/gtest.h>

#include <array>

namespace mbc {
namespace {

Baan baan_met(double x) {
  Baan b;
  for (auto& helft : b.helft) helft = Vierdubbel{x, x, x, x};
  return b;
}

/// Whether a sum this far from its neighbours is sure where it may be off by `marge`.
bool zeker(double x, double marge) {
  Afronder afronder(marge);
  std::int64_t heel[8];
  afronder.rond(baan_met(x), heel);
  return afronder.zeker();
}

TEST(Afronder, RoundsWhatIsSure) {
  for (const double x : {0.0, 0.3, -0.3, 12345678.4, -12345678.4, 9e14 + 0.25}) {
    Afronder afronder(1e-3);
    std::int64_t heel[8];
    afronder.rond(baan_met(x), heel);
    EXPECT_TRUE(afronder.zeker()) << x;
    for (const std::int64_t h : heel) EXPECT_EQ(h, std::llround(x));
  }
}

TEST(Afronder, DoubtsNearAHalf) {
  EXPECT_FALSE(zeker(0.5, 0));
  EXPECT_FALSE(zeker(-0.5, 0));
  EXPECT_TRUE(zeker(0.498, 1e-3));
  EXPECT_FALSE(zeker(0.4995, 1e-3));
  EXPECT_FALSE(zeker(1000.5005, 1e-3));
  EXPECT_FALSE(zeker(-1000.4995, 1e-3));
  EXPECT_FALSE(zeker(0, 0.6)) << "of a sum that may be anything";
}

TEST(Afronder, DoubtsByTheBoundInTheLastPlace) {
  const auto begrensd = [](double grens) {
    Baan b = baan_met(7.49);
    b.helft[1][3] = grens;
    Afronder afronder(1e-6);
    std::int64_t heel[8];
    afronder.rond_begrensd(b, heel);
    return afronder.zeker();
  };
  EXPECT_TRUE(begrensd(1e3));
  EXPECT_FALSE(begrensd(1e5));
}

TEST(Afronder, RemembersADoubtInAnyPost) {
  for (std::size_t post = 0; post < posten_per_baan; ++post) {
    Afronder afronder(0);
    Baan b;
    b.helft[post / 4][post % 4] = 2.5;
    std::int64_t heel[8];
    afronder.rond(b, heel);
    afronder.rond(Baan{}, heel);
    EXPECT_FALSE(afronder.zeker()) << post;
  }
}

TEST(Prijsbaan, AddsUpExactlyAndKnowsTheHighest) {
  Prijsbaan p;
  EXPECT_TRUE(p.leeg());
  p.prijs[0] = naar_prijs(12.5);
  p.prijs[6] = -naar_prijs(80);
  const Baan b = p.baan(cent_per_eenheid);
  EXPECT_FALSE(p.leeg());
  EXPECT_EQ(b.helft[0][0], 1250);
  EXPECT_EQ(b.helft[1][2], -8000);
  EXPECT_EQ(b.hoogste(), 8000);
}

TEST(Posten, WritesEachToItsKind) {
  const auto probeer = [](const Posten& posten) {
    std::array<Centen, 12> geld{}, betaald{};
    std::array<std::int64_t, 12> uren{};
    for (std::size_t baan = 0; baan < posten.banen(); ++baan) {
      std::int64_t heel[8];
      for (std::size_t n = 0; n < 8; ++n) heel[n] = static_cast<std::int64_t>(baan * posten_per_baan + n) + 1;
      posten.verdeel(heel, baan, geld.data(), uren.data(), betaald.data());
    }
    for (std::size_t f = 0; f < 12; ++f) {
      EXPECT_EQ(geld[f].waarde, f < posten.geldstromen ? static_cast<std::int64_t>(f) + 1 : 0);
      EXPECT_EQ(uren[f], f < posten.functies ? static_cast<std::int64_t>(posten.functie(f)) + 1 : 0);
      EXPECT_EQ(betaald[f].waarde, f < posten.kasstromen ? static_cast<std::int64_t>(posten.kasstroom(f)) + 1 : 0);
    }
  };
  for (std::size_t geldstromen = 1; geldstromen < 12; ++geldstromen) {
    for (std::size_t functies = 0; functies < 12; ++functies) {
      for (const std::size_t kasstromen : {std::size_t{0}, geldstromen}) probeer({geldstromen, functies, kasstromen});
    }
  }
}

}  // namespace
}  // namespace mbc
