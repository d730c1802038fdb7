#pragma once

#include <cstdint>

/// How large a study can be. Each limit stands here once: the schema refuses what lies beyond it, and the kernel counts
/// on it.
namespace mbc {

inline constexpr int hoogste_max_trajecten = 100;
inline constexpr int hoogste_horizon = 100;      ///< years
inline constexpr int hoogste_aanloopjaren = 25;  ///< years
inline constexpr int hoogste_replicaties = 10'000'000;
inline constexpr double hoogste_leeftijdsgrens = 120;  ///< years
inline constexpr double meeste_crises_per_jaar = 36;
/// Studies with more scenarios take the plain kernel: the same result, but slowly.
inline constexpr int meeste_scenarios_snel = 32;

/// Families that flow into one gemeente in one year: the number of a casus holds 2^22, and a Poisson draw never lies
/// so far above its mean.
inline constexpr double meeste_gezinnen_per_jaar = 4'000'000;
/// Families of all gemeenten and years together: no counter of a year, of events or of trajecten is full before.
inline constexpr double meeste_gezinnen = 50'000'000;

/// Euros of one unit of a phase or a driver, all lines together: a Prijs holds twice this, as met less zonder may be.
inline constexpr double hoogste_eenheidsprijs = 3e10;
/// Euros that a gemeente costs in a year: below 2^51 cents, whose squares over all replicaties fit in 128 bits.
inline constexpr double hoogste_jaarbedrag = 2.2e13;
/// Euros that a region costs over the horizon: below 2^55 cents, of which a sum over some replicaties fits in 64 bits.
inline constexpr double hoogste_totaal = 3.6e14;

}  // namespace mbc
