#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <span>

#include "base/contract.h"
#include "model/grenzen.h"
#include "simulate/gezin.h"

/// Trajecten in columns. A gang is a way in which a traject goes, for all scenarios that treat it alike: most
/// trajecten have one. What is done for many gangen at once stands here, each step a loop over columns that the
/// compiler vectorises; the steps and the order of every operation are those of casus.h. Of the 1152 instructions that
/// a family of Haaglanden cost before, columns and lists took 380 (callgrind, AVX2).
namespace mbc {

/// A set of scenarios, one bit each.
using ScenarioSet = std::uint32_t;
static_assert(meeste_scenarios_snel <= 32);
/// Subsets of so many scenarios have a table for each gemeente: 4096 places.
inline constexpr std::size_t meeste_in_tabel = 12;
/// Calls f(scenario) for each of the set.
template <class F>
[[gnu::always_inline]] inline void voor_elk(ScenarioSet set, F f) {
  for (; set != 0; set &= set - 1) f(static_cast<std::size_t>(std::countr_zero(set)));
}

/// Gangen per batch: the columns of a batch stay in the second-level cache, and a loop is long enough.
inline constexpr std::size_t reeks_lengte = 256;
template <class T>
struct alignas(64) Reekskolom : std::array<T, reeks_lengte> {};

/// n rounded up to whole registers: a loop over so many places has no rest to do one by one. What it computes
/// past n is never read.
constexpr std::size_t hele_registers(std::size_t n) noexcept { return (n + 7) & ~std::size_t{7}; }

namespace kolom_kern {
inline constexpr double magisch = 0x1.8p52;  // adding it rounds to a whole number, left in the low bits
}
/// The nearest whole number, ties to even as llrint, for |x| below 2^51; unlike llrint it vectorises.
inline double heel(double x) noexcept { return (x + kolom_kern::magisch) - kolom_kern::magisch; }
/// The same as an integer.
inline std::int64_t geheel(double x) noexcept {
  return std::bit_cast<std::int64_t>(x + kolom_kern::magisch) - std::bit_cast<std::int64_t>(kolom_kern::magisch);
}

/// Some places of a batch, ascending. Filled without guessing: who is on it differs from place to place, and a
/// wrong guess of the processor costs more than the list.
class Indexlijst {
 public:
  [[nodiscard]] std::span<const std::uint32_t> lijst() const noexcept { return {plaatsen_.data(), n_}; }
  [[nodiscard]] std::size_t size() const noexcept { return n_; }
  std::uint32_t operator[](std::size_t k) const noexcept { return plaatsen_[k]; }
  void wis() noexcept { n_ = 0; }

  /// Appends a place if f.
  void voeg_toe(std::uint32_t plaats, bool f) noexcept {
    expects(n_ < plaatsen_.size());
    plaatsen_[n_] = plaats;
    n_ += f ? 1U : 0U;
  }
  /// The places k of [0, n) with f(k).
  template <class F>
  void kies(std::size_t n, F f) noexcept {
    std::size_t m = 0;
    for (std::size_t k = 0; k < n; ++k) {
      plaatsen_[m] = static_cast<std::uint32_t>(k);
      m += f(k) ? 1U : 0U;
    }
    n_ = m;
  }
  /// The elements of a list at these places of it.
  void neem(const Indexlijst& uit, const Indexlijst& plaatsen) noexcept {
    n_ = plaatsen.size();
    expects(n_ <= uit.size());
    for (std::size_t k = 0; k < n_; ++k) plaatsen_[k] = uit[plaatsen[k]];
  }
  /// The first n places where a < b: by comparing registers and walking the bits, a third of the work of `kies`.
  void kies_kleiner(const Reekskolom<double>& a, const Reekskolom<double>& b, std::size_t n) noexcept;
  void kies_niet_kleiner(const Reekskolom<double>& a, const Reekskolom<double>& b, std::size_t n) noexcept;
  /// The first n places where this bit is on.
  void kies_bit(const Reekskolom<std::uint64_t>& bits, int bit, std::size_t n) noexcept;
  /// Where the part of the list, which ascends, ends that began at its `van`-th and lies below `grens`.
  [[nodiscard]] std::size_t tot_plaats(std::size_t van, std::size_t grens) const noexcept;

 private:
  template <class Masker>
  void kies_uit(std::size_t n, Masker masker) noexcept;

  std::array<std::uint32_t, reeks_lengte + 1> plaatsen_{};
  std::size_t n_ = 0;
};

/// Where a moment falls in a book: row 0 is before year 0, row y + 1 is year y, the last is beyond the horizon;
/// and the ticks left in that year from the moment on, a whole number.
struct Plek {
  std::int32_t rij;
  double rest;
};
inline Plek plek(double moment, double jaren) noexcept {
  constexpr double per_jaar = static_cast<double>(ticks_per_jaar);
  const double t = heel(moment * ticks_per_eenheid);
  // Half a tick keeps the first moment of a year on the right side of what the reciprocal rounds.
  const double rij = std::min(std::max((t + 0.5) * (1.0 / per_jaar) + 1.0, 0.0), jaren + 1.0);
  const auto heel_rij = static_cast<std::int32_t>(rij);
  return {heel_rij, static_cast<double>(heel_rij) * per_jaar - t};
}

/// A moment as it is booked.
struct Boekmoment {
  std::int32_t rij;
  std::int64_t rest;     ///< of the year, in ticks
  std::int64_t gewogen;  ///< the same times e
};
inline Boekmoment gewogen_moment(double moment, double e, double jaren) noexcept {
  const Plek p = plek(moment, jaren);
  return {p.rij, geheel(p.rest), geheel(p.rest * e)};
}

/// Moments of one kind.
struct Boekmomenten {
  Reekskolom<std::int32_t> rij;
  Reekskolom<std::int64_t> rest, gewogen;

