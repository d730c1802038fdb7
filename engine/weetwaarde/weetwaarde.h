#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "analyse/rijen.h"
#include "weetwaarde/gladde_fit.h"

/// What it is worth to know more before choosing (model.md §13), from draws of what each option yields. Knows no study.
///
/// All yields are against one option that is worth 0. What a draw yields has noise that nobody can act on: the chance
/// between families, and that of a fit. Left in, it looks like knowledge; the mean of the best of a draw is then too
/// high. So the deviations of a sample are brought to the covariance that they have without it (krimp.h), as moment
/// matching has it: Heath, Manolopoulou and Baio, "Estimating the expected value of sample information across different
/// sample sizes using moment matching and nonlinear regression", *Med. Decis. Making* 39 (2019). That is exact where
/// yields are elliptical, and little else where the noise is small.
namespace mbc {

/// In the unit of the yields.
struct Weetwaarde {
  double waarde = 0;
  double se = 0;  ///< standard error of it, from batches of draws (jackknife)
  /// That yields depend on it at all can be told from chance. If not, `se` is what a dependence that was missed would
  /// be worth.
  bool gezien = true;

  /// Told from zero: at three standard errors.
  [[nodiscard]] bool boven_nul() const noexcept { return gezien && waarde > 3 * se; }
};

/// The options of one who chooses: their columns among the yields.
using Keuzekolommen = std::vector<std::size_t>;

/// Those that differ from each other and from doing nothing: the others change no choice.
Keuzekolommen verschillende(const Rijen& y, const Keuzekolommen& opties);

/// Fewer draws say nothing of a standard error.
inline constexpr std::size_t minste_weettrekkingen = 100;

struct Alleskennis {
  Weetwaarde evpi;
  std::vector<double> kans_beste;  ///< of each option in the list, after that of doing nothing: that it is the best
};

/// Of knowing everything but what chance does to families: E max - max E. `een` and `ander` are yields of the same
/// draws with two sets of families.
Alleskennis weet_alles(const Rijen& een, const Rijen& ander, const Keuzekolommen& opties);

/// The same where other draws, `niveau`, say better what each option yields on average.
Alleskennis weet_alles(const Rijen& een, const Rijen& ander, const Rijen& niveau, const Keuzekolommen& opties);

/// Whether a standard error is asked for, which takes as long as twenty estimates.
enum class Metfout : std::uint8_t { nee, ja };

/// Of knowing some features, which `fit` is of: by regression of the yields on them (Strong, Oakley and Brennan, *Med.
/// Decis. Making* 34, 2014). `deel`: the part of the sd of what is then expected that looking in fact brings, in [0,
/// 1]; 1 is knowing them. By who chooses, and then by deel.
std::vector<std::vector<Weetwaarde>> weet_deel(const Gladdefit& fit, const Rijen& y,
                                               const std::vector<Keuzekolommen>& keuzes, std::span<const double> delen,
                                               Metfout fout = Metfout::ja);

/// Of looking after which these features are expected, in place of knowing them: `verwacht`, of the same shape as
/// `kenmerken`. Yields are linear in them; `recht` is the fit. By who chooses.
std::vector<Weetwaarde> weet_verwacht(const Gladdefit& recht, const Rijen& kenmerken, const Rijen& verwacht,
                                      const Rijen& y, const std::vector<Keuzekolommen>& keuzes, Metfout fout);

}  // namespace mbc
