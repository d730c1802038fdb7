#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "chance/reeks.h"
#include "simulate/gangen.h"
#include "simulate/momenten.h"

/// The kernel that ships: model.md §3 on batches of families at once. It takes the same random words and the
/// same steps as the plain kernel of casus.h and yields the same integers; what differs is the order of work.
///  - Families are taken from a group of gemeenten as if they were one, so that small gemeenten fill a batch too.
///  - Draws and their outcome stand in columns, which are computed a register at a time (gangen.h, chance/reeks.h).
///  - A traject is evaluated once for all scenarios that treat it alike: most see no werkwijze in any.
///  - Moments are booked instead of periods (momenten.h).
///  - A return is put in a queue, and the queue is the next batch.
///  - Who surely did all there was to do before year 0 is not simulated (snelle_aanloop.cpp).
///  - A traject that is taken in on the way (model.md §3, *Instap*) goes through the plain kernel: the books of moments
///    know one e for all of a traject.
namespace mbc {

/// Who starts a traject when, and in which scenarios. Months from year 0.
struct TrajectStart {
  std::uint32_t casus = 0;     ///< CasusNummer::woord
  std::uint32_t gemeente = 0;  ///< in the group
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

  /// Begins a replicatie; `o` must outlive it.
  void begin(const Wereld& o);
  /// Simulates the first of these gemeenten, as many as make a group; returns how many. `sleutels` are theirs.
  std::size_t simuleer(std::span<const std::size_t> gemeenten, std::span<const Sleutel> sleutels);

  /// The books of the group; a gemeente must be emptied before the next group.
  MomentBoek& boek() noexcept { return boek_; }
  /// No more trajecten than this did the n-th gemeente of the group have, whether its families flowed in or not.
  [[nodiscard]] std::size_t hoogstens_trajecten(std::size_t n) const noexcept {
    return (gezinnen_[n].tot - gezinnen_[n].van) * static_cast<std::size_t>(o_->traject.max_trajecten);
  }
  /// What those of its trajecten did that were taken in on the way, which is in no book; null where there are none.
  [[nodiscard]] const Volumes* ingestapt(std::size_t n) const noexcept {
    return n < ingestapt_.size() && is_ingestapt_[n] != 0 ? &ingestapt_[n] : nullptr;
  }
  /// The counts of the replicatie, where only inflow is in.
  Jaartellingen& tellingen() noexcept { return tellingen_; }

 private:
  /// A group is as many gemeenten as hold this many families: enough to fill batches of returns.
  static constexpr std::size_t gezinnen_per_groep = 2048;

  /// And not more than have this many sets of scenarios together in their tables.
  static constexpr std::size_t sets_per_groep = 1U << 16;
  static constexpr std::uint8_t geen_klasse = 255;

  /// Scenarios in which the werkwijze, where it is applied, works equally strongly at every moment.
  struct Klasse {
    const Bereik* bereik = nullptr;  ///< of the first of them
    std::size_t effect = 0;          ///< first class with the same effects
  };
  /// A gemeente of the group.
  struct Deelnemer {
    const GemeenteWaarden* waarden = nullptr;
    Sleutel sleutel{};
    Bovengrenzen hoogste;
    std::size_t klassen = 0;
    std::array<Klasse, MomentBoek::hoogste_scenarios> klasse{};
    std::array<std::uint8_t, MomentBoek::hoogste_scenarios> klasse_van{};  ///< per scenario
  };
  /// Who of a batch does not flow in, in some scenarios.
  struct Afwezige {
    std::uint32_t plaats = 0;
    ScenarioSet set = 0;
  };
  /// Families or trajecten of one gemeente, in a list that is ordered by gemeente.
  struct Stuk {
    std::size_t gemeente = 0, van = 0, tot = 0;
  };
  template <class T>
  using PerKlasse = std::array<Reekskolom<T>, MomentBoek::hoogste_scenarios>;

