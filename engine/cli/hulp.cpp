#include "cli/hulp.h"

#include "cli/opties.h"
#include "report/verslag.h"

namespace mbc {

std::string algemene_hulp() {
  return "mbc " + versie() + R"(: de maatschappelijke business case van een sociaal programma

Gebruik:
  mbc OPDRACHT STUDIE [opties]

Opdrachten:
  vergelijk    reken alle scenario's door en vergelijk baten, kosten en saldo
  gevoeligheid laat één of twee getallen veranderen en toon wat dat met het saldo doet
  omslagpunt   zoek de waarde van een getal waarbij het saldo nul is
  sleutels     wat er in een studie, scenario en kassabon kan staan, en wat het betekent
  controleer   lees alles, reken niets door; toon fouten, waarschuwingen en aannames
  rapport      hetzelfde als vergelijk, als documenten in een map: verslag, werkboek, tabellen
  casus        toon één gesimuleerd gezin als kassabon, in twee scenario's naast elkaar
  verschil     wat is er anders tussen twee studies of resultaten, en wat doet dat met het saldo
  toets        zegt het model wat we weten? feiten naast wat het model ervan zegt
  verifieer    reken een map van rapport opnieuw uit en vergelijk elke byte

STUDIE is een YAML-bestand, bijvoorbeeld scenarios/voorbeeld/studie.yaml.

  mbc OPDRACHT --help   de opties van een opdracht, met voorbeelden
  mbc --versie          de versie, en de sha256 van de broncode waarmee gerekend wordt

Resultaten gaan naar stdout, voortgang en meldingen naar stderr.
Afsluitcode: 0 gedaan, 1 de invoer klopt niet, 2 de aanroep klopt niet, 3 de machine faalde,
4 niet gelijk, niet zo nauwkeurig als gevraagd of een feit buiten het model, 130 onderbroken.
)";
}

std::string vergelijk_hulp() {
  return R"(mbc vergelijk: reken alle scenario's door en vergelijk ze met het nulalternatief

Gebruik:
  mbc vergelijk STUDIE [opties]

)" + vergelijk_optielijst() +
         R"(
Voorbeelden:
  mbc vergelijk scenarios/voorbeeld/studie.yaml
  mbc vergelijk scenarios/haaglanden/studie.yaml --scenario 2,3 --gemeente Delft,Westland
  mbc vergelijk scenarios/haaglanden/studie.yaml --replicaties 500 --zet discontovoet=3%
  mbc vergelijk scenarios/haaglanden/studie.yaml --json > resultaat.json
  mbc vergelijk scenarios/haaglanden/studie.yaml --csv-excel > resultaat.csv
  mbc vergelijk scenarios/haaglanden/studie.yaml --nauwkeurigheid 1%
  mbc vergelijk scenarios/haaglanden/studie.yaml --replicaties 1000000 --hervat bewaard

Met --nauwkeurigheid 1% komen er steeds 500 replicaties bij, tot de rekenruis (de standaardfout) van het
gemiddelde saldo van elk getoond scenario hoogstens 1% daarvan is; met een bedrag, tot zij hoogstens zoveel
euro is. Na 100.000, of na --replicaties, houdt het op: dan volgt wat er is, met afsluitcode 4. De uitkomst is
die van een doorrekening met dat aantal --replicaties, tot op de byte. Ligt een saldo rond nul, vraag dan een
bedrag.

Wat in de map van --hervat staat, geldt voor deze studie, opties, bouw van mbc en zaad; alleen --replicaties en
--nauwkeurigheid mogen een volgende keer anders zijn, en rapport, gevoeligheid en omslagpunt kunnen in dezelfde
map verder. Na de uitkomst mag de map weg. Onder mpirun is de
afsluitcode na Ctrl-C die van mpirun: 1.
)";
}

std::string controleer_hulp() {
  return R"(mbc controleer: lees en controleer een studie zonder haar door te rekenen

Gebruik:
  mbc controleer STUDIE [opties]

)" + controleer_optielijst() +
         R"(
Voorbeelden:
  mbc controleer scenarios/voorbeeld/studie.yaml
  mbc controleer scenarios/voorbeeld/studie.yaml --toon effecten.ots_reductie
  mbc controleer scenarios/voorbeeld/studie.yaml --zet horizon=8 --toon traject.duur
  mbc controleer scenarios/haaglanden/studie.yaml --csv-excel > aannames.csv
)";
}

}  // namespace mbc
