#pragma once

#include <cstddef>
#include <vector>

#include "model/studie.h"

/// The same study seen from some purses.
namespace mbc {

/// Keeps only these geldstromen (places, ascending, at least one), and of receipts and investments the lines that they
/// pay. No family and no draw changes: an amount of a geldstroom that is kept is what it was, to the cent.
void kijk_vanuit(Studie& studie, const std::vector<std::size_t>& geldstromen);

}  // namespace mbc
