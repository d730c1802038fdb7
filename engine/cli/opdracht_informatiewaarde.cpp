#include <algorithm>

#include "antwoord/informatiewaarde.h"
#include "cli/sessie.h"
#include "cli/waarnemingen.h"
#include "cli/weetopties.h"
#include "weetwaarde/informatiewaarde.h"

namespace mbc {
namespace {

/// More receipts than this say no more than all there is to know.
constexpr std::int64_t meeste_kassabonnen = 1000;

Informatievraag lees_vraag(const Opdrachtregel& regel) {
  Informatievraag uit;
  if (regel.heeft("kassabonnen"))
    for (const std::string& n : regel.opgesomd("kassabonnen"))
      uit.kassabonnen.push_back(static_cast<int>(lees_geheel_van("kassabonnen", n, 1, meeste_kassabonnen)));
  std::ranges::sort(uit.kassabonnen);
  uit.kassabonnen.erase(std::unique(uit.kassabonnen.begin(), uit.kassabonnen.end()), uit.kassabonnen.end());
  if (const auto euro = lees_kosten_per_kassabon(regel)) {
    if (uit.kassabonnen.empty()) throw Aanroepfout("--kosten-per-kassabon hoort bij --kassabonnen");
    uit.kosten_per_kassabon = *euro;
  }
  return uit;
}

std::vector<std::string> lees_genest(const Opdrachtregel& regel, const Studie& studie) {
  std::vector<std::string> uit = regel.opgesomd("genest");
  if (uit.empty()) return uit;
  if (studie.trekrijen)
    throw Aanroepfout(
        "--genest kan niet bij een herijkte studie: haar getallen hangen samen zoals de rijen van de herijking, en van "
        "de rest bij één waarde van een getal zijn er geen");
  const std::vector<std::string> bekend = weetbare_namen(studie);
  for (const std::string& naam : uit)
    if (naam != hoogste_naam && std::ranges::find(bekend, naam) == bekend.end())
      bestaat_niet("onzeker getal of onderwerp", naam, bekend);
  return uit;
}

Afsluitcode doe_informatiewaarde(const Opdrachtregel& regel, Omgeving& omgeving) {
  const Opties opties = lees_opties(regel);
  Informatievraag vraag = lees_vraag(regel);
  Sessie sessie(opties, omgeving);
  Studie& studie = sessie.studie();
  sessie.eis_vergelijking();
  sessie.houd_plaats(regel);
  if (!opties.replicaties) studie.replicaties = std::min(studie.replicaties, replicaties_informatiewaarde);
  eis_weettrekkingen(studie.replicaties);
  if (!vraag.kassabonnen.empty()) eis_onzekere_gewichten(studie, "--kassabonnen");
  vraag.genest = lees_genest(regel, studie);
  // What is kept belongs to what was asked: another number counted a second way is another question.
  std::string naam = "informatiewaarde";
  for (const std::string& factor : vraag.genest) naam += " " + aangehaald(factor);
  if (const auto bestand = regel.waarde("ontwerp")) {
    GelezenOntwerp gelezen = lees_ontwerp_samen(*bestand, sessie);
    vraag.ontwerp = std::move(gelezen.ontwerp);
    naam += " " + gelezen.bestand->sha256;
  }
  const Informatiewaarde w = sessie.beantwoord(
      naam, [&](const Uitvoering& u) { return maak_informatiewaarde(studie, sessie.keuze(), vraag, u); });
  if (sessie.heeft_plaats()) {
    sessie.schrijf_set("informatiewaarde", vormen(w, studie), studie, regel);
    return Afsluitcode::gedaan;
  }
  sessie.schrijf([&] { return informatiewaarde_json(w); }, [&](CsvDialect d) { return informatiewaarde_csv(w, d); },
                 [&](const Weergave& wg) { return informatiewaarde_tekst(w, wg); });
  return Afsluitcode::gedaan;
}

}  // namespace

Opdracht informatiewaarde_opdracht() {
  return {
      .naam = "informatiewaarde",
      .doet = "wat verder kijken waard is: alles weten, één getal, een onderwerp",
      .los = {los_studie},
      .inleiding =
          R"(Zou iets dat wij nog niet weten een andere keuze geven, voor wie, en wat mag het kosten om het uit te zoeken?
)",
      .opties = met_rekenopties(
          {optie::ontwerp,
           {"kassabonnen", "N,...", "ook wat zoveel meer kassabonnen waard zijn", Aanvulling::niets, Keren::meer},
           optie::kosten_per_kassabon,
           {"genest", "GETAL,...",
            "reken de waarde van dit getal of onderwerp ook op een tweede manier; hoogste: dat van de meeste waarde",
            Aanvulling::getal, Keren::meer},
           optie::uit,
           optie::overschrijf}),
      .uitleg =
          R"(De keuze is welk scenario, het nulalternatief ook. Wie kiest: de maatschappij (het saldo van allen samen), en elke drager
voor zichzelf, naar zijn saldo en naar zijn verzilverbaar saldo.

EVPI is wat kiezen met alle kennis gemiddeld meer oplevert dan nu kiezen; EVPPI hetzelfde als alleen dit getal of dit
onderwerp bekend wordt. Kennis die geen keuze verandert is niets waard, hoe onzeker het saldo ook is. Het zijn grenzen:
een onderzoek dat minder dan alles vertelt is minder waard.

Met --kassabonnen 5,10,20: wat zoveel bonnen erbij waard zijn (EVSI). In elke trekking wordt zo vaak een gezin bekeken; wat
men dan van de gewichten denkt, is (n p + aantallen) / (n + m). De waarde min de kosten (ENBS) zegt of het loont, en
bij welke omvang het meest.

Met --ontwerp BESTAND: wat metingen waard zijn, in dezelfde woorden als een bestand met waarnemingen, maar zonder waarde:

  ontwerp: metingen
  lijst:
    uren:      {getal: investeringen.extra_analyse.uren, n: [10, 40], sd: 9, kosten: 500, kosten_per_meting: 85}
    vto_3jaar: {indicator: vto, jaren: [2022, 2024], kosten: 10000}

Met kosten_per_meting of kosten_per_jaar ook welke omvang de beste is. mbc sleutels lijst noemt alle sleutels. Van een
getal n metingen met die sd (van een aandeel een noemer); van een indicator de tellingen van elk jaar, onder het
scenario dat dan van kracht is (scenario: NR; anders het nulalternatief), ook van minder jaren. Wat er gezien zou worden
is getrokken rond wat het model zegt, met andere gezinnen dan die van het saldo.

Met --genest GETAL (of een onderwerp, of hoogste) wordt de EVPPI ook zonder schatting over alle trekkingen berekend: in
elk van een aantal trekkingen van dat getal wordt de rest )" +
          std::to_string(binnenste_trekkingen) + R"( keer getrokken en doorgerekend, met andere gezinnen.
Wat die gemiddelden nog aan toeval hebben is eruit gehaald. Beide manieren horen binnen hun fout hetzelfde te zeggen. Elk
getal kost vanaf 1000 replicaties evenveel tijd als de rest van de opdracht, met minder tot tien keer zoveel: het wordt
een tiende van de replicaties keer getrokken, minstens )" +
          std::to_string(minste_weettrekkingen) +
          R"(.

Elke trekking van de onzekere getallen wordt met twee stellen gezinnen gezien; wat die verschillen is toeval, en dat is
eruit gehaald: niemand kan het weten. Van een getal wordt over alle trekkingen geschat wat het saldo gemiddeld is bij
elke waarde ervan. Zonder --replicaties met hoogstens )" +
          std::to_string(replicaties_informatiewaarde) + R"( trekkingen; minstens )" +
          std::to_string(minste_weettrekkingen) + R"(.
)",
      .voorbeelden = {"scenarios/haaglanden/studie.yaml", "scenarios/haaglanden/studie.yaml --scenario 2 --json",
                      "scenarios/haaglanden/studie.yaml --kassabonnen 5,10,20 --kosten-per-kassabon 740",
                      "scenarios/haaglanden/studie.yaml --ontwerp scenarios/haaglanden/ontwerp.yaml",
                      "scenarios/haaglanden/studie.yaml --genest hoogste",
                      "scenarios/haaglanden/studie.yaml --gemeente Delft --csv > weten.csv",
                      "scenarios/haaglanden/studie.yaml --uit weten --hervat bewaard"},
      .samen = Samen::ja,
      .doe = doe_informatiewaarde};
}

}  // namespace mbc
