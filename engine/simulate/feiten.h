#pragma once

#include <span>

#include "base/rooster.h"
#include "simulate/replicatie.h"

namespace mbc {

/// What happened in one year and is in no count of an Uitkomst.
struct Jaarfeiten {
  std::int64_t gezinnen = 0;                                     ///< with a traject running at some moment of the year
  std::int64_t geeindigd = 0, terug_1jaar = 0, terug_2jaar = 0;  ///< trajecten; of these followed within 12, 24 months
  std::int64_t ots_geeindigd = 0;
  double ots_maanden = 0;  ///< how long those lasted together
};

/// Follows every family of the chosen gemeenten under each scenario of the plan, one by one: slower than the counts of
/// a Simulator, and the same families. Owned by one thread.
class Feitenteller {
 public:
  explicit Feitenteller(const Plan& plan);

  /// `kwantielen`: one for each place of Kwantielen.
  void tel(std::uint32_t replicatie, std::span<const double> kwantielen);
  /// After `tel`, of one scenario, per year of the horizon; valid until the next call.
  [[nodiscard]] std::span<const Jaarfeiten> van(std::size_t scenario) const;

 private:
  const Plan& plan_;
  Wereld wereld_;
  Gezin gezin_;
  Rooster<Jaarfeiten, 2> jaren_;  ///< [scenario][year]
};

}  // namespace mbc
