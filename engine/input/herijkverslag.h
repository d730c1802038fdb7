#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "boom/melder.h"
#include "model/herijkverslag.h"

namespace mbc {

/// What herijk told, from its herijking.json. Nothing where any of it is not as herijk writes it, which is told. The
/// melder must know the file already.
std::optional<Herijkverslag> lees_herijkverslag(const std::string& bestand, std::string_view inhoud, Melder& melder);

}  // namespace mbc
