#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include "base/wiskunde.h"
#include "chance/normaal.h"

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
  discreet,    ///< waarden with kansen (normalised), waarden ascending
  kwantielen   ///< p = {p5, p50, p95}: a shifted lognormal through the three, or its mirror image; normal where even
};

/// How many times longer one side of kwantielen may be than the other: beyond it nearly all of the mean is tail.
inline constexpr double meest_scheef = 20;

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

/// The value below which a share u of the draws lies; u strictly inside (0, 1). Non-decreasing in u.
double kwantiel(const Verdeling& v, double u) noexcept;

/// Probability of a draw at or below x. May use the machine's own math library: for checks, never for results.
double kans_tot(const Verdeling& v, double x);

double gemiddelde(const Verdeling& v) noexcept;
double standaardafwijking(const Verdeling& v) noexcept;

/// Lowest and highest possible draw; infinite where there is none.
std::pair<double, double> drager(const Verdeling& v) noexcept;

/// A distribution made ready to be drawn from millions of times: closed forms directly, pert, beta and gamma
/// from a table of monotone cubics. There the error is below 1e-6 of the draw or, where the draw is small, of a
/// tenth of the mean or the standard deviation. Non-decreasing in u; never outside the support.
class Trekker {
 public:
  Trekker() = default;
  /// Prepares the constants or the table; does nothing if the distribution is the one it holds.
  void stel_in(const Verdeling& v);
  /// The value at u, strictly inside (0, 1).
  [[nodiscard]] double trek(double u) const noexcept;
  /// The same for many at once, bit for bit, but vectorised. x is as long as u, and may be u itself.
  void trek(std::span<const double> u, std::span<double> x) const noexcept;

 private:
  enum class Vorm : std::uint8_t { lineair, normaal, lognormaal, tabel, kwantiel };
  /// A cubic in t from 0 to 1 on one cell of u.
  using Kubisch = std::array<double, 4>;

  // Cells follow the floating-point format of min(u, 1 - u): 2^log_cellen_ to each octave down to 2^-33 (the
  // least that 32 bits can draw), and one that holds exactly 1/2. First those below the median, then those
  // above.
  static constexpr int octaven = 32;

  template <class Wet>
  void vul(const Wet& wet, double kleinste_vorm, double begin, double breedte);
  template <class Wet>
  void vul_helft(const Wet& wet, double begin, double breedte, std::size_t eerste);
  [[nodiscard]] double uit_tabel(double u) const noexcept;

  Verdeling v_;
  Vorm vorm_ = Vorm::lineair;
  double a_ = 0, b_ = 0;  // constants of the closed forms (mu and sigma of a lognormaal); a table's support
  int log_cellen_ = 0;
  std::size_t cellen_ = 0;  // of each half
  std::vector<Kubisch> tabel_;
};

inline double Trekker::uit_tabel(double u) const noexcept {
  const double v = std::min(u, 1 - u);
  if (v < 0x1p-33) return kwantiel(v_, u);
  const auto bits = std::bit_cast<std::uint64_t>(v);
  const std::uint64_t basis = std::uint64_t{1023 - octaven - 1} << log_cellen_;
  const std::size_t cel = (bits >> (52 - log_cellen_)) - basis + cellen_ * static_cast<std::size_t>(u > 0.5);
  const std::uint64_t rest = (bits << log_cellen_) & 0x000fffffffffffff;
  const double t = std::bit_cast<double>(rest | 0x3ff0000000000000) - 1;
  const Kubisch& c = tabel_[cel];
  const double x = c[0] + t * (c[1] + t * (c[2] + t * c[3]));
  return std::min(std::max(x, a_), b_);
}

inline double Trekker::trek(double u) const noexcept {
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

/// Poisson count by inversion: the smallest n with P(N <= n) >= u. mean >= 0, up to 1e7.
std::int64_t poisson_kwantiel(double mean, double u) noexcept;

/// Quantile of a gamma variable with this shape and scale 1: the Dirichlet weights of the receipts use it.
double gamma_kwantiel(double vorm, double u) noexcept;

}  // namespace mbc
