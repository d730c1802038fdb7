#include <gtest/gtest.h>

#include "unit/input/proefstudie.h"

namespace mbc {
namespace {

const std::vector<proef::Foutgeval> gevallen_fouten_getallen{
    {"studie.yaml", "doel: 40%", "doel: 40",
     R"(studie.yaml:20:23: fout: "40" is geen aandeel; verwacht: een aandeel zoals 40% of 0.4; bedoelde u 40%?
)"},
    {"studie.yaml", "horizon: 5", "horizon: 5\ndiscontovoet: 1",
     R"(studie.yaml:6:15: fout: "1" is op twee manieren te lezen; verwacht: een percentage per jaar zoals 2.25%; bedoelde u 1% of 100%?
)"},
    {"studie.yaml", "horizon: 5", "horizon: 5\ndiscontovoet: {uniform: [2, 3]}",
     R"(studie.yaml:6:26: fout: "2" is geen aandeel; verwacht: een percentage per jaar zoals 2.25%; bedoelde u 2%?
studie.yaml:6:29: fout: "3" is geen aandeel; verwacht: een percentage per jaar zoals 2.25%; bedoelde u 3%?
)"},
    {"studie.yaml", "horizon: 5", "horizon: 5\nkassabon_steekproef: 0",
     R"(studie.yaml:6:22: fout: "0" valt buiten de grenzen van "kassabon_steekproef"; verwacht: 0.1 tot en met 1000000
)"},
    {"studie.yaml", "horizon: 5", "horizon: 5\nkassabon_steekproef: -1",
     R"(studie.yaml:6:22: fout: "-1" valt buiten de grenzen van "kassabon_steekproef"; verwacht: 0.1 tot en met 1000000
)"},
    {"studie.yaml", "horizon: 5", "horizon: 5\nkassabon_steekproef: 0.05",
     R"(studie.yaml:6:22: fout: "0.05" valt buiten de grenzen van "kassabon_steekproef"; verwacht: 0.1 tot en met 1000000
)"},
    {"studie.yaml", "horizon: 5", "horizon: 5\nkassabon_steekproef: veel",
     R"(studie.yaml:6:22: fout: "veel" is geen getal; verwacht: een aantal gezinnen zoals 4
)"},
    {"studie.yaml", "horizon: 5", "horizon: 5\nkassabon_steekproef: 40%",
     R"(studie.yaml:6:22: fout: "40%" is een percentage; verwacht: een aantal gezinnen zoals 4
)"},
    {"studie.yaml", "horizon: 5", "horizon: 5\nkassabon_steekproef: [3, 8]",
     R"(studie.yaml:6:22: fout: "kassabon_steekproef" is een lijst zonder verdeling; verwacht: een aantal gezinnen zoals 4, of een verdeling; bedoelde u {uniform: [3, 8]}?
)"},
    {"studie.yaml", "horizon: 5", "horizon: 5\nkassabon_steekproef: {uniform: [0, 8]}",
     R"(studie.yaml:6:32: fout: "kassabon_steekproef" loopt van 0 tot en met 8; verwacht: 0.1 tot en met 1000000
)"},
    {"studie.yaml", "doel: 40%", R"(doel: "0,4")",
     R"(studie.yaml:20:23: fout: "0,4" is geen getal; verwacht: een aandeel zoals 40% of 0.4; bedoelde u 0.4?
)"},
    {"studie.yaml", "doel: 40%", "doel: 40,5%",
     R"(studie.yaml:20:25: fout: een komma zonder spatie tussen twee cijfers; verwacht: een punt als decimaalteken, of een spatie na de komma; bedoelde u 40.5%?
)"},
    {"studie.yaml", "doel: 40%", "doel: 120%",
     R"(studie.yaml:20:23: fout: "120%" valt buiten de grenzen van "doel"; verwacht: 0% tot en met 100%
)"},
    {"studie.yaml", "doel: 40%", "doel: -5%",
     R"(studie.yaml:20:23: fout: "-5%" valt buiten de grenzen van "doel"; verwacht: 0% tot en met 100%
)"},
    {"studie.yaml", "doel: 40%", "doel: veel",
     R"(studie.yaml:20:23: fout: "veel" is geen getal; verwacht: een aandeel zoals 40% of 0.4
)"},
    {"studie.yaml", "doel: 40%", "doel: 40 %",
     R"(studie.yaml:20:23: fout: "40 %" is geen getal; verwacht: een aandeel zoals 40% of 0.4; bedoelde u 40%?
)"},
    {"studie.yaml", "doel: 40%", "doel: .nan",
     R"(studie.yaml:20:23: fout: ".nan" is geen getal; verwacht: een aandeel zoals 40% of 0.4
)"},
    {"studie.yaml", "doel: 40%", "doel: .4",
     R"(studie.yaml:20:23: fout: ".4" is geen getal; verwacht: een aandeel zoals 40% of 0.4; bedoelde u 0.4?
)"},
    {"studie.yaml", "doel: 40%", "doel: [30%, 50%]",
     R"(studie.yaml:20:23: fout: "doel" is een lijst zonder verdeling; verwacht: een aandeel zoals 40% of 0.4, of een verdeling; bedoelde u {uniform: [30%, 50%]}?
)"},
    {"studie.yaml", "opbouw: 4", "opbouw: 4, selectie: 26",
     R"(studie.yaml:20:49: fout: "26" is geen aandeel; verwacht: een aandeel zoals 40% of 0.4; bedoelde u 26%?
)"},
    {"studie.yaml", "opbouw: 4", "opbouw: 4, selectie: {uniform: [-5%, 20%]}",
     R"(studie.yaml:20:59: fout: "selectie" loopt van -5% tot en met 20%; verwacht: 0% tot en met 100%
)"},
    {"studie.yaml", "opbouw: 4", "opbouw: 4, instap: 120%",
     R"(studie.yaml:20:47: fout: "120%" valt buiten de grenzen van "instap"; verwacht: 0% tot en met 100%
)"},
    {"1-alles.yaml", "opbouw: 2", "opbouw: 2, instap: vaak",
     R"(1-alles.yaml:3:59: fout: "vaak" is geen getal; verwacht: een aandeel zoals 40% of 0.4
)"},
    {"studie.yaml", "opbouw: 4", "opbouw: 040",
     R"(studie.yaml:20:36: fout: "040" is geen getal; verwacht: een aantal jaren zoals 2 of 0.5; bedoelde u 40?
)"},
    {"studie.yaml", "opbouw: 4", "opbouw: 40%",
     R"(studie.yaml:20:36: fout: "40%" is een percentage; verwacht: een aantal jaren zoals 2 of 0.5
)"},
    {"studie.yaml", "opbouw: 4", "opbouw: 1e999",
     R"(studie.yaml:20:36: fout: "1e999" is te groot of te klein om mee te rekenen; verwacht: een aantal jaren zoals 2 of 0.5
)"},
    {"studie.yaml", "opbouw: 4", "opbouw: 0x10",
     R"(studie.yaml:20:36: fout: "0x10" is geen getal; verwacht: een aantal jaren zoals 2 of 0.5
)"},
    {"studie.yaml", "opbouw: 4", "opbouw: 4 jaar",
     R"(studie.yaml:20:36: fout: "4 jaar" is geen getal; verwacht: een aantal jaren zoals 2 of 0.5; bedoelde u 4?
)"},
    {"studie.yaml", "opbouw: 4", "opbouw: ja",
     R"(studie.yaml:20:36: fout: "ja" is geen getal; verwacht: een aantal jaren zoals 2 of 0.5
)"},
    {"studie.yaml", "opbouw: 4", "opbouw: -1",
     R"(studie.yaml:20:36: fout: "-1" valt buiten de grenzen van "opbouw"; verwacht: 0 tot en met 100
)"},
    {"studie.yaml", "bedrag: 50000", R"(bedrag: "€ 14.790,-")",
     R"(studie.yaml:23:83: fout: "€ 14.790,-" is geen getal; verwacht: een bedrag in euro's zoals 14790 of 14790.50; bedoelde u 14790?
)"},
    {"studie.yaml", "bedrag: 50000", R"(bedrag: "14.790")",
     R"(studie.yaml:23:83: fout: "14.790" is op twee manieren te lezen; verwacht: een bedrag in euro's zoals 14790 of 14790.50; bedoelde u 14790 of 14.79?
)"},
    {"studie.yaml", "bedrag: 50000", R"(bedrag: "1.234.567")",
     R"(studie.yaml:23:83: fout: "1.234.567" is geen getal; verwacht: een bedrag in euro's zoals 14790 of 14790.50; bedoelde u 1234567?
)"},
    {"studie.yaml", "bedrag: 50000", R"(bedrag: "14.790,50")",
     R"(studie.yaml:23:83: fout: "14.790,50" is geen getal; verwacht: een bedrag in euro's zoals 14790 of 14790.50; bedoelde u 14790.5?
)"},
    {"studie.yaml", "bedrag: 50000", R"(bedrag: "14,790")",
     R"(studie.yaml:23:83: fout: "14,790" is op twee manieren te lezen; verwacht: een bedrag in euro's zoals 14790 of 14790.50; bedoelde u 14790 of 14.79?
)"},
    {"studie.yaml", "bedrag: 50000", R"(bedrag: "14790 euro")",
     R"(studie.yaml:23:83: fout: "14790 euro" is geen getal; verwacht: een bedrag in euro's zoals 14790 of 14790.50; bedoelde u 14790?
)"},
    {"studie.yaml", "bedrag: 50000", R"(bedrag: "14 790")",
     R"(studie.yaml:23:83: fout: "14 790" is geen getal; verwacht: een bedrag in euro's zoals 14790 of 14790.50; bedoelde u 14790?
)"},
    {"studie.yaml", "bedrag: 50000", R"(bedrag: "14790,5")",
     R"(studie.yaml:23:83: fout: "14790,5" is geen getal; verwacht: een bedrag in euro's zoals 14790 of 14790.50; bedoelde u 14790.5?
)"},
    {"studie.yaml", "bedrag: 50000", R"(bedrag: "veertien")",
     R"(studie.yaml:23:83: fout: "veertien" is geen getal; verwacht: een bedrag in euro's zoals 14790 of 14790.50
)"},
    {"studie.yaml", "bedrag: 50000", R"(bedrag: "-50000")",
     R"(studie.yaml:23:83: fout: "-50000" valt buiten de grenzen van "bedrag"; verwacht: 0 tot en met 1000000000
)"},
    {"studie.yaml", "tarieven: {lokaal_team: 85}", "tarieven:\n  lokaal_team: 85,50",
     R"(studie.yaml:11:16: fout: "85,50" is geen getal; verwacht: een bedrag per uur in euro's zoals 85 of 85.50; bedoelde u 85.5?
)"},
    {"studie.yaml", "instroom: 100", "instroom: 1.020",
     R"(studie.yaml:18:21: fout: "1.020" is op twee manieren te lezen; verwacht: een aantal gezinnen per jaar zoals 110; bedoelde u 1020 of 1.02?
)"},
    {"studie.yaml", "doel: 40%", "doel: {uniform: [60%, 40%]}",
     R"(studie.yaml:20:33: fout: de ondergrens is hoger dan de bovengrens; verwacht: [laagste, hoogste]; bedoelde u [40%, 60%]?
)"},
    {"studie.yaml", "doel: 40%", "doel: {driehoek: [30%, 50%, 40%]}",
     R"(studie.yaml:20:34: fout: de modus ligt niet tussen het minimum en het maximum; verwacht: [min, modus, max]; bedoelde u [30%, 40%, 50%]?
)"},
    {"studie.yaml", "doel: 40%", "doel: {driehoek: [30%, 40%]}",
     R"(studie.yaml:20:34: fout: "driehoek" heeft 2 getallen; verwacht: 3 getallen: [min, modus, max]
)"},
    {"studie.yaml", "doel: 40%", "doel: {pert: 40%}",
     R"(studie.yaml:20:30: fout: "pert" is geen lijst; verwacht: 3 getallen: [min, modus, max]
)"},
    {"studie.yaml", "doel: 40%", "doel: {beta: {gemiddelde: 40%, sd: 60%}}",
     R"(studie.yaml:20:52: fout: deze sd kan niet bij dit gemiddelde; verwacht: minder dan 48.9%
)"},
    {"studie.yaml", "doel: 40%", "doel: {normaal: {gemiddelde: 40%, sd: 30%}}",
     R"(studie.yaml:20:33: fout: 11.4% van "doel" valt buiten 0% tot en met 100%; verwacht: hoogstens 1% daarbuiten, of een verdeling met grenzen zoals beta of pert
)"},
    {"studie.yaml", "doel: 40%", "doel: {uniform: [40%, 120%]}",
     R"(studie.yaml:20:33: fout: "doel" loopt van 40% tot en met 120%; verwacht: 0% tot en met 100%
)"},
    {"studie.yaml", "doel: 40%", "doel: {lognormaal: {gemiddelde: 0%, vc: 0.5}}",
     R"(studie.yaml:20:49: fout: het gemiddelde van een lognormaal is niet groter dan 0; verwacht: een gemiddelde groter dan 0
)"},
    {"studie.yaml", "doel: 40%", "doel: {gamma: {gemiddelde: 40%, vc: -1}}",
     R"(studie.yaml:20:53: fout: "vc" is negatief; verwacht: 0 of meer
)"},
    {"studie.yaml", "doel: 40%", "doel: {discreet: {waarden: [10%, 20%], kansen: [50%]}}",
     R"(studie.yaml:20:64: fout: 2 waarden bij 1 kans; verwacht: bij elke waarde één kans
)"},
    {"studie.yaml", "doel: 40%", "doel: {discreet: {waarden: [10%, 20%], kansen: [50%, 40%]}}",
     R"(studie.yaml:20:65: fout: de kansen zijn samen 90%; verwacht: samen 100%
)"},
    {"studie.yaml", "doel: 40%", "doel: {discreet: {waarden: [10%, 10%], kansen: [50%, 50%]}}",
     R"(studie.yaml:20:34: fout: een waarde staat er twee keer; verwacht: elke waarde één keer
)"},
    {"studie.yaml", "doel: 40%", "doel: {uniforme: [10%, 20%]}",
     R"(studie.yaml:20:24: fout: onbekende sleutel "uniforme" in "doel"; verwacht: een verdeling, of bron, bronkwaliteit, toelichting of eenheid; bedoelde u uniform?
)"},
    {"studie.yaml", "doel: 40%", "doel: {triangle: [10%, 20%, 30%]}",
     R"(studie.yaml:20:17: fout: "doel" heeft geen waarde of verdeling; verwacht: een aandeel zoals 40% of 0.4, of een verdeling zoals {uniform: [a, b]}
studie.yaml:20:24: fout: onbekende sleutel "triangle" in "doel"; verwacht: vast, uniform, driehoek, pert, normaal, lognormaal, beta, gamma, discreet, kwantielen, bron, bronkwaliteit, toelichting of eenheid
)"},
    {"studie.yaml", "doel: 40%", "doel: {vast: 40%, uniform: [1%, 2%]}",
     R"(studie.yaml:20:35: fout: "doel" heeft twee verdelingen; verwacht: één verdeling
  studie.yaml:20:24: hier staat de eerste
)"},
    {"studie.yaml", "doel: 40%", "doel: {bron: x}",
     R"(studie.yaml:20:17: fout: "doel" heeft geen waarde of verdeling; verwacht: een aandeel zoals 40% of 0.4, of een verdeling zoals {uniform: [a, b]}
)"},
    {"studie.yaml", "doel: 40%", "doel: {vast: 40%, bronn: x}",
     R"(studie.yaml:20:35: fout: onbekende sleutel "bronn" in "doel"; verwacht: een verdeling, of bron, bronkwaliteit, toelichting of eenheid; bedoelde u bron?
)"},
    {"studie.yaml", "doel: 40%", "doel: {vast: 40%, bronkwaliteit: Z}",
     R"(studie.yaml:20:50: fout: "Z" is geen bronkwaliteit; verwacht: S (brondocument), B (openbare bron), A (afgeleid), G (uit het geheugen) of X (aanname)
)"},
    {"studie.yaml", "doel: 40%", "doel: {vast: 40%, prijspeil: 2019}",
     R"(studie.yaml:20:35: fout: "doel" is geen bedrag en heeft geen prijspeil; verwacht: geen prijspeil
)"},
    {"studie.yaml", "doel: 40%", "doel: {lognormaal: {gemiddeld: 40%, vc: 1}}",
     R"(studie.yaml:20:37: fout: "lognormaal" kent geen "gemiddeld"; verwacht: gemiddelde en vc; bedoelde u gemiddelde?
)"},
    {"studie.yaml", "doel: 40%", "doel: {lognormaal: {gemiddelde: 40%}}",
     R"(studie.yaml:20:36: fout: "lognormaal" mist "vc"; verwacht: {lognormaal: {gemiddelde: 15, vc: 0.5}}
)"},
    {"studie.yaml", "doel: 40%", "doel: {pert: [10%, {vast: 20%}, 30%]}",
     R"(studie.yaml:20:36: fout: "modus" kan hier geen verdeling zijn; verwacht: een aandeel zoals 40% of 0.4
)"},
    {"studie.yaml", "doel: 40%", "doel: {vast: 40%, bron: }",
     R"(studie.yaml:20:35: fout: "bron" heeft geen waarde; verwacht: een waarde achter de dubbele punt
)"},
    {"studie.yaml", "doel: 40%", R"(doel: {vast: 40%, bron: ""})",
     R"(studie.yaml:20:41: fout: "bron" is leeg; verwacht: een tekst
)"},
    {"studie.yaml", "doel: 40%", "doel: {driehoek: [0,2, 0,4, 0,6]}",
     R"(studie.yaml:20:36: fout: een komma zonder spatie tussen twee cijfers; verwacht: een punt als decimaalteken, of een spatie na de komma; bedoelde u 0.2?
studie.yaml:20:41: fout: een komma zonder spatie tussen twee cijfers; verwacht: een punt als decimaalteken, of een spatie na de komma; bedoelde u 0.4?
studie.yaml:20:46: fout: een komma zonder spatie tussen twee cijfers; verwacht: een punt als decimaalteken, of een spatie na de komma; bedoelde u 0.6?
)"},
    {"studie.yaml", R"(gemeenten:
  Delft: {instroom: 100, medewerkers: 40}
  Westland: {instroom: 50, start: 2023}
)",
     R"(gemeenten: {}
)",
     R"(studie.yaml:17:12: fout: "gemeenten" is leeg; verwacht: minstens één gemeente
)"},
    {"studie.yaml", "tarieven: {lokaal_team: 85}", "tarieven:\n  lokaal_team: [85]",
     R"(studie.yaml:11:16: fout: "lokaal_team" is een lijst zonder verdeling; verwacht: een bedrag per uur in euro's zoals 85 of 85.50, of een verdeling
)"},
    {"studie.yaml", R"(tarieven: {lokaal_team: 85}
)",
     R"(tarieven: 85
)",
     R"(studie.yaml:10:11: fout: "tarieven" is een losse waarde; verwacht: per functie een naam met wat daarbij hoort
)"},
    {"studie.yaml", "opbouw: 4", "opbouw: {discreet: {waarden: 4, kansen: [100%]}}",
     R"(studie.yaml:20:57: fout: "waarden" is geen lijst van getallen; verwacht: [10, 20]
)"},
    {"studie.yaml", "opbouw: 4", "opbouw: {discreet: {waarden: [4, 5], kansen: [120%, -20%]}}",
     R"(studie.yaml:20:74: fout: "120%" kan geen kans zijn; verwacht: 0% tot en met 100%
studie.yaml:20:80: fout: "-20%" kan geen kans zijn; verwacht: 0% tot en met 100%
)"},
    {"studie.yaml", "opbouw: 4", "opbouw: {beta: {gemiddelde: 4, sd: 1}}",
     R"(studie.yaml:20:56: fout: het gemiddelde van een beta is een aandeel; verwacht: 0% tot en met 100%
)"},
    {"studie.yaml", "opbouw: 4", "opbouw: {vast: }",
     R"(studie.yaml:20:37: fout: "vast" heeft geen waarde; verwacht: een waarde achter de dubbele punt
)"},
    {"studie.yaml", "opbouw: 4", "opbouw: {normaal: [4, 1]}",
     R"(studie.yaml:20:46: fout: "normaal" mist zijn onderdelen; verwacht: {normaal: {gemiddelde: 15, sd: 2}}
)"},
    {"studie.yaml", "opbouw: 4", "opbouw: {gamma: {gemiddelde: 60, vc: 1}}",
     R"(studie.yaml:20:44: fout: 18.9% van "opbouw" valt buiten 0 tot en met 100; verwacht: hoogstens 1% daarbuiten, of een verdeling met grenzen zoals beta of pert
)"},
    {"studie.yaml", "opbouw: 4", "opbouw: {uniform: [1, 2], bronkwaliteit: [S]}",
     R"(studie.yaml:20:69: fout: [S] is geen bronkwaliteit; verwacht: S (brondocument), B (openbare bron), A (afgeleid), G (uit het geheugen) of X (aanname)
)"},
};

