#include <gtest/gtest.h>

#include "unit/input/proefstudie.h"

namespace mbc {
namespace {

struct Zetgeval {
  std::string zet, verwacht;
};

const std::vector<Zetgeval> gevallen_fouten_zet{
    {"implementatie.deol=40%",
     R"(--zet implementatie.deol=40%:1:15: fout: onbekende sleutel "deol" in "implementatie"; bedoelde u doel?
)"},
    {"implementatie=40%",
     R"(--zet implementatie=40%:1:15: fout: "implementatie" is een losse waarde; verwacht: onderdelen, elk als sleutel: waarde
  studie.yaml:20:16: hier stond {doel: 40%, opbouw: 4}
)"},
    {"implementatie.doel=40",
     R"(--zet implementatie.doel=40:1:20: fout: "40" is geen aandeel; verwacht: een aandeel zoals 40% of 0.4; bedoelde u 40%?
  studie.yaml:20:23: hier stond 40%
)"},
    {"discontovoet=1",
     R"(--zet discontovoet=1:1:14: fout: "1" is op twee manieren te lezen; verwacht: een percentage per jaar zoals 2.25%; bedoelde u 1% of 100%?
)"},
    {"prijspeil=2022",
     R"(--zet prijspeil=2022:1:1: fout: prijspeil zegt in euro's van welk jaar de bedragen zijn geschreven, en dat verandert niet door het te zetten; verwacht: het jaar waarin de uitkomst wordt getoond; bedoelde u --prijspeil 2022?
)"},
    {"uitkomst_prijspeil=2030",
     R"(--zet uitkomst_prijspeil=2030:1:20: fout: geen prijsindex voor 2030; verwacht: dat jaar onder prijsindex van de studie; bekend is 2019, 2021
)"},
    {"instroom.trend=-3",
     R"(--zet instroom.trend=-3:1:16: fout: "-3" valt buiten de grenzen van "trend"; verwacht: -50% tot en met 50%; bedoelde u -3%?
)"},
    {"instroom.trend=-300",
     R"(--zet instroom.trend=-300:1:16: fout: "-300" valt buiten de grenzen van "trend"; verwacht: -50% tot en met 50%
)"},
    {"zorgkosten=3%",
     R"(--zet zorgkosten=3%:1:1: fout: onbekende sleutel "zorgkosten"; verwacht: studie, basis, omschrijving, toelichting, prijspeil, uitkomst_prijspeil, prijsindex, start, horizon, aanloopjaren, discontovoet, nulalternatief, replicaties, zaad, geldstromen, tarieven, prijzen, uren_per_fte, verloop, kostenopslag, verzilverbaar_vanaf, kassabon_onzekerheid, kassabon_steekproef, trekking, trekkingen, herijking, correlaties, duurste_gezinnen, leeftijdsgrens, traject, effecten, uitkomstdoelen, instroom, gemeenten, implementatie, methodetrouw, investeringen, pm_posten, causaal_model, scenarios of kassabonnen
)"},
    {"kans_ots=20%",
     R"(--zet kans_ots=20%:1:1: fout: onbekende sleutel "kans_ots"; bedoelde u traject.kans_ots?
)"},
    {"duur.gemiddelde=30",
     R"(--zet duur.gemiddelde=30:1:1: fout: onbekende sleutel "duur"; bedoelde u traject.duur.gemiddelde?
)"},
    {"medewerkers=30",
     R"(--zet medewerkers=30:1:1: fout: onbekende sleutel "medewerkers"; bedoelde u gemeenten.<gemeente>.medewerkers?
)"},
    {"scenarios.1.doel=30%",
     R"(--zet scenarios.1.doel=30%:1:13: fout: onbekende sleutel "doel"; bedoelde u scenarios.1.implementatie.doel?
)"},
    {"implementatie.doel",
     R"(--zet implementatie.doel:1:1: fout: dit is geen PAD=WAARDE; verwacht: een pad, een = en een waarde, zoals implementatie.doel=40%
)"},
    {"=4",
     R"(--zet =4:1:1: fout: dit is geen PAD=WAARDE; verwacht: een pad, een = en een waarde, zoals implementatie.doel=40%
)"},
    {"gemeenten.Delf.instroom=10",
     R"(--zet gemeenten.Delf.instroom=10:1:11: fout: onbekende gemeente "Delf"; bedoelde u Delft?
)"},
    {"scenarios.7.implementatie.doel=1%",
     R"(--zet scenarios.7.implementatie.doel=1%:1:11: fout: er is geen scenario "7"; verwacht: 0 of 1
)"},
    {"scenarios.1=3",
     R"(--zet scenarios.1=3:1:11: fout: een heel scenario kan niet worden gezet; verwacht: een pad in het scenario, zoals scenarios.1.implementatie.doel
)"},
    {"scenarios.1.tarieven.x=3",
     R"(--zet scenarios.1.tarieven.x=3:1:13: fout: "tarieven" hoort in de studie, niet in een scenario; verwacht: nummer, naam, omschrijving, toelichting, implementatie, methodetrouw, effecten, investeringen of gemeenten
)"},
    {"kassabonnen.gezin.regels=[]",
     R"(--zet kassabonnen.gezin.regels=[]:1:19: fout: van een kassabon kan alleen het gewicht worden gezet; verwacht: kassabonnen.<kassabon>.gewicht
)"},
    {"kassabonnen.gezn.gewicht=2",
     R"(--zet kassabonnen.gezn.gewicht=2:1:13: fout: onbekende kassabon "gezn"; verwacht: gezin; bedoelde u gezin?
)"},
    {"kassabonnen.gezin.gewicht=0",
     R"(--zet kassabonnen.gezin.gewicht=0:1:27: fout: "0" valt buiten de grenzen van "gewicht"; verwacht: een gewicht groter dan 0, zoals 1
)"},
    {"horizon.x=3",
     R"(--zet horizon.x=3:1:9: fout: "horizon" heeft geen onderdelen; verwacht: een pad tot en met "horizon"
)"},
    {"traject.duur.lognormaal.gemiddeld=3",
     R"(--zet traject.duur.lognormaal.gemiddeld=3:1:25: fout: onbekend onderdeel "gemiddeld" in "duur"; bedoelde u gemiddelde?
)"},
    {"traject.duur.uniform=[1, 2]",
     R"(--zet traject.duur.uniform=[1, 2]:1:14: fout: "duur" is een lognormaal, geen uniform; verwacht: de hele waarde: {uniform: ...} met een pad tot en met "duur"
)"},
    {"traject.duur.gemiddelde=-3",
     R"(--zet traject.duur.gemiddelde=-3:1:25: fout: "-3" valt buiten de grenzen van "gemiddelde"; verwacht: 0 tot en met 1200
  studie.yaml:13:35: hier stond 20
)"},
    {"traject.leeftijd.modus=20",
     R"(--zet traject.leeftijd.modus=20:1:24: fout: de modus ligt niet tussen het minimum en het maximum; verwacht: [min, modus, max]
  studie.yaml:12:28: hier stond 8
)"},
    {"implementatie.doel.modus=3%",
     R"(--zet implementatie.doel.modus=3%:1:20: fout: "doel" is een getal zonder verdeling; verwacht: een pad tot en met "doel"
)"},
    {"implementatie.te_trainen.modus=3%",
     R"(--zet implementatie.te_trainen.modus=3%:1:26: fout: "te_trainen" staat hier niet in de invoer; verwacht: een hele waarde: een pad tot en met "te_trainen"
)"},
    {"investeringen.analyse.uren.met=3",
     R"(--zet investeringen.analyse.uren.met=3:1:28: fout: "uren" is hier één getal; verwacht: een pad tot en met "uren"
)"},
    {"scenarios.1.gemeenten.Delft.implementatie.doel=[1]",
     R"(--zet scenarios.1.gemeenten.Delft.implementatie.doel=[1]:1:48: fout: "doel" is een lijst zonder verdeling; verwacht: een aandeel zoals 40% of 0.4, of een verdeling
)"},
    {"investeringen.leidr.bedrag=1",
     R"(--zet investeringen.leidr.bedrag=1:1:15: fout: onbekende investering "leidr"; bedoelde u leider?
)"},
    {"implementatie.doel={uniform: [10%, 20%}",
     R"(--zet implementatie.doel={uniform: [10%, 20%}:1:30: fout: "[" wordt niet gesloten; verwacht: een "]" aan het eind
)"},
    {".doel=3",
     R"(--zet .doel=3:1:1: fout: een leeg deel in het pad; verwacht: een pad zoals implementatie.doel
)"},
    {"pm_posten.x=1",
     R"(--zet pm_posten.x=1:1:11: fout: "pm_posten" heeft geen onderdelen; verwacht: een pad tot en met "pm_posten"
)"},
    {"prijsindex.2022.x=1",
     R"(--zet prijsindex.2022.x=1:1:17: fout: "2022" heeft geen onderdelen; verwacht: een pad tot en met "2022"
)"},
    {"traject.duur.gemiddelde.modus=3",
     R"(--zet traject.duur.gemiddelde.modus=3:1:25: fout: "gemiddelde" is een getal zonder verdeling; verwacht: een pad tot en met "gemiddelde"
)"},
    {"scenarios.1.gemeenten.Delft.instroom=3",
     R"(--zet scenarios.1.gemeenten.Delft.instroom=3:1:29: fout: "instroom" hoort in de studie, niet in een scenario; verwacht: start, implementatie, methodetrouw, effecten of investeringen
)"},
    {"tarieven.gi=90",
     R"(--zet tarieven.gi=90:1:10: fout: onbekende functie "gi"; verwacht: lokaal_team
)"},
    {"kassabonnen.gezin.gewicht.x=2",
     R"(--zet kassabonnen.gezin.gewicht.x=2:1:27: fout: van een kassabon kan alleen het gewicht worden gezet; verwacht: kassabonnen.<kassabon>.gewicht
)"},
    {"kassabonnen.gezin=2",
     R"(--zet kassabonnen.gezin=2:1:13: fout: van een kassabon kan alleen het gewicht worden gezet; verwacht: kassabonnen.<kassabon>.gewicht
)"},
};

/// What every scenario has of its own cannot be moved in the study, and no one would see that.
TEST(FoutenZet, VoorWatElkScenarioZelfHeeftWordtGewaarschuwd) {
  const auto eigen = proef::met("1-alles.yaml", "naam: Alles\n", "naam: Alles\nimplementatie: {doel: 30%}\n");
  EXPECT_EQ(
      proef::kaal(proef::lees(eigen, {"implementatie.doel=80%"})),
      R"(--zet implementatie.doel=80%:1:15: waarschuwing: "implementatie.doel" van de studie doet niets: elk scenario heeft zijn eigen; verwacht: dat van een scenario; bedoelde u scenarios.1.implementatie.doel?
  0-niets.yaml:3:23: hier staat 0%
  1-alles.yaml:3:23: hier staat 30%
)");
  EXPECT_EQ(
      proef::kaal(proef::lees(eigen, {"gemeenten.Delft.implementatie.doel=80%"})),
      R"(--zet gemeenten.Delft.implementatie.doel=80%:1:31: waarschuwing: "gemeenten.Delft.implementatie.doel" van de studie doet niets: elk scenario heeft zijn eigen; verwacht: dat van een scenario; bedoelde u scenarios.1.gemeenten.Delft.implementatie.doel?
  0-niets.yaml:3:23: hier staat 0%
  1-alles.yaml:3:23: hier staat 30%
)");
  for (const char* wel :
       {"implementatie.opbouw=2", "scenarios.1.implementatie.doel=80%", "investeringen.leider.actief=ja"})
    EXPECT_EQ(proef::kaal(proef::lees(eigen, {wel})), "");
}

/// In the years before the first those of the study hold, where families have the werkwijze already.
TEST(FoutenZet, MethodetrouwVanDeStudieTeltAlsDeWerkwijzeErAlIs) {
  auto b = proef::met("1-alles.yaml", "naam: Alles\n", "naam: Alles\nmethodetrouw: {begin: 30%}\n");
  b["0-niets.yaml"] += "methodetrouw: {begin: 30%}\n";
  EXPECT_EQ(proef::lees(b, {"methodetrouw.begin=80%"}).zonder_gevolg.size(), 1U);
  std::string& studie = b["studie.yaml"];
  studie.replace(studie.find("medewerkers: 40"), 0, "huidig: 25%, ");
  EXPECT_EQ(proef::kaal(proef::lees(b, {"methodetrouw.begin=80%"})), "");
}

TEST(FoutenZet, WordenVerteld) {
  for (const Zetgeval& g : gevallen_fouten_zet) {
    const Gelezen gelezen = proef::lees(proef::bestanden(), {g.zet});
    EXPECT_EQ(proef::kaal(gelezen), g.verwacht) << g.zet;
    EXPECT_FALSE(gelezen.studie.has_value()) << g.zet;
  }
}

}  // namespace
}  // namespace mbc
