#include <gtest/gtest.h>

#include "chance/toeval.h"
#include "unit/input/proefstudie.h"

/// What holds for a gemeente under a scenario: study, gemeente of the study, scenario, its gemeente, --zet.
namespace mbc {
namespace {

using proef::getal;

const std::string& pad(const Studie& s, GetalId id) { return s.getal(id).pad; }

TEST(Lagen, DeMeestEigenLaagWint) {
  proef::Bestanden b = proef::met("studie.yaml", "Delft: {instroom: 100,",
                                  "Delft: {implementatie: {doel: 25%, opbouw: 3}, instroom: 100,");
  b["1-alles.yaml"] =
      "nummer: 1\nnaam: Alles\nimplementatie: {doel: 30%}\ngemeenten: {Delft: {implementatie: {te_trainen: 80%}}}\n";
  const Studie s = proef::geldig(b);
  ASSERT_EQ(s.gemeenten.size(), 2U);
  const Invoering& delft = s.scenarios.at(1).invoering.at(0);
  const Invoering& westland = s.scenarios.at(1).invoering.at(1);
  EXPECT_EQ(pad(s, delft.doel), "scenarios.1.implementatie.doel");
  EXPECT_EQ(pad(s, delft.opbouw), "gemeenten.Delft.implementatie.opbouw");
  EXPECT_EQ(pad(s, delft.te_trainen), "scenarios.1.gemeenten.Delft.implementatie.te_trainen");
  EXPECT_EQ(pad(s, delft.leertijd), "methodetrouw.leertijd");
  EXPECT_EQ(pad(s, westland.doel), "scenarios.1.implementatie.doel");
  EXPECT_EQ(pad(s, westland.opbouw), "implementatie.opbouw");
  EXPECT_EQ(pad(s, s.basis.at(0).doel), "gemeenten.Delft.implementatie.doel");
  EXPECT_EQ(pad(s, s.basis.at(1).doel), "implementatie.doel");
}

TEST(Lagen, EenGetalOnthoudtWatErEerderStond) {
  proef::Bestanden b =
      proef::met("studie.yaml", "Delft: {instroom: 100,", "Delft: {implementatie: {doel: 25%}, instroom: 100,");
  b["1-alles.yaml"] =
      "nummer: 1\nnaam: Alles\nimplementatie: {doel: {vast: 30%, bron: x}}\ngemeenten: {Delft: {implementatie: {doel: "
      "35%}}}\n";
  const Gelezen g = proef::lees(b, {"scenarios.1.implementatie.doel=31%"});
  ASSERT_TRUE(g.studie.has_value()) << proef::getoond(g);
  const Oorsprong& delft = proef::oorsprong(g, "scenarios.1.gemeenten.Delft.implementatie.doel");
  EXPECT_EQ(delft.tekst, "35%");
  EXPECT_EQ(delft.plaats, (Plaats{"1-alles.yaml", 4, 43}));
  ASSERT_EQ(delft.eerder.size(), 4U);
  EXPECT_EQ(delft.eerder[0].tekst, "40%");
  EXPECT_EQ(delft.eerder[1].tekst, "25%");
  EXPECT_EQ(delft.eerder[2].tekst, "30%");
  EXPECT_EQ(delft.eerder[3].tekst, "31%");
  // A gemeente of the study is no layer of what holds for a whole scenario.
  const Oorsprong& alle = proef::oorsprong(g, "scenarios.1.implementatie.doel");
  ASSERT_EQ(alle.eerder.size(), 2U);
  EXPECT_EQ(alle.eerder[0].tekst, "40%");
  EXPECT_EQ(alle.eerder[1].tekst, "30%");
  EXPECT_EQ(alle.plaats.bestand, "--zet scenarios.1.implementatie.doel=31%");
}

TEST(Lagen, StartVanEenGemeente) {
  proef::Bestanden b = proef::bestanden();
  b["1-alles.yaml"] = "nummer: 1\nnaam: Alles\ngemeenten: {Westland: {start: {uniform: [2024, 2026]}}}\n";
  const Studie s = proef::geldig(b);
  EXPECT_EQ(pad(s, s.basis.at(0).start), "start");
  EXPECT_EQ(gemiddelde(getal(s, "start").verdeling), 2022);
  EXPECT_EQ(getal(s, "start").opgave, Opgave::gegeven);
  EXPECT_EQ(pad(s, s.basis.at(1).start), "gemeenten.Westland.start");
  EXPECT_EQ(pad(s, s.scenarios.at(0).invoering.at(1).start), "gemeenten.Westland.start");
  EXPECT_EQ(pad(s, s.scenarios.at(1).invoering.at(1).start), "scenarios.1.gemeenten.Westland.start");
}

TEST(Lagen, ScenariosDelenHunKwantiel) {
  const Studie s = proef::geldig(proef::bestanden());
  EXPECT_EQ(getal(s, "scenarios.0.implementatie.doel").sleutel, naam_sleutel("implementatie.doel"));
  EXPECT_EQ(getal(s, "implementatie.doel").sleutel, naam_sleutel("implementatie.doel"));
  EXPECT_EQ(getal(s, "scenarios.1.gemeenten.Westland.implementatie.opbouw").sleutel,
            naam_sleutel("gemeenten.Westland.implementatie.opbouw"));
}

const Investering& zoek(const Invoering& i, const std::string& id) {
  for (const Investering& x : i.investeringen) {
    if (x.id == id) return x;
  }
  ADD_FAILURE() << "geen investering " << id;
  static const Investering geen;
  return geen;
}

TEST(Lagen, InvesteringenPerVeld) {
  proef::Bestanden b = proef::bestanden();
  b["1-alles.yaml"] = R"(nummer: 1
naam: Alles
investeringen:
  analyse: {uren: {zonder: 10, met: {uniform: [20, 30]}}}
  leider: {uren: 100, functie: lokaal_team}
  nieuw: {geldstroom: Justitie, soort: incidenteel, grondslag: eenmalig, jaar: 2023, per_gemeente: ja, bedrag: 7}
gemeenten:
  Delft: {investeringen: {analyse: {uren: 12, aandeel: 50%}, leider: {grondslag: eenmalig}}}
)";
  const Studie s = proef::geldig(b);
  const Invoering& delft = s.scenarios.at(1).invoering.at(0);
  const Invoering& westland = s.scenarios.at(1).invoering.at(1);
  EXPECT_EQ(pad(s, zoek(westland, "analyse").zonder), "scenarios.1.investeringen.analyse.uren.zonder");
  EXPECT_EQ(pad(s, zoek(westland, "analyse").met), "scenarios.1.investeringen.analyse.uren.met");
  EXPECT_EQ(pad(s, zoek(westland, "analyse").aandeel), "investeringen.aandeel");
  EXPECT_EQ(pad(s, zoek(delft, "analyse").zonder), "scenarios.1.gemeenten.Delft.investeringen.analyse.uren");
  EXPECT_EQ(zoek(delft, "analyse").zonder, zoek(delft, "analyse").met);
  EXPECT_EQ(pad(s, zoek(delft, "analyse").aandeel), "scenarios.1.gemeenten.Delft.investeringen.analyse.aandeel");
  // Hours in a later layer take the place of the study's amount.
  EXPECT_EQ(pad(s, zoek(westland, "leider").zonder), "scenarios.1.investeringen.leider.uren");
  EXPECT_EQ(zoek(westland, "leider").functie, std::optional<std::size_t>(0));
  EXPECT_EQ(zoek(westland, "leider").grondslag, Grondslag::per_jaar);
  EXPECT_EQ(zoek(delft, "leider").grondslag, Grondslag::eenmalig);
  EXPECT_EQ(zoek(westland, "nieuw").geldstroom, 1U);
  EXPECT_EQ(zoek(westland, "nieuw").jaar, std::optional<int>(2023));
  EXPECT_EQ(zoek(westland, "nieuw").reikwijdte, Reikwijdte::per_gemeente);
  // Switched off in scenario 0, unknown at the study's level.
  EXPECT_EQ(s.scenarios.at(0).invoering.at(0).investeringen.size(), 1U);
  EXPECT_EQ(s.basis.at(0).investeringen.size(), 2U);
  EXPECT_EQ(zoek(s.basis.at(0), "leider").functie, std::nullopt);
}

TEST(Lagen, WatEenLatereGrondslagNietKentTeltNiet) {
  proef::Bestanden b = proef::met("studie.yaml", "grondslag: per_jaar, bedrag: 50000",
                                  "grondslag: per_jaar, van: 2022, tot: 2023, bedrag: 50000");
  b["1-alles.yaml"] = "nummer: 1\nnaam: Alles\ninvesteringen: {leider: {grondslag: eenmalig}}\n";
  const Studie s = proef::geldig(b);
  const Investering& leider = zoek(s.scenarios.at(1).invoering.at(0), "leider");
  EXPECT_EQ(leider.van, std::nullopt);
  EXPECT_EQ(zoek(s.basis.at(0), "leider").tot, std::optional<int>(2023));
}

TEST(Lagen, AlleenGebruikteGetallenStaanErElkEenKeerOpVolgordeVanPad) {
  proef::Bestanden b = proef::met("0-niets.yaml", "leider: {actief: nee}", "leider: {actief: nee, bedrag: 3}");
  const Studie s = proef::geldig(b);
  for (std::size_t i = 1; i < s.getallen.size(); ++i) EXPECT_LT(s.getallen[i - 1].pad, s.getallen[i].pad);
}

}  // namespace
}  // namespace mbc
