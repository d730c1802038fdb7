#include "simulate/replicatie.h"

#include <cmath>

#include "simulate/casus.h"
#include "simulate/kosten.h"

namespace mbc {
namespace {

/// Occurrences in a volume of events.
std::int64_t keren(Ticks volume) noexcept { return volume >> 32; }

}  // namespace

Plan::Plan(const Studie& s, std::vector<std::size_t> gekozen) : studie(s), gemeenten(std::move(gekozen)), regels(s) {
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
          .regels = regels.ids().size()};
}

Simulator::Simulator(const Plan& plan, Kern kern)
    : plan_(plan),
      wereld_(plan.studie),
      volumes_(plan.studie.scenarios.size(), static_cast<std::size_t>(plan.studie.horizon),
               plan.studie.kassabonnen.size()),
      investeringen_(plan.maten()),
      uitkomst_(plan.maten()) {
  if (kern == Kern::snel && SnelleKernel::neemt(plan.studie)) snel_.emplace(plan.studie);
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
  std::fill(uitkomst_.recidive.begin(), uitkomst_.recidive.end(), RecidiveTelling{});
  simuleer_gemeenten();
  const Waarden& w = wereld_.waarden;
  uitkomst_.discontovoet = w[plan_.studie.discontovoet];
  uitkomst_.verzilverbaar_vanaf = w[plan_.studie.verzilverbaar_vanaf];
  uitkomst_.verzilverbaar.clear();
  for (const Geldstroom& f : plan_.studie.geldstromen) uitkomst_.verzilverbaar.push_back(w[f.verzilverbaar]);
  return uitkomst_;
}

/// The fast kernel takes the gemeenten in groups.
void Simulator::simuleer_gemeenten() {
  investeringen_.stel_prijzen_op(wereld_, plan_.regels);
  const std::size_t n = plan_.gemeenten.size();
  const std::span<const std::size_t> gemeenten(plan_.gemeenten);
  const std::span<const Sleutel> sleutels(plan_.sleutels);
  for (std::size_t van = 0, tot = 0; van < n; van = tot) {
    tot = van + (snel_ ? snel_->simuleer(wereld_, gemeenten.subspan(van), sleutels.subspan(van)) : 1);
    for (std::size_t kolom = van; kolom < tot; ++kolom) {
      if (snel_) {
        snel_->stort(kolom - van, volumes_);
      } else {
        simuleer_eenvoudig(kolom);
      }
      verwerk(kolom);
    }
  }
}

/// Prices and counts the volumes of a gemeente.
void Simulator::verwerk(std::size_t kolom) {
  prijs_zorgkosten(wereld_, volumes_, kolom, uitkomst_);
  investeringen_.prijs(wereld_, volumes_, plan_.gemeenten[kolom], kolom, plan_.regels, uitkomst_);
  if (meelezer_) meelezer_(wereld_, volumes_, kolom);
  tel();
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

void Simulator::tel() {
  for (std::size_t s = 0; s < plan_.studie.scenarios.size(); ++s) {
    uitkomst_.recidive[s] += volumes_.recidive(s);
    for (std::size_t y = 0; y < volumes_.jaren(); ++y) {
      Ticks start = 0, vto = 0, ots_start = 0, crisis = 0;
      for (std::size_t k = 0; k < volumes_.kassabonnen(); ++k) {
        const auto cel = volumes_.cel(s, y, k);
        start += cel[static_cast<std::size_t>(Fase::start)].plat;
        vto += cel[static_cast<std::size_t>(Fase::vto)].plat;
        ots_start += cel[static_cast<std::size_t>(Fase::ots_start)].plat;
        crisis += cel[static_cast<std::size_t>(Fase::crisis)].plat;
      }
      const auto plus = [&](Telling t, std::int64_t n) { uitkomst_.tellingen(s, y, t) += n; };
      const Tellingen& t = volumes_.telling(s, y);
      plus(Telling::instroom, t.instroom);
      plus(Telling::ots_lopend, t.ots_lopend);
      plus(Telling::uithuisplaatsingen, t.uithuisplaatsingen);
      plus(Telling::bss_trajecten, keren(volumes_.werkwijze(s, y).trajecten.plat));
      plus(Telling::trajecten, keren(start));
      plus(Telling::vto, keren(vto));
      plus(Telling::ots_nieuw, keren(ots_start));
      plus(Telling::crises, keren(crisis));
    }
  }
}

}  // namespace mbc
