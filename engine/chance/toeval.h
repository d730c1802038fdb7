#pragma once

#include <array>
#include <cstdint>
#include <string_view>

/// Random numbers as a pure function of their identity (model.md §1): no state, no order, no stream.
/// The generator is Philox4x32-10 of Salmon et al., "Parallel random numbers: as easy as 1, 2, 3" (SC11).
namespace mbc {

using Woorden = std::array<std::uint32_t, 4>;
using Sleutel = std::array<std::uint32_t, 2>;

/// Four random words for a counter under a key.
constexpr Woorden philox(Woorden teller, Sleutel sleutel) noexcept {
  constexpr std::uint64_t m0 = 0xD2511F53, m1 = 0xCD9E8D57;
  constexpr std::uint32_t w0 = 0x9E3779B9, w1 = 0xBB67AE85;
  auto [c0, c1, c2, c3] = teller;
  auto [k0, k1] = sleutel;
  for (int ronde = 0; ronde < 10; ++ronde) {
    const std::uint64_t p0 = m0 * c0, p1 = m1 * c2;
    c0 = static_cast<std::uint32_t>(p1 >> 32) ^ c1 ^ k0;
    c2 = static_cast<std::uint32_t>(p0 >> 32) ^ c3 ^ k1;
    c1 = static_cast<std::uint32_t>(p1);
    c3 = static_cast<std::uint32_t>(p0);
    k0 += w0;
    k1 += w1;
  }
  return {c0, c1, c2, c3};
}

/// A bijection of 64 bits in which each input bit reaches each output bit: the finaliser of SplitMix64
/// (Stafford's variant 13).
constexpr std::uint64_t meng(std::uint64_t x) noexcept {
  x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9;
  x = (x ^ (x >> 27)) * 0x94D049BB133111EB;
  return x ^ (x >> 31);
}

/// A stable 64-bit fingerprint of a name (gemeente, path): the same on every machine and in every version.
/// FNV-1a over the bytes, then meng. Not meant to withstand someone who seeks a collision.
constexpr std::uint64_t naam_sleutel(std::string_view naam) noexcept {
  std::uint64_t h = 0xCBF29CE484222325;
  for (const char teken : naam) h = (h ^ static_cast<unsigned char>(teken)) * 0x100000001B3;
  return meng(h);
}

/// The Philox key of everything that belongs to one name under one zaad. For a given zaad different names
/// have different keys, and for a given name different zaden.
constexpr Sleutel stroom_sleutel(std::uint64_t zaad, std::uint64_t naam) noexcept {
  const std::uint64_t k = meng(meng(zaad + 0x9E3779B97F4A7C15) ^ naam);
  return {static_cast<std::uint32_t>(k), static_cast<std::uint32_t>(k >> 32)};
}

/// What a counter is for: keeps the kinds of draws apart under one key.
enum class Bestemming : std::uint32_t { parameter = 1, instroom = 2, casus = 3 };

/// Strictly inside (0, 1), 32 bits fine: draws of one casus.
constexpr double uniform32(std::uint32_t woord) noexcept { return (static_cast<double>(woord) + 0.5) * 0x1p-32; }

constexpr std::array<double, 4> uniformen32(const Woorden& w) noexcept {
  return {uniform32(w[0]), uniform32(w[1]), uniform32(w[2]), uniform32(w[3])};
}

/// Strictly inside (0, 1), 52 bits fine: draws of parameters, where tails matter.
constexpr double uniform52(std::uint32_t hoog, std::uint32_t laag) noexcept {
  const std::uint64_t x = (static_cast<std::uint64_t>(hoog) << 32) | laag;
  return (static_cast<double>(x >> 12) + 0.5) * 0x1p-52;
}

/// The quantile of an uncertain number in a replicatie. `pad` is naam_sleutel of its path without the
/// scenario prefix, so that scenarios share the quantile.
constexpr double parameter_kwantiel(std::uint64_t zaad, std::uint32_t replicatie, std::uint64_t pad) noexcept {
  const Woorden w =
      philox({replicatie, 0, 0, static_cast<std::uint32_t>(Bestemming::parameter)}, stroom_sleutel(zaad, pad));
  return uniform52(w[0], w[1]);
}

}  // namespace mbc
