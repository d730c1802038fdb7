#pragma once

#include <string>

#include "report/verslag.h"
#include "vorm/opmaak.h"

/// The comparison as text for people.
namespace mbc {

/// All scenarios beside each other: what they bring, cost and ask, to whom, when and how sure.
std::string naar_tekst(const Verslag& verslag, const Weergave& weergave);

}  // namespace mbc
