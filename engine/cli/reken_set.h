#pragma once

#include <optional>
#include <vector>

#include "cli/omgeving.h"
#include "cli/opdrachten.h"
#include "cli/opties.h"
#include "input/lees.h"
#include "report/resultaatset.h"

/// From a study that was read to the documents of its run: what `rapport` writes and `verifieer` makes again.
namespace mbc {

/// The options without where files stand.
Aanroep als_aanroep(const VergelijkOpties& opties);
VergelijkOpties als_opties(const Aanroep& aanroep);

/// None where the run was interrupted. `oordeel`: whether it has the precision that was wanted. Needs
/// `gelezen.studie`. Throws Aanroepfout, MachineFout.
std::optional<std::vector<Uitvoerbestand>> reken_set(const VergelijkOpties& opties, Gelezen& gelezen,
                                                     Omgeving& omgeving, Afsluitcode* oordeel = nullptr);

}  // namespace mbc
