#include "analyse/tornado.h"

#include <gtest/gtest.h>

#include <cmath>

#include "unit/analyse/rijke_studie.h"

namespace mbc {
namespace {

const Balk& balk(const Tornado& t, const std::string& pad) {
  for (const Balk& b : t.balken) {
    if (b.pad == pad) return b;
  }
  throw std::logic_error("no bar for " + pad);
}

/// A bar is the difference of two runs with that number fixed, whether families were simulated or priced again.
TEST(Tornado, ABarIsTwoRuns) {
  const Studie s = proef::rijke_studie();
  const Tornado t = *maak_tornado(s, {}, {});
  EXPECT_EQ(t.replicaties, s.replicaties);
  for (const char* pad : {"tarieven.lokaal_team", "kostenopslag", "effecten.ots_reductie", "traject.duur"}) {
    const Balk& b = balk(t, pad);
    const auto lezer = proef::lezer_van(s);
    const auto los = [&](double x) { return *vergelijk(lezer({pad + ("=" + getal_tekst(x))}), {}, {}); };
    const Resultaat laag = los(*b.p10), hoog = los(*b.p90);
    for (std::size_t i = 0; i < 2; ++i) {
      EXPECT_NEAR(b.scenarios[i].saldo.bij_p10, laag.scenarios[i + 1].ncw.saldo.gemiddelde, 0.01) << pad;
      EXPECT_NEAR(b.scenarios[i].saldo.bij_p90, hoog.scenarios[i + 1].ncw.saldo.gemiddelde, 0.01) << pad;
      EXPECT_NEAR(b.scenarios[i].verzilverbaar_saldo.bij_p90, hoog.scenarios[i + 1].verzilverbaar_saldo.gemiddelde,
                  0.01)
          << pad;
    }
  }
}

TEST(Tornado, AnIrrelevantNumberHasBarZero) {
  Studie s = proef::rijke_studie();
  proef::zet(s, "uren_per_fte", {VerdelingSoort::uniform, {1000, 1500, 0}, {}, {}});
  proef::zet(s, "effecten.trajectduur_reductie", {VerdelingSoort::uniform, {0, 0.2, 0}, {}, {}});
  for (const char* n : {"1", "2"}) proef::zet(s, "scenarios." + std::string(n) + ".implementatie.doel", 0);
  const Tornado t = *maak_tornado(s, {}, {});
  for (const char* pad : {"uren_per_fte", "effecten.trajectduur_reductie"}) {
    EXPECT_EQ(balk(t, pad).scenarios[0].saldo.zwaai, 0) << pad;
    EXPECT_EQ(balk(t, pad).scenarios[0].saldo.mcse, 0) << pad;
  }
  // The verzilverbaar share moves no saldo of society, but does move the verzilverbaar one.
  EXPECT_EQ(balk(t, "geldstromen.Jeugdwet.verzilverbaar").scenarios[0].saldo.zwaai, 0);
}

TEST(Tornado, ShareOfWeakSources) {
  Studie s = proef::rijke_studie();
  for (Getal& g : s.getallen) g.verantwoording.kwaliteit = Bronkwaliteit::S;
  EXPECT_EQ(aandeel_zwakke_bron(*maak_tornado(s, {}, {}), 0), 0);
  for (Getal& g : s.getallen) g.verantwoording.kwaliteit = Bronkwaliteit::geen;
  EXPECT_EQ(aandeel_zwakke_bron(*maak_tornado(s, {}, {}), 0), 1);
}

}  // namespace
}  // namespace mbc