TEST(FoutenGetallen, WordenVerteld) {
  for (const proef::Foutgeval& g : gevallen_fouten_getallen) {
    const Gelezen gelezen = proef::lees(proef::met(g.bestand, g.oud, g.nieuw));
    EXPECT_EQ(proef::kaal(gelezen), g.verwacht) << g.nieuw;
    EXPECT_FALSE(gelezen.studie.has_value()) << g.nieuw;
  }
}

TEST(FoutenGetallen, EenHeleEenAlsAandeelGeeftEenWaarschuwing) {
  const auto meldingen = [](const std::string& doel) {
    const Gelezen gelezen = proef::lees(proef::met("studie.yaml", "doel: 40%", "doel: " + doel));
    EXPECT_TRUE(gelezen.studie.has_value()) << doel;
    return proef::kaal(gelezen);
  };
  const std::string waarschuwing =
      "waarschuwing: \"1\" is hier 100%; verwacht: 100% of 1.0, als dat bedoeld is; bedoelde u 1%?\n";
  EXPECT_EQ(meldingen("1"), "studie.yaml:20:23: " + waarschuwing);
  EXPECT_EQ(meldingen("{uniform: [0, 1]}"), "studie.yaml:20:37: " + waarschuwing);
  for (const char* doel : {"1.0", "100%", "1%", "0", "{uniform: [0.5, 1.0]}"}) EXPECT_EQ(meldingen(doel), "") << doel;
  EXPECT_EQ(proef::kaal(proef::lees(proef::bestanden(), {"traject.kans_vto=1"})),
            "--zet traject.kans_vto=1:1:18: " + waarschuwing);
  EXPECT_EQ(proef::kaal(proef::lees(proef::bestanden(), {"traject.duur.vc=1"})), "")
      << "een verhouding is geen aandeel";
}

}  // namespace
}  // namespace mbc
