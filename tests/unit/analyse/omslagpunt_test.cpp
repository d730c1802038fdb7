#include "analyse/omslagpunt.h"

#include <gtest/gtest.h>

#include <cmath>

#include "unit/analyse/rijke_studie.h"

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

TEST(Omslagpunt, OfAPriceIsExact) {
  // Saldo a year: 1000 - p.
  const Omslaganalyse a = zoek(dichte_vorm(), "investeringen.programma.bedrag", 0, 3000);
  ASSERT_TRUE(maatschappij(a).waarde);
  EXPECT_NEAR(*maatschappij(a).waarde, 1000, 1e-6);
  EXPECT_NEAR(maatschappij(a).bij_van, 3000, 1e-9);
  EXPECT_NEAR(maatschappij(a).bij_tot, -6000, 1e-9);
  EXPECT_EQ(maatschappij(a).kans_geen, 0);
  EXPECT_NEAR(*maatschappij(a).p95, 1000, 1e-6);
  EXPECT_EQ(a.doorrekeningen, 1);
}

TEST(Omslagpunt, OfAnEffectIsExactWhereTheSaldoIsLinear) {
  // With attributie x the saldo a year is 1000 x - 600.
  const Omslaganalyse a = zoek(dichte_vorm(), "effecten.attributie", 0, 1);
  ASSERT_TRUE(maatschappij(a).waarde);
  EXPECT_NEAR(*maatschappij(a).waarde, 0.6, 1e-9);
  EXPECT_LE(a.doorrekeningen, hoogste_doorrekeningen);
}

TEST(Omslagpunt, AShareIsKnownAndSetInPerCents) {
  Studie s = dichte_vorm();
  EXPECT_FALSE(zoek(s, "effecten.attributie", 0, 1).aandeel);
  for (Getal& g : s.getallen)
    if (g.pad == "effecten.attributie") g.domein = {0, 1};
  std::vector<std::string> zetten;
  const Studielezer lezer = [&, lees = proef::lezer_van(s)](const std::vector<std::string>& zet) {
    zetten.insert(zetten.end(), zet.begin(), zet.end());
    return lees(zet);
  };
  const Omslaganalyse a = *zoek_omslagpunt(lezer, "effecten.attributie", 0, 1, {}, {});
  EXPECT_TRUE(a.aandeel);
  EXPECT_NEAR(*maatschappij(a).waarde, 0.6, 1e-9);
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
  ASSERT_TRUE(maatschappij(a).waarde);
  // Inflow at y + 1/2: what runs beyond the horizon is cut off. Months in the horizon of D <= 30: nine families
  // of 10 - ... whole; found by adding them up, the saldo is 10 x (1000 - 2500) + 100 x sum of months.
  const auto maanden = [](double d) {
    double som = 0;
    for (int y = 0; y < 10; ++y) som += std::min(d, 12 * (10 - (y + 0.5)));
    return som;
  };
  EXPECT_NEAR(maanden(*maatschappij(a).waarde), 150, 0.05);
  EXPECT_LE(a.doorrekeningen, hoogste_doorrekeningen);
}

TEST(Omslagpunt, AbsentWithinTheRangeSaysTheEnds) {
  const Omslaganalyse a = zoek(dichte_vorm(), "investeringen.programma.bedrag", 0, 900);
  EXPECT_FALSE(maatschappij(a).waarde);
  EXPECT_EQ(maatschappij(a).kans_geen, 1);
  EXPECT_NEAR(maatschappij(a).bij_van, 3000, 1e-9);
  EXPECT_NEAR(maatschappij(a).bij_tot, 300, 1e-9);
}

TEST(Omslagpunt, SpreadsOverReplicatiesAsTheOtherNumberDoes) {
  // Saldo a year: 1000 a - p with a uniform on [0, 1]: the omslag of p is 1000 a, none in [0, 500] where a > 1/2.
  Studie s = dichte_vorm();
  s.replicaties = 4000;
  proef::zet(s, "effecten.attributie", {VerdelingSoort::uniform, {0, 1, 0}, {}, {}});
  const Omslaganalyse a = zoek(s, "investeringen.programma.bedrag", 0, 500);
  EXPECT_NEAR(maatschappij(a).kans_geen, 0.5, 4.5 * 0.5 / std::sqrt(4000));
  EXPECT_NEAR(*maatschappij(a).p50, 250, 4.5 * 500 * 0.5 / std::sqrt(2000));
}

TEST(Omslagpunt, TheSaldoAtItIsZeroOfAnyGrootheid) {
  Studie s = proef::rijke_studie();
  const Omslaganalyse a = zoek(s, "tarieven.lokaal_team", 0, 400);
  int gevonden = 0;
  for (const ScenarioOmslag& scenario : a.scenarios) {
    for (std::size_t g = 0; g < 2; ++g) {
      if (!scenario.omslagen[g].waarde) continue;
      ++gevonden;
      const Resultaat r = *vergelijk(
          proef::lezer_van(s)({"tarieven.lokaal_team=" + getal_tekst(*scenario.omslagen[g].waarde)}), {}, {});
      const ScenarioResultaat& x = r.scenarios[static_cast<std::size_t>(scenario.nummer)];
      EXPECT_NEAR((g == 0 ? x.ncw.saldo : x.verzilverbaar_saldo).gemiddelde, 0, 0.05);
    }
  }
  EXPECT_GT(gevonden, 0);
}

}  // namespace
}  // namespace mbc
