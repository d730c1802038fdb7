#include <gtest/gtest.h>

#include <cmath>

#include "input/waarnemingen.h"
#include "unit/input/proefstudie.h"

namespace mbc {
namespace {

GelezenOntwerp lees_plan(const std::string& meting) {
  static const Studie studie = proef::geldig(proef::bestanden());
  static const Prijsindex index{2021, 2024, {{2021, 100}, {2024, 120}}};
  return lees_ontwerp(GeheugenBron({{"plan.yaml", "ontwerp: Proef\nlijst:\n  x: {" + meting + "}\n"}}), "plan.yaml",
                      studie, index);
}

Meting meting_van(const std::string& tekst) {
  const GelezenOntwerp g = lees_plan(tekst);
  std::string meldingen;
  for (const Melding& m : g.meldingen.gesorteerd()) meldingen += toon(m) + "\n";
  EXPECT_TRUE(g.ontwerp.has_value()) << meldingen;
  return g.ontwerp ? g.ontwerp->lijst.at(0) : Meting{};
}

std::string eerste_fout(const std::string& tekst) {
  const GelezenOntwerp g = lees_plan(tekst);
  EXPECT_FALSE(g.ontwerp.has_value()) << tekst;
  for (const Melding& m : g.meldingen.gesorteerd()) return toon(m);
  return {};
}

TEST(LeesOntwerp, MetingenVanEenGetalInMeerMaten) {
  const Meting m =
      meting_van("getal: effecten.ots_reductie, n: [40, 10, 40], sd: 20%, kosten: 100, kosten_per_meting: 5");
  EXPECT_EQ(m.maten, (std::vector<int>{10, 40}));
  ASSERT_EQ(m.waarnemingen.size(), 1U);
  EXPECT_DOUBLE_EQ(m.waarnemingen[0].sd, 0.2 / std::sqrt(40.0)) << "of the most";
  // Costs are in prices of the outcome: 120 / 100.
  EXPECT_EQ(m.kosten_van(10), 120 + 60);
  EXPECT_EQ(m.kosten_van(40), 120 + 240);
}

TEST(LeesOntwerp, ZonderPrijsPerStukZijnDeKostenDieVanHetGeheel) {
  const Meting m = meting_van("getal: effecten.ots_reductie, noemer: [10, 40], kosten: 100");
  EXPECT_EQ(m.maten, (std::vector<int>{10, 40}));
  EXPECT_EQ(m.waarnemingen.at(0).noemer, 40);
  EXPECT_EQ(m.kosten_van(10), std::nullopt);
  EXPECT_EQ(m.kosten_van(40), 120);
}

TEST(LeesOntwerp, JarenVanEenIndicator) {
  const Meting m = meting_van("indicator: vto, jaren: [2022, 2024], kosten_per_jaar: 5");
  EXPECT_EQ(m.maten, (std::vector<int>{1, 2, 3}));
  ASSERT_EQ(m.waarnemingen.size(), 3U);
  EXPECT_EQ(m.waarnemingen[2].jaar, 2024);
  EXPECT_EQ(m.kosten_van(2), 12);
  EXPECT_EQ(meting_van("indicator: recidive_1jaar, jaren: 2022, noemer: 80").waarnemingen.at(0).noemer, 80);
}

TEST(LeesOntwerp, ZegtWatErNietKan) {
  for (const auto& [tekst, zin] :
       {std::pair("getal: effecten.ots_reductie, n: [], sd: 5%", "\"n\" heeft 0 getallen"),
        std::pair("getal: effecten.ots_reductie, n: 10, sd: 5%, kosten_per_jaar: 3",
                  "\"kosten_per_jaar\" kan niet bij een getal; verwacht: kosten_per_meting"),
        std::pair("indicator: vto, jaren: 2022, kosten_per_meting: 3",
                  "\"kosten_per_meting\" kan niet bij een indicator; verwacht: kosten_per_jaar"),
        std::pair("indicator: recidive_1jaar, jaren: 2022, noemer: [1, 2]",
                  "een lijst kan niet bij een indicator; verwacht: één noemer, van elk jaar"),
        std::pair("getal: effecten.ots_reductie, n: 10, sd: 5%, kosten: 40%", "een bedrag in euro's"),
        std::pair("indicator: vto, jaren: 2022, kosten_per_jaar: -3", "kosten_per_jaar")})
    EXPECT_NE(eerste_fout(tekst).find(zin), std::string::npos) << eerste_fout(tekst);
}

}  // namespace
}  // namespace mbc
