#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <vector>

#include "herijking/gezinsfeiten.h"
#include "model/indicator.h"
#include "simulate/duurste.h"
#include "simulate/replicatie.h"

/// What indicators are in a simulated replicatie (model.md §10).
namespace mbc {

/// A quantity that may be summed over sets of families before it is told: a count, or a quotient.
struct Verhouding {
  double teller = 0, noemer = 0;

  [[nodiscard]] double waarde() const { return noemer > 0 ? teller / noemer : 0; }
  Verhouding& operator+=(const Verhouding& o) {
    teller += o.teller;
    noemer += o.noemer;
    return *this;
  }
};

/// Of which purse and functie an indicator is; none: of all together.
struct Indicatorkeuze {
  Indicator indicator = Indicator::vto;
  std::optional<std::size_t> geldstroom, functie;
};

/// What follows families one by one for these indicators; none where none asks for it. `plan` must outlive it.
std::unique_ptr<Feitenteller> maak_feitenteller(const Plan& plan, std::span<const Indicator> indicatoren);

/// Where indicators are read: one simulated replicatie. `feiten` of the scenario, where one asks for them.
struct Indicatorbron {
  const Plan& plan;
  const Uitkomst& uitkomst;
  std::span<const Jaarfeiten> feiten;
};

/// What it is in year `y` under scenario `s`; not of the most expensive families. programmakosten: of a plan that asks
/// each line (Plan::per_lijn).
Verhouding indicatorwaarde(const Indicatorkeuze& k, const Indicatorbron& in, std::size_t s, std::size_t y);

/// Indicators of several scenarios, replicatie by replicatie; owned by one thread.
class Indicatormeter {
 public:
  /// All three must outlive it; `scenarios`: in Studie::scenarios of the plan.
  Indicatormeter(const Plan& plan, const std::vector<std::size_t>& scenarios,
                 const std::vector<Indicator>& indicatoren);

  void meet(std::uint32_t replicatie);
  /// After `meet`: by place in both lists.
  [[nodiscard]] Verhouding waarde(std::size_t indicator, std::size_t scenario, std::size_t jaar) const;

 private:
  const Plan& plan_;
  const std::vector<std::size_t>& scenarios_;
  const std::vector<Indicator>& indicatoren_;
  Simulator simulator_;
  const Uitkomst* uitkomst_ = nullptr;
  std::unique_ptr<Feitenteller> teller_;  ///< none where no indicator asks for it
  Kwantielen kwantielen_;
  std::unique_ptr<DuursteGezinnen> duurste_;
  const Rooster<std::int64_t, 3>* rekeningen_ = nullptr;
};

}  // namespace mbc
