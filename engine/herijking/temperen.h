#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <vector>

#include "analyse/rijen.h"

/// From draws of what was thought to draws of what is thought after looking: tempered sequential Monte Carlo
/// (Del Moral, Doucet and Jasra, J. R. Statist. Soc. B 68, 2006), with the step to the next temperature chosen so that
/// half of the draws stay effective, and moves that leave a standard normal prior alone (preconditioned
/// Crank-Nicolson; Cotter et al., Statistical Science 28, 2013), so that many numbers are no obstacle.
namespace mbc {

struct Temperopdracht {
  std::uint64_t zaad = 1;
  std::vector<std::uint64_t> sleutels;  ///< of each column: what its random numbers are known by
  Rijen begin;                          ///< draws of the prior, independent and standard normal where they move
  std::function<double(std::span<const double>)> logkans;  ///< of all that was seen, given a row
  bool beweegt = true;                                     ///< false: rows are only chosen again
};

struct Temperuitkomst {
  Rijen rijen;                         ///< as many as there were; a row that stays keeps its place
  std::vector<std::size_t> voorouder;  ///< of each row: from which of the first it descends
  std::size_t verschillend = 0;        ///< distinct rows
  int stappen = 0;                     ///< temperatures; 0: nothing was seen
  int zetten = 0;                      ///< moves of each row, accepted or not
  double aanvaard = 1;                 ///< share of the moves that was accepted
};

Temperuitkomst tempereer(const Temperopdracht& opdracht);

/// How many independent draws say as much about the mean of `x` as these rows do, by whom each descends from: the
/// variance of a particle estimate from its own genealogy (Lee and Whiteley, Biometrika 105, 2018).
double effectieve_rijen(std::span<const double> x, std::span<const std::size_t> voorouder);

}  // namespace mbc
