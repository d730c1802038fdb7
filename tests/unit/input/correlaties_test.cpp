#include <gtest/gtest.h>

#include "unit/input/proefstudie.h"

namespace mbc {
namespace {

const std::string ots = "traject.kans_ots", crises = "traject.crises_per_jaar", doel = "implementatie.doel",
                  delft = "gemeenten.Delft.medewerkers";

/// The small study with four uncertain numbers, and these correlations on lines 27 and further.
proef::Bestanden met_correlaties(const std::vector<std::string>& regels) {
  proef::Bestanden b = proef::bestanden();
  std::string& studie = b.at("studie.yaml");
  for (const auto& [oud, nieuw] : std::vector<std::pair<std::string, std::string>>{
           {"kans_ots: 20%", "kans_ots: {uniform: [10%, 20%]}"},
           {"crises_per_jaar: 0.5", "crises_per_jaar: {uniform: [0.2, 0.5]}"},
           {"doel: 40%", "doel: {uniform: [30%, 50%]}"},
           {"medewerkers: 40", "medewerkers: {uniform: [30, 50]}"}})
    studie.replace(studie.find(oud), oud.size(), nieuw);
  studie += "correlaties:\n";
  for (const std::string& regel : regels) studie += "  - {tussen: [" + regel + "}\n";
  return b;
}

std::string correlatiemeldingen(const std::vector<std::string>& regels, const std::vector<std::string>& zet = {}) {
  return proef::kaal(proef::lees(met_correlaties(regels), zet));
}

TEST(Correlaties, EenLijstStaatVoorElkPaarDaaruit) {
  const Studie samen =
      proef::geldig(met_correlaties({ots + ", " + crises + ", " + doel + ", " + delft + "], rang: 0.6"}));
  const Studie los =
      proef::geldig(met_correlaties({ots + ", " + crises + "], rang: 0.6", ots + ", " + doel + "], rang: 0.6",
                                     ots + ", " + delft + "], rang: 0.6", crises + ", " + doel + "], rang: 0.6",
                                     crises + ", " + delft + "], rang: 0.6", doel + ", " + delft + "], rang: 0.6"}));
  EXPECT_EQ(samen.correlaties.size(), 6U);
  EXPECT_EQ(samen.correlaties, los.correlaties) << "en dus ook de trekkingen";
}

TEST(Correlaties, EenLijstHeeftMinstensTweeVerschillendeGetallen) {
  EXPECT_EQ(correlatiemeldingen({ots + "], rang: 0.6"}),
            "studie.yaml:27:14: fout: een correlatie is tussen twee of meer getallen; verwacht: tussen: [pad, ander "
            "pad]\n");
  EXPECT_EQ(
      correlatiemeldingen({ots + ", " + ots + "], rang: 0.6"}),
      "studie.yaml:27:33: fout: \"traject.kans_ots\" staat al in deze correlatie; verwacht: elk getal één keer\n");
  EXPECT_EQ(
      correlatiemeldingen({ots + ", " + doel + ", " + crises + ", " + ots + "], rang: 0.6"}),
      "studie.yaml:27:78: fout: \"traject.kans_ots\" staat al in deze correlatie; verwacht: elk getal één keer\n");
}

TEST(Correlaties, EenPaarStaatErEenKeerOokInEenLangereLijst) {
  const std::string dubbel =
      " tussen \"" + crises + "\" en \"" + ots + "\" staat er twee keer; verwacht: elk paar één keer\n";
  EXPECT_EQ(correlatiemeldingen({ots + ", " + crises + "], rang: 0.6", crises + ", " + ots + "], rang: 0.6"}),
            "studie.yaml:28:5: fout: de correlatie" + dubbel);
  EXPECT_EQ(correlatiemeldingen({ots + ", " + crises + ", " + doel + "], rang: 0.6",
                                 crises + ", " + ots + ", " + delft + "], rang: 0.6"}),
            "studie.yaml:28:5: fout: de correlatie" + dubbel);
}

TEST(Correlaties, EenLijstDieNietSamenKanNoemtHaarPaar) {
  EXPECT_EQ(
      correlatiemeldingen({ots + ", " + crises + ", " + doel + "], rang: -0.9"}),
      "studie.yaml:27:5: fout: de rangcorrelatie -0.9 tussen \"traject.kans_ots\" en \"traject.crises_per_jaar\" gaat "
      "niet samen met de andere correlaties; verwacht: minder sterke correlaties\n");
  EXPECT_EQ(correlatiemeldingen({ots + ", " + crises + ", " + doel + "], rang: -0.4"}), "");
}

TEST(Correlaties, WatNietOnzekerIsValtEruitMetEenWaarschuwing) {
  const proef::Bestanden b = met_correlaties(
      {ots + ", traject.kans_vto, " + crises + "], rang: 0.6", "traject.kans_vto, " + doel + "], rang: 0.6"});
  const Gelezen g = proef::lees(b);
  EXPECT_EQ(
      proef::kaal(g),
      "studie.yaml:27:33: waarschuwing: \"traject.kans_vto\" is niet onzeker: in correlaties doet het niet mee\n");
  ASSERT_TRUE(g.studie.has_value());
  ASSERT_EQ(g.studie->correlaties.size(), 1U);
  EXPECT_EQ(g.studie->correlaties[0].tussen, (std::array{ots, crises}));
  EXPECT_EQ(
      correlatiemeldingen({ots + ", " + crises + ", " + doel + "], rang: 0.6"}, {"implementatie.doel=40%"}),
      "studie.yaml:27:58: waarschuwing: \"implementatie.doel\" is niet onzeker: in correlaties doet het niet mee\n");
  EXPECT_EQ(
      correlatiemeldingen({ots + ", traject.kans_otss, " + crises + "], rang: 0.6"}),
      "studie.yaml:27:33: fout: \"traject.kans_otss\" is geen getal van de studie; verwacht: het pad van een onzeker "
      "getal, zonder scenario; bedoelde u traject.kans_ots?\n");
}

TEST(Correlaties, EenWeggelatenPaarKrijgtDeSchuldEnGeenPaarDatErStaat) {
  proef::Bestanden b = proef::bestanden();
  std::string& studie = b.at("studie.yaml");
  studie.replace(studie.find("kans_vto: 40%"), 13, "kans_vto: {uniform: [40%, 50%]}");
  studie.replace(studie.find("kans_ots: 20%"), 13, "kans_ots: {uniform: [10%, 20%]}");
  studie.replace(studie.find("verzilverbaar: 50%"), 18, "verzilverbaar: {uniform: [10%, 20%]}");
  studie +=
      "correlaties:\n"
      "  - {tussen: [traject.kans_vto, traject.kans_ots], rang: 0.9}\n"
      "  - {tussen: [traject.kans_ots, geldstromen.Jeugdwet.verzilverbaar], rang: 0.8}\n";
  EXPECT_EQ(
      proef::kaal(proef::lees(b)),
      "studie.yaml:26:1: fout: de correlaties gaan niet samen zolang er niets staat tussen \"traject.kans_vto\" en "
      "\"geldstromen.Jeugdwet.verzilverbaar\": wat er niet staat, telt als 0; verwacht: bijvoorbeeld ook {tussen: "
      "[traject.kans_vto, geldstromen.Jeugdwet.verzilverbaar], rang: 0.72}, of minder sterke correlaties\n");
  studie += "  - {tussen: [traject.kans_vto, geldstromen.Jeugdwet.verzilverbaar], rang: 0.72}\n";
  EXPECT_TRUE(proef::lees(b).studie.has_value()) << "het advies moet kunnen";
}

}  // namespace
}  // namespace mbc
