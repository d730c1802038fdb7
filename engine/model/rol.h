#pragma once

#include <cstdint>

namespace mbc {

/// What a number is to the outcome: whether the families depend on it, or only money. The later asks the more.
enum class Rol : std::uint8_t {
  geen,      ///< in no amount of money: uren_per_fte, the goals
  achteraf,  ///< what is done with money that is there: discontovoet, verzilverbaar
  geld,      ///< what a unit costs, and how many an investment asks of medewerkers
  gezinnen   ///< whatever can change what a family goes through: needs a new simulation
};

}  // namespace mbc
