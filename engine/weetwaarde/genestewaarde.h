#pragma once

#include <functional>
#include <optional>
#include <span>
#include <vector>

#include "analyse/factoren.h"
#include "simulate/replicatie.h"
#include "weetwaarde/weetwaarde.h"

/// EVPPI a second way, that fits nothing (model.md §13).
namespace mbc {

/// How many draws of what would be known, and of the rest at each of those.
struct Nestmaat {
  int buiten = 0, binnen = 0;  ///< binnen: even
};

inline constexpr int binnenste_trekkingen = 20;
/// From 1000 `replicaties` on as much work as so many draws with two sets of families each.
inline Nestmaat nestmaat(int replicaties) {
  return {std::max(static_cast<int>(minste_weettrekkingen), replicaties / 10), binnenste_trekkingen};
}

/// What a draw is computed with, and what of it counts: the yields of an outcome, `breedte` of them.
struct Nestkader {
  const Studie& studie;
  const Plan& plan;
  std::size_t breedte;
  std::function<void(const Uitkomst&, std::span<double>)> opbrengsten;
  const Rijen& niveau;  ///< what each option yields on average, by the draws of the run
  const std::vector<Keuzekolommen>& keuzes;
};

/// Of each draw of `factor` the mean yield over draws of the rest, given that: its copula followed. All options see the
/// same families in a draw. What those means still have of the rest and of families, would look like knowledge; the
/// means of the two halves of the draws have that apart, and agree on what is known, as two sets of families do on
/// EVPI (weet_alles). Draws and families are others than those of the run; only their level is that of the run, whose
/// draws are more. By who chooses, and as it comes: by its noise it may lie above EVPI. None where it was interrupted.
/// Of a study without trekrijen.
std::optional<std::vector<Weetwaarde>> weet_genest(const Factor& factor, const Nestkader& kader, Nestmaat maat,
                                                   const Uitvoering& uitvoering);

}  // namespace mbc
