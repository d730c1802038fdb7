#pragma once

#include "analyse/vergelijk.h"
#include "cli/opties.h"

/// What the options of a run say over the study.
namespace mbc {

/// Nulalternatief, replicaties (with --nauwkeurigheid the most of them) and zaad; the result records each of these.
/// Throws Aanroepfout.
void pas_toe(const Opties& opties, Studie& studie);

/// The gemeenten and scenarios asked for. Throws Aanroepfout.
Keuze keuze(const Opties& opties, const Studie& studie);

}  // namespace mbc
