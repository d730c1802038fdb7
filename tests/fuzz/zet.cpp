// Setting values on the command line survives any text: each line is one --zet. It ends in a Studie or in at least one
// error, and every message can be shown.
#include <cstdint>
#include <cstdlib>
#include <map>
#include <string>
#include <vector>

#include "base/tekst.h"
#include "input/lees.h"

namespace {

const std::map<std::string, std::string> geldig = {
    {"studie.yaml", R"yaml(studie: Klein
prijspeil: 2021
prijsindex: {2020: 100, 2021: 102}
start: 2022
horizon: 2
nulalternatief: 0
geldstromen: {Jeugdwet: {drager: gemeente, verzilverbaar: {uniform: [40%, 80%]}}}
tarieven: {lokaal_team: 85}
traject: {leeftijd: 5, duur: {lognormaal: {gemiddelde: {pert: [15, 20, 30]}, vc: 0.8}}}
effecten: {ots_reductie: {kwantielen: {p5: 5%, p50: 10%, p95: 30%}}}
gemeenten: {"Bergen (NH.)": {instroom: 10}, Stad: {instroom: {discreet: {waarden: [1, 2], kansen: [50%, 50%]}}}}
investeringen: {analyse: {geldstroom: Jeugdwet, soort: structureel, grondslag: per_bss_traject, uren: {zonder: 20, met: 10}, functie: lokaal_team}}
scenarios: [0.yaml]
kassabonnen: bonnen
)yaml"},
    {"0.yaml", "nummer: 0\nnaam: Niets\nimplementatie: {doel: 10%}\n"},
    {"bonnen/een.yaml",
     "kassabon: een\ntitel: Een\nprijspeil: 2021\nbron: geen\n"
     "regels:\n  - {omschrijving: Hulp, geldstroom: Jeugdwet, fase: traject, zonder: 600}\n"},
};

bool lees(const std::vector<std::string>& zet) {
  const mbc::Gelezen gelezen = mbc::lees_studie(mbc::GeheugenBron(geldig), "studie.yaml", zet);
  if (gelezen.studie.has_value() == gelezen.meldingen.heeft_fouten()) std::abort();
  for (const mbc::Melding& melding : gelezen.meldingen.gesorteerd()) {
    if (mbc::toon(melding).empty()) std::abort();
  }
  return gelezen.studie.has_value();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const bool bereikbaar = lees({"gemeenten.\"Bergen (NH.)\".instroom=12"});
  if (!bereikbaar) std::abort();  // what stands around the text must be right, or nothing behind it is reached
  const std::string tekst(data, data + size);
  lees({tekst});
  std::vector<std::string> regels;
  for (const std::string_view regel : mbc::splits(tekst, '\n')) regels.emplace_back(regel);
  lees(regels);
  return 0;
}
