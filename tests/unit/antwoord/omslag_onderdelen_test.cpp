#include "antwoord/omslag_onderdelen.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "antwoord/omslag.h"
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
      for (Strook& strook : o.positief) strook = {strook.van / 100, strook.tot / 100};
      for (Nulpunt& n : o.nulpunten) n = {n.waarde / 100, n.mcse / 100, n.richting, Band{0.15, 0.24, 0.33}};
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
      "12% en 36%. De studie verwacht gemiddeld 20%; daar is het saldo € -700.000.");
  const std::string tabel = tabel_omslag(a, a.scenarios[1]).tabel.toon(100, Kleur::uit);
  EXPECT_THAT(tabel, HasSubstr("saldo bij 12%"));
  EXPECT_THAT(tabel, HasSubstr("maatschappij          vanaf           24%  15%  33%       0,2%"));
  EXPECT_THAT(tabel_omslagcurve(a).tabel.toon(100, Kleur::uit), HasSubstr("\n          24%  "));
}

/// Negative, positive, negative, and positive again: from 15 to 20 and from 30 on.
Omslag met_drie() {
  return {{{15, 0.2, Richting::stijgend, Band{14, 15, 16}},
           {20, 0.2, Richting::dalend, {}},
           {30, 0.2, Richting::stijgend, {}}},
          {{15, 20}, {30, 36}},
          -1e6,
          1e6,
          {},
          0,
          {}};
}

TEST(OmslagOnderdelen, EenSaldoDatVakerOmslaatWordtInStrokenVerteld) {
  Omslaganalyse a = *proef::analyses().omslag;
  Omslag& o = a.scenarios[1].omslagen[0];
  o = met_drie();
  EXPECT_THAT(
      antwoord_omslag(a, a.scenarios[1], 0),
      HasSubstr("kosteneffectief tussen een gemiddelde trajectduur van 15 en 20 maanden, en vanaf 30. Het saldo "
                "wisselt hier 3 keer van teken"));
  const std::string tabel = tabel_omslag(a, a.scenarios[1]).tabel.toon(100, Kleur::uit);
  EXPECT_THAT(tabel, HasSubstr("maatschappij             vanaf            15  14   16        0,2"));
  EXPECT_THAT(tabel, HasSubstr("maatschappij             tot              20 "));
  o.nulpunten.erase(o.nulpunten.begin());
  o.positief.front().van = a.van;
  EXPECT_THAT(antwoord_omslag(a, a.scenarios[1], 0),
              HasSubstr("kosteneffectief tot een gemiddelde trajectduur van 20 maanden, en vanaf 30."));
}

TEST(OmslagOnderdelen, ElkeVormZegtHoeVaakHetSaldoOmslaat) {
  Omslaganalyse a = *proef::analyses().omslag;
  a.scenarios[1].omslagen[0] = met_drie();
  EXPECT_THAT(omslag_json(a, proef::verslag().resultaat), HasSubstr("\"aantal\": 3"));
  const std::string csv = omslag_csv(a, CsvDialect::internationaal);
  for (const char* rij : {"3,1,\"vanaf\",15,", "3,2,\"tot\",20,", "3,3,\"vanaf\",30,", "0,0,\"nergens\",,"})
    EXPECT_THAT(csv, HasSubstr(rij));
}

TEST(OmslagOnderdelen, EenDuurVoorElkTrajectHeetGeenGemiddelde) {
  Omslaganalyse a = *proef::analyses().omslag;
  EXPECT_THAT(antwoord_omslag(a, a.scenarios[1], 0), HasSubstr("vanaf een gemiddelde trajectduur van 24 maanden."));
  a.pad = "traject.duur";
  EXPECT_THAT(antwoord_omslag(a, a.scenarios[1], 0), HasSubstr("vanaf een duur van 24 maanden voor elk traject."));
}

}  // namespace
}  // namespace mbc
