#include "analyse/vergelijk.h"

#include <algorithm>
#include <memory>
#include <mutex>

#include "analyse/doorrekenen.h"
#include "result/samenvatten.h"
#include "simulate/duurste.h"
#include "simulate/replicatie.h"

namespace mbc {
namespace {

/// What one thread owns.
struct Werker {
  explicit Werker(const Plan& plan) : simulator(plan), sommen(plan.maten()) {}
  Simulator simulator;
  Sommen sommen;
};

/// The most expensive families need each family's own bill: on the first replicaties only (model.md §7).
constexpr int replicaties_duurste = 200;

/// Adds kosten_duurste_gezinnen to every year of the result.
Afloop voeg_duurste_toe(const Plan& plan, const std::vector<std::size_t>& scenarios, const Uitvoering& uitvoering,
                        Resultaat& uit) {
  const int n = std::min(plan.studie.replicaties, replicaties_duurste);
  Rooster<std::int64_t, 2> totaal({plan.studie.scenarios.size(), static_cast<std::size_t>(plan.studie.horizon)});
  std::mutex slot;
  std::vector<std::unique_ptr<DuursteGezinnen>> werkers(static_cast<std::size_t>(aantal_draden(uitvoering)));
  const Afloop afloop = voer_uit(n, 1, {uitvoering.draden, {}, uitvoering.stop},
                                 [&](std::int64_t van, std::int64_t tot, int draad) {
                                   auto& werker = werkers[static_cast<std::size_t>(draad)];
                                   if (!werker) werker = std::make_unique<DuursteGezinnen>(plan);
                                   for (std::int64_t r = van; r < tot; ++r) {
                                     const auto& som = werker->som(static_cast<std::uint32_t>(r));
                                     const std::lock_guard vast(slot);
                                     for (std::size_t i = 0; i < som.cellen().size(); ++i) {
                                       totaal.cellen()[i] += som.cellen()[i];
                                     }
                                   }
                                 });
  for (std::size_t i = 0; i < scenarios.size(); ++i) {
    for (std::size_t y = 0; y < uit.scenarios[i].jaren.size(); ++y) {
      uit.scenarios[i].jaren[y].aantallen.kosten_duurste_gezinnen =
          static_cast<double>(totaal(scenarios[i], y)) / 100.0 / n / plan.studie.duurste_gezinnen;
    }
  }
  return afloop;
}

}  // namespace

std::optional<Resultaat> vergelijk(const Studie& studie, const Keuze& keuze, const Uitvoering& uitvoering,
                                   const Waarnemer& waarnemer) {
  const Plan plan = maak_plan(studie, keuze);
  const std::size_t nul = studie.nul_index();
  Kolommen kolommen(plan.maten(), static_cast<std::size_t>(studie.replicaties));
  std::vector<std::unique_ptr<Werker>> werkers(static_cast<std::size_t>(aantal_draden(uitvoering)));
  const Afloop afloop = voer_uit(studie.replicaties, blokgrootte(plan), uitvoering,
                                 [&](std::int64_t van, std::int64_t tot, int draad) {
                                   auto& werker = werkers[static_cast<std::size_t>(draad)];
                                   if (!werker) werker = std::make_unique<Werker>(plan);
                                   for (std::int64_t r = van; r < tot; ++r) {
                                     const Uitkomst& u = werker->simulator.simuleer(static_cast<std::uint32_t>(r));
                                     werker->sommen.tel(u, nul);
                                     kolommen.bewaar(static_cast<std::size_t>(r), u);
                                     if (waarnemer) waarnemer(static_cast<std::uint32_t>(r), u);
                                   }
                                 });
  if (afloop == Afloop::onderbroken) return std::nullopt;
  Sommen sommen(plan.maten());
  for (const auto& werker : werkers) {
    if (werker) sommen += werker->sommen;
  }
  const std::vector<std::size_t> scenarios = gekozen_scenarios(studie, keuze);
  Resultaat uit = vat_samen(studie, plan.gemeenten, scenarios, plan.regels.ids(), sommen, kolommen);
  if (studie.duurste_gezinnen > 0 &&
      voeg_duurste_toe(plan, scenarios, uitvoering, uit) == Afloop::onderbroken) {
    return std::nullopt;
  }
  return uit;
}

}  // namespace mbc
