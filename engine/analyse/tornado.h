#pragma once

#include <optional>
#include <string>
#include <vector>

#include "analyse/doorrekenen.h"
#include "analyse/gevoeligheid.h"
#include "model/getal.h"

/// Each uncertain number at its P10 and at its P90, the rest drawn: whose swing is the largest.
namespace mbc {

/// The mean saldo of one scenario with a number at both ends, in euros.
struct Zwaai {
  double bij_p10 = 0, bij_p90 = 0;
  double zwaai = 0;  ///< bij_p90 - bij_p10
  double mcse = 0;   ///< of the swing, from paired replicaties
};

struct ScenarioZwaai {
  Zwaai saldo, verzilverbaar_saldo;
};

/// One uncertain number; what scenarios make of it moves along, as they share its quantile. All amounts of one receipt
/// are one bar, and so is its weight.
struct Balk {
  std::string pad;                                ///< without scenario prefix
  Bronkwaliteit kwaliteit = Bronkwaliteit::geen;  ///< the weakest of what moves along
  std::optional<double> p10, p90;                 ///< none for a receipt: its numbers are not shown
  std::vector<ScenarioZwaai> scenarios;
  std::string onderwerp;  ///< what it is about: effecten, traject, tarieven, ...
};

struct Tornado {
  int replicaties = 0;  ///< on the first so many of the study
  int nulalternatief = 0;
  std::vector<ScenarioKop> scenarios;  ///< without the nulalternatief
  std::vector<Moment> midden;          ///< saldo with everything drawn, per scenario
  std::vector<Balk> balken;            ///< by path
};

/// More replicaties than this say nothing more about a bar on common random numbers.
inline constexpr int hoogste_replicaties_tornado = 500;

/// None where it was interrupted.
std::optional<Tornado> maak_tornado(const Studie& studie, const Keuze& keuze, const Uitvoering& uitvoering);

/// The numbers of one subject together, as if they were independent: the root of the sum of their squared swings.
struct Zwaaigroep {
  std::string onderwerp;
  std::size_t getallen = 0;
  double zwaai = 0, mcse = 0;
};

/// Of the saldo of one scenario, the largest first.
std::vector<Zwaaigroep> zwaaigroepen(const Tornado& t, std::size_t scenario);

/// Share of the sum of squared swings of one scenario that rests on numbers from memory (G) or assumed (X, or
/// without any bron): about the share of the variance.
double aandeel_zwakke_bron(const Tornado& t, std::size_t scenario);

}  // namespace mbc
