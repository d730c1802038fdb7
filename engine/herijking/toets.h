#pragma once

#include <array>
#include <optional>
#include <vector>

#include "model/waarneming.h"
#include "result/resultaat.h"
#include "run/uitvoeren.h"

/// Does the model tell what we know (model.md §10, Toetsen)?
namespace mbc {

/// One observation beside what the model says of it.
struct Feit {
  Waarneming waarneming;
  /// Of the observation: what we do not know of the model's numbers, and the observation's own noise.
  Samenvatting model;
  /// Within the marge where there is one (the model's mean), else within P5 and P95.
  bool binnen = false;
  double kans = 0;  ///< of something at least as far away as what was seen
};

struct Toets {
  std::vector<Feit> feiten;  ///< those marked toetsen, by name
  int replicaties = 0;       ///< draws of the uncertain numbers
  int gezinnen = 0;          ///< sets of families per draw
};

/// As many draws as this are enough for P5 and P95; a study with fewer replicaties has fewer.
inline constexpr int hoogste_replicaties_toets = 1000;
/// Sets of families per draw, over which is averaged: what a mean still has of their chance counts as noise.
inline constexpr int gezinnen_per_trekking = 8;

/// None where it was interrupted. Runs Studie::replicaties draws.
std::optional<Toets> maak_toets(const Studie& studie, const Waarnemingen& waarnemingen, const Uitvoering& uitvoering);

}  // namespace mbc
