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
  template <class Rij>
  Maanden volgende(const Rij& r, std::uint64_t per_jaar) {
    return {traject.volgende(r.rest_traject, r.start, r.einde, per_jaar),
            ots.volgende(r.rest_ots, r.ots_start, r.ots_einde, per_jaar),
            uithuis.volgende(r.rest_uithuis, r.uithuis_start, r.uithuis_einde, per_jaar)};
  }
};

/// Fills the plain or the weighted half of a cell; an event counts `per_keer` ticks.
template <class Rij>
void vul(std::span<Volume, aantal_fasen> cel, const Fasen::Maanden& m, const Rij& r, std::uint64_t per_keer,
         Ticks Volume::*deel) {
  const auto zet = [&](Fase f, Ticks t) { cel[static_cast<std::size_t>(f)].*deel = t; };
  const auto keren = [&](Fase f, std::uint64_t n) { zet(f, static_cast<Ticks>(n * per_keer)); };
  zet(Fase::traject, m.traject);
  zet(Fase::ots, m.ots);
  zet(Fase::vrijwillig, m.traject - m.ots);
  zet(Fase::uithuisplaatsing, m.uithuis);
  keren(Fase::start, r.start);
  keren(Fase::vto, r.vto);
  keren(Fase::ots_start, r.ots_start);
  keren(Fase::crisis, r.crisis);
  keren(Fase::einde, r.einde);
}

/// Calls f(scenario) for each of the set.
template <class F>
void voor_elk(ScenarioSet set, F f) {
  for (; set != 0; set &= set - 1) f(static_cast<std::size_t>(std::countr_zero(set)));
}

/// Writes the gangen of a batch into the rows of their books.
template <Werkwijze werkwijze>
class Boeking {
 public:
  using Rij = std::conditional_t<werkwijze == Werkwijze::met, RijMet, RijZonder>;

  Boeking(Rij* rijen, const Gangen& g) noexcept : rijen_(rijen), g_(g) {}

  void traject(std::size_t i, Boekmoment start, Boekmoment eind) noexcept {
    begin(i, start, &JaarRij::rest_traject, &JaarRij::start, &GewogenRij::rest_traject, &GewogenRij::start);
    eindig(i, eind, &JaarRij::rest_traject, &JaarRij::einde, &GewogenRij::rest_traject, &GewogenRij::einde);
  }
  void ots(std::size_t i, Boekmoment start, Boekmoment eind) noexcept {
    begin(i, start, &JaarRij::rest_ots, &JaarRij::ots_start, &GewogenRij::rest_ots, &GewogenRij::ots_start);
    eindig(i, eind, &JaarRij::rest_ots, &JaarRij::ots_einde, &GewogenRij::rest_ots, &GewogenRij::ots_einde);
  }
  void uithuisplaatsing(std::size_t i, Boekmoment start, Boekmoment eind) noexcept {
    begin(i, start, &JaarRij::rest_uithuis, &JaarRij::uithuis_start, &GewogenRij::rest_uithuis,
          &GewogenRij::uithuis_start);
    eindig(i, eind, &JaarRij::rest_uithuis, &JaarRij::uithuis_einde, &GewogenRij::rest_uithuis,
           &GewogenRij::uithuis_einde);
  }
  void vto(std::size_t i, Boekmoment m) noexcept { tel(i, op(i, m), &JaarRij::vto, &GewogenRij::vto); }
  void crisis(std::size_t i, Boekmoment m) noexcept { tel(i, op(i, m), &JaarRij::crisis, &GewogenRij::crisis); }

 private:
  static constexpr bool met = werkwijze == Werkwijze::met;
  using Rest = std::uint64_t JaarRij::*;
  using Keren = std::uint32_t JaarRij::*;
  using Gewogen = std::uint64_t GewogenRij::*;

