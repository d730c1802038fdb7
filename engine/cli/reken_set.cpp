#include "cli/reken_set.h"

#include <filesystem>

#include "analyse/vingerafdruk.h"
#include "cli/keuze.h"
#include "cli/voortgang.h"

namespace mbc {

Aanroep als_aanroep(const VergelijkOpties& o) {
  return {std::filesystem::path(o.studie).filename().generic_string(),
          o.zet,
          o.scenarios,
          o.gemeenten,
          o.nul,
          o.replicaties,
          o.zaad};
}

VergelijkOpties als_opties(const Aanroep& a) {
  VergelijkOpties o;
  o.studie = a.studie;
  o.zet = a.zet;
  o.scenarios = a.scenarios;
  o.gemeenten = a.gemeenten;
  o.nul = a.nul;
  o.replicaties = a.replicaties;
  o.zaad = a.zaad;
  return o;
}

std::optional<std::vector<Uitvoerbestand>> reken_set(const VergelijkOpties& opties, Gelezen& gelezen,
                                                     Omgeving& omgeving) {
  pas_toe(opties, *gelezen.studie);
  const Keuze gekozen = keuze(opties, *gelezen.studie);
  Vingerafdrukken vingerafdrukken(gelezen.studie->replicaties);
  std::optional<Resultaat> resultaat;
  {
    Voortgangsbalk balk(omgeving, opties.stil ? Voortgangsbalk::Zichtbaar::nee : Voortgangsbalk::Zichtbaar::ja);
    const auto meld = [&balk](std::int64_t gedaan, std::int64_t totaal) { balk.meld(gedaan, totaal); };
    resultaat = vergelijk(*gelezen.studie, gekozen, {opties.draden, meld, omgeving.stop}, vingerafdrukken.waarnemer());
  }
  if (!resultaat) return std::nullopt;
  const Verslag verslag = stel_op(gelezen, opties.zet, std::move(*resultaat));
  return stel_set_samen(verslag, gelezen, als_aanroep(opties), vingerafdrukken.alle());
}

}  // namespace mbc
