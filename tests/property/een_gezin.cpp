#include "property/een_gezin.h"

#include <stdexcept>

namespace mbc::proef {
namespace {

constexpr std::array fasen = {"traject",   "vrijwillig", "ots",  "uithuisplaatsing", "start", "vto",
                              "ots_start", "crisis",     "einde"};

std::size_t plek(const Resultaat& r, const std::string& geldstroom) {
  for (std::size_t f = 0; f < r.geldstromen.size(); ++f) {
    if (r.geldstromen[f].naam == geldstroom) return f;
  }
  throw std::runtime_error("geen geldstroom " + geldstroom);
}

template <class Bedrag>
DrieJaar per_jaar(const Resultaat& r, int nummer, Bedrag bedrag) {
  DrieJaar uit{};
  for (std::size_t y = 0; y < 3; ++y) uit[y] = bedrag(scenario(r, nummer).jaren.at(y)).gemiddelde;
  return uit;
}

}  // namespace

Bestanden een_gezin_met(const std::string& regels) {
  std::string geldstromen, bon;
  for (const std::string naam : fasen) {
    geldstromen += "  " + naam + ": {drager: gemeente}\n";
    bon += "  - {omschrijving: Hulp, geldstroom: " + naam + ", fase: " + naam + ", zonder: 1000}\n";
  }
  return {{"studie.yaml", R"(studie: Een gezin
prijspeil: 2021
prijsindex: {2019: 100, 2021: 104}
start: 2022
horizon: 3
aanloopjaren: 0
discontovoet: 25%
nulalternatief: 0
replicaties: 3
tarieven: {lokaal_team: 100}
traject:
  leeftijd: 5
  duur: 12
  vrijwillig_vooraf: 4
  kans_vto: 100%
  kans_ots: 100%
  kans_uithuisplaatsing: 100%
  aandeel_uithuisplaatsing: 50%
instroom: {spreiding: vast, trend: -50%}  # 0.9 rounds to one, 0.45 to none
gemeenten: {Delft: {instroom: 0.9, medewerkers: 10, getraind: 40%}}
scenarios: [0.yaml, 1.yaml]
kassabonnen: bonnen
geldstromen:
)" + geldstromen + regels},
          {"0.yaml", "nummer: 0\nnaam: Niets\nimplementatie: {doel: 0%}\n"},
          {"1.yaml", "nummer: 1\nnaam: Alles\nimplementatie: {doel: 100%}\n"},
          {"bonnen/bon.yaml", "kassabon: bon\nprijspeil: 2021\nregels:\n" + bon}};
}

Bestanden een_gezin() { return een_gezin_met(""); }

DrieJaar baten(const Resultaat& r, const std::string& geldstroom, int nummer) {
  const std::size_t f = plek(r, geldstroom);
  return per_jaar(r, nummer, [f](const JaarResultaat& j) { return j.geldstromen[f].baten; });
}
DrieJaar kosten(const Resultaat& r, const std::string& geldstroom, int nummer) {
  const std::size_t f = plek(r, geldstroom);
  return per_jaar(r, nummer, [f](const JaarResultaat& j) { return j.geldstromen[f].kosten; });
}
DrieJaar baten(const Resultaat& r) {
  return per_jaar(r, 1, [](const JaarResultaat& j) { return j.totaal.baten; });
}
DrieJaar kosten(const Resultaat& r) {
  return per_jaar(r, 1, [](const JaarResultaat& j) { return j.totaal.kosten; });
}

}  // namespace mbc::proef
