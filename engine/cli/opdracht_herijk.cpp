#include "antwoord/herijking_tekst.h"
#include "antwoord/herijkverslag.h"
#include "cli/reken_herijking.h"
#include "cli/waarnemingen.h"

namespace mbc {
namespace {

Afsluitcode doe_herijk(const Opdrachtregel& regel, Omgeving& omgeving) {
  const Opties opties = lees_opties(regel);
  const std::string bestand = waarnemingenbestand(regel, "herijk");
  Sessie sessie(opties, omgeving);
  sessie.houd_plaats(regel);
  const GelezenWaarnemingen gelezen = lees_waarnemingen_samen(bestand, sessie);
  const Herijkuitkomst u = reken_herijking(sessie, gelezen);
  sessie.schrijf([&] { return herijking_json(u.verslag); }, [&](CsvDialect d) { return getallen_csv(u.verslag, d); },
                 [&](const Weergave& w) { return herijking_tekst(u.verslag, w); });
  if (u.verslag.maten.vertrouwen == Vertrouwen::te_weinig) {
    omgeving.fout.schrijf("mbc: te weinig verschillende trekkingen; er is niets geschreven\n");
    return Afsluitcode::niet_gelijk;
  }
  if (sessie.heeft_plaats()) {
    const std::string waar = sessie.schrijf_bestanden(herijkset(sessie, u, gelezen));
    (opties.vorm == Uitvoervorm::tekst ? omgeving.uit : omgeving.fout).schrijf(waar);
  }
  return Afsluitcode::gedaan;
}

}  // namespace

Opdracht herijk_opdracht() {
  return {
      .naam = "herijk",
      .doet = "pas de onzekere getallen aan op wat er is gezien; elke opdracht rekent met de herijkte studie",
      .los = {los_studie},
      .gebruik = {"--waarnemingen BESTAND --uit MAP"},
      .inleiding =
          R"(Wat er is gezien (tellingen, aandelen, gemiddelden) zegt iets over de getallen waar de studie onzeker over is. herijk
zoekt welke trekkingen van al die getallen samen daarbij passen, met hun correlaties. In MAP komt de herijkte studie:
MAP/studie.yaml, met in trekkingen.csv een rij voor elke replicatie. Elke opdracht neemt haar aan. Wat er veranderde, staat
in MAP/herijking.html, en in het verslag dat mbc rapport van de herijkte studie maakt.
)",
      .opties = {{"waarnemingen", "BESTAND", "wat er is gezien; verplicht", Aanvulling::bestand},
                 optie::anders(optie::uit, "schrijf de herijkte studie en wat er veranderde in deze map"),
                 optie::overschrijf,
                 optie::anders(optie::replicaties, "zoveel rijen; anders die van de studie, hoogstens 4000"),
                 optie::zaad,
                 optie::draden,
                 optie::json,
                 optie::anders(optie::csv, "tabel op stdout, één rij per getal"),
                 optie::csv_excel,
                 optie::stil,
                 optie::hervat},
      .uitleg =
          R"(BESTAND is dat van mbc toets. Herijkt wordt met wat `gebruik: herijken` heeft; wat `toetsen` heeft, verandert niets.
Elke waarneming zegt hoe zeker zij is: een aantal uit zichzelf, een aandeel met teller en noemer, een gemiddelde met n
en sd, of een waarde met sd. Gebruik wat twee keer is gezien één keer, en ook niet wat al in de studie zit.

De uitkomst zegt hoeveel rijen verschillen, met hoeveel losse trekkingen zij gelijk staan, hoeveel ruis de gezinnen
nog geven en of het te vertrouwen is. Van elk getal: vooraf en achteraf. Van elke waarneming: wat het model verwachtte,
hoe waarschijnlijk iets was dat zo ver weg ligt, en wat zij met het saldo doet.
Afsluitcode 4: er blijven te weinig verschillende trekkingen over; er is dan niets geschreven.
Herijk niet twee keer met dezelfde waarneming: zet alles wat is gezien in één bestand, en begin bij de eigen studie.
)",
      .voorbeelden =
          {"scenarios/haaglanden/studie.yaml --waarnemingen scenarios/haaglanden/waarnemingen.yaml --uit herijkt",
           "scenarios/haaglanden/studie.yaml --waarnemingen scenarios/haaglanden/waarnemingen.yaml --json"},
      .samen = Samen::ja,
      .doe = doe_herijk};
}

}  // namespace mbc
