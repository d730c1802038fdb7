#pragma once

#include <vector>

#include "boom/boom.h"

namespace mbc {

/// How often is measured, by this key of a Meting: ascending, each once; none where it is not there or wrong, which is
/// told while checking.
std::vector<int> meetmaten(const Boom& meting, const char* sleutel);

}  // namespace mbc
