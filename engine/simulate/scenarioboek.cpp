#include "simulate/scenarioboek.h"

#include <algorithm>
#include <array>

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

 private:
  std::uint64_t aanwezig_ = 0;
};

/// The months of the periods, year after year.
class Lopers {
 public:
  using Maanden = std::array<Ticks, perioden.size()>;

  template <class Rij>
  Maanden volgende(const Rij& r, std::uint64_t per_jaar) {
    Maanden uit;
    for (std::size_t p = 0; p < uit.size(); ++p)
      uit[p] = lopers_[p].volgende(r.rest[p], r.keren[beginplaats(p)], r.keren[eindplaats(p)], per_jaar);
    return uit;
  }

 private:
  std::array<Loper, perioden.size()> lopers_;
};

/// Fills the plain or the weighted half of a cell; an event counts `per_keer` ticks.
template <class Rij>
void vul(std::span<Volume, aantal_fasen> cel, const Lopers::Maanden& m, const Rij& r, std::uint64_t per_keer,
         Ticks Volume::*deel) {
  const auto zet = [&](Fase f, Ticks t) { cel[static_cast<std::size_t>(f)].*deel = t; };
  for (std::size_t p = 0; p < m.size(); ++p) zet(perioden[p], m[p]);
  zet(Fase::vrijwillig, m[periodeplaats(Fase::traject)] - m[periodeplaats(Fase::ots)]);
  for (const Fase f : gebeurtenissen) zet(f, static_cast<Ticks>(keren(r, f) * per_keer));
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
  Lopers lopend, lopend_gewogen;
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
  Lopers lopend, lopend_gewogen;
  for (std::size_t r = 0; r < uit.size() + 1; ++r) {
    JaarRij& plat = plat_(s, r);
    GewogenRij& gewogen = gewogen_(s, r);
    const Lopers::Maanden m = lopend.volgende(plat, static_cast<std::uint64_t>(ticks_per_jaar));
    const Lopers::Maanden g = lopend_gewogen.volgende(gewogen, 12);
    if (r > 0) {
      constexpr std::size_t traject = periodeplaats(Fase::traject), ots = periodeplaats(Fase::ots);
      uit[r - 1] = {
          {static_cast<Ticks>(keren(plat, Fase::start) * een), static_cast<Ticks>(keren(gewogen, Fase::start))},
          {m[traject], g[traject]},
          {m[ots], g[ots]}};
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
  std::array<std::int64_t, perioden.size()> lopend{};
  const auto loop = [&](const JaarRij& r) {
    for (std::size_t p = 0; p < lopend.size(); ++p)
      lopend[p] += r.keren[beginplaats(p)] - std::int64_t{r.keren[eindplaats(p)]};
  };
  constexpr std::size_t traject = periodeplaats(Fase::traject), ots = periodeplaats(Fase::ots);
  loop(som_(s, 0));
  for (std::size_t y = 0; y < jaren_; ++y) {
    const JaarRij& r = som_(s, y + 1);
    const auto plus = [&](Telling t, std::int64_t n) { uit.tellingen(s, y, t) += n; };
    plus(Telling::ots_begin, lopend[ots]);
    plus(Telling::trajecten_begin, lopend[traject]);
    loop(r);
    plus(Telling::ots_lopend, lopend[ots]);
    for (std::size_t p = 0; p < perioden.size(); ++p)
      if (const auto t = vorm_van(perioden[p]).telling) plus(*t, r.keren[beginplaats(p)]);
    for (const Fase f : gebeurtenissen)
      if (const auto t = vorm_van(f).telling) plus(*t, keren(r, f));
    plus(Telling::instroom, instroom_[y] - gemist_(s, y + 1));
    plus(Telling::bss_trajecten, bss_(s, y + 1));
    const std::int64_t beeindigd = keren(r, Fase::einde);
    if (y + 1 < jaren_) uit.recidive[s] += {.beeindigd_1 = beeindigd, .terug_1 = r.terug_1};
    if (y + 2 < jaren_) uit.recidive[s] += {.beeindigd_2 = beeindigd, .terug_2 = r.terug_2};
  }
}

}  // namespace mbc
