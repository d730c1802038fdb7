#pragma once

#include "cli/opdrachten.h"
#include "cli/opties.h"

namespace mbc {

/// `mbc controleer`. Throws Aanroepfout, MachineFout.
Afsluitcode controleer_opdracht(const ControleerOpties& opties, Omgeving& omgeving);

}  // namespace mbc
