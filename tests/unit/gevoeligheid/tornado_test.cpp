#include "gevoeligheid/tornado.h"

#include <gtest/gtest.h>

#include <cmath>

#include "support/rijke_studie.h"
#include "unit/gevoeligheid/assen.h"

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

/// A cost of 100 a year, in every scenario but the nulalternatief, beside what a number does.
Studie met_kosten(const std::string& pad, const Verdeling& v) {
  Studie s = proef::kleine_studie();
  s.replicaties = 600;
  proef::voeg_investering_toe(s, "programma", Grondslag::per_jaar, 100);
  proef::voeg_investering_toe(s, "risico", Grondslag::per_jaar, 0);
  proef::zet(s, "investeringen.programma.bedrag", {VerdelingSoort::uniform, {90, 110, 0}, {}, {}});
  proef::zet(s, pad, v);
  return s;
}

TEST(Tornado, ARareRiskIsNotHidden) {
  // 4% has a chance of 5000: at P10 and P90 it is 0, and it is nearly all of the variance.
  const Tornado t = *maak_tornado(
      met_kosten("investeringen.risico.bedrag", {VerdelingSoort::discreet, {}, {0, 5000}, {0.96, 0.04}}), {}, {});
  const ScenarioZwaai& z = balk(t, "investeringen.risico.bedrag").scenarios[0];
  EXPECT_EQ(z.saldo.zwaai, 0);
  EXPECT_NEAR(z.saldo.bij[4] - z.saldo.bij[0], -3 * 5000, 1e-6);
  EXPECT_EQ(z.saldo.verloop, Saldoverloop::staart);
  EXPECT_GT(z.saldo.spreiding, 10 * balk(t, "investeringen.programma.bedrag").scenarios[0].saldo.spreiding);
  EXPECT_GT(z.aandeel, 0.5);
}

TEST(Tornado, ARiskThatIsRarerThanItsQuantilesIsToldByTheSobolIndex) {
  // Half a per cent lies beyond P99.
  Studie s = met_kosten("investeringen.risico.bedrag", {VerdelingSoort::discreet, {}, {0, 1e6}, {0.995, 0.005}});
  s.replicaties = 2000;
  const Tornado t = *maak_tornado(s, {}, {});
  const ScenarioZwaai& z = balk(t, "investeringen.risico.bedrag").scenarios[0];
  EXPECT_EQ(z.saldo.spreiding, 0);
  ASSERT_TRUE(z.eerste_orde);
  EXPECT_GT(*z.eerste_orde, 0.5);
  EXPECT_TRUE(z.onderschat);
  EXPECT_FALSE(balk(t, "investeringen.programma.bedrag").scenarios[0].onderschat);
}

TEST(Tornado, AnEffectThatRisesAndFallsIsMarkedAndRankedByItsSpread) {
  // An OTS that begins after 20 months is prevented: of a traject of 5 months it costs little, of 30 it saves much, and
  // of 100 the help by the month has eaten that.
  Studie s = proef::kleine_studie();
  s.horizon = 10;
  s.replicaties = 40;
  proef::zet(s, "traject.duur", {VerdelingSoort::uniform, {2, 100, 0}, {}, {}});
  proef::zet(s, "traject.vrijwillig_vooraf", 20);
  proef::zet(s, "traject.kans_vto", 1);
  proef::zet(s, "traject.kans_ots", 1);
  proef::zet(s, "effecten.ots_reductie", 1);
  proef::zet(s, "scenarios.1.implementatie.doel", 1);
  proef::voeg_regel_toe(s, Fase::ots_start, 6400, 6400);
  proef::voeg_investering_toe(s, "begeleiding", Grondslag::per_bss_maand, 100);
  const Tornado t = *maak_tornado(s, {}, {});
  const Zwaai& z = balk(t, "traject.duur").scenarios[0].saldo;
  EXPECT_EQ(z.verloop, Saldoverloop::heuvel);
  EXPECT_LT(std::abs(z.zwaai), z.hoogste() - z.laagste());
  EXPECT_FALSE(balk(t, "traject.duur").scenarios[0].eerste_orde) << "40 draws are too few for an index";
}

}  // namespace
}  // namespace mbc
