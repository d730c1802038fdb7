#include "analyse/gevoeligheid.h"

#include <gtest/gtest.h>

#include "unit/analyse/rijke_studie.h"

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

TEST(Verkennen, AShareIsKnown) {
  Studie s = proef::rijke_studie();
  for (Getal& g : s.getallen)
    if (g.pad == "effecten.ots_reductie") g.domein = {0, 1};
  const Verkenning v = verken_alles(s, {as("effecten.ots_reductie", {0, 0.2}), as("tarieven.lokaal_team", {60, 100})});
  EXPECT_TRUE(v.assen[0].aandeel);
  EXPECT_FALSE(v.assen[1].aandeel);
}

/// A number without new simulation: every point must equal the simulated one to the cent.
class Herprijsd : public testing::TestWithParam<std::pair<std::string, std::vector<double>>> {};

TEST_P(Herprijsd, EqualsTheSimulatedToTheCent) {
  const Studie s = proef::rijke_studie();
  const auto& [pad, waarden] = GetParam();
  const PerGemeente per = pad == "discontovoet" ? PerGemeente::nee : PerGemeente::ja;
  const Verkenning v = verken_alles(s, {as(pad, waarden)}, per);
  EXPECT_EQ(v.rekenwijze, Rekenwijze::herprijsd);
  double grootste_verandering = 0;
  for (std::size_t p = 0; p < waarden.size(); ++p) {
    const Resultaat r = los(proef::lezer_van(s)({v.assen[0].zet(p)}));
    for (std::size_t i = 0; i < 3; ++i) {
      const ScenarioPunt& x = v.punten[p][i];
      EXPECT_NEAR(x.saldo.gemiddelde, r.scenarios[i].ncw.saldo.gemiddelde, 0.01) << pad << " " << waarden[p];
      EXPECT_NEAR(x.saldo.p5, r.scenarios[i].ncw.saldo.p5, 0.1);
      EXPECT_NEAR(x.baten.gemiddelde, r.scenarios[i].ncw.baten.gemiddelde, 0.01);
      EXPECT_NEAR(x.verzilverbaar_saldo.gemiddelde, r.scenarios[i].verzilverbaar_saldo.gemiddelde, 0.01);
      EXPECT_NEAR(x.baten.sd, r.scenarios[i].ncw.baten.sd, 0.01);
      EXPECT_NEAR(x.kosten.mcse, r.scenarios[i].ncw.kosten.mcse, 0.01);
      EXPECT_NEAR(x.verzilverbaar_saldo.sd, r.scenarios[i].verzilverbaar_saldo.sd, 0.01);
      EXPECT_NEAR(x.dragers[0].saldo.sd, r.scenarios[i].dragers[0].saldo.sd, 0.01);
      EXPECT_NEAR(x.dragers[1].verzilverbaar_saldo.gemiddelde, r.scenarios[i].dragers[1].verzilverbaar_saldo.gemiddelde,
                  0.01);
      for (std::size_t g = 0; g < x.gemeenten.size(); ++g) {
        EXPECT_NEAR(x.gemeenten[g].gemiddelde, r.scenarios[i].gemeenten[g].totaal.saldo.gemiddelde, 0.01);
      }
      const ScenarioPunt& x0 = v.punten[0][i];
      grootste_verandering = std::max({grootste_verandering, std::abs(x.saldo.gemiddelde - x0.saldo.gemiddelde),
                                       std::abs(x.verzilverbaar_saldo.gemiddelde - x0.verzilverbaar_saldo.gemiddelde)});
    }
  }
  EXPECT_GT(grootste_verandering, 100) << "the number should matter here";
}

INSTANTIATE_TEST_SUITE_P(
    Prijzen, Herprijsd,
    testing::Values(std::pair{"tarieven.lokaal_team", std::vector<double>{60, 71.5, 120}},
                    std::pair{"kostenopslag", std::vector<double>{0, 0.1, 0.4}},
                    std::pair{"kassabonnen.proef.0.zonder", std::vector<double>{500, 600, 1000}},
                    std::pair{"kassabonnen.proef.3.met", std::vector<double>{0, 7, 90}},
                    std::pair{"investeringen.training.bedrag", std::vector<double>{0, 333.33, 5000}},
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
      EXPECT_NEAR(v.punten[t * 2 + d][2].saldo.gemiddelde, r.scenarios[2].ncw.saldo.gemiddelde, 0.01);
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
  EXPECT_EQ(hoe("tarieven.lokaal_team"), Verband::lineair);
  EXPECT_EQ(hoe("discontovoet"), Verband::discontovoet);
  EXPECT_EQ(hoe("geldstromen.Zvw.verzilverbaar"), Verband::verzilverbaar);
  EXPECT_EQ(hoe("gemeenten.Delft.medewerkers"), Verband::simuleren);
  EXPECT_EQ(hoe("traject.kans_vto"), Verband::simuleren);
}

}  // namespace
}  // namespace mbc
