#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "model/waarneming.h"

/// What may be observed, and has not been (model.md §13): checked, without files or positions.
namespace mbc {

/// One thing to look at.
struct Meting {
  std::string naam;
  /// What would be seen, without a value: of an indicator in each calendar year, in their order; of a number once.
  std::vector<Waarneming> waarnemingen;
  int omvang = 1;                ///< measurements of a number, or years of an indicator
  std::optional<double> kosten;  ///< of all of it, in euros of the outcome; none: nobody said
};

/// One file of them; the list by name.
struct Meetontwerp {
  std::string naam;
  std::size_t scenario = 0;  ///< index of what will be in force
  std::vector<Meting> lijst;
};

/// More years than this tell no more of what is uncertain, and a fit of them takes long.
inline constexpr int meeste_meetjaren = 10;

}  // namespace mbc
