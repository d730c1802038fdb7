#include "report/csv.h"
#include "werkboek/werkboek_bladen.h"

/// The sheets of what a scenario itself costs, not against another.
namespace mbc {

void blad_niveau(Xlsx& boek, const Verslag& v) {
  const std::vector<Bladveld> kolommen = {{"scenario", "scenario", 9},
                                          {"scenario_naam", "naam", 30},
                                          {"jaar", "jaar", 7},
                                          {"geldstroom", "geldstroom", 22},
                                          {"drager", "drager", 18},
                                          {"zorgkosten_gemiddelde", "zorgkosten, gemiddeld", 15},
                                          {"zorgkosten_p5", "zorgkosten, P5", 15},
                                          {"zorgkosten_p95", "zorgkosten, P95", 15},
                                          {"investeringen_gemiddelde", "investeringen, gemiddeld", 15},
                                          {"investeringen_p5", "investeringen, P5", 15},
                                          {"investeringen_p95", "investeringen, P95", 15},
                                          {"zorgkosten_per_traject", "zorgkosten per traject dat in het jaar liep", 15},
                                          {"zorgkosten_per_nieuwe_ots", "zorgkosten per nieuwe OTS", 15}};
  Tabelblad t(boek, "Niveau", "Wat elk scenario zelf kost, per jaar en geldstroom",
              "Niet tegen het nulalternatief, niet contant gemaakt, in euro's. Zonder geldstroom: alle samen.",
              koppen_van(kolommen));
  vul(t, velden_niveau(), kolommen, niveaurijen(v.resultaat));
  t.klaar({.hoogstens = 60});
}

void blad_investeringen(Xlsx& boek, const Verslag& v) {
  const std::vector<Bladveld> kolommen = {{"scenario", "scenario", 9},
                                          {"scenario_naam", "naam", 30},
                                          {"investering", "investering", 28},
                                          {"omschrijving", "omschrijving", 40},
                                          {"geldstroom", "geldstroom", 18},
                                          {"soort", "soort", 13},
                                          {"reikwijdte", "reikwijdte", 11},
                                          {"gemeente", "gemeente", 24},
                                          {"jaar", "jaar", 7},
                                          {"bedrag_gemiddelde", "bedrag", 14},
                                          {"bedrag_contant_gemiddelde", "bedrag, contant", 14},
                                          {"functie", "functie", 18},
                                          {"uren_gemiddelde", "uren", 11}};
  Tabelblad t(boek, "Investeringen", "Wat elke investeringsregel kost, per gemeente en jaar",
              "Van het scenario zelf, gemiddeld over de replicaties, in euro's. Contant gemaakt naar het eerste jaar: "
              "alleen die bedragen tellen op tot een netto contante waarde.",
              koppen_van(kolommen));
  vul(t, velden_investeringen(), kolommen, investeringsrijen(v.resultaat));
  t.klaar({.hoogstens = 40});  // a table to filter, not to read
}

}  // namespace mbc
