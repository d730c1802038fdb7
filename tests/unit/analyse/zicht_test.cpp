#include "analyse/zicht.h"

#include <gtest/gtest.h>

#include "analyse/vergelijk.h"
#include "support/rijke_studie.h"

namespace mbc {
namespace {

void gelijk(const BatenKosten& a, const BatenKosten& b) {
  EXPECT_EQ(a.baten.gemiddelde, b.baten.gemiddelde);
  EXPECT_EQ(a.kosten.p5, b.kosten.p5);
  EXPECT_EQ(a.saldo.sd, b.saldo.sd);
}

Studie met_twee_beurzen(Trekking t) {
  Studie s = proef::rijke_studie();
  s.trekking = t;
  proef::voeg_investering_toe(s, "ggz", Grondslag::per_bss_maand, 7.77).geldstroom = 1;
  return s;
}

TEST(Zicht, VanuitEenBeursIsWatZijInHetGeheelWas) {
  for (const Trekking t : {Trekking::willekeurig, Trekking::lhs, Trekking::sobol}) {
    const Studie heel = met_twee_beurzen(t);
    const Resultaat r = *vergelijk(heel, {}, {});
    for (const std::size_t f : {0U, 1U}) {
      Studie deel = heel;
      kijk_vanuit(deel, {f});
      const Resultaat d = *vergelijk(deel, {}, {});
      ASSERT_EQ(d.geldstromen.size(), 1);
      EXPECT_EQ(d.geldstromen[0].naam, heel.geldstromen[f].naam);
      for (std::size_t s = 1; s < 3; ++s) {
        gelijk(d.scenarios[s].ncw, r.scenarios[s].geldstromen[f]);
        EXPECT_EQ(d.scenarios[s].verzilverbaar_saldo.p95, r.scenarios[s].dragers[f].verzilverbaar_saldo.p95);
        EXPECT_EQ(d.scenarios[s].jaren[4].aantallen[Aantal::vto], r.scenarios[s].jaren[4].aantallen[Aantal::vto]);
      }
    }
  }
}

TEST(Zicht, VanuitAlleIsHetGeheel) {
  Studie s = met_twee_beurzen(Trekking::willekeurig);
  const Studie heel = s;
  kijk_vanuit(s, {0, 1});
  EXPECT_EQ(s, heel);
}

}  // namespace
}  // namespace mbc
