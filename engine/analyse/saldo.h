#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "model/studie.h"
#include "simulate/uitkomst.h"

namespace mbc {

/// Whose saldo.
enum class Saldosoort : std::uint8_t { maatschappij, verzilverbaar };

/// NCW of one scenario against the nulalternatief in one replicatie, in cents (model.md §7).
struct NcwSaldo {
  double saldo = 0, verzilverbaar = 0;
};

/// Per scenario of the list, over the gemeenten of the outcome.
std::vector<NcwSaldo> ncw_saldi(const Uitkomst& u, const std::vector<std::size_t>& scenarios, std::size_t nul);

/// Of one scenario the parts of each of these dragers.
std::vector<NcwSaldo> saldi_per_drager(const Uitkomst& u, const Studie& studie, const std::vector<std::string>& dragers,
                                       std::size_t scenario, std::size_t nul);

}  // namespace mbc
