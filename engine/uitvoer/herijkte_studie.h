#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "herijking/herijking.h"
#include "input/lees.h"
#include "model/herijkverslag.h"
#include "uitvoer/resultaatset.h"

/// The study that follows from looking, as a set of files.
namespace mbc {

/// Under which name a set holds the observations that it was made with.
inline constexpr std::string_view waarnemingennaam = "invoer/gezien/waarnemingen.yaml";

/// The recalibrated study with its rows, what is told of it, what it was made of, and manifest.json as the last.
/// `waarnemingen`: the bytes of their file; `aanroep` says with which call.
std::vector<Uitvoerbestand> stel_herijking_samen(const Herijkverslag& verslag, const Trekrijen& rijen,
                                                 const Gelezen& gelezen, const std::string& waarnemingen,
                                                 const Aanroep& aanroep);

}  // namespace mbc
