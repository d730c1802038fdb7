#pragma once

#include <string>

#include "analyse/casus.h"
#include "report/terminal.h"

namespace mbc {

/// A family with its identity, as asked for.
struct Casusvraag {
  std::uint32_t replicatie = 0;
  std::size_t gemeente = 0;  ///< index into Studie::gemeenten
  Gezinsnummer nummer;
};

/// The family as a receipt: what happened in each scenario, side by side, with each line priced; subtotals per
/// geldstroom; the draws. Lines of a receipt are a family's: a banner says so.
std::string casus_tekst(const Studie& studie, const Casusvraag& vraag, const Casus& casus, const Weergave& weergave);
std::string casus_json(const Studie& studie, const Casusvraag& vraag, const Casus& casus);

}  // namespace mbc
