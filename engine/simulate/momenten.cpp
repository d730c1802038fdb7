#include "simulate/momenten.h"

#include <algorithm>

namespace mbc {
namespace {

/// Writes the gangen of a batch into the rows of their books.
template <Werkwijze werkwijze>
class Boeking {
 public:
  using Rij = std::conditional_t<werkwijze == Werkwijze::met, RijMet, RijZonder>;

  Boeking(Rij* rijen, const Gangen& g) noexcept : rijen_(rijen), g_(g) {}

  template <Fase fase>
  void periode(std::size_t i, Boekmoment begin, Boekmoment einde) noexcept {
    constexpr std::size_t p = periodeplaats(fase);
    Rij& van = op(i, begin);
    van.plat.rest[p] += static_cast<std::uint64_t>(begin.rest);
    if constexpr (met) van.gewogen.rest[p] += static_cast<std::uint64_t>(begin.gewogen);
    tel<beginplaats(p)>(i, van);
    Rij& tot = op(i, einde);
    tot.plat.rest[p] -= static_cast<std::uint64_t>(einde.rest);
    if constexpr (met) tot.gewogen.rest[p] -= static_cast<std::uint64_t>(einde.gewogen);
    tel<eindplaats(p)>(i, tot);
  }
  template <Fase fase>
  void voorval(std::size_t i, Boekmoment m) noexcept {
    tel<keerplaatsen[fase]>(i, op(i, m));
  }

 private:
  static constexpr bool met = werkwijze == Werkwijze::met;

  [[nodiscard]] Rij& op(std::size_t i, Boekmoment m) const noexcept {
    expects(m.rij >= 0);
    return rijen_[g_.boek[i] + static_cast<std::uint32_t>(m.rij)];
  }
  template <std::size_t plaats>
  void tel(std::size_t i, Rij& r) noexcept {
    r.plat.keren[plaats] += 1;
    if constexpr (met) r.gewogen.keren[plaats] += static_cast<std::uint64_t>(geheel(g_.e[i] * ticks_per_eenheid));
  }

  Rij* rijen_;
  const Gangen& g_;
};

}  // namespace

MomentBoek::MomentBoek(std::size_t scenarios, std::size_t jaren, std::size_t kassabonnen)
    : jaren_(jaren),
      zonder_(scenarios, std::max<std::size_t>(kassabonnen, 1), jaren + 2),
      met_(scenarios, std::max<std::size_t>(kassabonnen, 1), jaren + 2) {
  expects(scenarios <= hoogste_scenarios);
}

void MomentBoek::begin() {
  zonder_.begin();
  met_.begin();
}

void MomentBoek::voeg_gemeente_toe() {
  zonder_.voeg_gemeente_toe();
  met_.voeg_gemeente_toe();
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
      if (c.moment >= g.duur[i] || c.u >= g.kansen[Effect::crisis][i]) continue;
      boeking.template voorval<Fase::crisis>(i, gewogen_moment(g.moment[i] + c.moment, 0, jaren));
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
  for (std::size_t i = 0, n = g.n; i < n; ++i) boeking.template periode<Fase::traject>(i, g.start[i], g.einde[i]);
}

/// VTO, OTS and uithuisplaatsing: each list is a part of the one before, and points into it.
template <Werkwijze werkwijze>
void MomentBoek::boek_maatregelen(const Gangen& g) noexcept {
  Boeking<werkwijze> boeking(boeken<werkwijze>().rijen(), g);
  const auto overkomt = [&](std::size_t i, Fase f) { return gebeurt(g.voorval[i], bit_van(f)); };
  met_vto_.kies_bit(g.voorval, bit_van(Fase::vto), g.n);
  plaats_momenten<werkwijze>(g, g.ots_start, met_vto_, ots_start_);
  for (std::size_t k = 0; k < met_vto_.size(); ++k) boeking.template voorval<Fase::vto>(met_vto_[k], ots_start_[k]);

  met_ots_.kies(met_vto_.size(), [&](std::size_t k) { return overkomt(met_vto_[k], Fase::ots); });
  wie_ots_.neem(met_vto_, met_ots_);
  plaats_momenten<werkwijze>(g, g.ots_eind, wie_ots_, ots_eind_);
  for (std::size_t m = 0; m < wie_ots_.size(); ++m)
    boeking.template periode<Fase::ots>(wie_ots_[m], ots_start_[met_ots_[m]], ots_eind_[m]);

  uit_huis_.kies(wie_ots_.size(), [&](std::size_t m) { return overkomt(wie_ots_[m], Fase::uithuisplaatsing); });
  for (const std::uint32_t m : uit_huis_.lijst()) {
    const std::uint32_t i = wie_ots_[m];
    const Boekmoment eind = gewogen_moment(g.uithuis_eind[i], g.e[i], static_cast<double>(jaren_));
    boeking.template periode<Fase::uithuisplaatsing>(i, ots_start_[met_ots_[m]], eind);
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

}  // namespace mbc
