#pragma once

#include <optional>
#include <string>

#include "input/getal_lezer.h"
#include "input/prijsindex.h"
#include "model/waarneming.h"

namespace mbc {

/// What observations are about.
struct Waarnemingskader {
  const Studie& studie;
  const Prijsindex& prijsindex;
};

/// One observation from its node, which was checked on its own; nothing where it cannot be used, and that was told.
/// `scenario`: the index of what was in force.
std::optional<Waarneming> bouw_waarneming(const Boom& boom, const std::string& naam, const Waarnemingskader& kader,
                                          std::size_t scenario, const Ruwegetallen& ruw, Melder& melder);

}  // namespace mbc
