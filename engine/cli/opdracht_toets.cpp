#include <algorithm>

#include "antwoord/toets_tekst.h"
#include "cli/waarnemingen.h"
#include "herijking/toets.h"

namespace mbc {
namespace {

std::string indicatorenlijst() {
  std::size_t breedte = 0;
  for (const Indicatorvorm& i : indicatoren) breedte = std::max(breedte, i.naam.size() + 2);
  std::string uit;
  for (const Indicatorvorm& i : indicatoren)
    uit += "  " + std::string(i.naam) + std::string(breedte - i.naam.size(), ' ') + std::string(i.betekenis) + "\n";
  return uit;
}

Toetskop kop(const Studie& studie, const Waarnemingen& w) {
  const Scenario& s = studie.scenarios[w.scenario];
  return {studie.naam, w.naam, s.nummer, s.naam, aantal_met(w, Gebruik::herijken)};
}

Afsluitcode doe_toets(const Opdrachtregel& regel, Omgeving& omgeving) {
  const Opties opties = lees_opties(regel);
  const std::string bestand = waarnemingenbestand(regel, "toets");
  Sessie sessie(opties, omgeving);
  Studie& studie = sessie.studie();
  if (!opties.replicaties) studie.replicaties = std::min(studie.replicaties, hoogste_replicaties_toets);
  const GelezenWaarnemingen gelezen = lees_waarnemingen_samen(bestand, sessie);
  if (aantal_met(*gelezen.waarnemingen, Gebruik::toetsen) == 0)
    throw Invoerfout("mbc: geen waarneming in " + bestand + " heeft gebruik: toetsen; er is niets doorgerekend\n");
  const Waarnemingen& waarnemingen = *gelezen.waarnemingen;
  const Toets toets = sessie.beantwoord("toets " + gelezen.bestand->sha256,
                                        [&](const Uitvoering& u) { return maak_toets(studie, waarnemingen, u); });
  const Toetskop k = kop(studie, waarnemingen);
  sessie.schrijf([&] { return toets_json(k, studie, toets); },
                 [&](CsvDialect d) { return toets_csv(studie, toets, d); },
                 [&](const Weergave& w) { return toets_tekst(k, studie, toets, w); });
  const bool alles = std::all_of(toets.feiten.begin(), toets.feiten.end(), [](const Feit& f) { return f.binnen; });
  return alles ? Afsluitcode::gedaan : Afsluitcode::niet_gelijk;
}

}  // namespace

Opdracht toets_opdracht() {
  return {
      .naam = "toets",
      .doet = "zegt het model wat we weten? feiten naast wat het model ervan zegt",
      .los = {los_studie},
      .gebruik = {"--waarnemingen BESTAND"},
      .opties = {{"waarnemingen", "BESTAND", "wat er is gezien; verplicht", Aanvulling::bestand},
                 optie::replicaties,
                 optie::zaad,
                 optie::draden,
                 optie::zet,
                 optie::prijspeil,
                 optie::json,
                 optie::anders(optie::csv, "tabel op stdout, één rij per feit"),
                 optie::csv_excel,
                 optie::stil,
                 optie::hervat},
      .uitleg =
          R"(BESTAND zegt wat er is gezien, en onder welk scenario. Getoetst wordt wat `gebruik: toetsen` heeft:

  waarnemingen: Regio 2022
  scenario: 0
  lijst:
    ots_2022:  {indicator: ots_nieuw, jaar: 2022, waarde: 449, schaal: 1.6, gebruik: toetsen, bron: "..."}
    terugkeer: {indicator: recidive_1jaar, jaar: 2022, teller: 6, noemer: 80, gebruik: toetsen, bron: "..."}
    uren:      {getal: investeringen.extra_analyse.uren, gemiddelde: 22.5, n: 40, sd: 9, gebruik: toetsen}
    gezin:     {indicator: zorgkosten_per_gezin, jaar: 2022, waarde: 104000, marge: 30%, gebruik: toetsen}
    doel_vto:  {indicator: vto, jaar: 2024, scenario: 2, tegen: 0, verandering: -25%, marge: 20%, gebruik: toetsen}

Een indicator is van de regio, of met `gemeente: NAAM` van één gemeente (kosten_duurste_gezinnen en programmakosten zijn
altijd van de regio); zorgkosten en zorgkosten_per_gezin mogen van één `geldstroom: NAAM` zijn. Bedragen staan in het
prijspeil van de studie, of in dat van hun eigen `prijspeil: JAAR`. `schaal` vermenigvuldigt wat het model zegt, en mag
onzeker zijn: kinderen per gezin, het deel dat geregistreerd wordt.

Met `scenario: NUMMER` gold bij dit feit een ander scenario. Een `verandering` is hoeveel de indicator daar anders is dan
onder het scenario van `tegen`, als deel; waar eerst niets was, telt zij als 100%. Haar marge is een deel van haarzelf:
20% van -25% is -30% tot -20%.

De indicatoren, per kalenderjaar:

)" + indicatorenlijst() +
          R"(
Een feit ligt binnen als het gemiddelde van het model binnen de opgegeven marge ligt, of zonder marge als de
waarneming tussen P5 en P95 ligt. Afsluitcode 4: minstens één feit ligt erbuiten. Zonder --replicaties worden
de getallen hoogstens )" +
          std::to_string(hoogste_replicaties_toets) + R"( keer getrokken.
)",
      .voorbeelden =
          {"scenarios/haaglanden/studie.yaml --waarnemingen scenarios/haaglanden/feiten.yaml",
           "scenarios/twente/studie.yaml --waarnemingen scenarios/twente/feiten.yaml --json",
           "scenarios/haaglanden/studie.yaml --waarnemingen scenarios/haaglanden/feiten.yaml --zet aanloopjaren=18"},
      .samen = Samen::ja,
      .doe = doe_toets};
}

}  // namespace mbc
