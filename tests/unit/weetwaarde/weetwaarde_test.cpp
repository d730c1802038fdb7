#include "weetwaarde/weetwaarde.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "chance/normaal.h"
#include "chance/toeval.h"
#include "weetwaarde/krimp.h"

/// Choices of which the worth of knowing has a closed form: of a normal yield with mean m and sd s it is
/// s phi(m / s) - |m| Phi(-|m| / s).
namespace mbc {
namespace {

constexpr std::size_t n = 20000;

/// Independent standard normal draws; `wat` tells them apart.
double z(std::size_t r, std::uint64_t wat) {
  return normaal_kwantiel(parameter_kwantiel(1, static_cast<std::uint32_t>(r), wat));
}

Rijen kolommen(std::size_t breedte, const auto& f, std::size_t rijen = n) {
  Rijen uit({rijen, breedte});
  for (std::size_t r = 0; r < rijen; ++r)
    for (std::size_t k = 0; k < breedte; ++k) uit(r, k) = f(r, k);
  return uit;
}

void bij(const Weetwaarde& w, double verwacht, const char* wat) {
  EXPECT_NEAR(w.waarde, verwacht, 4.5 * w.se) << wat;
  EXPECT_LT(w.se, 0.02) << wat;
}

/// p1 + p2 with sd 1 and 2, which no chance between families blurs.
class Twee_getallen : public ::testing::TestWithParam<double> {
 protected:
  [[nodiscard]] Rijen opbrengst() const {
    return kolommen(1, [m = GetParam()](std::size_t r, std::size_t) { return m + z(r, 1) + 2 * z(r, 2); });
  }
  static Gladdefit fit(const Rijen& y, std::uint64_t wat) {
    return pas_glad(kolommen(1, [wat](std::size_t r, std::size_t) { return z(r, wat); }), y, Gladheid::glad);
  }
};

TEST_P(Twee_getallen, ZijnAlleenEnSamenWaardWatDeFormuleZegt) {
  const Rijen y = opbrengst();
  const bool op_nul = GetParam() == 0;
  bij(weet_alles(y, y, {0}).evpi, op_nul ? 0.892062 : 0.479811, "EVPI");
  constexpr double alles[] = {1};
  bij(weet_deel(fit(y, 1), y, {{0}}, alles)[0][0], op_nul ? 0.398942 : 0.083315, "EVPPI p1");
  bij(weet_deel(fit(y, 2), y, {{0}}, alles)[0][0], op_nul ? 0.797885 : 0.395593, "EVPPI p2");
}

TEST_P(Twee_getallen, MeerMetingenZijnMeerWaardMaarNooitMeerDanHetGetal) {
  const Rijen y = opbrengst();
  // One measurement has sd 1, as the prior: the part known of its variance is n / (n + 1).
  const std::vector<double> delen = {0, std::sqrt(1.0 / 2), std::sqrt(10.0 / 11), std::sqrt(100.0 / 101), 1};
  const auto w = weet_deel(fit(y, 1), y, {{0}}, delen)[0];
  EXPECT_NEAR(w[0].waarde, 0, 1e-12);
  for (std::size_t i = 1; i < w.size(); ++i) EXPECT_GT(w[i].waarde, w[i - 1].waarde);
  if (GetParam() == 0) {
    bij(w[1], 0.282095, "n = 1");
    bij(w[2], 0.380377, "n = 10");
    bij(w[3], 0.396962, "n = 100");
  }
}

INSTANTIATE_TEST_SUITE_P(Weetwaarde, Twee_getallen, ::testing::Values(0.0, 1.0));

/// theta ~ N(0, 1) seen through families: the mean of two sets has noise of sd 1.
struct Verruist {
  Rijen een = kolommen(1, [](std::size_t r, std::size_t) { return z(r, 1) + std::sqrt(2.0) * z(r, 11); });
  Rijen ander = kolommen(1, [](std::size_t r, std::size_t) { return z(r, 1) + std::sqrt(2.0) * z(r, 12); });
};

TEST(Weetwaarde, ToevalTussenGezinnenIsEruit) {
  const Verruist v;
  // What the draws themselves say: E max(0, N(0, 1 + 1)).
  double naief = 0;
  for (std::size_t r = 0; r < n; ++r) naief += std::max(0.0, (v.een(r, 0) + v.ander(r, 0)) / 2) / n;
  EXPECT_NEAR(naief, 0.5642, 4.5 * std::sqrt((1 - 0.5642 * 0.5642) / n));
  bij(weet_alles(v.een, v.ander, {0}).evpi, 0.398942, "EVPI");
  const Rijen midden = kolommen(1, [&](std::size_t r, std::size_t) { return (v.een(r, 0) + v.ander(r, 0)) / 2; });
  const Gladdefit fit =
      pas_glad(kolommen(1, [](std::size_t r, std::size_t) { return z(r, 1); }), midden, Gladheid::glad);
  constexpr double alles[] = {1};
  bij(weet_deel(fit, midden, {{0}}, alles)[0][0], 0.398942, "EVPPI");
}

TEST(Weetwaarde, AlleenToevalIsNietsWaardEnDatWordtGezegd) {
  const Rijen een = kolommen(1, [](std::size_t r, std::size_t) { return z(r, 11); });
  const Rijen ander = kolommen(1, [](std::size_t r, std::size_t) { return z(r, 12); });
  const Weetwaarde w = weet_alles(een, ander, {0}).evpi;
  EXPECT_FALSE(w.gezien);
  EXPECT_FALSE(w.boven_nul());
  EXPECT_LE(w.waarde, 3 * w.se);
  EXPECT_GT(w.se, 0);
}

TEST(Weetwaarde, VanWatErNietToeDoetIsNulBinnenDeFout) {
  const Rijen y = kolommen(
      1, [](std::size_t r, std::size_t) { return z(r, 1) + 2 * z(r, 2); }, 4000);
  constexpr double alles[] = {1};
  for (std::uint64_t wat = 100; wat < 160; ++wat) {
    const Rijen x = kolommen(
        1, [wat](std::size_t r, std::size_t) { return z(r, wat); }, 4000);
    const Weetwaarde w = weet_deel(pas_glad(x, y, Gladheid::glad), y, {{0}}, alles)[0][0];
    EXPECT_FALSE(w.boven_nul()) << wat;
    EXPECT_LE(w.waarde, 3 * w.se) << wat;
  }
  // Twenty such numbers at once.
  const Rijen veel = kolommen(
      20, [](std::size_t r, std::size_t k) { return z(r, 200 + k); }, 4000);
  EXPECT_FALSE(weet_deel(pas_glad(veel, y, Gladheid::glad), y, {{0}}, alles)[0][0].boven_nul());
}

TEST(Weetwaarde, EenKromVerbandEnSamenspelWordenGezien) {
  // y = z1^2 - 1: E max(0, y) = 2 phi(1), as E[(z^2 - 1); |z| > 1] = 2 phi(1).
  const Rijen krom = kolommen(1, [](std::size_t r, std::size_t) { return z(r, 1) * z(r, 1) - 1; });
  const Rijen x = kolommen(2, [](std::size_t r, std::size_t k) { return z(r, 1 + k); });
  constexpr double alles[] = {1};
  bij(weet_deel(pas_glad(x, krom, Gladheid::glad), krom, {{0}}, alles)[0][0], 2 * 0.2419707, "kwadraat");
  // y = z1 z2: E max(0, y) = E|z1| E|z2| / 2 = 1 / pi; of one of them alone nothing.
  const Rijen product = kolommen(1, [](std::size_t r, std::size_t) { return z(r, 1) * z(r, 2); });
  bij(weet_deel(pas_glad(x, product, Gladheid::glad), product, {{0}}, alles)[0][0], 0.318310, "product");
  const Rijen alleen = kolommen(1, [](std::size_t r, std::size_t) { return z(r, 1); });
  EXPECT_FALSE(weet_deel(pas_glad(alleen, product, Gladheid::glad), product, {{0}}, alles)[0][0].boven_nul());
}

/// Two treatments and nineteen normal numbers: Brennan, Kharroubi, O'Hagan and Chilcott, "Calculating partial expected
/// value of perfect information via Monte Carlo sampling algorithms", *Med. Decis. Making* 27 (2007); what knowing is
/// worth there as Strong, Oakley and Brennan (2014) have it, with numbers 5, 7, 14 and 16 correlated (0.6) or not.
class Negentien {
 public:
  explicit Negentien(double rho) : theta_({n, 19}), y_({n, 1}) {
    constexpr double midden[19] = {1000, 0.1,  5.2, 400, 0.7, 0.3, 3,   0.25, -0.1, 0.5,
                                   1500, 0.08, 6.1, 0.8, 0.3, 3,   0.2, -0.1, 0.5};
    constexpr double sd[19] = {1, 0.02, 1, 200, 0.1,  0.1, 0.5,  0.1,  0.02, 0.2,
                               1, 0.02, 1, 0.1, 0.05, 1,   0.05, 0.02, 0.2};
    for (std::size_t r = 0; r < n; ++r) {
      double t[20];
      for (std::size_t i = 1; i <= 19; ++i) {
        const bool hangt_samen = i == 5 || i == 7 || i == 14 || i == 16;
        const double deel = hangt_samen ? rho : 0;
        theta_(r, i - 1) = std::sqrt(deel) * z(r, 99) + std::sqrt(1 - deel) * z(r, 100 + i);
        t[i] = midden[i - 1] + sd[i - 1] * theta_(r, i - 1);
      }
      const double oud = 10000 * (t[5] * t[6] * t[7] + t[8] * t[9] * t[10]) - (t[1] + t[2] * t[3] * t[4]);
      const double nieuw = 10000 * (t[14] * t[15] * t[16] + t[17] * t[18] * t[19]) - (t[11] + t[12] * t[13] * t[4]);
      y_(r, 0) = nieuw - oud;
    }
  }

