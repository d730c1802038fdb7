#include <algorithm>

#include "analyse/doelen.h"
#include "analyse/doorrekenen.h"
#include "cli/sessie.h"
#include "report/doelen_tekst.h"

namespace mbc {
namespace {

Afsluitcode doe_monitor(const Opdrachtregel& regel, Omgeving& omgeving) {
  const Opties opties = lees_opties(regel);
  Sessie sessie(opties, omgeving);
  Studie& studie = sessie.studie();
  sessie.eis_uitkomstdoelen();
  sessie.eis_vergelijking();
  if (!opties.replicaties) studie.replicaties = std::min(studie.replicaties, hoogste_replicaties_doelen);
  const Doelanalyse a =
      sessie.beantwoord("monitor", [&](const Uitvoering& u) { return bekijk_doelen(studie, sessie.keuze(), u); });
  sessie.schrijf([&] { return doelen_json(a); }, [&](CsvDialect d) { return doelen_csv(a, d); },
                 [&](const Weergave& w) { return doelen_tekst(a, studie, w); });
  return Afsluitcode::gedaan;
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
      .opties = met_rekenopties({}),
      .uitleg =
          R"(Zichtbaar is de kans dat een monitor die deze regio vergelijkt met een gelijke regio zonder het programma de
verandering ziet, op het 5%-niveau. Een monitor die het effect niet kan zien, is beter bekend voor hij gebouwd is.
Zonder --replicaties worden de getallen hoogstens )" +
          std::to_string(hoogste_replicaties_doelen) + R"( keer getrokken; het nodige effect is gezocht op hoogstens
)" + std::to_string(hoogste_replicaties_nodig) +
          R"( daarvan.
)",
      .voorbeelden = {"scenarios/haaglanden/studie.yaml", "scenarios/haaglanden/studie.yaml --scenario 2 --json",
                      "scenarios/haaglanden/studie.yaml --gemeente Delft",
                      "scenarios/haaglanden/studie.yaml --csv > doelen.csv"},
      .samen = Samen::ja,
      .doe = doe_monitor};
}

}  // namespace mbc
