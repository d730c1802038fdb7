// Reading observations survives any bytes: it ends in a list or in at least one error, and every message can be shown.
#include <cstdint>
#include <cstdlib>
#include <map>
#include <string>

#include "input/lees.h"
#include "input/waarnemingen.h"

namespace {

const mbc::Gelezen& studie() {
  static const mbc::Gelezen gelezen = mbc::lees_studie(
      mbc::GeheugenBron({{"studie.yaml", R"yaml(studie: Klein
prijspeil: 2021
prijsindex: {2020: 100, 2021: 102}
start: 2022
horizon: 3
nulalternatief: 0
geldstromen: {Jeugdwet: {drager: gemeente}}
tarieven: {lokaal_team: 85}
traject: {leeftijd: 5, duur: {lognormaal: {gemiddelde: {pert: [15, 20, 30]}, vc: 0.8}}}
gemeenten: {Stad: {instroom: 10}, Dorp: {instroom: 4}}
investeringen: {analyse: {geldstroom: Jeugdwet, soort: structureel, grondslag: per_bss_traject, uren: {pert: [10, 20, 30]}, functie: lokaal_team}}
scenarios: [0.yaml]
kassabonnen: bonnen
)yaml"},
                         {"0.yaml", "nummer: 0\nnaam: Niets\nimplementatie: {doel: 10%}\n"},
                         {"bonnen/een.yaml",
                          "kassabon: een\ntitel: Een\nprijspeil: 2021\nbron: geen\n"
                          "regels:\n  - {omschrijving: Hulp, geldstroom: Jeugdwet, fase: traject, zonder: 600}\n"}}),
      "studie.yaml", {});
  return gelezen;
}

bool lees(const std::string& tekst) {
  const mbc::GelezenWaarnemingen gelezen =
      mbc::lees_waarnemingen(mbc::GeheugenBron({{"w.yaml", tekst}}), "w.yaml", *studie().studie, studie().prijsindex);
  if (gelezen.waarnemingen.has_value() == gelezen.meldingen.heeft_fouten()) std::abort();
  for (const mbc::Melding& melding : gelezen.meldingen.gesorteerd()) {
    if (mbc::toon(melding).empty()) std::abort();
  }
  return gelezen.waarnemingen.has_value();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const bool bereikbaar =
      studie().studie &&
      lees("waarnemingen: W\nscenario: 0\nlijst:\n  a: {indicator: vto, jaar: 2022, waarde: 7, gebruik: herijken}\n");
  if (!bereikbaar) std::abort();  // what stands around the text must be right, or nothing behind it is reached
  lees(std::string(data, data + size));
  return 0;
}
