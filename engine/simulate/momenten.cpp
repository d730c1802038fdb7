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
  template <class Rij>
  Maanden volgende(const Rij& r, std::uint64_t per_jaar) {
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
  template <class Rij>
  void vul(const Fasen::Maanden& m, const Rij& r, std::uint64_t per_keer, Ticks Volume::*deel) {
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

/// Adds the years of one book to its scenarios.
template <class Rij>
void stort_boek(Volumes& v, std::size_t jaren, ScenarioSet set, std::size_t kassabon, const Rij* rijen) {
  constexpr bool met = std::is_same_v<Rij, RijMet>;
  Fasen plat, gewogen;
  plat.volgende(rijen[0].plat, 0);
  if constexpr (met) gewogen.volgende(rijen[0].gewogen, 0);
  for (std::size_t y = 0; y < jaren; ++y) {
    const JaarRij& r = rijen[y + 1].plat;
    if (plat.leeg() && r == JaarRij{}) continue;
    JaarVolumes jaar;
    jaar.vul(plat.volgende(r, static_cast<std::uint64_t>(ticks_per_jaar)), r, een, &Volume::plat);
    if constexpr (met) {
      const GewogenRij& w = rijen[y + 1].gewogen;
      jaar.vul(gewogen.volgende(w, 12), w, 1, &Volume::gewogen);
    }
    voor_elk(set, [&](std::size_t s) {
      std::array<Volume, aantal_fasen>& cel = v.cel(s, y, kassabon);
      for (std::size_t f = 0; f < aantal_fasen; ++f) cel[f] += jaar.fasen[f];
      v.telling(s, y).ots_lopend += plat.ots.aanwezig();
      v.telling(s, y).uithuisplaatsingen += r.uithuis_start;
      if (y + 1 < jaren) v.recidive(s) += {.beeindigd_1 = r.einde, .terug_1 = r.terug_1};
      if (y + 2 < jaren) v.recidive(s) += {.beeindigd_2 = r.einde, .terug_2 = r.terug_2};
      if constexpr (met) {
        WerkwijzeVolumes& bss = v.werkwijze(s, y);
        bss.trajecten += jaar.fase(Fase::start);
        bss.maanden += jaar.fase(Fase::traject);
        bss.ots_maanden += jaar.fase(Fase::ots);
      }
    });
  }
}

/// Writes the gangen of a batch into the rows of their books.
template <class Rij>
class Boeking {
 public:
  Boeking(Rij* rijen, double jaren, const Gangen& g) noexcept : rijen_(rijen), jaren_(jaren), g_(g) {}

  void trajecten() noexcept {
    for (std::size_t i = 0; i < g_.n; ++i) {
      Rij* boek = rijen_ + g_.boek[i];
      Rij& start = boek[g_.start.rij[i]];
      Rij& einde = boek[g_.einde.rij[i]];
      start.plat.rest_traject += static_cast<std::uint64_t>(g_.start.rest[i]);
      start.plat.start += 1;
      einde.plat.rest_traject -= static_cast<std::uint64_t>(g_.einde.rest[i]);
      einde.plat.einde += 1;
      if constexpr (met) {
        const std::uint64_t e = gewicht(i);
        start.gewogen.rest_traject += static_cast<std::uint64_t>(g_.start.gewogen[i]);
        start.gewogen.start += e;
        einde.gewogen.rest_traject -= static_cast<std::uint64_t>(g_.einde.gewogen[i]);
        einde.gewogen.einde += e;
      }
    }
  }
  void vto(std::size_t i) noexcept {
    Rij& r = op(i, plek(g_.ots_start[i], jaren_));
    r.plat.vto += 1;
    if constexpr (met) r.gewogen.vto += gewicht(i);
  }
  void ots(std::size_t i) noexcept {
    begin(i, g_.ots_start[i], &JaarRij::rest_ots, &JaarRij::ots_start, &GewogenRij::rest_ots, &GewogenRij::ots_start);
    eindig(i, g_.ots_eind[i], &JaarRij::rest_ots, &JaarRij::ots_einde, &GewogenRij::rest_ots, &GewogenRij::ots_einde);
  }
  void uithuisplaatsing(std::size_t i) noexcept {
    begin(i, g_.ots_start[i], &JaarRij::rest_uithuis, &JaarRij::uithuis_start, &GewogenRij::rest_uithuis,
          &GewogenRij::uithuis_start);
    eindig(i, g_.uithuis_eind[i], &JaarRij::rest_uithuis, &JaarRij::uithuis_einde, &GewogenRij::rest_uithuis,
           &GewogenRij::uithuis_einde);
  }
  void crisis(std::size_t i, double moment) noexcept {
    Rij& r = op(i, plek(moment, jaren_));
    r.plat.crisis += 1;
    if constexpr (met) r.gewogen.crisis += gewicht(i);
  }

 private:
  static constexpr bool met = std::is_same_v<Rij, RijMet>;
  using Rest = std::uint64_t JaarRij::*;
  using Keren = std::uint32_t JaarRij::*;
  using Gewogen = std::uint64_t GewogenRij::*;

  /// A whole event, weighted.
  [[nodiscard]] std::uint64_t gewicht(std::size_t i) const noexcept {
    return static_cast<std::uint64_t>(geheel(g_.e[i] * ticks_per_eenheid));
  }
  [[nodiscard]] Rij& op(std::size_t i, Plek p) const noexcept {
    return rijen_[g_.boek[i] + static_cast<unsigned>(p.rij)];
  }

  void begin(std::size_t i, double moment, Rest rest, Keren keren, Gewogen w_rest, Gewogen w_keren) noexcept {
    const Plek p = plek(moment, jaren_);
    Rij& r = op(i, p);
    r.plat.*rest += static_cast<std::uint64_t>(geheel(p.rest));
    r.plat.*keren += 1;
    if constexpr (met) {
      r.gewogen.*w_rest += static_cast<std::uint64_t>(geheel(p.rest * g_.e[i]));
      r.gewogen.*w_keren += gewicht(i);
    }
  }
  void eindig(std::size_t i, double moment, Rest rest, Keren keren, Gewogen w_rest, Gewogen w_keren) noexcept {
    const Plek p = plek(moment, jaren_);
    Rij& r = op(i, p);
    r.plat.*rest -= static_cast<std::uint64_t>(geheel(p.rest));
    r.plat.*keren += 1;
    if constexpr (met) {
      r.gewogen.*w_rest -= static_cast<std::uint64_t>(geheel(p.rest * g_.e[i]));
      r.gewogen.*w_keren += gewicht(i);
    }
  }

  Rij* rijen_;
  double jaren_;
  const Gangen& g_;
};

}  // namespace

MomentBoek::MomentBoek(std::size_t scenarios, std::size_t jaren, std::size_t kassabonnen)
    : scenarios_(scenarios),
      jaren_(jaren),
      per_boek_(jaren + 2),
      zonder_(scenarios, std::max<std::size_t>(kassabonnen, 1), per_boek_),
      met_(scenarios, std::max<std::size_t>(kassabonnen, 1), per_boek_) {}

void MomentBoek::begin(std::size_t gemeenten) {
  zonder_.begin(gemeenten);
  met_.begin(gemeenten);
  instroom_.assign(gemeenten * per_boek_, 0);
  gemist_.assign(gemeenten * scenarios_ * per_boek_, 0);
}

void MomentBoek::tel_instroom(const Gangen& g, std::span<const Afwezige> niet_in) noexcept {
  const auto rij = [&](std::size_t i) { return static_cast<std::size_t>(g.start.rij[i]); };
  for (std::size_t i = 0; i < g.n; ++i) ++instroom_[g.gemeente[i] * per_boek_ + rij(i)];
  for (const Afwezige& a : niet_in) {
    voor_elk(a.set,
             [&](std::size_t s) { ++gemist_[(g.gemeente[a.plaats] * scenarios_ + s) * per_boek_ + rij(a.plaats)]; });
  }
}

template <Werkwijze werkwijze>
void MomentBoek::boek(Gangen& g, std::span<const CrisisTrekking> crises) {
  auto& alle = boeken<werkwijze>();
  for (std::size_t i = 0; i < g.n; ++i) g.boek[i] = alle.boek(g.gemeente[i], g.set[i], g.kassabon[i]);
  const auto jaren = static_cast<double>(jaren_);
  if constexpr (werkwijze == Werkwijze::met) {
    plaats_gewogen(jaren, g);
  } else {
    plaats(jaren, g);
  }
  Boeking boeking(alle.rijen(), jaren, g);
  boeking.trajecten();

  // Who has what is listed first, without a branch: guessing wrong costs more than a list.
  Indexlijst met_vto, met_ots, uit_huis, met_crises;
  met_vto.kies(0, g.n, [&](std::size_t i) { return (g.voorval[i] & Voorval::vto) != 0; });
  met_ots.kies(met_vto.lijst(), [&](std::size_t i) { return (g.voorval[i] & Voorval::ots) != 0; });
  uit_huis.kies(met_ots.lijst(), [&](std::size_t i) { return (g.voorval[i] & Voorval::uithuisplaatsing) != 0; });
  met_crises.kies(0, g.n, [&](std::size_t i) { return g.crises[i] != 0; });
  for (const std::uint32_t i : met_vto.lijst()) boeking.vto(i);
  for (const std::uint32_t i : met_ots.lijst()) boeking.ots(i);
  for (const std::uint32_t i : uit_huis.lijst()) boeking.uithuisplaatsing(i);
  for (const std::uint32_t i : met_crises.lijst()) {
    for (const CrisisTrekking& c : crises.subspan(g.eerste_crisis[i], g.crises[i])) {
      if (c.moment < g.duur[i] && c.u < g.kansen.crisis[i]) boeking.crisis(i, g.moment[i] + c.moment);
    }
  }
}
template void MomentBoek::boek<Werkwijze::zonder>(Gangen&, std::span<const CrisisTrekking>);
template void MomentBoek::boek<Werkwijze::met>(Gangen&, std::span<const CrisisTrekking>);

template <Werkwijze werkwijze>
void MomentBoek::boek_terugkeer(const Gangen& g, std::span<const std::uint32_t> welke) noexcept {
  auto* rijen = boeken<werkwijze>().rijen();
  for (const std::uint32_t i : welke) {
    JaarRij& r = rijen[g.boek[i] + static_cast<unsigned>(g.einde.rij[i])].plat;
    r.terug_1 += g.terugkeer[i] <= maanden_per_jaar ? 1U : 0U;
    r.terug_2 += g.terugkeer[i] <= 2 * maanden_per_jaar ? 1U : 0U;
  }
}
template void MomentBoek::boek_terugkeer<Werkwijze::zonder>(const Gangen&, std::span<const std::uint32_t>) noexcept;
template void MomentBoek::boek_terugkeer<Werkwijze::met>(const Gangen&, std::span<const std::uint32_t>) noexcept;

void MomentBoek::stort_instroom(std::size_t gemeente, Volumes& v) {
  for (std::size_t s = 0; s < scenarios_; ++s) {
    for (std::size_t y = 0; y < jaren_; ++y) {
      v.telling(s, y).instroom +=
          instroom_[gemeente * per_boek_ + y + 1] - gemist_[(gemeente * scenarios_ + s) * per_boek_ + y + 1];
    }
  }
}

void MomentBoek::stort(std::size_t gemeente, Volumes& v) {
  stort_instroom(gemeente, v);
  const auto stort = [&](ScenarioSet set, std::size_t kassabon, const auto* rijen) {
    stort_boek(v, jaren_, set, kassabon, rijen);
  };
  zonder_.stort(gemeente, stort);
  met_.stort(gemeente, stort);
}

}  // namespace mbc
