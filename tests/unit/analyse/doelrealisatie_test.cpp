#include "analyse/doelrealisatie.h"

#include <gtest/gtest.h>

#include "analyse/omslagpunt.h"
#include "unit/analyse/rijke_studie.h"

namespace mbc {
namespace {

double waarde(const Studie& s, const char* pad) { return zoek_getal(s, pad)->verdeling.p[0]; }

TEST(Doelrealisatie, BrengtElkEffectNaarHetzelfdeDeelVanZijnPlafond) {
  Studie s = proef::rijke_studie();
  zet_doelrealisatie(s, 0.5);
  EXPECT_DOUBLE_EQ(waarde(s, "effecten.ots_reductie"), 0.25) << "uniform [0, 0.5]";
  EXPECT_DOUBLE_EQ(waarde(s, "effecten.crisis_reductie"), 0.15) << "vast 0.3";
  EXPECT_DOUBLE_EQ(waarde(s, "effecten.vto_reductie"), 0);
  EXPECT_FALSE(zoek_getal(s, "traject.kans_ots")->verdeling.is_vast());
  EXPECT_EQ(waarde(s, "effecten.optimismecorrectie"), 1) << "no reduction";
}

TEST(Doelrealisatie, EenVerdelingZonderGrensHeeftHetPlafondVanHaarDomein) {
  Studie s = proef::rijke_studie();
  for (Getal& g : s.getallen)
    if (g.pad == "effecten.ots_reductie") g.domein = {0, 1};
  proef::zet(s, "effecten.ots_reductie", Verdeling{VerdelingSoort::normaal, {0.1, 0.02, 0}, {}, {}});
  zet_doelrealisatie(s, 0.3);
  EXPECT_DOUBLE_EQ(waarde(s, "effecten.ots_reductie"), 0.3);
}

TEST(Doelrealisatie, HetOmslagpuntGeeftMetDatDeelEenSaldoVanNul) {
  Studie s = proef::rijke_studie();
  s.replicaties = 200;
  proef::zet(s, "effecten.trajectduur_reductie", Verdeling{VerdelingSoort::uniform, {0, 0.9, 0}, {}, {}});
  const Studielezer lezer = met_doelrealisatie(proef::lezer_van(s));
  const Omslaganalyse a = *zoek_omslagpunt(lezer, "doelrealisatie", 0, 1, {}, {});
  EXPECT_TRUE(a.aandeel);
  EXPECT_FALSE(a.verwacht);
  ASSERT_EQ(a.scenarios.at(1).omslagen[0].nulpunten.size(), 1);
  const double x = a.scenarios[1].omslagen[0].nulpunten[0].waarde;
  const auto saldo = [&](double aandeel) {
    return vergelijk(lezer({"doelrealisatie=" + getal_tekst(aandeel)}), {}, {})->scenarios[2].ncw.saldo.gemiddelde;
  };
  EXPECT_LT(std::abs(saldo(x)), 0.01 * (saldo(1) - saldo(0)));
  EXPECT_LT(saldo(0), 0);
  EXPECT_EQ(a.scenarios[1].omslagen[0].bij_tot, saldo(1));
}

}  // namespace
}  // namespace mbc