  [[nodiscard]] Rij& op(std::size_t i, Boekmoment m) const noexcept {
    return rijen_[g_.boek[i] + static_cast<std::uint32_t>(m.rij)];
  }
  void tel(std::size_t i, Rij& r, Keren keren, Gewogen w_keren) noexcept {
    r.plat.*keren += 1;
    if constexpr (met) r.gewogen.*w_keren += static_cast<std::uint64_t>(geheel(g_.e[i] * ticks_per_eenheid));
  }
  void begin(std::size_t i, Boekmoment m, Rest rest, Keren keren, Gewogen w_rest, Gewogen w_keren) noexcept {
    Rij& r = op(i, m);
    r.plat.*rest += static_cast<std::uint64_t>(m.rest);
    if constexpr (met) r.gewogen.*w_rest += static_cast<std::uint64_t>(m.gewogen);
    tel(i, r, keren, w_keren);
  }
  void eindig(std::size_t i, Boekmoment m, Rest rest, Keren keren, Gewogen w_rest, Gewogen w_keren) noexcept {
    Rij& r = op(i, m);
    r.plat.*rest -= static_cast<std::uint64_t>(m.rest);
    if constexpr (met) r.gewogen.*w_rest -= static_cast<std::uint64_t>(m.gewogen);
    tel(i, r, keren, w_keren);
  }

  Rij* rijen_;
  const Gangen& g_;
};

}  // namespace

JaarRij& JaarRij::operator+=(const JaarRij& o) noexcept {
  rest_traject += o.rest_traject;
  rest_ots += o.rest_ots;
  rest_uithuis += o.rest_uithuis;
  start += o.start;
  einde += o.einde;
  ots_start += o.ots_start;
  ots_einde += o.ots_einde;
  uithuis_start += o.uithuis_start;
  uithuis_einde += o.uithuis_einde;
  vto += o.vto;
  crisis += o.crisis;
  terug_1 += o.terug_1;
  terug_2 += o.terug_2;
  return *this;
}

GewogenRij& GewogenRij::operator+=(const GewogenRij& o) noexcept {
  rest_traject += o.rest_traject;
  start += o.start;
  einde += o.einde;
  rest_ots += o.rest_ots;
  ots_start += o.ots_start;
  ots_einde += o.ots_einde;
  rest_uithuis += o.rest_uithuis;
  uithuis_start += o.uithuis_start;
  uithuis_einde += o.uithuis_einde;
  vto += o.vto;
  crisis += o.crisis;
  return *this;
}

MomentBoek::MomentBoek(std::size_t scenarios, std::size_t jaren, std::size_t kassabonnen)
    : scenarios_(scenarios),
      jaren_(jaren),
      kassabonnen_(std::max<std::size_t>(kassabonnen, 1)),
      per_boek_(jaren + 2),
      zonder_(scenarios, kassabonnen_, per_boek_),
      met_(scenarios, kassabonnen_, per_boek_),
      plat_({scenarios, kassabonnen_, per_boek_}),
      gewogen_({scenarios, kassabonnen_, per_boek_}),
      plat_met_({scenarios, per_boek_}),
      weegt_(scenarios * kassabonnen_) {}

void MomentBoek::begin() {
  zonder_.begin();
  met_.begin();
  instroom_.clear();
  gemist_.clear();
}

void MomentBoek::voeg_gemeente_toe() {
  zonder_.voeg_gemeente_toe();
  met_.voeg_gemeente_toe();
  instroom_.resize(instroom_.size() + jaren_);
  gemist_.resize(gemist_.size() + scenarios_ * per_boek_);
}

void MomentBoek::tel_instroom(std::size_t gemeente, int jaar, int n) noexcept {
  if (jaar >= 0) instroom_[gemeente * jaren_ + static_cast<std::size_t>(jaar)] = n;
}

void MomentBoek::tel_afwezigen(const Gangen& g, std::span<const Afwezige> afwezigen) noexcept {
  for (const Afwezige& a : afwezigen) {
    const auto rij = static_cast<std::size_t>(g.start.rij[a.plaats]);
    voor_elk(a.set, [&](std::size_t s) { ++gemist_[(g.gemeente[a.plaats] * scenarios_ + s) * per_boek_ + rij]; });
  }
}

