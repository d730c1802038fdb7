#pragma once

#include <set>
#include <string>
#include <vector>

#include "cli/sessie.h"
#include "cli/weetopties.h"
#include "uitvoer/resultaatset.h"
#include "weetwaarde/verdieping.h"

/// From a study that was read to the documents of its run: what `rapport` writes and `verifieer` makes again.
namespace mbc {

/// From words as --met has them. Throws Aanroepfout.
std::set<Verdieping> lees_met(const std::vector<std::string>& woorden);

/// The options without where files stand, and back.
Aanroep als_aanroep(const Opties& opties);
Opties als_opties(const Aanroep& aanroep);

/// How a manifest names the design of what may be looked at among the inputs: no study has a file of this name.
inline constexpr std::string_view ontwerp_als_invoer = "--ontwerp";

struct Setuitkomst {
  std::vector<Uitvoerbestand> bestanden;
  Afsluitcode oordeel = Afsluitcode::gedaan;  ///< whether it has the precision that was wanted
};

/// What is asked, and what little work it takes to tell unasked. Throws Aanroepfout, MachineFout, Onderbroken, and
/// Invoerfout where an analysis cannot be made of this study.
Setuitkomst reken_set(Sessie& sessie, const Setvraag& gevraagd);

}  // namespace mbc
