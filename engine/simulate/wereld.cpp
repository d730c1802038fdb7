#include "simulate/wereld.h"

#include <cmath>

#include "base/wiskunde.h"
#include "chance/normaal.h"
#include "chance/normaal_kans.h"
#include "model/prijs.h"
#include "simulate/bongewichten.h"

namespace mbc {
namespace {

EffectWaarden trek_effecten(const Waarden& w, const Effecten& e) {
  EffectWaarden uit;
  for (std::size_t n = 0; n < aantal_effecten; ++n) uit[n] = w[e[n]];
  uit.schaal = w[e.optimismecorrectie] * w[e.attributie];
  uit.instroom_vertraging = w[e.instroom_vertraging];
  return uit;
}

/// From where on v* of a weighing lies above a share.
void weeg_tot(double aandeel, Bereik& b) {
  if (b.selectie == 0 || !(aandeel < 1)) return;
  constexpr double ruim = 1e-6;  // far more than quantile and probability are off
  b.te_hoog = normaal_kwantiel(aandeel) + ruim;
  // Both scores at least t make v* at least (selectie + rest) x t.
  const double rest = std::sqrt(1 - b.selectie * b.selectie);
  b.zeker_boven = std::isfinite(b.te_hoog) ? normaal_kans(b.te_hoog / (b.selectie + rest)) + ruim : ruim;
}

Bereik trek_bereik(const Waarden& w, const Studie& s, const Gemeente& g, const Invoering& i) {
  Bereik b;
  b.begin = std::max(0.0, w[i.start] - s.start + w[i.vertraging]);
  b.opbouw = w[i.opbouw];
  b.aandeel = {w[g.huidig], w[i.doel], b.begin, b.opbouw};
  b.selectie = w[i.selectie];
  weeg_tot(b.aandeel.bovengrens(), b);
  b.instap = w[i.instap];
  const double klok = g.gestart ? w[*g.gestart] - s.start : b.begin;
  b.trouw = {w[i.begin], w[i.eind], klok, w[i.leertijd]};
  b.effect = trek_effecten(w, i.effecten);
  return b;
}

/// Adds a line to those of its fase and post.
void tel_op(std::vector<Tariefregel>& regels, Fase fase, std::size_t post, double zonder, double met) {
  auto regel = std::find_if(regels.begin(), regels.end(),
                            [&](const Tariefregel& r) { return r.fase == fase && r.post == post; });
  if (regel == regels.end()) regel = regels.insert(regel, {fase, post, 0, 0});
  const Prijs prijs = naar_prijs(zonder);
  regel->zonder += prijs;
  regel->verschil += naar_prijs(met) - prijs;
}

}  // namespace

Wereld::Wereld(const Studie& s)
    : studie(s), waarden(s), groei(static_cast<std::size_t>(s.horizon)), gemeenten(s.gemeenten.size()) {
  for (GemeenteWaarden& g : gemeenten) g.bereik.resize(s.scenarios.size());
  prijzen.resize(s.kassabonnen.size());
  for (const Kassabon& k : s.kassabonnen) {
    gewicht_sleutels_.push_back(gewicht_sleutel(k));
  }
}

void Wereld::trek(std::uint32_t r) {
  waarden.trek(r);
  richt_in(r);
}

void Wereld::neem(std::uint32_t r, std::span<const double> kwantielen) {
  waarden.neem(kwantielen);
  richt_in(r);
}

void Wereld::richt_in(std::uint32_t r) {
  replicatie = r;
  trek_traject();
  for (std::size_t y = 0; y < groei.size(); ++y) {
    groei[y] = macht_geheel(1.0 + waarden[studie.instroom.trend], static_cast<int>(y));
  }
  double totaal = 0;
  for (const Gemeente& g : studie.gemeenten) totaal += waarden[g.instroom];
  for (std::size_t g = 0; g < gemeenten.size(); ++g) trek_gemeente(g, totaal);
  trek_gewichten();
  prijs_kassabonnen();
}

void Wereld::trek_traject() {
  const Traject& t = studie.traject;
  traject.leeftijd.stel_in(waarden.tussen_gezinnen(t.leeftijd));
  traject.duur.stel_in(waarden.tussen_gezinnen(t.duur));
  traject.vrijwillig_vooraf = waarden[t.vrijwillig_vooraf];
  for (std::size_t k = 0; k < aantal_kansen; ++k) traject[k] = waarden[t[k]];
  traject.crises_per_maand = traject[Kans::crises_per_jaar] / maanden_per_jaar;
  traject.max_trajecten = t.max_trajecten;
  traject.leeftijdsgrens = t.leeftijdsgrens;
}

void Wereld::trek_gemeente(std::size_t nr, double instroom_totaal) {
  const Gemeente& g = studie.gemeenten[nr];
  GemeenteWaarden& uit = gemeenten[nr];
  uit.instroom = waarden[g.instroom];
  uit.huidig = waarden[g.huidig];
  // Without any family a regional budget is still spent: divide it evenly.
  uit.aandeel_regio =
      instroom_totaal > 0 ? uit.instroom / instroom_totaal : 1.0 / static_cast<double>(studie.gemeenten.size());
  uit.medewerkers = waarden[g.medewerkers];
  uit.getraind = waarden[g.getraind];
  uit.verloop = waarden[g.verloop];
  uit.basis = trek_bereik(waarden, studie, g, studie.basis[nr]);
  weeg_tot(uit.huidig, uit.basis);
  for (std::size_t s = 0; s < studie.scenarios.size(); ++s) {
    uit.bereik[s] = trek_bereik(waarden, studie, g, studie.scenarios[s].invoering[nr]);
  }
}

void Wereld::trek_gewichten() {
  trek_bongewichten(studie, waarden, gewicht_sleutels_, 0, kassabon_grens);
  double totaal = 0;
  for (double& grens : kassabon_grens) {
    totaal += grens;
    grens = totaal;
  }
  for (double& grens : kassabon_grens) grens = totaal > 0 ? grens / totaal : 1.0;
}

void Wereld::prijs_kassabonnen() {
  for (std::size_t k = 0; k < prijzen.size(); ++k) {
    prijzen[k].euro.clear();
    prijzen[k].uren.clear();
    for (const KassabonRegel& r : studie.kassabonnen[k].regels) {
      const Eenheidswaarde een = eenheidswaarde(studie, r, [this](GetalId id) { return waarden[id]; });
      const double zonder = waarden[r.zonder], met = waarden[r.met];
      tel_op(prijzen[k].euro, r.fase, r.geldstroom, zonder * een.euro, met * een.euro);
      if (r.functie) tel_op(prijzen[k].uren, r.fase, *r.functie, zonder * een.uren, met * een.uren);
    }
  }
  euro.stel_op(
      prijzen.size(), studie.geldstromen.size(), [&](std::size_t k) -> auto& { return prijzen[k].euro; });
  uren.stel_op(
      prijzen.size(), studie.functies.size(), [&](std::size_t k) -> auto& { return prijzen[k].uren; });
}

}  // namespace mbc
