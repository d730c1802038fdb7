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

Verschil leg_uit(const std::vector<const Studie*>& studies) { return *verklaar(studies, {}, {}); }

void telt_op(const Verschilmaat& maat) {
  for (std::size_t i = 0; i < maat.a.size(); ++i) {
    Centen som = maat.a[i];
    for (const Stapeffect& s : maat.stappen) som += s.effect[i];
    EXPECT_EQ(som, maat.b[i]);
  }
}

TEST(Verschil, StappenTellenOpTotHetVerschilTussenTweeLosseRuns) {
  const Studie a = begin();
  Studie tussen = a;
  proef::zet(tussen, "effecten.crisis_reductie", 0.6);
  Studie b = tussen;
  proef::zet(b, "scenarios.2.implementatie.doel", 0.3);
  b.horizon = 5;
  const Verschil v = leg_uit({&a, &tussen, &b});
  ASSERT_EQ(v.scenarios, (std::vector<int>{0, 1, 2}));
  for (const Verschilmaat* m : {&v.saldo, &v.verzilverbaar, &v.dragers[0]}) telt_op(*m);
  for (std::size_t s = 0; s < 3; ++s) {
    EXPECT_EQ(v.saldo.a[s].waarde, ncw(a, s));
    EXPECT_EQ(v.saldo.a[s] + v.saldo.stappen[0].effect[s], Centen{ncw(tussen, s)});
    EXPECT_EQ(v.saldo.b[s].waarde, ncw(b, s));
  }
  EXPECT_GT(v.saldo.stappen[0].effect[1].waarde, 0);
}

TEST(Verschil, AnderZaadHeeftGeenGezinnenGemeen) {
  const Studie a = begin();
  Studie b = begin();
  b.zaad = 99;
  const Verschil v = leg_uit({&a, &b});
  telt_op(v.saldo);
  EXPECT_FALSE(v.saldo.stappen.front().ruis[1].has_value());
}

TEST(Verschil, AlleenWatBeideKennenWordtVergeleken) {
  const Studie a = begin();
  Studie b = begin();
  b.scenarios.pop_back();
  EXPECT_EQ(leg_uit({&a, &b}).scenarios, (std::vector<int>{0, 1}));
}

TEST(Verschil, EenAndereDragerVerplaatstHetSaldoTussenDragers) {
  const Studie a = begin();
  Studie b = a;
  b.geldstromen[0].drager = "Rijk";
  const Verschil v = leg_uit({&a, &b});
  EXPECT_EQ(v.saldo.stappen[0].effect[1].waarde, 0);
  ASSERT_EQ(v.dragers.size(), 2);
  EXPECT_EQ(v.dragers[0].drager, "Rijk");
  EXPECT_EQ(v.dragers[1].drager, "gemeente");
  EXPECT_GT(v.saldo.a[1].waarde, 0);
  EXPECT_EQ(v.dragers[0].stappen[0].effect[1], v.saldo.a[1]);
  EXPECT_EQ(v.dragers[1].b[1].waarde, 0);
  for (const Verschilmaat& m : v.dragers) telt_op(m);
}

TEST(Verschil, WatVerzilverbaarIsVerandertAlleenHetVerzilverbareSaldo) {
  const Studie a = begin();
  Studie b = a;
  proef::zet(b, "geldstromen.Jeugdwet.verzilverbaar", 0.5);
  const Verschil v = leg_uit({&a, &b});
  EXPECT_EQ(v.saldo.stappen[0].effect[1].waarde, 0);
  EXPECT_LT(v.verzilverbaar.stappen[0].effect[1].waarde, 0);
}

TEST(Verschil, GeldtVoorDeGemeentenDieErTellen) {
  Studie a = proef::kleine_studie(2, {"Delft", "Westland"});
  a.replicaties = 5;
  proef::zet(a, "gemeenten.Delft.instroom", 20.0);
  proef::zet(a, "traject.crises_per_jaar", 2.0);
  proef::zet(a, "effecten.crisis_reductie", 0.5);
  proef::zet(a, "scenarios.1.implementatie.doel", 0.8);
  proef::voeg_regel_toe(a, Fase::crisis, 1000, 1000);
  Studie b = a;
  proef::zet(b, "gemeenten.Westland.instroom", 40.0);
  EXPECT_NE(leg_uit({&a, &b}).saldo.stappen[0].effect[1].waarde, 0);
  const Verschil delft = *verklaar({&a, &b}, {"Delft"}, {});
  EXPECT_EQ(delft.saldo.stappen[0].effect[1].waarde, 0);
  EXPECT_NE(delft.saldo.a[1].waarde, 0);
}

}  // namespace
}  // namespace mbc
