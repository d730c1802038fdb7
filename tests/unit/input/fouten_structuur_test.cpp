#include <gtest/gtest.h>

#include "unit/input/proefstudie.h"

namespace mbc {
namespace {

const std::vector<proef::Foutgeval> gevallen_fouten_structuur{
    {"studie.yaml", "horizon: 5", "horzion: 5",
     R"(studie.yaml:5:1: fout: onbekende sleutel "horzion"; bedoelde u horizon?
)"},
    {"studie.yaml", "horizon: 5", "horizon: 0",
     R"(studie.yaml:5:10: fout: "0" valt buiten de grenzen van "horizon"; verwacht: een geheel getal van 1 tot en met 100
)"},
    {"studie.yaml", "horizon: 5", "horizon: vijf",
     R"(studie.yaml:5:10: fout: "vijf" is geen getal; verwacht: een geheel getal van 1 tot en met 100
)"},
    {"studie.yaml", "horizon: 5", "horizon: 5.5",
     R"(studie.yaml:5:10: fout: "5.5" is geen geheel getal; verwacht: een geheel getal van 1 tot en met 100
)"},
    {"studie.yaml", "horizon: 5", "horizon: [5]",
     R"(studie.yaml:5:10: fout: "horizon" is een lijst; verwacht: een geheel getal van 1 tot en met 100
)"},
    {"studie.yaml", R"(start: 2022
)",
     R"(start: 2.022
)",
     R"(studie.yaml:4:8: fout: "2.022" is geen geheel getal; verwacht: een geheel getal van 1900 tot en met 2200; bedoelde u 2022?
)"},
    {"studie.yaml", "implementatie: {doel: 40%, opbouw: 4}", "implementatie: 40%",
     R"(studie.yaml:20:16: fout: "implementatie" is een losse waarde; verwacht: onderdelen, elk als sleutel: waarde
)"},
    {"studie.yaml", "implementatie: {doel: 40%, opbouw: 4}", "implementatie: {doel: 40%, huidig: 10%}",
     R"(studie.yaml:20:28: fout: onbekende sleutel "huidig" in "implementatie"; verwacht: "huidig" onder gemeenten.<gemeente>
)"},
    {"studie.yaml", "implementatie: {doel: 40%, opbouw: 4}", "implementatie: {qqqqq: 10%}",
     R"(studie.yaml:20:17: fout: onbekende sleutel "qqqqq" in "implementatie"; verwacht: doel, vertraging, opbouw, te_trainen, selectie, instap, bron, bronkwaliteit of toelichting
)"},
    {"studie.yaml", "implementatie: {doel: 40%", "implementatie: {kans_ots: 10%, doel: 40%",
     R"(studie.yaml:20:17: fout: onbekende sleutel "kans_ots" in "implementatie"; verwacht: "kans_ots" onder traject
)"},
    {"studie.yaml", R"(  duur: {lognormaal: {gemiddelde: 20, vc: 0.8}}
)",
     "",
     R"(studie.yaml:11:1: fout: "duur" ontbreekt in "traject"; verwacht: een aantal maanden zoals 20, of een verdeling tussen gezinnen
)"},
    {"studie.yaml", "  Justitie: {drager: Rijk}", "  Justitie: {}",
     R"(studie.yaml:9:3: fout: "drager" ontbreekt in "Justitie"; verwacht: een tekst
)"},
    {"studie.yaml", "  Justitie: {drager: Rijk}", "  Justitie:",
     R"(studie.yaml:9:3: fout: "Justitie" heeft geen waarde; verwacht: een waarde achter de dubbele punt
)"},
    {"studie.yaml", "  Justitie: {drager: Rijk}", "  Just=itie: {drager: Rijk}",
     R"(bonnen/gezin.yaml:6:38: fout: onbekende geldstroom; verwacht: Jeugdwet of Just=itie; bedoelde u Just=itie?
studie.yaml:9:3: fout: de naam "Just=itie" bevat een =; verwacht: een naam zonder ", = of spaties eromheen
)"},
    {"studie.yaml", "prijsindex: {2019: 100, 2021: 104}", "prijsindex: {2019: 100, twee: 104, 2020: x}",
     R"(studie.yaml:3:25: fout: "twee" is geen getal; verwacht: een geheel getal van 1900 tot en met 2200
studie.yaml:3:42: fout: "x" is geen getal; verwacht: een indexcijfer zoals 104.0
)"},
    {"studie.yaml", "scenarios: [0-niets.yaml, 1-alles.yaml]",
     R"(scenarios: [0-niets.yaml, 1-ales.yaml, /tmp/x.yaml, a\b.yaml, 0-niets.yaml])",
     R"(studie.yaml:24:27: fout: "1-ales.yaml" bestaat niet; verwacht: een YAML-bestand; bedoelde u 1-alles.yaml?
studie.yaml:24:40: fout: "/tmp/x.yaml" is een vast pad; verwacht: een pad vanaf de map van de studie
studie.yaml:24:53: fout: "a\b.yaml" heeft schuine strepen naar links; verwacht: een pad met /; bedoelde u a/b.yaml?
studie.yaml:24:63: fout: scenario "0-niets.yaml" staat er twee keer; verwacht: elk scenario één keer
)"},
    {"studie.yaml", "kassabonnen: bonnen", "kassabonnen: [bonnen/gezin.yml, leeg]",
     R"(studie.yaml:25:15: fout: "bonnen/gezin.yml" bestaat niet; verwacht: een map met kassabonnen, of een kassabon; bedoelde u bonnen/gezin.yaml?
studie.yaml:25:33: fout: "leeg" bestaat niet; verwacht: een map met kassabonnen, of een kassabon
)"},
    {"studie.yaml", "kassabonnen: bonnen", "kassabonnen: bonnetjes",
     R"(studie.yaml:25:14: fout: "bonnetjes" bestaat niet; verwacht: een map met kassabonnen, of een kassabon
)"},
    {"studie.yaml", "kassabonnen: bonnen",
     R"(kassabonnen: bonnen
kassabon_onzekerheid: on
zaad: -1
replicaties: 1.000
pm_posten: [{omschrijving: x, richting: plus}]
uitkomstdoelen: {ots: {indicator: ots_nieu, verandering: -25, uiterlik: 2024}}
instroom: {spreiding: normaal}
leeftijdsgrens: 200)",
     R"(studie.yaml:26:23: fout: "on" is geen aan of uit; verwacht: aan of uit; bedoelde u aan?
