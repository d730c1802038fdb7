#pragma once

#include <optional>
#include <string>
#include <vector>

#include "analyse/doorrekenen.h"
#include "gevoeligheid/gevoeligheid.h"
#include "gevoeligheid/invoeringskeuze.h"

/// What each gemeente's own choice does: to begin later, or to build up faster or slower.
namespace mbc {

/// Hours that the investments ask of the local team, against the nulalternatief, as fte.
struct GevraagdeFte {
  double gemiddeld = 0;         ///< over the years of the horizon
  double piek = 0;              ///< in the year that asks most
  std::optional<int> piekjaar;  ///< calendar year; none where no year asks anything
};

/// One gemeente under one scenario with one choice; amounts of the gemeente alone.
struct Keuzepunt {
  Keuzezet zet;
  double begin = 0;   ///< calendar year in which it begins, at the expected start and vertraging
  double opbouw = 0;  ///< years, mean
  Samenvatting saldo, verzilverbaar_saldo;
  Moment verschil;  ///< saldo less that of the plan, in the same replicatie
  Kasput kasput;
  Terugverdientijd terugverdientijd;
  GevraagdeFte fte;
};

struct Vertragingstabel {
  int replicaties = 0;
  Trekking trekking = Trekking::willekeurig;
  int nulalternatief = 0;
  int horizon = 0;
  /// Whose fte are counted: of whom most hours are asked; empty where the study has no functies.
  std::string functie;
  std::vector<Invoeringskeuze> keuzes;  ///< the plan first
  std::vector<ScenarioKop> scenarios;   ///< without the nulalternatief
  std::vector<std::string> gemeenten;
  std::vector<std::vector<std::vector<Keuzepunt>>> punten;  ///< [scenario][gemeente][choice]
};

/// A run per choice, in which all chosen gemeenten make it in every shown scenario: what one gemeente chooses does not
/// change the numbers of another (model.md §1). Each point equals a run of its own with its `zet`, bit for bit. The
/// nulalternatief is never changed. None where it was interrupted.
std::optional<Vertragingstabel> bekijk_vertraging(const Studielezer& lezer, const Keuze& keuze,
                                                  const Uitvoering& uitvoering);

}  // namespace mbc
