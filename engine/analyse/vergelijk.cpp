#include "analyse/vergelijk.h"

#include <algorithm>
#include <memory>
#include <mutex>
#include <numeric>

#include "result/samenvatten.h"
#include "simulate/duurste.h"
#include "simulate/replicatie.h"

namespace mbc {
namespace {

std::vector<std::size_t> alle(std::size_t n) {
  std::vector<std::size_t> uit(n);
  std::iota(uit.begin(), uit.end(), std::size_t{0});
  return uit;
}

/// Replicaties per block: about a tenth of a second of work, so that a run can be stopped within a second
/// and the last block keeps no thread waiting.
std::int64_t blokgrootte(const Plan& plan) {
  double gezinnen = 0;
  for (const std::size_t g : plan.gemeenten) {
    gezinnen += gemiddelde(plan.studie.getal(plan.studie.gemeenten[g].instroom).verdeling);
  }
  gezinnen *= plan.studie.horizon + plan.studie.aanloopjaren;
  constexpr double gezinnen_per_blok = 200'000;
  return std::clamp(static_cast<std::int64_t>(gezinnen_per_blok / std::max(gezinnen, 1.0)), std::int64_t{1},
                    std::int64_t{64});
}

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

std::optional<Resultaat> vergelijk(const Studie& studie, const Keuze& keuze, const Uitvoering& uitvoering) {
  const Plan plan(studie, keuze.gemeenten.empty() ? alle(studie.gemeenten.size()) : keuze.gemeenten);
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
                                   }
                                 });
  if (afloop == Afloop::onderbroken) return std::nullopt;
  Sommen sommen(plan.maten());
  for (const auto& werker : werkers) {
    if (werker) sommen += werker->sommen;
  }
  const std::vector<std::size_t> scenarios = keuze.scenarios.empty() ? alle(studie.scenarios.size()) : keuze.scenarios;
  Resultaat uit = vat_samen(studie, plan.gemeenten, scenarios, plan.regels, sommen, kolommen);
  if (studie.duurste_gezinnen > 0 &&
      voeg_duurste_toe(plan, scenarios, uitvoering, uit) == Afloop::onderbroken) {
    return std::nullopt;
  }
  return uit;
}

}  // namespace mbc
