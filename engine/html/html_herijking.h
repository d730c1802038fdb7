#pragma once

#include <string>
#include <vector>

#include "html/html_bladzijde.h"
#include "model/herijkverslag.h"

namespace mbc {

/// Where what looking changed is told, and what that document has beside it.
struct Herijkplek {
  std::string waar;  ///< "van dit verslag": the outcomes that rest on it
  std::string rest;  ///< where the numbers are that the table has no room for
};

/// The section that tells what looking changed: on the page of herijk, and in the report of its study.
std::string html_herijking(const Herijkverslag& verslag, const Herijkplek& plek);

/// What its figure is drawn from.
std::vector<Htmlgegevens> gegevens_herijking(const Herijkverslag& verslag);

}  // namespace mbc
