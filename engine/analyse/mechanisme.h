#pragma once

#include <array>
#include <bitset>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <string_view>

#include "model/studie.h"

/// Which of the ways in which the werkwijze saves money a study has, and a study with some of them.
namespace mbc {

/// Which mechanisms are at work.
using Mechanismen = std::bitset<aantal_mechanismen>;

/// Those that a study has: an effect that is not certainly zero in any scenario or its own layer, or a receipt line
/// that costs something else with the werkwijze.
Mechanismen gebruikte_mechanismen(const Studie& studie);

/// The numbers that scale down.
void elke_reductie(const Effecten& effecten, const std::function<void(GetalId)>& f);
/// Those of each scenario and before year 0.
void elke_reductie(const Studie& studie, const std::function<void(GetalId)>& f);

/// The study with only these at work, in every scenario and before year 0: the other reductions are 0, and `met` is
/// `zonder`. Its uncertain numbers stay the same, and so do their draws.
Studie met_mechanismen(const Studie& studie, Mechanismen aan);

}  // namespace mbc
