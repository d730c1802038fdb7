#include "herijking/temperen.h"

#include <gtest/gtest.h>

#include <cmath>
#include <numeric>

#include "chance/normaal.h"
#include "chance/toeval.h"

/// Closed forms of a normal prior and a normal observation, at the tolerance that model.md §10 asks for: a mean within
/// a tenth of its sd, an sd within 8%.
namespace mbc {
namespace {

constexpr std::size_t veel_rijen = 2000;

Temperopdracht normale(std::size_t breedte, std::uint64_t zaad) {
  Temperopdracht o{zaad, {}, Rijen({veel_rijen, breedte}), {}, true};
  for (std::size_t k = 0; k < breedte; ++k) o.sleutels.push_back(naam_sleutel("kolom " + std::to_string(k)));
  for (std::uint32_t r = 0; r < veel_rijen; ++r)
    for (std::size_t k = 0; k < breedte; ++k)
      o.begin(r, k) = normaal_kwantiel(parameter_kwantiel(zaad, r, o.sleutels[k]));
  return o;
}

struct Maten {
  double midden = 0, spreiding = 0;
};
Maten maten(const Rijen& r, std::size_t k) {
  double som = 0, kwadraten = 0;
  for (std::size_t i = 0; i < r.maat(0); ++i) som += r(i, k);
  const double midden = som / static_cast<double>(r.maat(0));
  for (std::size_t i = 0; i < r.maat(0); ++i) kwadraten += (r(i, k) - midden) * (r(i, k) - midden);
  return {midden, std::sqrt(kwadraten / static_cast<double>(r.maat(0)))};
}

/// z ~ N(0, 1) and y ~ N(z, s): z given y is N(y / (1 + s^2), s / sqrt(1 + s^2)).
void eis_normaal(std::size_t breedte, double gezien, double ruis, std::uint64_t zaad) {
  Temperopdracht o = normale(breedte, zaad);
  o.logkans = [=](std::span<const double> z) { return -0.5 * (gezien - z[0]) * (gezien - z[0]) / (ruis * ruis); };
  const Temperuitkomst t = tempereer(o);
  const Maten m = maten(t.rijen, 0);
  const double midden = gezien / (1 + ruis * ruis), spreiding = ruis / std::sqrt(1 + ruis * ruis);
  EXPECT_NEAR(m.midden, midden, 0.1 * spreiding) << "breedte " << breedte << ", ruis " << ruis << ", zaad " << zaad;
  EXPECT_NEAR(m.spreiding, spreiding, 0.08 * spreiding)
      << "breedte " << breedte << ", ruis " << ruis << ", zaad " << zaad;
  for (std::size_t k = 1; k < breedte; k += 20) {
    const Maten naast = maten(t.rijen, k);
    EXPECT_NEAR(naast.midden, 0, 0.12) << "kolom " << k;
    EXPECT_NEAR(naast.spreiding, 1, 0.08) << "kolom " << k;
  }
}

TEST(Temperen, EenWaarnemingVanEenNormaalGetalGeeftDeGeslotenVorm) {
  for (const std::uint64_t zaad : {1U, 2U, 3U}) {
    eis_normaal(1, 1.5, 0.5, zaad);
    eis_normaal(3, -2, 0.1, zaad);  // a twentieth of the prior: many temperatures
  }
}

TEST(Temperen, ZestigGetallenDieErNietToeDoenStaanNietInDeWeg) { eis_normaal(61, 1, 0.3, 7); }

TEST(Temperen, ZonderBewegingZijnDeRijenDieVanEerst) {
  Temperopdracht o = normale(1, 5);
  o.beweegt = false;
  o.logkans = [](std::span<const double> z) { return -0.5 * (z[0] - 1) * (z[0] - 1); };
  const Temperuitkomst t = tempereer(o);
  for (std::size_t i = 0; i < veel_rijen; ++i) EXPECT_EQ(t.rijen(i, 0), o.begin(t.voorouder[i], 0));
  EXPECT_LT(t.verschillend, veel_rijen);
  EXPECT_NEAR(maten(t.rijen, 0).midden, 0.5, 0.1 * std::sqrt(0.5));
}

TEST(Temperen, WatNietsZegtLaatElkeRijStaan) {
  Temperopdracht o = normale(2, 5);
  o.beweegt = false;
  o.logkans = [](std::span<const double>) { return -3.0; };
  EXPECT_EQ(tempereer(o).rijen.cellen(), o.begin.cellen());
}

TEST(EffectieveRijen, TeltWieVanDezelfdeAfstamtSamen) {
  std::vector<double> x(100);
  std::iota(x.begin(), x.end(), 0.0);
  std::vector<std::size_t> elk(100), paren(100);
  std::iota(elk.begin(), elk.end(), std::size_t{0});
  for (std::size_t i = 0; i < 100; ++i) {
    paren[i] = i / 2;
    x[i] = static_cast<double>(paren[i]);
  }
  EXPECT_DOUBLE_EQ(effectieve_rijen(x, elk), 100);
  EXPECT_DOUBLE_EQ(effectieve_rijen(x, paren), 50);  // each value twice, of one ancestor
}

}  // namespace
}  // namespace mbc
