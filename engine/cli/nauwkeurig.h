#pragma once

#include <string>

#include "cli/omgeving.h"
#include "cli/opties.h"
#include "result/resultaat.h"

/// The option --nauwkeurigheid: read, and judged.
namespace mbc {

/// At most so many replicaties where --replicaties names no other maximum.
inline constexpr int meeste_replicaties_vanzelf = 100'000;

/// `1%` or `50000`. Throws Aanroepfout.
Nauwkeurigheid lees_nauwkeurigheid(const std::string& tekst);

/// Whether a result has the precision that was wanted: exit 4 where it has not, and says what it has. Without the wish
/// it has.
Afsluitcode oordeel_nauwkeurigheid(const Opties& opties, const Resultaat& resultaat, Omgeving& omgeving);

}  // namespace mbc
