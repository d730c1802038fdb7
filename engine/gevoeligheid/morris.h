#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "analyse/factoren.h"
#include "gevoeligheid/gevoeligheid.h"

/// The cheap screening: which uncertain numbers matter at all.
///
/// Elementary effects of Morris, "Factorial sampling plans for preliminary computational experiments", Technometrics 33
/// (1991), as radial steps of half the distribution from points of a scrambled Sobol' sequence (Campolongo, Saltelli
/// and Cariboni, Computer Physics Communications 182 (2011)).
namespace mbc {

/// Elementary effects of one number on the saldo of one scenario, in euros per unit of quantile.
struct Effectmaat {
  double mu_ster = 0;        ///< mean size: how much it matters
  double mcse = 0;           ///< standard error of mu_ster
  std::optional<double> mu;  ///< mean with its sign; none for more numbers together, which have no direction
  double sigma = 0;          ///< spread of the size: it depends on the other numbers, or is not linear
};

struct Morrisfactor {
  std::string naam;
  Bronkwaliteit kwaliteit = Bronkwaliteit::geen;
  std::vector<Effectmaat> scenarios;
};

struct Morrisanalyse {
  std::size_t punten = 0;
  std::int64_t doorrekeningen = 0;
  int nulalternatief = 0;
  std::vector<ScenarioKop> scenarios;  ///< without the nulalternatief
  std::vector<Morrisfactor> factoren;  ///< by name
};

inline constexpr std::size_t morrispunten = 32;

/// None where it was interrupted.
std::optional<Morrisanalyse> maak_morris(const Studie& studie, const Keuze& keuze, std::size_t punten,
                                         const Uitvoering& uitvoering);

}  // namespace mbc
