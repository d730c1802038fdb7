#pragma once

#include <span>
#include <vector>

#include "analyse/basis.h"
#include "analyse/gevoeligheid.h"

/// The points of a sweep that are weighted sums of a few columns, summarised without adding up every column anew.
namespace mbc {

/// One scenario at one point, of its columns.
ScenarioPunt vat_samen_punt(const Bedragen& bedragen, PerGemeente per_gemeente);

/// A column that is a weighted sum of others: its mean and its spread for any weights, from those of the others.
class Mengsel {
 public:
  explicit Mengsel(const std::vector<const Kolom*>& termen);

  /// In euros, of terms in cents.
  [[nodiscard]] Moment op(std::span<const double> gewichten) const;

 private:
  std::size_t replicaties_;
  std::vector<double> gemiddelden_;
  std::vector<double> samen_;  ///< covariances, [term][term]
};

/// All scenarios of a Basis at any value of its number. Only the saldo, whose quantiles are shown, is added up per
/// replicatie: a thousand points cost a fifth of what all columns would.
class Mengsels {
 public:
  /// `basis` must outlive it.
  Mengsels(const Basis& basis, PerGemeente per_gemeente);

  [[nodiscard]] std::vector<ScenarioPunt> op(double waarde) const;

 private:
  struct PerDrager {
    Mengsel saldo, verzilverbaar;
  };
  struct PerScenario {
    std::vector<Kolom> saldo;  ///< of each term
    Mengsel baten, kosten, verzilverbaar;
    std::vector<PerDrager> dragers;
    std::vector<Mengsel> gemeenten;
  };
  [[nodiscard]] static ScenarioPunt op(const PerScenario& s, std::span<const double> gewichten);

  const Basis& basis_;
  std::vector<PerScenario> scenarios_;
};

}  // namespace mbc
