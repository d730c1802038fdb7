#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "analyse/factoren.h"
#include "gevoeligheid/gevoeligheid.h"
#include "gevoeligheid/indices.h"

/// Whose uncertainty makes the saldo uncertain: Sobol' indices of every uncertain number (model.md §8).
namespace mbc {

/// Of one number under one scenario; none where the uncertainty of that saldo cannot be told from chance.
struct Sobolindex {
  std::optional<Factorindex> saldo, verzilverbaar_saldo;
};

/// A number, or more that are correlated and therefore only known together.
struct Sobolfactor {
  std::string naam;
  Bronkwaliteit kwaliteit = Bronkwaliteit::geen;
  std::vector<Sobolindex> scenarios;
};

/// How much there is to explain, under one scenario.
struct Sobolspreiding {
  double sd = 0;              ///< of the mean saldo given all numbers, in euros: uncertainty without chance
  double mcse = 0;            ///< of sd
  double aandeel_toeval = 0;  ///< share of chance between families in the variance of one replicatie
  Index eerste_samen;         ///< sum of the first-order indices: the rest is interaction
  bool te_duiden = false;     ///< the uncertainty can be told from chance; without it there are no indices
};

struct Sobolanalyse {
  std::size_t punten = 0;           ///< rows of the design
  std::int64_t doorrekeningen = 0;  ///< replicaties that were simulated
  int nulalternatief = 0;
  std::vector<ScenarioKop> scenarios;  ///< without the nulalternatief
  std::vector<Sobolspreiding> spreiding;
  std::vector<Sobolfactor> factoren;  ///< by name
  Sobolfactor zwak;                   ///< everything with bronkwaliteit G, X or none, together
};

/// Rows where none are asked for: enough to tell a share of a few per cents from nothing.
inline constexpr std::size_t sobolpunten = 512;

/// `punten`: a multiple of aantal_reeksen. `indeling`: onafhankelijk or onderwerpen. None where it was interrupted.
std::optional<Sobolanalyse> maak_sobol(const Studie& studie, const Keuze& keuze, Indeling indeling, std::size_t punten,
                                       const Uitvoering& uitvoering);

}  // namespace mbc
