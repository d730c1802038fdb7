#include <gtest/gtest.h>

#include "unit/input/proefstudie.h"

namespace mbc {
namespace {

using proef::getal;

TEST(Zet, WaardeVerdelingEnOnderdeel) {
  const Studie s = proef::geldig(
      proef::bestanden(), {"implementatie.doel={uniform: [10%, 20%]}", "traject.duur.gemiddelde=25",
                           "traject.duur.lognormaal.vc=70%", "traject.leeftijd.modus=9", "gemeenten.Delft.huidig=5%",
                           "kassabonnen.gezin.gewicht=2", "horizon=8", "kassabon_onzekerheid=uit"});
  EXPECT_EQ(getal(s, "implementatie.doel").verdeling, (Verdeling{VerdelingSoort::uniform, {0.1, 0.2, 0}, {}, {}}));
  EXPECT_EQ(getal(s, "implementatie.doel").verantwoording.bron, "--zet");
  EXPECT_EQ(getal(s, "traject.duur.gemiddelde").verdeling, Verdeling::vaste(25));
  EXPECT_EQ(getal(s, "traject.duur.vc").verdeling, Verdeling::vaste(0.7));
  EXPECT_EQ(getal(s, "traject.leeftijd.modus").verdeling, Verdeling::vaste(9));
  EXPECT_EQ(getal(s, "gemeenten.Delft.huidig").verdeling, Verdeling::vaste(0.05));
  EXPECT_EQ(s.getal(s.kassabonnen.at(0).gewicht).verdeling, Verdeling::vaste(2));
  EXPECT_EQ(s.horizon, 8);
  EXPECT_FALSE(s.kassabon_onzekerheid);
}

TEST(Zet, EenOnderdeelVanEenOnzekerGetal) {
  const proef::Bestanden b =
      proef::met("studie.yaml", "lokaal_team: 85", "lokaal_team: {driehoek: [80, 85, 95], bron: Eigen, eenheid: euro}");
  const Gelezen g = proef::lees(b, {"tarieven.lokaal_team.modus=90"});
  ASSERT_TRUE(g.studie.has_value()) << proef::getoond(g);
  EXPECT_EQ(getal(*g.studie, "tarieven.lokaal_team").verdeling,
            (Verdeling{VerdelingSoort::driehoek, {80, 90, 95}, {}, {}}));
  EXPECT_EQ(getal(*g.studie, "tarieven.lokaal_team").verantwoording.bron, "--zet");
  EXPECT_EQ(getal(*g.studie, "tarieven.lokaal_team").verantwoording.eenheid, "euro");
  const Oorsprong& o = proef::oorsprong(g, "tarieven.lokaal_team");
  EXPECT_EQ(o.tekst, "{driehoek: [80, 90, 95]}");
  ASSERT_EQ(o.eerder.size(), 1U);
  EXPECT_EQ(o.eerder[0].tekst, "85");
}

TEST(Zet, EenScenario) {
  const Studie s =
      proef::geldig(proef::bestanden(), {"scenarios.1.implementatie.doel=70%", "scenarios.1.gemeenten.Delft.start=2024",
                                         "scenarios.0.investeringen.analyse.actief=nee"});
  EXPECT_EQ(getal(s, "scenarios.1.implementatie.doel").verdeling, Verdeling::vaste(0.7));
  EXPECT_EQ(s.getal(s.scenarios.at(1).invoering.at(0).start).pad, "scenarios.1.gemeenten.Delft.start");
  EXPECT_TRUE(s.scenarios.at(0).invoering.at(0).investeringen.empty());
}

TEST(Zet, DeLaatsteWintEnDeEersteBlijftBekend) {
  const Gelezen g = proef::lees(proef::bestanden(), {"implementatie.doel=50%", "implementatie.doel=60%"});
  ASSERT_TRUE(g.studie.has_value()) << proef::getoond(g);
  const Oorsprong& o = proef::oorsprong(g, "implementatie.doel");
  EXPECT_EQ(o.tekst, "60%");
  ASSERT_EQ(o.eerder.size(), 2U);
  EXPECT_EQ(o.eerder[0].tekst, "40%");
  EXPECT_EQ(o.eerder[1].tekst, "50%");
}

TEST(Zet, IsHetzelfdeAlsHetBestandZelf) {
  const std::string via_zet =
      proef::inhoud(proef::geldig(proef::bestanden(), {"horizon=7", "geldstromen.Jeugdwet.drager=Rijk"}));
  proef::Bestanden b = proef::met("studie.yaml", "horizon: 5", "horizon: 7");
  std::string& studie = b["studie.yaml"];
  studie.replace(studie.find("drager: gemeente"), 16, "drager: Rijk");
  EXPECT_EQ(via_zet, proef::inhoud(proef::geldig(b)));
}

}  // namespace
}  // namespace mbc
