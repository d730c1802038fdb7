#include "chance/copula.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <numbers>
#include <numeric>

#include "chance/normaal.h"
#include "chance/normaal_kans.h"
#include "chance/toeval.h"

namespace mbc {
namespace {

TEST(NormaalKans, AgreesWithErfc) {
  for (double z = -30; z <= 8; z += 0.0625) {
    const double verwacht = 0.5 * std::erfc(-z / std::numbers::sqrt2);
    EXPECT_NEAR(normaal_kans(z), verwacht, 1e-12 * verwacht) << "z = " << z;
  }
}

TEST(NormaalKans, InvertsTheQuantile) {
  for (double u = 0.001; u < 1; u += 0.001) EXPECT_NEAR(normaal_kans(normaal_kwantiel(u)), u, 1e-15);
}

TEST(Copula, NormalCorrelationOfARank) {
  for (double r = -0.95; r < 1; r += 0.05)
    EXPECT_NEAR(normale_correlatie(r), 2 * std::sin(std::numbers::pi * r / 6), 1e-15);
}

double spearman(const std::vector<double>& x, const std::vector<double>& y) {
  const auto rangen = [](const std::vector<double>& v) {
    std::vector<std::size_t> volgorde(v.size());
    std::iota(volgorde.begin(), volgorde.end(), std::size_t{0});
    std::sort(volgorde.begin(), volgorde.end(), [&](auto a, auto b) { return v[a] < v[b]; });
    std::vector<double> uit(v.size());
    for (std::size_t i = 0; i < v.size(); ++i) uit[volgorde[i]] = static_cast<double>(i);
    return uit;
  };
  const std::vector<double> a = rangen(x), b = rangen(y);
  const auto n = static_cast<double>(x.size());
  double kwadraat = 0;
  for (std::size_t i = 0; i < a.size(); ++i) kwadraat += (a[i] - b[i]) * (a[i] - b[i]);
  return 1 - 6 * kwadraat / (n * (n * n - 1));
}

TEST(Copula, DrawsHaveTheAskedRankCorrelationAndStayUniform) {
  const std::vector<Rangcorrelatie> paren = {{0, 1, 0.6}, {1, 2, -0.4}};
  const auto copula = std::get<Copula>(Copula::maak(3, paren));
  constexpr std::uint32_t n = 20'000;
  std::vector<std::vector<double>> kolommen(3);
  for (std::uint32_t r = 0; r < n; ++r) {
    std::vector<double> u = {parameter_kwantiel(1, r, 1), parameter_kwantiel(1, r, 2), parameter_kwantiel(1, r, 3)};
    copula.koppel(u);
    for (std::size_t i = 0; i < 3; ++i) kolommen[i].push_back(u[i]);
  }
  const double fout = 4.5 / std::sqrt(n);  // of a rank correlation near zero; smaller elsewhere
  EXPECT_NEAR(spearman(kolommen[0], kolommen[1]), 0.6, fout);
  EXPECT_NEAR(spearman(kolommen[1], kolommen[2]), -0.4, fout);
  EXPECT_NEAR(spearman(kolommen[0], kolommen[2]), 0, fout);
  for (std::vector<double>& k : kolommen) {
    std::sort(k.begin(), k.end());
    double afstand = 0;  // Kolmogorov
    for (std::uint32_t i = 0; i < n; ++i) afstand = std::max(afstand, std::abs(k[i] - (i + 0.5) / n));
    EXPECT_LT(afstand, 2 / std::sqrt(n)) << "1 in 1500 of uniform samples exceeds 1.95 / sqrt(n)";
  }
}

TEST(Copula, GivenOneTheOthersAreDrawnAsTheyThenAre) {
  // With correlations .8 and -.3 (and none between the others): z1 | z0 is normal with mean .8 z0 and variance 1 -
  // .8^2.
  const auto rang = [](double r) { return 6 / std::numbers::pi * std::asin(r / 2); };
  const std::vector<Rangcorrelatie> paren = {{0, 1, rang(0.8)}, {0, 2, rang(-0.3)}};
  const auto copula = std::get<Copula>(Copula::maak(3, paren));
  const std::size_t vast[] = {0};
  const double z0 = 1.5, op[] = {normaal_kans(z0)};
  constexpr std::uint32_t n = 20'000;
  double som[3] = {}, kwadraat[3] = {}, product = 0;
  for (std::uint32_t r = 0; r < n; ++r) {
    std::vector<double> u = {parameter_kwantiel(1, r, 1), parameter_kwantiel(1, r, 2), parameter_kwantiel(1, r, 3)};
    copula.koppel(u);
    copula.leg_vast(u, vast, op);
    ASSERT_EQ(u[0], op[0]);
    for (std::size_t i = 1; i < 3; ++i) {
      som[i] += normaal_kwantiel(u[i]) / n;
      kwadraat[i] += normaal_kwantiel(u[i]) * normaal_kwantiel(u[i]) / n;
    }
    product += normaal_kwantiel(u[1]) * normaal_kwantiel(u[2]) / n;
  }
  for (const auto& [i, c] : {std::pair<std::size_t, double>(1, 0.8), std::pair<std::size_t, double>(2, -0.3)}) {
    const double variantie = 1 - c * c;
    EXPECT_NEAR(som[i], c * z0, 4.5 * std::sqrt(variantie / n)) << i;
    EXPECT_NEAR(kwadraat[i] - som[i] * som[i], variantie, 4.5 * variantie * std::sqrt(2.0 / n)) << i;
  }
  EXPECT_NEAR(product - som[1] * som[2], 0.8 * 0.3, 4.5 * std::sqrt((0.36 * 0.91 + 0.24 * 0.24) / n)) << "partial";
}

TEST(Copula, GivenAllNothingIsLeftToDraw) {
  const auto copula = std::get<Copula>(Copula::maak(2, std::vector<Rangcorrelatie>{{0, 1, 0.5}}));
  std::vector<double> u = {0.2, 0.9};
  const std::size_t vast[] = {1, 0};
  const double op[] = {0.7, 0.1};
  copula.leg_vast(u, vast, op);
  EXPECT_EQ(u, (std::vector<double>{0.1, 0.7}));
}

TEST(Copula, WithoutCorrelationEveryUniformComesBack) {
  const auto copula = std::get<Copula>(Copula::maak(2, {}));
  std::vector<double> u = {0.123, 0.987};
  copula.koppel(u);
  EXPECT_NEAR(u[0], 0.123, 1e-15);
  EXPECT_NEAR(u[1], 0.987, 1e-15);
}

TEST(Copula, NamesThePairThatContradicts) {
  const std::vector<Rangcorrelatie> paren = {{0, 1, 0.9}, {1, 2, 0.9}, {0, 2, -0.5}};
  const auto uit = Copula::maak(3, paren);
  ASSERT_TRUE(std::holds_alternative<Tegenspraak>(uit));
  const Tegenspraak t = std::get<Tegenspraak>(uit);
  // 0.9 and 0.9 leave about 0.61 or more for the third: -0.5 is furthest off; 0.9 to about -0.1 is nearest.
  ASSERT_TRUE(t.kan_wel);
  std::vector<Rangcorrelatie> ander = paren;
  for (Rangcorrelatie& p : ander) {
    if (p.eerste == t.eerste && p.tweede == t.tweede) p.rang = *t.kan_wel;
  }
  EXPECT_TRUE(std::holds_alternative<Copula>(Copula::maak(3, ander))) << *t.kan_wel;
  EXPECT_NE(ander, paren);
}

TEST(Copula, NamesThePairThatIsALittleTooStrong) {
  // Normal correlations a, b leave a b +- sqrt((1 - a^2)(1 - b^2)) for the third; here at most 0.42 as rank.
  const auto uit = Copula::maak(4, std::vector<Rangcorrelatie>{{0, 1, 0.1}, {1, 2, -0.9}, {1, 3, 0.2}, {0, 2, 0.5}});
  ASSERT_TRUE(std::holds_alternative<Tegenspraak>(uit));
  const double a = normale_correlatie(0.1), b = normale_correlatie(-0.9);
  const double grens = a * b + std::sqrt((1 - a * a) * (1 - b * b));
  const Tegenspraak t = std::get<Tegenspraak>(uit);
  if (t.eerste == 0 && t.tweede == 2) {
    EXPECT_LE(normale_correlatie(*t.kan_wel), grens);
    EXPECT_GT(normale_correlatie(*t.kan_wel + 0.001), grens);
  } else {
    EXPECT_EQ(t.eerste, 1);
    EXPECT_EQ(t.tweede, 2);
  }
}

}  // namespace
}  // namespace mbc
