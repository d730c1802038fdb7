#pragma once

#include <bit>
#include <cstdint>
#include <vector>

#include "simulate/casus.h"
#include "simulate/volumes.h"

/// Booking by moments instead of periods: a period costs the same however many years it overlaps, and a
/// traject that goes alike in several scenarios is booked once for all of them.
namespace mbc {

/// A set of scenarios, one bit each.
using ScenarioSet = std::uint32_t;

/// What begins, ends and happens in one year of one receipt. `rest_*` are the months left in the year from a
/// moment on, begins less ends; the counts of begins and ends say who is there in the years after it. Sums
/// wrap, as the rows before and after the horizon are never read.
struct MomentRij {
  std::uint64_t rest_traject = 0, rest_ots = 0, rest_uithuis = 0;
  std::uint64_t start = 0, einde = 0, ots_start = 0, ots_einde = 0, uithuis_start = 0, uithuis_einde = 0;
  std::uint64_t vto = 0, crisis = 0;

  bool operator==(const MomentRij&) const = default;
};

/// Rows of one year without and with weight; the weighted ones count in ticks of e.
struct JaarRijen {
  MomentRij plat, gewogen;
  std::uint32_t terug_1 = 0, terug_2 = 0;  ///< trajecten that ended here and are followed within 12, 24 months
};

/// The books of one gemeente, for every set of scenarios that occurs.
class MomentBoek {
 public:
  /// More scenarios than this have too many subsets; the plain kernel takes those studies.
  static constexpr std::size_t hoogste_scenarios = 12;

  MomentBoek(std::size_t scenarios, std::size_t jaren, std::size_t kassabonnen);

  /// The rows for trajecten with or without the werkwijze: row 0 is before year 0, row y + 1 is year y, the
  /// last is beyond the horizon.
  JaarRijen* rijen(ScenarioSet set, Werkwijze w, std::size_t kassabon) noexcept {
    const std::size_t i = (vak(set) * 2 + static_cast<std::size_t>(w)) * kassabonnen_ + kassabon;
    geraakt_[i] = 1;
    return rijen_.data() + i * per_boek_;
  }
  void tel_instroom(ScenarioSet set, std::size_t rij) noexcept { ++instroom_[vak(set) * per_boek_ + rij]; }

  /// Row of a moment.
  [[nodiscard]] std::size_t rij(Ticks t) const noexcept {
    const auto jaar = static_cast<std::size_t>(t >> 34) / 3;  // a year is 3 x 2^34 ticks
    const std::size_t binnen = jaar < laatste_ ? jaar + 1 : laatste_ + 1;
    return t < 0 ? 0 : binnen;
  }

  /// Adds everything to `v` and starts anew.
  void stort(Volumes& v);

 private:
  std::size_t vak(ScenarioSet set) noexcept {
    if (vak_van_set_[set] < 0) open_vak(set);
    return static_cast<std::size_t>(vak_van_set_[set]);
  }
  void open_vak(ScenarioSet set);
  void stort_boek(Volumes& v, ScenarioSet set, Werkwijze w, std::size_t kassabon, JaarRijen* rijen);

  std::size_t jaren_, kassabonnen_, laatste_, per_boek_;
  std::vector<std::int16_t> vak_van_set_;  ///< per set: its place, or -1
  std::vector<ScenarioSet> sets_;          ///< per place
  std::vector<JaarRijen> rijen_;           ///< [place][werkwijze][kassabon][row]
  std::vector<char> geraakt_;              ///< [place][werkwijze][kassabon]
  std::vector<std::int64_t> instroom_;     ///< [place][row]
};

/// Writes one traject into its rows. Without the werkwijze nothing weighs.
template <Werkwijze werkwijze>
class Boeking {
 public:
  Boeking(const MomentBoek& boek, JaarRijen* rijen, double e) noexcept
      : boek_(boek), rijen_(rijen), e_(e), gewicht_(static_cast<std::uint64_t>(naar_ticks(e))) {}

  void traject(double start, double eind) noexcept {
    begin(start, &MomentRij::rest_traject, &MomentRij::start);
    einde(eind, &MomentRij::rest_traject, &MomentRij::einde);
  }
  void ots(double start, double eind) noexcept {
    begin(start, &MomentRij::rest_ots, &MomentRij::ots_start);
    einde(eind, &MomentRij::rest_ots, &MomentRij::ots_einde);
  }
  void uithuisplaatsing(double start, double eind) noexcept {
    begin(start, &MomentRij::rest_uithuis, &MomentRij::uithuis_start);
    einde(eind, &MomentRij::rest_uithuis, &MomentRij::uithuis_einde);
  }
  void vto(double moment) noexcept { tel(rij_op(moment), &MomentRij::vto); }
  void crisis(double moment) noexcept { tel(rij_op(moment), &MomentRij::crisis); }
  void terugkeer(double eind, double na_maanden) noexcept {
    JaarRijen& r = rij_op(eind);
    if (na_maanden <= maanden_per_jaar) ++r.terug_1;
    if (na_maanden <= 2 * maanden_per_jaar) ++r.terug_2;
  }

 private:
  using Veld = std::uint64_t MomentRij::*;

  [[nodiscard]] JaarRijen& rij_op(double moment) const noexcept { return rijen_[boek_.rij(naar_ticks(moment))]; }

  void begin(double moment, Veld rest, Veld keren) noexcept {
    const Ticks t = naar_ticks(moment);
    const std::size_t rij = boek_.rij(t);
    const Ticks over = static_cast<Ticks>(rij) * ticks_per_jaar - t;
    JaarRijen& r = rijen_[rij];
    r.plat.*rest += static_cast<std::uint64_t>(over);
    if constexpr (werkwijze == Werkwijze::met) r.gewogen.*rest += static_cast<std::uint64_t>(weeg(over, e_));
    tel(r, keren);
  }
  void einde(double moment, Veld rest, Veld keren) noexcept {
    const Ticks t = naar_ticks(moment);
    const std::size_t rij = boek_.rij(t);
    const Ticks over = static_cast<Ticks>(rij) * ticks_per_jaar - t;
    JaarRijen& r = rijen_[rij];
    r.plat.*rest -= static_cast<std::uint64_t>(over);
    if constexpr (werkwijze == Werkwijze::met) r.gewogen.*rest -= static_cast<std::uint64_t>(weeg(over, e_));
    tel(r, keren);
  }
  void tel(JaarRijen& r, Veld keren) noexcept {
    r.plat.*keren += 1;
    if constexpr (werkwijze == Werkwijze::met) r.gewogen.*keren += gewicht_;
  }

  const MomentBoek& boek_;
  JaarRijen* rijen_;
  double e_;
  std::uint64_t gewicht_;
};

}  // namespace mbc
