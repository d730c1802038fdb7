#pragma once

#include <array>
#include <cstdint>
#include <span>

#include "chance/toeval.h"

namespace mbc {

/// Four columns of draws, each as long as the series of counters.
using Kwartet = std::array<double*, 4>;

/// uniform32 of the words of philox({replicatie, tweede[i], derde, bestemming}, sleutel) for every i, bit for bit,
/// vectorised: word w of counter i becomes uit[w][i].
void uniformen(Sleutel sleutel, std::uint32_t replicatie, std::span<const std::uint32_t> tweede, std::uint32_t derde,
               Bestemming bestemming, const Kwartet& uit) noexcept;

}  // namespace mbc
