#include <gtest/gtest.h>

#include "unit/input/proefstudie.h"

namespace mbc {
namespace {

/// The small study in a folder of its own, and one that stands on it.
proef::Bestanden met_basis(const std::string& variant, const proef::Bestanden& basis = proef::bestanden()) {
  proef::Bestanden uit;
  for (const auto& [naam, inhoud] : basis) uit["regio/" + naam] = inhoud;
  uit["studie.yaml"] = "basis: regio/studie.yaml\n" + variant;
  return uit;
}

/// What a study on the small one holds, as if it were written whole.
std::string op_basis(const std::string& variant) { return proef::inhoud(proef::geldig(met_basis(variant))); }
std::string heel(const proef::Bestanden& b) { return proef::inhoud(proef::geldig(b)); }

std::string meldingen_basis(const proef::Bestanden& b, const std::vector<std::string>& zet = {}) {
  return proef::kaal(proef::lees(b, zet));
}

TEST(Basis, EenStudieDieNietsZegtIsHaarBasis) {
  EXPECT_EQ(op_basis(""), heel(proef::bestanden()));
  const Gelezen g = proef::lees(met_basis(""));
  std::vector<std::string> namen;
  for (const Invoerbestand& b : g.bestanden) namen.push_back(b.naam);
  EXPECT_EQ(namen, (std::vector<std::string>{"regio/0-niets.yaml", "regio/1-alles.yaml", "regio/bonnen/gezin.yaml",
                                             "regio/studie.yaml", "studie.yaml"}));
}

TEST(Basis, WatErStaatKomtInDePlaats) {
  EXPECT_EQ(op_basis("studie: Variant\n"), heel(proef::met("studie.yaml", "studie: Proef", "studie: Variant")));
  EXPECT_EQ(op_basis("traject: {kans_vto: 50%}\n"), heel(proef::met("studie.yaml", "kans_vto: 40%", "kans_vto: 50%")));
  EXPECT_EQ(op_basis("gemeenten: {Westland: {medewerkers: 12}}\n"),
            heel(proef::met("studie.yaml", "{instroom: 50,", "{instroom: 50, medewerkers: 12,")));
  EXPECT_EQ(op_basis("tarieven: {gi: 95}\n"),
            heel(proef::met("studie.yaml", "{lokaal_team: 85}", "{lokaal_team: 85, gi: 95}")));
  EXPECT_EQ(op_basis("traject: {duur: 18}\n"),
            heel(proef::met("studie.yaml", "{lognormaal: {gemiddelde: 20, vc: 0.8}}", "18")))
      << "een verdeling komt er als geheel voor in de plaats";
}

TEST(Basis, EenInvesteringMagAndersGezegdWorden) {
  const std::string analyse = "per_bss_traject, uren: 25, functie: lokaal_team";
  EXPECT_EQ(op_basis("investeringen: {analyse: {bedrag: 900}}\n"),
            heel(proef::met("studie.yaml", analyse, "per_bss_traject, bedrag: 900")));
  EXPECT_EQ(op_basis("prijzen: {les: {bedrag: 30}}\ninvesteringen: {analyse: {prijs: les, aantal: 2}}\n"), [&] {
    proef::Bestanden b = proef::met("studie.yaml", analyse, "per_bss_traject, prijs: les, aantal: 2");
    b.at("studie.yaml") += "prijzen: {les: {bedrag: 30}}\n";
    return heel(b);
  }());
  const proef::Bestanden jaren = proef::met("studie.yaml", "grondslag: per_jaar, bedrag: 50000",
                                            "grondslag: per_jaar, van: 2023, per_gemeente: ja, bedrag: 50000");
  EXPECT_EQ(proef::inhoud(proef::geldig(met_basis("investeringen: {leider: {grondslag: per_medewerker}}\n", jaren))),
            heel(proef::met("studie.yaml", "grondslag: per_jaar, bedrag: 50000",
                            "grondslag: per_medewerker, bedrag: 50000")));
}

TEST(Basis, PadenGeldenVanafHetBestandDatZeNoemt) {
  proef::Bestanden b = met_basis("kassabonnen: eigen\nscenarios: [nul.yaml, regio/1-alles.yaml]\n");
  b["eigen/a.yaml"] = "kassabon: a\nregels: [{omschrijving: Hulp, geldstroom: Jeugdwet, fase: crisis, zonder: 5}]\n";
  b["nul.yaml"] = "nummer: 0\nnaam: Nul\n";
  const Studie s = proef::geldig(b);
  ASSERT_EQ(s.kassabonnen.size(), 1U);
  EXPECT_EQ(s.kassabonnen[0].id, "a");
  EXPECT_EQ(s.scenarios[0].naam, "Nul");
  EXPECT_EQ(s.scenarios[1].naam, "Alles");
}

TEST(Basis, EenLijstMetPrijzenWordtPerPrijsVervangen) {
  proef::Bestanden basis = proef::met("bonnen/gezin.yaml", "zonder: 600, met: 500", "prijs: hulp");
  basis.at("studie.yaml") += "prijzen: prijzen.csv\n";
  basis["prijzen.csv"] = "naam;bedrag\nhulp;600\nles;30\n";
  const Studie s = proef::geldig(met_basis("prijzen: {hulp: {bedrag: 700}}\n", basis));
  EXPECT_EQ(proef::getal(s, "prijzen.hulp.bedrag").verdeling.p[0], 700);
  EXPECT_EQ(proef::getal(s, "prijzen.les.bedrag").verdeling.p[0], 30);
}

TEST(Basis, EenGetalWeetWatErInDeBasisStond) {
  const Gelezen g = proef::lees(met_basis("traject: {kans_vto: 50%}\n"), {"traject.kans_vto=60%"});
  ASSERT_TRUE(g.studie.has_value()) << proef::getoond(g);
  const Oorsprong& o = proef::oorsprong(g, "traject.kans_vto");
  EXPECT_EQ(o.tekst, "60%");
  ASSERT_EQ(o.eerder.size(), 2U);
  EXPECT_EQ(o.eerder[0].plaats.bestand, "regio/studie.yaml");
  EXPECT_EQ(o.eerder[0].tekst, "40%");
  EXPECT_EQ(o.eerder[1].plaats.bestand, "studie.yaml");
  EXPECT_EQ(o.eerder[1].tekst, "50%");
}

TEST(Basis, EenBronGaatOverDeGetallenInHetzelfdeBestand) {
  const proef::Bestanden basis =
      proef::met("studie.yaml", "{instroom: 100, medewerkers: 40}", "{instroom: 100, medewerkers: 40, bron: CBS}");
  const auto bron = [&](const std::string& variant, const std::string& pad) {
    return proef::getal(proef::geldig(met_basis(variant, basis)), "gemeenten.Delft." + pad).verantwoording.bron;
  };
  const std::string zonder = "gemeenten: {Delft: {instroom: 90}}\n";
  EXPECT_EQ(bron(zonder, "instroom"), "");
  EXPECT_EQ(bron(zonder, "medewerkers"), "CBS");
  const std::string met = "gemeenten: {Delft: {instroom: 90, bron: Telling}}\n";
  EXPECT_EQ(bron(met, "instroom"), "Telling");
  EXPECT_EQ(bron(met, "medewerkers"), "CBS");
  EXPECT_EQ(bron("gemeenten: {Delft: {bron: Telling}}\n", "instroom"), "CBS");
}

TEST(Basis, EenBasisMagZelfOpEenAndereStaan) {
  proef::Bestanden b = met_basis("traject: {kans_ots: 10%}\n");
  b["variant.yaml"] = b.at("studie.yaml");
  b["studie.yaml"] = "basis: variant.yaml\ntraject: {kans_vto: 50%}\n";
  const Studie s = proef::geldig(b);
  EXPECT_EQ(verwachting(proef::getal(s, "traject.kans_ots")), 0.1);
  EXPECT_EQ(verwachting(proef::getal(s, "traject.kans_vto")), 0.5);
}

TEST(Basis, EenFoutStaatInHetBestandWaarZijStaat) {
  EXPECT_EQ(meldingen_basis(met_basis("traject: {kans_vto: 40}\nonzin: 1\n",
                                      proef::met("studie.yaml", "horizon: 5", "horizon: vijf"))),
            R"(regio/studie.yaml:5:10: fout: "vijf" is geen getal; verwacht: een geheel getal van 1 tot en met 100
studie.yaml:2:21: fout: "40" is geen aandeel; verwacht: een aandeel zoals 40% of 0.4; bedoelde u 40%?
  regio/studie.yaml:15:13: hier stond 40%
studie.yaml:3:1: fout: onbekende sleutel "onzin"; verwacht: studie, basis, omschrijving, toelichting, prijspeil, uitkomst_prijspeil, prijsindex, start, horizon, aanloopjaren, discontovoet, nulalternatief, replicaties, zaad, geldstromen, tarieven, prijzen, uren_per_fte, verloop, kostenopslag, verzilverbaar_vanaf, kassabon_onzekerheid, kassabon_steekproef, trekking, trekkingen, herijking, correlaties, duurste_gezinnen, leeftijdsgrens, traject, effecten, uitkomstdoelen, instroom, gemeenten, implementatie, methodetrouw, investeringen, pm_posten, causaal_model, scenarios of kassabonnen
)");
  EXPECT_EQ(meldingen_basis(met_basis("traject: {kans_ots: 60%}\n")),
            R"(studie.yaml:2:21: fout: "kans_ots" (60%) is hoger dan "kans_vto" (40%); verwacht: hoogstens "kans_vto"
  regio/studie.yaml:15:13: hier staat "kans_vto"
  regio/studie.yaml:16:13: hier stond 20%
)");
}

TEST(Basis, WatGeenBasisIsWordtVerteld) {
  const auto melding = [](const std::string& basis) {
    proef::Bestanden b = met_basis("");
    b["studie.yaml"] = "basis: " + basis + "\n";
    return meldingen_basis(b);
  };
  EXPECT_EQ(melding("studie.yaml"),
            R"(studie.yaml:1:8: fout: "studie.yaml" staat zo op zichzelf; verwacht: een andere studie als basis
)");
  EXPECT_EQ(
      melding("regio/studi.yaml"),
      R"(studie.yaml:1:8: fout: "regio/studi.yaml" bestaat niet; verwacht: een YAML-bestand; bedoelde u regio/studie.yaml?
)");
  EXPECT_EQ(melding("regio"), R"(studie.yaml:1:8: fout: "regio" is een map; verwacht: een YAML-bestand
)");
  EXPECT_EQ(
      melding("regio/0-niets.yaml"),
      R"(regio/0-niets.yaml: fout: dit is een scenario, geen studie; verwacht: het bestand van de studie; dat leest en controleert ook haar scenario's en kassabonnen; bedoelde u regio/studie.yaml?
)");
  EXPECT_EQ(
      melding("[regio/studie.yaml]"),
      R"(studie.yaml:1:8: fout: [regio/studie.yaml] is geen pad naar een studie; verwacht: een pad vanaf de map van dit bestand, zoals ../haaglanden/studie.yaml
)");
  EXPECT_EQ(
      melding("/regio/studie.yaml"),
      R"(studie.yaml:1:8: fout: "/regio/studie.yaml" is geen pad naar een studie; verwacht: een pad vanaf de map van dit bestand, zoals ../haaglanden/studie.yaml
)");
  proef::Bestanden kring = met_basis("");
  kring["regio/studie.yaml"] += "basis: ../studie.yaml\n";
  EXPECT_EQ(meldingen_basis(kring),
            R"(regio/studie.yaml:26:8: fout: "studie.yaml" staat zo op zichzelf; verwacht: een andere studie als basis
)");
  EXPECT_EQ(
      meldingen_basis(met_basis(""), {"basis=regio/studie.yaml"}),
      R"(--zet basis=regio/studie.yaml:1:1: fout: de basis van een studie staat in haar bestand en kan niet worden gezet; verwacht: een eigen bestand met een andere basis
)");
}

}  // namespace
}  // namespace mbc
