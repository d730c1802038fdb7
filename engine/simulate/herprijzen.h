#pragma once

#include <vector>

#include "simulate/replicatie.h"

namespace mbc {

/// Other values for numbers that no family depends on.
struct Prijszet {
  GetalId getal;
  double waarde = 0;  ///< as the kernel sees it: within its domain, at the study's prijspeil
};
using Prijsvariant = std::vector<Prijszet>;

/// Prices the volumes of a simulated replicatie again, once for each variant: money is linear in volumes
/// (model.md §2), so what no family depends on needs no new families. Owned by one thread.
class Herprijzer {
 public:
  Herprijzer(const Plan& plan, std::vector<Prijsvariant> varianten);

  /// For Simulator::laat_meelezen.
  void lees(Wereld& o, const Volumes& volumes, std::size_t kolom);

  /// The last replicatie with this variant's values; whole once every gemeente was read. Only money: no
  /// counts, and of the investment lines no totals.
  [[nodiscard]] const Uitkomst& uitkomst(std::size_t variant) const { return uitkomsten_[variant]; }
  std::vector<Prijsvariant>& varianten() { return varianten_; }

 private:
  void prijs(Wereld& o, const Volumes& volumes, std::size_t kolom, Uitkomst& uit);

  const Plan& plan_;
  std::vector<Prijsvariant> varianten_;
  Investeringsprijzer investeringen_;
  std::vector<Uitkomst> uitkomsten_;
};

}  // namespace mbc
