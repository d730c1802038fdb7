#include "cli/opdracht_vergelijk.h"

#include "analyse/vergelijk.h"
#include "cli/gedeeld.h"
#include "cli/keuze.h"
#include "cli/voortgang.h"
#include "report/csv.h"
#include "report/json.h"
#include "report/terminal.h"

namespace mbc {
namespace {

std::string vorm_van(const Verslag& verslag, const VergelijkOpties& opties, const Omgeving& omgeving) {
  switch (opties.vorm) {
    case Uitvoervorm::json:
      return naar_json(verslag);
    case Uitvoervorm::csv:
      return naar_csv(verslag, opties.dialect);
    case Uitvoervorm::tekst:
      return naar_tekst(verslag, weergave_van(omgeving));
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
  if (opties.vorm == Uitvoervorm::csv && !opties.stil)
    for (const Verslagwaarschuwing& w : verslag.waarschuwingen)
      omgeving.fout.schrijf("waarschuwing: " + w.tekst + "\n");
  return Afsluitcode::gedaan;
}

}  // namespace mbc
