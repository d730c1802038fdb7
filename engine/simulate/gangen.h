#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <span>

#include "simulate/wereld.h"

/// Trajecten in columns. A gang is a way in which a traject goes, for all scenarios that treat it alike: most
/// trajecten have one. What is done for many gangen at once stands here, each step a loop over columns that the
/// compiler vectorises; the steps and the order of every operation are those of casus.h.
namespace mbc {

/// A set of scenarios, one bit each.
using ScenarioSet = std::uint32_t;

/// Gangen per batch: the columns of a batch stay in the second-level cache, and a loop is long enough.
inline constexpr std::size_t reeks_lengte = 256;
template <class T>
struct alignas(64) Reekskolom : std::array<T, reeks_lengte> {};

namespace kolom_kern {
inline constexpr double magisch = 0x1.8p52;  // adding it rounds to a whole number, left in the low bits
}
/// The nearest whole number, ties to even as llrint, for |x| below 2^51; unlike llrint it vectorises.
inline double heel(double x) noexcept { return (x + kolom_kern::magisch) - kolom_kern::magisch; }
/// The same as an integer.
inline std::int64_t geheel(double x) noexcept {
  return std::bit_cast<std::int64_t>(x + kolom_kern::magisch) - std::bit_cast<std::int64_t>(kolom_kern::magisch);
}

/// Some places of a batch, ascending. Filled without a branch, whatever the condition.
class Indexlijst {
 public:
  [[nodiscard]] std::span<const std::uint32_t> lijst() const noexcept { return {plaatsen_.data(), n_}; }
  [[nodiscard]] std::size_t size() const noexcept { return n_; }

  /// The places i in [van, tot) with f(i); at most reeks_lengte of them.
  template <class F>
  void kies(std::size_t van, std::size_t tot, F f) noexcept {
    std::size_t n = 0;
    for (std::size_t i = van; i < tot; ++i) {
      plaatsen_[n] = static_cast<std::uint32_t>(i);
      n += f(i) ? 1U : 0U;
    }
    n_ = n;
  }
  /// Those of another list.
  template <class F>
  void kies(std::span<const std::uint32_t> uit, F f) noexcept {
    std::size_t n = 0;
    for (const std::uint32_t i : uit) {
      plaatsen_[n] = i;
      n += f(i) ? 1U : 0U;
    }
    n_ = n;
  }

 private:
  std::array<std::uint32_t, reeks_lengte + 1> plaatsen_;
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

/// Moments of one kind, as they are booked.
struct Momenten {
  Reekskolom<std::int32_t> rij;
  Reekskolom<std::int64_t> rest;     ///< of the year, in ticks
  Reekskolom<std::int64_t> gewogen;  ///< the same times e
};

/// What the draws of a gang are held against: the chances of TrajectWaarden times what each effect leaves.
struct Kansen {
  Reekskolom<double> vto, ots, otsduur, uithuisplaatsing, crisis, recidive_1jaar, recidive_2jaar;
};

/// What happens in a gang, as bits.
struct Voorval {
  static constexpr std::uint64_t vto = 1, ots = 2, uithuisplaatsing = 4, terugkeer = 8;
};

struct Gangen {
  std::size_t n = 0;

  // Whose traject, when, and in which scenarios. A gang of no scenario is computed and booked like the others, in
  // a book that nobody reads: that costs less than asking.
  Reekskolom<std::uint32_t> casus, gemeente, kassabon;
  Reekskolom<ScenarioSet> set;
  Reekskolom<double> moment, meerderjarig;  ///< months from year 0
  Reekskolom<double> e;                     ///< 0 without the werkwijze

  // The draws, named as in TrajectTrekking; `duur` becomes D.
  Reekskolom<double> v, duur, o, q, z, h;
  Reekskolom<std::uint32_t> eerste_crisis, crises;
  Kansen kansen;

  // How it goes.
  Reekskolom<std::uint64_t> voorval;
  Reekskolom<double> eind, terugkeer, ots_start, ots_eind, uithuis_eind;
  Reekskolom<std::uint32_t> boek;  ///< first row of the book
  Momenten start, einde;
};

/// Adds the year of inflow of every family.
void tel_jaar_op(const Gangen& g, Reekskolom<double>& instroom) noexcept;
/// Moment of inflow and month of the age limit, from years.
void begin_levens(double leeftijdsgrens, const Reekskolom<double>& instroom, const Reekskolom<double>& leeftijd,
                  Gangen& g) noexcept;
/// The receipt of every family from its draw u and the cumulative weights.
void kies_kassabonnen(std::span<const double> grens, const Reekskolom<double>& u, Gangen& g) noexcept;

/// The chances of a traject without the werkwijze, in every place.
void zet_kansen(const TrajectWaarden& w, Gangen& g) noexcept;
/// Those of the gangen [van, tot) with the werkwijze, by e; shortens their duration too.
void zet_kansen(const TrajectWaarden& w, const EffectWaarden& f, Gangen& g, std::size_t van, std::size_t tot) noexcept;

/// model.md §3, steps 2 to 5 and 7: fills how each gang goes; `horizon` in months.
void bepaal_verloop(const TrajectWaarden& w, double horizon, Gangen& g) noexcept;

/// Where the starts and ends fall; with their weights.
void plaats(double jaren, Gangen& g) noexcept;
void plaats_gewogen(double jaren, Gangen& g) noexcept;

/// Adds `leden` to the set of every candidate with moment t (years) and draw v below the share.
void zoek_toepassing(const Helling& aandeel, std::uint64_t leden, const double* t, const double* v, std::size_t n,
                     std::uint64_t* set) noexcept;
/// e of every candidate.
void zoek_e(const Helling& trouw, double schaal, const double* t, std::size_t n, double* e) noexcept;
/// Moves candidates from the second set to the first where both have the same e.
void voeg_samen(std::size_t n, const double* e1, const double* e2, std::uint64_t* set1, std::uint64_t* set2) noexcept;

}  // namespace mbc
