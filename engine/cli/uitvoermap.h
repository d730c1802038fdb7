#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/resultaatmap.h"
#include "base/schijf.h"
#include "cli/opdrachtregel.h"
#include "uitvoer/resultaatset.h"

/// --uit and --overschrijf: the folder in which a command puts its documents.
namespace mbc {

struct Uitvoermap {
  std::string map;
  Bestaand bestaand = Bestaand::weiger;
  bool te_vervangen = true;  ///< whether the command has --overschrijf
};

/// None where --uit was not given. Throws Aanroepfout.
std::optional<Uitvoermap> lees_uitvoermap(const Opdrachtregel& regel);

/// The place of a set, held from before the run: on rank 0 alone. What may not be written or replaced is refused then.
class Setplaats final {
 public:
  /// Throws Aanroepfout, MachineFout, Elders.
  Setplaats(const Uitvoermap& uitvoer, Omgeving& omgeving);
  /// All of it, or nothing. What the command then tells; empty where another process tells.
  std::string schrijf(const std::vector<Uitvoerbestand>& set);

 private:
  Schijf schijf_;
  std::string naam_;
  std::optional<Resultaatmap> map_;
};

}  // namespace mbc
