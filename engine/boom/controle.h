#pragma once

#include "boom/getal_lezer.h"
#include "boom/melder.h"
#include "model/velden.h"

namespace mbc {

/// Checks a whole file against what may stand in it, every value on its own: keys, forms, texts and numbers.
/// Tells everything that is wrong; numbers that are right are kept in `getallen`.
void controleer(const Boom& wortel, const Schema& schema, Ruwegetallen& getallen, Melder& melder);

}  // namespace mbc
