#pragma once

#include <cstdint>

namespace mbc {

/// What a number is to the outcome: whether the families depend on it, or only money.
enum class Rol : std::uint8_t {
  geen,  ///< in no amount of money: uren_per_fte, the goals
  // Applied to money that is already there.
  discontovoet,
  verzilverbaar,
  verzilverbaar_vanaf,
  // Every amount is linear in each of these.
  tarief,
  regelbedrag,  ///< euros or hours of a receipt line or an investment
  aandeel,      ///< of an investment
  opslag,
  inzet,    ///< the units of an investment, not linear: medewerkers, getraind, verloop, te_trainen
  gezinnen  ///< whatever can change what a family goes through: needs a new simulation
};

constexpr bool is_prijs(Rol r) { return r >= Rol::tarief && r <= Rol::opslag; }

}  // namespace mbc
