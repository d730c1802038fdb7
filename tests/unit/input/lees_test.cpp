#include <gtest/gtest.h>

#include "unit/input/proefstudie.h"

namespace mbc {
namespace {

using proef::getal;

TEST(Lees, DeKleineStudie) {
  const Gelezen g = proef::lees(proef::bestanden());
  ASSERT_TRUE(g.studie.has_value()) << proef::getoond(g);
  const Studie& s = *g.studie;
  EXPECT_EQ(s.naam, "Proef");
  EXPECT_EQ(s.prijspeil, 2021);
  EXPECT_EQ(s.start, 2022);
  EXPECT_EQ(s.horizon, 5);
  EXPECT_EQ(s.nul_index(), 0U);
  ASSERT_EQ(s.geldstromen.size(), 2U);
  EXPECT_EQ(s.geldstromen[0].naam, "Jeugdwet");
  EXPECT_EQ(s.geldstromen[1].drager, "Rijk");
  ASSERT_EQ(s.kassabonnen.size(), 1U);
  const Kassabon& k = s.kassabonnen[0];
  EXPECT_EQ(k.titel, "gezin");
  EXPECT_EQ(s.getal(k.gewicht).verdeling, Verdeling::vaste(1));
  ASSERT_EQ(k.regels.size(), 3U);
  EXPECT_EQ(k.regels[0].omschrijving, "Crisis");
  EXPECT_EQ(k.regels[0].fase, Fase::crisis);
  EXPECT_EQ(k.regels[0].functie, std::optional<std::size_t>(0));
  EXPECT_EQ(s.getal(k.regels[0].met).pad, "kassabonnen.gezin.Crisis.crisis.Jeugdwet.met");
  EXPECT_EQ(s.getal(k.regels[1].zonder).verdeling, Verdeling::vaste(600));
  EXPECT_EQ(g.oorsprong.size(), s.getallen.size());
}

TEST(Lees, WatErNietStaatHeeftEenStandaard) {
  const Studie s = proef::geldig(proef::bestanden());
  EXPECT_EQ(s.replicaties, 10'000);
  EXPECT_EQ(s.zaad, 1U);
  EXPECT_EQ(s.aanloopjaren, 3);
  EXPECT_EQ(s.duurste_gezinnen, 0);
  EXPECT_TRUE(s.kassabon_onzekerheid);
  EXPECT_EQ(s.traject.max_trajecten, 4);
  EXPECT_EQ(s.traject.leeftijdsgrens, 18);
  EXPECT_EQ(s.instroom.spreiding, Spreiding::poisson);
  const std::vector<std::pair<std::string, double>> standaarden{{"discontovoet", 0.0225},
                                                                {"uren_per_fte", 1360},
                                                                {"kostenopslag", 0},
                                                                {"verzilverbaar_vanaf", 0},
                                                                {"verloop", 0},
                                                                {"implementatie.vertraging", 0},
                                                                {"methodetrouw.begin", 1},
                                                                {"methodetrouw.leertijd", 0},
                                                                {"effecten.attributie", 1},
                                                                {"effecten.optimismecorrectie", 1},
                                                                {"effecten.ots_reductie", 0},
                                                                {"traject.vrijwillig_vooraf", 0},
                                                                {"gemeenten.huidig", 0},
                                                                {"gemeenten.medewerkers", 0},
                                                                {"geldstromen.verzilverbaar", 1},
                                                                {"investeringen.aandeel", 1}};
  for (const auto& [pad, waarde] : standaarden) {
    EXPECT_EQ(getal(s, pad).verdeling, Verdeling::vaste(waarde)) << pad;
    EXPECT_EQ(getal(s, pad).opgave, Opgave::standaard) << pad;
  }
  EXPECT_EQ(getal(s, "implementatie.doel").opgave, Opgave::gegeven);
}

TEST(Lees, VerdelingenEnHunDomein) {
  const Studie s = proef::geldig(proef::met("studie.yaml", "implementatie: {doel: 40%, opbouw: 4}", R"(implementatie:
  doel: {beta: {gemiddelde: 40%, sd: 0.1}}
  opbouw: {discreet: {waarden: [4, 2], kansen: [30%, 70%]}}
  vertraging: {normaal: {gemiddelde: 1, sd: 0.2}}
  te_trainen: {vast: 100%})"));
  EXPECT_EQ(getal(s, "implementatie.doel").verdeling, (Verdeling{VerdelingSoort::beta, {0.4, 0.1, 0}, {}, {}}));
  EXPECT_EQ(getal(s, "implementatie.doel").domein.hoogst, 1);
  EXPECT_EQ(getal(s, "implementatie.opbouw").verdeling, (Verdeling{VerdelingSoort::discreet, {}, {2, 4}, {0.7, 0.3}}));
  EXPECT_EQ(getal(s, "implementatie.vertraging").verdeling.soort, VerdelingSoort::normaal);
  EXPECT_EQ(getal(s, "implementatie.te_trainen").verdeling, Verdeling::vaste(1));
}

TEST(Lees, EenAandeelIsAlsProcentHetzelfdeGetal) {
  for (const auto& [procent, aandeel] : std::vector<std::pair<std::string, std::string>>{
           {"40%", "0.4"}, {"0.1%", "0.001"}, {"2.25%", "0.0225"}, {"33.3%", "0.333"}}) {
    EXPECT_EQ(proef::inhoud(proef::geldig(proef::met("studie.yaml", "doel: 40%", "doel: " + procent))),
              proef::inhoud(proef::geldig(proef::met("studie.yaml", "doel: 40%", "doel: " + aandeel))));
  }
}

TEST(Lees, VerdelingTussenGezinnen) {
  const Studie s = proef::geldig(
      proef::met("studie.yaml", "{gemiddelde: 20, vc: 0.8}", "{gemiddelde: {pert: [15, 20, 30], bron: x}, vc: 80%}"));
  EXPECT_EQ(s.traject.leeftijd.soort, VerdelingSoort::driehoek);
  ASSERT_EQ(s.traject.leeftijd.p.size(), 3U);
  EXPECT_EQ(s.getal(s.traject.leeftijd.p[1]).pad, "traject.leeftijd.modus");
  EXPECT_EQ(s.traject.duur.soort, VerdelingSoort::lognormaal);
  EXPECT_EQ(s.getal(s.traject.duur.p[0]).verdeling.soort, VerdelingSoort::pert);
  EXPECT_EQ(s.getal(s.traject.duur.p[0]).verantwoording.bron, "x");
  EXPECT_EQ(s.getal(s.traject.duur.p[1]).verdeling, Verdeling::vaste(0.8));
}

TEST(Lees, VerdelingTussenGezinnenVasteWaardeEnDiscreet) {
  const Studie vast = proef::geldig(proef::met("studie.yaml", "{driehoek: [0, 8, 17]}", "{vast: 6, bron: x}"));
  EXPECT_EQ(vast.traject.leeftijd.soort, VerdelingSoort::vast);
  EXPECT_EQ(getal(vast, "traject.leeftijd.waarde").verantwoording.bron, "x");
  const Studie a = proef::geldig(
      proef::met("studie.yaml", "{driehoek: [0, 8, 17]}", "{discreet: {waarden: [12, 4], kansen: [25%, 75%]}}"));
  const Studie b = proef::geldig(
      proef::met("studie.yaml", "{driehoek: [0, 8, 17]}", "{discreet: {waarden: [4, 12], kansen: [75%, 25%]}}"));
  EXPECT_EQ(proef::inhoud(a), proef::inhoud(b));
  EXPECT_EQ(a.traject.leeftijd.kansen, (std::vector<double>{0.75, 0.25}));
  EXPECT_EQ(getal(a, "traject.leeftijd.waarden.1").verdeling, Verdeling::vaste(4));
}

TEST(Lees, Verantwoording) {
  const Studie s =
      proef::geldig(proef::met("studie.yaml", "implementatie: {doel: 40%, opbouw: 4}",
                               "implementatie: {doel: {vast: 40%, eenheid: trajecten, bron: B, bronkwaliteit: S, "
                               "toelichting: T}, opbouw: 4, bron: C, bronkwaliteit: X}"));
  const Verantwoording& doel = getal(s, "implementatie.doel").verantwoording;
  EXPECT_EQ(doel.eenheid, "trajecten");
  EXPECT_EQ(doel.bron, "B");
  EXPECT_EQ(doel.kwaliteit, Bronkwaliteit::S);
  EXPECT_EQ(doel.toelichting, "T");
  // Without its own, a number rests on that of the group it stands in.
  EXPECT_EQ(getal(s, "implementatie.opbouw").verantwoording.bron, "C");
  EXPECT_EQ(getal(s, "implementatie.opbouw").verantwoording.kwaliteit, Bronkwaliteit::X);
  EXPECT_EQ(getal(s, "tarieven.lokaal_team").verantwoording.bron, "");
}

TEST(Lees, Prijspeil) {
  proef::Bestanden b = proef::met("studie.yaml", "lokaal_team: 85", "lokaal_team: {vast: 85, prijspeil: 2019}");
  b["bonnen/gezin.yaml"] = R"(kassabon: gezin
prijspeil: 2019
regels:
  - {omschrijving: A, geldstroom: Jeugdwet, fase: traject, zonder: 600}
  - {omschrijving: B, geldstroom: Jeugdwet, fase: traject, zonder: 600, prijspeil: 2021}
  - {omschrijving: C, geldstroom: Jeugdwet, fase: traject, zonder: {vast: 600, prijspeil: 2021}, met: 1}
  - {omschrijving: D, geldstroom: Jeugdwet, fase: crisis, uren: {zonder: 40}, functie: lokaal_team}
)";
  const Studie s = proef::geldig(b);
  EXPECT_EQ(getal(s, "tarieven.lokaal_team").factor, 104.0 / 100.0);
  EXPECT_EQ(getal(s, "kassabonnen.gezin.A.traject.Jeugdwet.zonder").factor, 104.0 / 100.0);
  EXPECT_EQ(getal(s, "kassabonnen.gezin.B.traject.Jeugdwet.zonder").factor, 1);
  EXPECT_EQ(getal(s, "kassabonnen.gezin.C.traject.Jeugdwet.zonder").factor, 1);
  EXPECT_EQ(getal(s, "kassabonnen.gezin.C.traject.Jeugdwet.met").factor, 104.0 / 100.0);
  EXPECT_EQ(getal(s, "kassabonnen.gezin.D.crisis.Jeugdwet.zonder").factor, 1);
  const Studie i = proef::geldig(proef::met("studie.yaml", "bedrag: 50000", "bedrag: 50000, prijspeil: 2019"));
  EXPECT_EQ(getal(i, "investeringen.leider.bedrag").factor, 104.0 / 100.0);
}

TEST(Lees, KassabonnenUitMapBestandOfLijst) {
  proef::Bestanden b = proef::bestanden();
  const std::string bon = "regels:\n  - {omschrijving: Terug, geldstroom: Jeugdwet, fase: einde, zonder: -50}\n";
  b["bonnen/b.yml"] = "kassabon: b\n" + bon;
  b["bonnen/.b.yaml"] = "geen bon";
  b["bonnen/leesmij.md"] = "geen bon";
  b["bonnen/sjabloon/c.yaml"] = "geen bon";
  b["los/a.yaml"] = "kassabon: a\ngewicht: 0.4\n" + bon;
  const auto ids = [](const Studie& s) {
    std::string uit;
    for (const Kassabon& k : s.kassabonnen) uit += k.id + " ";
    return uit;
  };
  EXPECT_EQ(ids(proef::geldig(b)), "b gezin ");
  std::string& studie = b["studie.yaml"];
  studie.replace(studie.find("kassabonnen: bonnen"), 19, "kassabonnen: [./bonnen, los/a.yaml, bonnen/b.yml]");
  const Studie s = proef::geldig(b);
  EXPECT_EQ(ids(s), "a b gezin ");
  EXPECT_EQ(s.getal(s.kassabonnen[0].gewicht).verdeling, Verdeling::vaste(0.4));
  studie.replace(studie.find("[./bonnen, los/a.yaml, bonnen/b.yml]"), 36, "los/a.yaml");
  EXPECT_EQ(ids(proef::geldig(b)), "a ");
}

TEST(Lees, BestandenOpNaamMetHunSom) {
  const Gelezen g = proef::lees(proef::bestanden());
  ASSERT_EQ(g.bestanden.size(), 4U);
  EXPECT_EQ(g.bestanden[0].naam, "0-niets.yaml");
  EXPECT_EQ(g.bestanden[2].naam, "bonnen/gezin.yaml");
  EXPECT_EQ(g.bestanden[3].naam, "studie.yaml");
  EXPECT_EQ(g.bestanden[3].inhoud, proef::bestanden().at("studie.yaml"));
  EXPECT_EQ(g.bestanden[3].sha256.size(), 64U);
}

TEST(Lees, DoelenEnPmPosten) {
  const Studie s = proef::geldig(proef::met_achteraan("studie.yaml", R"(uitkomstdoelen:
  vto: {indicator: vto, verandering: -25%, uiterlijk: 2023, bron: Monitor, bronkwaliteit: S}
  minder_ots: {indicator: ots_nieuw, verandering: -10%, tegen: eerste_jaar, uiterlijk: 2024, omschrijving: Minder}
causaal_model: {probleem: [Te laat, Te lang], output: [Eén plan], bron: Monitor}
pm_posten:
  - {omschrijving: Werkplezier, richting: positief}
  - {omschrijving: Drukte, richting: negatief, bron: x}
)"));
  ASSERT_EQ(s.uitkomstdoelen.size(), 2U);
  const Uitkomstdoel &ots = s.uitkomstdoelen[0], &vto = s.uitkomstdoelen[1];
  EXPECT_EQ(ots.naam, "minder_ots");
  EXPECT_EQ(ots.omschrijving, "Minder");
  EXPECT_EQ(ots.indicator, Indicator::ots_nieuw);
  EXPECT_EQ(ots.tegen, Doelmaat::eerste_jaar);
  EXPECT_EQ(ots.uiterlijk, 2024);
  EXPECT_EQ(vto.indicator, Indicator::vto);
  EXPECT_EQ(vto.tegen, Doelmaat::nulalternatief);
  EXPECT_EQ(s.getal(vto.verandering).verdeling, Verdeling::vaste(-0.25));
  EXPECT_EQ(s.getal(vto.verandering).pad, "uitkomstdoelen.vto.verandering");
  EXPECT_EQ(s.getal(vto.verandering).verantwoording.bron, "Monitor");
  ASSERT_EQ(s.pm_posten.size(), 2U);
  EXPECT_EQ(s.pm_posten[0].omschrijving, "Drukte");
  EXPECT_EQ(s.pm_posten[1].richting, "positief");
  EXPECT_EQ(s.causaal_model.probleem, (std::vector<std::string>{"Te laat", "Te lang"})) << "in the order of the study";
  EXPECT_TRUE(s.causaal_model.voorwaarden.empty());
  EXPECT_EQ(s.causaal_model.output, std::vector<std::string>{"Eén plan"});
}

TEST(Lees, WaarschuwtVoorEenInvesteringDieNietsKost) {
  const Gelezen g =
      proef::lees(proef::met("studie.yaml", "grondslag: per_jaar, bedrag", "grondslag: per_jaar, van: 2040, bedrag"));
  EXPECT_TRUE(g.studie.has_value());
  EXPECT_EQ(proef::kaal(g),
            "studie.yaml:23:80: waarschuwing: investering \"leider\" valt buiten de horizon en kost niets; verwacht: "
            "een jaar van 2022 tot en met 2026\n");
}

}  // namespace
}  // namespace mbc
