#pragma once

#include <span>
#include <string>

#include "cli/opdrachten.h"

namespace mbc {

/// `mbc gevoeligheid` and `mbc omslagpunt`, from their arguments. Throw Aanroepfout, MachineFout.
Afsluitcode gevoeligheid_opdracht(std::span<const std::string> argumenten, Omgeving& omgeving);
Afsluitcode omslagpunt_opdracht(std::span<const std::string> argumenten, Omgeving& omgeving);

}  // namespace mbc
