#include "analyse/vergelijk.h"

#include <algorithm>
#include <memory>

#include "analyse/doorrekenen.h"
#include "analyse/doorslag.h"
#include "analyse/groei.h"
#include "analyse/vingerafdruk.h"
#include "result/deel.h"
#include "result/samenvatten.h"
#include "run/delen.h"
#include "simulate/duurste.h"
#include "simulate/replicatie.h"

namespace mbc {
namespace {

/// The most expensive families need each family's own bill: on the first replicaties only (model.md §7).
constexpr int replicaties_duurste = 200;

enum class Afdrukken { nee, ja };

/// What one thread owns.
class Vergelijkwerker {
 public:
  explicit Vergelijkwerker(const Plan& plan)
      : plan_(plan),
        simulator_(plan),
        sommen_(plan.maten()),
        duurste_som_({plan.maten().scenarios, plan.maten().jaren, aantal_duurste}) {}

  void reken(std::size_t r, Deel& deel, Afdrukken afdrukken) {
    const auto nummer = static_cast<std::uint32_t>(r);
    const Uitkomst& u = simulator_.simuleer(nummer);
    sommen_.tel(u, plan_.studie.nul_index());
    deel.kolommen.bewaar(r - deel.van, u);
    if (afdrukken == Afdrukken::ja && r < meeste_vingerafdrukken) deel.vingerafdrukken[r - deel.van] = vingerafdruk(u);
    if (plan_.studie.duurste_gezinnen > 0 && r < replicaties_duurste) tel_duurste(nummer);
  }

  void lever(Deel& deel) const {
    deel.sommen += sommen_;
    for (std::size_t i = 0; i < duurste_som_.cellen().size(); ++i) deel.duurste.cellen()[i] += duurste_som_.cellen()[i];
  }

 private:
  void tel_duurste(std::uint32_t nummer) {
    if (!duurste_) duurste_ = std::make_unique<DuursteGezinnen>(plan_);
    const auto& som = duurste_->van(nummer);
    for (std::size_t i = 0; i < som.cellen().size(); ++i) duurste_som_.cellen()[i] += som.cellen()[i];
  }

  const Plan& plan_;
  Simulator simulator_;
  Sommen sommen_;
  std::unique_ptr<DuursteGezinnen> duurste_;
  Rooster<std::int64_t, 3> duurste_som_;
};

std::optional<Deel> reken_deel(const Plan& plan, Stuk stuk, Afdrukken afdrukken, const Uitvoering& uitvoering) {
  const auto begin = static_cast<std::size_t>(stuk.van);
  Deel deel(plan.maten(), begin, static_cast<std::size_t>(stuk.tot));
  std::vector<std::unique_ptr<Vergelijkwerker>> werkers(static_cast<std::size_t>(aantal_draden(uitvoering)));
  const Afloop afloop =
      voer_uit(stuk.tot - stuk.van, blokgrootte(plan), uitvoering, [&](std::int64_t van, std::int64_t tot, int draad) {
        auto& werker = werkers[static_cast<std::size_t>(draad)];
        if (!werker) werker = std::make_unique<Vergelijkwerker>(plan);
        for (std::int64_t r = van; r < tot; ++r) {
          werker->reken(begin + static_cast<std::size_t>(r), deel, afdrukken);
        }
      });
  if (afloop == Afloop::onderbroken) return std::nullopt;
  for (const auto& werker : werkers) {
    if (werker) werker->lever(deel);
  }
  return deel;
}

/// The same from parts that are kept or shared. Those have fingerprints, asked for or not: the next run may want them.
std::optional<Deel> reken_in_delen(const Plan& plan, Stuk bereik, const Uitvoering& uitvoering) {
  const Maten maten = plan.maten();
  Deel geheel(maten, static_cast<std::size_t>(bereik.van), static_cast<std::size_t>(bereik.tot));
  Delenwerk werk;
  werk.reken = [&](Stuk stuk, const Uitvoering& eigen) -> std::optional<std::string> {
    const std::optional<Deel> deel = reken_deel(plan, stuk, Afdrukken::ja, eigen);
    if (!deel) return std::nullopt;
    return naar_bytes(*deel);
  };
  werk.neem_op = [&](Stuk stuk, std::string_view bytes) {
    const auto deel = lees_deel(maten, static_cast<std::size_t>(stuk.van), static_cast<std::size_t>(stuk.tot), bytes);
    if (deel) geheel.neem_op(*deel);
    return deel.has_value();
  };
  werk.geheel = [&] { return naar_bytes(geheel); };
  if (voer_delen_uit(bereik, blokgrootte(plan), uitvoering, werk) == Afloop::onderbroken) return std::nullopt;
  return geheel;
}

void voeg_duurste_toe(const std::vector<std::size_t>& scenarios, const Deel& geheel, Resultaat& uit) {
  const double n = std::min(static_cast<int>(geheel.tot), replicaties_duurste);
  for (std::size_t i = 0; i < scenarios.size(); ++i) {
    for (std::size_t y = 0; y < uit.scenarios[i].jaren.size(); ++y) {
      Aantallen& a = uit.scenarios[i].jaren[y].aantallen;
      a.kosten_duurste_gezinnen = static_cast<double>(geheel.duurste(scenarios[i], y, Duurste::centen)) / 100.0 / n;
      a.duurste_gezinnen = static_cast<double>(geheel.duurste(scenarios[i], y, Duurste::gezinnen)) / n;
    }
  }
}

}  // namespace

std::optional<Resultaat> vergelijk(const Studie& studie, const Keuze& keuze, const Uitvoering& uitvoering,
                                   std::vector<std::string>* vingerafdrukken,
                                   const std::optional<Nauwkeurigheid>& nauwkeurigheid) {
  Plan plan = maak_plan(studie, keuze);
  plan.per_lijn = true;
  const Afdrukken afdrukken = vingerafdrukken != nullptr ? Afdrukken::ja : Afdrukken::nee;
  const std::vector<std::size_t> scenarios = gekozen_scenarios(studie, keuze);
  const auto reken = [&](Stuk stuk, const Uitvoering& u) {
    return in_delen(u) ? reken_in_delen(plan, stuk, u) : reken_deel(plan, stuk, afdrukken, u);
  };
  const std::optional<Deel> geheel = nauwkeurigheid ? groei(plan, scenarios, *nauwkeurigheid, uitvoering, reken)
                                                    : reken({0, studie.replicaties}, uitvoering);
  if (!geheel) return std::nullopt;
  if (vingerafdrukken != nullptr) {
    const std::size_t n = std::min<std::size_t>(geheel->vingerafdrukken.size(), meeste_vingerafdrukken);
    for (std::size_t r = 0; r < n; ++r) {
      const Vingerafdruk& v = geheel->vingerafdrukken[r];
      vingerafdrukken->emplace_back(v.begin(), v.end());
    }
  }
  Resultaat uit = vat_samen(studie, plan.gemeenten, scenarios, plan.regels.ids(), geheel->sommen, geheel->kolommen);
  if (studie.duurste_gezinnen > 0) voeg_duurste_toe(scenarios, *geheel, uit);
  std::vector<std::vector<Doorslag>> doorslag = zoek_doorslag(studie, geheel->kolommen, scenarios);
  for (std::size_t i = 0; i < scenarios.size(); ++i) uit.scenarios[i].doorslag = std::move(doorslag[i]);
  return uit;
}

}  // namespace mbc
