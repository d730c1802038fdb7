#pragma once

#include <bit>
#include <cstdint>
#include <span>
#include <type_traits>
#include <unordered_map>
#include <vector>

#include "base/contract.h"
#include "model/grenzen.h"
#include "simulate/casus.h"
#include "simulate/gangen.h"
#include "simulate/scenarioboek.h"

/// Booking by moments instead of periods: a period costs the same however many years it overlaps, and a
/// traject that goes alike in several scenarios is booked once for all of them.
namespace mbc {

/// Of trajecten without the werkwijze.
struct RijZonder {
  JaarRij plat;
};
/// Of those with it.
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
    eerste_van_.clear();
    laatste_.clear();
    vakken_.clear();
  }
  void voeg_gemeente_toe() {
    if (heeft_tabel()) eerste_.resize(eerste_.size() + (std::size_t{1} << scenarios_), geen);
    laatste_.push_back(geen);
  }

  /// Fills g.boek: where the book of each gang begins, with the row before year 0.
  void zoek(Gangen& g) {
    if (!heeft_tabel()) return zoek_zonder_tabel(g);
    const std::int32_t* eerste = eerste_.data();
    const std::size_t n = g.n, scenarios = scenarios_;
    const auto per_boek = static_cast<std::uint32_t>(per_boek_);
    for (std::size_t i = 0; i < n; ++i) {
      const std::size_t vak = (std::size_t{g.gemeente[i]} << scenarios) | g.set[i];
      expects(vak < eerste_.size() && g.kassabon[i] < kassabonnen_);
      if (eerste[vak] < 0) [[unlikely]]
        eerste_[vak] = open(g.gemeente[i], g.set[i]);
      g.boek[i] = static_cast<std::uint32_t>(eerste[vak]) + g.kassabon[i] * per_boek;
    }
  }
  Rij* rijen() noexcept { return rijen_.data(); }

  /// Finds the rows of a gemeente in which something happened: what is read and emptied from here on.
  void zoek_rijen(std::size_t gemeente) {
    gevuld_.clear();
    for (std::int32_t v = laatste_[gemeente]; v >= 0; v = vakken_[static_cast<std::size_t>(v)].vorige) {
      const auto vak = static_cast<std::size_t>(v);
      std::size_t plaats = vak * kassabonnen_ * per_boek_;
      for (std::size_t k = 0; k < kassabonnen_; ++k) {
        for (std::size_t r = 0; r < per_boek_; ++r, ++plaats) {
          if (!rijen_[plaats].plat.leeg()) gevuld_.push_back({vakken_[vak].set, plaats, k, r});
        }
      }
    }
  }
  /// Calls f(set, kassabon, row number, row) for each of them up to the horizon.
  template <class F>
  [[gnu::always_inline]] void voor_elke_rij(F f) const {
    for (const Gevuld& g : gevuld_) {
      if (g.rij + 1 < per_boek_) f(g.set, g.kassabon, g.rij, rijen_[g.plaats]);
    }
  }
  void maak_rijen_leeg() {
    for (const Gevuld& g : gevuld_) rijen_[g.plaats] = Rij{};
  }
  /// In one year under one scenario at most so many rows.
  [[nodiscard]] std::size_t rijen_per_jaar(std::size_t gemeente) const noexcept {
    std::size_t vakken = 0;
    for (std::int32_t v = laatste_[gemeente]; v >= 0; v = vakken_[static_cast<std::size_t>(v)].vorige) ++vakken;
    return vakken * kassabonnen_;
  }

 private:
  static constexpr std::int32_t geen = -1;
  struct Vak {
    ScenarioSet set;
    std::int32_t vorige;  ///< of the same gemeente
  };
  /// A row, and what it is of.
  struct Gevuld {
    ScenarioSet set;
    std::size_t plaats, kassabon, rij;
  };

  /// Sets of more scenarios are too many for a table, though few of them occur.
  [[nodiscard]] bool heeft_tabel() const noexcept { return scenarios_ <= meeste_in_tabel; }
  void zoek_zonder_tabel(Gangen& g) {
    for (std::size_t i = 0; i < g.n; ++i) {
      const auto [vak, nieuw] = eerste_van_.try_emplace((std::uint64_t{g.gemeente[i]} << 32) | g.set[i], geen);
      if (nieuw) vak->second = open(g.gemeente[i], g.set[i]);
      g.boek[i] = static_cast<std::uint32_t>(vak->second) + g.kassabon[i] * static_cast<std::uint32_t>(per_boek_);
    }
  }
  /// Returns the first row of a new book.
  std::int32_t open(std::size_t gemeente, ScenarioSet set) {
    const std::size_t vak = vakken_.size(), rijen = kassabonnen_ * per_boek_;
    vakken_.push_back({set, laatste_[gemeente]});
    laatste_[gemeente] = static_cast<std::int32_t>(vak);
    if (rijen_.size() < (vak + 1) * rijen) rijen_.resize((vak + 1) * rijen);
    return static_cast<std::int32_t>(vak * rijen);
  }

  std::size_t scenarios_, kassabonnen_, per_boek_;
  std::vector<std::int32_t> eerste_;                            ///< [gemeente][set]: its first row
  std::unordered_map<std::uint64_t, std::int32_t> eerste_van_;  ///< the same by gemeente and set, without a table
  std::vector<std::int32_t> laatste_;                           ///< per gemeente, of its vakken
  std::vector<Vak> vakken_;
  std::vector<Rij> rijen_;  ///< [vak][kassabon][row]
  std::vector<Gevuld> gevuld_;
};

