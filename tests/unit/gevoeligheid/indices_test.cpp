#include "gevoeligheid/indices.h"

#include <gtest/gtest.h>

#include <cmath>
#include <functional>
#include <numbers>
#include <numeric>
#include <set>

#include "chance/normaal.h"
#include "chance/toeval.h"

namespace mbc {
namespace {

using Hoekpunt = std::span<const double>;
/// Of a point and of chance: a normal variable, the same wherever the same families are seen.
using Puntfunctie = std::function<double(Hoekpunt u, double toeval)>;

/// One known function: its indices, from the literature or by hand.
struct Geval {
  const char* naam;
  std::size_t dimensies;
  Puntfunctie f;
  std::vector<double> eerste, totaal;

  friend void PrintTo(const Geval& geval, std::ostream* uit) { *uit << geval.naam; }
};

/// Ishigami and Homma (1990) with a = 7, b = 0.1; indices as in Saltelli et al., "Global Sensitivity Analysis" (2008).
Geval ishigami() {
  constexpr double a = 7, b = 0.1, pi = std::numbers::pi;
  const double v1 = std::pow(1 + b * std::pow(pi, 4) / 5, 2) / 2, v2 = a * a / 8;
  const double v13 = b * b * std::pow(pi, 8) * (1.0 / 18 - 1.0 / 50), v = v1 + v2 + v13;
  return {"ishigami",
          3,
          [](Hoekpunt u, double) {
            const auto x = [&](std::size_t i) { return pi * (2 * u[i] - 1); };
            return std::sin(x(0)) + a * std::pow(std::sin(x(1)), 2) + b * std::pow(x(2), 4) * std::sin(x(0));
          },
          {v1 / v, v2 / v, 0},
          {(v1 + v13) / v, v2 / v, v13 / v}};
}

/// Sobol's G function: product of (|4 u - 2| + a) / (1 + a), of which each term has variance 1 / (3 (1 + a)^2).
Geval sobol_g() {
  static const std::vector<double> a = {0, 1, 4.5, 9, 99, 99, 99, 99};
  double alles = 1;
  for (const double x : a) alles *= 1 + 1 / (3 * (1 + x) * (1 + x));
  Geval uit{"sobol_g",
            a.size(),
            [](Hoekpunt u, double) {
              double product = 1;
              for (std::size_t i = 0; i < a.size(); ++i) product *= (std::abs(4 * u[i] - 2) + a[i]) / (1 + a[i]);
              return product;
            },
            {},
            {}};
  for (const double x : a) {
    const double v = 1 / (3 * (1 + x) * (1 + x));
    uit.eerste.push_back(v / (alles - 1));
    uit.totaal.push_back(v * alles / (1 + v) / (alles - 1));
  }
  return uit;
}

/// 2 u0 + u1, seen with noise twice as large, part of which grows with u1; u2 does nothing.
/// Var g = 4/12 + 1/12; the noise is (1 + u1) times a standard normal variable.
Geval met_ruis() {
  return {"met_ruis",
          3,
          [](Hoekpunt u, double toeval) { return 2 * u[0] + u[1] + (1 + u[1]) * toeval; },
          {0.8, 0.2, 0},
          {0.8, 0.2, 0}};
}

std::optional<Indices> schat_indien_mogelijk(const Geval& g, std::size_t rijen, std::uint64_t zaad) {
  std::vector<std::uint64_t> sleutels;
  for (std::size_t i = 0; i < g.dimensies; ++i) sleutels.push_back(naam_sleutel("u" + std::to_string(i)));
  const Indexontwerp ontwerp(zaad, sleutels, rijen);
  Evaluaties w(rijen, g.dimensies);
  std::vector<double> a(g.dimensies), b(g.dimensies);
  for (std::size_t r = 0; r < rijen; ++r) {
    ontwerp.punten(r, a, b);
    for (std::size_t kans = 0; kans < 2; ++kans) {
      const double toeval = normaal_kwantiel(
          parameter_kwantiel(zaad, static_cast<std::uint32_t>(r), naam_sleutel("toeval" + std::to_string(kans))));
      for (std::size_t p = 0; p < 2; ++p) {
        const std::vector<double>&punt = p == 0 ? a : b, &ander = p == 0 ? b : a;
        w.punt(r, p, kans) = g.f(punt, toeval);
        for (std::size_t f = 0; f < g.dimensies; ++f) {
          std::vector<double> buur = punt;
          buur[f] = ander[f];
          w.buur(r, p, f, kans) = g.f(buur, toeval);
        }
      }
    }
  }
  return schat_indices(w);
}

Indices schat(const Geval& g, std::size_t rijen, std::uint64_t zaad) { return *schat_indien_mogelijk(g, rijen, zaad); }

/// Half the width of the interval is 2.13 standard errors; 4.5 of them are allowed.
void verwacht(const Index& i, double waar, const std::string& wat) {
  const double ruis = (i.hoog - i.laag) / 2 / 2.1314495455597742;
  EXPECT_NEAR(i.waarde, waar, 4.5 * ruis) << wat << ", standard error " << ruis;
}

class BekendeFunctie : public testing::TestWithParam<Geval> {};

TEST_P(BekendeFunctie, HasItsIndices) {
  const Geval& g = GetParam();
  const Indices x = schat(g, 4096, 3);
  for (std::size_t f = 0; f < g.dimensies; ++f) {
    verwacht(x.factoren[f].eerste, g.eerste[f], "first order of " + std::to_string(f));
    verwacht(x.factoren[f].totaal, g.totaal[f], "total of " + std::to_string(f));
  }
  verwacht(x.eerste_samen, std::accumulate(g.eerste.begin(), g.eerste.end(), 0.0), "sum of the first orders");
}
INSTANTIATE_TEST_SUITE_P(Indices, BekendeFunctie, testing::Values(ishigami(), sobol_g(), met_ruis()));

/// An absolute check beside those against their own interval.
TEST(Indices, IshigamiInPublishedDigits) {
  const Indices x = schat(ishigami(), 65536, 3);
  const double eerste[] = {0.3139, 0.4424, 0}, totaal[] = {0.5576, 0.4424, 0.2437};
  for (std::size_t f = 0; f < 3; ++f) {
    EXPECT_NEAR(x.factoren[f].eerste.waarde, eerste[f], 0.01) << f;
    EXPECT_NEAR(x.factoren[f].totaal.waarde, totaal[f], 0.01) << f;
  }
  EXPECT_EQ(x.aandeel_toeval, 0);
}

TEST(Indices, NoiseIsTakenOutAndTold) {
  const Indices x = schat(met_ruis(), 16384, 5);
  // E (1 + u)^2 = 7/3 is the variance of the noise, 5/12 that of the function.
  const double toeval = 7.0 / 3, functie = 5.0 / 12;
  EXPECT_NEAR(x.aandeel_toeval, toeval / (toeval + functie), 0.02);
  EXPECT_NEAR(x.variantie, functie, 4.5 * x.variantie_mcse);
  EXPECT_LT(x.variantie_mcse, 0.05 * functie);
}

TEST(Indices, WhatIsNotUsedIsExactlyZero) {
  const Factorindex x = schat(met_ruis(), 64, 1).factoren[2];
  for (const Index& i : {x.eerste, x.totaal}) {
    EXPECT_EQ(i.waarde, 0);
    EXPECT_EQ(i.laag, 0);
    EXPECT_EQ(i.hoog, 0);
    EXPECT_FALSE(i.boven_nul());
  }
}

TEST(Indices, NothingToExplain) {
  Evaluaties w(64, 1);
  EXPECT_FALSE(schat_indices(w)) << "no variance";
}

/// Noise alone has no indices: its variance passes for that of a function in the 2.5% that the interval allows.
TEST(Indices, NoiseAloneIsSeldomTakenForUncertainty) {
  const Geval ruis = {"ruis", 1, [](Hoekpunt, double toeval) { return toeval; }, {0}, {0}};
  constexpr int keren = 1000;
  int gezien = 0;
  for (int zaad = 1; zaad <= keren; ++zaad)
    gezien += schat_indien_mogelijk(ruis, 128, static_cast<std::uint64_t>(zaad)) ? 1 : 0;
  EXPECT_LT(static_cast<double>(gezien) / keren, 0.025 + 4.5 * std::sqrt(0.025 * 0.975 / keren));
}

/// Neighbouring zaden are as good as any: they share no sequence.
TEST(Indexontwerp, NextZaadIsAnotherDesign) {
  const Indexontwerp een(1, {1}, 256), twee(2, {1}, 256);
  std::vector<double> a(1), b(1);
  std::set<double> gezien;
  for (std::size_t r = 0; r < 256; ++r) {
    een.punten(r, a, b);
    gezien.insert(a[0]);
  }
  std::size_t dubbel = 0;
  for (std::size_t r = 0; r < 256; ++r) {
    twee.punten(r, a, b);
    dubbel += gezien.count(a[0]);
  }
  EXPECT_LT(dubbel, 3);
}

double wortel_kwadraatfout(std::size_t rijen, int keren) {
  const Geval g = ishigami();
  double kwadraat = 0;
  for (int zaad = 1; zaad <= keren; ++zaad) {
    const Indices x = schat(g, rijen, static_cast<std::uint64_t>(zaad));
    for (std::size_t f = 0; f < 3; ++f) {
      kwadraat += std::pow(x.factoren[f].eerste.waarde - g.eerste[f], 2);
      kwadraat += std::pow(x.factoren[f].totaal.waarde - g.totaal[f], 2);
    }
  }
  return std::sqrt(kwadraat / keren);
}

/// Independent points gain a factor 4 from 16 times as many; scrambled nets gain no less.
TEST(Indices, ErrorShrinksWithTheRootOfThePointsOrFaster) {
  constexpr int keren = 40;
  const double weinig = wortel_kwadraatfout(128, keren), veel = wortel_kwadraatfout(2048, keren);
  // The root mean square of 40 errors has a relative standard error of 1 / sqrt(80), the quotient of two 1 / sqrt(40).
  EXPECT_LT(veel, weinig / 4 * (1 + 4.5 / std::sqrt(keren))) << weinig << " -> " << veel;
}

/// A 95% interval holds the truth in 95 of 100 seeds.
TEST(Indices, IntervalsCoverTheTruth) {
  constexpr int keren = 400;
  for (const Geval& g : {ishigami(), met_ruis()}) {
    std::vector<int> raak_eerste(3), raak_totaal(3);
    for (int zaad = 1; zaad <= keren; ++zaad) {
      const Indices x = schat(g, 256, static_cast<std::uint64_t>(zaad));
      for (std::size_t f = 0; f < 3; ++f) {
        const auto raak = [](const Index& i, double waar) { return i.laag <= waar && waar <= i.hoog ? 1 : 0; };
        raak_eerste[f] += raak(x.factoren[f].eerste, g.eerste[f]);
        raak_totaal[f] += raak(x.factoren[f].totaal, g.totaal[f]);
      }
    }
    const double marge = 4.5 * std::sqrt(0.95 * 0.05 / keren);
    for (std::size_t f = 0; f < 3; ++f) {
      EXPECT_GT(static_cast<double>(raak_eerste[f]) / keren, 0.95 - marge) << "first order of " << f;
      EXPECT_GT(static_cast<double>(raak_totaal[f]) / keren, 0.95 - marge) << "total of " << f;
    }
  }
}

TEST(Indexontwerp, PointsAreSpreadAndApart) {
  constexpr std::size_t rijen = 1024;
  const Indexontwerp ontwerp(7, {1, 2}, rijen);
  std::vector<double> a(2), b(2);
  std::vector<int> vakken(16);
  double samen = 0;
  for (std::size_t r = 0; r < rijen; ++r) {
    ontwerp.punten(r, a, b);
    ++vakken[static_cast<std::size_t>(a[0] * 16)];
    samen += (a[0] - 0.5) * (b[0] - 0.5);
  }
  for (const int n : vakken) EXPECT_EQ(n, 64) << "every sequence is a net of its own";
  EXPECT_NEAR(12 * samen / rijen, 0, 4.5 / std::sqrt(rijen)) << "A and B are independent";
}

/// More quantiles than the sequence has dimensions: the rest are independent draws.
TEST(Indexontwerp, MoreDimensionsThanTheSequenceHas) {
  std::vector<std::uint64_t> sleutels;
  for (std::uint64_t i = 0; i < 2000; ++i) sleutels.push_back(i);
  const Indexontwerp ontwerp(7, sleutels, 16);
  std::vector<double> a(2000), b(2000);
  ontwerp.punten(3, a, b);
  for (const double u : b) {
    EXPECT_GT(u, 0);
    EXPECT_LT(u, 1);
  }
  EXPECT_NE(b[1998], b[1999]);
}

}  // namespace
}  // namespace mbc
