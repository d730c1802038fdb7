#pragma once

#include "model/studie.h"

namespace mbc {

/// Euros without and with the werkwijze, at full methodetrouw.
struct Bonbedrag {
  double zonder = 0, met = 0;
  [[nodiscard]] double besparing() const noexcept { return zonder - met; }
};

/// What one unit of a line of a receipt is expected to cost: a month, or an occurrence.
Bonbedrag verwachte_prijs(const Studie& studie, const KassabonRegel& regel);

}  // namespace mbc
