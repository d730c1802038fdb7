#include "simulate/replicatie.h"

#include <algorithm>
#include <cmath>

#include "base/contract.h"
#include "base/klonen.h"
#include "simulate/casus.h"
#include "simulate/kosten.h"
#include "simulate/snelle_investeringsprijzer.h"
#include "simulate/snelle_kernel.h"
#include "simulate/snelle_zorgprijzer.h"
#include "simulate/weging.h"

namespace mbc {

Plan::Plan(const Studie& s, std::vector<std::size_t> gekozen) : studie(s), gemeenten(std::move(gekozen)), regels(s) {
  expects(std::is_sorted(gemeenten.begin(), gemeenten.end()));
  for (const std::size_t g : gemeenten) {
    sleutels.push_back(stroom_sleutel(s.zaad, naam_sleutel(s.gemeenten[g].naam)));
  }
}

Maten Plan::maten() const {
  return {.scenarios = studie.scenarios.size(),
          .gemeenten = gemeenten.size(),
          .jaren = static_cast<std::size_t>(studie.horizon),
          .geldstromen = studie.geldstromen.size(),
          .functies = studie.functies.size(),
          .regels = regels.ids().size(),
          .lijnen = per_lijn ? regels.ids().size() : 0,
          .voeten = 1 + studie.discontovoet_later.size(),
          .kasstromen = regels.met_kasdeel() ? studie.geldstromen.size() : 0};
}

/// The fast kernel and what prices its books.
struct Simulator::Snel {
  explicit Snel(const Plan& plan);

  /// Takes the rows of the gemeente at hand to who wants them.
  void lees_uit();
  void schrijf_volumes(Volumes& volumes);

