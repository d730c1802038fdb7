#pragma once

#include <string>
#include <vector>

#include "uitvoer/resultaatset.h"

namespace mbc {

/// A first study, to be filled in: the example with this name, each key with its line of meaning and each number with
/// the bron `verzonnen` (report/voorbeeld.h). The study first.
std::vector<Uitvoerbestand> nieuwe_studie(const std::string& naam);

}  // namespace mbc
