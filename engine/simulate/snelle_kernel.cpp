#include "simulate/snelle_kernel.h"

#include <algorithm>
#include <numeric>

namespace mbc {

SnelleKernel::SnelleKernel(const Studie& studie)
    : studie_(studie),
      boek_(studie.scenarios.size(), static_cast<std::size_t>(studie.horizon), studie.kassabonnen.size()),
      tellingen_(studie.scenarios.size(), static_cast<std::size_t>(studie.horizon)),
      alle_(~ScenarioSet{0} >> (MomentBoek::hoogste_scenarios - studie.scenarios.size())) {
  expects(neemt(studie) && !studie.scenarios.empty());
}

void SnelleKernel::begin(const Wereld& o) {
  o_ = &o;
  tellingen_.maak_leeg();
  voorzie_aanloop();
}

std::size_t SnelleKernel::simuleer(std::span<const std::size_t> gemeenten, std::span<const Sleutel> sleutels) {
  expects(o_ != nullptr && gemeenten.size() == sleutels.size());
  groep_.clear();
  gezinnen_.clear();
  nummers_.clear();
  vaste_momenten_.clear();
  for (std::size_t n = 0; n < ingestapt_.size(); ++n) {
    if (is_ingestapt_[n] != 0) ingestapt_[n].maak_leeg();
    is_ingestapt_[n] = 0;
  }
  boek_.begin();
  const std::size_t in_tabel = std::min(studie_.scenarios.size(), meeste_in_tabel);
  while (groep_.size() < gemeenten.size() && nummers_.size() < gezinnen_per_groep &&
         (groep_.size() << in_tabel) < sets_per_groep) {
    const std::size_t n = groep_.size();
    groep_.push_back(deelnemer(o_->gemeenten[gemeenten[n]], sleutels[n]));
    boek_.voeg_gemeente_toe();
    nummer_gezinnen(gemeenten[n]);
  }
  wachtrij_zonder_.clear();
  wachtrij_met_.clear();
  wachtrij_ingestapt_.clear();
  zet_kansen(o_->traject, trajecten_);
  trajecten_.e.fill(0);
  for (std::size_t van = 0; van < nummers_.size(); van += reeks_lengte) begin_gezinnen(van);
  for (int j = 2; !wachtrij_zonder_.empty() || !wachtrij_met_.empty() || !wachtrij_ingestapt_.empty(); ++j)
    loop_wachtrij(j);
  return groep_.size();
}

SnelleKernel::Deelnemer SnelleKernel::deelnemer(const GemeenteWaarden& g, Sleutel sleutel) {
  Deelnemer uit;
  uit.waarden = &g;
  uit.sleutel = sleutel;
  uit.hoogste = bovengrenzen(g);
  for (std::size_t s = 0; s < g.bereik.size(); ++s) {
    const Bereik& b = g.bereik[s];
    uit.klasse_van[s] = geen_klasse;
    if (!(b.aandeel.bovengrens() > 0)) continue;
    std::size_t k = 0, effect = uit.klassen;
    for (; k < uit.klassen; ++k) {
      const Bereik& ander = *uit.klasse[k].bereik;
      if (!(ander.effect == b.effect)) continue;
      effect = std::min(effect, k);
      if (ander.trouw == b.trouw) break;
    }
    if (k == uit.klassen) uit.klasse[uit.klassen++] = {&b, effect};
    uit.klasse_van[s] = static_cast<std::uint8_t>(k);
  }
  return uit;
}

void SnelleKernel::nummer_gezinnen(std::size_t gemeente) {
  const bool vast = studie_.instroom.spreiding == Spreiding::vast;
  const std::size_t van = nummers_.size();
  for (int jaar = -studie_.aanloopjaren; jaar < studie_.horizon; ++jaar) {
    const int n = aantal_gezinnen(*o_, gemeente, groep_.back().sleutel, jaar);
    tellingen_.tel_instroom(jaar, n);
    const std::size_t eerste = nummers_.size();
    nummers_.resize(eerste + static_cast<std::size_t>(n));
    const std::uint32_t woord = CasusNummer{jaar, 0}.woord();
    std::iota(nummers_.begin() + static_cast<std::ptrdiff_t>(eerste), nummers_.end(), woord);
    if (jaar < 0) zeef_voorbije(jaar, eerste);
    for (std::size_t i = eerste; vast && i < nummers_.size(); ++i)
      vaste_momenten_.push_back(jaar + (static_cast<double>(nummers_[i] - woord) + 0.5) / n);
  }
  gezinnen_.push_back({groep_.size() - 1, van, nummers_.size()});
}

/// Draws a batch of families from number `van` on, and runs the first traject of those that flow in.
void SnelleKernel::begin_gezinnen(std::size_t van) {
  Gangen& g = trajecten_;
  g.n = std::min(reeks_lengte, nummers_.size() - van);
  std::copy_n(nummers_.data() + van, g.n, g.casus.data());
  stukken_.clear();
  for (const Stuk& s : gezinnen_) {
    const std::size_t begin = std::max(s.van, van), eind = std::min(s.tot, van + g.n);
    if (begin >= eind) continue;
    stukken_.push_back({s.gemeente, begin - van, eind - van});
    std::fill(g.gemeente.data() + (begin - van), g.gemeente.data() + (eind - van),
              static_cast<std::uint32_t>(s.gemeente));
  }
  for (const Stuk& s : stukken_) {
    uniformen(groep_[s.gemeente].sleutel, o_->replicatie, {g.casus.data() + s.van, s.tot - s.van}, 0, Bestemming::casus,
              {instroom_.data() + s.van, leeftijd_.data() + s.van, bon_.data() + s.van, x_.data() + s.van});
  }
  o_->traject.leeftijd.trek({leeftijd_.data(), g.n}, {leeftijd_.data(), g.n});
  if (vaste_momenten_.empty()) {
    tel_jaar_op(g, instroom_);
  } else {
    std::copy_n(vaste_momenten_.data() + van, g.n, instroom_.data());
  }
  begin_levens(o_->traject.leeftijdsgrens, instroom_, leeftijd_, alle_, g);
  kies_kassabonnen(o_->kassabon_grens, bon_, g);
  laat_instromen();
  loop_trajecten(1);
  tel_afwezigen();
}

/// Prevented inflow: takes away the scenarios in which a family does not exist.
void SnelleKernel::laat_instromen() {
  Gangen& g = trajecten_;
  for (const Stuk& s : stukken_) {
    std::fill(grens_.data() + s.van, grens_.data() + s.tot, 1.0 - groep_[s.gemeente].hoogste.preventie);
  }
  afwezigen_.clear();
  misschien_.kies_niet_kleiner(x_, grens_, g.n);
  for (const std::uint32_t i : misschien_.lijst()) {
    const ScenarioSet set = bestaat_in(*groep_[g.gemeente[i]].waarden, instroom_[i], x_[i]);
    afwezigen_.push_back({i, alle_ & ~set});
    g.set[i] &= set;
  }
}

/// Once it is known in which year each would have begun.
void SnelleKernel::tel_afwezigen() {
  for (const Afwezige& a : afwezigen_) {
    tellingen_.tel_afwezige(a.set, static_cast<std::size_t>(trajecten_.start.rij[a.plaats]));
  }
}

ScenarioSet SnelleKernel::bestaat_in(const GemeenteWaarden& g, double instroom, double x) {
  ScenarioSet set = 0;
  for (std::size_t s = 0; s < g.bereik.size(); ++s) {
    if (bestaat(g, g.bereik[s], instroom, x)) set |= ScenarioSet{1} << s;
  }
  return set;
}

/// Runs the j-th trajecten: of everyone who came back after the one before.
void SnelleKernel::loop_wachtrij(int j) {
  const auto eerder = [](const TrajectStart& a, const TrajectStart& b) { return a.gemeente < b.gemeente; };
  vervolg_.resize(wachtrij_zonder_.size() + wachtrij_met_.size());
  std::merge(wachtrij_zonder_.begin(), wachtrij_zonder_.end(), wachtrij_met_.begin(), wachtrij_met_.end(),
             vervolg_.begin(), eerder);
  if (!wachtrij_ingestapt_.empty()) {
    const auto midden = vervolg_.insert(vervolg_.end(), wachtrij_ingestapt_.begin(), wachtrij_ingestapt_.end());
    std::inplace_merge(vervolg_.begin(), midden, vervolg_.end(), eerder);
  }
  wachtrij_zonder_.clear();
  wachtrij_met_.clear();
  wachtrij_ingestapt_.clear();
  Gangen& g = trajecten_;
  for (std::size_t van = 0; van < vervolg_.size(); van += reeks_lengte) {
    g.n = std::min(reeks_lengte, vervolg_.size() - van);
    for (std::size_t i = 0; i < g.n; ++i) {
      const TrajectStart& start = vervolg_[van + i];
      g.casus[i] = start.casus;
      g.gemeente[i] = start.gemeente;
      g.kassabon[i] = start.kassabon;
      g.set[i] = start.scenarios;
      g.moment[i] = start.moment;
      g.meerderjarig[i] = start.meerderjarig;
    }
    verdeel_in_stukken();
    loop_trajecten(j);
  }
}

void SnelleKernel::verdeel_in_stukken() {
  const Gangen& g = trajecten_;
  stukken_.clear();
  for (std::size_t i = 0; i < g.n; ++i) {
    if (stukken_.empty() || stukken_.back().gemeente != g.gemeente[i]) stukken_.push_back({g.gemeente[i], i, i});
    stukken_.back().tot = i + 1;
  }
}

/// Runs the j-th traject of the batch in every scenario; who comes back is put in the queue.
void SnelleKernel::loop_trajecten(int j) {
  laatste_traject_ = j >= o_->traject.max_trajecten;
  trek_trajecten(j);
  pas_toe();
  stap_in(j);
  loop<Werkwijze::zonder>(trajecten_, wachtrij_zonder_);
  loop<Werkwijze::met>(met_, wachtrij_met_);
}

void SnelleKernel::trek_trajecten(int j) {
  Gangen& g = trajecten_;
  for (const Stuk& s : stukken_) {
    const std::span<const std::uint32_t> casus(g.casus.data() + s.van, s.tot - s.van);
    const Sleutel sleutel = groep_[s.gemeente].sleutel;
    for (std::size_t n = 0; n < aantal_trekkingen; n += trekkingen_per_blok) {
      const auto kolom = [&](std::size_t i) { return (g.*elke_trekking<Reekskolom<double>>[n + i]).data() + s.van; };
      uniformen(sleutel, o_->replicatie, casus, derde_woord(j, trekkingblok(n)), Bestemming::casus,
                {kolom(0), kolom(1), kolom(2), kolom(3)});
    }
  }
  o_->traject.duur.trek({g.duur.data(), g.n}, {g.duur.data(), g.n});
  zoek_crises();
  trek_crises(j);
}

/// Who has a crisis: c above the chance e^-x of none, x the crises to expect. Most lie below 1 - x, which is less,
/// so that few exponentials remain: ten instructions per family less.
void SnelleKernel::zoek_crises() {
  Gangen& g = trajecten_;
  const double grens = o_->traject.leeftijdsgrens * maanden_per_jaar, per_maand = o_->traject.crises_per_maand;
  begrens_duur(grens, per_maand, g, geen_);
  misschien_.kies_niet_kleiner(g.c, geen_, g.n);
  const std::size_t n = misschien_.size();
  for (std::size_t k = 0; k < n; ++k) spanne_[k] = std::min(g.duur[misschien_[k]], grens);
  exponenten(0.0, -per_maand, {spanne_.data(), n});
  g.met_crises.wis();
  for (std::size_t k = 0; k < n; ++k) {
    const std::uint32_t i = misschien_[k];
    geen_[i] = spanne_[k];
    g.met_crises.voeg_toe(i, g.c[i] >= geen_[i]);
  }
}

/// The crises of those who have any: most trajecten have none.
void SnelleKernel::trek_crises(int j) {
  Gangen& g = trajecten_;
  const std::span<const std::uint32_t> wie = g.met_crises.lijst();
  for (std::size_t k = 0; k < wie.size(); ++k) crisis_casus_[k] = g.casus[wie[k]];
  crises_.clear();
  std::size_t van = 0;
  for (const Stuk& s : stukken_) {
    const std::size_t tot = g.met_crises.tot_plaats(van, s.tot);
    const Sleutel sleutel = groep_[s.gemeente].sleutel;
    uniformen(
        sleutel, o_->replicatie, {crisis_casus_.data() + van, tot - van}, derde_woord(j, eerste_crisisblok),
        Bestemming::casus,
        {crisis_u_[0].data() + van, crisis_u_[1].data() + van, crisis_u_[2].data() + van, crisis_u_[3].data() + van});
    for (std::size_t k = van; k < tot; ++k) trek_crises(k, wie[k], sleutel, j);
    van = tot;
  }
}

/// Those of traject i, the k-th that has any.
void SnelleKernel::trek_crises(std::size_t k, std::size_t i, Sleutel sleutel, int j) {
  Gangen& g = trajecten_;
  const double spanne = std::min(g.duur[i], o_->traject.leeftijdsgrens * maanden_per_jaar);
  g.eerste_crisis[i] = static_cast<std::uint32_t>(crises_.size());
  mbc::trek_crises(spanne, o_->traject.crises_per_maand * spanne, geen_[i], g.c[i], crises_, [&](std::uint32_t blok) {
    if (blok == eerste_crisisblok)
      return std::array{crisis_u_[0][k], crisis_u_[1][k], crisis_u_[2][k], crisis_u_[3][k]};
    const std::uint32_t derde = derde_woord(j, blok), bestemming = static_cast<std::uint32_t>(Bestemming::casus);
    return uniformen32(philox({o_->replicatie, crisis_casus_[k], derde, bestemming}, sleutel));
  });
  g.crises[i] = static_cast<std::uint32_t>(crises_.size()) - g.eerste_crisis[i];
}

/// model.md §3, step 1: takes from the trajecten the scenarios in which the werkwijze is applied. Above every
/// share that the werkwijze ever has, no scenario applies it: most trajecten stay as they are.
void SnelleKernel::pas_toe() {
  const Gangen& g = trajecten_;
  for (const Stuk& s : stukken_) {
    const Bovengrenzen& hoogste = groep_[s.gemeente].hoogste;
    zet_grens(g.moment, hoogste.toegepast_vooraf, hoogste.toegepast, s.van, s.tot, grens_);
    neem_beslissend(g, hoogste.weegt, s.van, s.tot, beslist_);
  }
  misschien_.kies_kleiner(beslist_, grens_, g.n);
  met_.met_crises.wis();
  std::size_t van = 0;
  for (const Stuk& s : stukken_) {
    const std::size_t tot = misschien_.tot_plaats(van, s.tot);
    const double huidig = groep_[s.gemeente].waarden->huidig;
    const Bereik& basis = groep_[s.gemeente].waarden->basis;
    vooraf_.wis();
    binnen_.wis();
    for (const std::uint32_t i : misschien_.lijst().subspan(van, tot - van)) {
      const bool eerder = g.moment[i] < 0;
      vooraf_.voeg_toe(i, eerder && weeg_selectie(basis, g.v[i], g.o[i]) < huidig);
      binnen_.voeg_toe(i, !eerder);
    }
    if (vooraf_.size() > 0) pas_basis_toe(s, vooraf_.lijst());
    if (binnen_.size() > 0) pas_klassen_toe(s, binnen_.lijst());
    van = tot;
  }
}

/// Before year 0 all scenarios have the study's own layer.
void SnelleKernel::pas_basis_toe(const Stuk& stuk, std::span<const std::uint32_t> wie) {
  const Bereik& basis = groep_[stuk.gemeente].waarden->basis;
  neem_kandidaten(wie);
  std::fill_n(kandidaat_set_[0].data(), wie.size(), std::uint64_t{alle_});
  zoek_e(basis.trouw, basis.effect.schaal, kandidaat_t_, wie.size(), kandidaat_e_[0]);
  begin_gangen_met(wie, 0, basis.effect);
}

/// One gang with the werkwijze for each e that a traject meets.
void SnelleKernel::pas_klassen_toe(const Stuk& stuk, std::span<const std::uint32_t> wie) {
  const Deelnemer& d = groep_[stuk.gemeente];
  const std::size_t n = wie.size();
  neem_kandidaten(wie);
  if (d.hoogste.weegt) neem_normalen(wie);
  for (std::size_t k = 0; k < d.klassen; ++k) std::fill_n(kandidaat_set_[k].data(), n, std::uint64_t{0});
  for (std::size_t s = 0; s < d.waarden->bereik.size(); ++s) {
    if (d.klasse_van[s] == geen_klasse) continue;
    const Bereik& b = d.waarden->bereik[s];
    zoek_toepassing(b.aandeel, std::uint64_t{1} << s, kandidaat_t_, weeg_kandidaten(d, b.selectie, n), n,
                    kandidaat_set_[d.klasse_van[s]]);
  }
  for (std::size_t k = 0; k < d.klassen; ++k) {
    const Bereik& b = *d.klasse[k].bereik;
    zoek_e(b.trouw, b.effect.schaal, kandidaat_t_, n, kandidaat_e_[k]);
    for (std::size_t eerder = d.klasse[k].effect; eerder < k; ++eerder) {
      if (d.klasse[eerder].effect != d.klasse[k].effect) continue;
      voeg_samen(n, kandidaat_e_[eerder], kandidaat_e_[k], kandidaat_set_[eerder], kandidaat_set_[k]);
    }
  }
  for (std::size_t k = 0; k < d.klassen; ++k) begin_gangen_met(wie, k, d.klasse[k].bereik->effect);
}

void SnelleKernel::neem_kandidaten(std::span<const std::uint32_t> wie) {
  for (std::size_t k = 0; k < wie.size(); ++k) {
    kandidaat_t_[k] = trajecten_.moment[wie[k]] / maanden_per_jaar;
    kandidaat_v_[k] = trajecten_.v[wie[k]];
  }
  gewogen_met_ = 0;
}

/// Gangen with the werkwijze for the candidates that have scenarios in a class.
void SnelleKernel::begin_gangen_met(std::span<const std::uint32_t> wie, std::size_t klasse,
                                    const EffectWaarden& effect) {
  const Reekskolom<std::uint64_t>& set = kandidaat_set_[klasse];
  const Reekskolom<double>& e = kandidaat_e_[klasse];
  Gangen& g = trajecten_;
  Indexlijst& wel = wel_;
  wel.kies(wie.size(), [&](std::size_t k) { return (set[k] & g.set[wie[k]]) != 0; });
  if (met_.n + wel.size() > reeks_lengte) loop<Werkwijze::met>(met_, wachtrij_met_);
  expects(met_.n + wel.size() <= reeks_lengte);
  const std::size_t van = met_.n;
  for (const std::uint32_t k : wel.lijst()) {
    const std::uint32_t i = wie[k];
    const std::size_t m = met_.n++;
    met_.casus[m] = g.casus[i];
    met_.gemeente[m] = g.gemeente[i];
    met_.kassabon[m] = g.kassabon[i];
    met_.set[m] = static_cast<ScenarioSet>(set[k]) & g.set[i];
    g.set[i] &= ~met_.set[m];
    met_.moment[m] = g.moment[i];
    met_.meerderjarig[m] = g.meerderjarig[i];
    met_.e[m] = e[k];
    voor_elke_trekking([&](auto n) {
      constexpr auto trekking = elke_trekking<Reekskolom<double>>[n];
      (met_.*trekking)[m] = (g.*trekking)[i];
    });
    met_.eerste_crisis[m] = g.eerste_crisis[i];
    met_.crises[m] = g.crises[i];
    met_.met_crises.voeg_toe(static_cast<std::uint32_t>(m), g.c[i] >= geen_[i]);
  }
  zet_kansen(o_->traject, effect, met_, van, met_.n);
}

/// Lets the gangen of a batch take their course, books them and puts who comes back in the queue.
template <Werkwijze werkwijze>
void SnelleKernel::loop(Gangen& g, std::vector<TrajectStart>& wachtrij) {
  bepaal_verloop(o_->traject, studie_.horizon * maanden_per_jaar, g);
  boek_.boek<werkwijze>(g, crises_);
  if (!laatste_traject_) {
    terug_.kies_bit(g.voorval, bit_terugkeer, g.n);
    boek_.boek_terugkeer<werkwijze>(g, terug_.lijst());
    for (const std::uint32_t i : terug_.lijst()) {
      if (g.set[i] == 0) continue;
      wachtrij.push_back(
          {g.casus[i], g.gemeente[i], g.kassabon[i], g.set[i], g.eind[i] + g.terugkeer[i], g.meerderjarig[i]});
    }
  }
  if constexpr (werkwijze == Werkwijze::met) {
    g.n = 0;
    g.met_crises.wis();
  }
}

}  // namespace mbc
