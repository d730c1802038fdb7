#pragma once

#include "base/rooster.h"
#include "simulate/replicatie.h"

namespace mbc {

/// The bills of single families in one replicatie: what the most expensive ones cost together, per scenario
/// and year (model.md §7, `duurste_gezinnen`). Slower than volumes, as every family is priced on its own;
/// therefore only asked of the first replicaties. Owned by one thread.
class DuursteGezinnen {
 public:
  explicit DuursteGezinnen(const Plan& plan);

  /// Cents, [scenario][year]: sum of the Studie::duurste_gezinnen highest bills of the chosen gemeenten.
  const Rooster<std::int64_t, 2>& som(std::uint32_t replicatie);

 private:
  const Plan& plan_;
  Wereld wereld_;
  Gezin gezin_;
  Rooster<std::vector<std::int64_t>, 2> rekeningen_;  ///< [scenario][year]: cents of each family
  Rooster<std::int64_t, 2> som_;
};

}  // namespace mbc
