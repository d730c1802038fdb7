#pragma once

#include <optional>
#include <string>
#include <vector>

#include "report/vergelijking.h"

/// When what a scenario asks is earned back.
namespace mbc {

/// Whether it asks less than what it is compared with: then its kosten are saved, its baten missed, and there is
/// nothing to earn back.
bool vraagt_minder(const ScenarioResultaat& s);
/// Those compared that have something to earn back; all where none has.
std::vector<const ScenarioResultaat*> terug_te_verdienen(const Resultaat& r);
/// The median of when, and the chance that within the horizon: "n.v.t." where it asks less.
std::string terugverdiend_tekst(const ScenarioResultaat& s, int horizon);
std::string kans_terugverdiend_tekst(const ScenarioResultaat& s, int replicaties);

/// "6,3 jaar", or longer than the horizon.
std::string jaren_tekst(const std::optional<double>& jaren, int horizon);

/// Baten-kostenratio, terugverdientijd, diepste kasput.
Onderdeel tabel_terugverdienen(const Resultaat& r);

}  // namespace mbc
