#pragma once

#include <vector>

#include "model/studie.h"
#include "result/resultaat.h"
#include "result/verzameling.h"

namespace mbc {

/// Summarises the replicaties of a study against its nulalternatief. `gemeenten` are the simulated ones,
/// `scenarios` those to report; both as ascending indices.
Resultaat vat_samen(const Studie& studie, const std::vector<std::size_t>& gemeenten,
                    const std::vector<std::size_t>& scenarios, const std::vector<std::string>& regels,
                    const Sommen& sommen, const Kolommen& kolommen);

}  // namespace mbc
