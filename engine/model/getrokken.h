#pragma once

#include "model/studie.h"

namespace mbc {

/// A number as replicaties draw it, in its own unit as the study writes it (no domain, no price index).
struct Getrokken {
  double gemiddelde = 0, p5 = 0, p95 = 0;
};

/// Over the rows of a recalibrated study where they have the number; else of its distribution.
Getrokken getrokken(const Studie& studie, const Getal& getal);

}  // namespace mbc
