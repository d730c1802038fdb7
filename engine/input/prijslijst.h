#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "boom/boom.h"
#include "boom/melder.h"

namespace mbc {

/// The prices of a file as the tree that `prijzen` of a study is. YAML: that tree, under `prijzen` or by itself. A name
/// that ends in .csv: a table with a row for each price; its columns are `naam` and the keys of a price, told apart by
/// `;`, a tab or `,`, and where it is no comma that tells them apart, an amount may have a decimal one. Nothing where
/// it cannot be read, which is told. The melder must know the file already.
std::optional<Boom> lees_prijslijst(const std::string& bestand, std::string_view inhoud, Melder& melder);

}  // namespace mbc
