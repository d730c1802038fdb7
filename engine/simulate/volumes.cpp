#include "simulate/volumes.h"

#include <algorithm>
#include <cmath>

namespace mbc {
namespace {

constexpr double maanden_per_jaar = 12.0;
constexpr Ticks ticks_per_jaar = static_cast<Ticks>(maanden_per_jaar * ticks_per_eenheid);
constexpr Ticks een = static_cast<Ticks>(ticks_per_eenheid);

Ticks weeg(Ticks t, double e) noexcept { return std::llrint(static_cast<double>(t) * e); }

}  // namespace

Volumes::Volumes(std::size_t scenarios, std::size_t jaren, std::size_t kassabonnen)
    : jaren_(jaren),
      kassabonnen_(std::max<std::size_t>(kassabonnen, 1)),
      cellen_(scenarios * jaren * kassabonnen_),
      tellingen_(scenarios * jaren),
      werkwijze_(scenarios * jaren),
      recidive_(scenarios) {}

void Volumes::maak_leeg() {
  std::fill(cellen_.begin(), cellen_.end(), std::array<Volume, aantal_fasen>{});
  std::fill(tellingen_.begin(), tellingen_.end(), Tellingen{});
  std::fill(werkwijze_.begin(), werkwijze_.end(), WerkwijzeVolumes{});
  std::fill(recidive_.begin(), recidive_.end(), RecidiveTelling{});
}

Volume Volumes::som(std::size_t s, std::size_t y, Fase f) const {
  Volume uit;
  for (std::size_t k = 0; k < kassabonnen_; ++k) uit += cel(s, y, k)[static_cast<std::size_t>(f)];
  return uit;
}

VolumeBoek::VolumeBoek(Volumes& v)
    : v_(v),
      eind_(static_cast<Ticks>(v.jaren()) * ticks_per_jaar),
      eind_maanden_(static_cast<double>(v.jaren()) * maanden_per_jaar) {}

/// Adds the months of [van, tot) to the calendar years they fall in; both ends are rounded to ticks once, so
/// that adjoining periods add up exactly.
template <class Doel>
void VolumeBoek::spreid(double van, double tot, double e, Doel doel) noexcept {
  Ticks a = std::max<Ticks>(naar_ticks(van), 0);
  const Ticks b = std::min(naar_ticks(tot), eind_);
  while (a < b) {
    const Ticks jaar = a / ticks_per_jaar;
    const Ticks grens = std::min(b, (jaar + 1) * ticks_per_jaar);
    doel(static_cast<std::size_t>(jaar)) += Volume{grens - a, weeg(grens - a, e)};
    a = grens;
  }
}

void VolumeBoek::periode(Fase fase, double van, double tot, double e) noexcept {
  spreid(van, tot, e, [&](std::size_t y) -> Volume& {
    return v_.cel(scenario_, y, kassabon_)[static_cast<std::size_t>(fase)];
  });
  if (fase != Fase::ots) return;
  // Running at the end of year y: begun before it and not ended before it.
  const double eerste = std::max(1.0, std::floor(van / maanden_per_jaar) + 1.0);
  const double laatste = std::min(static_cast<double>(v_.jaren()), std::floor(tot / maanden_per_jaar));
  for (double jaareinde = eerste; jaareinde <= laatste; ++jaareinde) {
    ++v_.telling(scenario_, static_cast<std::size_t>(jaareinde) - 1).ots_lopend;
  }
}

void VolumeBoek::gebeurtenis(Fase fase, double moment, double e) noexcept {
  if (moment < 0 || moment >= eind_maanden_) return;
  const auto y = static_cast<std::size_t>(moment / maanden_per_jaar);
  v_.cel(scenario_, y, kassabon_)[static_cast<std::size_t>(fase)] += Volume{een, weeg(een, e)};
}

void VolumeBoek::instroom(double moment) noexcept {
  if (moment < 0 || moment >= eind_maanden_) return;
  ++v_.telling(scenario_, static_cast<std::size_t>(moment / maanden_per_jaar)).instroom;
}

void VolumeBoek::uithuisplaatsing(double moment) noexcept {
  if (moment < 0 || moment >= eind_maanden_) return;
  ++v_.telling(scenario_, static_cast<std::size_t>(moment / maanden_per_jaar)).uithuisplaatsingen;
}

void VolumeBoek::werkwijze(double start, double eind, double ots_start, double ots_eind, double e) noexcept {
  if (start >= 0 && start < eind_maanden_) {
    v_.werkwijze(scenario_, static_cast<std::size_t>(start / maanden_per_jaar)).trajecten +=
        Volume{een, weeg(een, e)};
  }
  spreid(start, eind, e, [&](std::size_t y) -> Volume& { return v_.werkwijze(scenario_, y).maanden; });
  spreid(ots_start, ots_eind, e, [&](std::size_t y) -> Volume& { return v_.werkwijze(scenario_, y).ots_maanden; });
}

void VolumeBoek::einde(double moment, double terugkeer) noexcept {
  RecidiveTelling& r = v_.recidive(scenario_);
  if (moment < 0) return;
  if (moment < eind_maanden_ - maanden_per_jaar) {
    ++r.beeindigd_1;
    if (terugkeer <= maanden_per_jaar) ++r.terug_1;
  }
  if (moment < eind_maanden_ - 2 * maanden_per_jaar) {
    ++r.beeindigd_2;
    if (terugkeer <= 2 * maanden_per_jaar) ++r.terug_2;
  }
}

}  // namespace mbc
