#pragma once

#include <optional>
#include <set>
#include <vector>

#include "analyse/verdieping.h"
#include "cli/omgeving.h"
#include "cli/opdrachten.h"
#include "cli/opties.h"
#include "input/lees.h"
#include "report/resultaatset.h"

/// From a study that was read to the documents of its run: what `rapport` writes and `verifieer` makes again.
namespace mbc {

/// What a set is asked for.
struct SetOpties : VergelijkOpties {
  std::set<Verdieping> met;
};

/// From words as --met has them. Throws Aanroepfout.
std::set<Verdieping> lees_met(const std::vector<std::string>& woorden);

/// The options without where files stand.
Aanroep als_aanroep(const VergelijkOpties& opties);
Aanroep als_aanroep(const SetOpties& opties);
SetOpties als_opties(const Aanroep& aanroep);

/// None where the run was interrupted. `oordeel`: whether it has the precision that was wanted. Needs `gelezen.studie`.
/// Throws Aanroepfout, MachineFout, Onderbroken, and Herleesfout where an analysis cannot be made of this study.
std::optional<std::vector<Uitvoerbestand>> reken_set(const SetOpties& opties, Gelezen& gelezen, Omgeving& omgeving,
                                                     Afsluitcode* oordeel = nullptr);

}  // namespace mbc
