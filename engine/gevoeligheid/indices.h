#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "base/rooster.h"
#include "chance/steekproef.h"

/// Variance-based sensitivity of any function of independent quantiles, also one that is only seen with noise. Knows no
/// study.
///
/// The estimators of Azzini, Mara and Rosati, "Comparison of two sets of Monte Carlo estimators of Sobol' indices",
/// Environmental Modelling & Software 144 (2021), and of Jansen, Computer Physics Communications 117 (1999), with one
/// change. Here the function is a mean g(u) = E f(u, w) over chance w (the families), of which each call shows one
/// f(u, w). Every product below pairs values of two independent w, so that the noise drops out of each expectation:
///   V    = E (f(A,w) - f(B,w)) (f(A,w') - f(B,w')) / 2              variance of g
///   V_i  = E (f(A,w) - f(AB_i,w)) (f(BA_i,w') - f(B,w')) / 2        of its mean given u_i
///   VT_i = E (f(A,w) - f(AB_i,w)) (f(A,w') - f(AB_i,w')) / 2        what remains when all but u_i is known
///   V_w  = E (f(A,w) - f(A,w'))^2 / 2                              noise of one call
/// with A and B two independent points and AB_i the point A with u_i from B. Where f does not depend on u_i, V_i and
/// VT_i are exactly 0, as both calls see the same w; where it hardly does, both factors are small, and so is the error.
namespace mbc {

/// So many independently scrambled sequences: their spread gives the intervals.
inline constexpr std::size_t aantal_reeksen = 16;

/// An index with its 95% interval.
struct Index {
  double waarde = 0, laag = 0, hoog = 0;

  /// Told from zero by its interval.
  [[nodiscard]] bool boven_nul() const { return laag > 0; }
};

struct Factorindex {
  Index eerste;  ///< share of the variance that would vanish, on average, if this were known
  Index totaal;  ///< share that would remain if all else were known; with `eerste` the difference is interaction
};

struct Indices {
  double variantie = 0;       ///< V
  double variantie_mcse = 0;  ///< its Monte Carlo standard error
  Index eerste_samen;         ///< of all factors but the last `overlappend`: what is missing to 1 is interaction
  double aandeel_toeval = 0;  ///< V_w / (V + V_w): of the variance of one call
  std::vector<Factorindex> factoren;
};

/// The two points of a row: the Sobol' sequence in twice as many dimensions as there are quantiles, each of the
/// sequences scrambled anew. Beyond the dimensions that the sequence has, independent draws.
class Indexontwerp {
 public:
  /// `sleutels`: one per quantile, what its scrambling is keyed by. `rijen`: a multiple of aantal_reeksen; best when
  /// that multiple is a power of two.
  Indexontwerp(std::uint64_t zaad, std::vector<std::uint64_t> sleutels, std::size_t rijen);

  [[nodiscard]] std::size_t rijen() const { return rijen_; }
  void punten(std::size_t rij, std::span<double> a, std::span<double> b) const;

 private:
  [[nodiscard]] double kwantiel(std::size_t rij, std::size_t dimensie, std::uint64_t sleutel) const;

  std::uint64_t zaad_;
  std::vector<std::uint64_t> sleutels_;
  std::size_t rijen_;
  SobolRij rij_;
};

/// What was seen at the two points of each row and at the neighbours of both, for two independent chances w.
struct Evaluaties {
  Evaluaties(std::size_t rijen, std::size_t factoren) : punt({rijen, 2, 2}), buur({rijen, 2, factoren, 2}) {}

  Rooster<double, 3> punt;  ///< [row][A, B][chance]
  Rooster<double, 4> buur;  ///< [row][A, B][factor][chance]: AB_i and BA_i
};

/// The indices, with intervals from a jackknife over the sequences (Student's t). None where the variance of the
/// function cannot be told from zero by its own interval: a ratio to it would say nothing. The last `overlappend`
/// factors are made of quantiles that others have too.
std::optional<Indices> schat_indices(const Evaluaties& w, std::size_t overlappend = 0);

}  // namespace mbc
