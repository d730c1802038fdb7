#include "simulate/snelle_kernel.h"

#include <algorithm>
#include <bit>


namespace mbc {

void TrajectReeks::clear() {
  casus.clear();
  kassabon.clear();
  scenarios.clear();
  start.clear();
  meerderjarig.clear();
}

void TrajectReeks::push_back(std::uint32_t nummer, std::uint32_t bon, ScenarioSet set, double begin, double grens) {
  casus.push_back(nummer);
  kassabon.push_back(bon);
  scenarios.push_back(set);
  start.push_back(begin);
  meerderjarig.push_back(grens);
}

SnelleKernel::SnelleKernel(const Studie& studie)
    : studie_(studie),
      boek_(studie.scenarios.size(), static_cast<std::size_t>(studie.horizon), studie.kassabonnen.size()),
      alle_((ScenarioSet{1} << studie.scenarios.size()) - 1) {}

void SnelleKernel::simuleer(const Omgeving& o, std::size_t gemeente, Sleutel sleutel, Volumes& volumes) {
  o_ = &o;
  g_ = &o.gemeenten[gemeente];
  sleutel_ = sleutel;
  hoogste_aandeel_ = 0;
  hoogste_preventie_ = 0;
  for (const Bereik& b : g_->bereik) {
    const double aandeel = b.aandeel.hoogste();
    const double trouw = std::max(b.trouw.hoogste(), g_->basis.trouw.hoogste());
    hoogste_aandeel_ = std::max(hoogste_aandeel_, aandeel);
    hoogste_preventie_ = std::max(hoogste_preventie_, b.effect.instroom * (trouw * aandeel * b.effect.schaal));
  }
  const bool vast = studie_.instroom.spreiding == Spreiding::vast;
  nummers_.clear();
  vaste_momenten_.clear();
  for (int jaar = -studie_.aanloopjaren; jaar < studie_.horizon; ++jaar) {
    const int n = aantal_gezinnen(o, gemeente, sleutel, jaar);
    for (int i = 0; i < n; ++i) nummers_.push_back(CasusNummer{jaar, i}.woord());
    for (int i = 0; vast && i < n; ++i) vaste_momenten_.push_back(jaar + (i + 0.5) / n);
  }
  wachtrij_.clear();
  for (std::size_t van = 0; van < nummers_.size(); van += reeks_lengte) vul_gezinnen(van);
  for (int j = 2; wachtrij_.size() > 0; ++j) {
    std::swap(volgende_, wachtrij_);
    wachtrij_.clear();
    for (std::size_t van = 0; van < volgende_.size(); van += reeks_lengte) {
      loop_trajecten(volgende_, van, std::min(reeks_lengte, volgende_.size() - van), j);
    }
  }
  boek_.stort(volumes);
}

/// Draws the families from number `van` on, and runs the first traject of those that exist.
void SnelleKernel::vul_gezinnen(std::size_t van) {
  const std::size_t n = std::min(reeks_lengte, nummers_.size() - van);
  const std::span<const std::uint32_t> nummers(nummers_.data() + van, n);
  uniformen(sleutel_, o_->replicatie, nummers, 0, Doel::casus,
            {instroom_.data(), leeftijd_.data(), bon_.data(), x_.data()});
  o_->traject.leeftijd.trek({leeftijd_.data(), n}, {leeftijd_.data(), n});
  const std::vector<double>& grens = o_->kassabon_grens;
  eerste_.clear();
  for (std::size_t i = 0; i < n; ++i) {
    const int jaar = static_cast<int>(nummers[i] >> 22) - 512;
    const double instroom = vaste_momenten_.empty() ? jaar + instroom_[i] : vaste_momenten_[van + i];
    const ScenarioSet set = x_[i] < 1.0 - hoogste_preventie_ ? alle_ : bestaat_in(instroom, x_[i]);
    if (set == 0) continue;
    std::uint32_t bon = 0;
    for (std::size_t k = 0; k + 1 < grens.size(); ++k) bon += bon_[i] >= grens[k] ? 1 : 0;
    const double start = instroom * maanden_per_jaar;
    const double meerderjarig = (instroom + o_->traject.leeftijdsgrens - leeftijd_[i]) * maanden_per_jaar;
    boek_.tel_instroom(set, boek_.rij(naar_ticks(start)));
    if (start < meerderjarig) eerste_.push_back(nummers[i], bon, set, start, meerderjarig);
  }
  loop_trajecten(eerste_, 0, eerste_.size(), 1);
}

ScenarioSet SnelleKernel::bestaat_in(double instroom, double x) const {
  if (instroom < 0) return alle_;
  ScenarioSet set = 0;
  for (std::size_t s = 0; s < g_->bereik.size(); ++s) {
    if (bestaat(*g_, g_->bereik[s], instroom, x)) set |= ScenarioSet{1} << s;
  }
  return set;
}

/// The j-th traject of each of the n from `van` on; who comes back is put in the queue.
void SnelleKernel::loop_trajecten(const TrajectReeks& reeks, std::size_t van, std::size_t n, int j) {
  trek_trajecten(reeks, van, n, j);
  const Toepassing zonder{Werkwijze::zonder, 0, &g_->basis.effect};
  for (std::size_t i = 0; i < n; ++i) {
    const std::size_t k = van + i;
    if (c_[i] >= geen_crisis_[i]) trek_crises(i, reeks.casus[k], j);
    if (reeks.start[k] >= 0 ? v_[i] >= hoogste_aandeel_ : v_[i] >= g_->huidig) {
      boek(reeks, k, i, reeks.scenarios[k], zonder, j);
    } else {
      splits(reeks, k, i, j);
    }
    crises_.clear();
  }
}

void SnelleKernel::trek_trajecten(const TrajectReeks& reeks, std::size_t van, std::size_t n, int j) {
  const std::span<const std::uint32_t> nummers(reeks.casus.data() + van, n);
  const std::uint32_t traject = static_cast<std::uint32_t>(j) << 16;
  uniformen(sleutel_, o_->replicatie, nummers, traject, Doel::casus, {v_.data(), duur_.data(), o_trek_.data(), q_.data()});
  uniformen(sleutel_, o_->replicatie, nummers, traject | 1, Doel::casus, {z_.data(), h_.data(), c_.data(), rest_.data()});
  o_->traject.duur.trek({duur_.data(), n}, {duur_.data(), n});
  const double grens = o_->traject.leeftijdsgrens * maanden_per_jaar;
  for (std::size_t i = 0; i < n; ++i) {
    duur_[i] = std::max(0.0, duur_[i]);
    geen_crisis_[i] = std::min(duur_[i], grens);
  }
  exponenten(0.0, -o_->traject.crises_per_maand, {geen_crisis_.data(), n});
}

/// Some crises: four in five trajecten have none and do not come here.
void SnelleKernel::trek_crises(std::size_t i, std::uint32_t casus, int j) {
  const double spanne = std::min(duur_[i], o_->traject.leeftijdsgrens * maanden_per_jaar);
  mbc::trek_crises(o_->traject.crises_per_maand, spanne, c_[i], crises_, [&](std::uint32_t blok) {
    return philox({o_->replicatie, casus, (static_cast<std::uint32_t>(j) << 16) | blok,
                   static_cast<std::uint32_t>(Doel::casus)},
                  sleutel_);
  });
}

/// A traject in which the werkwijze may be applied: one booking for each way it goes.
void SnelleKernel::splits(const TrajectReeks& reeks, std::size_t k, std::size_t i, int j) {
  const double t = reeks.start[k] / maanden_per_jaar;
  ScenarioSet over = reeks.scenarios[k];
  if (t < 0) {
    boek(reeks, k, i, over, pas_toe(*g_, g_->basis, t, v_[i]), j);
    return;
  }
  while (over != 0) {
    const auto s = static_cast<std::size_t>(std::countr_zero(over));
    const Toepassing a = pas_toe(*g_, g_->bereik[s], t, v_[i]);
    ScenarioSet gelijk = ScenarioSet{1} << s;
    for (ScenarioSet rest = over & (over - 1); rest != 0; rest &= rest - 1) {
      const auto ander = static_cast<std::size_t>(std::countr_zero(rest));
      if (gaat_gelijk(a, pas_toe(*g_, g_->bereik[ander], t, v_[i]))) gelijk |= ScenarioSet{1} << ander;
    }
    boek(reeks, k, i, gelijk, a, j);
    over &= ~gelijk;
  }
}

/// Books a traject for the scenarios in which it goes this way.
void SnelleKernel::boek(const TrajectReeks& reeks, std::size_t k, std::size_t i, ScenarioSet set,
                        const Toepassing& a, int j) {
  const TrajectWaarden& w = o_->traject;
  const TrajectTrekking d{.v = v_[i], .o = o_trek_[i], .q = q_[i], .z = z_[i], .h = h_[i], .duur = duur_[i]};
  const double start = reeks.start[k];
  const Verloop v = verloop(w, d, a, reeks.meerderjarig[k] - start);
  const double eind = start + v.duur;
  JaarRijen* rijen = boek_.rijen(set, a.werkwijze, reeks.kassabon[k]);
  Boeking boeking(boek_, rijen, a);
  boeking.traject(start, eind);
  const double ots_start = start + w.vrijwillig_vooraf;
  if (v.vto) boeking.vto(ots_start);
  if (v.ots) boeking.ots(ots_start, ots_start + v.ots_duur);
  if (v.uithuisplaatsing) boeking.uithuisplaatsing(ots_start, ots_start + v.uithuisplaatsing_duur);
  const double drempel = 1.0 - a.effect->crisis * a.e;
  for (const CrisisTrekking& c : crises_) {
    if (c.moment < v.duur && c.u < drempel) boeking.crisis(start + c.moment);
  }
  const double terug = eind + v.terugkeer;
  if (j >= w.max_trajecten || !(terug < reeks.meerderjarig[k]) ||
      !(terug < studie_.horizon * maanden_per_jaar)) {
    return;
  }
  boeking.terugkeer(eind, v.terugkeer);
  wachtrij_.push_back(reeks.casus[k], reeks.kassabon[k], set, terug, reeks.meerderjarig[k]);
}

}  // namespace mbc
