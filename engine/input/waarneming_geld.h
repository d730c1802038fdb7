#pragma once

#include "model/waarneming.h"

namespace mbc {

/// Whether what was seen, or would be, is in euros.
bool is_geld(const Waarneming& w, const Studie& studie);

}  // namespace mbc
