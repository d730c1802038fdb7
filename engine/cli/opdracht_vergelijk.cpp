#include "cli/opdracht_vergelijk.h"

#include <algorithm>

#include "analyse/vergelijk.h"
#include "cli/gedeeld.h"
#include "cli/voortgang.h"
#include "report/csv.h"
#include "report/json.h"
#include "report/terminal.h"

namespace mbc {
namespace {

std::vector<std::string> nummers(const Studie& s) {
  std::vector<std::string> uit;
  for (const Scenario& scenario : s.scenarios) uit.push_back(std::to_string(scenario.nummer));
  return uit;
}

std::vector<std::string> namen(const Studie& s) {
  std::vector<std::string> uit;
  for (const Gemeente& g : s.gemeenten) uit.push_back(g.naam);
  return uit;
}

/// Places of the wanted names in a list, ascending, each once.
std::vector<std::size_t> plaatsen(const std::string& wat, const std::vector<std::string>& bekend,
                                  const std::vector<std::string>& gevraagd) {
  std::vector<std::size_t> uit;
  for (const std::string& naam : gevraagd) {
    const auto plaats = std::find(bekend.begin(), bekend.end(), naam);
    if (plaats == bekend.end()) bestaat_niet(wat, naam, bekend);
    uit.push_back(static_cast<std::size_t>(plaats - bekend.begin()));
  }
  std::sort(uit.begin(), uit.end());
  uit.erase(std::unique(uit.begin(), uit.end()), uit.end());
  return uit;
}

/// What the options say over the study; the result records each of these.
void pas_toe(const VergelijkOpties& o, Studie& s) {
  if (o.nul) {
    plaatsen("scenario", nummers(s), {std::to_string(*o.nul)});
    s.nulalternatief = *o.nul;
  }
  if (o.replicaties) s.replicaties = *o.replicaties;
  if (o.zaad) s.zaad = *o.zaad;
}

Keuze keuze(const VergelijkOpties& o, const Studie& s) {
  std::vector<std::string> gevraagd;
  for (const int nummer : o.scenarios) gevraagd.push_back(std::to_string(nummer));
  return {plaatsen("gemeente", namen(s), o.gemeenten), plaatsen("scenario", nummers(s), gevraagd)};
}

std::string vorm_van(const Verslag& verslag, const VergelijkOpties& opties, const Omgeving& omgeving) {
  switch (opties.vorm) {
    case Vorm::json: return naar_json(verslag);
    case Vorm::csv: return naar_csv(verslag, opties.dialect);
    case Vorm::tekst: return naar_tekst(verslag, weergave_van(omgeving));
  }
  return {};
}

}  // namespace

Afsluitcode vergelijk_opdracht(const VergelijkOpties& opties, Omgeving& omgeving) {
  Gelezen gelezen = lees_en_meld(opties, omgeving);
  if (!gelezen.studie) return Afsluitcode::invoer_fout;
  pas_toe(opties, *gelezen.studie);
  const Keuze gekozen = keuze(opties, *gelezen.studie);

  std::optional<Resultaat> resultaat;
  {
    Voortgangsbalk balk(omgeving, opties.stil ? Voortgangsbalk::Zichtbaar::nee : Voortgangsbalk::Zichtbaar::ja);
    const auto meld = [&balk](std::int64_t gedaan, std::int64_t totaal) { balk.meld(gedaan, totaal); };
    resultaat = vergelijk(*gelezen.studie, gekozen, {opties.draden, meld, omgeving.stop});
  }
  if (!resultaat) return Afsluitcode::onderbroken;
  const Verslag verslag = stel_op(gelezen, opties.zet, std::move(*resultaat));
  omgeving.uit.schrijf(vorm_van(verslag, opties, omgeving));
  // A CSV has no place for them, and they may not go unsaid.
  if (opties.vorm == Vorm::csv && !opties.stil)
    for (const Verslagwaarschuwing& w : verslag.waarschuwingen) omgeving.fout.schrijf("waarschuwing: " + w.tekst + "\n");
  return Afsluitcode::gedaan;
}

}  // namespace mbc
