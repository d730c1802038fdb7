#pragma once

#include "model/studie.h"

namespace mbc {

/// Whether two studies say the same in every member: then they compute, and are shown, the same.
bool gelijk(const Studie& a, const Studie& b);

}  // namespace mbc
