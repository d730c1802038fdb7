#include <algorithm>

#include "analyse/bonnenlijst.h"
#include "cli/bonnenzicht.h"
#include "report/bonnenlijst.h"

namespace mbc {
namespace {

/// What the amounts of each receipt are divided by; none where it was not asked.
std::optional<Bonindeling> lees_indeling(const Opdrachtregel& regel) {
  const std::optional<std::string> woord = regel.waarde("per");
  if (!woord) return std::nullopt;
  const auto eerste = bonindelingen.begin() + 1;  // the whole is always shown
  const auto er = std::find(eerste, bonindelingen.end(), *woord);
  if (er == bonindelingen.end()) bestaat_niet("--per", *woord, {eerste, bonindelingen.end()});
  return static_cast<Bonindeling>(er - bonindelingen.begin());
}

Afsluitcode doe_kassabon_lijst(const Opdrachtregel& regel, Omgeving& omgeving) {
  const Opties opties = lees_opties(regel);
  const std::optional<Bonindeling> per = lees_indeling(regel);
  Sessie sessie(opties, omgeving);
  const Studie& studie = sessie.studie();
  const Bonnenlijst lijst = maak_bonnenlijst(studie, lees_per_kassabon(regel, opties, studie, omgeving));
  sessie.schrijf([&] { return bonnenlijst_json(lijst, studie); },
                 [&](CsvDialect d) { return bonnenlijst_csv(lijst, d); },
                 [&](const Weergave& w) { return bonnenlijst_tekst(lijst, studie, per, w); });
  return Afsluitcode::gedaan;
}

}  // namespace

Opdracht kassabon_lijst_opdracht() {
  return {
      .naam = "kassabon lijst",
      .doet = "wat de kassabonnen zeggen, naast elkaar: per geldstroom, fase en jaar",
      .los = {los_studie},
      .inleiding =
          R"(Wat een standaardtraject kost volgens de bonnen, zonder en met de werkwijze: het gewogen gemiddelde, in totaal, per
geldstroom, per fase en per jaar van het traject. En elke bon naast de andere, met wat eraan opvalt.
)",
      .opties = {{"per", "WAT", "van elke bon ook de bedragen per geldstroom, fase of jaar"},
                 optie::per_kassabon,
                 optie::geldstroom,
                 optie::drager,
                 optie::zet,
                 optie::prijspeil,
                 optie::json,
                 optie::anders(optie::csv, "tabel op stdout, één rij per post, gemiddeld en van elke bon"),
                 optie::csv_excel,
                 optie::stil},
      .uitleg =
          R"(Een standaardtraject duurt de gemiddelde trajectduur zonder de werkwijze; elk getal van de studie staat op zijn
verwachting, en een kans van 70% op een OTS telt als 0,7 OTS. Zo zijn bonnen van verschillende gezinnen te
vergelijken. `met` is het bedrag van de bon in datzelfde traject: wat minder en kortere OTS'en schelen, staat er niet
in; dat telt mbc kassabon bundel mee.

Privacy: van minder dan )" +
          std::to_string(minste_voor_elk) +
          R"( bonnen wordt geen enkele apart getoond. Een post die op te weinig bonnen staat, staat er alleen samen met
andere, ook als hij anders uit het totaal was af te trekken. Van minder dan drie bonnen, of waar één bon meer dan 80% van
het gewicht heeft, staat er niets. --per-kassabon laat dat los, met een waarschuwing erboven.
)",
      .voorbeelden = {"scenarios/haaglanden/studie.yaml", "scenarios/haaglanden/studie.yaml --per-kassabon --per fase",
                      "scenarios/haaglanden/studie.yaml --drager gemeente --csv > bonnen.csv"},
      .doe = doe_kassabon_lijst};
}

}  // namespace mbc
