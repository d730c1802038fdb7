#pragma once

#include <optional>
#include <string>
#include <vector>

#include "analyse/nauwkeurigheid.h"
#include "model/studie.h"
#include "result/resultaat.h"
#include "run/uitvoeren.h"

/// The main job: all scenarios on the same families, compared with the nulalternatief.
namespace mbc {

/// What of a study is run and shown. Empty lists mean all. A choice never changes the numbers of what is
/// chosen: the same families, the same division of regional budgets.
struct Keuze {
  std::vector<std::size_t> gemeenten;  ///< indices into Studie::gemeenten, ascending
  std::vector<std::size_t> scenarios;  ///< indices into Studie::scenarios, ascending; shown, the nul is run anyway
};

/// None where the run was interrupted. Where asked for, the fingerprints of the first replicaties (vingerafdruk.h).
/// With a wish for precision Studie::replicaties is the most that may be run, and the result tells how many were: it is
/// that of a run of so many. Not with Trekking::lhs, whose draws depend on their number.
std::optional<Resultaat> vergelijk(const Studie& studie, const Keuze& keuze, const Uitvoering& uitvoering,
                                   std::vector<std::string>* vingerafdrukken = nullptr,
                                   const std::optional<Nauwkeurigheid>& nauwkeurigheid = std::nullopt);

}  // namespace mbc
