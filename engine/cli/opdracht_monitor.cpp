#include <algorithm>

#include "analyse/doorrekenen.h"
#include "antwoord/doelen_tekst.h"
#include "cli/reken_herijking.h"
#include "cli/waarnemingen.h"
#include "herijking/doelen.h"
#include "model/onzeker.h"

namespace mbc {
namespace {

int replicaties_doelen(const Sessie& sessie, int van_de_studie) {
  return sessie.opties().replicaties ? van_de_studie : std::min(van_de_studie, hoogste_replicaties_doelen);
}

/// What was seen, what it does to the study, and to its goals: as `herijk` and `toets` tell it.
Doelgezien kijk_naar_gezien(Sessie& sessie, const GelezenWaarnemingen& gelezen) {
  const Waarnemingen& w = *gelezen.waarnemingen;
  Studie& studie = sessie.studie();
  const Scenario& s = studie.scenarios[w.scenario];
  Doelgezien uit{w.naam, s.nummer, s.naam, {}, {}, {}};
  const int eigen = studie.replicaties;
  std::optional<Herijkuitkomst> herijkt;
  if (aantal_met(w, Gebruik::herijken) > 0 && !onzekere_paden(studie).empty()) {
    herijkt = reken_herijking(sessie, gelezen);
    uit.herijking = herijkt->verslag;
  }
  studie.replicaties = replicaties_doelen(sessie, eigen);
  const Herijking* h = uit.gebruikt() != nullptr ? &herijkt->herijking : nullptr;
  uit.lijst = sessie.beantwoord("monitor gezien " + gelezen.bestand->sha256,
                                [&](const Uitvoering& u) { return leg_ernaast(studie, w, h, u); });
  if (h != nullptr) {
    const Studie na = herijkte_studie(studie, *h);
    uit.achteraf = sessie.beantwoord("monitor achteraf " + gelezen.bestand->sha256,
                                     [&](const Uitvoering& u) { return bekijk_doelen(na, sessie.keuze(), u); });
  }
  return uit;
}

Afsluitcode doe_monitor(const Opdrachtregel& regel, Omgeving& omgeving) {
  const Opties opties = lees_opties(regel);
  Sessie sessie(opties, omgeving);
  Studie& studie = sessie.studie();
  sessie.eis_uitkomstdoelen();
  sessie.eis_vergelijking();
  std::optional<Doelgezien> gezien;
  if (const auto bestand = regel.waarde("waarnemingen"))
    gezien = kijk_naar_gezien(sessie, lees_waarnemingen_samen(*bestand, sessie));
  studie.replicaties = replicaties_doelen(sessie, studie.replicaties);
  const Doelanalyse a =
      sessie.beantwoord("monitor", [&](const Uitvoering& u) { return bekijk_doelen(studie, sessie.keuze(), u); });
  sessie.schrijf([&] { return gezien ? doelen_json(a, studie, *gezien) : doelen_json(a); },
                 [&](CsvDialect d) { return doelen_csv(a, d); },
                 [&](const Weergave& w) { return doelen_tekst(a, studie, w, gezien ? &*gezien : nullptr); });
  if (!gezien || !gezien->herijking || gezien->gebruikt() != nullptr) return Afsluitcode::gedaan;
  omgeving.fout.schrijf("mbc: te weinig verschillende trekkingen; er is geen achteraf\n");
  return Afsluitcode::niet_gelijk;
}

}  // namespace

Opdracht monitor_opdracht() {
  return {
      .naam = "monitor",
      .doet = "worden de doelen van het programma gehaald, wat is daarvoor nodig, en is dat te zien?",
      .los = {los_studie},
      .inleiding =
          R"(Een doel gaat over de regio (25% minder VTO's), een effect over een bereikt gezin. Daartussen staan bereik,
methodetrouw en attributie. Van elk doel onder `uitkomstdoelen`: de verandering en de kans dat het gehaald wordt, per
jaar; welk effect ervoor nodig is, of dat geen effect genoeg is; en hoe zichtbaar de verandering zal zijn.
)",
      .opties = met_rekenopties(
          {{"waarnemingen", "BESTAND", "leg wat er is gezien naast wat er verwacht werd", Aanvulling::bestand}}),
      .uitleg =
          R"(Met --waarnemingen, het bestand van mbc toets en mbc herijk: per doel wat er is gezien naast wat er verwacht werd, de
kans op iets dat minstens zo ver weg ligt, en de doelen nadat de onzekere getallen op wat is gezien zijn aangepast
(`gebruik: herijken`), met wat elke waarneming met het saldo doet. Wat `toetsen` heeft, past niets aan. Afsluitcode 4: er
bleven te weinig trekkingen over voor een achteraf. --csv zegt alleen de doelen vooraf.

Zichtbaar is de kans dat een monitor die deze regio vergelijkt met een gelijke regio zonder het programma de
verandering ziet, op het 5%-niveau. Een monitor die het effect niet kan zien, is beter bekend voor hij gebouwd is.
Zonder --replicaties worden de getallen hoogstens )" +
          std::to_string(hoogste_replicaties_doelen) + R"( keer getrokken; het nodige effect is gezocht op hoogstens
)" + std::to_string(hoogste_replicaties_nodig) +
          R"( daarvan.
)",
      .voorbeelden = {"scenarios/haaglanden/studie.yaml", "scenarios/haaglanden/studie.yaml --scenario 2 --json",
                      "scenarios/haaglanden/studie.yaml --gemeente Delft",
                      "scenarios/haaglanden/studie.yaml --waarnemingen scenarios/haaglanden/feiten.yaml",
                      "scenarios/haaglanden/studie.yaml --csv > doelen.csv"},
      .samen = Samen::ja,
      .doe = doe_monitor};
}

}  // namespace mbc
