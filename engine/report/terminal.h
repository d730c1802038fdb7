#pragma once

#include <string>

#include "report/opmaak.h"
#include "report/verslag.h"

/// The comparison as text for people.
namespace mbc {

/// How a terminal shows it. Made for 100 columns, good from 80.
struct Weergave {
  std::size_t breedte = 100;
  Kleur kleur = Kleur::uit;
};

/// All scenarios beside each other: what they bring, cost and ask, to whom, when and how sure.
std::string naar_tekst(const Verslag& verslag, const Weergave& weergave);

}  // namespace mbc
