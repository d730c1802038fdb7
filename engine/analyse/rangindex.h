#pragma once

#include <cstddef>
#include <span>
#include <vector>

/// How much of the variance of a result one of its inputs explains, read off draws that were made anyway. Knows no
/// study.
namespace mbc {

/// The places of the values from the lowest to the highest; of equal ones the first comes first.
std::vector<std::size_t> rangorde(std::span<const double> u);

/// The first-order Sobol' index of an input whose quantiles were `u` where the result was `y`, both of the same length
/// of at least 2: what neighbours in the order of u have in common. Gamboa, Gremaud, Klein and Lagnoux, "Global
/// sensitivity analysis: a novel generation of mighty estimators based on rank statistics", Bernoulli 28 (2022),
/// equation 1.5. Around 0 with a standard error of rangindex_fout where y does not depend on u; 0 where y does not
/// vary.
double rangindex(std::span<const double> y, std::span<const double> u);
/// The same of results that already stand in the order of the input.
double rangindex(std::span<const double> op_volgorde);

/// 1 / sqrt(n).
double rangindex_fout(std::size_t n);

}  // namespace mbc