studie.yaml:27:7: fout: "-1" valt buiten de grenzen van "zaad"; verwacht: een geheel getal, 0 of meer
studie.yaml:28:14: fout: "1.000" is geen geheel getal; verwacht: een geheel getal van 1 tot en met 10000000; bedoelde u 1000?
studie.yaml:29:41: fout: "plus" is onbekend voor "richting"; verwacht: positief, negatief of onbekend
studie.yaml:30:35: fout: "ots_nieu" is onbekend voor "indicator"; verwacht: instroom, trajecten, bss_trajecten, vto, ots_nieuw, ots_lopend, uithuisplaatsingen, crises, ots_begin, recidive_1jaar, recidive_2jaar, aandeel_bss, ots_duur, ots_korter_1jaar, ots_korter_2jaar, ots_langer_3jaar, ots_leeftijd, ots_leeftijd_tot_4, ots_leeftijd_vanaf_12, zorgkosten, zorgkosten_per_gezin, kosten_duurste_gezinnen, kostenaandeel_duurste_1procent of kosten_per_uithuisplaatsing; bedoelde u ots_nieuw?
studie.yaml:30:58: fout: "-25" valt buiten de grenzen van "verandering"; verwacht: -100% tot en met 1000%; bedoelde u -25%?
studie.yaml:30:63: fout: onbekende sleutel "uiterlik" in "ots"; bedoelde u uiterlijk?
studie.yaml:31:23: fout: "normaal" is onbekend voor "spreiding"; verwacht: poisson of vast
studie.yaml:32:17: fout: "200" valt buiten de grenzen van "leeftijdsgrens"; verwacht: een leeftijd van 1 tot en met 120
)"},
    {"studie.yaml", "kassabonnen: bonnen",
     R"(kassabonnen: bonnen
uitkomstdoelen:
  duur: {indicator: kosten_duurste_gezinnen, verandering: 0%, uiterlijk: 2023}
  ots: {indicator: ots_nieuw, verandering: {uniform: [-30%, -20%]}, uiterlijk: 2023}
  terug: {indicator: recidive_2jaar, verandering: -40%, uiterlijk: 2040}
  vto: {indicator: vto, verandering: -25%, tegen: eerste_jaar, uiterlijk: 2022})",
     R"(studie.yaml:27:21: fout: de studie vraagt niet naar de duurste gezinnen; verwacht: "duurste_gezinnen" in de studie, zoals 600