  static Deelnemer deelnemer(const GemeenteWaarden& g, Sleutel sleutel);
  void nummer_gezinnen(std::size_t gemeente);
  void voorzie_aanloop();
  template <class Trek, class Blijft>
  void zeef_nummers(std::size_t eerste, Trek trek, Blijft blijft);
  void zeef_voorbije(int jaar, std::size_t eerste);
  void begin_gezinnen(std::size_t van);
  void laat_instromen();
  void tel_afwezigen();
  [[nodiscard]] static ScenarioSet bestaat_in(const GemeenteWaarden& g, double instroom, double x);
  void loop_wachtrij(int j);
  void verdeel_in_stukken();
  void loop_trajecten(int j);
  void trek_trajecten(int j);
  void zoek_crises();
  void trek_crises(int j);
  void trek_crises(std::size_t k, std::size_t i, Sleutel sleutel, int j);
  void pas_toe();
  void pas_basis_toe(const Stuk& stuk, std::span<const std::uint32_t> wie);
  void pas_klassen_toe(const Stuk& stuk, std::span<const std::uint32_t> wie);
  void neem_kandidaten(std::span<const std::uint32_t> wie);
  void neem_normalen(std::span<const std::uint32_t> wie);
  const Reekskolom<double>& weeg_kandidaten(const Deelnemer& d, double selectie, std::size_t n);
  void stap_in(int j);
  void stap_in(int j, std::size_t i, std::size_t s, double gewogen);
  Volumes& ingestapt_van(std::size_t gemeente);
  void begin_gangen_met(std::span<const std::uint32_t> wie, std::size_t klasse, const EffectWaarden& effect);
  template <Werkwijze werkwijze>
  void loop(Gangen& g, std::vector<TrajectStart>& wachtrij);

  const Studie& studie_;
  MomentBoek boek_;
  Jaartellingen tellingen_;
  ScenarioSet alle_ = 0;

  // The group that is simulated now.
  const Wereld* o_ = nullptr;
  std::vector<Deelnemer> groep_;
  std::vector<std::uint32_t> nummers_;
  std::vector<double> vaste_momenten_;
  std::vector<Stuk> gezinnen_;   ///< per gemeente: its range in nummers_
  std::vector<double> voorbij_;  ///< per year before year 0: below such a draw of its duration a traject ended by then
  std::vector<double> te_oud_;   ///< the same: from such a draw of its age on a family is of age by then
  double terugkeer_tot_ = 0;     ///< from such a draw on nobody returns
  std::vector<TrajectStart> wachtrij_zonder_, wachtrij_met_, wachtrij_ingestapt_;  ///< each ordered by gemeente
  std::vector<TrajectStart> vervolg_;
  std::vector<Volumes> ingestapt_;  ///< per gemeente, once it was needed
  std::vector<char> is_ingestapt_;  ///< whether there is anything in it
  bool laatste_traject_ = false;

  // The batch at hand: the trajecten, which are also their gangen without the werkwijze; and those with.
  Gangen trajecten_{}, met_{};
  std::vector<Stuk> stukken_;
  std::vector<Afwezige> afwezigen_;
  std::vector<CrisisTrekking> crises_;
  Indexlijst misschien_, vooraf_, binnen_, wel_, terug_;
  Reekskolom<double> instroom_{}, leeftijd_{}, bon_{}, x_{}, geen_{}, spanne_{}, grens_{}, beslist_{};
  Reekskolom<double> kandidaat_t_{}, kandidaat_v_{}, kandidaat_o_{};
  Reekskolom<double> kandidaat_zv_{}, kandidaat_zo_{}, kandidaat_gewogen_{};
  double gewogen_met_ = 0;  ///< the selectie that kandidaat_gewogen_ is of; 0: of none
  PerKlasse<double> kandidaat_e_{};
  PerKlasse<std::uint64_t> kandidaat_set_{};
  Reekskolom<std::uint32_t> crisis_casus_{};
  std::array<Reekskolom<double>, 4> crisis_u_{};
};

}  // namespace mbc
