#include "gevoeligheid/hefboom.h"

#include <gtest/gtest.h>

#include "gevoeligheid/omslagpunt.h"
#include "model/getrokken.h"
#include "support/rijke_studie.h"
#include "unit/gevoeligheid/assen.h"

namespace mbc {
namespace {

const Hefboom& doelrealisatie() { return *zoek_hefboom("doelrealisatie"); }

double waarde(const Studie& s, const char* pad) { return zoek_getal(s, pad)->verdeling.p[0]; }

TEST(Hefboom, BrengtElkEffectNaarHetzelfdeDeelVanZijnPlafond) {
  Studie s = proef::rijke_studie();
  doelrealisatie().zet(s, 0.5);
  EXPECT_DOUBLE_EQ(waarde(s, "effecten.ots_reductie"), 0.25) << "uniform [0, 0.5]";
  EXPECT_DOUBLE_EQ(waarde(s, "effecten.crisis_reductie"), 0.15) << "vast 0.3";
  EXPECT_DOUBLE_EQ(waarde(s, "effecten.vto_reductie"), 0);
  EXPECT_FALSE(zoek_getal(s, "traject.kans_ots")->verdeling.is_vast());
  EXPECT_EQ(waarde(s, "effecten.optimismecorrectie"), 1) << "no reduction";
}

TEST(Hefboom, EenVerdelingZonderGrensHeeftHetPlafondVanHaarDomein) {
  Studie s = proef::rijke_studie();
  for (Getal& g : s.getallen)
    if (g.pad == "effecten.ots_reductie") g.domein = {0, 1};
  proef::zet(s, "effecten.ots_reductie", Verdeling{VerdelingSoort::normaal, {0.1, 0.02, 0}, {}, {}});
  doelrealisatie().zet(s, 0.3);
  EXPECT_DOUBLE_EQ(waarde(s, "effecten.ots_reductie"), 0.3);
}

TEST(Hefboom, HetOmslagpuntGeeftMetDatDeelEenSaldoVanNul) {
  Studie s = proef::rijke_studie();
  s.replicaties = 200;
  proef::zet(s, "effecten.trajectduur_reductie", Verdeling{VerdelingSoort::uniform, {0, 0.9, 0}, {}, {}});
  const Studielezer lezer = met_hefboom(doelrealisatie(), proef::lezer_van(s));
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

double saldo_van(const Studie& s, std::size_t scenario) {
  return vergelijk(s, {}, {})->scenarios[scenario].ncw.saldo.gemiddelde;
}

TEST(Hefboom, OpWatDeStudieVerwachtVerandertErNiets) {
  Studie s = proef::rijke_studie();
  for (const char* pad : {"scenarios.1.implementatie.doel", "scenarios.2.implementatie.doel"}) proef::zet(s, pad, 0.6);
  const double zonder = saldo_van(s, 2);
  for (const char* naam : {"bereik", "uren"}) {
    const Hefboom& h = *zoek_hefboom(naam);
    const Verwachtband verwacht = *h.verwacht(s, s.scenarios[2]);
    EXPECT_EQ(verwacht.first, verwacht.second) << naam;
    Studie gezet = s;
    h.zet(gezet, verwacht.first);
    EXPECT_EQ(saldo_van(gezet, 2), zonder) << naam;
  }
}

TEST(Hefboom, BereikIsHetDoelVanWieInvoertEnLaatHetNulalternatiefStaan) {
  Studie s = proef::rijke_studie();
  proef::zet(s, "scenarios.1.implementatie.doel", 0);
  Studie met = s;
  zoek_hefboom("bereik")->zet(met, 0.9);
  proef::zet(s, "scenarios.2.implementatie.doel", 0.9);
  EXPECT_EQ(saldo_van(met, 2), saldo_van(s, 2));
  EXPECT_EQ(saldo_van(met, 1), saldo_van(s, 1)) << "introduces nothing";
  EXPECT_FALSE(zoek_hefboom("bereik")->verwacht(s, s.scenarios[1]));
  EXPECT_FALSE(zoek_hefboom("uren")->verwacht(s, s.scenarios[1]));
}

TEST(Hefboom, UrenSchalenElkUurDatWordtGevraagd) {
  Studie s = proef::rijke_studie();
  const Resultaat zonder = *vergelijk(s, {}, {});
  zoek_hefboom("uren")->zet(s, 1.5);
  const Resultaat met = *vergelijk(s, {}, {});
  const auto uren = [](const Resultaat& r) { return r.scenarios[2].jaren[2].formatie[0].gevraagd_uren; };
  EXPECT_GT(uren(zonder), 0);
  EXPECT_NEAR(uren(met) - 1.5 * uren(zonder), 0, 0.01 * uren(zonder)) << "rounded per replicatie and gemeente";
  EXPECT_EQ(met.scenarios[2].ncw.baten.gemiddelde, zonder.scenarios[2].ncw.baten.gemiddelde);
}

TEST(Hefboom, VanEenHerijkteStudieIsDeVerwachtingDieVanHaarRijen) {
  Studie s = proef::rijke_studie();
  const Getal& ots = *zoek_getal(s, "effecten.ots_reductie");  // uniform from 0 to 0.5: the mean is half of the ceiling
  const Hefboom& h = doelrealisatie();
  EXPECT_DOUBLE_EQ(h.verwacht(s, s.scenarios[2])->first, 0.5);
  s.trekrijen = GedeeldeRijen(Trekrijen{{ots.pad}, {ots.sleutel}, 3, {0.1, 0.2, 0.6}});
  EXPECT_DOUBLE_EQ(h.verwacht(s, s.scenarios[2])->first, 0.3);
  EXPECT_DOUBLE_EQ(*verwachte_waarde(s, "effecten.ots_reductie"), 0.15);
  const Getrokken g = getrokken(s, ots);
  EXPECT_DOUBLE_EQ(g.p5, 0.5 * 0.11) << "a tenth of the way from the first row to the second";
  EXPECT_DOUBLE_EQ(g.p95, 0.5 * 0.56);
  EXPECT_DOUBLE_EQ(*verwachte_waarde(s, "effecten.crisis_reductie"), 0.3) << "certain";
}

TEST(Hefboom, ElkScenarioZegtWatErVanVerwachtWordt) {
  const Studie s = proef::rijke_studie();
  const Omslaganalyse a =
      *zoek_omslagpunt(met_hefboom(*zoek_hefboom("bereik"), proef::lezer_van(s)), "bereik", 0, 1, {}, {});
  ASSERT_EQ(a.scenarios.size(), 2U);
  EXPECT_EQ(a.scenarios[0].verwacht->van, 0.4);
  EXPECT_EQ(a.scenarios[1].verwacht->tot, 0.8);
}

}  // namespace
}  // namespace mbc
