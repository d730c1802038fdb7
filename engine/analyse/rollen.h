#pragma once

#include <cstdint>
#include <vector>

#include "model/studie.h"

/// Which numbers the families depend on, and which only money: read off the study's structure, never tried out.
namespace mbc {

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

/// The role of each number of the study, in the order of Studie::getallen. A number used in two ways has the
/// role that asks most.
std::vector<Rol> rollen(const Studie& studie);

}  // namespace mbc
