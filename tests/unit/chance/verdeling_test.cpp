#include "chance/verdeling.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <numbers>
#include <string>

#include "chance/toeval.h"
#include "verdelingen.h"

namespace mbc {
namespace {

using S = VerdelingSoort;

class ElkeVerdeling : public testing::TestWithParam<proef::Geval> {
 protected:
  const Verdeling& v() const { return GetParam().verdeling; }
};

INSTANTIATE_TEST_SUITE_P(Wetten, ElkeVerdeling, testing::ValuesIn(proef::gevallen()),
                         [](const auto& geval) { return std::string(geval.param.naam); });

TEST_P(ElkeVerdeling, KwantielStijgtMetU) {
  double vorige = -std::numeric_limits<double>::infinity();
  for (const double u : proef::rooster_van_u()) {
    const double x = kwantiel(v(), u);
    EXPECT_GE(x, vorige) << "u " << u;
    vorige = x;
  }
}

TEST_P(ElkeVerdeling, KwantielBlijftBinnenDeDrager) {
  const auto [laag, hoog] = drager(v());
  for (const double u : {0x1p-53, 0x1p-33, 0.5, 1 - 0x1p-33, 1 - 0x1p-53}) {
    const double x = kwantiel(v(), u);
    EXPECT_TRUE(std::isfinite(x)) << u;
    EXPECT_GE(x, laag) << u;
    EXPECT_LE(x, hoog) << u;
  }
}

TEST_P(ElkeVerdeling, KansTotKwantielIsU) {
  for (const double u : proef::rooster_van_u()) {
    const double x = kwantiel(v(), u);
    if (v().soort == S::discreet) {  // a step function: the first waarde that reaches u
      EXPECT_GE(kans_tot(v(), x), u) << "x " << x;
      EXPECT_LT(kans_tot(v(), std::nextafter(x, -1e300)), u) << "x " << x;
      continue;
    }
    // Where doubles lie too far apart (close to 1, or at 0) the probability jumps between two neighbours.
    const double speling = std::abs(kans_tot(v(), std::nextafter(x, 1e300)) - kans_tot(v(), std::nextafter(x, -1e300)));
    EXPECT_NEAR(kans_tot(v(), x), u, 1e-11 + 8 * speling) << "x " << x;
  }
}

TEST_P(ElkeVerdeling, GemiddeldeEnSpreidingZijnDieVanHetKwantiel) {
  // Integrates over u by the double-exponential rule u = 1 / (1 + exp(-pi sinh t)), which resolves both ends.
  double gewicht = 0, eerste = 0, tweede = 0;
  const double midden = gemiddelde(v());
  for (int i = -3100; i <= 3100; ++i) {
    const double t = i / 1000.0, s = std::numbers::pi * std::sinh(t), u = 1 / (1 + std::exp(-s));
    if (u <= 0x1p-53 || u >= 1 - 0x1p-53) continue;
    const double dichtheid = std::cosh(t) * u / (1 + std::exp(s)), x = kwantiel(v(), u) - midden;
    gewicht += dichtheid;
    eerste += dichtheid * x;
    tweede += dichtheid * x * x;
  }
  const double sd = standaardafwijking(v());
  const double tolerantie = v().soort == S::discreet ? 2e-3 : 1e-9;  // steps are not smooth
  EXPECT_NEAR(eerste / gewicht, 0, tolerantie * sd);
  EXPECT_NEAR(std::sqrt(tweede / gewicht), sd, tolerantie * 20 * sd);
}

TEST(Verdeling, ZonderBreedteOfSpreidingEenVastGetal) {
  const Verdeling vaste[] = {
      Verdeling::vaste(3),           {S::uniform, {3, 3, 0}, {}, {}}, {S::driehoek, {3, 3, 3}, {}, {}},
      {S::pert, {3, 3, 3}, {}, {}},  {S::normaal, {3, 0, 0}, {}, {}}, {S::lognormaal, {3, 0, 0}, {}, {}},
      {S::gamma, {3, 0, 0}, {}, {}}, {S::beta, {3, 0, 0}, {}, {}},    {S::discreet, {}, {3}, {1}}};
  for (const Verdeling& v : vaste) {
    SCOPED_TRACE(static_cast<int>(v.soort));
    for (const double u : {0x1p-53, 0.3, 1 - 0x1p-53}) EXPECT_EQ(kwantiel(v, u), 3);
    EXPECT_EQ(gemiddelde(v), 3);
    EXPECT_EQ(standaardafwijking(v), 0);
    EXPECT_EQ(drager(v), std::pair(3.0, 3.0));
    EXPECT_EQ(kans_tot(v, 3), 1);
    EXPECT_EQ(kans_tot(v, 2.999), 0);
  }
  EXPECT_EQ(kwantiel({S::lognormaal, {0, 0.5, 0}, {}, {}}, 0.7), 0);
  EXPECT_EQ(kwantiel({S::gamma, {0, 0.5, 0}, {}, {}}, 0.7), 0);
  EXPECT_EQ(kwantiel({S::beta, {1, 0, 0}, {}, {}}, 0.7), 1);
}

TEST(Verdeling, GeslotenVormen) {
  EXPECT_EQ(kwantiel({S::uniform, {2, 6, 0}, {}, {}}, 0.25), 3);
  EXPECT_EQ(kwantiel({S::driehoek, {0, 1, 4}, {}, {}}, 0.25), 1);
  EXPECT_EQ(kwantiel({S::driehoek, {0, 1, 4}, {}, {}}, 0.0625), 0.5);
  EXPECT_EQ(kwantiel({S::driehoek, {0, 0, 4}, {}, {}}, 0.75), 2);
  EXPECT_EQ(kwantiel({S::driehoek, {0, 4, 4}, {}, {}}, 0.25), 2);
  EXPECT_EQ(kwantiel({S::normaal, {5, 2, 0}, {}, {}}, 0.5), 5);
  // A lognormal with vc 1 has sigma^2 = log 2, so its median is the mean over the square root of 2.
  EXPECT_NEAR(kwantiel({S::lognormaal, {10, 1, 0}, {}, {}}, 0.5), 10 / std::numbers::sqrt2, 1e-14);
  // A gamma with vc 1 is exponential, a pert without skew a beta(3, 3), symmetric.
  EXPECT_NEAR(kwantiel({S::gamma, {10, 1, 0}, {}, {}}, 0.9), 10 * std::log(10), 1e-13);
  EXPECT_NEAR(kwantiel({S::pert, {2, 5, 8}, {}, {}}, 0.5), 5, 1e-14);
  // Mode at the lower end: beta(1, 5), with 1 - (1 - u)^(1/5) as quantile.
  EXPECT_NEAR(kwantiel({S::pert, {0, 0, 1}, {}, {}}, 0.3), 1 - std::pow(0.7, 0.2), 1e-15);
}

TEST(Verdeling, DiscreetKiestDeKleinsteWaardeDieUHaalt) {
  const Verdeling v{S::discreet, {}, {1, 2, 4}, {1, 2, 1}};
  EXPECT_EQ(kwantiel(v, 0x1p-53), 1);
  EXPECT_EQ(kwantiel(v, 0.25), 1);
  EXPECT_EQ(kwantiel(v, std::nextafter(0.25, 1)), 2);
  EXPECT_EQ(kwantiel(v, 0.75), 2);
  EXPECT_EQ(kwantiel(v, std::nextafter(0.75, 1)), 4);
  EXPECT_EQ(kwantiel(v, 1 - 0x1p-53), 4);
  EXPECT_EQ(kans_tot(v, 0.5), 0);
  EXPECT_EQ(kans_tot(v, 2), 0.75);
  EXPECT_EQ(gemiddelde(v), 2.25);
  EXPECT_EQ(drager(v), std::pair(1.0, 4.0));
}

TEST(Verdeling, DiscreetTrektNooitEenWaardeMetKansNul) {
  const Verdeling v{S::discreet, {}, {1, 2, 3, 4}, {0, 0.1, 0.2, 0}};
  EXPECT_EQ(kwantiel(v, 0x1p-53), 2);
  EXPECT_EQ(kwantiel(v, 1 - 0x1p-53), 3);
  EXPECT_EQ(drager(v), std::pair(2.0, 3.0));
}

TEST(Poisson, NulBijGemiddeldeNul) {
  EXPECT_EQ(poisson_kwantiel(0, 0x1p-53), 0);
  EXPECT_EQ(poisson_kwantiel(0, 1 - 0x1p-53), 0);
}

TEST(Poisson, IsDeKleinsteNDieUHaalt) {
  // Summed from zero with the machine's own functions; the draw itself takes other roads from mean 10 on.
  for (const double mean : {0.01, 0.7, 5.0, 9.9, 10.1, 25.0, 80.0, 400.0}) {
    for (std::uint32_t i = 0; i < 2000; ++i) {
      const double u = parameter_kwantiel(5, i, naam_sleutel("poisson"));
      double kans = std::exp(-mean), som = kans;
      std::int64_t n = 0;
      while (som < u) {
        ++n;
        kans *= mean / static_cast<double>(n);
        som += kans;
      }
      ASSERT_EQ(poisson_kwantiel(mean, u), n) << "mean " << mean << ", u " << u;
    }
  }
}

TEST(Poisson, StijgtMetHetGemiddelde) {
  // Common random numbers: with the same u a larger mean never gives fewer families, across both methods.
  for (const double u : {1e-9, 0.01, 0.37, 0.5, 0.93, 1 - 1e-9}) {
    std::int64_t vorige = 0;
    for (double mean = 0.05; mean < 3000; mean *= 1.003) {
      const std::int64_t n = poisson_kwantiel(mean, u);
      EXPECT_GE(n, vorige) << "mean " << mean << ", u " << u;
      vorige = n;
    }
  }
}

}  // namespace
}  // namespace mbc
