#pragma once

#include <bit>
#include <cstdint>
#include <span>
#include <type_traits>
#include <vector>

#include "simulate/casus.h"
#include "simulate/gangen.h"
#include "simulate/volumes.h"

/// Booking by moments instead of periods: a period costs the same however many years it overlaps, and a
/// traject that goes alike in several scenarios is booked once for all of them.
namespace mbc {

/// What begins, ends and happens in one year of one receipt. `rest_*` are the months left in the year from a
/// moment on, begins less ends; the counts of begins and ends say who is there in the years after it. Sums
/// wrap, as the rows before and after the horizon are never read. A moment touches one cache line.
struct alignas(64) JaarRij {
  std::uint64_t rest_traject = 0, rest_ots = 0, rest_uithuis = 0;
  std::uint32_t start = 0, einde = 0, ots_start = 0, ots_einde = 0, uithuis_start = 0, uithuis_einde = 0;
  std::uint32_t vto = 0, crisis = 0;
  std::uint32_t terug_1 = 0, terug_2 = 0;  ///< trajecten that ended here and are followed within 12, 24 months

  bool operator==(const JaarRij&) const = default;
};

/// The same, each weighted with e: counts in ticks of e.
struct GewogenRij {
  std::uint64_t rest_traject = 0, start = 0, einde = 0, rest_ots = 0, ots_start = 0, ots_einde = 0;
  std::uint64_t rest_uithuis = 0, uithuis_start = 0, uithuis_einde = 0, vto = 0, crisis = 0;
};

struct RijZonder {
  JaarRij plat;
};
struct RijMet {
  JaarRij plat;
  GewogenRij gewogen;
};

/// The books of trajecten with, or without, the werkwijze: one for each gemeente, set of scenarios and receipt
/// that occurs.
template <class Rij>
class Boeken {
 public:
  Boeken(std::size_t scenarios, std::size_t kassabonnen, std::size_t rijen)
      : scenarios_(scenarios), kassabonnen_(kassabonnen), per_boek_(rijen) {}

  /// Room for so many gemeenten; nothing may be in the books.
  void begin(std::size_t gemeenten) {
    vak_van_.assign(gemeenten << scenarios_, geen);
    laatste_.assign(gemeenten, geen);
    vakken_.clear();
  }

  /// The first row of a book: before year 0.
  std::uint32_t boek(std::size_t gemeente, ScenarioSet set, std::size_t kassabon) {
    std::int32_t vak = vak_van_[(gemeente << scenarios_) | set];
    if (vak < 0) [[unlikely]]
      vak = open(gemeente, set);
    const std::size_t nr = static_cast<std::size_t>(vak) * kassabonnen_ + kassabon;
    geraakt_[nr] = 1;
    return static_cast<std::uint32_t>(nr * per_boek_);
  }
  Rij* rijen() noexcept { return rijen_.data(); }

  /// Calls f(set, kassabon, rows) for each book of a gemeente that holds something, and empties it.
  template <class F>
  void stort(std::size_t gemeente, F f) {
    for (std::int32_t v = laatste_[gemeente]; v >= 0; v = vakken_[static_cast<std::size_t>(v)].vorige) {
      const auto vak = static_cast<std::size_t>(v);
      for (std::size_t k = 0; k < kassabonnen_; ++k) {
        const std::size_t nr = vak * kassabonnen_ + k;
        if (geraakt_[nr] == 0) continue;
        Rij* rijen = rijen_.data() + nr * per_boek_;
        f(vakken_[vak].set, k, rijen);
        std::fill_n(rijen, per_boek_, Rij{});
        geraakt_[nr] = 0;
      }
    }
  }

 private:
  static constexpr std::int32_t geen = -1;
  struct Vak {
    ScenarioSet set;
    std::int32_t vorige;  ///< of the same gemeente
  };

  std::int32_t open(std::size_t gemeente, ScenarioSet set) {
    const auto vak = static_cast<std::int32_t>(vakken_.size());
    vak_van_[(gemeente << scenarios_) | set] = vak;
    vakken_.push_back({set, laatste_[gemeente]});
    laatste_[gemeente] = vak;
    if (geraakt_.size() < vakken_.size() * kassabonnen_) {
      geraakt_.resize(vakken_.size() * kassabonnen_);
      rijen_.resize(geraakt_.size() * per_boek_);
    }
    return vak;
  }

  std::size_t scenarios_, kassabonnen_, per_boek_;
  std::vector<std::int32_t> vak_van_;  ///< [gemeente][set]
  std::vector<std::int32_t> laatste_;  ///< per gemeente, of its vakken
  std::vector<Vak> vakken_;
  std::vector<Rij> rijen_;     ///< [vak][kassabon][row]
  std::vector<char> geraakt_;  ///< [vak][kassabon]
};

/// Who of a batch does not flow in, in some scenarios.
struct Afwezige {
  std::uint32_t plaats = 0;
  ScenarioSet set = 0;
};

/// The books of a group of gemeenten.
class MomentBoek {
 public:
  /// More scenarios than this have too many subsets; the plain kernel takes those studies.
  static constexpr std::size_t hoogste_scenarios = 12;

  MomentBoek(std::size_t scenarios, std::size_t jaren, std::size_t kassabonnen);

  void begin(std::size_t gemeenten);

  /// A batch of families flows in at the start of their first traject, placed before; `niet_in` tells of some in
  /// which scenarios they do not.
  void tel_instroom(const Gangen& g, std::span<const Afwezige> niet_in) noexcept;

  /// Books a batch whose course is known; `crises` are those its columns point into. Fills g.boek and the places
  /// of its moments.
  template <Werkwijze werkwijze>
  void boek(Gangen& g, std::span<const CrisisTrekking> crises);
  /// Books that these gangen are followed by another traject.
  template <Werkwijze werkwijze>
  void boek_terugkeer(const Gangen& g, std::span<const std::uint32_t> welke) noexcept;

  /// Adds everything of a gemeente to `v`; its books are empty after it.
  void stort(std::size_t gemeente, Volumes& v);

 private:
  template <Werkwijze werkwijze>
  auto& boeken() noexcept {
    if constexpr (werkwijze == Werkwijze::met) {
      return met_;
    } else {
      return zonder_;
    }
  }
  void stort_instroom(std::size_t gemeente, Volumes& v);

  std::size_t scenarios_, jaren_, per_boek_;
  Boeken<RijZonder> zonder_;
  Boeken<RijMet> met_;
  std::vector<std::int32_t> instroom_;  ///< [gemeente][row], as if in every scenario
  std::vector<std::int32_t> gemist_;    ///< [gemeente][scenario][row], what is not
};

}  // namespace mbc
