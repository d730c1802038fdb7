#pragma once

#include <span>
#include <string>

#include "cli/omgeving.h"
#include "cli/opdrachten.h"

namespace mbc {

/// `mbc sleutels`. Throws Aanroepfout, MachineFout.
Afsluitcode sleutels_opdracht(std::span<const std::string> argumenten, Omgeving& omgeving);

}  // namespace mbc
