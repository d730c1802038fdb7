#include "chance/binomiaal.h"

#include <gtest/gtest.h>

#include <cmath>

namespace mbc {
namespace {

/// Binom(4, 1/2): 1, 4, 6, 4, 1 sixteenths.
TEST(Binomiaal, FourCoinsByHand) {
  const double grens[] = {1.0 / 16, 5.0 / 16, 11.0 / 16, 15.0 / 16};
  for (std::int64_t k = 0; k < 4; ++k) {
    EXPECT_EQ(binomiaal_kwantiel(4, 0.5, grens[k] - 1e-9), k);
    EXPECT_EQ(binomiaal_kwantiel(4, 0.5, grens[k] + 1e-9), k + 1);
  }
}

TEST(Binomiaal, ChancesAboveAHalfMirrorThoseBelow) {
  for (const double u : {0.01, 0.3, 0.5, 0.77, 0.99})
    for (const double p : {0.001, 0.2, 0.4})
      EXPECT_EQ(binomiaal_kwantiel(37, 1 - p, u), 37 - binomiaal_kwantiel(37, p, 1 - u)) << p << ' ' << u;
}

TEST(Binomiaal, OfManyTrialsItIsAboutNormal) {
  // (1 - p)^n is no double here; the normal quantile is off by less than one with the correction of skewness.
  const double n = 100'000, p = 0.3, sd = std::sqrt(n * p * (1 - p));
  EXPECT_NEAR(static_cast<double>(binomiaal_kwantiel(100'000, p, 0.5)), n * p, 1);
  EXPECT_NEAR(static_cast<double>(binomiaal_kwantiel(100'000, p, 0.95)), n * p + 1.6448536 * sd, 1.5);
  EXPECT_NEAR(static_cast<double>(binomiaal_kwantiel(100'000, 1 - p, 0.05)), n * (1 - p) - 1.6448536 * sd, 1.5);
}

TEST(Binomiaal, AtTheEnds) {
  EXPECT_EQ(binomiaal_kwantiel(5, 0, 0.999), 0);
  EXPECT_EQ(binomiaal_kwantiel(5, 1, 0.001), 5);
  EXPECT_EQ(binomiaal_kwantiel(0, 0.5, 0.5), 0);
}

}  // namespace
}  // namespace mbc
