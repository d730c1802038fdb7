#include "chance/toeval.h"

#include <gtest/gtest.h>

#include <bit>
#include <cmath>
#include <cstddef>
#include <limits>
#include <set>
#include <string>
#include <vector>

namespace mbc {
namespace {

constexpr double standaardfouten = 4.5;

// The published known answers of Random123.
static_assert(philox({0, 0, 0, 0}, {0, 0}) == Woorden{0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8});
static_assert(philox({0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff}, {0xffffffff, 0xffffffff}) ==
              Woorden{0x408f276d, 0x41c83b0e, 0xa20bc7c6, 0x6d5451fd});
static_assert(philox({0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344}, {0xa4093822, 0x299f31d0}) ==
              Woorden{0xd16cfe09, 0x94fdcceb, 0x5001e420, 0x24126ea1});

TEST(Toeval, PhiloxKentDeGepubliceerdeAntwoordenOokTijdensHetRekenen) {
  volatile std::uint32_t nul = 0;
  EXPECT_EQ(philox({nul, nul, nul, nul}, {nul, nul}), (Woorden{0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8}));
}

TEST(Toeval, UniformBlijftStriktTussenNulEnEen) {
  constexpr std::uint32_t hoogst = std::numeric_limits<std::uint32_t>::max();
  EXPECT_EQ(uniform32(0), 0x1p-33);
  EXPECT_EQ(uniform32(hoogst), 1 - 0x1p-33);
  EXPECT_EQ(uniform52(0, 0), 0x1p-53);
  EXPECT_EQ(uniform52(hoogst, hoogst), 1 - 0x1p-53);
  EXPECT_LT(uniform52(hoogst, hoogst), 1);
  EXPECT_EQ(uniform52(0x80000000, 0), 0.5 + 0x1p-53);
}

TEST(Toeval, NaamSleutelIsVoorAltijdDezelfde) {
  // FNV-1a of "a" is published as af63dc4c8601ec8c.
  EXPECT_EQ(naam_sleutel("a"), meng(0xaf63dc4c8601ec8c));
  EXPECT_EQ(naam_sleutel(""), meng(0xcbf29ce484222325));
  EXPECT_EQ(naam_sleutel("traject.duur"), 0xd5362553de9117d0U);
  EXPECT_EQ(naam_sleutel("Súdwest-Fryslân"), 0xfee8f0287f95c375U);
  EXPECT_EQ(naam_sleutel(std::string_view("a\0b", 3)), naam_sleutel(std::string("a\0b", 3)));
  EXPECT_NE(naam_sleutel(std::string_view("a\0b", 3)), naam_sleutel("a"));
}

TEST(Toeval, ParameterKwantielIsVoorAltijdDezelfde) {
  EXPECT_EQ(parameter_kwantiel(2024, 1, naam_sleutel("traject.duur")), 0x1.4e56c3714dda8p-4);
  EXPECT_EQ(stroom_sleutel(2024, naam_sleutel("traject.duur")), (Sleutel{0xb36e13a6, 0xa48c8743}));
}

TEST(Toeval, NamenEnZadenGevenVerschillendeSleutels) {
  std::set<std::uint64_t> namen;
  std::set<Sleutel> sleutels;
  constexpr std::uint64_t aantal = 50000;
  for (std::uint64_t i = 0; i < aantal; ++i) {
    namen.insert(naam_sleutel("gemeente " + std::to_string(i)));
    sleutels.insert(stroom_sleutel(i, 7));
    sleutels.insert(stroom_sleutel(1, i + 8));
  }
  EXPECT_EQ(namen.size(), aantal);
  EXPECT_EQ(sleutels.size(), 2 * aantal);
}

TEST(Toeval, ElkBitVanZaadOfNaamKeertDeHelftVanDeSleutel) {
  constexpr int proeven = 400;
  const auto bits = [](Sleutel a, Sleutel b) { return std::popcount(a[0] ^ b[0]) + std::popcount(a[1] ^ b[1]); };
  for (int bit = 0; bit < 64; ++bit) {
    const std::uint64_t masker = std::uint64_t{1} << bit;
    int zaad = 0, naam = 0;
    for (std::uint64_t i = 0; i < proeven; ++i) {
      zaad += bits(stroom_sleutel(i, 99), stroom_sleutel(i ^ masker, 99));
      naam += bits(stroom_sleutel(99, i), stroom_sleutel(99, i ^ masker));
    }
    // A sum of 400 x 64 fair coins.
    const double verwacht = 32.0 * proeven, tolerantie = standaardfouten * std::sqrt(16.0 * proeven);
    EXPECT_NEAR(zaad, verwacht, tolerantie) << "bit " << bit;
    EXPECT_NEAR(naam, verwacht, tolerantie) << "bit " << bit;
  }
}

/// Chi-square of the counts of cells that are equally likely, minus its mean, in its standard deviations.
double chi_kwadraat_score(const std::vector<int>& cellen) {
  double totaal = 0, chi = 0;
  for (const int n : cellen) totaal += n;
  const double verwacht = totaal / static_cast<double>(cellen.size());
  for (const int n : cellen) chi += (n - verwacht) * (n - verwacht) / verwacht;
  const double vrijheid = static_cast<double>(cellen.size() - 1);
  return (chi - vrijheid) / std::sqrt(2 * vrijheid);
}

std::size_t cel(double u, int cellen) { return static_cast<std::size_t>(u * cellen); }

TEST(Toeval, WoordenZijnGelijkVerdeeldEnOnderlingOnafhankelijk) {
  constexpr int n = 1 << 18, grof = 16, fijn = 256;
  const Sleutel sleutel = stroom_sleutel(1, naam_sleutel("proef"));
  std::vector<std::vector<int>> los(4, std::vector<int>(fijn)), buur(4, std::vector<int>(grof * grof)), volgend = buur;
  std::array<double, 4> product{}, vorig{0.5, 0.5, 0.5, 0.5};
  for (std::uint32_t i = 0; i < n; ++i) {
    const Woorden w = philox({i, 3, 0, 1}, sleutel);
    std::array<double, 4> u{};
    for (std::size_t k = 0; k < 4; ++k) u[k] = uniform32(w[k]);
    for (std::size_t k = 0; k < 4; ++k) {
      ++los[k][cel(u[k], fijn)];
      ++buur[k][cel(u[k], grof) * grof + cel(u[(k + 1) % 4], grof)];
      if (i > 0) ++volgend[k][cel(u[k], grof) * grof + cel(vorig[k], grof)];
      product[k] += 12 * (u[k] - 0.5) * (vorig[k] - 0.5);
    }
    vorig = u;
  }
  for (std::size_t k = 0; k < 4; ++k) {
    EXPECT_LT(std::abs(chi_kwadraat_score(los[k])), standaardfouten) << "word " << k;
    EXPECT_LT(std::abs(chi_kwadraat_score(buur[k])), standaardfouten) << "word " << k << " and the next";
    EXPECT_LT(std::abs(chi_kwadraat_score(volgend[k])), standaardfouten) << "word " << k << " over counters";
    EXPECT_LT(std::abs(product[k]) / std::sqrt(n), standaardfouten) << "serial correlation of word " << k;
  }
}

TEST(Toeval, ParameterKwantielenZijnGelijkVerdeeldOverReplicatiesEnPaden) {
  constexpr std::uint32_t replicaties = 1 << 12, paden = 32;
  std::vector<int> alle(256), paar(256);
  std::array<std::uint64_t, paden> sleutels{};
  for (std::size_t p = 0; p < paden; ++p) sleutels[p] = naam_sleutel("effecten.getal" + std::to_string(p));
  for (std::uint32_t r = 1; r <= replicaties; ++r) {
    double vorige = parameter_kwantiel(42, r, sleutels[paden - 1]);
    for (const std::uint64_t sleutel : sleutels) {
      const double u = parameter_kwantiel(42, r, sleutel);
      ++alle[cel(u, 256)];
      ++paar[cel(u, 16) * 16 + cel(vorige, 16)];
      vorige = u;
    }
  }
  EXPECT_LT(std::abs(chi_kwadraat_score(alle)), standaardfouten);
  EXPECT_LT(std::abs(chi_kwadraat_score(paar)), standaardfouten);
}

}  // namespace
}  // namespace mbc
