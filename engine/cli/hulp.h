#pragma once

#include <string>

#include "cli/opdracht.h"

namespace mbc {

/// `mbc --help`.
std::string algemene_hulp();
/// `mbc OPDRACHT --help`.
std::string hulp(const Opdracht& opdracht);

}  // namespace mbc
