#pragma once

#include <string>
#include <vector>

#include "boom/bron.h"
#include "boom/melder.h"

/// What of a folder is a kassabon.
namespace mbc {

struct Bonnenmap {
  std::vector<std::string> bonnen;  ///< paths, by name
  bool geweigerd = false;           ///< whether a file was refused by its name
};

/// The files of `map` that are read as kassabonnen. Warns, at the place where the folder was named, of a file that
/// looks meant and is not read, and of a name that Windows gave a second ending. Refuses a file name that may point to
/// a person: it would stand in messages and results.
Bonnenmap bonnen_in_map(const Bron& bron, const std::string& map, const Plaats& vanuit, Melder& melder);

}  // namespace mbc
