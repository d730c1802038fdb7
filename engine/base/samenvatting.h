#pragma once

#include <initializer_list>
#include <limits>

/// What is told of a number over replicaties.
namespace mbc {

/// What a spread is where there is but one replicatie: nobody knows. Infinite, so that whoever weighs a difference
/// against its noise finds nothing significant.
inline constexpr double onbekend = std::numeric_limits<double>::infinity();

/// A number over replicaties: sd is the uncertainty (we do not know), mcse the Monte Carlo standard error of
/// the mean (we did not run longer). Both are `onbekend` after one replicatie.
struct Samenvatting {
  double gemiddelde = 0, sd = 0, mcse = 0;
  double p5 = 0, p25 = 0, p50 = 0, p75 = 0, p95 = 0;
  double kans_positief = 0;
};

/// What may be told of it: after one replicatie no quantile and no chance is known either, so they are `onbekend`.
inline Samenvatting wat_bekend_is(Samenvatting s) noexcept {
  if (s.mcse == onbekend)
    for (double* x : {&s.p5, &s.p25, &s.p50, &s.p75, &s.p95, &s.kans_positief}) *x = onbekend;
  return s;
}

/// A mean whose quantiles are not kept: cells of the tidy table.
struct Moment {
  double gemiddelde = 0, sd = 0, mcse = 0;
};

}  // namespace mbc
