#pragma once

#include "boom/bomen.h"
#include "boom/melder.h"
#include "input/lees.h"

namespace mbc {

/// From trees to a study: `uit` gets one, and what is known of it, only where nothing is wrong; `melder` tells it to
/// `meldingen`.
void stel_samen(const Bomen& bomen, Diagnostics& meldingen, Melder& melder, Gelezen& uit);

}  // namespace mbc
