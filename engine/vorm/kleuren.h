#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

namespace mbc {

/// Colours of charts as 0xRRGGBB, in the order of geldstromen or scenarios: those of Okabe and Ito, which colour-blind
/// readers tell apart, without their yellow (too light on white) and black.
inline constexpr std::array<std::uint32_t, 6> kleuren = {0x0072B2, 0xD55E00, 0x009E73, 0xCC79A7, 0xE69F00, 0x56B4E9};

constexpr std::uint32_t kleur(std::size_t i) { return kleuren[i % kleuren.size()]; }

}  // namespace mbc