studie.yaml:27:59: fout: een doel van 0% verandert niets; verwacht: een aandeel zoals -25%
studie.yaml:28:44: fout: "verandering" kan geen verdeling zijn; verwacht: wat er beloofd is, zoals -25%
studie.yaml:29:68: fout: het jaar 2040 valt buiten wat de studie doorrekent; verwacht: een jaar van 2022 tot en met 2024
studie.yaml:30:75: fout: het jaar 2022 valt buiten wat de studie doorrekent; verwacht: een jaar van 2023 tot en met 2026
)"},
    {"studie.yaml", "kans_ots: 20%", "kans_ots: 50%",
     R"(studie.yaml:16:13: fout: "kans_ots" (50%) is hoger dan "kans_vto" (40%); verwacht: hoogstens "kans_vto"
  studie.yaml:15:13: hier staat "kans_vto"
)"},
    {"studie.yaml", "kans_ots: 20%", "kans_ots: {uniform: [40%, 60%]}",
     R"(studie.yaml:16:13: fout: "kans_ots" (gemiddeld 50%) is hoger dan "kans_vto" (40%); verwacht: hoogstens "kans_vto"
  studie.yaml:15:13: hier staat "kans_vto"
)"},
    {"studie.yaml", "kans_vto: 40%", "kans_recidive_1jaar: 10%",
     R"(studie.yaml:15:24: fout: "kans_recidive_1jaar" (10%) is hoger dan "kans_recidive_2jaar" (0%); verwacht: hoogstens "kans_recidive_2jaar"
studie.yaml:16:13: fout: "kans_ots" (20%) is hoger dan "kans_vto" (0%); verwacht: hoogstens "kans_vto"
)"},
    {"studie.yaml", "[0, 8, 17]", "[0, 8, 19]",
     R"(studie.yaml:12:13: fout: "leeftijd" loopt tot 19; verwacht: jonger dan de leeftijdsgrens van 18 jaar
)"},
    {"studie.yaml", "leeftijd: {driehoek: [0, 8, 17]}", "leeftijd: 18",
     R"(studie.yaml:12:13: fout: "leeftijd" loopt tot 18; verwacht: jonger dan de leeftijdsgrens van 18 jaar
)"},
    {"studie.yaml", "leeftijd: {driehoek: [0, 8, 17]}", "leeftijd: {normaal: {gemiddelde: 15, sd: 3}}",
     R"(studie.yaml:12:13: fout: meer dan 1% van "leeftijd" ligt boven 18; verwacht: jonger dan de leeftijdsgrens van 18 jaar
)"},
    {"studie.yaml", "nulalternatief: 0", "nulalternatief: 7",
     R"(studie.yaml:6:17: fout: er is geen scenario 7; verwacht: 0 of 1
)"},
    {"studie.yaml", "{gemiddelde: 20, vc: 0.8}", "{gemiddelde: -20, vc: 0.8}",
     R"(studie.yaml:13:35: fout: "-20" valt buiten de grenzen van "gemiddelde"; verwacht: 0 tot en met 1200
)"},
    {"0-niets.yaml", "nummer: 0", "nummer: 1",
     R"(1-alles.yaml:1:9: fout: scenario 1 bestaat al ("Niets"); verwacht: een eigen nummer per scenario
)"},
    {"0-niets.yaml", "nummer: 0", "nummer: nul",
     R"(0-niets.yaml:1:9: fout: "nul" is geen getal; verwacht: een geheel getal van 0 tot en met 999999
)"},
    {"0-niets.yaml", R"(naam: Niets
)",
     "",
     R"(0-niets.yaml:1:1: fout: "naam" ontbreekt; verwacht: een tekst
)"},
    {"0-niets.yaml", "implementatie: {doel: 0%}", "tarieven: {lokaal_team: 90}",
     R"(0-niets.yaml:3:1: fout: "tarieven" hoort in de studie: alle scenario's gaan over dezelfde gezinnen, prijzen en geldstromen; verwacht: nummer, naam, omschrijving, toelichting, implementatie, methodetrouw, effecten, investeringen of gemeenten
)"},
    {"0-niets.yaml", "implementatie: {doel: 0%}", "implementatie: {dol: 0%}",
     R"(0-niets.yaml:3:17: fout: onbekende sleutel "dol" in "implementatie"; bedoelde u doel?
)"},
    {"1-alles.yaml", "Westland", "Westlnd",
     R"(1-alles.yaml:3:13: fout: onbekende gemeente "Westlnd"; verwacht: Delft of Westland; bedoelde u Westland?
)"},
    {"1-alles.yaml", "{implementatie: {opbouw: 2}}", "{instroom: 3}",
     R"(1-alles.yaml:3:24: fout: "instroom" hoort in de studie: alle scenario's gaan over dezelfde gezinnen, prijzen en geldstromen; verwacht: start, implementatie, methodetrouw, effecten, investeringen, bron, bronkwaliteit of toelichting
)"},
    {"studie.yaml", R"(geldstromen:
  Jeugdwet: {drager: gemeente, verzilverbaar: 50%}
  Justitie: {drager: Rijk}
)",
     R"(geldstromen: {}
)",
     R"(studie.yaml:7:14: fout: "geldstromen" is leeg; verwacht: minstens één geldstroom
)"},
    {"studie.yaml", "[0-niets.yaml, 1-alles.yaml]", "[]",
     R"(studie.yaml:24:12: fout: "scenarios" is leeg; verwacht: minstens één scenario
)"},
    {"studie.yaml", "kassabonnen: bonnen", "kassabonnen: []",
     R"(studie.yaml:25:14: fout: "kassabonnen" is leeg; verwacht: minstens één kassabon
)"},
    {"studie.yaml", "horizon: 5",
     R"(horizon: 100
instroom: {trend: 50%})",
     R"(studie.yaml:19:21: fout: de instroom van Delft kan met de trend oplopen tot meer gezinnen dan mbc nummert; verwacht: hoogstens 4.000.000 per jaar
)"},
    {"studie.yaml", "drager: Rijk", "drager: [Rijk]",
     R"(studie.yaml:9:22: fout: "drager" is een lijst; verwacht: een tekst
)"},
    {"studie.yaml", R"(gemeenten:
  Delft:)",
     R"(gemeenten:
  " Delft":)",
     R"(studie.yaml:18:3: fout: de naam " Delft" heeft spaties eromheen; verwacht: een naam zonder ", = of spaties eromheen
)"},
};

TEST(FoutenStructuur, WordenVerteld) {
  for (const proef::Foutgeval& g : gevallen_fouten_structuur) {
    const Gelezen gelezen = proef::lees(proef::met(g.bestand, g.oud, g.nieuw));
    EXPECT_EQ(proef::kaal(gelezen), g.verwacht) << g.nieuw;
    EXPECT_FALSE(gelezen.studie.has_value()) << g.nieuw;
  }
}

}  // namespace
}  // namespace mbc
