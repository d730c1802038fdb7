#pragma once

#include <string>
#include <string_view>

#include "cli/opties.h"
#include "input/lees.h"

/// What the parts in a folder of --hervat are of: all that a replicatie depends on, one line each.
namespace mbc {

/// `studie` is what was read, with the options set over it.
std::string zegel(const Opties& opties, const Gelezen& gelezen, const Studie& studie);

/// What differs, for the user: a line for each; empty where nothing does.
std::string zegelverschil(std::string_view daar, std::string_view nu);

}  // namespace mbc
