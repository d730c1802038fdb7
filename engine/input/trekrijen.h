#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "boom/bomen.h"
#include "boom/melder.h"
#include "model/studie.h"

/// Rows of quantiles that stand in a file (formats.md, `trekkingen`).
namespace mbc {

/// A table: on the first line the paths of uncertain numbers, on each after it a quantile of each. Tells what is wrong.
std::optional<Trekrijen> lees_trekrijen(const std::string& bestand, std::string_view inhoud, Melder& melder);

/// Puts the rows that the study names in it, once its numbers and replicaties are known. Tells of paths that are no
/// number of the study, of more replicaties than rows, and with a warning of what is drawn on its own.
void bouw_trekrijen(Studie& studie, const Bomen& bomen, Melder& melder);

}  // namespace mbc
