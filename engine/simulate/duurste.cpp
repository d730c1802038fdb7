#include "simulate/duurste.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <numeric>

#include "simulate/rekening.h"

namespace mbc {
namespace {

/// Whether a family of the run-up is gone by year 0, whatever the scenario: the werkwijze shortens trajecten and takes
/// returns away. Then it has no bill that counts.
bool is_voorbij(const TrajectWaarden& w, Gezin& gezin) {
  if (gezin.instroom >= 0) return false;
  const TrajectTrekking& d = gezin.traject(1);
  return gezin.instroom * maanden_per_jaar + d.duur < 0 &&
         (w.max_trajecten == 1 || d.z >= std::max(w[Kans::recidive_1jaar], w[Kans::recidive_2jaar]));
}

/// The highest share of the scenarios in which teams weigh alike: who lies above it fares alike in all of them.
struct Hoogste {
  const Bereik* bereik = nullptr;
  double aandeel = 0;
};
std::vector<Hoogste> hoogste_per_weging(const GemeenteWaarden& g) {
  std::vector<Hoogste> uit;
  for (const Bereik& b : g.bereik) {
    const double aandeel = b.aandeel.bovengrens();
    if (!(aandeel > 0)) continue;
    const auto eerder = std::ranges::find_if(uit, [&](const Hoogste& h) { return h.bereik->selectie == b.selectie; });
    if (eerder == uit.end()) {
      uit.push_back({&b, aandeel});
    } else if (eerder->aandeel < aandeel) {
      *eerder = {&b, aandeel};
    }
  }
  return uit;
}

/// Whether a family of so many trajecten has the same bill in every scenario: then it is written once. What starts and
/// ends before year 0 is the study's own layer in all.
bool in_elk_scenario_gelijk(Gezin& gezin, int trajecten, std::span<const Hoogste> hoogste, double preventie) {
  if (!(gezin.x < 1.0 - preventie)) return false;
  for (int j = 1; j <= trajecten; ++j) {
    const TrajectTrekking& d = gezin.traject(j);
    if (j == 1 && gezin.instroom * maanden_per_jaar + d.duur < 0) continue;
    for (const Hoogste& h : hoogste)
      if (weeg_selectie(*h.bereik, d.v, d.o) < h.aandeel) return false;
  }
  return true;
}

/// Leaves the n highest, in any order.
void houd_hoogste(std::vector<std::int64_t>& bedragen, std::size_t n) {
  if (bedragen.size() > n) {
    std::nth_element(bedragen.begin(), bedragen.begin() + static_cast<std::ptrdiff_t>(n), bedragen.end(),
                     std::greater<>{});
    bedragen.resize(n);
  }
}

}  // namespace

DuursteGezinnen::DuursteGezinnen(const Plan& plan)
    : plan_(plan),
      wereld_(plan.studie),
      rekeningen_({plan.studie.scenarios.size(), static_cast<std::size_t>(plan.studie.horizon)}),
      uit_({plan.studie.scenarios.size(), static_cast<std::size_t>(plan.studie.horizon), aantal_duurste}) {}

const Rooster<std::int64_t, 3>& DuursteGezinnen::van(std::uint32_t replicatie) {
  wereld_.trek(replicatie);
  return van_wereld();
}

const Rooster<std::int64_t, 3>& DuursteGezinnen::van(std::uint32_t replicatie, std::span<const double> kwantielen) {
  wereld_.neem(replicatie, kwantielen);
  return van_wereld();
}

const Rooster<std::int64_t, 3>& DuursteGezinnen::van_wereld() {
  for (auto& lijst : rekeningen_.cellen()) lijst.clear();
  const std::vector<Eenheidsprijzen> prijzen = eenheidsprijzen(wereld_);
  Rekening rekening(static_cast<std::size_t>(plan_.studie.horizon));
  for (std::size_t kolom = 0; kolom < plan_.gemeenten.size(); ++kolom) {
    const std::size_t gemeente = plan_.gemeenten[kolom];
    const GemeenteWaarden& g = wereld_.gemeenten[gemeente];
    const std::vector<Hoogste> hoogste = hoogste_per_weging(g);
    const double preventie = bovengrenzen(g).preventie;
    voor_elk_gezin(wereld_, gemeente, plan_.sleutels[kolom], gezin_, [&](Gezin& gezin) {
      if (is_voorbij(wereld_.traject, gezin)) return;
      bool gelijk = false;
      for (std::size_t s = 0; s < g.bereik.size(); ++s) {
        if (!gelijk) {
          rekening.begin(prijzen[gezin.kassabon]);
          leef(wereld_, g, g.bereik[s], gezin, rekening);
          gelijk = in_elk_scenario_gelijk(gezin, rekening.trajecten(), hoogste, preventie);
        }
        for (std::size_t y = 0; y < rekening.jaren().size(); ++y) {
          if (rekening.jaren()[y] > 0) rekeningen_(s, y).push_back(std::llround(rekening.jaren()[y]));
        }
      }
    });
  }
  for (std::size_t s = 0; s < rekeningen_.maat(0); ++s) {
    for (std::size_t y = 0; y < rekeningen_.maat(1); ++y) {
      std::vector<std::int64_t>& bedragen = rekeningen_(s, y);
      houd_hoogste(bedragen, static_cast<std::size_t>(plan_.studie.duurste_gezinnen));
      const auto gezinnen = static_cast<std::int64_t>(bedragen.size());
      const auto som = std::accumulate(bedragen.begin(), bedragen.end(), std::int64_t{0});
      uit_(s, y, Duurste::centen) = gezinnen == 0 ? 0 : (2 * som + gezinnen) / (2 * gezinnen);
      uit_(s, y, Duurste::gezinnen) = gezinnen;
    }
  }
  return uit_;
}

}  // namespace mbc
