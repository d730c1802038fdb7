#pragma once

#include <cstdint>
#include <vector>

#include "model/studie.h"

namespace mbc {

/// The value of every number of the study in one replicatie (model.md §1, outer level). A draw is a pure
/// function of (zaad, replicatie, path); it is set to the bounds of its domain and brought to the study's
/// prijspeil. Scalars are filled in once.
class Waarden {
 public:
  explicit Waarden(const Studie& studie);

  void trek(std::uint32_t replicatie) noexcept;

  double operator[](GetalId id) const noexcept { return waarden_[id.nr]; }

  /// The distribution between families, with its own numbers as drawn.
  [[nodiscard]] Verdeling tussen_gezinnen(const FamilieVerdeling& v) const;

 private:
  const Studie* studie_;
  std::vector<std::uint32_t> onzeker_;
  std::vector<double> waarden_;
};

}  // namespace mbc
