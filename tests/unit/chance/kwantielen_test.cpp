#include <gtest/gtest.h>

#include <cmath>

#include "chance/verdeling.h"

namespace mbc {
namespace {

Verdeling van(double p5, double p50, double p95) { return {VerdelingSoort::kwantielen, {p5, p50, p95}, {}, {}}; }

const Verdeling vormen[] = {van(1, 5, 30),   van(10, 30, 60),  van(-3, 5, 6),        van(0, 19, 20),
                            van(40, 50, 60), van(0.1, 0.3, 4), van(-20, -19.9, -18), van(1, 2, 3.0000001)};

/// Simpson's rule over the quantile, in the normal variable z: an independent way to moments.
template <class F>
double verwachting(const Verdeling& v, F f) {
  constexpr int n = 20'000;
  constexpr double grens = 12;
  double som = 0;
  for (int i = 0; i <= n; ++i) {
    const double z = -grens + 2 * grens * i / n;
    const double u = 0.5 * std::erfc(-z / std::sqrt(2.0));
    if (!(u > 0) || !(u < 1)) continue;
    const double gewicht = i == 0 || i == n ? 1 : i % 2 == 1 ? 4 : 2;
    som += gewicht * f(kwantiel(v, u)) * std::exp(-z * z / 2);
  }
  return som * (2 * grens / n) / 3 / std::sqrt(2 * std::acos(-1.0));
}

TEST(Kwantielverdeling, GaatPreciesDoorDeDrie) {
  for (const Verdeling& v : vormen) {
    const double maat = v.p[2] - v.p[0];
    EXPECT_NEAR(kwantiel(v, 0.05), v.p[0], 1e-13 * maat);
    EXPECT_NEAR(kwantiel(v, 0.5), v.p[1], 1e-13 * maat);
    EXPECT_NEAR(kwantiel(v, 0.95), v.p[2], 1e-13 * maat);
  }
}

TEST(Kwantielverdeling, IsMonotoonEnOmkeerbaarBinnenHaarDrager) {
  for (const Verdeling& v : vormen) {
    const auto [laag, hoog] = drager(v);
    double vorige = laag;
    for (double u = 0x1p-40; u < 1; u = u < 0.001 ? u * 2 : u + 1.0 / 4096) {
      const double x = kwantiel(v, u);
      EXPECT_GE(x, vorige);
      EXPECT_LE(x, hoog);
      EXPECT_NEAR(kans_tot(v, x), u, 1e-9) << v.p[0] << " " << v.p[1] << " " << v.p[2];
      vorige = x;
    }
  }
}

TEST(Kwantielverdeling, IsSymmetrischNormaal) {
  const Verdeling v = van(40, 50, 60), n{VerdelingSoort::normaal, {50, 10 / 1.6448536269514722, 0}, {}, {}};
  for (const double u : {1e-6, 0.01, 0.3, 0.5, 0.8, 0.999}) EXPECT_NEAR(kwantiel(v, u), kwantiel(n, u), 1e-12);
  EXPECT_NEAR(standaardafwijking(v), n.p[1], 1e-12);
}

/// Three quantiles of a lognormaal give that lognormaal back: p50^2 = p5 p95.
TEST(Kwantielverdeling, IsDeLognormaalWaarDeDrieVanEenZijn) {
  const Verdeling l{VerdelingSoort::lognormaal, {20, 0.8, 0}, {}, {}};
  const Verdeling v = van(kwantiel(l, 0.05), kwantiel(l, 0.5), kwantiel(l, 0.95));
  for (const double u : {1e-6, 0.01, 0.3, 0.5, 0.8, 0.999}) EXPECT_NEAR(kwantiel(v, u), kwantiel(l, u), 1e-9);
  EXPECT_NEAR(gemiddelde(v), 20, 1e-9);
  EXPECT_NEAR(standaardafwijking(v), 16, 1e-9);
}

TEST(Kwantielverdeling, GemiddeldeEnSdZijnDieVanHaarKwantielen) {
  for (const Verdeling& v : vormen) {
    const double m = verwachting(v, [](double x) { return x; });
    const double sd = std::sqrt(verwachting(v, [m](double x) { return (x - m) * (x - m); }));
    EXPECT_NEAR(gemiddelde(v), m, 1e-6 * (v.p[2] - v.p[0]));
    EXPECT_NEAR(standaardafwijking(v), sd, 1e-4 * sd);
  }
}

TEST(Kwantielverdeling, LosseTrekkingenUitDeTrekkerZijnDezelfde) {
  Trekker t;
  t.stel_in(vormen[0]);
  for (const double u : {0x1p-33, 0.2, 0.5, 0.97}) EXPECT_EQ(t.trek(u), kwantiel(vormen[0], u));
}

/// Between families the three may be uncertain numbers: a draw in another order is still a distribution.
TEST(Kwantielverdeling, BlijftEindigWaarDeDrieNietOplopen) {
  for (const Verdeling& v : {van(5, 5, 9), van(5, 4, 9), van(1, 9, 9), van(9, 5, 1), van(3, 3, 3)}) {
    double vorige = -HUGE_VAL;
    for (const double u : {1e-9, 0.05, 0.5, 0.95, 1 - 1e-9}) {
      const double x = kwantiel(v, u);
      EXPECT_TRUE(std::isfinite(x));
      EXPECT_GE(x, vorige);
      vorige = x;
    }
    EXPECT_TRUE(std::isfinite(gemiddelde(v)) && std::isfinite(standaardafwijking(v)));
  }
}

}  // namespace
}  // namespace mbc
