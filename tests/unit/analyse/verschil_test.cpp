#include "analyse/verschil.h"

#include <gtest/gtest.h>

#include "analyse/vergelijk.h"
#include "support/studie_bouwer.h"

namespace mbc {
namespace {

Studie begin() {
  Studie s = proef::kleine_studie(3);
  s.replicaties = 30;
  s.instroom.spreiding = Spreiding::poisson;
  proef::zet(s, "gemeenten.Delft.instroom", 20.0);
  proef::zet(s, "traject.crises_per_jaar", 2.0);
  proef::zet(s, "effecten.crisis_reductie", Verdeling{VerdelingSoort::uniform, {0.1, 0.5, 0}, {}, {}});
  proef::voeg_regel_toe(s, Fase::crisis, 1234.5, 1234.5);
  for (const char* pad : {"scenarios.1.implementatie.doel", "scenarios.2.implementatie.doel"}) proef::zet(s, pad, 0.8);
  return s;
}

std::int64_t ncw(const Studie& s, std::size_t scenario) {
  return std::llround(100 * vergelijk(s, {}, {})->scenarios[scenario].ncw.saldo.gemiddelde);
}

void telt_op(const Verschil& v) {
  for (std::size_t i = 0; i < v.scenarios.size(); ++i) {
    Centen som = v.a[i];
    for (const Verschilstap& s : v.stappen) som += s.effect[i];
    EXPECT_EQ(som, v.b[i]);
  }
}

TEST(Verschil, ZelfdeStudieIsNergensAnders) {
  const Studie s = begin();
  const Verschil v = *verklaar(s, s, {});
  EXPECT_EQ(v.a, v.b);
  for (const Verschilstap& stap : v.stappen)
    for (const Centen c : stap.effect) EXPECT_EQ(c.waarde, 0);
}

TEST(Verschil, StappenTellenOpTotHetVerschilTussenTweeLosseRuns) {
  const Studie a = begin();
  Studie b = begin();
  proef::zet(b, "effecten.crisis_reductie", 0.6);
  proef::zet(b, "discontovoet", 0.04);
  proef::zet(b, "scenarios.2.implementatie.doel", 0.3);
  b.horizon = 5;
  proef::zet(b, "kassabonnen.proef.gewicht", 3);
  proef::voeg_regel_toe(b, Fase::start, 400, 300);
  const Verschil v = *verklaar(a, b, {});
  ASSERT_EQ(v.scenarios, (std::vector<int>{0, 1, 2}));
  telt_op(v);
  for (std::size_t s = 0; s < 3; ++s) {
    EXPECT_EQ(v.a[s].waarde, ncw(a, s));
    EXPECT_EQ(v.b[s].waarde, ncw(b, s));
  }
  const auto effect = [&](const std::string& wat, std::size_t s) {
    for (const Verschilstap& stap : v.stappen)
      if (stap.wijziging.wat == wat) return stap.effect[s].waarde;
    ADD_FAILURE() << wat << " ontbreekt";
    return std::int64_t{0};
  };
  EXPECT_GT(effect("effecten.crisis_reductie", 1), 0);
  EXPECT_EQ(effect("scenarios.2.implementatie.doel", 1), 0) << "scenario 1 heeft zijn eigen doel";
  EXPECT_LT(effect("scenarios.2.implementatie.doel", 2), 0);
  EXPECT_GT(effect("horizon", 1), 0);
  EXPECT_GT(effect("overige opbouw van de studie", 1), 0);
}

TEST(Verschil, AnderZaadHeeftGeenGezinnenGemeen) {
  const Studie a = begin();
  Studie b = begin();
  b.zaad = 99;
  const Verschil v = *verklaar(a, b, {});
  telt_op(v);
  EXPECT_EQ(v.stappen.front().wijziging.wat, "zaad");
  EXPECT_FALSE(v.stappen.front().ruis[1].has_value());
}

TEST(Verschil, AlleenWatBeideKennenWordtVergeleken) {
  const Studie a = begin();
  Studie b = begin();
  b.scenarios.pop_back();
  EXPECT_EQ(verklaar(a, b, {})->scenarios, (std::vector<int>{0, 1}));
}

}  // namespace
}  // namespace mbc
