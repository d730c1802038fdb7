#include "gevoeligheid/omslagpunt.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <tuple>

#include "support/rijke_studie.h"
#include "unit/gevoeligheid/assen.h"

namespace mbc {
namespace {

/// Fixed families, one a year; scenario 1 reaches all of them from the first day. A crisis reduction saves
/// nothing here; a start costs 1000 less with the werkwijze, and a regional cost of 600 a year stands against it.
Studie dichte_vorm() {
  Studie s = proef::kleine_studie();
  proef::voeg_regel_toe(s, Fase::start, 5000, 4000);
  proef::zet(s, "scenarios.1.implementatie.doel", 1);
  proef::voeg_investering_toe(s, "programma", Grondslag::per_jaar, 600);
  return s;
}

Omslaganalyse zoek(const Studie& s, const std::string& pad, double van, double tot) {
  return *zoek_omslagpunt(proef::lezer_van(s), pad, van, tot, {}, {});
}

const Omslag& maatschappij(const Omslaganalyse& a) { return a.scenarios.front().omslagen.front(); }

const Band& band_van(const Omslag& o) {
  return o.nulpunten.empty() ? o.band_zonder.value() : o.nulpunten.front().band.value();
}

/// The only zero.
const Nulpunt& nulpunt(const Omslaganalyse& a) {
  if (maatschappij(a).nulpunten.size() != 1) throw std::logic_error("not one zero");
  return maatschappij(a).nulpunten.front();
}

TEST(Omslagpunt, OfAPriceIsExact) {
  // Saldo a year: 1000 - p.
  const Omslaganalyse a = zoek(dichte_vorm(), "investeringen.programma.bedrag", 0, 3000);
  EXPECT_NEAR(nulpunt(a).waarde, 1000, 1e-6);
  EXPECT_NEAR(maatschappij(a).bij_van, 3000, 1e-9);
  EXPECT_NEAR(maatschappij(a).bij_tot, -6000, 1e-9);
  EXPECT_EQ(maatschappij(a).kans_geen, 0);
  EXPECT_NEAR(nulpunt(a).band->p95, 1000, 1e-6);
  EXPECT_EQ(a.doorrekeningen, 1);
}

TEST(Omslagpunt, OfAnEffectIsExactWhereTheSaldoIsLinear) {
  // With attributie x the saldo a year is 1000 x - 600.
  const Omslaganalyse a = zoek(dichte_vorm(), "effecten.attributie", 0, 1);
  EXPECT_NEAR(nulpunt(a).waarde, 0.6, 1e-9);
  EXPECT_LE(a.doorrekeningen, hoogste_doorrekeningen);
}

TEST(Omslagpunt, AShareIsKnownAndSetInPerCents) {
  Studie s = dichte_vorm();
  EXPECT_FALSE(zoek(s, "effecten.attributie", 0, 1).aandeel);
  for (Getal& g : s.getallen)
    if (g.pad == "effecten.attributie") g.domein = {0, 1, true};
  std::vector<std::string> zetten;
  const Studielezer lezer = [&, lees = proef::lezer_van(s)](const std::vector<std::string>& zet) {
    zetten.insert(zetten.end(), zet.begin(), zet.end());
    return lees(zet);
  };
  const Omslaganalyse a = *zoek_omslagpunt(lezer, "effecten.attributie", 0, 1, {}, {});
  EXPECT_TRUE(a.aandeel);
  EXPECT_NEAR(nulpunt(a).waarde, 0.6, 1e-9);
  ASSERT_GE(zetten.size(), 2);
  EXPECT_EQ(zetten[0], "effecten.attributie=0%");
  EXPECT_EQ(zetten[1], "effecten.attributie=100%");
}

TEST(Omslagpunt, OfTheMeanTrajectduur) {
  // Each month costs 100 less with the werkwijze: the saldo a year is 100 D + 1000 - 2500, D in months within the year.
  Studie s = dichte_vorm();
  s.horizon = 10;
  proef::voeg_regel_toe(s, Fase::einde, 0, 0);
  proef::voeg_regel_toe(s, Fase::traject, 1000, 900);
  proef::zet(s, "investeringen.programma.bedrag", 2500);
  const Omslaganalyse a = zoek(s, "traject.duur", 1, 60);
  // Inflow at y + 1/2: what runs beyond the horizon is cut off. Months in the horizon of D <= 30: nine families
  // of 10 - ... whole; found by adding them up, the saldo is 10 x (1000 - 2500) + 100 x sum of months.
  const auto maanden = [](double d) {
    double som = 0;
    for (int y = 0; y < 10; ++y) som += std::min(d, 12 * (10 - (y + 0.5)));
    return som;
  };
  EXPECT_NEAR(maanden(nulpunt(a).waarde), 150, 0.05);
  EXPECT_LE(a.doorrekeningen, hoogste_doorrekeningen);
}

TEST(Omslagpunt, AbsentWithinTheRangeSaysTheEnds) {
  const Omslaganalyse a = zoek(dichte_vorm(), "investeringen.programma.bedrag", 0, 900);
  EXPECT_TRUE(maatschappij(a).nulpunten.empty());
  ASSERT_EQ(maatschappij(a).positief.size(), 1);
  EXPECT_EQ(maatschappij(a).positief[0].van, 0);
  EXPECT_EQ(maatschappij(a).positief[0].tot, 900);
  EXPECT_EQ(maatschappij(a).kans_geen, 1);
  EXPECT_NEAR(maatschappij(a).bij_van, 3000, 1e-9);
  EXPECT_NEAR(maatschappij(a).bij_tot, 300, 1e-9);
}

/// An OTS that begins after 20 months and costs 6400 is prevented; each month with the werkwijze costs 100. Families of
/// year y begin at y + 1/2 of ten years, the last two too late for an OTS: the saldo is
/// 8 x 6400 [D > 20] - 100 x sum of min(D, 12 (9.5 - y)): negative to 20, positive to 74, negative again.
Studie heuvel() {
  Studie s = proef::kleine_studie();
  s.horizon = 10;
  proef::zet(s, "traject.duur", 40);
  proef::zet(s, "traject.vrijwillig_vooraf", 20);
  proef::zet(s, "traject.kans_vto", 1);
  proef::zet(s, "traject.kans_ots", 1);
  proef::zet(s, "effecten.ots_reductie", 1);
  proef::zet(s, "scenarios.1.implementatie.doel", 1);
  proef::voeg_regel_toe(s, Fase::ots_start, 6400, 6400);
  proef::voeg_investering_toe(s, "begeleiding", Grondslag::per_bss_maand, 100);
  return s;
}

TEST(Omslagpunt, ASaldoThatRisesAboveZeroAndFallsBelowItAgainHasBothZeros) {
  // The nodes at equal distances see the hill in the first range and miss it in the second, where the expected 40
  // stands on it.
  for (const double tot : {110.0, 400.0}) {
    const Omslaganalyse a = zoek(heuvel(), "traject.duur", 10, tot);
    const Omslag& o = maatschappij(a);
    ASSERT_EQ(o.nulpunten.size(), 2) << tot;
    EXPECT_EQ(o.nulpunten[0].richting, Richting::stijgend);
    EXPECT_EQ(o.nulpunten[1].richting, Richting::dalend);
    EXPECT_NEAR(o.nulpunten[0].waarde, 20, 1);
    EXPECT_NEAR(o.nulpunten[1].waarde, 74, 1);
    ASSERT_EQ(o.positief.size(), 1);
    EXPECT_EQ(o.positief[0].van, o.nulpunten[0].waarde);
    EXPECT_EQ(o.positief[0].tot, o.nulpunten[1].waarde);
    EXPECT_EQ(o.kans_geen, 0);
    ASSERT_TRUE(o.bij_verwacht);
    // Months of the ten families: 40 of seven, and 30, 18 and 6 of the last three.
    EXPECT_NEAR(o.bij_verwacht->gemiddelde, 8 * 6400 - 100 * (7 * 40 + 30 + 18 + 6), 1);
    EXPECT_LE(a.doorrekeningen, hoogste_doorrekeningen);
  }
}

TEST(Omslagpunt, WhatTheStudyExpectsIsAlwaysANode) {
  for (const auto& [pad, van, tot] : {std::tuple{"traject.duur", 5.0, 60.0},
                                      {"investeringen.programma.bedrag", 0.0, 900.0},
                                      {"discontovoet", 0.0, 0.5},
                                      {"traject.duur", 12.0, 60.0}}) {
    const Omslaganalyse a = zoek(dichte_vorm(), pad, van, tot);
    ASSERT_TRUE(a.verwacht);
    EXPECT_TRUE(std::find(a.knopen.begin(), a.knopen.end(), *a.verwacht) != a.knopen.end()) << pad;
    EXPECT_TRUE(maatschappij(a).bij_verwacht) << pad;
  }
  EXPECT_FALSE(maatschappij(zoek(dichte_vorm(), "traject.duur", 24, 60)).bij_verwacht) << "12 is not in the range";
}

TEST(Omslagpunt, DoingNothingAtAnEndOfTheRangeIsNoZero) {
  // At doel 0 the saldo is zero; a traject with the werkwijze earns 1000 and costs 2000, or 500.
  for (const double kosten : {2000.0, 500.0}) {
    Studie s = proef::kleine_studie();
    proef::voeg_regel_toe(s, Fase::start, 5000, 4000);
    proef::voeg_investering_toe(s, "analyse", Grondslag::per_bss_traject, kosten);
    const Omslaganalyse a = zoek(s, "scenarios.1.implementatie.doel", 0, 1);
    EXPECT_EQ(maatschappij(a).bij_van, 0);
    EXPECT_TRUE(maatschappij(a).nulpunten.empty()) << kosten;
    EXPECT_EQ(maatschappij(a).positief.size(), kosten < 1000 ? 1 : 0);
    EXPECT_EQ(maatschappij(a).kans_geen, 1);
  }
}

TEST(Omslagpunt, BothEndsOfTheRangeAreAlike) {
  // The saldo a year is 1000 - p: zero at an end of either range.
  const Omslag tot = maatschappij(zoek(dichte_vorm(), "investeringen.programma.bedrag", 0, 1000));
  EXPECT_EQ(tot.bij_tot, 0);
  EXPECT_TRUE(tot.nulpunten.empty());
  ASSERT_EQ(tot.positief.size(), 1);
  EXPECT_EQ(tot.positief[0].tot, 1000);
  const Omslag vanaf = maatschappij(zoek(dichte_vorm(), "investeringen.programma.bedrag", 1000, 3000));
  EXPECT_EQ(vanaf.bij_van, 0);
  EXPECT_TRUE(vanaf.nulpunten.empty());
  EXPECT_TRUE(vanaf.positief.empty());
}

TEST(Omslagpunt, SpreadsOverReplicatiesAsTheOtherNumberDoes) {
  // Saldo a year: 1000 a - p with a uniform on [0, 1]: the omslag of p is 1000 a, none in [0, 500] where a > 1/2.
  Studie s = dichte_vorm();
  s.replicaties = 4000;
  proef::zet(s, "effecten.attributie", {VerdelingSoort::uniform, {0, 1, 0}, {}, {}});
  const Omslaganalyse a = zoek(s, "investeringen.programma.bedrag", 0, 500);
  EXPECT_NEAR(maatschappij(a).kans_geen, 0.5, 4.5 * 0.5 / std::sqrt(4000));
  EXPECT_NEAR(band_van(maatschappij(a)).p50, 250, 4.5 * 500 * 0.5 / std::sqrt(2000));
}

TEST(Omslagpunt, TheSaldoAtItIsZeroOfAnyGrootheid) {
  Studie s = proef::rijke_studie();
  const Omslaganalyse a = zoek(s, "tarieven.lokaal_team", 0, 400);
  int gevonden = 0;
  for (const ScenarioOmslag& scenario : a.scenarios) {
    for (std::size_t g = 0; g < 2; ++g) {
      if (scenario.omslagen[g].nulpunten.empty()) continue;
      ++gevonden;
      const Resultaat r = *vergelijk(
          proef::lezer_van(s)({"tarieven.lokaal_team=" + getal_tekst(scenario.omslagen[g].nulpunten.front().waarde)}),
          {}, {});
      const ScenarioResultaat& x = r.scenarios[static_cast<std::size_t>(scenario.nummer)];
      EXPECT_NEAR((g == 0 ? x.ncw.saldo : x.verzilverbaar_saldo).gemiddelde, 0, 0.05);
    }
  }
  EXPECT_GT(gevonden, 0);
}

}  // namespace
}  // namespace mbc
