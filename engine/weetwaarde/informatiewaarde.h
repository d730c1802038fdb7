#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "analyse/saldo.h"
#include "base/samenvatting.h"
#include "gevoeligheid/gevoeligheid.h"
#include "model/getal.h"
#include "model/ontwerp.h"
#include "weetwaarde/genestewaarde.h"
#include "weetwaarde/weetwaarde.h"

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

/// One size of something that may be looked at.
struct Onderzoeksmaat {
  int omvang = 0;                ///< receipts, measurements, or years
  std::optional<double> kosten;  ///< none: nobody said
};

/// What may be looked at, in one or more sizes.
struct Onderzoek {
  std::string naam;
  std::string eenheid;  ///< what its size counts: "kassabonnen"
  std::vector<Onderzoeksmaat> maten;
};

/// The size at which what it yields exceeds what it costs by most; 0 where none does.
struct Besteomvang {
  int omvang = 0;
  double enbs = 0;
};

/// What an Onderzoek is worth to one who chooses.
struct Onderzoekswaarde {
  std::vector<Weetwaarde> evsi;      ///< by size
  std::optional<Besteomvang> beste;  ///< among all sizes to the largest, where each has a price
  Weetwaarde grens;                  ///< of looking without end; no size is worth more
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
  std::vector<Weetwaarde> evppi;   ///< by factor
  std::vector<Weetwaarde> genest;  ///< of the factors of Informatiewaarde::genest the same, in another way
  std::vector<Onderzoekswaarde> onderzoeken;
  Moment samen;  ///< what society has more where it chooses for all than where this one does
};

struct Informatiewaarde {
  std::string studie;
  int nulalternatief = 0, prijspeil = 0, replicaties = 0;
  std::optional<ScenarioKop> van_kracht;  ///< when things are measured; none where nothing was asked to be
  std::vector<Weetfactor> factoren;       ///< of each kind by name
  std::vector<std::size_t> genest;        ///< places of those computed a second way
  Nestmaat nestmaat;                      ///< and with how many draws
  std::vector<Onderzoek> onderzoeken;
  std::vector<Beslisser> beslissers;  ///< society first
};

/// What may be looked at beside knowing numbers outright.
struct Informatievraag {
  std::vector<int> kassabonnen;  ///< so many more receipts, ascending; needs weights that are not certain
  std::optional<double> kosten_per_kassabon;
  std::optional<Meetontwerp> ontwerp;
  std::vector<std::string> genest;  ///< factors that are computed a second way; not of a recalibrated study
};

inline constexpr std::string_view maatschappij_naam = "maatschappij";
/// As many draws, where nobody asks for more or fewer.
inline constexpr int replicaties_informatiewaarde = 4000;

inline constexpr std::string_view gewichten_naam = "gewichten van kassabonnen";
/// In place of a factor's name: the number that is worth most to society.
inline constexpr std::string_view hoogste_naam = "hoogste";

/// The names of the factors of a study, as its answer has them.
std::vector<std::string> weetbare_namen(const Studie& studie);
/// Whether two estimates of the same differ by no more than their errors can: three of the difference.
bool komen_overeen(const Weetwaarde& a, const Weetwaarde& b);

/// None where it was interrupted. Needs minste_weettrekkingen replicaties and a scenario beside the nulalternatief.
std::optional<Informatiewaarde> maak_informatiewaarde(const Studie& studie, const Keuze& keuze,
                                                      const Informatievraag& vraag, const Uitvoering& uitvoering);

}  // namespace mbc
