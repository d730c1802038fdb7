#include <algorithm>

#include "analyse/bonnenbundel.h"
#include "cli/bonnenzicht.h"
#include "report/bonnenbundel.h"

namespace mbc {
namespace {

constexpr std::int64_t meeste_bonnen_erbij = 100'000;

std::vector<int> lees_erbij(const Opdrachtregel& regel) {
  if (!regel.heeft("kassabonnen")) return {5, 10, 20, 50, 100};
  std::vector<int> uit;
  for (const std::string& n : regel.opgesomd("kassabonnen"))
    uit.push_back(static_cast<int>(lees_geheel_van("kassabonnen", n, 1, meeste_bonnen_erbij)));
  std::sort(uit.begin(), uit.end());
  uit.erase(std::unique(uit.begin(), uit.end()), uit.end());
  return uit;
}

Afsluitcode doe_kassabon_bundel(const Opdrachtregel& regel, Omgeving& omgeving) {
  const Opties opties = lees_opties(regel);
  const std::vector<int> erbij = lees_erbij(regel);
  Sessie sessie(opties, omgeving);
  const Studie& studie = sessie.studie();
  const Bundelvraag vraag{erbij, lees_per_kassabon(regel, opties, studie, omgeving)};
  const Bonnenbundel bundel =
      reken_met_voortgang(opties, omgeving, [&](const Uitvoering& u) { return maak_bonnenbundel(studie, vraag, u); });
  sessie.schrijf([&] { return bonnenbundel_json(bundel, studie); },
                 [&](CsvDialect d) { return bonnenbundel_csv(bundel, d); },
                 [&](const Weergave& w) { return bonnenbundel_tekst(bundel, studie, w); });
  return Afsluitcode::gedaan;
}

}  // namespace

Opdracht kassabon_bundel_opdracht() {
  return {
      .naam = "kassabon bundel",
      .doet = "wat de kassabonnen samen zeggen over de besparing per traject, en hoe zeker",
      .los = {los_studie},
      .inleiding =
          R"(De gemiddelde besparing van een traject waarin de werkwijze wordt toegepast, met de band die hoort bij zo weinig bonnen;
hoe die band smaller wordt met meer bonnen; en welke bon hoeveel draagt.
)",
      .opties = {{"kassabonnen", "N,...", "hoeveel bonnen erbij; zonder: 5,10,20,50,100", Aanvulling::niets,
                  Keren::meer},
                 optie::per_kassabon,
                 optie::geldstroom,
                 optie::drager,
                 optie::anders(optie::replicaties, "zo vaak worden de gewichten van de bonnen getrokken"),
                 optie::zaad,
                 optie::draden,
                 optie::zet,
                 optie::prijspeil,
                 optie::json,
                 optie::anders(optie::csv, "tabel op stdout, één rij per post, aantal bonnen en bon"),
                 optie::csv_excel,
                 optie::stil},
      .uitleg =
          R"(De besparing is wat er op de regels van de bon scheelt (zonder min met) en wat er scheelt doordat het traject anders
loopt: korter, met minder en kortere OTS'en, uithuisplaatsingen en crises. De effecten zijn die van de studie, niet
die van een scenario. Recidive en voorkomen instroom tellen niet mee: dat zijn andere trajecten.

De gewichten van de bonnen worden getrokken zoals mbc vergelijk ze trekt; elk ander getal staat op zijn verwachting.
Het gemiddelde is exact, de band volgt uit de trekkingen. Privacy: van minder dan )" +
          std::to_string(minste_voor_elk) + R"( bonnen wordt geen enkele apart
getoond, en van minder dan )" +
          std::to_string(minste_kassabonnen) + R"( ook niet wat zij samen zeggen. --per-kassabon laat dat los.
)",
      .voorbeelden = {"scenarios/haaglanden/studie.yaml", "scenarios/haaglanden/studie.yaml --kassabonnen 20 --json",
                      "scenarios/haaglanden/studie.yaml --drager gemeente --per-kassabon"},
      .doe = doe_kassabon_bundel};
}

}  // namespace mbc
