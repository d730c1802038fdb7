#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "cli/opties.h"
#include "cli/sessie.h"
#include "input/lees.h"
#include "weetwaarde/informatiewaarde.h"
#include "weetwaarde/verdieping.h"

/// What says what may be looked at, and what it costs.
namespace mbc {

namespace optie {

inline constexpr Optie ontwerp = {"ontwerp", "BESTAND", "ook wat de metingen in dit bestand waard zijn",
                                  Aanvulling::bestand};
inline constexpr Optie kosten_per_kassabon = {
    "kosten-per-kassabon", "EURO",
    "wat één bon erbij kost om te maken, in hele euro's; zonder is niet te zeggen of het loont"};

}  // namespace optie

/// Of one more receipt, in whole euros of the outcome. Throws Aanroepfout.
std::optional<int> lees_kosten_per_kassabon(const Opdrachtregel& regel);

/// Refuses where so many draws say nothing. Throws Aanroepfout.
void eis_weettrekkingen(int replicaties);

/// Refuses a study of which more receipts say nothing. Throws Aanroepfout.
void eis_onzekere_gewichten(const Studie& studie, const std::string& optie);

/// What is asked beside the comparison.
struct Setvraag {
  std::set<Verdieping> met;
  std::optional<int> kosten_per_kassabon;
  std::optional<Meetontwerp> ontwerp;
  std::optional<Invoerbestand> ontwerpbestand;  ///< where it stands; with `ontwerp`
};

/// Refuses what says what may be looked at where nobody asks what that is worth. Throws Aanroepfout.
void eis_weetvraag(const Opdrachtregel& regel, const std::set<Verdieping>& met);

}  // namespace mbc
