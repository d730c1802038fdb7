#include "report/omslag_onderdelen.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/verslag_voorbeeld.h"

namespace mbc {
namespace {

using testing::HasSubstr;

/// The omslagpunt at 24 of 12 to 36 as one at 0.24 of 0.12 to 0.36.
Omslaganalyse van_een_aandeel() {
  Omslaganalyse a = *proef::analyses().omslag;
  a.pad = "effecten.ots_reductie";
  a.aandeel = true;
  a.van = 0.12;
  a.tot = 0.36;
  a.verwacht = 0.2;
  a.knopen = {0.12, 0.24, 0.36};
  for (ScenarioOmslag& s : a.scenarios)
    for (Omslag& o : s.omslagen) {
      o.mcse /= 100;
      for (std::optional<double>* x : {&o.waarde, &o.p5, &o.p50, &o.p95})
        if (*x) **x /= 100;
    }
  return a;
}

TEST(OmslagOnderdelen, EenAandeelStaatInProcenten) {
  const Omslaganalyse a = van_een_aandeel();
  EXPECT_EQ(omslagwaarde(a, 0.2125), "21,25%");
  EXPECT_EQ(omslagwaarde(a, 0.2125, 0.006), "21%");
  EXPECT_EQ(
      antwoord_omslag(a, a.scenarios[1], 0),
      "Voor de maatschappij als geheel is dit scenario kosteneffectief vanaf effecten.ots_reductie = 24%. Als dat "
      "punt er is, ligt het met 90% kans tussen 15% en 33%. In 10% van de trekkingen is er geen omslagpunt tussen "
      "12% en 36%. De studie verwacht gemiddeld 20%.");
  const std::string tabel = tabel_omslag(a, a.scenarios[1]).tabel.toon(100, Kleur::uit);
  EXPECT_THAT(tabel, HasSubstr("saldo bij 12%"));
  EXPECT_THAT(tabel, HasSubstr("maatschappij                    24%  15%  33%       0,2%"));
  EXPECT_THAT(tabel_omslagcurve(a).tabel.toon(100, Kleur::uit), HasSubstr("\n          24%  "));
}

TEST(OmslagOnderdelen, EenDuurVoorElkTrajectHeetGeenGemiddelde) {
  Omslaganalyse a = *proef::analyses().omslag;
  EXPECT_THAT(antwoord_omslag(a, a.scenarios[1], 0), HasSubstr("vanaf een gemiddelde trajectduur van 24 maanden."));
  a.pad = "traject.duur";
  EXPECT_THAT(antwoord_omslag(a, a.scenarios[1], 0), HasSubstr("vanaf een duur van 24 maanden voor elk traject."));
}

}  // namespace
}  // namespace mbc