template <Werkwijze werkwijze>
void MomentBoek::boek(Gangen& g, std::span<const CrisisTrekking> crises) {
  boeken<werkwijze>().zoek(g);
  boek_trajecten<werkwijze>(g);
  boek_maatregelen<werkwijze>(g);
  Boeking<werkwijze> boeking(boeken<werkwijze>().rijen(), g);
  const auto jaren = static_cast<double>(jaren_);
  for (const std::uint32_t i : g.met_crises.lijst()) {
    for (const CrisisTrekking& c : crises.subspan(g.eerste_crisis[i], g.crises[i])) {
      if (c.moment >= g.duur[i] || c.u >= g.kansen.crisis[i]) continue;
      boeking.crisis(i, gewogen_moment(g.moment[i] + c.moment, 0, jaren));
    }
  }
}

template <Werkwijze werkwijze>
void MomentBoek::boek_trajecten(Gangen& g) noexcept {
  const auto jaren = static_cast<double>(jaren_);
  if constexpr (werkwijze == Werkwijze::met) {
    plaats_gewogen(g.moment, g.e, g.n, jaren, g.start);
    plaats_gewogen(g.eind, g.e, g.n, jaren, g.einde);
  } else {
    plaats(g.moment, g.n, jaren, g.start);
    plaats(g.eind, g.n, jaren, g.einde);
  }
  Boeking<werkwijze> boeking(boeken<werkwijze>().rijen(), g);
  for (std::size_t i = 0, n = g.n; i < n; ++i) boeking.traject(i, g.start[i], g.einde[i]);
}

/// VTO, OTS and uithuisplaatsing: each list is a part of the one before, and points into it.
template <Werkwijze werkwijze>
void MomentBoek::boek_maatregelen(const Gangen& g) noexcept {
  Boeking<werkwijze> boeking(boeken<werkwijze>().rijen(), g);
  const auto voorval = [&](std::size_t i, int bit) { return gebeurt(g.voorval[i], bit); };
  met_vto_.kies_bit(g.voorval, Voorval::vto, g.n);
  plaats_momenten<werkwijze>(g, g.ots_start, met_vto_, ots_start_);
  for (std::size_t k = 0; k < met_vto_.size(); ++k) boeking.vto(met_vto_[k], ots_start_[k]);

  met_ots_.kies(met_vto_.size(), [&](std::size_t k) { return voorval(met_vto_[k], Voorval::ots); });
  wie_ots_.neem(met_vto_, met_ots_);
  plaats_momenten<werkwijze>(g, g.ots_eind, wie_ots_, ots_eind_);
  for (std::size_t m = 0; m < wie_ots_.size(); ++m) boeking.ots(wie_ots_[m], ots_start_[met_ots_[m]], ots_eind_[m]);

  uit_huis_.kies(wie_ots_.size(), [&](std::size_t m) { return voorval(wie_ots_[m], Voorval::uithuisplaatsing); });
  for (const std::uint32_t m : uit_huis_.lijst()) {
    const std::uint32_t i = wie_ots_[m];
    const Boekmoment eind = gewogen_moment(g.uithuis_eind[i], g.e[i], static_cast<double>(jaren_));
    boeking.uithuisplaatsing(i, ots_start_[met_ots_[m]], eind);
  }
}

/// Where a moment of some gangen falls, one after the other.
template <Werkwijze werkwijze>
void MomentBoek::plaats_momenten(const Gangen& g, const Reekskolom<double>& moment, const Indexlijst& wie,
                                 Boekmomenten& uit) noexcept {
  const std::size_t n = wie.size();
  for (std::size_t k = 0; k < n; ++k) moment_[k] = moment[wie[k]];
  if constexpr (werkwijze == Werkwijze::met) {
    for (std::size_t k = 0; k < n; ++k) e_[k] = g.e[wie[k]];
    plaats_gewogen(moment_, e_, n, static_cast<double>(jaren_), uit);
  } else {
    plaats(moment_, n, static_cast<double>(jaren_), uit);
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
      v.telling(s, y) = {};
      v.telling(s, y).instroom =
          instroom_[gemeente * jaren_ + y] - gemist_[(gemeente * scenarios_ + s) * per_boek_ + y + 1];
    }
  }
}

