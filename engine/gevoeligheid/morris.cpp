#include "gevoeligheid/morris.h"

#include <algorithm>
#include <cmath>
#include <memory>

#include "analyse/rijen.h"
#include "chance/toeval.h"
#include "gevoeligheid/buurpunten.h"
#include "result/statistiek.h"

namespace mbc {
namespace {

constexpr double stap = 0.5;

/// Base points, and each quantile half a distribution further.
class Ontwerp {
 public:
  explicit Ontwerp(const Studie& s, const std::vector<std::uint64_t>& sleutels)
      : zaad_(meng(s.zaad)), sleutels_(sleutels), rij_(std::min(sleutels.size(), SobolRij::hoogste_dimensies)) {}

  [[nodiscard]] double punt(std::size_t rij, std::size_t i) const {
    const auto index = static_cast<std::uint32_t>(rij);
    if (i >= SobolRij::hoogste_dimensies) return parameter_kwantiel(zaad_, index, sleutels_[i]);
    return sobol_kwantiel(rij_, index, i, zaad_, sleutels_[i]);
  }
  static double verder(double u) { return u < stap ? u + stap : u - stap; }

 private:
  std::uint64_t zaad_;
  const std::vector<std::uint64_t>& sleutels_;
  SobolRij rij_;
};

class Morrisrij {
 public:
  Morrisrij(const Plan& plan, const std::vector<Factor>& factoren, const std::vector<std::size_t>& scenarios,
            const Ontwerp& ontwerp)
      : ontwerp_(ontwerp),
        kwantielen_(plan.studie),
        punten_(plan, factoren, scenarios),
        punt_(kwantielen_.sleutels().size()),
        ander_(punt_.size()) {}

  void reken(std::size_t rij, std::span<double> uit) {
    for (std::size_t i = 0; i < punt_.size(); ++i) {
      punt_[i] = ontwerp_.punt(rij, i);
      ander_[i] = Ontwerp::verder(punt_[i]);
    }
    kwantielen_.koppel(punt_);
    kwantielen_.koppel(ander_);
    punten_.reken(static_cast<std::uint32_t>(rij), punt_, ander_, uit);
  }

 private:
  const Ontwerp& ontwerp_;
  Kwantielen kwantielen_;
  Buurpunten punten_;
  std::vector<double> punt_, ander_;
};

Effectmaat meet(const Rijen& rijen, Buurmaat m, const Factor& factor, std::size_t f, std::size_t scenario,
                const Ontwerp& ontwerp) {
  Kolom effect(rijen.maat(0)), grootte(rijen.maat(0));
  const std::size_t plaats = factor.plaatsen.front();
  for (std::size_t r = 0; r < effect.size(); ++r) {
    const double omhoog = ontwerp.punt(r, plaats) < stap ? 1 : -1;
    const double verschil = rijen(r, m.plek(1 + f, scenario, Saldosoort::maatschappij)) -
                            rijen(r, m.plek(0, scenario, Saldosoort::maatschappij));
    effect[r] = omhoog * verschil / stap;
    grootte[r] = std::abs(effect[r]);
  }
  const Moment met_teken = moment_centen(effect), zonder_teken = moment_centen(grootte);
  Effectmaat uit{zonder_teken.gemiddelde, zonder_teken.mcse, std::nullopt, zonder_teken.sd};
  if (factor.plaatsen.size() > 1) return uit;
  uit.mu = met_teken.gemiddelde;
  uit.sigma = met_teken.sd;
  return uit;
}

}  // namespace

std::optional<Morrisanalyse> maak_morris(const Studie& studie, const Keuze& keuze, std::size_t punten,
                                         const Uitvoering& uitvoering) {
  const Plan plan = maak_plan(studie, keuze);
  const std::vector<std::size_t> scenarios = vergeleken_scenarios(studie, keuze);
  const Kwantielen kwantielen(studie);
  const std::vector<Factor> alle = factoren(studie, kwantielen, Indeling::onafhankelijk);
  const Ontwerp ontwerp(studie, kwantielen.sleutels());
  const Buurmaat maat{alle.size(), scenarios.size()};
  const auto rijen = vul_rijen(punten, maat.breedte(), 0, uitvoering, [&]() -> Rijrekenaar {
    auto rij = std::make_shared<Morrisrij>(plan, alle, scenarios, ontwerp);
    return [rij](std::size_t r, std::span<double> cellen, std::span<std::int64_t>) { rij->reken(r, cellen); };
  });
  if (!rijen) return std::nullopt;
  const auto gesimuleerd = std::count_if(alle.begin(), alle.end(), [](const Factor& f) { return f.gezinnen; });
  Morrisanalyse uit{punten, static_cast<std::int64_t>(punten) * (gesimuleerd + 1), studie.nulalternatief, {}, {}};
  for (const std::size_t s : scenarios) uit.scenarios.push_back({studie.scenarios[s].nummer, studie.scenarios[s].naam});
  for (std::size_t f = 0; f < alle.size(); ++f) {
    Morrisfactor& factor = uit.factoren.emplace_back(Morrisfactor{alle[f].naam, alle[f].kwaliteit, {}});
    for (std::size_t s = 0; s < scenarios.size(); ++s)
      factor.scenarios.push_back(meet(rijen->rijen, maat, alle[f], f, s, ontwerp));
  }
  return uit;
}

}  // namespace mbc
