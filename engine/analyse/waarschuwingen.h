#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/studie.h"
#include "result/resultaat.h"

/// What the engine warns of (model.md §9): never an error, always shown.
namespace mbc {

struct Waarschuwing {
  std::string tekst;              ///< Dutch, one or two sentences
  std::optional<GetalId> getal;   ///< the number it is about, where there is one
};

/// Warnings that need no run.
std::vector<Waarschuwing> waarschuw(const Studie& studie);

/// Warnings that need a result: a horizon shorter than the payback, chance larger than the effect.
std::vector<Waarschuwing> waarschuw(const Studie& studie, const Resultaat& resultaat);

}  // namespace mbc
