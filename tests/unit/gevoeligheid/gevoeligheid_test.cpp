#include "gevoeligheid/gevoeligheid.h"

#include <gtest/gtest.h>

#include "gevoeligheid/stelknop.h"
#include "support/rijke_studie.h"
#include "unit/gevoeligheid/assen.h"

namespace mbc {
namespace {

using proef::as;

Resultaat los(const Studie& s) { return *vergelijk(s, {}, {}); }

Verkenning verken_alles(const Studie& s, std::vector<As> assen, PerGemeente per = PerGemeente::nee) {
  return *verken(proef::lezer_van(s), std::move(assen), {}, per, {});
}

void expect_bit_for_bit(const ScenarioPunt& punt, const ScenarioResultaat& los) {
  EXPECT_EQ(punt.saldo.gemiddelde, los.ncw.saldo.gemiddelde);
  EXPECT_EQ(punt.saldo.sd, los.ncw.saldo.sd);
  EXPECT_EQ(punt.saldo.p5, los.ncw.saldo.p5);
  EXPECT_EQ(punt.saldo.kans_positief, los.ncw.saldo.kans_positief);
  EXPECT_EQ(punt.baten.gemiddelde, los.ncw.baten.gemiddelde);
  EXPECT_EQ(punt.kosten.mcse, los.ncw.kosten.mcse);
  EXPECT_EQ(punt.verzilverbaar_saldo.gemiddelde, los.verzilverbaar_saldo.gemiddelde);
  for (std::size_t d = 0; d < punt.dragers.size(); ++d) {
    EXPECT_EQ(punt.dragers[d].saldo.gemiddelde, los.dragers[d].saldo.gemiddelde);
    EXPECT_EQ(punt.dragers[d].verzilverbaar_saldo.sd, los.dragers[d].verzilverbaar_saldo.sd);
  }
}

TEST(Verkennen, APointEqualsARunOfItsOwnBitForBit) {
  const Studie s = proef::rijke_studie();
  const Verkenning v = verken_alles(s, {as("effecten.ots_reductie", {0, 0.2, 0.5})}, PerGemeente::ja);
  EXPECT_EQ(v.rekenwijze, Rekenwijze::gesimuleerd);
  ASSERT_EQ(v.punten.size(), 3);
  for (std::size_t p = 0; p < 3; ++p) {
    const Resultaat r = los(proef::lezer_van(s)({v.assen[0].zet(p)}));
    for (std::size_t i = 0; i < 3; ++i) {
      expect_bit_for_bit(v.punten[p][i], r.scenarios[i]);
      for (std::size_t g = 0; g < 2; ++g) {
        EXPECT_EQ(v.punten[p][i].gemeenten[g].gemiddelde, r.scenarios[i].gemeenten[g].totaal.saldo.gemiddelde);
      }
    }
  }
}

/// The saldo of each replicatie, by a run of one: the mean of many is of their differences.
TEST(Verkennen, TheDifferenceWithTheReferenceIsPairedAndFarLessNoisy) {
  const Studie s = proef::rijke_studie();
  const double verwacht = *verwachte_waarde(s, "discontovoet");
  const Verkenning v = verken_alles(s, {as("discontovoet", {0, verwacht + 0.001, 0.08})});
  EXPECT_EQ(v.referentie, 1) << "the value nearest to what the study expects";
  for (std::size_t p = 0; p < 3; ++p)
    for (std::size_t i = 1; i < 3; ++i) {
      const ScenarioPunt &x = v.punten[p][i], &y = v.punten[1][i];
      EXPECT_NEAR(x.verschil.gemiddelde, x.saldo.gemiddelde - y.saldo.gemiddelde, 0.01);
      EXPECT_LE(x.verschil.mcse, p == 1 ? 0 : 0.5 * x.saldo.mcse);
    }
}

/// Simulated points are compared with the one of the reference, which may be of a later round.
TEST(Verkennen, EveryPointIsComparedWithTheReferenceWhereverItStands) {
  const Studie s = proef::rijke_studie();
  const double verwacht = *verwachte_waarde(s, "effecten.ots_reductie");
  const Verkenning v =
      verken_alles(s, {as("effecten.ots_reductie", {0, verwacht, 1}), as("tarieven.lokaal_team", {60, 100})});
  EXPECT_EQ(plekken(v, v.referentie)[0], 1);
  for (const std::vector<ScenarioPunt>& punt : v.punten)
    for (std::size_t i = 1; i < 3; ++i)
      EXPECT_NEAR(punt[i].verschil.gemiddelde, punt[i].saldo.gemiddelde - v.punten[v.referentie][i].saldo.gemiddelde,
                  0.01);
}

TEST(Verkennen, AShareIsKnown) {
  Studie s = proef::rijke_studie();
  for (Getal& g : s.getallen)
    if (g.pad == "effecten.ots_reductie") g.domein = {0, 1, true};
  const Verkenning v = verken_alles(s, {as("effecten.ots_reductie", {0, 0.2}), as("tarieven.lokaal_team", {60, 100})});
  EXPECT_TRUE(v.assen[0].aandeel);
  EXPECT_FALSE(v.assen[1].aandeel);
}

/// A number without new simulation: every point must equal a run of its own bit for bit.
class Herprijsd : public testing::TestWithParam<std::pair<std::string, std::vector<double>>> {};

TEST_P(Herprijsd, EqualsARunOfItsOwnBitForBit) {
  const Studie s = proef::rijke_studie();
  const auto& [pad, waarden] = GetParam();
  const Verkenning v = verken_alles(s, {as(pad, waarden)}, PerGemeente::ja);
  EXPECT_EQ(v.rekenwijze, Rekenwijze::herprijsd);
  double grootste_verandering = 0;
  for (std::size_t p = 0; p < waarden.size(); ++p) {
    SCOPED_TRACE(v.assen[0].zet(p));
    const Resultaat r = los(proef::lezer_van(s)({v.assen[0].zet(p)}));
    for (std::size_t i = 0; i < 3; ++i) {
      const ScenarioPunt &x = v.punten[p][i], &x0 = v.punten[0][i];
      expect_bit_for_bit(x, r.scenarios[i]);
      for (std::size_t g = 0; g < x.gemeenten.size(); ++g)
        EXPECT_EQ(x.gemeenten[g].gemiddelde, r.scenarios[i].gemeenten[g].totaal.saldo.gemiddelde);
      grootste_verandering = std::max({grootste_verandering, std::abs(x.saldo.gemiddelde - x0.saldo.gemiddelde),
                                       std::abs(x.verzilverbaar_saldo.gemiddelde - x0.verzilverbaar_saldo.gemiddelde)});
    }
  }
  EXPECT_GT(grootste_verandering, 100) << "the number should matter here";
}

TEST_P(Herprijsd, APointDoesNotDependOnTheOthersAsked) {
  const Studie s = proef::rijke_studie();
  const auto& [pad, waarden] = GetParam();
  const Verkenning alle = verken_alles(s, {as(pad, waarden)});
  const Verkenning twee = verken_alles(s, {as(pad, {waarden[1], 2 * waarden[1] + 0.07})});
  for (std::size_t i = 0; i < 3; ++i) {
    EXPECT_EQ(alle.punten[1][i].saldo.gemiddelde, twee.punten[0][i].saldo.gemiddelde);
    EXPECT_EQ(alle.punten[1][i].kosten.sd, twee.punten[0][i].kosten.sd);
  }
}

INSTANTIATE_TEST_SUITE_P(
    Prijzen, Herprijsd,
    testing::Values(std::pair{"tarieven.lokaal_team", std::vector<double>{60, 71.5, 120}},
                    std::pair{"kostenopslag", std::vector<double>{0, 0.1, 0.4}},
                    std::pair{"kassabonnen.proef.0.zonder", std::vector<double>{500, 600, 1000}},
                    std::pair{"kassabonnen.proef.3.met", std::vector<double>{0, 7, 90}},
                    std::pair{"investeringen.training.bedrag", std::vector<double>{0, 333.33, 5000}},
                    std::pair{"gemeenten.Delft.medewerkers", std::vector<double>{0, 4, 12}},
                    std::pair{"verzilverbaar_vanaf", std::vector<double>{0, 1, 3}},
                    std::pair{"investeringen.analyse.aandeel", std::vector<double>{0, 0.5, 2}},
                    std::pair{"geldstromen.Jeugdwet.verzilverbaar", std::vector<double>{0, 0.35, 1}},
                    std::pair{"discontovoet", std::vector<double>{0, 0.021, 0.05, 0.1}}));

TEST(Verkennen, TwoNumbersOfWhichOneIsAPrice) {
  const Studie s = proef::rijke_studie();
  const As duur = as("traject.duur", {12, 24}), tarief = as("tarieven.lokaal_team", {60, 80, 120});
  const Verkenning v = verken_alles(s, {tarief, duur});
  ASSERT_EQ(v.punten.size(), 6);
  for (std::size_t t = 0; t < 3; ++t) {
    for (std::size_t d = 0; d < 2; ++d) {
      const Resultaat r = los(proef::lezer_van(s)({tarief.zet(t), duur.zet(d)}));
      EXPECT_EQ(v.punten[t * 2 + d][2].saldo.gemiddelde, r.scenarios[2].ncw.saldo.gemiddelde);
    }
  }
}

TEST(Verkennen, AnIrrelevantNumberChangesNothing) {
  const Verkenning v = verken_alles(proef::rijke_studie(), {as("uren_per_fte", {1000, 1400})});
  EXPECT_EQ(v.punten[0][2].saldo.gemiddelde, v.punten[1][2].saldo.gemiddelde);
}

TEST(Verband, IsReadOffTheStructure) {
  const Studie s = proef::rijke_studie();
  const auto lezer = proef::lezer_van(s);
  const auto hoe = [&](const std::string& pad) { return verband(lezer({pad + "=0.1"}), lezer({pad + "=0.2"})); };
  EXPECT_EQ(hoe("tarieven.lokaal_team"), Verband::prijzen);
  EXPECT_EQ(hoe("gemeenten.Delft.medewerkers"), Verband::prijzen);
  EXPECT_EQ(hoe("discontovoet"), Verband::achteraf);
  EXPECT_EQ(hoe("geldstromen.Zvw.verzilverbaar"), Verband::achteraf);
  EXPECT_EQ(hoe("uren_per_fte"), Verband::achteraf);
  EXPECT_EQ(hoe("traject.kans_vto"), Verband::simuleren);
}

TEST(Verkennen, TwoNumbersWithoutFamiliesAreOneRun) {
  const Studie s = proef::rijke_studie();
  const As voet = as("discontovoet", {0, 0.04}), tarief = as("tarieven.lokaal_team", {60, 80, 120});
  const Verkenning v = verken_alles(s, {voet, tarief});
  EXPECT_EQ(v.rekenwijze, Rekenwijze::herprijsd);
  for (std::size_t d = 0; d < 2; ++d)
    for (std::size_t t = 0; t < 3; ++t)
      EXPECT_EQ(v.punten[d * 3 + t][2].saldo.gemiddelde,
                los(proef::lezer_van(s)({voet.zet(d), tarief.zet(t)})).scenarios[2].ncw.saldo.gemiddelde);
}

TEST(Stelknop, SetsWhatReadingSets) {
  const Studie s = proef::rijke_studie();
  const auto lezer = proef::lezer_van(s);
  const Studie een = lezer({"effecten.ots_reductie=10%"}), ander = lezer({"effecten.ots_reductie=40%"});
  const auto knop = Stelknop::tussen(een, 0.1, ander, 0.4);
  ASSERT_TRUE(knop);
  Studie uit = een;
  knop->zet(uit, 0.23);
  const Studie gelezen = lezer({"effecten.ots_reductie=23%"});
  for (std::size_t i = 0; i < uit.getallen.size(); ++i)
    EXPECT_TRUE(uit.getallen[i].verdeling == gelezen.getallen[i].verdeling) << uit.getallen[i].pad;
  EXPECT_FALSE(Stelknop::tussen(een, 0.1, een, 0.4)) << "nothing differs";
  EXPECT_FALSE(Stelknop::tussen(een, 0.2, ander, 0.4)) << "another value than was asked";
}

}  // namespace
}  // namespace mbc
