// What the noise and the uncertainty promise, kept over many zaden: how often an interval holds what it should.
#include <gtest/gtest.h>

#include <cmath>
#include <functional>
#include <set>

#include "property/tekststudie.h"
#include "simulate/replicatie.h"

namespace mbc::proef {
namespace {

constexpr int zaden = 2000;
constexpr int replicaties_per_zaad = 64;
constexpr double z95 = 1.959964;

/// One year. Poisson(5) families, each with the werkwijze by chance 40%, save 600 each; the programme costs an
/// amount between 0 and 2000. So saldo = 600 Poisson(2) - U(0, 2000).
Studie studie(const std::string& instroom) {
  return lees({{"studie.yaml", R"(studie: Dekking
prijspeil: 2021
start: 2022
horizon: 1
aanloopjaren: 0
discontovoet: 0%
nulalternatief: 0
kassabon_onzekerheid: uit
geldstromen: {Jeugdwet: {drager: gemeente}}
traject: {leeftijd: 0, duur: 6}
gemeenten: {Delft: {instroom: )" + instroom +
                                   R"(}}
investeringen:
  leider: {geldstroom: Jeugdwet, soort: structureel, grondslag: per_jaar, bedrag: {uniform: [0, 2000]}}
scenarios: [0.yaml, 1.yaml]
kassabonnen: bonnen
)"},
               {"0.yaml", "nummer: 0\nnaam: Niets\ninvesteringen: {leider: {actief: nee}}\n"},
               {"1.yaml", "nummer: 1\nnaam: Plan\nimplementatie: {doel: 40%}\n"},
               {"bonnen/bon.yaml", R"(kassabon: bon
prijspeil: 2021
regels: [{omschrijving: Begin, geldstroom: Jeugdwet, fase: start, zonder: 1000, met: 400}]
)"}});
}

/// Out of n zaden, how many times it holds, against a binomial with this chance: 4.5 standard errors.
void expect_keren(Studie s, int n, double kans, const std::function<bool(const Studie&)>& geldt) {
  int keren = 0;
  for (int zaad = 1; zaad <= n; ++zaad) {
    s.zaad = static_cast<std::uint64_t>(zaad);
    keren += geldt(s) ? 1 : 0;
  }
  const double verwacht = n * kans;
  EXPECT_NEAR(keren, verwacht, 4.5 * std::sqrt(verwacht * (1 - kans))) << "of " << n;
}

bool dekt(const Samenvatting& saldo, double waar) { return std::abs(saldo.gemiddelde - waar) <= z95 * saldo.mcse; }

/// With families and numbers both by chance: mean 600 x 2 - 1000. Of 64 draws the sd is itself estimated: for about
/// normal draws the chance is that of Student's t with 63 degrees of freedom, P(|t| <= 1.96) = 94.56%.
TEST(Dekking, TheNoiseHoldsTheMean) {
  Studie s = studie("5");
  s.replicaties = replicaties_per_zaad;
  expect_keren(s, zaden, 0.9456, [](const Studie& x) { return dekt(scenario(reken(x), 1).ncw.saldo, 200); });
}

/// A run that stops once it is precise enough looks at the noise to know when; the interval still holds (Chow and
/// Robbins, Ann. Math. Statist. 36, 1965).
TEST(Dekking, StoppingByTheNoiseKeepsItsPromise) {
  Studie s = studie("5");
  s.replicaties = 100'000;
  // sd is sqrt(360,000 x 2 + 2000^2 / 12) = 1026, so that its standard error at the first look, after 1000, is about
  // the wish: some zaden stop there, others later.
  const Nauwkeurigheid wens{Nauwkeurigheid::Maat::euro, 32.4};
  std::set<int> gestopt;
  expect_keren(s, 200, 0.95, [&](const Studie& x) {
    const Resultaat r = *vergelijk(x, {}, {1, {}, nullptr}, nullptr, wens);
    EXPECT_LE(scenario(r, 1).ncw.saldo.mcse, 32.4);
    gestopt.insert(r.replicaties);
    return dekt(scenario(r, 1).ncw.saldo, 200);
  });
  EXPECT_GT(gestopt.size(), 1);
}

/// Without families the saldo is -U(0, 2000), and the next draw lies between P5 and P95 with chance
/// 0.9 (n - 1) / (n + 1): for a uniform, type 7 quantiles of n draws lie on average at (p (n - 1) + 1) / (n + 1).
TEST(Dekking, P5ToP95HoldsTheNextDraw) {
  Studie s = studie("0");
  constexpr int n = replicaties_per_zaad;
  s.replicaties = n;
  expect_keren(s, zaden, 0.9 * (n - 1) / (n + 1), [](const Studie& x) {
    const Samenvatting saldo = scenario(reken(x), 1).ncw.saldo;
    const Plan plan(x, {0});
    Simulator simulator(plan);
    const Uitkomst& u = simulator.simuleer(n);
    const double volgende = -static_cast<double>(u.investeringen(1, 0, 0, 0).waarde) / 100;
    return saldo.p5 <= volgende && volgende <= saldo.p95;
  });
}

/// And the band itself lies where it should: the mean of P5 and of P95 over zaden.
TEST(Dekking, P5AndP95AreWhereTheyShouldBe) {
  Studie s = studie("0");
  constexpr double n = replicaties_per_zaad;
  s.replicaties = replicaties_per_zaad;
  double laag = 0, hoog = 0;
  for (int zaad = 1; zaad <= zaden; ++zaad) {
    s.zaad = static_cast<std::uint64_t>(zaad);
    const Samenvatting saldo = scenario(reken(s), 1).ncw.saldo;
    laag += saldo.p5 / zaden;
    hoog += saldo.p95 / zaden;
  }
  // An order statistic k of n uniforms has variance k (n + 1 - k) / (n + 1)^2 / (n + 2); what is interpolated, less.
  const double k = 0.05 * (n - 1) + 1;
  const double sd = 2000 * std::sqrt((k + 1) * (n + 1 - k) / (n + 2)) / (n + 1);
  const double marge = 4.5 * sd / std::sqrt(static_cast<double>(zaden));
  EXPECT_NEAR(hoog, -2000 * k / (n + 1), marge);
  EXPECT_NEAR(laag, -2000 * (1 - k / (n + 1)), marge);
}

/// Spread draws leave the noise of the families, of variance 600^2 x 2, and take away that of the one uncertain number,
/// 2000^2 / 12: the means over zaden spread less than their mcse says, by that ratio. The mcse is a bound.
TEST(Dekking, UnderSpreadDrawsTheNoiseIsABound) {
  for (const Trekking trekking : {Trekking::willekeurig, Trekking::lhs, Trekking::sobol}) {
    Studie s = studie("5");
    s.trekking = trekking;
    s.replicaties = replicaties_per_zaad;
    double gezien = 0, gezegd = 0;
    for (int zaad = 1; zaad <= zaden; ++zaad) {
      s.zaad = static_cast<std::uint64_t>(zaad);
      const Samenvatting saldo = scenario(reken(s), 1).ncw.saldo;
      gezien += (saldo.gemiddelde - 200) * (saldo.gemiddelde - 200) / zaden;
      gezegd += saldo.mcse * saldo.mcse / zaden;
    }
    const double gezinnen = 600.0 * 600.0 * 2, getal = 2000.0 * 2000.0 / 12;
    const double verwacht = trekking == Trekking::willekeurig ? 1 : gezinnen / (gezinnen + getal);
    // Of about normal means the sum of squares is chi-squared; what is said hardly varies beside it.
    EXPECT_NEAR(gezien / gezegd, verwacht, 4.5 * verwacht * std::sqrt(2.0 / zaden)) << static_cast<int>(trekking);
  }
}

}  // namespace
}  // namespace mbc::proef
