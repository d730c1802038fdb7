#include "simulate/volumes.h"

#include <algorithm>
#include <cmath>

namespace mbc {
namespace {

constexpr Ticks een_tick = static_cast<Ticks>(ticks_per_eenheid);

/// Calendar year of a moment in months; negative before year 0.
Ticks jaar_van(double moment) noexcept {
  const Ticks t = naar_ticks(moment);
  return t >= 0 ? t / ticks_per_jaar : -1;
}

}  // namespace

Volumes::Volumes(std::size_t scenarios, std::size_t jaren, std::size_t kassabonnen)
    : jaren_(jaren),
      kassabonnen_(std::max<std::size_t>(kassabonnen, 1)),
      cellen_(scenarios * jaren * kassabonnen_ * aantal_fasen),
      tellingen_({scenarios, jaren, aantal_tellingen}),
      werkwijze_(scenarios * jaren),
      recidive_(scenarios) {}

void Volumes::maak_leeg() {
  std::fill(cellen_.begin(), cellen_.end(), Volume{});
  tellingen_.maak_leeg();
  std::fill(werkwijze_.begin(), werkwijze_.end(), WerkwijzeVolumes{});
  std::fill(recidive_.begin(), recidive_.end(), RecidiveTelling{});
}

void Volumes::tel_cellen_op(const Volumes& o) noexcept {
  expects(cellen_.size() == o.cellen_.size());
  for (std::size_t i = 0; i < cellen_.size(); ++i) cellen_[i] += o.cellen_[i];
}

VolumeBoek::VolumeBoek(Volumes& v) : v_(v), eind_(static_cast<Ticks>(v.jaren()) * ticks_per_jaar) {}

std::optional<std::size_t> VolumeBoek::in_horizon(double moment) const noexcept {
  const Ticks jaar = jaar_van(moment);
  if (jaar < 0 || jaar >= static_cast<Ticks>(v_.jaren())) return std::nullopt;
  return static_cast<std::size_t>(jaar);
}

/// Adds the months of [van, tot) to the calendar years they fall in, as the time left in each year from `van`
/// on less that from `tot` on. Each moment is rounded and weighted once, so that adjoining periods add up
/// exactly, and a kernel that books moments instead of periods gets the same integers.
template <class Waarheen>
void VolumeBoek::spreid(double van, double tot, double e, Waarheen waarheen) noexcept {
  const Ticks a = naar_ticks(van);
  const Ticks b = naar_ticks(tot);
  const Ticks eerste = std::max<Ticks>(std::min(a, b), 0) / ticks_per_jaar;
  const Ticks laatste = std::min(std::max(a, b), eind_ - 1) / ticks_per_jaar;
  for (Ticks jaar = eerste; jaar <= laatste; ++jaar) {
    const Ticks jaareinde = (jaar + 1) * ticks_per_jaar;
    const Ticks vanaf_a = std::clamp<Ticks>(jaareinde - a, 0, ticks_per_jaar);
    const Ticks vanaf_b = std::clamp<Ticks>(jaareinde - b, 0, ticks_per_jaar);
    waarheen(static_cast<std::size_t>(jaar)) += Volume{vanaf_a - vanaf_b, weeg(vanaf_a, e) - weeg(vanaf_b, e)};
  }
}

void VolumeBoek::periode(Fase fase, double van, double tot, double e) noexcept {
  spreid(van, tot, e,
         [&](std::size_t y) -> Volume& { return v_.cel(scenario_, y, kassabon_)[static_cast<std::size_t>(fase)]; });
  if (fase != Fase::ots && fase != Fase::traject) return;
  // Running at a turn of the year: begun before that moment and not ended before it.
  const Ticks jaren = static_cast<Ticks>(v_.jaren());
  const Ticks laatste = std::min(jaar_van(tot), jaren);
  for (Ticks jaar = std::max<Ticks>(jaar_van(van) + 1, 0); jaar <= laatste; ++jaar) {
    const auto y = static_cast<std::size_t>(jaar);
    if (jaar < jaren) tel(fase == Fase::ots ? Telling::ots_begin : Telling::trajecten_begin, y);
    if (jaar > 0 && fase == Fase::ots) tel(Telling::ots_lopend, y - 1);
  }
}

void VolumeBoek::gebeurtenis(Fase fase, double moment, double e) noexcept {
  const auto y = in_horizon(moment);
  if (!y) return;
  v_.cel(scenario_, *y, kassabon_)[static_cast<std::size_t>(fase)] += Volume{een_tick, weeg(een_tick, e)};
  if (const auto t = vorm_van(fase).telling) tel(*t, *y);
}

void VolumeBoek::begint(Fase fase, double moment) noexcept {
  const auto t = vorm_van(fase).telling;
  if (const auto y = in_horizon(moment); y && t) tel(*t, *y);
}

void VolumeBoek::instroom(double moment) noexcept {
  if (const auto y = in_horizon(moment)) tel(Telling::instroom, *y);
}

void VolumeBoek::werkwijze(double start, double eind, double ots_start, double ots_eind, double e) noexcept {
  if (const auto y = in_horizon(start)) {
    v_.werkwijze(scenario_, *y).trajecten += Volume{een_tick, weeg(een_tick, e)};
    tel(Telling::bss_trajecten, *y);
  }
  spreid(start, eind, e, [&](std::size_t y) -> Volume& { return v_.werkwijze(scenario_, y).maanden; });
  spreid(ots_start, ots_eind, e, [&](std::size_t y) -> Volume& { return v_.werkwijze(scenario_, y).ots_maanden; });
}

void VolumeBoek::einde(double moment, double terugkeer) noexcept {
  const auto y = in_horizon(moment);
  if (!y) return;
  RecidiveTelling& r = v_.recidive(scenario_);
  if (*y + 1 < v_.jaren()) {
    ++r.beeindigd_1;
    if (terugkeer <= maanden_per_jaar) ++r.terug_1;
  }
  if (*y + 2 < v_.jaren()) {
    ++r.beeindigd_2;
    if (terugkeer <= 2 * maanden_per_jaar) ++r.terug_2;
  }
}

}  // namespace mbc
