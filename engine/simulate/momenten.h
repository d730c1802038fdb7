#pragma once

#include <bit>
#include <cstdint>
#include <span>
#include <type_traits>
#include <vector>

#include "base/rooster.h"
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

  /// Whether nothing begins, ends or happens.
  [[nodiscard]] bool leeg() const noexcept {
    return (start | einde | ots_start | ots_einde | uithuis_einde | vto | crisis) == 0;
  }
  JaarRij& operator+=(const JaarRij& o) noexcept;
};

/// The same, each weighted with e: counts in ticks of e.
struct GewogenRij {
  std::uint64_t rest_traject = 0, start = 0, einde = 0, rest_ots = 0, ots_start = 0, ots_einde = 0;
  std::uint64_t rest_uithuis = 0, uithuis_start = 0, uithuis_einde = 0, vto = 0, crisis = 0;

  GewogenRij& operator+=(const GewogenRij& o) noexcept;
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

  /// For another group; nothing may be in the books.
  void begin() {
    eerste_.clear();
    laatste_.clear();
    vakken_.clear();
  }
  void voeg_gemeente_toe() {
    eerste_.resize(eerste_.size() + (std::size_t{1} << scenarios_), geen);
    laatste_.push_back(geen);
  }

  /// Fills g.boek: where the book of each gang begins, with the row before year 0.
  void zoek(Gangen& g) {
    const std::int32_t* eerste = eerste_.data();
    const std::size_t n = g.n, scenarios = scenarios_;
    const auto per_boek = static_cast<std::uint32_t>(per_boek_);
    for (std::size_t i = 0; i < n; ++i) {
      const std::size_t vak = (std::size_t{g.gemeente[i]} << scenarios) | g.set[i];
      if (eerste[vak] < 0) [[unlikely]]
        open(g.gemeente[i], g.set[i]);
      g.boek[i] = static_cast<std::uint32_t>(eerste[vak]) + g.kassabon[i] * per_boek;
    }
  }
  Rij* rijen() noexcept { return rijen_.data(); }

  /// Calls f(set, kassabon, row number, row) for each row in which something happened, up to the horizon, and
  /// empties all.
  template <class F>
  void stort(std::size_t gemeente, F f) {
    for (std::int32_t v = laatste_[gemeente]; v >= 0; v = vakken_[static_cast<std::size_t>(v)].vorige) {
      const auto vak = static_cast<std::size_t>(v);
      Rij* rij = rijen_.data() + vak * kassabonnen_ * per_boek_;
      for (std::size_t k = 0; k < kassabonnen_; ++k) {
        for (std::size_t r = 0; r < per_boek_; ++r, ++rij) {
          if (rij->plat.leeg()) continue;
          if (r + 1 < per_boek_) f(vakken_[vak].set, k, r, *rij);
          *rij = Rij{};
        }
      }
    }
  }

 private:
  static constexpr std::int32_t geen = -1;
  struct Vak {
    ScenarioSet set;
    std::int32_t vorige;  ///< of the same gemeente
  };

  void open(std::size_t gemeente, ScenarioSet set) {
    const std::size_t vak = vakken_.size(), rijen = kassabonnen_ * per_boek_;
    eerste_[(gemeente << scenarios_) | set] = static_cast<std::int32_t>(vak * rijen);
    vakken_.push_back({set, laatste_[gemeente]});
    laatste_[gemeente] = static_cast<std::int32_t>(vak);
    if (rijen_.size() < (vak + 1) * rijen) rijen_.resize((vak + 1) * rijen);
  }

  std::size_t scenarios_, kassabonnen_, per_boek_;
  std::vector<std::int32_t> eerste_;   ///< [gemeente][set]: its first row
  std::vector<std::int32_t> laatste_;  ///< per gemeente, of its vakken
  std::vector<Vak> vakken_;
  std::vector<Rij> rijen_;  ///< [vak][kassabon][row]
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

  /// Another group of gemeenten, which are then added one by one.
  void begin();
  void voeg_gemeente_toe();

  /// n families flow in in a year, negative before year 0.
  void tel_instroom(std::size_t gemeente, int jaar, int n) noexcept;
  /// These of a batch, placed before, do not in these scenarios.
  void tel_afwezigen(const Gangen& g, std::span<const Afwezige> afwezigen) noexcept;

  /// Books a batch whose course is known; `crises` are those its columns point into. Fills g.boek and the places
  /// of its moments.
  template <Werkwijze werkwijze>
  void boek(Gangen& g, std::span<const CrisisTrekking> crises);
  /// Books that these gangen are followed by another traject.
  template <Werkwijze werkwijze>
  void boek_terugkeer(const Gangen& g, std::span<const std::uint32_t> welke) noexcept;

  /// Writes everything of a gemeente over what `v` holds; its books are empty after it.
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
  template <Werkwijze werkwijze>
  void boek_trajecten(Gangen& g) noexcept;
  template <Werkwijze werkwijze>
  void boek_maatregelen(const Gangen& g) noexcept;
  template <Werkwijze werkwijze>
  void plaats_momenten(const Gangen& g, const Reekskolom<double>& moment, const Indexlijst& wie,
                       Boekmomenten& uit) noexcept;
  void stort_instroom(std::size_t gemeente, Volumes& v);
  void tel_sets_op(std::size_t gemeente);
  void stort_zorg(std::size_t s, std::size_t kassabon, Volumes& v);
  void stort_werkwijze(std::size_t s, Volumes& v);

  std::size_t scenarios_, jaren_, kassabonnen_, per_boek_;
  Boeken<RijZonder> zonder_;
  Boeken<RijMet> met_;
  std::vector<std::int32_t> instroom_;  ///< [gemeente][year], as if in every scenario
  std::vector<std::int32_t> gemist_;    ///< [gemeente][scenario][row], what is not

  // Of the gemeente that is read out: its sets added up to scenarios.
  Rooster<JaarRij, 3> plat_;        ///< [scenario][kassabon][row]
  Rooster<GewogenRij, 3> gewogen_;  ///< the same shape
  Rooster<JaarRij, 2> plat_met_;    ///< [scenario][row]: the trajecten with the werkwijze alone
  std::vector<char> weegt_;         ///< [scenario][kassabon]: whether anything is weighted

  // Of the batch that is booked.
  Indexlijst met_vto_, met_ots_, wie_ots_, uit_huis_;
  Boekmomenten ots_start_{}, ots_eind_{};
  Reekskolom<double> moment_{}, e_{};
};

}  // namespace mbc
