#pragma once

#include <cstddef>
#include <vector>

#include "simulate/uitkomst.h"
#include "simulate/waarden.h"

/// What money of a replicatie counts for, whatever it is: discontering, and what of it is free budget.
namespace mbc {

/// (1 + voet)^-y for y = 0..jaren-1.
std::vector<double> discontofactoren(double voet, std::size_t jaren);

/// The discontovoet and what is verzilverbaar, as the values are now.
void lees_weging(const Studie& studie, const Waarden& waarden, Uitkomst& uit);

}  // namespace mbc
