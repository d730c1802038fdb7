#pragma once

#include <optional>
#include <vector>

#include "herijking/kenmerken.h"
#include "model/ontwerp.h"
#include "run/uitvoeren.h"
#include "weetwaarde/informatiewaarde.h"
#include "weetwaarde/weetwaarde.h"

/// What planned observations are worth to who chooses (model.md §13).
namespace mbc {

/// What was drawn, and what each scenario then yields.
struct Ontwerpkader {
  const Studie& studie;
  const Kwantielen& kwantielen;
  const Kenmerker& kenmerker;
  const Rijen& trekkingen;
  const Rijen& y;
  const std::vector<Keuzekolommen>& keuzes;
  const std::vector<double>& hoogstens;  ///< by who chooses, what knowing all is worth
};

/// Of one Meting, by who chooses.
using Metingwaarde = std::vector<Onderzoekswaarde>;

/// n measurements of a number with spread sd leave Var / (Var + sd^2 / n) of its variance known, which is exact where
/// it is normal, or a share that is beta; of that part its EVPPI. Of an indicator what would be seen is drawn around
/// what the model says at each draw, learned from other families than the yields are of, and yields are fitted on it;
/// without end those years say what the model says of them. None where it was interrupted. By Meting.
std::optional<std::vector<Metingwaarde>> weet_ontwerp(const Meetontwerp& ontwerp, const Ontwerpkader& kader,
                                                      const Uitvoering& uitvoering);

}  // namespace mbc
