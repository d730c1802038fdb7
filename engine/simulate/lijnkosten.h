#pragma once

#include "simulate/replicatie.h"

namespace mbc {

/// What each investment line costs in a simulated replicatie. Money is rounded once per geldstroom, so a line is what
/// it adds to that sum, taken by id: the lines of a gemeente, year and geldstroom are Uitkomst::investeringen to the
/// cent. Owned by one thread.
class Lijnkosten {
 public:
  /// `plan` must outlive it.
  explicit Lijnkosten(const Plan& plan);

  /// For Simulator::laat_meelezen.
  void lees(const Wereld& o, const Volumes& volumes, std::size_t kolom);

  /// [scenario][gemeente][year][line], a line by its row in Investeringsregels::ids(); whole once every gemeente was
  /// read.
  [[nodiscard]] const Rooster<Centen, 4>& centen() const { return centen_; }

 private:
  void prijs(const Wereld& o, std::size_t scenario, std::size_t kolom);

  const Plan& plan_;
  Investeringsprijzer prijzer_;
  Eenheden eenheden_;
  Rooster<Kassa, 2> kassa_;  ///< [geldstroom][year]: the lines so far
  Rooster<Centen, 4> centen_;
};

}  // namespace mbc
