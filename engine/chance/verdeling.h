#pragma once

#include <array>
#include <cstdint>
#include <utility>
#include <vector>

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

/// The value below which a share u of the draws lies; u strictly inside (0, 1). Non-decreasing in u.
double kwantiel(const Verdeling& v, double u) noexcept;

/// Probability of a draw at or below x. May use the machine's own math library: for checks, never for results.
double kans_tot(const Verdeling& v, double x);

double gemiddelde(const Verdeling& v) noexcept;
double standaardafwijking(const Verdeling& v) noexcept;

/// Lowest and highest possible draw; infinite where there is none.
std::pair<double, double> drager(const Verdeling& v) noexcept;

/// A distribution made ready to be drawn from millions of times: closed forms directly, pert, beta and gamma
/// from a table with cubic interpolation (relative error below 1e-6 away from the far tails). Non-decreasing.
class Trekker {
 public:
  Trekker() = default;
  /// Rebuilds the table only if the distribution differs from the one it holds.
  void stel_in(const Verdeling& v);
  [[nodiscard]] double trek(double u) const noexcept;

 private:
  Verdeling v_;
  double a_ = 0, b_ = 0;  // constants of the closed forms (mu and sigma of a lognormaal)
  std::vector<double> tabel_;
};

/// Poisson count by inversion: the smallest n with P(N <= n) >= u. mean >= 0, up to 1e7.
std::int64_t poisson_kwantiel(double mean, double u) noexcept;

/// Standard normal quantile (Wichura, AS241).
double normaal_kwantiel(double u) noexcept;

/// Quantile of a gamma variable with this shape and scale 1: the Dirichlet weights of the receipts use it.
double gamma_kwantiel(double vorm, double u) noexcept;

}  // namespace mbc
