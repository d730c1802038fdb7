#pragma once

#include "cli/sessie.h"
#include "herijking/herijking.h"
#include "input/waarnemingen.h"
#include "uitvoer/herijkte_studie.h"

/// From a study and what was seen to the recalibrated study: what `herijk` writes and `verifieer` makes again.
namespace mbc {

struct Herijkuitkomst {
  Herijking herijking;
  Herijkverslag verslag;  ///< of the same
};

/// Throws Aanroepfout, Invoerfout where the study has nothing uncertain, Onderbroken.
Herijkuitkomst reken_herijking(Sessie& sessie, const GelezenWaarnemingen& gelezen);

/// All that goes in its folder.
std::vector<Uitvoerbestand> herijkset(const Sessie& sessie, const Herijkuitkomst& u,
                                      const GelezenWaarnemingen& gelezen);

}  // namespace mbc
