#include <gtest/gtest.h>

#include "unit/input/proefstudie.h"

namespace mbc {
namespace {

struct Weglaatgeval {
  const char* naam;
  proef::Bestanden studie;
  std::string verwacht;  ///< part of the only warning; empty: none
};

/// The small study with a line more among its investments and another implementatie.
proef::Bestanden met_investering(const std::string& regel, const std::string& implementatie) {
  proef::Bestanden b = proef::met("studie.yaml", "investeringen:\n", "investeringen:\n  " + regel + "\n");
  std::string& studie = b.at("studie.yaml");
  const std::string oud = "{doel: 40%, opbouw: 4}";
  studie.replace(studie.find(oud), oud.size(), implementatie);
  return b;
}

proef::Bestanden met_ots_regel(const std::string& kans_ots) {
  proef::Bestanden b = proef::met("studie.yaml", "  kans_ots: 20%\n", kans_ots);
  b.at("bonnen/gezin.yaml") += "  - {omschrijving: OTS, geldstroom: Justitie, fase: ots, zonder: 900}\n";
  return b;
}

const std::string training =
    "training: {geldstroom: Jeugdwet, soort: incidenteel, grondslag: per_medewerker, bedrag: 100}";
const std::string coach = "coach: {geldstroom: Jeugdwet, soort: structureel, grondslag: per_jaar, bedrag: 10}";

const std::vector<Weglaatgeval> gevallen_weglating{
    {"Rustig", proef::bestanden(), ""},
    {"GeenEffecten", proef::met("1-alles.yaml", "effecten: {crisis_reductie: 0%}\n", ""),
     "studie.yaml:1:1: waarschuwing: \"effecten\" ontbreekt, ook in elk scenario: de werkwijze voorkomt en verkort "
     "niets"},
    {"OtsRegelMetKans", met_ots_regel("  kans_ots: 20%\n"), ""},
    {"KansOtsNul", met_ots_regel("  kans_ots: 0%\n"),
     "studie.yaml:16:3: waarschuwing: \"kans_ots\" is 0: wat op kassabonnen in fase ots staat, komt nooit voor; "
     "verwacht: "
     "een getal groter dan 0"},
    {"KansOtsNietOpgegeven", met_ots_regel(""), "\"kans_ots\" is 0 (niet opgegeven)"},
    {"EffectZonderKans", proef::met_achteraan("studie.yaml", "effecten: {recidive_reductie_1jaar: 5%}\n"),
     "\"kans_recidive_2jaar\" is 0 (niet opgegeven): \"recidive_reductie_1jaar\" verandert niets"},
    {"NiemandWordtGetraind", met_investering(training, "{doel: 40%, opbouw: 4}"),
     "investering \"training\" kost nooit iets: \"te_trainen\" is 0; verwacht: implementatie: {te_trainen: 100%}"},
    {"TrainingKostWel", met_investering(training, "{doel: 40%, opbouw: 4, te_trainen: 50%}"), ""},
    {"InvesteringInNulalternatief", met_investering(coach, "{doel: 40%, opbouw: 4}"),
     "investering \"coach\" loopt ook in het nulalternatief (scenario 0) en kost daardoor in geen scenario iets extra; "
     "verwacht: in scenario 0: investeringen: {coach: {actief: nee}}"},
    {"OngebruikteGeldstroom", proef::met("studie.yaml", "  Justitie:", "  Wmo: {drager: gemeente}\n  Justitie:"),
     "studie.yaml:9:3: waarschuwing: geldstroom \"Wmo\" wordt nergens gebruikt"},
    {"OngebruiktTarief", proef::met("studie.yaml", "{lokaal_team: 85}", "{lokaal_team: 85, gi: 95}"),
     "functie \"gi\" wordt nergens gebruikt"},
};

class Weglating : public testing::TestWithParam<Weglaatgeval> {};

TEST_P(Weglating, WordtGemeld) {
  const Gelezen g = proef::lees(GetParam().studie);
  ASSERT_TRUE(g.studie.has_value()) << proef::getoond(g);
  const std::string uit = proef::kaal(g);
  if (GetParam().verwacht.empty()) {
    EXPECT_EQ(uit, "");
  } else {
    EXPECT_EQ(g.meldingen.gesorteerd().size(), 1U) << uit;
    EXPECT_NE(uit.find(GetParam().verwacht), std::string::npos) << uit;
  }
}

INSTANTIATE_TEST_SUITE_P(Studie, Weglating, testing::ValuesIn(gevallen_weglating),
                         [](const auto& geval) { return std::string(geval.param.naam); });

}  // namespace
}  // namespace mbc
