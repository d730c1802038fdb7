// Reading a study survives any bytes: as the study's file, as a scenario and as a kassabon. It ends in a
// Studie or in at least one error, and every message can be shown.
#include <cstdint>
#include <cstdlib>
#include <map>
#include <string>

#include "input/lees.h"

namespace {

const std::map<std::string, std::string> geldig = {
    {"studie.yaml", R"(studie: Klein
prijspeil: 2021
start: 2022
horizon: 2
nulalternatief: 0
geldstromen: {Jeugdwet: {drager: gemeente}}
tarieven: {lokaal_team: 85}
traject: {leeftijd: 5, duur: {lognormaal: {gemiddelde: 20, vc: 0.8}}}
gemeenten: {Stad: {instroom: 10}}
scenarios: [0.yaml]
kassabonnen: bonnen
)"},
    {"0.yaml", "nummer: 0\nnaam: Niets\n"},
    {"bonnen/een.yaml",
     "kassabon: een\ntitel: Een\nprijspeil: 2021\nbron: geen\n"
     "regels:\n  - {omschrijving: Hulp, geldstroom: Jeugdwet, fase: traject, zonder: 600}\n"},
};

/// Whether it was read as a study.
bool lees(std::map<std::string, std::string> bestanden) {
  const mbc::Gelezen gelezen = mbc::lees_studie(mbc::GeheugenBron(std::move(bestanden)), "studie.yaml");
  if (gelezen.studie.has_value() == gelezen.meldingen.heeft_fouten()) std::abort();
  for (const mbc::Melding& melding : gelezen.meldingen.gesorteerd()) {
    if (mbc::toon(melding).empty()) std::abort();
  }
  return gelezen.studie.has_value();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const bool bereikbaar = lees(geldig);
  if (!bereikbaar) std::abort();  // what stands around the bytes must be right, or nothing behind it is reached
  for (const auto& vervangen : geldig) {
    std::map<std::string, std::string> bestanden = geldig;
    bestanden[vervangen.first] = std::string(data, data + size);
    lees(std::move(bestanden));
  }
  return 0;
}
