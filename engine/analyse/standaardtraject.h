#pragma once

#include <array>
#include <vector>

#include "model/studie.h"
#include "simulate/casus.h"

/// What happens in a traject on average, with every number of the study at its expected value: what receipts of
/// different families can be compared by.
namespace mbc {

/// The distribution between families with its own numbers at their means.
Verdeling op_gemiddelden(const Studie& studie, const FamilieVerdeling& verdeling);

struct Standaardtraject {
  /// Months in a fase, or how often it happens.
  using Volumes = std::array<double, aantal_fasen>;

  double duur = 0;             ///< months
  std::vector<Volumes> jaren;  ///< from its first twelve months on

  [[nodiscard]] Volumes samen() const;
};

/// model.md §3, steps 2 to 6, of a traject that lasts the mean trajectduur; a chance counts for that part of it. With
/// the werkwijze where `resten` says so. No recidive: that is another traject.
Standaardtraject standaardtraject(const Studie& studie, const Resten& resten = {});

}  // namespace mbc
