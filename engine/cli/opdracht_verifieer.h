#pragma once

#include <span>
#include <string>

#include "cli/omgeving.h"
#include "cli/opdrachten.h"

namespace mbc {

/// `mbc verifieer`, from words. Throws Aanroepfout, MachineFout.
Afsluitcode verifieer_opdracht(std::span<const std::string> argumenten, Omgeving& omgeving);

}  // namespace mbc
