#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/studie.h"
#include "result/resultaat.h"

/// What the engine warns of (model.md §9): never an error, always shown.
namespace mbc {

struct Waarschuwing {
  std::string tekst;             ///< Dutch, one or two sentences
  std::optional<GetalId> getal;  ///< the number it is about, where there is one
};

/// Warnings that need no run.
std::vector<Waarschuwing> waarschuw(const Studie& studie);

/// Whether the saldo of a gemeente says little: its band spans zero and is, relative to the saldo, more than twice
/// as wide as the region's. Then the small number of families speaks, not the uncertainty that all share.
bool overheerst_toeval(const Samenvatting& gemeente, const Samenvatting& regio);

/// Warnings that need a result: a horizon shorter than the payback, chance larger than the effect.
std::vector<Waarschuwing> waarschuw(const Studie& studie, const Resultaat& resultaat);

}  // namespace mbc
