#include <algorithm>

#include "analyse/herkomst.h"
#include "antwoord/herkomst.h"
#include "base/tekst.h"
#include "cli/sessie.h"

namespace mbc {
namespace {

/// From where the posts are shown too; none where it was not asked.
std::optional<Gezichtspunt> lees_per(const Opdrachtregel& regel) {
  const std::optional<std::string> woord = regel.waarde("per");
  if (!woord) return std::nullopt;
  const auto er = std::find(gezichtspunten.begin(), gezichtspunten.end(), *woord);
  if (er == gezichtspunten.end()) bestaat_niet("--per", *woord, {gezichtspunten.begin(), gezichtspunten.end()});
  return static_cast<Gezichtspunt>(er - gezichtspunten.begin());
}

Afsluitcode doe_herkomst(const Opdrachtregel& regel, Omgeving& omgeving) {
  const Opties opties = lees_opties(regel);
  const std::optional<Gezichtspunt> per = lees_per(regel);
  Sessie sessie(opties, omgeving);
  Studie& studie = sessie.studie();
  sessie.eis_vergelijking();
  sessie.houd_plaats(regel);
  if (!opties.replicaties) studie.replicaties = std::min(studie.replicaties, hoogste_replicaties_herkomst);
  const Herkomstanalyse h =
      sessie.beantwoord("herkomst", [&](const Uitvoering& u) { return maak_herkomst(studie, sessie.keuze(), u); });
  if (sessie.heeft_plaats()) {
    sessie.schrijf_set("herkomst", vormen(h, studie), studie, regel);
    return Afsluitcode::gedaan;
  }
  sessie.schrijf([&] { return herkomst_json(h); }, [&](CsvDialect d) { return herkomst_csv(h, d); },
                 [&](const Weergave& w) { return herkomst_tekst(h, studie, per, w); });
  return Afsluitcode::gedaan;
}

}  // namespace

Opdracht herkomst_opdracht() {
  std::vector<std::string> mechanismen;
  for (const Mechanismevorm& m : mechanismevormen) mechanismen.emplace_back(m.naam);
  return {
      .naam = "herkomst",
      .doet = "waar het saldo vandaan komt, wie betaalt en wie wint",
      .los = {los_studie},
      .inleiding =
          R"(Welk deel van de baten komt van kortere trajecten, welk van minder OTS'en, en welke lijn kost het meest? Wie betaalt,
wie wint, en wie zou wie moeten betalen? Wat kost en brengt één bereikt traject?
)",
      .opties = met_rekenopties(
          {{"per", "WAT", "ook elke post per geldstroom, drager, gemeente of jaar"}, optie::uit, optie::overschrijf}),
      .uitleg = "De mechanismen zijn " + opsomming(mechanismen, "en") + R"( (het
verschil tussen met en zonder op een kassabon). Het deel van een mechanisme is het midden tussen wat het alleen
doet en wat er wegvalt zonder; wat dan nog overblijft, is samenspel. Alles telt tot op de cent op: mechanismen en
samenspel tot de baten, lijnen tot de kosten, en samen tot het saldo, ook per geldstroom, drager, gemeente en jaar.
Bij n mechanismen zijn er hoogstens 2n + 1 doorrekeningen, op dezelfde gezinnen; zonder --replicaties met hoogstens
)" + std::to_string(hoogste_replicaties_herkomst) +
                R"( replicaties. --per drager geeft ook het overzicht van effecten van een MKBA: in
aantallen, in euro's en PM. --json en --csv geven de posten altijd van alle kanten.

Verevening: betalingen tussen dragers, samen nul. Bij gelijk rendement heeft ieder hetzelfde saldo per euro kosten; de
minste betaling is de kleinste waarmee gemiddeld niemand onder nul staat, als dat kan.
)",
      .voorbeelden = {"scenarios/haaglanden/studie.yaml",
                      "scenarios/haaglanden/studie.yaml --scenario 2 --per geldstroom",
                      "scenarios/haaglanden/studie.yaml --gemeente Delft --per jaar",
                      "scenarios/haaglanden/studie.yaml --csv > herkomst.csv",
                      "scenarios/haaglanden/studie.yaml --uit herkomst --hervat bewaard"},
      .samen = Samen::ja,
      .doe = doe_herkomst};
}

}  // namespace mbc
