#pragma once

#include <string>
#include <vector>

#include "report/verslag.h"

/// The answer for whoever reads no further.
namespace mbc {

/// One question of who decides, and the answer in sentences.
struct Kernvraag {
  std::string vraag;
  std::vector<std::string> zinnen;
};

/// Should we do it, what does it ask of whom, what does it bring whom, how sure is that, and what decides it. None
/// where there is nothing beside the nulalternatief.
std::vector<Kernvraag> in_het_kort(const Verslag& verslag);

/// How many numbers rest on what, as a sentence: "62 van de 140 ... zijn zwak onderbouwd".
std::string onderbouwing(const Verslag& verslag);

/// Whether a number of the study rests on memory, on an aanname, or on nothing that is written down.
bool is_zwak(const Aanname& aanname);

}  // namespace mbc
