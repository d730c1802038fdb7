#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <numeric>

#include "result/samenvatten.h"
#include "result/statistiek.h"
#include "result/terugverdienen.h"
#include "support/studie_bouwer.h"

namespace mbc {
namespace {

TEST(Statistiek, KnownSummary) {
  std::vector<double> x(101);
  std::iota(x.begin(), x.end(), -50.0);
  std::reverse(x.begin() + 10, x.begin() + 80);
  const Samenvatting s = vat_samen(x);
  EXPECT_EQ(s.gemiddelde, 0);
  EXPECT_NEAR(s.sd, std::sqrt(85850.0 / 100), 1e-12);
  EXPECT_NEAR(s.mcse, s.sd / std::sqrt(101.0), 1e-12);
  EXPECT_EQ(s.p5, -45);
  EXPECT_EQ(s.p25, -25);
  EXPECT_EQ(s.p50, 0);
  EXPECT_EQ(s.p75, 25);
  EXPECT_EQ(s.p95, 45);
  EXPECT_EQ(s.kans_positief, 50.0 / 101);
}

TEST(Statistiek, QuantilesInterpolate) {
  const Samenvatting s = vat_samen({40, 10, 30, 20});
  EXPECT_DOUBLE_EQ(s.p50, 25);
  EXPECT_DOUBLE_EQ(s.p25, 17.5);
  EXPECT_DOUBLE_EQ(s.p5, 11.5);
  EXPECT_DOUBLE_EQ(s.p95, 38.5);
}

TEST(Statistiek, EqualValuesHaveNoSpread) {
  const Samenvatting s = vat_samen(std::vector<double>(7, 0.1));
  EXPECT_EQ(s.sd, 0);
  EXPECT_EQ(s.gemiddelde, 0.1);
}

TEST(Statistiek, OneReplicatieTellsNoSpread) {
  ExacteSom som;
  som.tel(500);
  for (const Moment& m : {moment_centen({500.0}), moment_centen(som, 1)}) {
    EXPECT_EQ(m.gemiddelde, 5);
    EXPECT_EQ(m.sd, onbekend);
    EXPECT_EQ(m.mcse, onbekend);
  }
  EXPECT_EQ(vat_samen({5.0}).mcse, onbekend);
}

TEST(Statistiek, ExactMoments) {
  ExacteSom som;
  for (const std::int64_t x : {100, 300, 200}) som.tel(x);
  const Moment m = moment_centen(som, 3);
  EXPECT_EQ(m.gemiddelde, 2);
  EXPECT_EQ(m.sd, 1);
}

Terugverdientijd terugverdien(const std::vector<Kolom>& cumulatief) {
  TerugverdienRekening rekening(cumulatief[0].size());
  for (const Kolom& k : cumulatief) rekening.tel(k);
  return rekening.uitkomst();
}

/// Where n sum(x^2) does not fit in 128 bits, the spread is still that of what the amounts differ.
TEST(Statistiek, ExactMomentsOfTheLargestAmounts) {
  constexpr std::int64_t groot = std::int64_t{1} << 62;
  ExacteSom som;
  for (const std::int64_t x : {0, 200, 400, 600}) som.tel(groot + x);
  const Moment m = moment_centen(som, 4);
  EXPECT_NEAR(m.gemiddelde, (static_cast<double>(groot) + 300) / 100, 10);
  EXPECT_NEAR(m.sd, std::sqrt(200000.0 / 3) / 100, 1e-12);
}

/// Hours and lines of ten million replicaties: more than 64 bits hold.
TEST(Sommen, AddUpPast64Bits) {
  Uitkomst u({.scenarios = 2, .gemeenten = 1, .jaren = 1, .geldstromen = 1, .functies = 1, .regels = 1});
  u.regels(1, 0) = Centen{std::int64_t{1} << 62};
  u.uren_zorg(0, 0, 0, 0) = std::int64_t{1} << 62;
  u.uren_investering(1, 0, 0, 0) = std::int64_t{1} << 62;
  u.verzilverbaar = {1};
  Sommen som(u.maten);
  for (int r = 0; r < 8; ++r) som.tel(u, 0);
  const double verwacht = std::ldexp(1.0, 65);
  EXPECT_EQ(static_cast<double>(som.regels(1, 0)), verwacht);
  EXPECT_EQ(static_cast<double>(som.uren_vrij(1, 0, 0, 0)), verwacht);
  EXPECT_EQ(static_cast<double>(som.uren_gevraagd(1, 0, 0, 0)), verwacht);
}

TEST(Terugverdientijd, LastRiseFromNegativeToZero) {
  // Replicaties: -100, 0, 50 (at 2.0); -100, 100, 100 (at 1.5); never negative (0); 10, -10, 10 (at 2.5).
  const Terugverdientijd t = terugverdien({{-100, -100, 0, 10}, {0, 100, 0, -10}, {50, 100, 0, 10}});
  EXPECT_EQ(t.kans_binnen, (std::vector<double>{0.25, 0.75, 1.0}));
  ASSERT_TRUE(t.mediaan);
  EXPECT_DOUBLE_EQ(*t.mediaan, 1.75);
}

TEST(Terugverdientijd, NoneWhereHalfNeverEarnItBack) {
  const Terugverdientijd t = terugverdien({{-1, -1}, {1, -1}});
  EXPECT_FALSE(t.mediaan);
  EXPECT_EQ(t.kans_binnen, (std::vector<double>{0, 0.5}));
}

TEST(Kasput, DeepestPointAndItsUsualYear) {
  KasputRekening k(3);
  for (const Kolom& saldo : {Kolom{-100, -100, 50}, Kolom{-100, 50, -40}, Kolom{500, -70, 0}}) k.tel(saldo);
  const Kasput kasput = k.uitkomst(2022);
  EXPECT_DOUBLE_EQ(kasput.diepte.gemiddelde, -(2.0 + 1.2 + 0.0) / 3);
  EXPECT_EQ(kasput.jaar, 2023);
}

TEST(Kasput, NoneWhereTheSaldoIsNeverNegative) {
  KasputRekening k(2);
  k.tel({0, 10});
  EXPECT_FALSE(k.uitkomst(2022).jaar);
}

/// Two purses of one drager each; scenario 1 saves 1000 a year and costs 500 a year in euros of cents, per purse.
class Vergelijking : public testing::Test {
 protected:
  Vergelijking() : s_(proef::kleine_studie()) {
    s_.replicaties = 1;
    s_.geldstromen.push_back({"Zvw", "zorgverzekeraar", proef::voeg_toe(s_, "geldstromen.Zvw.verzilverbaar", 0.1)});
    proef::zet(s_, "geldstromen.Jeugdwet.verzilverbaar", 0.6);
    proef::zet(s_, "verzilverbaar_vanaf", 1);
    proef::zet(s_, "discontovoet", 0.25);
    proef::voeg_regel_toe(s_, Fase::traject, 2, 1);
    s_.kassabonnen.front().regels.back().functie = 0;
  }

