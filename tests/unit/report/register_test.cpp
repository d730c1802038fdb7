#include "report/register.h"

#include <gtest/gtest.h>
#include <rapidjson/document.h>

namespace mbc {
namespace {

/// Four numbers: sourced, without a source, a default, and one on a receipt.
Gelezen gelezen() {
  Gelezen g;
  Studie s;
  s.naam = "Proef";
  const auto voeg_toe = [&](const std::string& pad, Verdeling v, const std::string& tekst, int regel, Opgave opgave,
                            Verantwoording verantwoording) {
    Getal getal;
    getal.pad = pad;
    getal.verdeling = std::move(v);
    getal.opgave = opgave;
    getal.verantwoording = std::move(verantwoording);
    s.getallen.push_back(getal);
    g.oorsprong.push_back({regel > 0 ? Plaats{"studie.yaml", regel, 3} : Plaats{}, tekst, {}});
    return GetalId{static_cast<std::uint32_t>(s.getallen.size() - 1)};
  };
  const GetalId effect =
      voeg_toe("effecten.ots_reductie", {VerdelingSoort::uniform, {0.1, 0.3, 0}, {}, {}}, "{uniform: [10%, 30%]}", 12,
               Opgave::gegeven, {"", "Monitor, doel 5", Bronkwaliteit::S, "de helft van het doel"});
  s.getallen[effect.nr].domein = {0, 1};
  g.oorsprong[effect.nr].eerder = {{{"basis.yaml", 4, 1}, "25%"}};
  voeg_toe("tarieven.lokaal_team", Verdeling::vaste(1234.5), "1234.5", 20, Opgave::gegeven,
           {"euro per uur", "", {}, ""});
  voeg_toe("kostenopslag", Verdeling::vaste(0), "0", 0, Opgave::standaard, {});
  const GetalId bon = voeg_toe("kassabonnen.bon.hulp.zonder", Verdeling::vaste(777), "777", 5, Opgave::gegeven, {});
  Kassabon kassabon;
  kassabon.id = "bon";
  kassabon.regels.push_back({"hulp", 0, Fase::traject, bon, bon, std::nullopt, std::nullopt});
  s.kassabonnen.push_back(kassabon);
  g.studie = std::move(s);
  g.bestanden = {{"studie.yaml", std::string(64, 'b'), ""}};
  return g;
}

/// The register of that study, without the warnings: those have their own tests.
Controle controle(Kassabonregels regels) {
  Controle c;
  c.studie = "Proef";
  c.aannames = maak_register(gelezen(), regels);
  c.verborgen = 4 - c.aannames.size();
  c.standaarden = {{"aanloopjaren", "3"}, {"traject.max_trajecten", "4"}, {"duurste_gezinnen", "0"}};
  c.waarschuwingen = {{"Pas op.", "kostenopslag"}};
  return c;
}

TEST(Register, ToontElkGetalMetZijnKwaliteit) {
  EXPECT_EQ(register_tekst(controle(Kassabonregels::verborgen), {100, Kleur::uit}),
            "Proef\n"
            "De studie is in orde. Er is niets doorgerekend.\n"
            "\n"
            "Register van aannames\n"
            "elk getal, wat het is en hoe goed de bron ervan is (--toon PAD voor alles over één getal)\n"
            "Getal                  waarde                 gemiddelde  kwaliteit\n"
            "───────────────────────────────────────────────────────────────────\n"
            "effecten.ots_reductie  {uniform: [10%, 30%]}        20%   S\n"
            "tarieven.lokaal_team   1234.5                     1234,5  geen bron\n"
            "\n"
            "Standaardwaarden: niet opgegeven, wel gebruikt\n"
            "  3: aanloopjaren\n"
            "  4: traject.max_trajecten\n"
            "  0: duurste_gezinnen en kostenopslag\n"
            "\n"
            "2 getallen opgegeven, waarvan 0 een aanname (bronkwaliteit X) en 1 zonder bron; 1 op hun\n"
            "standaardwaarde.\n"
            "Bronkwaliteit: 1 x S, brondocument van het programma; 0 x B, nagezocht; 0 x A, afgeleid; 0 x G, uit\n"
            "het geheugen; 0 x X, aanname; 1 x niet opgegeven.\n"
            "Weggelaten: 1 van kassabonnen, want een kassabon beschrijft een gezin. Met --kassabonnen staan ze\n"
            "erbij.\n"
            "\n"
            "Waarschuwingen\n"
            "  ! Pas op.\n");
}

TEST(Register, KassabonregelsAlleenOpVerzoekEnMetEenBanner) {
  const std::string zonder = register_csv(controle(Kassabonregels::verborgen), CsvDialect::internationaal);
  EXPECT_EQ(zonder.find("777"), std::string::npos);
  const std::string met = register_tekst(controle(Kassabonregels::getoond), {100, Kleur::uit});
  EXPECT_TRUE(met.starts_with("Let op: hieronder staan regels van kassabonnen")) << met;
  EXPECT_NE(met.find("777"), std::string::npos);
}

TEST(Register, CsvHeeftEenRijPerGetal) {
  EXPECT_EQ(
      register_csv(controle(Kassabonregels::verborgen), CsvDialect::internationaal),
      "\"pad\",\"waarde\",\"verdeling\",\"gemiddelde\",\"p5\",\"p95\",\"eenheid\",\"bron\",\"bronkwaliteit\","
      "\"toelichting\",\"standaard\",\"aanname\",\"bestand\",\"regel\"\n"
      "\"effecten.ots_reductie\",\"{uniform: [10%, 30%]}\",\"uniform\",0.2,0.11,0.29,\"\",\"Monitor, doel 5\",\"S\","
      "\"de helft van het doel\",\"nee\",\"nee\",\"studie.yaml\",12\n"
      "\"tarieven.lokaal_team\",\"1234.5\",\"vast\",1234.5,1234.5,1234.5,\"euro per "
      "uur\",\"\",\"\",\"\",\"nee\",\"ja\","
      "\"studie.yaml\",20\n"
      "\"kostenopslag\",\"0\",\"vast\",0,0,0,\"\",\"\",\"\",\"\",\"ja\",\"ja\",\"\",0\n");
}

TEST(Register, JsonZegtWaarElkGetalStaatEnStond) {
  rapidjson::Document d;
  d.Parse(register_json(controle(Kassabonregels::verborgen)).c_str());
  ASSERT_FALSE(d.HasParseError());
  const auto& a = d["aannames"][0];
  EXPECT_STREQ(a["pad"].GetString(), "effecten.ots_reductie");
  EXPECT_STREQ(a["bronkwaliteit"].GetString(), "S");
  EXPECT_FALSE(a["aanname"].GetBool());
  EXPECT_EQ(a["regel"].GetInt(), 12);
  EXPECT_STREQ(a["eerder"][0]["waarde"].GetString(), "25%");
  EXPECT_TRUE(d["aannames"][2]["standaard"].GetBool());
  EXPECT_EQ(d["verborgen_kassabongetallen"].GetInt(), 1);
}

TEST(Register, ToonVerteltAllesOverEenGetal) {
  const std::vector<Aanname> alle = maak_register(gelezen(), Kassabonregels::getoond);
  EXPECT_EQ(toon_tekst(std::span(alle).first(1), {100, Kleur::uit}, "scenarios/x"),
            "effecten.ots_reductie\n"
            "  waarde         {uniform: [10%, 30%]}\n"
            "  verdeling      uniform\n"
            "  gemiddelde     20%\n"
            "  P5 en P95      11% en 29%\n"
            "  bron           Monitor, doel 5\n"
            "  bronkwaliteit  S, brondocument van het programma\n"
            "  toelichting    de helft van het doel\n"
            "  staat in       scenarios/x/studie.yaml:12:3\n"
            "  eerder         25% in scenarios/x/basis.yaml:4:1\n");
  EXPECT_EQ(toon_tekst(std::span(alle).subspan(2, 1), {100, Kleur::uit}, ""),
            "kostenopslag\n"
            "  waarde         0\n"
            "  is             0\n"
            "  bron           geen: standaardwaarde\n"
            "  staat in       nergens: standaardwaarde\n");
  EXPECT_TRUE(toon_tekst(std::span(alle).last(1), {100, Kleur::uit}, "").starts_with("Let op:"));
}

}  // namespace
}  // namespace mbc
