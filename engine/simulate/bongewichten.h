#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "simulate/waarden.h"

namespace mbc {

/// How much each receipt weighs in a replicatie (model.md §4), not divided by their sum: Dirichlet(n p_1..n p_K) as
/// gamma draws, keyed by receipt: another receipt in the folder changes what they are divided by, and no draw where n
/// is the sum of the gewichten. `sleutels`: gewicht_sleutel of each receipt. `erbij`: had so many families more been
/// seen, spread over the receipts as these.
void trek_bongewichten(const Studie& studie, const Waarden& waarden, std::span<const std::uint64_t> sleutels,
                       double erbij, std::vector<double>& uit);

}  // namespace mbc
