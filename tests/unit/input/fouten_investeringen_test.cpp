#include <gtest/gtest.h>

#include "unit/input/proefstudie.h"

namespace mbc {
namespace {

const std::vector<proef::Foutgeval> gevallen_fouten_investeringen{
    {"0-niets.yaml", "leider", "leidre",
     R"(0-niets.yaml:4:17: fout: onbekende investering "leidre"; verwacht: een investering van de studie, of een volledige nieuwe; bedoelde u leider?
)"},
    {"studie.yaml", "leider: {geldstroom: Jeugdwet, soort: incidenteel, grondslag: per_jaar, bedrag: 50000}",
     "leider: {geldstroom: Jeugdwet, soort: incidenteel, grondslag: per_jaar}",
     R"(studie.yaml:23:3: fout: "bedrag", "uren" of "prijs" ontbreekt in investering "leider"; verwacht: een bedrag in euro's, uren van een functie, of een prijs
)"},
    {"studie.yaml", "leider: {geldstroom: Jeugdwet, soort: incidenteel, grondslag: per_jaar, bedrag: 50000}",
     "leider: {geldstroom: Jeugdwt, soort: incidenteel, grondslag: per_jaar, bedrag: 1}",
     R"(studie.yaml:23:24: fout: onbekende geldstroom "Jeugdwt"; verwacht: Jeugdwet of Justitie; bedoelde u Jeugdwet?
)"},
    {"studie.yaml", "leider: {geldstroom: Jeugdwet, soort: incidenteel, grondslag: per_jaar, bedrag: 50000}",
     "leider: {geldstroom: Jeugdwet, soort: eenmalig, grondslag: perjaar, bedrag: 1}",
     R"(studie.yaml:23:41: fout: "eenmalig" is onbekend voor "soort"; verwacht: incidenteel of structureel
studie.yaml:23:62: fout: "perjaar" is onbekend voor "grondslag"; verwacht: per_jaar, eenmalig, per_medewerker, per_nieuwe_medewerker, per_getrainde_medewerker, per_bss_traject, per_bss_maand of per_bss_ots_maand; bedoelde u per_jaar?
)"},
    {"studie.yaml", "leider: {geldstroom: Jeugdwet, soort: incidenteel, grondslag: per_jaar, bedrag: 50000}",
     "leider: {bedrag: 1}",
     R"(studie.yaml:23:3: fout: "geldstroom" ontbreekt in investering "leider"; verwacht: Jeugdwet of Justitie
studie.yaml:23:3: fout: "grondslag" ontbreekt in investering "leider"; verwacht: per_jaar, eenmalig, per_medewerker, per_nieuwe_medewerker, per_getrainde_medewerker, per_bss_traject, per_bss_maand of per_bss_ots_maand
studie.yaml:23:3: fout: "soort" ontbreekt in investering "leider"; verwacht: incidenteel of structureel
)"},
    {"studie.yaml", "leider: {geldstroom: Jeugdwet, soort: incidenteel, grondslag: per_jaar, bedrag: 50000}",
     "leider: {geldstroom: Jeugdwet, soort: incidenteel, grondslag: per_jaar, bedrag: 1, uren: 2, functie: "
     "lokaal_team}",
     R"(studie.yaml:23:86: fout: "bedrag" en "uren" in één investering; verwacht: een van beide
)"},
    {"studie.yaml", "leider: {geldstroom: Jeugdwet, soort: incidenteel, grondslag: per_jaar, bedrag: 50000}",
     "leider: {geldstroom: Jeugdwet, soort: incidenteel, grondslag: per_jaar, uren: 2}",
     R"(studie.yaml:23:75: fout: "functie" ontbreekt bij de uren van investering "leider"; verwacht: lokaal_team
)"},
    {"studie.yaml", "leider: {geldstroom: Jeugdwet, soort: incidenteel, grondslag: per_jaar, bedrag: 50000}",
     "leider: {geldstroom: Jeugdwet, soort: incidenteel, grondslag: per_jaar, uren: 2, functie: gi}",
     R"(studie.yaml:23:93: fout: onbekende functie "gi"; verwacht: lokaal_team
)"},
    {"studie.yaml", "leider: {geldstroom: Jeugdwet, soort: incidenteel, grondslag: per_jaar, bedrag: 50000}",
     "leider: {geldstroom: Jeugdwet, soort: incidenteel, grondslag: per_jaar, bedrag: 1, functie: lokaal_team}",
     R"(studie.yaml:23:86: fout: "functie" hoort bij uren, niet bij een bedrag; verwacht: "uren" in plaats van "bedrag", of geen functie
)"},
    {"studie.yaml", "leider: {geldstroom: Jeugdwet, soort: incidenteel, grondslag: per_jaar, bedrag: 50000}",
     "leider: {geldstroom: Jeugdwet, soort: incidenteel, grondslag: per_jaar, uren: {zonder: 1, met: 2}, functie: "
     "lokaal_team}",
     R"(studie.yaml:23:75: fout: "zonder" en "met" kunnen niet bij per_jaar; verwacht: één getal, of een grondslag per_bss_traject, per_bss_maand of per_bss_ots_maand
)"},
    {"studie.yaml", "leider: {geldstroom: Jeugdwet, soort: incidenteel, grondslag: per_jaar, bedrag: 50000}",
     "leider: {geldstroom: Jeugdwet, soort: incidenteel, grondslag: per_jaar, bedrag: {zonder: 1, met: 2}}",
     R"(studie.yaml:23:84: fout: "bedrag" kan geen "zonder" hebben; verwacht: "zonder" en "met" alleen bij uren
)"},
    {"studie.yaml", "leider: {geldstroom: Jeugdwet, soort: incidenteel, grondslag: per_jaar, bedrag: 50000}",
     "leider: {geldstroom: Jeugdwet, soort: incidenteel, grondslag: eenmalig, bedrag: 1, van: 2022}",
     R"(studie.yaml:23:86: fout: "van" kan niet bij eenmalig; verwacht: "van" en "tot" alleen bij per_jaar
)"},
    {"studie.yaml", "leider: {geldstroom: Jeugdwet, soort: incidenteel, grondslag: per_jaar, bedrag: 50000}",
     "leider: {geldstroom: Jeugdwet, soort: incidenteel, grondslag: per_jaar, bedrag: 1, jaar: 2022}",
     R"(studie.yaml:23:86: fout: "jaar" kan niet bij per_jaar; verwacht: "jaar" alleen bij eenmalig
)"},
    {"studie.yaml", "leider: {geldstroom: Jeugdwet, soort: incidenteel, grondslag: per_jaar, bedrag: 50000}",
     "leider: {geldstroom: Jeugdwet, soort: incidenteel, grondslag: per_medewerker, bedrag: 1, per_gemeente: ja}",
     R"(studie.yaml:23:92: fout: "per_gemeente" kan niet bij per_medewerker; verwacht: "per_gemeente" alleen bij per_jaar of eenmalig; de andere grondslagen zijn al per gemeente
)"},
    {"studie.yaml", "leider: {geldstroom: Jeugdwet, soort: incidenteel, grondslag: per_jaar, bedrag: 50000}",
     "leider: {geldstroom: Jeugdwet, soort: incidenteel, grondslag: per_jaar, bedrag: 1, van: 2024, tot: 2023}",
     R"(studie.yaml:23:102: fout: "tot" (2023) ligt voor "van" (2024); verwacht: een jaar vanaf "van"
)"},
    {"studie.yaml", "leider: {geldstroom: Jeugdwet, soort: incidenteel, grondslag: per_jaar, bedrag: 50000}",
     "leider: {geldstroom: Jeugdwet, soort: incidenteel, grondslag: per_jaar, bedrag: 1, prijspeil: 2018}",
     R"(studie.yaml:23:97: fout: geen prijsindex voor 2018; verwacht: dat jaar onder prijsindex van de studie, of prijspeil 2021
)"},
    {"studie.yaml", "leider: {geldstroom: Jeugdwet, soort: incidenteel, grondslag: per_jaar, bedrag: 50000}",
     "leider: {geldstroom: Jeugdwet, soort: incidenteel, grondslag: per_jaar, uren: 1, functie: lokaal_team, "
     "prijspeil: 2019}",
     R"(studie.yaml:23:106: fout: uren hebben geen prijspeil; verwacht: een prijspeil bij een bedrag
)"},
    {"studie.yaml", "leider: {geldstroom: Jeugdwet, soort: incidenteel, grondslag: per_jaar, bedrag: 50000}",
     "leider: {geldstroom: Jeugdwet, soort: incidenteel, grondslag: per_jaar, bedrag: 1, actief: no}",
     R"(studie.yaml:23:94: fout: "no" is geen ja of nee; verwacht: ja of nee; bedoelde u nee?
)"},
    {"studie.yaml", "leider: {geldstroom: Jeugdwet, soort: incidenteel, grondslag: per_jaar, bedrag: 50000}",
     "leider: {geldstroom: Jeugdwet, soort: incidenteel, grondslag: per_jaar, bedrag: 1, aandeel: 40}",
     R"(studie.yaml:23:95: fout: "40" is geen aandeel; verwacht: een aandeel zoals 40% of 0.4; bedoelde u 40%?
)"},
    {"1-alles.yaml", "{implementatie: {opbouw: 2}}",
     "{investeringen: {eigen: {geldstroom: Jeugdwet, soort: incidenteel, grondslag: eenmalig, bedrag: 1}}}",
     R"(1-alles.yaml:3:40: fout: investering "eigen" van één gemeente geldt voor de regio; verwacht: per_gemeente: ja
)"},
    {"1-alles.yaml", "{implementatie: {opbouw: 2}}", "{investeringen: {leider: {bedrag: [1, 2]}}}",
     R"(1-alles.yaml:3:57: fout: "bedrag" is een lijst zonder verdeling; verwacht: een bedrag in euro's zoals 14790 of 14790.50, of een verdeling; bedoelde u {uniform: [1, 2]}?
)"},
};

TEST(FoutenInvesteringen, WordenVerteld) {
  for (const proef::Foutgeval& g : gevallen_fouten_investeringen) {
    const Gelezen gelezen = proef::lees(proef::met(g.bestand, g.oud, g.nieuw));
    EXPECT_EQ(proef::kaal(gelezen), g.verwacht) << g.nieuw;
    EXPECT_FALSE(gelezen.studie.has_value()) << g.nieuw;
  }
}

}  // namespace
}  // namespace mbc
