#include "cli/nauwkeurig.h"
#include "cli/sessie.h"
#include "report/csv.h"
#include "report/json.h"

namespace mbc {
namespace {

Afsluitcode doe_vergelijk(const Opdrachtregel& regel, Omgeving& omgeving) {
  Sessie sessie(lees_opties(regel), omgeving);
  const Opties& opties = sessie.opties();
  Resultaat resultaat = sessie.doorrekening();
  const Verslag verslag = stel_op(sessie.gelezen(), opties.zet, std::move(resultaat));
  sessie.schrijf([&] { return naar_json(verslag); }, [&](CsvDialect d) { return naar_csv(verslag, d); },
                 [&](const Weergave& w) { return naar_tekst(verslag, w); });
  // A CSV has no place for them, and they may not go unsaid.
  if (opties.vorm == Uitvoervorm::csv && !opties.stil)
    for (const Verslagwaarschuwing& w : verslag.waarschuwingen)
      omgeving.fout.schrijf("waarschuwing: " + w.tekst + "\n");
  return oordeel_nauwkeurigheid(opties, verslag.resultaat, omgeving);
}

}  // namespace

Opdracht vergelijk_opdracht() {
  return {
      .naam = "vergelijk",
      .doet = "reken alle scenario's door en vergelijk baten, kosten en saldo",
      .los = {los_studie},
      .opties = met_rekenopties({optie::nauwkeurigheid}),
      .uitleg =
          R"(Met --nauwkeurigheid 1% komen er steeds 500 replicaties bij, tot de rekenruis (de standaardfout) van het
gemiddelde saldo van elk getoond scenario hoogstens 1% daarvan is; met een bedrag, tot zij hoogstens zoveel
euro is. Na 100.000, of na --replicaties, houdt het op: dan volgt wat er is, met afsluitcode 4. De uitkomst is
die van een doorrekening met dat aantal --replicaties, tot op de byte. Ligt een saldo rond nul, vraag dan een
bedrag.

Wat in de map van --hervat staat, geldt voor deze studie, opties, bouw van mbc en zaad; alleen --replicaties en
--nauwkeurigheid mogen een volgende keer anders zijn, en rapport, gevoeligheid en omslagpunt kunnen in dezelfde
map verder. Na de uitkomst mag de map weg. Onder mpirun is de
afsluitcode na Ctrl-C die van mpirun: 1.
)",
      .voorbeelden = {"scenarios/voorbeeld/studie.yaml",
                      "scenarios/haaglanden/studie.yaml --scenario 2,3 --gemeente Delft,Westland",
                      "scenarios/haaglanden/studie.yaml --replicaties 500 --zet discontovoet=3%",
                      "scenarios/haaglanden/studie.yaml --json > resultaat.json",
                      "scenarios/haaglanden/studie.yaml --csv-excel > resultaat.csv",
                      "scenarios/haaglanden/studie.yaml --nauwkeurigheid 1%",
                      "scenarios/haaglanden/studie.yaml --replicaties 1000000 --hervat bewaard"},
      .samen = Samen::ja,
      .doe = doe_vergelijk};
}

}  // namespace mbc
