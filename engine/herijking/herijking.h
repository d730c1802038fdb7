#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "model/herijkverslag.h"
#include "model/waarneming.h"
#include "result/resultaat.h"
#include "run/uitvoeren.h"

/// What was seen updates what we think (model.md §10, Herijken).
namespace mbc {

struct Herijktewaarneming {
  Waarneming waarneming;
  Samenvatting vooraf, achteraf;              ///< of what would be seen: uncertainty and its own noise
  double kans_vooraf = 0, kans_achteraf = 0;  ///< of something at least as far away as what was seen
  /// Per scenario of Herijking: the mean saldo in euros with this observation, less that without it, and the noise of
  /// that; none where too few draws would be left to say so.
  std::vector<std::optional<Invloed>> invloed;
};

struct Herijking {
  std::vector<Herijktewaarneming> waarnemingen;  ///< those marked herijken, by name
  std::vector<Herijktgetal> getallen;            ///< largest shift first; of receipts only their part of the families
  std::vector<Herijktscenario> scenarios;        ///< all but the nulalternatief
  int nulalternatief = 0;
  Trekrijen rijen;
  Herijkmaten maten;
};

/// As many rows as this, where nobody asks for more or fewer.
inline constexpr int replicaties_herijk = 4000;
/// The saldo before and after rests on so many, at most.
inline constexpr int hoogste_replicaties_herijk_saldo = 1000;

/// None where it was interrupted. Rows for Studie::replicaties replicaties. Needs an uncertain number.
std::optional<Herijking> herijk(const Studie& studie, const Waarnemingen& waarnemingen, const Uitvoering& uitvoering);

}  // namespace mbc
