#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <utility>
#include <variant>
#include <vector>

/// Uncertain numbers that go together: a Gaussian copula set by rank correlations (model.md §8).
namespace mbc {

/// Spearman's rank correlation of two of the variables.
struct Rangcorrelatie {
  std::size_t eerste = 0, tweede = 0;
  double rang = 0;  ///< strictly between -1 and 1
  bool operator==(const Rangcorrelatie&) const = default;
};

/// The correlation of the normal variables behind two uniforms with this rank correlation: 2 sin(pi rang / 6).
double normale_correlatie(double rang) noexcept;

/// The matrix of the correlations is not positive definite: the pair that needs the least change to stand
/// beside the others, and the nearest rank correlation that could (in thousandths; none where one pair's
/// change is not enough).
struct Tegenspraak {
  std::size_t eerste = 0, tweede = 0;
  std::optional<double> kan_wel;
};

class Copula {
 public:
  Copula() = default;

  /// Pairs that are not named are independent given nothing else; a pair is named once.
  static std::variant<Copula, Tegenspraak> maak(std::size_t aantal, std::span<const Rangcorrelatie> paren);

  /// Replaces independent uniforms, as many as variables, by ones that go together; each stays uniform and
  /// strictly inside (0, 1). The first is left as it is, to rounding.
  void koppel(std::span<double> u) const noexcept;

  /// Moves uniforms that go together to where those of `vast` would be `op`: the others follow as far as they go
  /// together with those. Of a draw this is one of the rest given `op` (Matheron's rule).
  void leg_vast(std::span<double> u, std::span<const std::size_t> vast, std::span<const double> op) const;

  [[nodiscard]] std::size_t aantal() const noexcept { return n_; }

 private:
  std::size_t n_ = 0;
  std::vector<double> l_;  // lower triangle of Cholesky's factor, row by row in an n x n square
};

}  // namespace mbc
