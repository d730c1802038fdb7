#pragma once

#include <optional>
#include <vector>

#include "analyse/doorrekenen.h"
#include "analyse/gevoeligheid.h"
#include "analyse/rollen.h"

/// What one run keeps of a number, so that any value of it can be had without another.
namespace mbc {

/// A number that goes from one value to another.
struct Lijn {
  const Studie& einde;  ///< the study at the other end
  double van = 0, tot = 0;
  Verband hoe = Verband::lineair;
};

/// One run of a study, per replicatie: at its own value of a number, and at every other where the line is
/// linear or the discontovoet.
class Basis {
 public:
  /// `studie` is at `lijn->van`. None where it was interrupted.
  static std::optional<Basis> maak(const Studie& studie, const std::optional<Lijn>& lijn, const Keuze& keuze,
                                   const Uitvoering& uitvoering);

  [[nodiscard]] const Punt& begin() const { return begin_; }
  /// At any value of the number; for the discontovoet without gemeenten.
  [[nodiscard]] Punt op(double waarde) const;

  /// What any value is a weighted sum of, and its weights.
  [[nodiscard]] const std::vector<Punt>& termen() const { return termen_; }
  [[nodiscard]] std::vector<double> gewichten(double waarde) const;

 private:
  Punt begin_;
  std::vector<Punt> termen_;  ///< of the two ends, or of each year
  double van_ = 0, tot_ = 0;
  Verband hoe_ = Verband::lineair;
};

/// The dragers of a study, by name.
std::vector<std::string> dragers(const Studie& studie);

}  // namespace mbc
