#pragma once

#include <string>

#include "gevoeligheid/gevoeligheid.h"

/// Ranges of a number as a user writes them.
namespace mbc {

/// `PAD=van:tot:stappen` (the ends and what lies evenly between: `stappen` values) or `PAD=a,b,c`; values as
/// in a study, also in per cents. Throws Aanroepfout.
As lees_as(const std::string& tekst);

/// `PAD` or `PAD=van:tot`; without a range the values are empty. Throws Aanroepfout.
As lees_bereik(const std::string& tekst);

/// Reads the study once with each value that was written, the other axes at their first: what the study would refuse is
/// refused, and told as it was written. The study at the first of each; at its own values where an axis has none.
/// Throws what `lezer` throws.
Studie lees_zoals_geschreven(const std::vector<As>& assen, const Studielezer& lezer);

}  // namespace mbc