  ScenarioResultaat vat_scenario_1_samen() {
    const Maten m{.scenarios = 2, .gemeenten = 1, .jaren = 3, .geldstromen = 2, .functies = 1, .regels = 0};
    Uitkomst u(m);
    for (std::size_t y = 0; y < 3; ++y) {
      for (std::size_t f = 0; f < 2; ++f) {
        u.zorgkosten(0, 0, y, f) = {500'000};
        u.zorgkosten(1, 0, y, f) = {400'000};
        u.investeringen(1, 0, y, f) = {50'000};
      }
      u.uren_investering(1, 0, y, 0) = 136'000;
      u.uren_zorg(0, 0, y, 0) = 68'000;
    }
    const auto tel = [&](Telling t, std::int64_t n) { u.tellingen(1, 2, t) = n; };
    tel(Telling::trajecten_begin, 3);
    tel(Telling::trajecten, 5);
    tel(Telling::ots_begin, 2);
    tel(Telling::ots_nieuw, 4);
    tel(Telling::ots_lopend, 1);
    u.discontovoet = {0.25};
    u.disconto = {1, 0.8, 0.64};
    u.verzilverbaar_vanaf = 1;
    u.verzilverbaar = {0.6, 0.1};
    Sommen sommen(m);
    sommen.tel(u, 0);
    Kolommen kolommen(m, 1);
    kolommen.bewaar(0, u);
    return vat_samen(s_, {0}, {1}, {}, sommen, kolommen).scenarios.at(0);
  }

  Studie s_;
};

TEST_F(Vergelijking, DiscountsFromYearZero) {
  const ScenarioResultaat r = vat_scenario_1_samen();
  const double som_factoren = 1 + 0.8 + 0.64;
  EXPECT_NEAR(r.ncw.baten.gemiddelde, 2 * 1000 * som_factoren, 1e-9);
  EXPECT_NEAR(r.ncw.kosten.gemiddelde, 2 * 500 * som_factoren, 1e-9);
  EXPECT_NEAR(r.ncw.saldo.gemiddelde, 2 * 500 * som_factoren, 1e-9);
  EXPECT_NEAR(r.geldstromen[1].saldo.gemiddelde, 500 * som_factoren, 1e-9);
  EXPECT_NEAR(r.gemeenten[0].totaal.saldo.gemiddelde, 1000 * som_factoren, 1e-9);
  EXPECT_NEAR(r.jaren[1].totaal.saldo.gemiddelde, 1000, 1e-9);
  EXPECT_NEAR(r.jaren[1].cumulatief.gemiddelde, 1000 * 1.8, 1e-9);
  EXPECT_NEAR(r.zorgkosten.gemiddelde, 2 * 4000 * som_factoren, 1e-9);
  EXPECT_NEAR(*r.batenkostenratio, 2, 1e-12);
}

TEST_F(Vergelijking, TellsWhatTheScenarioItselfCosts) {
  const ScenarioResultaat r = vat_scenario_1_samen();
  const JaarNiveau& n = r.jaren[2].niveau;
  EXPECT_NEAR(n.geldstromen[1].zorgkosten.gemiddelde, 4000, 1e-9);
  EXPECT_NEAR(n.totaal.zorgkosten.gemiddelde, 8000, 1e-9);
  EXPECT_NEAR(n.totaal.investeringen.gemiddelde, 1000, 1e-9);
  // On 1 January 3 trajecten and 2 OTS'en ran, 5 and 4 began, 1 OTS ran on 31 December.
  EXPECT_EQ(r.jaren[2].aantallen[Aantal::trajecten_lopend], 8);
  EXPECT_EQ(r.jaren[2].aantallen[Aantal::ots_beeindigd], 5);
  EXPECT_NEAR(n.per_traject.value(), 1000, 1e-9);
  EXPECT_NEAR(n.per_nieuwe_ots.value(), 2000, 1e-9);
  EXPECT_FALSE(r.jaren[0].niveau.per_traject.has_value());
}

TEST_F(Vergelijking, VerzilverbaarCountsFromItsYearAndPerDrager) {
  const ScenarioResultaat r = vat_scenario_1_samen();
  const double kosten = 500 * (1 + 0.8 + 0.64);
  ASSERT_EQ(r.dragers.size(), 2);
  EXPECT_EQ(r.dragers[0].naam, "gemeente");
  EXPECT_NEAR(r.dragers[0].verzilverbaar_saldo.gemiddelde, 600 * (0.8 + 0.64) - kosten, 1e-9);
  EXPECT_NEAR(r.dragers[1].verzilverbaar_saldo.gemiddelde, 100 * (0.8 + 0.64) - kosten, 1e-9);
  EXPECT_NEAR(r.verzilverbaar_saldo.gemiddelde, 700 * (0.8 + 0.64) - 2 * kosten, 1e-9);
}

/// Three scenarios in four replicaties, no two alike, against scenario `nul`.
Resultaat drie_scenarios(int nul, const std::vector<std::size_t>& getoond) {
  Studie s = proef::kleine_studie();
  s.replicaties = 4;
  s.nulalternatief = nul;
  s.scenarios.push_back(s.scenarios[1]);
  s.scenarios[2].nummer = 2;
  const Maten m{.scenarios = 3, .gemeenten = 2, .jaren = 3, .geldstromen = 1, .functies = 1, .kasstromen = 1};
  s.gemeenten.push_back(s.gemeenten[0]);
  Sommen sommen(m);
  Kolommen kolommen(m, 4);
  std::int64_t x = 7;
  for (std::size_t r = 0; r < 4; ++r) {
    Uitkomst u(m);
    for (auto* bedragen : {&u.zorgkosten, &u.investeringen, &u.betaald})
      for (Centen& c : bedragen->cellen()) c = {x = x * 16807 % 2147483647};
    u.discontovoet = {0.1};
    u.disconto = {1, 1 / 1.1, 1 / 1.21};
    u.verzilverbaar_vanaf = 1;
    u.verzilverbaar = {0.3};
    sommen.tel(u, s.nul_index());
    kolommen.bewaar(r, u);
  }
  return vat_samen(s, {0, 1}, getoond, {}, sommen, kolommen);
}

void verwacht_gelijk(const Samenvatting& a, const Samenvatting& b) {
  for (double Samenvatting::*x :
       {&Samenvatting::gemiddelde, &Samenvatting::sd, &Samenvatting::mcse, &Samenvatting::p5, &Samenvatting::p25,
        &Samenvatting::p50, &Samenvatting::p75, &Samenvatting::p95, &Samenvatting::kans_positief})
    EXPECT_EQ(a.*x, b.*x);
}

TEST(Onderling, IsWhatTheRunAgainstThatScenarioSays) {
  const Resultaat r = drie_scenarios(0, {0, 1, 2});
  for (const std::size_t ander : {std::size_t{1}, std::size_t{2}}) {
    const Resultaat daartegen = drie_scenarios(static_cast<int>(ander), {0, 1, 2});
    for (std::size_t s = 0; s < 3; ++s) {
      const std::vector<Onderling>& lijst = r.scenarios[s].onderling;
      const auto o = std::find_if(lijst.begin(), lijst.end(),
                                  [&](const Onderling& x) { return x.tegen == static_cast<int>(ander); });
      ASSERT_EQ(o == lijst.end(), s == ander);
      if (s == ander) continue;
      EXPECT_NE(o->saldo.sd, 0);
      verwacht_gelijk(o->saldo, daartegen.scenarios[s].ncw.saldo);
      verwacht_gelijk(o->verzilverbaar_saldo, daartegen.scenarios[s].verzilverbaar_saldo);
    }
  }
}

TEST(Onderling, IsOfTheScenariosThatAreShown) {
  const Resultaat r = drie_scenarios(0, {0, 2});
  ASSERT_EQ(r.scenarios[0].onderling.size(), 1);
  EXPECT_EQ(r.scenarios[0].onderling[0].tegen, 2);
  EXPECT_TRUE(r.scenarios[1].onderling.empty()) << "against the nulalternatief stands in ncw";
}

TEST_F(Vergelijking, HoursBecomeFte) {
  const ScenarioResultaat r = vat_scenario_1_samen();
  EXPECT_DOUBLE_EQ(r.jaren[0].formatie[0].gevraagd_uren, 1360);
  EXPECT_DOUBLE_EQ(r.jaren[0].formatie[0].gevraagd_fte, 1);
  EXPECT_DOUBLE_EQ(r.jaren[0].formatie[0].vrijgespeeld_fte.value(), 0.5);
}

TEST_F(Vergelijking, HoursThatNoReceiptTellsAreUnknownAndNotZero) {
  s_.kassabonnen.front().regels.clear();
  EXPECT_EQ(vat_scenario_1_samen().jaren[0].formatie[0].vrijgespeeld_fte, std::nullopt);
}

}  // namespace
}  // namespace mbc
