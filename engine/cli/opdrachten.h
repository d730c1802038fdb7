#pragma once

#include <span>
#include <string>

#include "cli/omgeving.h"

/// What a command line asks, done.
namespace mbc {

/// formats.md, "Commands".
enum class Afsluitcode : int {
  gedaan = 0,
  invoer_fout = 1,
  aanroep_fout = 2,
  machine_fout = 3,
  niet_gelijk = 4,  ///< a check said no: not the same, or not as precise as was wanted
  onderbroken = 130
};

/// Runs `mbc ARGUMENTEN`, without the program's own name. Throws nothing.
Afsluitcode voer_opdracht(std::span<const std::string> argumenten, Omgeving& omgeving);

}  // namespace mbc
