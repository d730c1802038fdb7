#pragma once

#include <span>
#include <string>

#include "cli/opdracht.h"

/// What a command line asks, done.
namespace mbc {

/// Runs `mbc ARGUMENTEN`, without the program's own name. Throws nothing.
Afsluitcode voer_opdracht(std::span<const std::string> argumenten, Omgeving& omgeving);

}  // namespace mbc
