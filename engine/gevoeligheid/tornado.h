#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "analyse/doorrekenen.h"
#include "gevoeligheid/gevoeligheid.h"
#include "model/getal.h"

/// Each uncertain number at some of its quantiles, the rest drawn: which moves the saldo most.
namespace mbc {

/// Where each number is seen: beside its P10 and P90 also in its middle and in its tails, as a swing between two alone
/// hides a risk that is rare and an effect that rises and falls again.
inline constexpr std::array<double, 5> tornadokwantielen = {0.01, 0.1, 0.5, 0.9, 0.99};
/// What each of those stands for: the share of all values that lies nearest to it.
inline constexpr std::array<double, 5> tornadogewichten = {0.05, 0.25, 0.4, 0.25, 0.05};

/// How a mean saldo goes over the quantiles, as far as its noise lets tell.
enum class Saldoverloop : std::uint8_t {
  recht,   ///< one way only
  heuvel,  ///< up and down again, or down and up
  staart   ///< the same at P10 and P90, another in a tail
};

/// The mean saldo of one scenario with a number at each quantile, in euros.
struct Zwaai {
  double bij_p10 = 0, bij_p90 = 0;
  double zwaai = 0;             ///< bij_p90 - bij_p10
  double mcse = 0;              ///< of the swing, from paired replicaties
  std::array<double, 5> bij{};  ///< at tornadokwantielen
  double spreiding = 0;         ///< standard deviation over the quantiles, by tornadogewichten: what bars are ranked by
  double spreiding_mcse = 0;
  Saldoverloop verloop = Saldoverloop::recht;

  [[nodiscard]] double laagste() const { return *std::min_element(bij.begin(), bij.end()); }
  [[nodiscard]] double hoogste() const { return *std::max_element(bij.begin(), bij.end()); }
};

struct ScenarioZwaai {
  Zwaai saldo, verzilverbaar_saldo;
  double aandeel = 0;  ///< of the variance of a replicatie's saldo that the bar accounts for
  /// The same as its first-order Sobol' index says, read off the draws; none for more quantiles together or where the
  /// draws are few.
  std::optional<double> eerste_orde = {};
  bool onderschat = false;  ///< the index says more than the bar, beyond its noise
};

/// One uncertain number; what scenarios make of it moves along, as they share its quantile. All amounts of one receipt
/// are one bar, and so is its weight.
struct Balk {
  std::string pad;                                ///< without scenario prefix
  Bronkwaliteit kwaliteit = Bronkwaliteit::geen;  ///< the weakest of what moves along
  std::optional<double> p10, p90;                 ///< none for a receipt: its numbers are not shown
  std::vector<ScenarioZwaai> scenarios;
  std::string onderwerp;  ///< what it is about: effecten, traject, tarieven, ...
  bool aandeel = false;   ///< p10 and p90 are shares
};

struct Tornado {
  int replicaties = 0;       ///< on the first so many of the study
  int kruisreplicaties = 0;  ///< what eerste_orde rests on
  int nulalternatief = 0;
  std::vector<ScenarioKop> scenarios;  ///< without the nulalternatief
  std::vector<Moment> midden;          ///< saldo with everything drawn, per scenario
  std::vector<Balk> balken;            ///< by path
};

/// More replicaties than this say nothing more about a bar on common random numbers.
inline constexpr int hoogste_replicaties_tornado = 300;
/// First-order indices are read off so many, at most: a number that carries a tenth is told from chance.
inline constexpr int hoogste_kruisreplicaties = 2000;

/// None where it was interrupted.
std::optional<Tornado> maak_tornado(const Studie& studie, const Keuze& keuze, const Uitvoering& uitvoering);

/// The numbers of one subject together, as if they were independent: the root of the sum of their squares.
struct Zwaaigroep {
  std::string onderwerp;
  std::size_t getallen = 0;
  double spreiding = 0, mcse = 0;
};

/// Of the saldo of one scenario, the largest first.
std::vector<Zwaaigroep> zwaaigroepen(const Tornado& t, std::size_t scenario);

/// Share of the sum of squared spreads of one scenario that rests on numbers from memory (G) or assumed (X, or
/// without any bron): about the share of the variance.
double aandeel_zwakke_bron(const Tornado& t, std::size_t scenario);

}  // namespace mbc
