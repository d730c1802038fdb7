#pragma once

#include "analyse/bonnenlijst.h"
#include "cli/sessie.h"

namespace mbc {

/// Whether each receipt was asked for by itself. Where it was not, refuses a view from some purses of which the rest of
/// the whole would give away what stands on too few receipts. `studie`: as it is seen. Throws Aanroepfout.
PerKassabon lees_per_kassabon(const Opdrachtregel& regel, const Opties& opties, const Studie& studie,
                              Omgeving& omgeving);

}  // namespace mbc
