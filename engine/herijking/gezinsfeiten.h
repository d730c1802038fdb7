#pragma once

#include <memory>
#include <span>
#include <vector>

#include "base/rooster.h"
#include "simulate/rekening.h"
#include "simulate/replicatie.h"

namespace mbc {

/// What happened in one year and is in no count of an Uitkomst. Amounts in cents.
struct Jaarfeiten {
  std::int64_t gezinnen = 0;                                     ///< with a traject running at some moment of the year
  std::int64_t geeindigd = 0, terug_1jaar = 0, terug_2jaar = 0;  ///< trajecten; of these followed within 12, 24 months
  std::int64_t ots_geeindigd = 0;
  std::int64_t ots_korter_1jaar = 0, ots_korter_2jaar = 0, ots_langer_3jaar = 0;  ///< of those
  double ots_maanden = 0;                                                         ///< how long those lasted together
  std::int64_t ots_begonnen = 0;
  std::int64_t ots_tot_4 = 0, ots_vanaf_12 = 0;  ///< of those, by age when it began
  double ots_leeftijd = 0;                       ///< years, of those together
  // Where bills are asked.
  double kosten = 0, kosten_duurste = 0;  ///< of all families, and of the most expensive hundredth of those with a bill
  double kosten_geplaatst = 0;            ///< of their months of uithuisplaatsing
  std::int64_t geplaatst = 0;             ///< families with such a month
};

/// Whether each family is priced too.
enum class Rekeningen : bool { zonder, met };

/// Follows every family of the chosen gemeenten under each scenario of the plan, one by one: slower than the counts of
/// a Simulator, and the same families. Owned by one thread.
class Feitenteller {
 public:
  Feitenteller(const Plan& plan, Rekeningen rekeningen);

  /// `kwantielen`: one for each place of Kwantielen.
  void tel(std::uint32_t replicatie, std::span<const double> kwantielen);
  /// After `tel`, of one scenario, per year of the horizon; valid until the next call.
  [[nodiscard]] std::span<const Jaarfeiten> van(std::size_t scenario) const;

 private:
  void tel_rekening(std::size_t scenario);
  void sluit_rekeningen();

  const Plan& plan_;
  Wereld wereld_;
  Gezin gezin_;
  Rooster<Jaarfeiten, 2> jaren_;              ///< [scenario][year]
  std::unique_ptr<Rekening> rekening_;        ///< of the family at hand; none where none is asked
  Rooster<std::vector<double>, 2> bedragen_;  ///< [scenario][year]: the bill of each family that has one
};

}  // namespace mbc
