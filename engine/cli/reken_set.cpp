#include "cli/reken_set.h"

#include <filesystem>

#include "cli/doorrekening.h"
#include "cli/nauwkeurig.h"

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
                                                     Omgeving& omgeving, Afsluitcode* oordeel) {
  std::vector<std::string> vingerafdrukken;
  std::optional<Resultaat> resultaat = reken_resultaat(opties, gelezen, omgeving, &vingerafdrukken);
  if (!resultaat) return std::nullopt;
  if (oordeel != nullptr) *oordeel = oordeel_nauwkeurigheid(opties, *resultaat, omgeving);
  const Verslag verslag = stel_op(gelezen, opties.zet, std::move(*resultaat));
  Aanroep aanroep = als_aanroep(opties);
  // So many, and not until when: then the set can be made again.
  if (opties.nauwkeurigheid) aanroep.replicaties = verslag.resultaat.replicaties;
  return stel_set_samen(verslag, gelezen, aanroep, vingerafdrukken);
}

}  // namespace mbc
