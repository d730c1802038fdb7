#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <span>

#include "base/rooster.h"
#include "run/uitvoeren.h"

namespace mbc {

/// A table of numbers, a row per index.
using Rijen = Rooster<double, 2>;

/// Fills one row; owned by one thread.
using Rijrekenaar = std::function<void(std::size_t rij, std::span<double> uit)>;

/// Fills a table, its rows shared by the threads and processes there are: a row is a pure function of its index, so who
/// fills it reaches no number. `maak` is called once for each thread. None where it was interrupted.
std::optional<Rijen> vul_rijen(std::size_t rijen, std::size_t breedte, const Uitvoering& uitvoering,
                               const std::function<Rijrekenaar()>& maak);

}  // namespace mbc
