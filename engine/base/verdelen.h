#pragma once

#include <vector>

#include "base/centen.h"

namespace mbc {

/// Amounts in (fractions of) cents as whole cents that add up to `totaal`: each rounded, and what that is off laid
/// where the rounding was largest. What is zero stays zero, and the opposite amounts get the opposite cents. Needs:
/// their sum, rounded, is `totaal` but for a cent for each.
std::vector<Centen> verdeel(Centen totaal, const std::vector<double>& bedragen);

}  // namespace mbc
