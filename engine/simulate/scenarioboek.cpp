#include "simulate/scenarioboek.h"

#include <algorithm>
#include <array>
#include <utility>

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
  template <class Rij>
  Maanden volgende(const Rij& r, std::uint64_t per_jaar) {
    return {traject.volgende(r.rest_traject, r.start, r.einde, per_jaar),
            ots.volgende(r.rest_ots, r.ots_start, r.ots_einde, per_jaar),
            uithuis.volgende(r.rest_uithuis, r.uithuis_start, r.uithuis_einde, per_jaar)};
  }
};

/// The events of a row: what receipts price, and counts count, where they happen.
template <class Rij>
constexpr std::array voorvallen = {std::pair{Fase::start, &Rij::start}, std::pair{Fase::vto, &Rij::vto},
                                   std::pair{Fase::ots_start, &Rij::ots_start}, std::pair{Fase::crisis, &Rij::crisis},
                                   std::pair{Fase::einde, &Rij::einde}};

/// Fills the plain or the weighted half of a cell; an event counts `per_keer` ticks.
template <class Rij>
void vul(std::span<Volume, aantal_fasen> cel, const Fasen::Maanden& m, const Rij& r, std::uint64_t per_keer,
         Ticks Volume::*deel) {
  const auto zet = [&](Fase f, Ticks t) { cel[static_cast<std::size_t>(f)].*deel = t; };
  zet(Fase::traject, m.traject);
  zet(Fase::ots, m.ots);
  zet(Fase::vrijwillig, m.traject - m.ots);
  zet(Fase::uithuisplaatsing, m.uithuis);
  for (const auto& [fase, n] : voorvallen<Rij>) zet(fase, static_cast<Ticks>(r.*n * per_keer));
}

}  // namespace

Scenarioboek::Scenarioboek(std::size_t scenarios, std::size_t jaren, std::size_t kassabonnen)
    : jaren_(jaren),
      kassabonnen_(std::max<std::size_t>(kassabonnen, 1)),
      plat_({scenarios, kassabonnen_, jaren + 2}),
      gewogen_({scenarios, kassabonnen_, jaren + 2}) {}

void Scenarioboek::maak_leeg() {
  plat_.maak_leeg();
  gewogen_.maak_leeg();
}

void Scenarioboek::schrijf(std::size_t s, std::size_t k, Volumes& v) const {
  Fasen lopend, lopend_gewogen;
  lopend.volgende(plat_(s, k, 0), 0);
  lopend_gewogen.volgende(gewogen_(s, k, 0), 0);
  for (std::size_t y = 0; y < jaren_; ++y) {
    const auto cel = v.cel(s, y, k);
    const JaarRij& r = plat_(s, k, y + 1);
    const GewogenRij& w = gewogen_(s, k, y + 1);
    vul(cel, lopend.volgende(r, static_cast<std::uint64_t>(ticks_per_jaar)), r, een, &Volume::plat);
    vul(cel, lopend_gewogen.volgende(w, 12), w, 1, &Volume::gewogen);
  }
}

void Scenarioboek::schrijf(Volumes& v) const {
  for (std::size_t s = 0; s < plat_.maat(0); ++s) {
    for (std::size_t k = 0; k < kassabonnen_; ++k) schrijf(s, k, v);
  }
}

Werkwijzeboek::Werkwijzeboek(std::size_t scenarios, std::size_t jaren)
    : plat_({scenarios, jaren + 2}), gewogen_({scenarios, jaren + 2}) {}

void Werkwijzeboek::stort(std::size_t s, std::span<WerkwijzeVolumes> uit) noexcept {
  Fasen lopend, lopend_gewogen;
  for (std::size_t r = 0; r < uit.size() + 1; ++r) {
    JaarRij& plat = plat_(s, r);
    GewogenRij& gewogen = gewogen_(s, r);
    const Fasen::Maanden m = lopend.volgende(plat, static_cast<std::uint64_t>(ticks_per_jaar));
    const Fasen::Maanden g = lopend_gewogen.volgende(gewogen, 12);
    if (r > 0) {
      uit[r - 1] = {{static_cast<Ticks>(plat.start * een), static_cast<Ticks>(gewogen.start)},
                    {m.traject, g.traject},
                    {m.ots, g.ots}};
    }
    plat = {};
    gewogen = {};
  }
}

Jaartellingen::Jaartellingen(std::size_t scenarios, std::size_t jaren)
    : jaren_(jaren),
      instroom_(jaren),
      gemist_({scenarios, jaren + 2}),
      bss_({scenarios, jaren + 2}),
      som_({scenarios, jaren + 2}) {}

void Jaartellingen::maak_leeg() {
  std::fill(instroom_.begin(), instroom_.end(), 0);
  gemist_.maak_leeg();
  bss_.maak_leeg();
  som_.maak_leeg();
}

void Jaartellingen::schrijf(Uitkomst& uit) const {
  for (std::size_t s = 0; s < som_.maat(0); ++s) schrijf(s, uit);
}

void Jaartellingen::schrijf(std::size_t s, Uitkomst& uit) const {
  std::int64_t ots_lopend = som_(s, 0).ots_start - std::int64_t{som_(s, 0).ots_einde};
  std::int64_t trajecten = som_(s, 0).start - std::int64_t{som_(s, 0).einde};
  for (std::size_t y = 0; y < jaren_; ++y) {
    const JaarRij& r = som_(s, y + 1);
    const auto plus = [&](Telling t, std::int64_t n) { uit.tellingen(s, y, t) += n; };
    plus(Telling::ots_begin, ots_lopend);
    plus(Telling::trajecten_begin, trajecten);
    ots_lopend += r.ots_start - std::int64_t{r.ots_einde};
    trajecten += r.start - std::int64_t{r.einde};
    for (const auto& [fase, n] : voorvallen<JaarRij>)
      if (const auto t = fasevormen[static_cast<std::size_t>(fase)].telling) plus(*t, r.*n);
    plus(Telling::instroom, instroom_[y] - gemist_(s, y + 1));
    plus(Telling::bss_trajecten, bss_(s, y + 1));
    plus(Telling::ots_lopend, ots_lopend);
    plus(*vorm_van(Fase::uithuisplaatsing).telling, r.uithuis_start);
    if (y + 1 < jaren_) uit.recidive[s] += {.beeindigd_1 = r.einde, .terug_1 = r.terug_1};
    if (y + 2 < jaren_) uit.recidive[s] += {.beeindigd_2 = r.einde, .terug_2 = r.terug_2};
  }
}

}  // namespace mbc
