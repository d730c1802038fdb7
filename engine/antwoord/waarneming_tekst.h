#pragma once

#include <string>

#include "model/waarneming.h"

/// Observations in words. Small counts are shown as `<5` (is_klein).
namespace mbc {

/// Whether what is seen is a share, which a reader is told in per cents.
bool is_aandeel(const Waarneming& w, const Studie& studie);

/// A number in the unit of an observation.
std::string getoond(double x, bool procenten);

std::string waargenomen(const Waarneming& w, const Studie& studie);

/// "nieuwe OTS'en, 2022, Delft".
std::string betekenis(const Waarneming& w, const Studie& studie);

}  // namespace mbc
