#include <gtest/gtest.h>

#include <cmath>

#include "simulate/wereld.h"
#include "support/studie_bouwer.h"

namespace mbc {
namespace {

Studie twee_bonnen(double a, double b) {
  Studie s = proef::kleine_studie();
  s.kassabonnen = {{"a", "a", "", "", proef::voeg_toe(s, "kassabonnen.a.gewicht", a), {}},
                   {"b", "b", "", "", proef::voeg_toe(s, "kassabonnen.b.gewicht", b), {}}};
  return s;
}

struct Moment {
  double gemiddelde = 0, variantie = 0;
};

Moment deel_van_a(const Studie& s, std::uint32_t n) {
  Wereld w(s);
  double som = 0, kwadraat = 0;
  for (std::uint32_t r = 0; r < n; ++r) {
    w.trek(r);
    som += w.kassabon_grens[0];
    kwadraat += w.kassabon_grens[0] * w.kassabon_grens[0];
  }
  const double m = som / n;
  return {m, kwadraat / n - m * m};
}

/// Dirichlet(n p): mean p, variance p (1 - p) / (n + 1).
TEST(Gewichten, DeSteekproefMaaktHetDeelZekererEnLaatHetGemiddelde) {
  constexpr std::uint32_t n = 20'000;
  for (const double steekproef : {2.0, 9.0, 99.0}) {
    Studie s = twee_bonnen(1, 3);
    s.kassabon_steekproef = proef::voeg_toe(s, "kassabon_steekproef", steekproef);
    const Moment m = deel_van_a(s, n);
    const double variantie = 0.25 * 0.75 / (steekproef + 1);
    EXPECT_NEAR(m.gemiddelde, 0.25, 4.5 * std::sqrt(variantie / n)) << steekproef;
    EXPECT_NEAR(m.variantie / variantie, 1, 0.06) << steekproef;
  }
}

TEST(Gewichten, DeSomVanDeGewichtenIsDeStandaard) {
  Studie s = twee_bonnen(0.5, 1.5), met = s;
  met.kassabon_steekproef = proef::voeg_toe(met, "kassabon_steekproef", 2);
  Wereld a(s), b(met);
  for (std::uint32_t r = 0; r < 50; ++r) {
    a.trek(r);
    b.trek(r);
    EXPECT_EQ(a.kassabon_grens, b.kassabon_grens);
  }
}

}  // namespace
}  // namespace mbc
