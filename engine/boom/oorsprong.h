#pragma once

#include <string>
#include <vector>

#include "base/diagnostics.h"

namespace mbc {

/// Where a value stood and how it was written there.
struct Laag {
  Plaats plaats;
  std::string tekst;
};

/// Where a number came from. Of a default: no place, and the default as text.
struct Oorsprong {
  Plaats plaats;
  std::string tekst;
  std::vector<Laag> eerder;  ///< what earlier layers said, the most general first
};

}  // namespace mbc
