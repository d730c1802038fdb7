#pragma once

#include <cstddef>
#include <vector>

#include "analyse/rijen.h"

/// Several results as smooth functions of the same features, by least squares. Knows no study.
namespace mbc {

enum class Gladheid {
  recht,  ///< the features themselves: what is known to be linear
  glad    ///< powers of them and products of the strongest, as far as a result asks for
};

/// Terms as orthonormal columns over the rows; the first is the constant. A result uses the first so many of them.
struct Gladdefit {
  Rijen basis;                      ///< per row and term
  std::vector<std::size_t> termen;  ///< of each result; at least two where any feature varies
};

/// `kenmerken`: per row, about of mean 0 and sd 1; `y`: per row and result. Of how many terms follows from Schwarz's
/// criterion (*Ann. Statist.* 6, 1978), for each result by itself.
Gladdefit pas_glad(const Rijen& kenmerken, const Rijen& y, Gladheid hoe);

/// The results at each row, fitted on the rows but those in [van, tot), where 0 stands as they are not used: `fit` is
/// of the same rows. Each has mean 0 over the rows used; `rest` is what it leaves of y, of mean 0 too.
struct Aanpassing {
  Rijen passend, rest;
};
Aanpassing pas_toe(const Gladdefit& fit, const Rijen& y, std::size_t van, std::size_t tot);

}  // namespace mbc
