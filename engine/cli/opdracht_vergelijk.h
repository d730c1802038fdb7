#pragma once

#include "cli/opdrachten.h"
#include "cli/opties.h"

namespace mbc {

/// `mbc vergelijk`. Throws Aanroepfout, MachineFout.
Afsluitcode vergelijk_opdracht(const VergelijkOpties& opties, Omgeving& omgeving);

}  // namespace mbc
