#include "simulate/momenten.h"

#include <algorithm>

namespace mbc {
namespace {

constexpr auto een = static_cast<std::uint64_t>(ticks_per_eenheid);

/// One volume over the years: `rest` in the year itself, and a whole year for who began before and did not end.
class Loper {
 public:
  Ticks volgende(std::uint64_t rest, std::uint64_t begonnen, std::uint64_t geeindigd, std::uint64_t per_jaar) {
    const std::uint64_t volume = rest + aanwezig_ * per_jaar;
    aanwezig_ += begonnen - geeindigd;
    return static_cast<Ticks>(volume);
  }
  [[nodiscard]] std::int64_t aanwezig() const { return static_cast<std::int64_t>(aanwezig_); }

 private:
  std::uint64_t aanwezig_ = 0;
};

/// The months of the three phases that begin and end, year after year.
struct Fasen {
  Loper traject, ots, uithuis;

  struct Maanden {
    Ticks traject, ots, uithuis;
  };
  /// Nobody is there, nor was.
  [[nodiscard]] bool leeg() const { return traject.aanwezig() == 0; }
  Maanden volgende(const MomentRij& r, std::uint64_t per_jaar) {
    return {traject.volgende(r.rest_traject, r.start, r.einde, per_jaar),
            ots.volgende(r.rest_ots, r.ots_start, r.ots_einde, per_jaar),
            uithuis.volgende(r.rest_uithuis, r.uithuis_start, r.uithuis_einde, per_jaar)};
  }
};

/// What one year of one book comes to.
struct JaarVolumes {
  std::array<Volume, aantal_fasen> fasen{};

  Volume& fase(Fase f) { return fasen[static_cast<std::size_t>(f)]; }

  /// Fills the plain or the weighted half; an event counts `per_keer` ticks.
  void vul(const Fasen::Maanden& m, const MomentRij& r, std::uint64_t per_keer, Ticks Volume::*deel) {
    fase(Fase::traject).*deel = m.traject;
    fase(Fase::ots).*deel = m.ots;
    fase(Fase::vrijwillig).*deel = m.traject - m.ots;
    fase(Fase::uithuisplaatsing).*deel = m.uithuis;
    fase(Fase::start).*deel = static_cast<Ticks>(r.start * per_keer);
    fase(Fase::vto).*deel = static_cast<Ticks>(r.vto * per_keer);
    fase(Fase::ots_start).*deel = static_cast<Ticks>(r.ots_start * per_keer);
    fase(Fase::crisis).*deel = static_cast<Ticks>(r.crisis * per_keer);
    fase(Fase::einde).*deel = static_cast<Ticks>(r.einde * per_keer);
  }
};

/// Calls f(scenario) for each of the set.
template <class F>
void voor_elk(ScenarioSet set, F f) {
  for (; set != 0; set &= set - 1) f(static_cast<std::size_t>(std::countr_zero(set)));
}

}  // namespace

MomentBoek::MomentBoek(std::size_t scenarios, std::size_t jaren, std::size_t kassabonnen)
    : jaren_(jaren),
      kassabonnen_(std::max<std::size_t>(kassabonnen, 1)),
      laatste_(jaren),
      per_boek_(jaren + 2),
      vak_van_set_(std::size_t{1} << scenarios, std::int16_t{-1}) {}

void MomentBoek::open_vak(ScenarioSet set) {
  vak_van_set_[set] = static_cast<std::int16_t>(sets_.size());
  sets_.push_back(set);
  if (geraakt_.size() < sets_.size() * 2 * kassabonnen_) {
    geraakt_.resize(sets_.size() * 2 * kassabonnen_);
    rijen_.resize(geraakt_.size() * per_boek_);
    instroom_.resize(sets_.size() * per_boek_);
  }
}

void MomentBoek::stort(Volumes& v) {
  for (std::size_t vak = 0; vak < sets_.size(); ++vak) {
    for (std::size_t y = 0; y < jaren_; ++y) {
      const std::int64_t n = instroom_[vak * per_boek_ + y + 1];
      if (n != 0) voor_elk(sets_[vak], [&](std::size_t s) { v.telling(s, y).instroom += n; });
    }
    for (std::size_t w = 0; w < 2; ++w) {
      for (std::size_t k = 0; k < kassabonnen_; ++k) {
        const std::size_t i = (vak * 2 + w) * kassabonnen_ + k;
        if (geraakt_[i] == 0) continue;
        stort_boek(v, sets_[vak], static_cast<Werkwijze>(w), k, rijen_.data() + i * per_boek_);
        geraakt_[i] = 0;
      }
    }
    vak_van_set_[sets_[vak]] = -1;
  }
  std::fill_n(instroom_.begin(), sets_.size() * per_boek_, std::int64_t{0});
  sets_.clear();
}

void MomentBoek::stort_boek(Volumes& v, ScenarioSet set, Werkwijze w, std::size_t kassabon, JaarRijen* rijen) {
  Fasen plat, gewogen;
  plat.volgende(rijen[0].plat, 0);
  gewogen.volgende(rijen[0].gewogen, 0);
  for (std::size_t y = 0; y < jaren_; ++y) {
    const JaarRijen& r = rijen[y + 1];
    if (plat.leeg() && r.plat == MomentRij{}) continue;
    JaarVolumes jaar;
    jaar.vul(plat.volgende(r.plat, static_cast<std::uint64_t>(ticks_per_jaar)), r.plat, een, &Volume::plat);
    if (w == Werkwijze::met) jaar.vul(gewogen.volgende(r.gewogen, 12), r.gewogen, 1, &Volume::gewogen);
    voor_elk(set, [&](std::size_t s) {
      std::array<Volume, aantal_fasen>& cel = v.cel(s, y, kassabon);
      for (std::size_t f = 0; f < aantal_fasen; ++f) cel[f] += jaar.fasen[f];
      v.telling(s, y).ots_lopend += plat.ots.aanwezig();
      v.telling(s, y).uithuisplaatsingen += static_cast<std::int64_t>(r.plat.uithuis_start);
      const auto beeindigd = static_cast<std::int64_t>(r.plat.einde);
      if (y + 1 < jaren_) v.recidive(s) += {.beeindigd_1 = beeindigd, .terug_1 = r.terug_1};
      if (y + 2 < jaren_) v.recidive(s) += {.beeindigd_2 = beeindigd, .terug_2 = r.terug_2};
      if (w == Werkwijze::zonder) return;
      WerkwijzeVolumes& bss = v.werkwijze(s, y);
      bss.trajecten += jaar.fase(Fase::start);
      bss.maanden += jaar.fase(Fase::traject);
      bss.ots_maanden += jaar.fase(Fase::ots);
    });
  }
  std::fill_n(rijen, per_boek_, JaarRijen{});
}

}  // namespace mbc
