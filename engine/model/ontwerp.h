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
  /// Sizes to tell of, ascending: measurements of a number, or all numbers of years of an indicator.
  std::vector<int> maten;
  std::optional<double> kosten;           ///< of the largest, in euros of the outcome; none: nobody said
  std::optional<double> kosten_per_stuk;  ///< of each measurement or year; `kosten` are then those of any size

  /// None where nobody said.
  [[nodiscard]] std::optional<double> kosten_van(int omvang) const {
    if (kosten_per_stuk) return kosten.value_or(0) + omvang * *kosten_per_stuk;
    return omvang == maten.back() ? kosten : std::nullopt;
  }
};

/// One file of them; the list by name.
struct Meetontwerp {
  std::string naam;
  std::size_t scenario = 0;  ///< index of what will be in force
  std::vector<Meting> lijst;
};

/// More years than this tell no more of what is uncertain, and a fit of them takes long.
inline constexpr int meeste_meetjaren = 10;
/// As many sizes of one thing to look at.
inline constexpr std::size_t meeste_meetmaten = 20;

}  // namespace mbc