  SnelleKernel kernel;
  SnelleZorgprijzer zorg;
  SnelleInvesteringsprijzer investeringen;
  Werkwijzeboek werkwijze;
  Scenarioboek scenarios;
  Eenheden eenheden;  ///< of the gemeente and scenario at hand
};

Simulator::Simulator(const Plan& plan, Kern kern)
    : plan_(plan),
      wereld_(plan.studie),
      volumes_(plan.studie.scenarios.size(), static_cast<std::size_t>(plan.studie.horizon),
               plan.studie.kassabonnen.size()),
      investeringen_(plan.maten()),
      uitkomst_(plan.maten()) {
  if (kern == Kern::snel && SnelleKernel::neemt(plan.studie)) snel_ = std::make_unique<Snel>(plan);
}

Simulator::~Simulator() = default;

Simulator::Snel::Snel(const Plan& plan)
    : kernel(plan.studie),
      zorg(plan.maten(), plan.studie.kassabonnen.size()),
      investeringen(plan.maten(), plan.studie, plan.regels),
      werkwijze(plan.maten().scenarios, plan.maten().jaren),
      scenarios(plan.maten().scenarios, plan.maten().jaren, plan.studie.kassabonnen.size()),
      eenheden(plan.maten().jaren) {}

MBC_TOT_AVX512 void Simulator::Snel::lees_uit() {
  const MomentBoek& boek = kernel.boek();
  Jaartellingen& tellingen = kernel.tellingen();
  boek.voor_elke_rij<RijZonder>([&](ScenarioSet set, std::size_t k, std::size_t rij, const RijZonder& r)
                                    __attribute__((always_inline)) {
                                      zorg.boek(set, k, rij, r.plat);
                                      tellingen.tel_op(set, rij, r.plat, Werkwijze::zonder);
                                    });
  boek.voor_elke_rij<RijMet>([&](ScenarioSet set, std::size_t k, std::size_t rij, const RijMet& r)
                                 __attribute__((always_inline)) {
                                   zorg.boek(set, k, rij, r.plat);
                                   zorg.boek(set, k, rij, r.gewogen);
                                   werkwijze.tel_op(set, rij, r.plat, r.gewogen);
                                   tellingen.tel_op(set, rij, r.plat, Werkwijze::met);
                                 });
}

void Simulator::Snel::schrijf_volumes(Volumes& volumes) {
  const MomentBoek& boek = kernel.boek();
  scenarios.maak_leeg();
  boek.voor_elke_rij<RijZonder>([&](ScenarioSet set, std::size_t k, std::size_t rij, const RijZonder& r) {
    scenarios.tel_op(set, k, rij, r.plat);
  });
  boek.voor_elke_rij<RijMet>([&](ScenarioSet set, std::size_t k, std::size_t rij, const RijMet& r) {
    scenarios.tel_op(set, k, rij, r.plat);
    scenarios.tel_op(set, k, rij, r.gewogen);
  });
  scenarios.schrijf(volumes);
}

const Uitkomst& Simulator::simuleer(std::uint32_t replicatie) {
  wereld_.trek(replicatie);
  return simuleer_wereld();
}

const Uitkomst& Simulator::simuleer(std::uint32_t replicatie, std::span<const double> kwantielen) {
  wereld_.neem(replicatie, kwantielen);
  return simuleer_wereld();
}

const Uitkomst& Simulator::simuleer_wereld() {
  uitkomst_.tellingen.maak_leeg();
  uitkomst_.regels.maak_leeg();
  uitkomst_.kostensoorten.maak_leeg();
  std::fill(uitkomst_.recidive.begin(), uitkomst_.recidive.end(), RecidiveTelling{});
  simuleer_gemeenten();
  lees_weging(plan_.studie, wereld_.waarden, uitkomst_);
  return uitkomst_;
}

void Simulator::simuleer_gemeenten() {
  investeringen_.stel_prijzen_op(wereld_, plan_.regels);
  if (snel_) {
    simuleer_groepen();
    return;
  }
  for (std::size_t kolom = 0; kolom < plan_.gemeenten.size(); ++kolom) {
    simuleer_eenvoudig(kolom);
    prijs(kolom);
    tel(volumes_);
  }
}

/// The fast kernel takes the gemeenten in groups.
void Simulator::simuleer_groepen() {
  const std::size_t n = plan_.gemeenten.size();
  const std::span<const std::size_t> gemeenten(plan_.gemeenten);
  const std::span<const Sleutel> sleutels(plan_.sleutels);
  snel_->kernel.begin(wereld_);
  snel_->zorg.stel_prijzen_op(wereld_);
  snel_->investeringen.stel_prijzen_op(investeringen_);
  for (std::size_t van = 0, tot = 0; van < n; van = tot) {
    tot = van + snel_->kernel.simuleer(gemeenten.subspan(van), sleutels.subspan(van));
    for (std::size_t kolom = van; kolom < tot; ++kolom) {
      prijs_snel(kolom - van, kolom);
    }
  }
  snel_->kernel.tellingen().schrijf(uitkomst_);
  snel_->investeringen.schrijf_regels(uitkomst_);
}

/// Prices the n-th gemeente of the group from its books, and exactly where a cent is in doubt.
void Simulator::prijs_snel(std::size_t n, std::size_t kolom) {
  MomentBoek& boek = snel_->kernel.boek();
  boek.zoek_rijen(n);
  snel_->lees_uit();
  const Volumes* ingestapt = snel_->kernel.ingestapt(n);
  const bool zeker = snel_->zorg.sluit_af(boek.rijen_per_jaar(n), kolom, uitkomst_) && ingestapt == nullptr &&
                     snel_->kernel.hoogstens_trajecten(n) <= SnelleZorgprijzer::meeste_trajecten;
  if (!zeker || meelezer_) snel_->schrijf_volumes(volumes_);
  if (ingestapt != nullptr) {
    volumes_.tel_cellen_op(*ingestapt);
    tel(*ingestapt);
  }
  if (!zeker) prijs_zorgkosten(wereld_, volumes_, kolom, uitkomst_);
  for (std::size_t s = 0; s < uitkomst_.maten.scenarios; ++s) {
    snel_->werkwijze.stort(s, volumes_.werkwijze(s));
    for (std::size_t y = 0; ingestapt != nullptr && y < volumes_.jaren(); ++y) {
      volumes_.werkwijze(s, y) += ingestapt->werkwijze(s, y);
    }
    Eenheden& eenheden = snel_->eenheden;
    eenheden.stel_in(wereld_, volumes_.werkwijze(s), s, plan_.gemeenten[kolom]);
    investeringen_.prijs_lijnen(wereld_, eenheden, s, plan_.gemeenten[kolom], kolom, plan_.regels, uitkomst_);
    if (snel_->investeringen.prijs(eenheden, s, plan_.gemeenten[kolom], kolom, uitkomst_)) continue;
    investeringen_.prijs(wereld_, eenheden, s, plan_.gemeenten[kolom], kolom, plan_.regels, uitkomst_);
  }
  if (meelezer_) meelezer_(wereld_, volumes_, kolom);
  boek.maak_rijen_leeg();
}

/// Prices the volumes of a gemeente.
void Simulator::prijs(std::size_t kolom) {
  prijs_zorgkosten(wereld_, volumes_, kolom, uitkomst_);
  investeringen_.prijs(wereld_, volumes_, plan_.gemeenten[kolom], kolom, plan_.regels, uitkomst_);
  if (meelezer_) meelezer_(wereld_, volumes_, kolom);
}

void Simulator::simuleer_eenvoudig(std::size_t kolom) {
  const std::size_t gemeente = plan_.gemeenten[kolom];
  const GemeenteWaarden& g = wereld_.gemeenten[gemeente];
  volumes_.maak_leeg();
  VolumeBoek boek(volumes_);
  voor_elk_gezin(wereld_, gemeente, plan_.sleutels[kolom], gezin_, [&](Gezin& gezin) {
    for (std::size_t s = 0; s < g.bereik.size(); ++s) {
      boek.richt(s, gezin.kassabon);
      leef(wereld_, g, g.bereik[s], gezin, boek);
    }
  });
}

void Simulator::tel(const Volumes& volumes) {
  for (std::size_t s = 0; s < plan_.studie.scenarios.size(); ++s) {
    uitkomst_.recidive[s] += volumes.recidive(s);
    for (std::size_t y = 0; y < volumes.jaren(); ++y) {
      for (std::size_t t = 0; t < aantal_tellingen; ++t)
        uitkomst_.tellingen(s, y, t) += volumes.telling(s, y, static_cast<Telling>(t));
    }
  }
}

}  // namespace mbc
