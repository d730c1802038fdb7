#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <cstdint>
#include <utility>
#include <vector>

#include "base/wiskunde.h"

/// The distributions of model.md §8, each drawn through its quantile function.
namespace mbc {

enum class VerdelingSoort : std::uint8_t {
  vast,        ///< p = {waarde}
  uniform,     ///< p = {a, b}
  driehoek,    ///< p = {min, modus, max}
  pert,        ///< p = {min, modus, max}: beta with shapes 1 + 4 (modus-min)/(max-min), 1 + 4 (max-modus)/(max-min)
  normaal,     ///< p = {gemiddelde, sd}
  lognormaal,  ///< p = {gemiddelde, vc}, vc = sd/mean of the variable itself
  beta,        ///< p = {gemiddelde, sd}, on [0, 1]
  gamma,       ///< p = {gemiddelde, vc}
  discreet     ///< waarden with kansen (normalised), waarden ascending
};

/// A distribution with its numbers filled in. Degenerate ones (zero width or spread) are valid and constant.
struct Verdeling {
  VerdelingSoort soort = VerdelingSoort::vast;
  std::array<double, 3> p{};
  std::vector<double> waarden;
  std::vector<double> kansen;

  static Verdeling vaste(double waarde) { return {VerdelingSoort::vast, {waarde, 0, 0}, {}, {}}; }
  [[nodiscard]] bool is_vast() const noexcept { return soort == VerdelingSoort::vast; }
  bool operator==(const Verdeling&) const = default;
};

/// Standard normal quantile beyond the central 85%.
double normaal_kwantiel_staart(double u) noexcept;

/// Standard normal quantile (Wichura, Applied Statistics 37 (1988) 477-484, AS241), for u strictly in (0, 1).
inline double normaal_kwantiel(double u) noexcept {
  const double q = u - 0.5;
  if (std::abs(q) <= 0.425) {
    const double r = 0.180625 - q * q;
    const double teller = ((((((2509.0809287301226727 * r + 33430.575583588128105) * r + 67265.770927008700853) * r +
                              45921.953931549871457) *
                                 r +
                             13731.693765509461125) *
                                r +
                            1971.5909503065514427) *
                               r +
                           133.14166789178437745) *
                              r +
                          3.387132872796366608;
    const double noemer = ((((((5226.495278852854561 * r + 28729.085735721942674) * r + 39307.89580009271061) * r +
                              21213.794301586595867) *
                                 r +
                             5394.1960214247511077) *
                                r +
                            687.1870074920579083) *
                               r +
                           42.313330701600911252) *
                              r +
                          1;
    return q * teller / noemer;
  }
  return normaal_kwantiel_staart(u);
}

/// The value below which a share u of the draws lies; u strictly inside (0, 1). Non-decreasing in u.
double kwantiel(const Verdeling& v, double u) noexcept;

/// Probability of a draw at or below x. May use the machine's own math library: for checks, never for results.
double kans_tot(const Verdeling& v, double x);

double gemiddelde(const Verdeling& v) noexcept;
double standaardafwijking(const Verdeling& v) noexcept;

/// Lowest and highest possible draw; infinite where there is none.
std::pair<double, double> drager(const Verdeling& v) noexcept;

/// A distribution made ready to be drawn from millions of times: closed forms directly, pert, beta and gamma
/// from a table of monotone cubics. There the error is below 1e-6 of the draw or, where the draw is small
/// against the mean, below 1e-7 of the mean. Non-decreasing in u; never outside the support.
class Trekker {
 public:
  Trekker() = default;
  /// Prepares the constants or the table; does nothing if the distribution is the one it holds.
  void stel_in(const Verdeling& v);
  /// The value at u, strictly inside (0, 1).
  [[nodiscard]] double trek(double u) const noexcept {
    switch (vorm_) {
      case Vorm::lineair:
        return a_ + b_ * u;
      case Vorm::normaal:
        return a_ + b_ * normaal_kwantiel(u);
      case Vorm::lognormaal:
        return exponent(a_ + b_ * normaal_kwantiel(u));
      case Vorm::tabel:
        return uit_tabel(u);
      case Vorm::kwantiel:
        break;
    }
    return kwantiel(v_, u);
  }

 private:
  enum class Vorm : std::uint8_t { lineair, normaal, lognormaal, tabel, kwantiel };
  /// A cubic in t from 0 to 1 on one cell of u.
  using Kubisch = std::array<double, 4>;

  // Cells follow the floating-point format of min(u, 1 - u): 16 to each octave down to 2^-33 (the least that
  // 32 bits can draw), and one cell that holds exactly 1/2. First those below the median, then those above.
  static constexpr int octaven = 32, log_cellen = 4, schuif = 52 - log_cellen;
  static constexpr std::size_t cellen = (static_cast<std::size_t>(octaven) << log_cellen) + 1;
  static constexpr std::uint64_t basis = std::uint64_t{1023 - octaven - 1} << log_cellen;

  template <class Wet>
  void vul(const Wet& wet, double begin, double breedte);
  template <class Wet>
  void vul_helft(const Wet& wet, double begin, double breedte, std::size_t eerste);

  [[nodiscard]] double uit_tabel(double u) const noexcept {
    const bool boven = u > 0.5;
    const double v = boven ? 1 - u : u;
    if (v < 0x1p-33) return kwantiel(v_, u);
    const auto bits = std::bit_cast<std::uint64_t>(v);
    const std::size_t cel = (bits >> schuif) - basis + (boven ? cellen : 0);
    const std::uint64_t rest = (bits << log_cellen) & 0x000fffffffffffff;
    const double t = std::bit_cast<double>(rest | 0x3ff0000000000000) - 1;
    const Kubisch& c = tabel_[cel];
    return std::clamp(c[0] + t * (c[1] + t * (c[2] + t * c[3])), a_, b_);
  }

  Verdeling v_;
  Vorm vorm_ = Vorm::lineair;
  double a_ = 0, b_ = 0;  // constants of the closed forms (mu and sigma of a lognormaal); a table's support
  std::vector<Kubisch> tabel_;
};

/// Poisson count by inversion: the smallest n with P(N <= n) >= u. mean >= 0, up to 1e7.
std::int64_t poisson_kwantiel(double mean, double u) noexcept;

/// Quantile of a gamma variable with this shape and scale 1: the Dirichlet weights of the receipts use it.
double gamma_kwantiel(double vorm, double u) noexcept;

}  // namespace mbc
