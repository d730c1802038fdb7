#pragma once

#include <cstdlib>
#include <map>
#include <string>

#include "input/lees.h"

/// What the fuzz targets of input share.
namespace mbc::proef {

/// A small study with a number of each kind, which reads without a remark: what is fuzzed takes the place of a part.
inline const std::map<std::string, std::string> geldige_bestanden = {
    {"studie.yaml", R"yaml(studie: Klein
prijspeil: 2021
prijsindex: {2020: 100, 2021: 102}
start: 2022
horizon: 3
nulalternatief: 0
geldstromen: {Jeugdwet: {drager: gemeente, verzilverbaar: {uniform: [40%, 80%]}}}
tarieven: {lokaal_team: 85}
traject: {leeftijd: 5, duur: {lognormaal: {gemiddelde: {pert: [15, 20, 30]}, vc: 0.8}}}
effecten: {ots_reductie: {kwantielen: {p5: 5%, p50: 10%, p95: 30%}}}
gemeenten: {"Bergen (NH.)": {instroom: 10}, Stad: {instroom: {discreet: {waarden: [1, 2], kansen: [50%, 50%]}}}}
investeringen: {analyse: {geldstroom: Jeugdwet, soort: structureel, grondslag: per_bss_traject, uren: {zonder: {pert: [15, 20, 30]}, met: 10}, functie: lokaal_team}}
scenarios: [0.yaml]
kassabonnen: bonnen
)yaml"},
    {"0.yaml", "nummer: 0\nnaam: Niets\nimplementatie: {doel: 10%}\n"},
    {"bonnen/een.yaml",
     "kassabon: een\ntitel: Een\nprijspeil: 2021\nbron: geen\n"
     "regels:\n  - {omschrijving: Hulp, geldstroom: Jeugdwet, fase: traject, zonder: 600}\n"},
};

/// Whether what was asked for is there; it is, or there is an error, and every message can be shown.
inline bool gelezen_of_gemeld(bool is_er, const Diagnostics& meldingen) {
  if (is_er == meldingen.heeft_fouten()) std::abort();
  for (const Melding& melding : meldingen.gesorteerd())
    if (toon(melding).empty()) std::abort();
  return is_er;
}

}  // namespace mbc::proef
