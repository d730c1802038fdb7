#include "base/schrijfwijze.h"
#include "cli/parameter.h"
#include "cli/sessie.h"
#include "report/register.h"

namespace mbc {
namespace {

/// The number with this path, or all numbers below it.
std::vector<Aanname> gezocht(const std::string& pad, const std::vector<Aanname>& alle) {
  std::vector<Aanname> uit;
  std::vector<std::string> paden;
  for (const Aanname& a : alle) {
    if (a.pad == pad || a.pad.starts_with(pad + ".")) uit.push_back(a);
    if (!a.van_kassabon) paden.push_back(a.pad);  // a line of a kassabon is shown where it is asked for, not guessed
  }
  if (uit.empty()) getal_bestaat_niet(pad, paden);
  return uit;
}

Afsluitcode doe_controleer(const Opdrachtregel& regel, Omgeving& omgeving) {
  const Opties opties = lees_opties(regel);
  const std::optional<std::string> pad = regel.waarde("toon");
  if (pad && opties.vorm == Uitvoervorm::csv) throw Aanroepfout("--toon en --csv gaan niet samen");
  const Gelezen gelezen = lees_en_meld(opties, omgeving);
  if (pad) {
    const std::vector<Aanname> getallen = gezocht(samengevoegd(*pad), maak_register(gelezen, Kassabonregels::getoond));
    omgeving.uit.schrijf(opties.vorm == Uitvoervorm::json
                             ? toon_json(getallen)
                             : toon_tekst(getallen, weergave_van(omgeving), map_van(opties)));
    return Afsluitcode::gedaan;
  }
  const Controle controle = maak_controle(
      gelezen, opties.zet, regel.heeft("kassabonnen") ? Kassabonregels::getoond : Kassabonregels::verborgen);
  schrijf_vorm(
      opties, omgeving, [&] { return register_json(controle); },
      [&](CsvDialect d) { return register_csv(controle, d); },
      [&](const Weergave& w) { return register_tekst(controle, w); });
  return Afsluitcode::gedaan;
}

}  // namespace

Opdracht controleer_opdracht() {
  return {
      .naam = "controleer",
      .doet = "lees alles, reken niets door; toon fouten, waarschuwingen en aannames",
      .los = {los_studie},
      .opties = {{"toon", "PAD", "toon één getal: waarde, verdeling, bron en waar het staat", Aanvulling::getal},
                 {"kassabonnen", "", "neem ook de regels van de kassabonnen op in het register"},
                 optie::zet,
                 optie::prijspeil,
                 optie::json,
                 optie::csv,
                 optie::csv_excel,
                 optie::anders(optie::stil, "geen waarschuwingen op stderr")},
      .voorbeelden = {"scenarios/voorbeeld/studie.yaml", "scenarios/voorbeeld/studie.yaml --toon effecten.ots_reductie",
                      "scenarios/voorbeeld/studie.yaml --zet horizon=8 --toon traject.duur",
                      "scenarios/haaglanden/studie.yaml --csv-excel > aannames.csv"},
      .doe = doe_controleer};
}

}  // namespace mbc
