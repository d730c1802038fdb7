#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <cmath>

#include "chance/verdeling.h"

namespace mbc {
namespace {

using S = VerdelingSoort;

/// A fraction in (0, 1), half of the time far out in a tail.
rc::Gen<double> fractie() {
  return rc::gen::map(rc::gen::pair(rc::gen::inRange(1, 1 << 20), rc::gen::inRange(-30, 31)), [](auto paar) {
    const double u = paar.first * 0x1p-20;
    if (paar.second > 15) return u * std::ldexp(0.5, -(paar.second - 15));
    if (paar.second < -15) return 1 - u * std::ldexp(0.5, paar.second + 15);
    return u;
  });
}

/// Between laag and hoog on a logarithmic scale.
rc::Gen<double> tussen(double laag, double hoog) {
  return rc::gen::map(rc::gen::inRange(0, 100001),
                      [=](int i) { return laag * std::pow(hoog / laag, static_cast<double>(i) / 100000); });
}

/// Any distribution that is drawn from a table or a closed form, over the whole range the input accepts.
Verdeling verdeling() {
  const double m = *tussen(1e-3, 1e6), vc = *tussen(0.01, 3);
  switch (*rc::gen::inRange(0, 5)) {
    case 0:
      return {S::lognormaal, {m, vc, 0}, {}, {}};
    case 1:
      return {S::gamma, {m, vc, 0}, {}, {}};
    case 2: {
      const double g = *tussen(0.001, 0.999);
      return {S::beta, {g, std::sqrt(g * (1 - g)) * *tussen(0.005, 0.95), 0}, {}, {}};
    }
    case 3:
      return {S::pert, {-m, -m + 3 * m * *fractie(), 2 * m}, {}, {}};
    default:
      return {S::driehoek, {-m, -m + 3 * m * *fractie(), 2 * m}, {}, {}};
  }
}

/// What an error is measured against: the draw, or where that is small a tenth of the mean or the spread.
double maat(const Verdeling& v, double x) {
  return std::max({std::abs(x), 0.1 * std::abs(gemiddelde(v)), standaardafwijking(v)});
}

RC_GTEST_PROP(Verdelingen, KwantielIsNietDalendEnOmkeerbaar, ()) {
  const Verdeling v = verdeling();
  double u = *fractie(), w = *fractie();
  if (u > w) std::swap(u, w);
  const double x = kwantiel(v, u), y = kwantiel(v, w);
  RC_ASSERT(x <= y);
  const auto [laag, hoog] = drager(v);
  RC_ASSERT(laag <= x && y <= hoog);
  // The probability may differ from u by what a few neighbouring doubles of x are worth.
  const double stap = 4e-15 * std::max(std::abs(x), std::abs(laag) < 1e300 ? std::abs(laag) : 0);
  if (std::abs(x) < 1e-290) return;  // a beta of tiny shape: the quantile is too small for a double
  RC_ASSERT(kans_tot(v, x - stap) <= u + 1e-10);
  RC_ASSERT(kans_tot(v, x + stap) >= u - 1e-10);
}

RC_GTEST_PROP(Verdelingen, TrekkerVolgtHetKwantielEnDaaltNiet, ()) {
  const Verdeling v = verdeling();
  Trekker trekker;
  trekker.stel_in(v);
  double vorige = -1e300;
  std::vector<double> us;
  for (int i = 0; i < 50; ++i) us.push_back(*fractie());
  std::sort(us.begin(), us.end());
  for (const double u : us) {
    const double x = trekker.trek(u), verwacht = kwantiel(v, u);
    if (std::abs(x - verwacht) > 1e-6 * maat(v, verwacht)) {
      RC_LOG() << "soort " << static_cast<int>(v.soort) << " p " << v.p[0] << " " << v.p[1] << " " << v.p[2] << " u "
               << u << ": expected " << verwacht << ", calculated " << x << "\n";
      RC_FAIL("further than 1e-6 from the quantile");
    }
    RC_ASSERT(x >= vorige);
    vorige = x;
  }
}

RC_GTEST_PROP(Verdelingen, PoissonHaaltUEnEenMinderNiet, ()) {
  const double mean = *tussen(1e-3, 1e7), u = *fractie();
  const std::int64_t n = poisson_kwantiel(mean, u);
  // P(N <= n) is the chance that a gamma variable of shape n + 1 exceeds the mean.
  const auto kans_hoogstens = [mean](std::int64_t k) {
    const double vorm = static_cast<double>(k + 1);
    return 1 - kans_tot({S::gamma, {vorm, 1 / std::sqrt(vorm), 0}, {}, {}}, mean);
  };
  RC_ASSERT(kans_hoogstens(n) >= u - 1e-9);
  if (n > 0) RC_ASSERT(kans_hoogstens(n - 1) <= u + 1e-9);
}

}  // namespace
}  // namespace mbc
