#pragma once

#include <cstdint>

#include "base/wiskunde.h"

/// Tail probabilities of the gamma and beta laws and their inverses: private to this room.
///
/// Both are treated on a scale y on which their density is log-concave (y = log x for gamma, the logit for
/// beta). Then the logarithm of either tail is concave in y and Newton's method converges from anywhere.
namespace mbc {

/// A law at one point y. With D the density on the y scale: log D, its slope, and one tail divided by D.
struct Staartpunt {
  double log_dichtheid;
  double helling;     ///< d log D / dy
  double verhouding;  ///< tail / D
  bool onder;         ///< which tail: below y, or above
};

/// The two tails at a point, each relatively accurate where it is the small one.
struct Staarten {
  double onder;
  double boven;
};
Staarten staarten(const Staartpunt& p) noexcept;

/// Gamma law with scale 1.
class GammaWet {
 public:
  explicit GammaWet(double vorm) noexcept;
  [[nodiscard]] Staartpunt punt(double y) const noexcept { return punt_bij(exponent(y), y); }
  /// The same where x is what is known exactly; y = log x.
  [[nodiscard]] Staartpunt punt_bij(double x, double y) const noexcept;
  /// A first guess of y at the quantile.
  [[nodiscard]] double gok(double u) const noexcept;
  [[nodiscard]] double x(double y) const noexcept { return exponent(y); }
  /// dx/dy.
  [[nodiscard]] double helling_x(double y) const noexcept { return exponent(y); }

 private:
  double a_;
  double log_norm_;  // log Gamma(a), or the constant of the saddle-point form for large a
};

/// Beta law on [0, 1].
class BetaWet {
 public:
  BetaWet(double a, double b) noexcept;
  [[nodiscard]] Staartpunt punt(double y) const noexcept;
  [[nodiscard]] double gok(double u) const noexcept;
  [[nodiscard]] double x(double y) const noexcept { return 1 / (1 + exponent(-y)); }
  [[nodiscard]] double helling_x(double y) const noexcept { return x(y) * x(-y); }

 private:
  double a_, b_;
  double log_beta_;
  bool top_telt_;   // both shapes large enough for Stirling's formula
  double log_top_;  // log D at the mean
};

/// A solution of P(Y <= y) = u, with the density there.
struct Wortel {
  double y;
  double dichtheid;
  double helling;
};

/// Solves for the smaller tail by Newton with Halley's correction, which near the root triples the digits;
/// `fijn` is the step (in units of the tail's own scale) after which one more step cannot matter.
template <class Wet>
Wortel los_op(const Wet& wet, double u, double start, double fijn = 1e-5) noexcept {
  const bool onder = u <= 0.5;
  const double doel = onder ? u : 1 - u, log_doel = logaritme(doel);
  double y = start;
  for (int stap = 0;; ++stap) {
    const Staartpunt p = wet.punt(y);
    // h = log(tail) - log(target), and its derivatives.
    double h = 0, h1 = 0;
    if (p.onder == onder) {
      h = p.log_dichtheid + logaritme(p.verhouding) - log_doel;
      h1 = 1 / p.verhouding;
    } else {
      const double dichtheid = exponent(p.log_dichtheid);
      const double staart = 1 - dichtheid * p.verhouding;
      h = logaritme(staart / doel);
      h1 = dichtheid / staart;
    }
    if (!onder) h1 = -h1;
    const double newton = h / h1;
    const double buiging = 0.5 * newton * (p.helling - h1);
    const double sprong = -newton / (1 - (buiging < 0.5 && buiging > -0.5 ? buiging : 0));
    const double maat = sprong * (1 + (h1 < 0 ? -h1 : h1));
    y += sprong;
    if ((maat < fijn && maat > -fijn) || stap == 100) {
      const double dichtheid = doel * exponent(h) * (h1 < 0 ? -h1 : h1) * (1 + p.helling * sprong);
      return {y, dichtheid, p.helling};
    }
  }
}

}  // namespace mbc