  Boekmoment operator[](std::size_t k) const noexcept { return {rij[k], rest[k], gewogen[k]}; }
};

/// What happens in a gang, as numbers of bits: a fase, or a return.
constexpr int bit_van(Fase f) noexcept { return static_cast<int>(f); }
inline constexpr int bit_terugkeer = static_cast<int>(aantal_fasen);
inline bool gebeurt(std::uint64_t voorval, int bit) noexcept { return ((voorval >> bit) & 1U) != 0; }

/// A batch of gangen: the places [0, n) of every column.
struct Gangen : PerTrekking<Reekskolom<double>> {  // `duur` becomes D
  std::size_t n = 0;

  // Whose traject, when, and in which scenarios. A gang of no scenario is computed and booked like the others, in
  // a book that nobody reads: that costs less than asking.
  Reekskolom<std::uint32_t> casus, gemeente, kassabon;
  Reekskolom<ScenarioSet> set;
  Reekskolom<double> moment, meerderjarig;  ///< months from year 0
  Reekskolom<double> e;                     ///< 0 without the werkwijze

  Reekskolom<std::uint32_t> eerste_crisis, crises;
  Indexlijst met_crises;                 ///< those with any; of the others the two columns say nothing
  PerEffect<Reekskolom<double>> kansen;  ///< what each effect leaves, of the chance that it reduces where it is of one

  // How it goes.
  Reekskolom<std::uint64_t> voorval;
  Reekskolom<double> eind, terugkeer, ots_start, ots_eind, uithuis_eind;
  Reekskolom<std::uint32_t> boek;  ///< first row of the book
  Boekmomenten start, einde;
};

/// Adds the year of inflow of every family.
void tel_jaar_op(const Gangen& g, Reekskolom<double>& instroom) noexcept;
/// Moment of inflow and month of the age limit, from years; who is of age has a traject in no scenario.
void begin_levens(double leeftijdsgrens, const Reekskolom<double>& instroom, const Reekskolom<double>& leeftijd,
                  ScenarioSet alle, Gangen& g) noexcept;
/// The receipt of every family from its draw u and the cumulative weights.
void kies_kassabonnen(std::span<const double> grens, const Reekskolom<double>& u, Gangen& g) noexcept;

/// No duration is below 0, and none ends after `eind`; `geen` becomes a lower bound of the chance that a traject of at
/// most `grens` months has no crisis: 1 - x for e^-x, and a hair less as both are rounded. Of who is gone before year 0
/// no crisis counts: there it lies above every draw.
void begrens_duur(double grens, double crises_per_maand, Gangen& g, Reekskolom<double>& geen) noexcept;

/// The bound of a draw in the places [van, tot): `voor` where the moment lies before year 0, else `vanaf`.
void zet_grens(const Reekskolom<double>& moment, double voor, double vanaf, std::size_t van, std::size_t tot,
               Reekskolom<double>& grens) noexcept;

/// What says of the places [van, tot) that the werkwijze is not applied: v, or where teams weigh the lowest of v and o.
void neem_beslissend(const Gangen& g, bool weegt, std::size_t van, std::size_t tot, Reekskolom<double>& uit) noexcept;

/// The chances of a traject without the werkwijze, in every place.
void zet_kansen(const TrajectWaarden& w, Gangen& g) noexcept;
/// Those of the gangen [van, tot) with the werkwijze, by e; shortens their duration too.
void zet_kansen(const TrajectWaarden& w, const EffectWaarden& f, Gangen& g, std::size_t van, std::size_t tot) noexcept;

/// model.md §3, steps 2 to 5 and 7: fills how each gang goes; `horizon` in months.
void bepaal_verloop(const TrajectWaarden& w, double horizon, Gangen& g) noexcept;

/// Where the first n moments fall; with their weights.
void plaats(const Reekskolom<double>& moment, std::size_t n, double jaren, Boekmomenten& uit) noexcept;
void plaats_gewogen(const Reekskolom<double>& moment, const Reekskolom<double>& e, std::size_t n, double jaren,
                    Boekmomenten& uit) noexcept;

/// Adds `leden` to the set of every candidate with moment t (years) and draw v below the share.
void zoek_toepassing(const Helling& aandeel, std::uint64_t leden, const Reekskolom<double>& t,
                     const Reekskolom<double>& v, std::size_t n, Reekskolom<std::uint64_t>& set) noexcept;
/// e of every candidate.
void zoek_e(const Helling& trouw, double schaal, const Reekskolom<double>& t, std::size_t n,
            Reekskolom<double>& e) noexcept;
/// Moves candidates from the second set to the first where both have the same e.
void voeg_samen(std::size_t n, const Reekskolom<double>& e1, const Reekskolom<double>& e2,
                Reekskolom<std::uint64_t>& set1, Reekskolom<std::uint64_t>& set2) noexcept;

}  // namespace mbc