  [[nodiscard]] Weetwaarde alles() const { return weet_alles(y_, y_, {0}).evpi; }
  [[nodiscard]] Weetwaarde van(const std::vector<std::size_t>& nummers) const {
    const Rijen x = kolommen(nummers.size(), [&](std::size_t r, std::size_t k) { return theta_(r, nummers[k] - 1); });
    constexpr double alles[] = {1};
    return weet_deel(pas_glad(x, y_, Gladheid::glad), y_, {{0}}, alles)[0][0];
  }

 private:
  Rijen theta_, y_;
};

void dichtbij(const Weetwaarde& w, double gepubliceerd) {
  EXPECT_NEAR(w.waarde, gepubliceerd, 4.5 * w.se) << "se " << w.se;
  EXPECT_LT(w.se, 0.1 * gepubliceerd);
}

TEST(Weetwaarde, VanNegentienGetallenIsWatErOverIsGepubliceerd) {
  const Negentien samen(0.6), los(0);
  dichtbij(samen.alles(), 1047);
  dichtbij(samen.van({5, 14}), 248);
  dichtbij(samen.van({5, 6, 14, 15}), 842);
  dichtbij(samen.van({7, 16}), 536);
  dichtbij(los.alles(), 1310);
  dichtbij(los.van({5, 14}), 319);
  dichtbij(los.van({5, 6, 14, 15}), 893);
  dichtbij(los.van({7, 16}), 841);
  dichtbij(los.van({5, 7, 14, 16}), 957);
  EXPECT_FALSE(los.van({1, 11}).boven_nul()) << "the price of the drugs is known to a pound";
}

/// Three options that hang together, seen through families.
struct Drie {
  static double waar(std::size_t r, std::size_t k) {
    return 0.2 * static_cast<double>(k) + z(r, 1) * (1 + static_cast<double>(k)) + z(r, 2) * (k == 1 ? 2 : -1);
  }
  static double gezien(std::size_t r, std::size_t k, std::uint64_t stel) {
    return waar(r, k) + z(r, 20 * stel + 30 + k) + 0.5 * z(r, 20 * stel + 40);
  }
};

/// The same draws with other columns: `van[i]` is the option in column i.
double evpi_van(const std::vector<std::size_t>& van, std::size_t nul = 99) {
  const auto y = [&](std::uint64_t stel) {
    return kolommen(
        van.size(),
        [&, stel](std::size_t r, std::size_t k) {
          const double tegen = nul == 99 ? 0 : Drie::gezien(r, nul, stel);
          return (van[k] == 99 ? 0 : Drie::gezien(r, van[k], stel)) - tegen;
        },
        2000);
  };
  const Rijen een = y(0), ander = y(1);
  Keuzekolommen alle(van.size());
  for (std::size_t i = 0; i < alle.size(); ++i) alle[i] = i;
  return weet_alles(een, ander, verschillende(een, alle)).evpi.waarde;
}

TEST(Weetwaarde, EenKeuzeDieAndersWordtVerteldBlijftDezelfde) {
  const double zo = evpi_van({0, 1, 2});
  EXPECT_GT(zo, 0.1);
  EXPECT_NEAR(evpi_van({2, 0, 1}), zo, 1e-9) << "verwisseld";
  EXPECT_NEAR(evpi_van({0, 1, 2, 1, 99}), zo, 1e-9) << "dubbel, en nog eens niets doen";
  // Against option 1 in place of doing nothing: max over the same four, less option 1.
  EXPECT_NEAR(evpi_van({0, 99, 2}, 1), zo, 1e-9) << "een ander nulalternatief";
}

TEST(Weetwaarde, ZegtHoeVaakElkeKeuzeDeBesteIs) {
  const Rijen y = kolommen(2, [](std::size_t r, std::size_t k) { return k == 0 ? z(r, 1) : z(r, 1) - 1; });
  const Alleskennis a = weet_alles(y, y, {0, 1});
  ASSERT_EQ(a.kans_beste.size(), 3U);
  EXPECT_NEAR(a.kans_beste[0], 0.5, 4.5 * 0.5 / std::sqrt(n));
  EXPECT_NEAR(a.kans_beste[1], 0.5, 4.5 * 0.5 / std::sqrt(n));
  EXPECT_EQ(a.kans_beste[2], 0);
}

TEST(Krimp, GeeftDeAfwijkingenHunEigenCovariantie) {
  Matrix t({3, 3}), b({3, 3});
  const double a[3][3] = {{2, 0.3, -0.1}, {0.3, 1, 0.4}, {-0.1, 0.4, 3}};
  const double c[3][3] = {{1, 0.2, 0}, {0.2, 0.5, 0.3}, {0, 0.3, 0.9}};
  for (std::size_t i = 0; i < 3; ++i)
    for (std::size_t j = 0; j < 3; ++j) {
      t(i, j) = a[i][j];
      b(i, j) = c[i][j];
    }
  const Matrix k = krimp(t, b);
  for (std::size_t i = 0; i < 3; ++i)
    for (std::size_t j = 0; j < 3; ++j) {
      double som = 0;
      for (std::size_t p = 0; p < 3; ++p)
        for (std::size_t q = 0; q < 3; ++q) som += k(i, p) * t(p, q) * k(j, q);
      EXPECT_NEAR(som, b(i, j), 1e-12) << i << j;
    }
}

TEST(Krimp, MaaktVanWatOnderNulLigtNul) {
  Matrix t({1, 1}), b({1, 1});
  t(0, 0) = 4;
  b(0, 0) = -1;
  EXPECT_EQ(krimp(t, b)(0, 0), 0);
  b(0, 0) = 1;
  EXPECT_NEAR(krimp(t, b)(0, 0), 0.5, 1e-15);
}

}  // namespace
}  // namespace mbc
