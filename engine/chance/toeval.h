#pragma once

#include <array>
#include <cstdint>
#include <string_view>

/// Random numbers as a pure function of their identity (model.md §1): no state, no order, no stream.
/// The generator is Philox4x32-10 of Salmon et al., "Parallel random numbers: as easy as 1, 2, 3" (SC11).
namespace mbc {

using Woorden = std::array<std::uint32_t, 4>;

/// Four random words for a counter under a key.
Woorden philox(Woorden teller, std::array<std::uint32_t, 2> sleutel) noexcept;

/// A stable 64-bit fingerprint of a name (gemeente, path): the same on every machine and in every version.
std::uint64_t naam_sleutel(std::string_view naam) noexcept;

/// The Philox key of everything that belongs to one name under one zaad.
std::array<std::uint32_t, 2> stroom_sleutel(std::uint64_t zaad, std::uint64_t naam) noexcept;

/// What a counter is for: keeps the kinds of draws apart under one key.
enum class Doel : std::uint32_t { parameter = 1, instroom = 2, casus = 3 };

/// Strictly inside (0, 1), 32 bits fine: draws of one casus.
constexpr double uniform32(std::uint32_t woord) noexcept { return (static_cast<double>(woord) + 0.5) * 0x1p-32; }

/// Strictly inside (0, 1), 52 bits fine: draws of parameters, where tails matter.
constexpr double uniform52(std::uint32_t hoog, std::uint32_t laag) noexcept {
  const std::uint64_t x = (static_cast<std::uint64_t>(hoog) << 32) | laag;
  return (static_cast<double>(x >> 12) + 0.5) * 0x1p-52;
}

/// The quantile of an uncertain number in a replicatie. `pad` is naam_sleutel of its path without the
/// scenario prefix, so that scenarios share the quantile.
double parameter_kwantiel(std::uint64_t zaad, std::uint32_t replicatie, std::uint64_t pad) noexcept;

}  // namespace mbc