/// A scenario is in many sets: adding up their rows costs a third less than reading each book out for itself.
void MomentBoek::tel_sets_op(std::size_t gemeente) {
  std::fill(weegt_.begin(), weegt_.end(), char{0});
  zonder_.stort(gemeente, [&](ScenarioSet set, std::size_t k, std::size_t rij, const RijZonder& r) {
    voor_elk(set, [&](std::size_t s) { plat_(s, k, rij) += r.plat; });
  });
  met_.stort(gemeente, [&](ScenarioSet set, std::size_t k, std::size_t rij, const RijMet& r) {
    voor_elk(set, [&](std::size_t s) {
      plat_(s, k, rij) += r.plat;
      plat_met_(s, rij) += r.plat;
      gewogen_(s, k, rij) += r.gewogen;
      weegt_[s * kassabonnen_ + k] = 1;
    });
  });
}

/// The volumes and counts of one receipt under one scenario; empties its rows.
void MomentBoek::stort_zorg(std::size_t s, std::size_t k, Volumes& v) {
  JaarRij* plat = plat_.vanaf(s, k, 0);
  GewogenRij* gewogen = gewogen_.vanaf(s, k, 0);
  const bool weegt = weegt_[s * kassabonnen_ + k] != 0;
  RecidiveTelling& recidive = v.recidive(s);
  Fasen lopend, lopend_gewogen;
  lopend.volgende(plat[0], 0);
  if (weegt) lopend_gewogen.volgende(gewogen[0], 0);
  for (std::size_t y = 0; y < jaren_; ++y) {
    const JaarRij& r = plat[y + 1];
    const auto cel = v.cel(s, y, k);
    vul(cel, lopend.volgende(r, static_cast<std::uint64_t>(ticks_per_jaar)), r, een, &Volume::plat);
    if (weegt) {
      vul(cel, lopend_gewogen.volgende(gewogen[y + 1], 12), gewogen[y + 1], 1, &Volume::gewogen);
    } else {
      for (Volume& c : cel) c.gewogen = 0;
    }
    v.telling(s, y).ots_lopend += lopend.ots.aanwezig();
    v.telling(s, y).uithuisplaatsingen += r.uithuis_start;
    if (y + 1 < jaren_) recidive += {.beeindigd_1 = r.einde, .terug_1 = r.terug_1};
    if (y + 2 < jaren_) recidive += {.beeindigd_2 = r.einde, .terug_2 = r.terug_2};
  }
  std::fill_n(plat, per_boek_, JaarRij{});
  if (weegt) std::fill_n(gewogen, per_boek_, GewogenRij{});
}

/// What the per_bss_* investments multiply. All that weighs has the werkwijze, so its weights are those of the
/// care.
void MomentBoek::stort_werkwijze(std::size_t s, Volumes& v) {
  JaarRij* plat = plat_met_.vanaf(s, 0);
  Fasen lopend;
  lopend.volgende(plat[0], 0);
  for (std::size_t y = 0; y < jaren_; ++y) {
    const JaarRij& r = plat[y + 1];
    const Fasen::Maanden m = lopend.volgende(r, static_cast<std::uint64_t>(ticks_per_jaar));
    WerkwijzeVolumes& bss = v.werkwijze(s, y);
    bss.trajecten = {static_cast<Ticks>(r.start * een), 0};
    bss.maanden = {m.traject, 0};
    bss.ots_maanden = {m.ots, 0};
    for (std::size_t k = 0; k < kassabonnen_; ++k) {
      const auto cel = v.cel(s, y, k);
      bss.trajecten.gewogen += cel[static_cast<std::size_t>(Fase::start)].gewogen;
      bss.maanden.gewogen += cel[static_cast<std::size_t>(Fase::traject)].gewogen;
      bss.ots_maanden.gewogen += cel[static_cast<std::size_t>(Fase::ots)].gewogen;
    }
  }
  std::fill_n(plat, per_boek_, JaarRij{});
}

void MomentBoek::stort(std::size_t gemeente, Volumes& v) {
  stort_instroom(gemeente, v);
  tel_sets_op(gemeente);
  for (std::size_t s = 0; s < scenarios_; ++s) {
    v.recidive(s) = {};
    for (std::size_t k = 0; k < kassabonnen_; ++k) stort_zorg(s, k, v);
    stort_werkwijze(s, v);
  }
}

}  // namespace mbc
