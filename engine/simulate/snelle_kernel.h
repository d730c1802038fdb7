#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "chance/reeks.h"
#include "simulate/momenten.h"

/// The kernel that ships: model.md §3 on batches of families at once. It takes the same random words and the
/// same steps as the plain kernel of casus.h and yields the same integers; what differs is the order of work.
///  - Draws are made in columns, which the compiler vectorises.
///  - A traject is evaluated once for all scenarios that treat it alike: most see no werkwijze in any.
///  - Moments are booked instead of periods (momenten.h).
///  - A return is put in a queue, and the queue is the next batch.
namespace mbc {

/// Trajecten side by side: who, from when, and for which scenarios. Months from year 0.
struct TrajectReeks {
  std::vector<std::uint32_t> casus;  ///< CasusNummer::woord
  std::vector<std::uint32_t> kassabon;
  std::vector<ScenarioSet> scenarios;
  std::vector<double> start;
  std::vector<double> meerderjarig;  ///< month in which the age limit is reached

  [[nodiscard]] std::size_t size() const { return casus.size(); }
  void clear();
  void push_back(std::uint32_t nummer, std::uint32_t bon, ScenarioSet set, double begin, double grens);
};

/// Owned by one thread.
class SnelleKernel {
 public:
  explicit SnelleKernel(const Studie& studie);

  /// Whether this kernel takes the study; the plain one takes every study.
  static bool neemt(const Studie& studie) { return studie.scenarios.size() <= MomentBoek::hoogste_scenarios; }

  /// Adds the families of one gemeente to `volumes`.
  void simuleer(const Omgeving& o, std::size_t gemeente, Sleutel sleutel, Volumes& volumes);

 private:
  /// Families per batch: its columns fit the second-level cache.
  static constexpr std::size_t reeks_lengte = 512;
  using Kolom = std::array<double, reeks_lengte>;

  void vul_gezinnen(std::size_t n);
  ScenarioSet bestaat_in(double instroom, double x) const;
  void loop_trajecten(const TrajectReeks& reeks, std::size_t van, std::size_t n, int j);
  void trek_trajecten(const TrajectReeks& reeks, std::size_t van, std::size_t n, int j);
  void trek_crises(std::size_t i, std::uint32_t casus, int j);
  void splits(const TrajectReeks& reeks, std::size_t k, std::size_t i, int j);
  void boek(const TrajectReeks& reeks, std::size_t k, std::size_t i, ScenarioSet set, const Toepassing& a, int j);

  const Studie& studie_;
  MomentBoek boek_;

  // What is being simulated now.
  const Omgeving* o_ = nullptr;
  const GemeenteWaarden* g_ = nullptr;
  Sleutel sleutel_{};
  ScenarioSet alle_ = 0;
  double hoogste_aandeel_ = 0;    ///< of the werkwijze, in any scenario at any moment
  double hoogste_preventie_ = 0;  ///< share of inflow prevented, likewise

  std::vector<std::uint32_t> nummers_;
  std::vector<double> vaste_momenten_;
  TrajectReeks eerste_, volgende_, wachtrij_;
  std::vector<CrisisTrekking> crises_;

  // Columns of the batch.
  Kolom instroom_, leeftijd_, bon_, x_;
  Kolom v_, duur_, o_trek_, q_, z_, h_, c_, rest_, geen_crisis_;
};

}  // namespace mbc
