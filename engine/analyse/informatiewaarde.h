#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "analyse/gevoeligheid.h"
#include "analyse/saldo.h"
#include "analyse/weetwaarde.h"
#include "base/samenvatting.h"
#include "model/getal.h"

/// What looking further is worth to who chooses a scenario (model.md §13). All amounts in euros NCW.
namespace mbc {

enum class Weetgroep : std::uint8_t {
  getal,      ///< one number; of receipts all weights, or all that one says
  onderwerp,  ///< all numbers of a subject
  zwak        ///< all that rest on memory, an assumption or nothing
};

/// What may be known before choosing.
struct Weetfactor {
  std::string naam;
  Weetgroep soort = Weetgroep::getal;
  Bronkwaliteit kwaliteit = Bronkwaliteit::geen;  ///< the weakest
};

/// One of the scenarios to choose from, in the eyes of one who chooses.
struct Keuzestand {
  ScenarioKop scenario;
  Moment saldo;           ///< against the nulalternatief, which has 0
  double kans_beste = 0;  ///< that it would be chosen, were everything known
};

/// Society, or a drager that looks at its own saldo, or at what of it is verzilverbaar.
struct Beslisser {
  std::string naam;
  Saldosoort soort = Saldosoort::maatschappij;
  std::vector<Keuzestand> keuzes;  ///< the nulalternatief first
  std::size_t keuze = 0;           ///< now: the highest mean, the first of equals
  bool staat_vast = true;          ///< which that is can be told from chance
  Weetwaarde evpi;
  std::vector<Weetwaarde> evppi;  ///< by factor
  Moment samen;                   ///< what society has more where it chooses for all than where this one does
};

struct Informatiewaarde {
  int replicaties = 0;
  std::vector<Weetfactor> factoren;   ///< of each kind by name
  std::vector<Beslisser> beslissers;  ///< society first
};

inline constexpr std::string_view maatschappij_naam = "maatschappij";
/// As many draws, where nobody asks for more or fewer.
inline constexpr int replicaties_informatiewaarde = 4000;

/// None where it was interrupted. Needs minste_weettrekkingen replicaties and a scenario beside the nulalternatief.
std::optional<Informatiewaarde> maak_informatiewaarde(const Studie& studie, const Keuze& keuze,
                                                      const Uitvoering& uitvoering);

}  // namespace mbc
