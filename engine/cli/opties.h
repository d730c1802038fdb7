#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <stdexcept>
#include <string>
#include <vector>

#include "analyse/nauwkeurigheid.h"
#include "report/csv_schrijver.h"

/// The options of the commands, from words to values.
namespace mbc {

/// The call is wrong (exit 2). The text is Dutch: what is wrong, what is expected, what was probably meant.
class Aanroepfout : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

enum class Uitvoervorm { tekst, json, csv };
enum class Hulp { nee, ja };

/// What every command takes.
struct Opties {
  std::string studie;
  std::vector<std::string> zet;
  Uitvoervorm vorm = Uitvoervorm::tekst;
  CsvDialect dialect = CsvDialect::internationaal;
  bool stil = false;
  Hulp hulp = Hulp::nee;
};

struct VergelijkOpties : Opties {
  std::vector<int> scenarios;          ///< numbers; empty: all
  std::vector<std::string> gemeenten;  ///< names; empty: all
  std::optional<int> nul;
  std::optional<int> replicaties;
  std::optional<std::uint64_t> zaad;
  int draden = 0;                     ///< 0: as many as the machine has
  std::optional<std::string> hervat;  ///< the folder where finished parts are kept
  /// Then `replicaties` is the most that are run.
  std::optional<Nauwkeurigheid> nauwkeurigheid;
};

struct ControleerOpties : Opties {
  std::optional<std::string> toon;  ///< path of one number
  bool kassabonnen = false;         ///< the register with the lines of receipts
};

/// Throws Aanroepfout.
VergelijkOpties lees_vergelijk_opties(std::span<const std::string> argumenten);
ControleerOpties lees_controleer_opties(std::span<const std::string> argumenten);

/// The list of options as help shows it.
std::string vergelijk_optielijst();
std::string controleer_optielijst();

}  // namespace mbc
