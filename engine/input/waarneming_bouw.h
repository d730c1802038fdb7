#pragma once

#include <optional>
#include <string>

#include "boom/getal_lezer.h"
#include "input/prijsindex.h"
#include "model/waarneming.h"

namespace mbc {

/// What observations are about.
struct Waarnemingskader {
  const Studie& studie;
  const Prijsindex& prijsindex;
};

/// The scenario of this nummer; none where it is no number, or, which is told, not in the study.
std::optional<std::size_t> scenario_van(const Boom& b, const Studie& studie, Melder& melder);

/// One observation from its node, which was checked on its own; nothing where it cannot be used, and that was told.
/// `scenario`: the index of what was in force.
std::optional<Waarneming> bouw_waarneming(const Boom& boom, const std::string& naam, const Waarnemingskader& kader,
                                          std::size_t scenario, const Ruwegetallen& ruw, Melder& melder);

/// One that is planned: what would be seen in a calendar year (none: of a number), without a value. Its node was
/// checked as that of a Meting.
std::optional<Waarneming> bouw_geplande_waarneming(const Boom& boom, const std::string& naam, std::optional<int> jaar,
                                                   const Waarnemingskader& kader, std::size_t scenario,
                                                   const Ruwegetallen& ruw, Melder& melder);

}  // namespace mbc
