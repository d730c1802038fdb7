#include "analyse/doorslag.h"

#include <gtest/gtest.h>

#include "analyse/vergelijk.h"
#include "chance/toeval.h"
#include "support/rijke_studie.h"

namespace mbc {
namespace {

const Doorslag* van(const ScenarioResultaat& s, const std::string& pad) {
  for (const Doorslag& d : s.doorslag)
    if (d.pad == pad) return &d;
  return nullptr;
}

/// Of which only two prices are uncertain.
Studie twee_prijzen() {
  Studie s = proef::rijke_studie();
  for (Getal& g : s.getallen) g.verdeling = Verdeling::vaste(gemiddelde(g.verdeling));
  s.instroom.spreiding = mbc::Spreiding::vast;
  s.replicaties = 400;
  proef::zet(s, "tarieven.lokaal_team", Verdeling{VerdelingSoort::uniform, {20, 180, 0}, {}, {}});
  proef::zet(s, "kostenopslag", Verdeling{VerdelingSoort::uniform, {0, 0.01, 0}, {}, {}});
  return s;
}

TEST(Doorslag, TheNumberThatDecidesIsFoundWithWhatItDoes) {
  const Resultaat r = *vergelijk(twee_prijzen(), {}, {});
  const Doorslag* d = van(r.scenarios[2], "tarieven.lokaal_team");
  ASSERT_NE(d, nullptr);
  EXPECT_EQ(d, &r.scenarios[2].doorslag.front());
  EXPECT_GT(d->aandeel, 0.5);
  EXPECT_GT(d->laag.gemiddelde, d->hoog.gemiddelde) << "dear hours cost";
  EXPECT_GT(d->laag.gemiddelde, r.scenarios[2].ncw.saldo.gemiddelde);
  EXPECT_EQ(van(r.scenarios[2], "kostenopslag"), nullptr) << "not told from chance";
  EXPECT_TRUE(r.scenarios[0].doorslag.empty()) << "the nulalternatief against itself";
}

TEST(Doorslag, AFifthHasTheMeanOfItsReplicaties) {
  // The saldo is linear in the tarief: with no chance between families, a fifth of a uniform lies 0.4 from the middle.
  Studie s = twee_prijzen();
  proef::zet(s, "kostenopslag", 0);
  s.trekking = Trekking::sobol;
  s.replicaties = 1024;
  const ScenarioResultaat scenario = vergelijk(s, {}, {})->scenarios[2];
  const auto bij = [&](double tarief) {
    Studie vast = s;
    vast.replicaties = 1024;
    proef::zet(vast, "tarieven.lokaal_team", tarief);
    return vergelijk(vast, {}, {})->scenarios[2].ncw.saldo;
  };
  const Doorslag* d = van(scenario, "tarieven.lokaal_team");
  ASSERT_NE(d, nullptr);
  const Samenvatting laag = bij(20 + 0.1 * 160), hoog = bij(20 + 0.9 * 160);
  EXPECT_NEAR(d->laag.gemiddelde, laag.gemiddelde, 4.5 * std::hypot(d->laag.mcse, laag.mcse));
  EXPECT_NEAR(d->hoog.gemiddelde, hoog.gemiddelde, 4.5 * std::hypot(d->hoog.mcse, hoog.mcse));
}

TEST(Doorslag, ItIsToldThatANumberMovesAlong) {
  Studie s = twee_prijzen();
  const auto mee = [&] { return van(vergelijk(s, {}, {})->scenarios[2], "tarieven.lokaal_team")->beweegt_mee; };
  EXPECT_FALSE(mee());
  s.correlaties = {{{"kostenopslag", "tarieven.lokaal_team"},
                    {naam_sleutel("kostenopslag"), naam_sleutel("tarieven.lokaal_team")},
                    0.3}};
  EXPECT_TRUE(mee());
}

TEST(Doorslag, AFewReplicatiesSayNothing) {
  Studie s = twee_prijzen();
  s.replicaties = static_cast<int>(minste_replicaties_doorslag) - 1;
  EXPECT_TRUE(vergelijk(s, {}, {})->scenarios[2].doorslag.empty());
}

TEST(Doorslag, IsTheSameForAnyThreads) {
  const Studie s = twee_prijzen();
  Uitvoering een, drie;
  een.draden = 1;
  drie.draden = 3;
  const Resultaat a = *vergelijk(s, {}, een), b = *vergelijk(s, {}, drie);
  ASSERT_EQ(a.scenarios[2].doorslag.size(), b.scenarios[2].doorslag.size());
  for (std::size_t i = 0; i < a.scenarios[2].doorslag.size(); ++i) {
    EXPECT_EQ(a.scenarios[2].doorslag[i].pad, b.scenarios[2].doorslag[i].pad);
    EXPECT_EQ(a.scenarios[2].doorslag[i].aandeel, b.scenarios[2].doorslag[i].aandeel);
  }
}

}  // namespace
}  // namespace mbc
