#pragma once

#include <span>

#include "base/rooster.h"
#include "simulate/replicatie.h"

namespace mbc {

/// What is kept of the most expensive families: the mean of their bills, and how many there are.
enum class Duurste { centen, gezinnen };
inline constexpr std::size_t aantal_duurste = 2;

/// The bills of single families in one replicatie: what the most expensive ones cost on average, per scenario
/// and year (model.md §7, `duurste_gezinnen`). Slower than volumes, as every family is priced on its own;
/// therefore only asked of the first replicaties. Owned by one thread.
class DuursteGezinnen {
 public:
  explicit DuursteGezinnen(const Plan& plan);

  /// [scenario][year][Duurste], of the Studie::duurste_gezinnen highest bills of the chosen gemeenten, or all where
  /// fewer families have a bill in that year; 0 where none has.
  const Rooster<std::int64_t, 3>& van(std::uint32_t replicatie);
  /// The same families with every uncertain number at these quantiles, one for each place of Kwantielen.
  const Rooster<std::int64_t, 3>& van(std::uint32_t replicatie, std::span<const double> kwantielen);

 private:
  const Rooster<std::int64_t, 3>& van_wereld();

  const Plan& plan_;
  Wereld wereld_;
  Gezin gezin_;
  Rooster<std::vector<std::int64_t>, 2> rekeningen_;  ///< [scenario][year]: cents of each family
  Rooster<std::int64_t, 3> uit_;
};

}  // namespace mbc
