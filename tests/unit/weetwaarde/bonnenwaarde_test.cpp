#include "weetwaarde/bonnenwaarde.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "chance/normaal.h"
#include "chance/toeval.h"

namespace mbc {
namespace {

constexpr std::size_t zoveel_trekkingen = 20000;

/// Two receipts, worth a family each: the part of the first is uniform, and the yield is that part less a half, with
/// noise of its own.
struct Twee_bonnen {
  Bonnenkennis kennis{Rijen({zoveel_trekkingen, 2}), {0.5, 0.5}, 2};
  Rijen y{{zoveel_trekkingen, 1}};
  std::vector<Weetwaarde> grens;

  Twee_bonnen() {
    for (std::size_t r = 0; r < zoveel_trekkingen; ++r) {
      const auto u = [r](std::uint64_t wat) { return parameter_kwantiel(1, static_cast<std::uint32_t>(r), wat); };
      kennis.aandelen(r, 0) = u(1);
      kennis.aandelen(r, 1) = 1 - u(1);
      y(r, 0) = u(1) - 0.5 + 0.5 * normaal_kwantiel(u(2));
    }
    constexpr double alles[] = {1};
    grens = {weet_deel(pas_glad(kennis.aandelen, y, Gladheid::recht), y, {{0}}, alles)[0][0]};
  }
  [[nodiscard]] Bonnenwaarde weet(const std::vector<int>& omvang) const {
    return weet_bonnen(kennis, omvang, 7, y, {{0}}, grens)[0];
  }
};

TEST(Bonnenwaarde, VanTweeBonnenIsWatMenUitschrijft) {
  const Twee_bonnen t;
  EXPECT_NEAR(t.grens[0].waarde, 1.0 / 8, 4.5 * t.grens[0].se);
  const std::vector<int> omvang = {1, 3, 300};
  const Bonnenwaarde w = t.weet(omvang);
  // How many of m are like the first is 0 to m, each as likely; then (1 + k) / (2 + m) is expected of its part.
  for (std::size_t i = 0; i < 2; ++i) {
    const int m = omvang[i];
    double waar = 0;
    for (int k = 0; k <= m; ++k) waar += std::max(0.0, (1.0 + k) / (2 + m) - 0.5) / (m + 1);
    EXPECT_NEAR(w.gevraagd[i].waarde, waar, 4.5 * w.gevraagd[i].se) << m;
    EXPECT_LT(w.gevraagd[i].se, 0.01);
  }
  EXPECT_NEAR(w.gevraagd[2].waarde, t.grens[0].waarde, 0.02 * t.grens[0].waarde)
      << "more receipts than ever: the weights";
}

TEST(Bonnenwaarde, MeerBonnenZijnNooitMinderWaardEnNooitMeerDanDeGewichten) {
  const Twee_bonnen t;
  const Bonnenwaarde w = t.weet({40});
  ASSERT_EQ(w.trap.size(), 40U);
  for (std::size_t m = 1; m < w.trap.size(); ++m) EXPECT_GE(w.trap[m], w.trap[m - 1]);
  EXPECT_GT(w.trap.front(), 0);
  EXPECT_LE(w.trap.back(), t.grens[0].waarde);
  // What else is asked changes nothing.
  EXPECT_EQ(t.weet({5, 40}).gevraagd[0].waarde, t.weet({5}).gevraagd[0].waarde);
}

}  // namespace
}  // namespace mbc
