#pragma once

#include <optional>
#include <string>
#include <vector>

#include "analyse/vergelijk.h"
#include "result/deel.h"

/// Fingerprints of replicaties: what tells two runs apart without running either to its end. A replicatie does not
/// depend on how many follow, so the first of a long run are those of a short one.
namespace mbc {

/// Of all amounts, hours and counts of one replicatie: the first 16 hex digits of their SHA-256.
Vingerafdruk vingerafdruk(const Uitkomst& uitkomst);

/// More than these are not kept.
inline constexpr int meeste_vingerafdrukken = 10'000;

/// Runs only the first n replicaties of a study. None where it was interrupted.
std::optional<std::vector<std::string>> eerste_vingerafdrukken(const Studie& studie, const Keuze& keuze, int n,
                                                               const Uitvoering& uitvoering);

}  // namespace mbc
