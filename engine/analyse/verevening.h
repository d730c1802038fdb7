#pragma once

#include <optional>
#include <vector>

#include "base/centen.h"

/// Payments between dragers (model.md §12): who should pay whom. They always sum to zero.
namespace mbc {

/// What a drager has on average, in (fractions of) cents.
struct Dragerstand {
  double kosten = 0, saldo = 0;
};

/// What each receives (above zero) or pays, so that each has the same saldo on its kosten. None where there are no
/// kosten to have a return on.
std::optional<std::vector<Centen>> gelijk_rendement(const std::vector<Dragerstand>& dragers);

/// The least that leaves none below zero: who is, gets what it falls short, and who is not, pays in proportion to its
/// saldo. None where all together are below zero, so that no payment can.
std::optional<std::vector<Centen>> minste_betaling(const std::vector<Dragerstand>& dragers);

}  // namespace mbc
