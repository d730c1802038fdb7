#pragma once

#include <cstdint>
#include <map>
#include <string>

#include "model/studie.h"

namespace mbc {

/// The path of a number without the scenario that it stands in.
std::string zonder_scenario(const std::string& pad);

/// The path of the weight of a receipt.
std::string gewicht_pad(const Kassabon& kassabon);

/// All that is uncertain at parameter level, the weights of receipts too: the path without scenario prefix, by its key.
/// Numbers of scenarios that share a key (an override of the study's own) stand once.
std::map<std::uint64_t, std::string> onzekere_paden(const Studie& studie);

}  // namespace mbc
