#include "simulate/snelle_kernel.h"

#include <algorithm>
#include <bit>

namespace mbc {

SnelleKernel::SnelleKernel(const Studie& studie)
    : studie_(studie),
      boek_(studie.scenarios.size(), static_cast<std::size_t>(studie.horizon), studie.kassabonnen.size()),
      alle_((ScenarioSet{1} << studie.scenarios.size()) - 1) {}

void SnelleKernel::simuleer(const Wereld& o, std::size_t gemeente, Sleutel sleutel, Volumes& volumes) {
  richt(o, gemeente, sleutel);
  nummer_gezinnen(gemeente);
  wachtrij_.clear();
  for (std::size_t van = 0; van < nummers_.size(); van += reeks_lengte) begin_gezinnen(van);
  for (int j = 2; !wachtrij_.empty(); ++j) {
    std::swap(vervolg_, wachtrij_);
    wachtrij_.clear();
    for (Starts rest(vervolg_); !rest.empty(); rest = rest.subspan(std::min(reeks_lengte, rest.size()))) {
      loop_trajecten(rest.first(std::min(reeks_lengte, rest.size())), j);
    }
  }
  boek_.stort(volumes);
}

void SnelleKernel::richt(const Wereld& o, std::size_t gemeente, Sleutel sleutel) {
  o_ = &o;
  g_ = &o.gemeenten[gemeente];
  sleutel_ = sleutel;
  hoogste_aandeel_ = 0;
  hoogste_preventie_ = 0;
  for (std::size_t s = 0; s < g_->bereik.size(); ++s) {
    const Bereik& b = g_->bereik[s];
    const double aandeel = b.aandeel.bovengrens();
    const double trouw = std::max(b.trouw.bovengrens(), g_->basis.trouw.bovengrens());
    hoogste_aandeel_ = std::max(hoogste_aandeel_, aandeel);
    hoogste_preventie_ = std::max(hoogste_preventie_, b.effect.instroom * (trouw * aandeel * b.effect.schaal));
    std::size_t eerste = 0;
    while (!(g_->bereik[eerste].effect == b.effect)) ++eerste;
    effect_van_[s] = static_cast<std::uint8_t>(eerste);
  }
}

void SnelleKernel::nummer_gezinnen(std::size_t gemeente) {
  const bool vast = studie_.instroom.spreiding == Spreiding::vast;
  nummers_.clear();
  vaste_momenten_.clear();
  for (int jaar = -studie_.aanloopjaren; jaar < studie_.horizon; ++jaar) {
    const int n = aantal_gezinnen(*o_, gemeente, sleutel_, jaar);
    for (int i = 0; i < n; ++i) nummers_.push_back(CasusNummer{jaar, i}.woord());
    for (int i = 0; vast && i < n; ++i) vaste_momenten_.push_back(jaar + (i + 0.5) / n);
  }
}

/// Draws a batch of families from number `van` on, and runs the first traject of those that flow in.
void SnelleKernel::begin_gezinnen(std::size_t van) {
  const std::size_t n = std::min(reeks_lengte, nummers_.size() - van);
  uniformen(sleutel_, o_->replicatie, {nummers_.data() + van, n}, 0, Doel::casus,
            {instroom_.data(), leeftijd_.data(), bon_.data(), x_.data()});
  o_->traject.leeftijd.trek({leeftijd_.data(), n}, {leeftijd_.data(), n});
  const std::span<const double> grens(o_->kassabon_grens);
  const double stroomt_altijd_in = 1.0 - hoogste_preventie_;
  eerste_.resize(n);
  std::size_t gevuld = 0;
  for (std::size_t i = 0; i < n; ++i) {
    const std::uint32_t nummer = nummers_[van + i];
    const int jaar = static_cast<int>(nummer >> 22) - 512;
    const double instroom = vaste_momenten_.empty() ? jaar + instroom_[i] : vaste_momenten_[van + i];
    const ScenarioSet set = x_[i] < stroomt_altijd_in ? alle_ : bestaat_in(instroom, x_[i]);
    if (set == 0) continue;
    std::uint32_t bon = 0;
    for (std::size_t k = 0; k + 1 < grens.size(); ++k) bon += bon_[i] >= grens[k] ? 1U : 0U;
    const double moment = instroom * maanden_per_jaar;
    const double meerderjarig = (instroom + o_->traject.leeftijdsgrens - leeftijd_[i]) * maanden_per_jaar;
    boek_.tel_instroom(set, boek_.rij(naar_ticks(moment)));
    eerste_[gevuld] = {nummer, bon, set, moment, meerderjarig};
    gevuld += moment < meerderjarig ? 1U : 0U;
  }
  loop_trajecten({eerste_.data(), gevuld}, 1);
}

ScenarioSet SnelleKernel::bestaat_in(double instroom, double x) const {
  ScenarioSet set = 0;
  for (std::size_t s = 0; s < g_->bereik.size(); ++s) {
    if (bestaat(*g_, g_->bereik[s], instroom, x)) set |= ScenarioSet{1} << s;
  }
  return set;
}

/// Runs the j-th traject of a batch; who comes back is put in the queue.
void SnelleKernel::loop_trajecten(Starts starts, int j) {
  trek_trajecten(starts, j);
  for (std::size_t i = 0; i < starts.size(); ++i) {
    const TrajectStart& start = starts[i];
    crises_.clear();
    if (c_[i] >= geen_[i]) trek_crises(i, start.casus, j);
    // Above every share the werkwijze ever has, no scenario applies it: most trajecten go this way.
    if (v_[i] >= (start.moment < 0 ? g_->huidig : hoogste_aandeel_)) {
      boek<Werkwijze::zonder>(start, start.scenarios, i, j, {}, 0);
    } else {
      splits(start, i, j);
    }
  }
}

void SnelleKernel::trek_trajecten(Starts starts, int j) {
  const std::size_t n = starts.size();
  for (std::size_t i = 0; i < n; ++i) casus_[i] = starts[i].casus;
  const std::uint32_t traject = static_cast<std::uint32_t>(j) << 16;
  uniformen(sleutel_, o_->replicatie, {casus_.data(), n}, traject, Doel::casus,
            {v_.data(), duur_.data(), ots_.data(), q_.data()});
  uniformen(sleutel_, o_->replicatie, {casus_.data(), n}, traject | 1, Doel::casus,
            {z_.data(), h_.data(), c_.data(), ongebruikt_.data()});
  o_->traject.duur.trek({duur_.data(), n}, {duur_.data(), n});
  const double grens = o_->traject.leeftijdsgrens * maanden_per_jaar;
  for (std::size_t i = 0; i < n; ++i) {
    duur_[i] = std::max(0.0, duur_[i]);
    geen_[i] = std::min(duur_[i], grens);
  }
  exponenten(0.0, -o_->traject.crises_per_maand, {geen_.data(), n});
}

void SnelleKernel::trek_crises(std::size_t i, std::uint32_t casus, int j) {
  const double spanne = std::min(duur_[i], o_->traject.leeftijdsgrens * maanden_per_jaar);
  mbc::trek_crises(spanne, o_->traject.crises_per_maand * spanne, geen_[i], c_[i], crises_, [&](std::uint32_t blok) {
    return philox(
        {o_->replicatie, casus, (static_cast<std::uint32_t>(j) << 16) | blok, static_cast<std::uint32_t>(Doel::casus)},
        sleutel_);
  });
}

/// A traject in which the werkwijze may be applied: one booking for each way it goes.
void SnelleKernel::splits(const TrajectStart& start, std::size_t i, int j) {
  const double t = start.moment / maanden_per_jaar;
  if (t < 0) {
    const Toepassing a = pas_toe(*g_, g_->basis, t, v_[i]);
    return boek<Werkwijze::met>(start, start.scenarios, i, j, resten(*a.effect, a.e), a.e);
  }
  struct Groep {
    double e = 0;
    std::size_t effect = 0;
    ScenarioSet set = 0;
  };
  std::array<Groep, MomentBoek::hoogste_scenarios> groepen;
  std::size_t aantal = 0;
  ScenarioSet zonder = 0;
  for (ScenarioSet over = start.scenarios; over != 0; over &= over - 1) {
    const auto s = static_cast<std::size_t>(std::countr_zero(over));
    const Toepassing a = pas_toe(*g_, g_->bereik[s], t, v_[i]);
    if (a.werkwijze == Werkwijze::zonder) {
      zonder |= ScenarioSet{1} << s;
      continue;
    }
    std::size_t groep = 0;
    while (groep < aantal && !(groepen[groep].e == a.e && groepen[groep].effect == effect_van_[s])) ++groep;
    if (groep == aantal) groepen[aantal++] = {a.e, effect_van_[s], 0};
    groepen[groep].set |= ScenarioSet{1} << s;
  }
  if (zonder != 0) boek<Werkwijze::zonder>(start, zonder, i, j, {}, 0);
  for (std::size_t n = 0; n < aantal; ++n) {
    const Groep& groep = groepen[n];
    boek<Werkwijze::met>(start, groep.set, i, j, resten(g_->bereik[groep.effect].effect, groep.e), groep.e);
  }
}

/// Books a traject for the scenarios in which it goes this way.
template <Werkwijze werkwijze>
void SnelleKernel::boek(const TrajectStart& start, ScenarioSet set, std::size_t i, int j, const Resten& r, double e) {
  const TrajectWaarden& w = o_->traject;
  const TrajectTrekking d{.v = v_[i], .o = ots_[i], .q = q_[i], .z = z_[i], .h = h_[i], .duur = duur_[i]};
  const Verloop v = verloop(w, d, r, start.meerderjarig - start.moment);
  const double eind = start.moment + v.duur;
  Boeking<werkwijze> boeking(boek_, boek_.rijen(set, werkwijze, start.kassabon), e);
  boeking.traject(start.moment, eind);
  if (v.vto) {
    const double ots_start = start.moment + w.vrijwillig_vooraf;
    boeking.vto(ots_start);
    if (v.ots) boeking.ots(ots_start, ots_start + v.ots_duur);
    if (v.uithuisplaatsing) boeking.uithuisplaatsing(ots_start, ots_start + v.uithuisplaatsing_duur);
  }
  for (const CrisisTrekking& c : crises_) {
    if (c.moment < v.duur && c.u < r.crisis) boeking.crisis(start.moment + c.moment);
  }
  const double terug = eind + v.terugkeer;
  if (j < w.max_trajecten && terug < start.meerderjarig && terug < studie_.horizon * maanden_per_jaar) {
    boeking.terugkeer(eind, v.terugkeer);
    wachtrij_.push_back({start.casus, start.kassabon, set, terug, start.meerderjarig});
  }
}

}  // namespace mbc
