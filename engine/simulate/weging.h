#pragma once

#include <span>
#include <vector>

#include "simulate/uitkomst.h"
#include "simulate/waarden.h"

/// What money of a replicatie counts for, whatever it is: discontering, and what of it is free budget.
namespace mbc {

/// What a euro of each year counts for, with the voet of each year: 1 / (1 + voet) of what the year before counts for.
/// As powers, one for each stretch of years with the same voet.
std::vector<double> discontofactoren(std::span<const double> voeten);

/// The voet of each year: the first of these, and from each later stap of the study on the next.
std::vector<double> jaarvoeten(const Studie& studie, std::span<const double> voeten);

/// The discontovoet and what is verzilverbaar, as the values are now.
void lees_weging(const Studie& studie, const Waarden& waarden, Uitkomst& uit);

}  // namespace mbc
