#pragma once

#include <string>

#include "model/herijkverslag.h"
#include "vorm/opmaak.h"

namespace mbc {

/// What looking changed, for a terminal.
std::string herijking_tekst(const Herijkverslag& verslag, const Weergave& weergave);

}  // namespace mbc
