#pragma once

#include <span>
#include <string>

#include "cli/omgeving.h"
#include "cli/opdrachten.h"

namespace mbc {

/// `mbc verschil`, from words. Throws Aanroepfout, MachineFout.
Afsluitcode verschil_opdracht(std::span<const std::string> argumenten, Omgeving& omgeving);

}  // namespace mbc
