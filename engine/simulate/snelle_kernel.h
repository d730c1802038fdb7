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

/// Who starts a traject when, and in which scenarios. Months from year 0.
struct TrajectStart {
  std::uint32_t casus = 0;  ///< CasusNummer::woord
  std::uint32_t kassabon = 0;
  ScenarioSet scenarios = 0;
  double moment = 0;
  double meerderjarig = 0;  ///< month in which the age limit is reached
};

/// Owned by one thread.
class SnelleKernel {
 public:
  explicit SnelleKernel(const Studie& studie);

  /// Whether this kernel takes the study; the plain one takes every study.
  static bool neemt(const Studie& studie) { return studie.scenarios.size() <= MomentBoek::hoogste_scenarios; }

  /// Adds the families of one gemeente to `volumes`.
  void simuleer(const Wereld& o, std::size_t gemeente, Sleutel sleutel, Volumes& volumes);

 private:
  /// Families per batch: its columns fit the second-level cache.
  static constexpr std::size_t reeks_lengte = 512;
  using Kolom = std::array<double, reeks_lengte>;
  using Starts = std::span<const TrajectStart>;

  void richt(const Wereld& o, std::size_t gemeente, Sleutel sleutel);
  void nummer_gezinnen(std::size_t gemeente);
  void begin_gezinnen(std::size_t van);
  [[nodiscard]] ScenarioSet bestaat_in(double instroom, double x) const;
  void loop_trajecten(Starts starts, int j);
  void trek_trajecten(Starts starts, int j);
  void trek_crises(std::size_t i, std::uint32_t casus, int j);
  void splits(const TrajectStart& start, std::size_t i, int j);
  template <Werkwijze werkwijze>
  void boek(const TrajectStart& start, ScenarioSet set, std::size_t i, int j, const Resten& resten, double e);

  const Studie& studie_;
  MomentBoek boek_;

  // What is being simulated now.
  const Wereld* o_ = nullptr;
  const GemeenteWaarden* g_ = nullptr;
  Sleutel sleutel_{};
  ScenarioSet alle_ = 0;
  double hoogste_aandeel_ = 0;    ///< of the werkwijze, in any scenario at any moment
  double hoogste_preventie_ = 0;  ///< share of inflow prevented, likewise
  std::array<std::uint8_t, MomentBoek::hoogste_scenarios> effect_van_{};  ///< first scenario with the same effects

  std::vector<std::uint32_t> nummers_;
  std::vector<double> vaste_momenten_;
  std::vector<TrajectStart> eerste_, wachtrij_, vervolg_;
  std::vector<CrisisTrekking> crises_;  ///< of the traject at hand

  // Columns of the batch, named as in TrajectTrekking; `geen_` is the chance of no crisis at all.
  std::array<std::uint32_t, reeks_lengte> casus_;
  Kolom instroom_, leeftijd_, bon_, x_;
  Kolom v_, duur_, ots_, q_, z_, h_, c_, ongebruikt_, geen_;
};

}  // namespace mbc
