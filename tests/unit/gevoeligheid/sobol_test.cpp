#include "gevoeligheid/sobol.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "gevoeligheid/morris.h"
#include "support/rijke_studie.h"

namespace mbc {
namespace {

/// Two uncertain amounts of one geldstroom, asked once in year 0: saldo = -(3 a + b) against the nulalternatief, where
/// a and b are uniform. Variance 9/12 and 1/12: indices 0.9 and 0.1, no interaction.
Studie twee_bedragen() {
  Studie s = proef::kleine_studie(2, {"Delft"});
  s.zaad = 11;
  s.kassabon_onzekerheid = false;
  for (const auto& [id, factor] : {std::pair("a", 300.0), std::pair("b", 100.0)}) {
    proef::voeg_investering_toe(s, id, Grondslag::eenmalig, factor);
    proef::zet(s, "investeringen." + std::string(id) + ".bedrag", {VerdelingSoort::uniform, {0, factor, 0}, {}, {}});
  }
  return s;
}

const Sobolfactor& factor(const Sobolanalyse& a, const std::string& naam) {
  for (const Sobolfactor& f : a.factoren)
    if (f.naam == naam) return f;
  throw std::logic_error("no factor " + naam);
}

TEST(Sobol, SharesOfTwoAmountsByHand) {
  const Sobolanalyse a = *maak_sobol(twee_bedragen(), {}, Indeling::onafhankelijk, 512, {});
  for (const auto& [naam, waar] :
       {std::pair("investeringen.a.bedrag", 0.9), std::pair("investeringen.b.bedrag", 0.1)}) {
    const Factorindex& x = *factor(a, naam).scenarios[0].saldo;
    EXPECT_NEAR(x.eerste.waarde, waar, 0.03) << naam;
    EXPECT_NEAR(x.totaal.waarde, waar, 0.03) << naam;
    EXPECT_TRUE(x.totaal.boven_nul()) << naam;
  }
  EXPECT_NEAR(a.spreiding[0].sd, std::sqrt(300 * 300 / 12.0 + 100 * 100 / 12.0), 3);
  EXPECT_NEAR(a.spreiding[0].eerste_samen.waarde, 1, 0.03) << "amounts that are added do not interact";
  EXPECT_EQ(a.spreiding[0].aandeel_toeval, 0);
  EXPECT_EQ(a.doorrekeningen, 512 * 4) << "no family depends on an amount: A and B alone are simulated, with two sets";
}

TEST(Sobol, AnIrrelevantNumberCannotBeToldFromZero) {
  Studie s = proef::rijke_studie();
  proef::zet(s, "uren_per_fte", {VerdelingSoort::uniform, {1000, 1500, 0}, {}, {}});
  const Sobolanalyse a = *maak_sobol(s, {}, Indeling::onafhankelijk, 16, {});
  ASSERT_TRUE(a.spreiding[0].te_duiden);
  const Factorindex& x = *factor(a, "uren_per_fte").scenarios[0].saldo;
  EXPECT_EQ(x.eerste.waarde, 0);
  EXPECT_EQ(x.totaal.waarde, 0);
  EXPECT_FALSE(x.totaal.boven_nul());
  // The verzilverbaar share moves only the verzilverbaar saldo.
  const Sobolindex& v = factor(a, "geldstromen.Jeugdwet.verzilverbaar").scenarios[0];
  EXPECT_EQ(v.saldo->totaal.waarde, 0);
  EXPECT_NE(v.verzilverbaar_saldo->totaal.waarde, 0);
}

TEST(Sobol, CorrelatedNumbersAreOneFactor) {
  Studie s = twee_bedragen();
  s.correlaties = {{{"investeringen.a.bedrag", "investeringen.b.bedrag"},
                    {naam_sleutel("investeringen.a.bedrag"), naam_sleutel("investeringen.b.bedrag")},
                    0.8}};
  const Sobolanalyse a = *maak_sobol(s, {}, Indeling::onafhankelijk, 256, {});
  const Factorindex& x = *factor(a, "investeringen.a.bedrag + investeringen.b.bedrag").scenarios[0].saldo;
  EXPECT_NEAR(x.eerste.waarde, 1, 0.05) << "together they are all there is";
  // Amounts that go together spread their sum wider: sd^2 = sa^2 + sb^2 + 2 r sa sb, with r near the rank correlation.
  const double sa = 300 / std::sqrt(12.0), sb = 100 / std::sqrt(12.0);
  EXPECT_NEAR(a.spreiding[0].sd, std::sqrt(sa * sa + sb * sb + 2 * 0.8 * sa * sb), 4);
}

TEST(Sobol, SubjectsAreGroupsAndWeakSourcesCutAcross) {
  Studie s = twee_bedragen();
  for (Getal& g : s.getallen)
    if (g.pad == "investeringen.a.bedrag") g.verantwoording.kwaliteit = Bronkwaliteit::S;
  const Sobolanalyse a = *maak_sobol(s, {}, Indeling::onderwerpen, 256, {});
  EXPECT_NEAR(factor(a, "investeringen").scenarios[0].saldo->eerste.waarde, 1, 0.05);
  EXPECT_NEAR(a.zwak.scenarios[0].saldo->eerste.waarde, 0.1, 0.04) << "b alone has no bron";
}

TEST(Sobol, TheSameForAnyNumberOfThreads) {
  const Studie s = proef::rijke_studie();
  const Sobolanalyse een = *maak_sobol(s, {}, Indeling::onafhankelijk, 32, {1, {}});
  const Sobolanalyse drie = *maak_sobol(s, {}, Indeling::onafhankelijk, 32, {3, {}});
  ASSERT_TRUE(een.spreiding[0].te_duiden);
  for (std::size_t f = 0; f < een.factoren.size(); ++f) {
    for (std::size_t n = 0; n < een.scenarios.size(); ++n) {
      const Factorindex &x = *een.factoren[f].scenarios[n].saldo, &y = *drie.factoren[f].scenarios[n].saldo;
      EXPECT_EQ(x.totaal.waarde, y.totaal.waarde) << een.factoren[f].naam;
      EXPECT_EQ(x.eerste.hoog, y.eerste.hoog) << een.factoren[f].naam;
    }
  }
}

TEST(Morris, EffectsOfALineAreItsSlope) {
  const Morrisanalyse a = *maak_morris(twee_bedragen(), {}, 16, {});
  ASSERT_EQ(a.factoren.size(), 2);
  const Effectmaat &x = a.factoren[0].scenarios[0], &y = a.factoren[1].scenarios[0];
  // Amounts are whole cents.
  EXPECT_NEAR(*x.mu, -300, 0.04);
  EXPECT_NEAR(x.mu_ster, 300, 0.04);
  EXPECT_NEAR(x.sigma, 0, 0.04);
  EXPECT_NEAR(*y.mu, -100, 0.04);
}

TEST(Morris, WhatDoesNotMatterHasNoEffect) {
  Studie s = proef::rijke_studie();
  proef::zet(s, "uren_per_fte", {VerdelingSoort::uniform, {1000, 1500, 0}, {}, {}});
  const Morrisanalyse a = *maak_morris(s, {}, 16, {});
  const auto f = std::find_if(a.factoren.begin(), a.factoren.end(),
                              [](const Morrisfactor& x) { return x.naam == "uren_per_fte"; });
  ASSERT_NE(f, a.factoren.end());
  EXPECT_EQ(f->scenarios[0].mu_ster, 0);
  EXPECT_TRUE(std::any_of(a.factoren.begin(), a.factoren.end(), [](const Morrisfactor& x) {
    return x.scenarios[0].sigma > 0;
  })) << "effects that hang on other numbers have a spread";
}

}  // namespace
}  // namespace mbc
