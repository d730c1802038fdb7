#pragma once

#include <cstdint>
#include <vector>

#include "base/contract.h"
#include "model/studie.h"
#include "simulate/kwantielen.h"

namespace mbc {

/// A number at one of its quantiles, within its domain and at its own prijspeil.
double op_kwantiel(const Getal& getal, double u) noexcept;

/// The value of every number of the study in one replicatie (model.md §1, outer level). A draw is a pure
/// function of (zaad, replicatie, path) (Kwantielen); it is set to the bounds of its domain and brought to the study's
/// prijspeil. Scalars are filled in once.
class Waarden {
 public:
  explicit Waarden(const Studie& studie);

  void trek(std::uint32_t replicatie) noexcept;
  /// The values at these quantiles in place of drawn ones, a quantile for each place of Kwantielen.
  void neem(std::span<const double> kwantielen) noexcept;

  /// Another value for one number, in place of its draw; until the next `trek` where it is uncertain.
  void zet(GetalId id, double waarde) noexcept { waarden_[id.nr] = waarde; }

  double operator[](GetalId id) const noexcept {
    expects(id.nr < waarden_.size());
    return waarden_[id.nr];
  }

  /// The quantile of something uncertain by its key; a half where it is not uncertain.
  [[nodiscard]] double kwantiel_van(std::uint64_t sleutel) const noexcept {
    const auto plaats = kwantielen_.plaats(sleutel);
    return plaats ? kwantielen_[*plaats] : 0.5;
  }

  /// The distribution between families, with its own numbers as drawn.
  [[nodiscard]] Verdeling tussen_gezinnen(const FamilieVerdeling& v) const;

 private:
  void vul() noexcept;

  const Studie* studie_;
  struct Onzeker {
    std::uint32_t getal = 0;
    std::size_t kwantiel = 0;
  };
  Kwantielen kwantielen_;
  std::vector<Onzeker> onzeker_;
  std::vector<double> waarden_;
};

}  // namespace mbc
