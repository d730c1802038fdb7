#pragma once

#include <optional>
#include <string>

#include "model/studie.h"

namespace mbc {

/// What to tell of a calendar year.
struct Jaarbezwaar {
  std::string wat, verwacht;
};

/// Why an indicator cannot be known of a year, with the first that may be asked for; nothing where it can. Whether a
/// traject is followed by another is known only where the years after it are simulated too.
std::optional<Jaarbezwaar> bezwaar_tegen_jaar(const Studie& studie, Indicator indicator, int jaar, int eerste);

}  // namespace mbc
