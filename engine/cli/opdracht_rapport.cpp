#include "cli/reken_set.h"
#include "cli/sessie.h"
#include "cli/uitvoermap.h"
#include "cli/waarnemingen.h"

namespace mbc {
namespace {

Afsluitcode doe_rapport(const Opdrachtregel& regel, Omgeving& omgeving) {
  const Opties opties = lees_opties(regel);
  if (opties.vorm == Uitvoervorm::csv)
    throw Aanroepfout("rapport schrijft de tabellen al als CSV in de map; --csv kan hier niet");
  const std::optional<Uitvoermap> uit = lees_uitvoermap(regel);
  if (!uit) throw Aanroepfout("--uit ontbreekt; verwacht: --uit MAP, de map waarin het resultaat komt");
  Setvraag vraag;
  vraag.met = lees_met(regel.opgesomd("met"));
  eis_weetvraag(regel, vraag.met);
  vraag.kosten_per_kassabon = lees_kosten_per_kassabon(regel);
  Sessie sessie(opties, omgeving);
  Setplaats plaats(*uit, omgeving);
  if (const auto bestand = regel.waarde("ontwerp")) {
    GelezenOntwerp gelezen = lees_ontwerp_samen(*bestand, sessie);
    vraag.ontwerp = std::move(gelezen.ontwerp);
    vraag.ontwerpbestand = std::move(gelezen.bestand);
  }
  const Setuitkomst set = reken_set(sessie, vraag);
  const std::string overzicht = plaats.schrijf(set.bestanden);
  if (!overzicht.empty())
    omgeving.uit.schrijf(opties.vorm == Uitvoervorm::json ? set.bestanden.back().inhoud : overzicht);
  return set.oordeel;
}

}  // namespace

Opdracht rapport_opdracht() {
  return {.naam = "rapport",
          .doet = "hetzelfde als vergelijk, als documenten in een map: verslag, werkboek, tabellen",
          .los = {los_studie},
          .gebruik = {"--uit MAP"},
          .inleiding = R"(In MAP komen, in één keer en alleen als alles lukt:
  report.html         het verslag, voor de raad; opent in elke browser, ook zonder netwerk
  werkboek.xlsx       alle tabellen, met de discontering als formules om na te rekenen
  resultaat.json      het resultaat voor programma's
  kasstromen.csv      kasstromen per scenario, jaar, geldstroom en gemeente; -excel voor een Nederlandse Excel
  aannames.csv        het register van aannames; ook met -excel
  vingerafdrukken.csv van elke replicatie, voor mbc verifieer --snel
  invoer/             de studie zoals zij is gelezen, ook de kassabonnen: deel die map niet zomaar
  manifest.json       elk bestand met zijn lengte en sha256

)",
          .opties = met_rekenopties(
              {optie::anders(optie::uit, "hier komt het resultaat"),
               optie::overschrijf,
               {"met", "WAT,...",
                "ook: herkomst, monitor, gevoeligheid, omslagpunt, informatiewaarde, of meer (monitor,omslagpunt)",
                Aanvulling::niets, Keren::meer},
               optie::anders(optie::ontwerp, "bij informatiewaarde: wat er bekeken kan worden, en wat dat kost"),
               optie::anders(optie::kosten_per_kassabon,
                             "bij informatiewaarde: wat één bon erbij kost om te maken, in hele euro's"),
               optie::nauwkeurigheid}),
          .uitleg =
              R"(Met --met komen de vragen achter het getal erbij, in report.html, in werkboek.xlsx en als JSON en CSV:
  herkomst      waar het saldo vandaan komt, wie betaalt en wie wint (hoogstens 1000 replicaties,
                bij een grote studie 500, en voor elk mechanisme twee doorrekeningen); staat er vanzelf
                bij als het niet meer dan zo'n 20 seconden kost, met welk deel van de beloofde effecten
                waar moet worden (hoogstens 300 replicaties)
  monitor       of elk uitkomstdoel wordt gehaald, wat daarvoor nodig is, en of het te zien zal zijn
  omslagpunt    vanaf welke trajectduur het kosteneffectief is, en wat een redelijke termijn is om van
                terugverdienen te spreken; kost tot twaalf keer een doorrekening. En wat er waar moet zijn van
                de effecten, het bereik, de methodetrouw, de selectie en de uren (hoogstens 300 replicaties)
  gevoeligheid  welke onzekere getallen het saldo het meest bewegen (hoogstens 300 replicaties), waar de onzekerheid
                vandaan komt (Sobol, hoogstens 128 punten), en het saldo bij andere combinaties van
                implementatiegraad en trajectduur (hoogstens 500 replicaties), en wat een gemeente aan haar saldo
                verandert door later te beginnen of anders op te bouwen (hoogstens 1000 replicaties)
  informatiewaarde
                wat verder kijken waard is voor wie een scenario kiest: één getal of onderwerp kennen, meer
                kassabonnen, en de aantallen tellen waar de uitkomstdoelen over gaan, of wat --ontwerp zegt
                (hoogstens 2000 replicaties; minstens 100). Zonder kosten is niet te zeggen of het loont
Met --hervat blijft bewaard wat al gerekend is, ook van wat --met vraagt. Nakijken: mbc verifieer MAP.
)",
          .voorbeelden =
              {"scenarios/haaglanden/studie.yaml --uit haaglanden",
               "scenarios/haaglanden/studie.yaml --uit haaglanden --met gevoeligheid,omslagpunt",
               "scenarios/haaglanden/studie.yaml --uit haaglanden --met informatiewaarde --kosten-per-kassabon 740",
               "scenarios/haaglanden/studie.yaml --uit haaglanden --overschrijf --replicaties 2000",
               "scenarios/haaglanden/studie.yaml --uit haaglanden --replicaties 1000000 --hervat bewaard"},
          .samen = Samen::ja,
          .doe = doe_rapport};
}

}  // namespace mbc