/// The books of a group of gemeenten.
class MomentBoek {
 public:
  /// As many as a ScenarioSet holds; the plain kernel takes studies with more.
  static constexpr std::size_t hoogste_scenarios = meeste_scenarios_snel;

  MomentBoek(std::size_t scenarios, std::size_t jaren, std::size_t kassabonnen);

  /// Another group of gemeenten, which are then added one by one.
  void begin();
  void voeg_gemeente_toe();

  /// Books a batch whose course is known; `crises` are those its columns point into. Fills g.boek and the places
  /// of its moments.
  template <Werkwijze werkwijze>
  void boek(Gangen& g, std::span<const CrisisTrekking> crises);
  /// Books that these gangen are followed by another traject.
  template <Werkwijze werkwijze>
  void boek_terugkeer(const Gangen& g, std::span<const std::uint32_t> welke) noexcept;

  /// Begins to read the books of a gemeente.
  void zoek_rijen(std::size_t gemeente) {
    zonder_.zoek_rijen(gemeente);
    met_.zoek_rijen(gemeente);
  }
  /// Calls f(set, kassabon, row number, row) for each of its rows in which something happened, up to the horizon; `Rij`
  /// is RijZonder or RijMet.
  template <class Rij, class F>
  [[gnu::always_inline]] void voor_elke_rij(F f) const {
    if constexpr (std::is_same_v<Rij, RijMet>) {
      met_.voor_elke_rij(f);
    } else {
      zonder_.voor_elke_rij(f);
    }
  }
  /// Ends reading: its books are empty after it.
  void maak_rijen_leeg() {
    zonder_.maak_rijen_leeg();
    met_.maak_rijen_leeg();
  }
  /// In one year under one scenario at most so many rows.
  [[nodiscard]] std::size_t rijen_per_jaar(std::size_t gemeente) const noexcept {
    return zonder_.rijen_per_jaar(gemeente) + met_.rijen_per_jaar(gemeente);
  }

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

  std::size_t jaren_;
  Boeken<RijZonder> zonder_;
  Boeken<RijMet> met_;

  // Of the batch that is booked.
  Indexlijst met_vto_, met_ots_, wie_ots_, uit_huis_;
  Boekmomenten ots_start_{}, ots_eind_{};
  Reekskolom<double> moment_{}, e_{};
};

}  // namespace mbc
