#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "analyse/rijen.h"
#include "herijking/indicatormeter.h"

namespace mbc {

/// On which scale a quantity is smooth: log of what is above zero, logit of a share.
enum class Schakel : std::uint8_t { logaritme, logit };

/// A smooth estimate of E[X | θ], fitted by quasi-likelihood over many draws of θ (McCullagh and Nelder, "Generalized
/// linear models", 1989): each draw is seen with few families, and what chance they have is pooled over all of them.
/// Terms are powers and products of features; only those of features that matter are taken up.
class Schatter {
 public:
  /// `kenmerken`: a row per draw; `gezien`: what its families gave.
  Schatter(const Rijen& kenmerken, std::span<const Verhouding> gezien, Schakel schakel);

  [[nodiscard]] double op(std::span<const double> kenmerken) const;
  /// The standard error of `op`: of the families that were seen, and what the terms miss.
  [[nodiscard]] double fout(std::span<const double> kenmerken) const;
  /// The features it looks at, ascending.
  [[nodiscard]] const std::vector<std::size_t>& gebruikt() const noexcept { return gebruikt_; }

 private:
  static constexpr std::size_t geen = static_cast<std::size_t>(-1);
  using Term = std::array<std::size_t, 3>;  ///< the features that are multiplied; geen: one less

  [[nodiscard]] double schaal(std::span<const double> kenmerken) const;
  [[nodiscard]] static double waarde(const Term& t, std::span<const double> k) noexcept;
  void pas(const Rijen& kenmerken, std::span<const Verhouding> gezien);
  [[nodiscard]] std::vector<double> t_waarden() const;

  Schakel schakel_;
  double constante_ = 0;  ///< where nothing was seen at all
  bool is_constant_ = false;
  std::vector<Term> termen_;
  std::vector<double> coefficienten_, wortel_;  ///< wortel_: lower Cholesky factor of the information, row by row
  double spreiding_ = 1;                        ///< variance over what its scale says
  std::vector<std::size_t> gebruikt_;
};

}  // namespace mbc
