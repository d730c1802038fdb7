#pragma once

#include <string>

#include "report/verslag.h"

/// resultaat.json: the machine-readable result (reports/resultaat.schema.json).
namespace mbc {

/// One object with a fixed order of keys; nothing in it depends on the clock, the machine or the threads.
std::string naar_json(const Verslag& verslag);

}  // namespace mbc
