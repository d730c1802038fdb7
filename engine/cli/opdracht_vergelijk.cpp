#include "cli/opdracht_vergelijk.h"

#include "cli/doorrekening.h"
#include "cli/gedeeld.h"
#include "cli/nauwkeurig.h"
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
  std::optional<Resultaat> resultaat = reken_resultaat(opties, gelezen, omgeving);
  if (!resultaat) throw onderbroken_zonder_hervat();
  const Verslag verslag = stel_op(gelezen, opties.zet, std::move(*resultaat));
  omgeving.uit.schrijf(vorm_van(verslag, opties, omgeving));
  // A CSV has no place for them, and they may not go unsaid.
  if (opties.vorm == Uitvoervorm::csv && !opties.stil)
    for (const Verslagwaarschuwing& w : verslag.waarschuwingen)
      omgeving.fout.schrijf("waarschuwing: " + w.tekst + "\n");
  return oordeel_nauwkeurigheid(opties, verslag.resultaat, omgeving);
}

}  // namespace mbc
