#pragma once

#include <span>
#include <string>

#include "cli/opdrachten.h"

namespace mbc {

/// `mbc toets STUDIE --waarnemingen FILE`: does the model tell what we know? niet_gelijk where a fact lies outside.
/// Throws Aanroepfout, MachineFout.
Afsluitcode toets_opdracht(std::span<const std::string> argumenten, Omgeving& omgeving);

}  // namespace mbc
