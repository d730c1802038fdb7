#include <gtest/gtest.h>

#include "unit/input/proefstudie.h"

namespace mbc {
namespace {

const std::vector<proef::Foutgeval> gevallen_fouten_kassabonnen{
    {"bonnen/gezin.yaml", "zonder: 600, met: 500", "met: 500",
     R"(bonnen/gezin.yaml:4:5: fout: "zonder" ontbreekt in deze regel; verwacht: wat het kost zonder de werkwijze: een bedrag, uren van een functie, of een prijs
)"},
    {"bonnen/gezin.yaml", "zonder: 600, met: 500", "zonder: 600, uren: 3",
     R"(bonnen/gezin.yaml:4:76: fout: "uren" naast "zonder" of "met"; verwacht: bedragen, of uren: {zonder: .., met: ..}
)"},
    {"bonnen/gezin.yaml", "zonder: 600, met: 500", R"(zonder: "14.790")",
     R"(bonnen/gezin.yaml:4:71: fout: deze waarde is op twee manieren te lezen; verwacht: een bedrag in euro's zoals 14790 of 14790.50
)"},
    {"bonnen/gezin.yaml", "zonder: 600, met: 500", "zonder: zes",
     R"(bonnen/gezin.yaml:4:71: fout: deze waarde is geen getal; verwacht: een bedrag in euro's zoals 14790 of 14790.50
)"},
    {"bonnen/gezin.yaml", "zonder: 600, met: 500", "zonder: 600, functie: lokaal_team",
     R"(bonnen/gezin.yaml:4:76: fout: "functie" hoort bij uren, niet bij een bedrag; verwacht: uren: {zonder: .., met: ..}, of geen functie
)"},
    {"bonnen/gezin.yaml", "zonder: 600, met: 500", "uren: 3",
     R"(bonnen/gezin.yaml:4:63: fout: "functie" ontbreekt bij "uren"; verwacht: lokaal_team
)"},
    {"bonnen/gezin.yaml", "zonder: 600, met: 500", "uren: {met: 3}, functie: lokaal_team",
     R"(bonnen/gezin.yaml:4:63: fout: "zonder" ontbreekt in "uren"; verwacht: een aantal uren zoals 16 of 7.5
)"},
    {"bonnen/gezin.yaml", "zonder: 600, met: 500", "uren: {zonder: 3, mt: 3}, functie: lokaal_team",
     R"(bonnen/gezin.yaml:4:81: fout: onbekende sleutel in "uren"; verwacht: zonder en met; bedoelde u met?
)"},
    {"bonnen/gezin.yaml", "zonder: 600, met: 500", "uren: 3, functie: gi",
     R"(bonnen/gezin.yaml:4:81: fout: onbekende functie; verwacht: lokaal_team
)"},
    {"bonnen/gezin.yaml", "zonder: 600, met: 500", "zonder: 600, prijspeil: 2018",
     R"(bonnen/gezin.yaml:4:87: fout: geen prijsindex voor dit prijspeil; verwacht: dat jaar onder prijsindex van de studie, of prijspeil 2021
)"},
    {"bonnen/gezin.yaml", "zonder: 600, met: 500", "uren: 3, functie: lokaal_team, prijspeil: 2019",
     R"(bonnen/gezin.yaml:4:94: fout: uren hebben geen prijspeil; verwacht: een prijspeil bij een bedrag
)"},
    {"bonnen/gezin.yaml", "zonder: 600, met: 500", "zonder: 40%",
     R"(bonnen/gezin.yaml:4:71: fout: deze waarde is een percentage; verwacht: een bedrag in euro's zoals 14790 of 14790.50
)"},
    {"bonnen/gezin.yaml", "zonder: 600, met: 500", "zonder: {uniform: [9, 3]}",
     R"(bonnen/gezin.yaml:4:81: fout: de ondergrens is hoger dan de bovengrens; verwacht: [laagste, hoogste]
)"},
    {"bonnen/gezin.yaml", "geldstroom: Jeugdwet, fase: traject", "geldstroom: Jeugd, fase: trajekt",
     R"(bonnen/gezin.yaml:4:38: fout: onbekende geldstroom; verwacht: Jeugdwet of Justitie; bedoelde u Jeugdwet?
bonnen/gezin.yaml:4:51: fout: deze waarde is onbekend voor "fase"; verwacht: traject, vrijwillig, ots, uithuisplaatsing, start, vto, ots_start, crisis of einde; bedoelde u traject?
)"},
    {"bonnen/gezin.yaml", "omschrijving: Crisis, geldstroom: Jeugdwet, fase: crisis",
     "omschrijving: Hulp, geldstroom: Jeugdwet, fase: traject",
     R"(bonnen/gezin.yaml:5:5: fout: een tweede regel met dezelfde omschrijving, fase en geldstroom; verwacht: geef elke regel een eigen omschrijving
  bonnen/gezin.yaml:4:5: hier staat de eerste
)"},
    {"bonnen/gezin.yaml", "kassabon: gezin",
     R"(kassabon: gezin
gewicht: 0)",
     R"(bonnen/gezin.yaml:2:10: fout: deze waarde valt buiten de grenzen van "gewicht"; verwacht: een gewicht groter dan 0, zoals 1
)"},
    {"bonnen/gezin.yaml", R"(kassabon: gezin
)",
     "",
     R"(bonnen/gezin.yaml:1:1: fout: "kassabon" ontbreekt; verwacht: een tekst
)"},
    {"bonnen/gezin.yaml", "prijspeil: 2021", "prijspeil: 2018",
     R"(bonnen/gezin.yaml:2:12: fout: geen prijsindex voor dit prijspeil; verwacht: dat jaar onder prijsindex van de studie, of prijspeil 2021
)"},
    {"bonnen/gezin.yaml", "regels:", "regls:",
     R"(bonnen/gezin.yaml:3:1: fout: onbekende sleutel; bedoelde u regels?
)"},
    {"bonnen/gezin.yaml", "kassabon: gezin",
     R"(kassabon: gezin
toelichting: "bsn 111222333")",
     R"(bonnen/gezin.yaml:2:19: fout: hier staat iets dat op een burgerservicenummer lijkt; verwacht: niets waaraan een gezin te herkennen is
)"},
    {"bonnen/gezin.yaml", "kassabon: gezin",
     R"(kassabon: gezin
toelichting: "NL91 ABNA 0417 1643 00")",
     R"(bonnen/gezin.yaml:2:15: fout: hier staat iets dat op een rekeningnummer lijkt; verwacht: niets waaraan een gezin te herkennen is
)"},
    {"bonnen/gezin.yaml", "kassabon: gezin",
     R"(kassabon: gezin
toelichting: "jan@voorbeeld.nl")",
     R"(bonnen/gezin.yaml:2:18: fout: hier staat iets dat op een e-mailadres lijkt; verwacht: niets waaraan een gezin te herkennen is
)"},
    {"bonnen/gezin.yaml", "kassabon: gezin",
     R"(kassabon: gezin
toelichting: "bel 06-12345678")",
     R"(bonnen/gezin.yaml:2:19: fout: hier staat iets dat op een telefoonnummer lijkt; verwacht: niets waaraan een gezin te herkennen is
)"},
    {"bonnen/gezin.yaml", "kassabon: gezin",
     R"(kassabon: gezin
toelichting: "1234 AB 12")",
     R"(bonnen/gezin.yaml:2:15: fout: hier staat iets dat op een adres lijkt; verwacht: niets waaraan een gezin te herkennen is
)"},
    {"bonnen/gezin.yaml", "kassabon: gezin",
     R"(kassabon: gezin
toelichting: "geboren 12-03-2010")",
     R"(bonnen/gezin.yaml:2:23: fout: hier staat iets dat op een volledige datum lijkt; verwacht: niets waaraan een gezin te herkennen is
)"},
    {"bonnen/gezin.yaml", "kassabon: gezin",
     R"(kassabon: gezin
toelichting: "12 maart 2010")",
     R"(bonnen/gezin.yaml:2:15: fout: hier staat iets dat op een volledige datum lijkt; verwacht: niets waaraan een gezin te herkennen is
)"},
    {"bonnen/gezin.yaml", "kassabon: gezin", "kassabon: gezin # bsn 111222333",
     R"(bonnen/gezin.yaml:1:23: fout: hier staat iets dat op een burgerservicenummer lijkt; verwacht: niets waaraan een gezin te herkennen is
)"},
    {"bonnen/gezin.yaml", R"(regels:
  - {omschrijving: Hulp, geldstroom: Jeugdwet, fase: traject, zonder: 600, met: 500}
)",
     R"(regels:
  - Hulp
)",
     R"(bonnen/gezin.yaml:4:5: fout: "regels" is een losse waarde; verwacht: onderdelen, elk als sleutel: waarde
)"},
};

TEST(FoutenKassabonnen, WordenVerteld) {
  for (const proef::Foutgeval& g : gevallen_fouten_kassabonnen) {
    const Gelezen gelezen = proef::lees(proef::met(g.bestand, g.oud, g.nieuw));
    EXPECT_EQ(proef::kaal(gelezen), g.verwacht) << g.nieuw;
    EXPECT_FALSE(gelezen.studie.has_value()) << g.nieuw;
  }
}

}  // namespace
}  // namespace mbc
