#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "cli/omgeving.h"

/// What a command says of itself. Help, the reading of its words, completion and the manual follow from it.
namespace mbc {

class Opdrachtregel;

/// formats.md, "Commands".
enum class Afsluitcode : int {
  gedaan = 0,
  invoer_fout = 1,
  aanroep_fout = 2,
  machine_fout = 3,
  niet_gelijk = 4,  ///< a check said no: not the same, or not as precise as was wanted
  onderbroken = 130
};

/// What may stand in the place of a value.
enum class Aanvulling { niets, bestand, map, sleutel, getal, gemeente, scenario };

/// How often an option may stand in one call.
enum class Keren { een, meer };

/// Whether what comes out can depend on an option.
enum class Raakt { uitkomst, niets };

struct Optie {
  std::string_view naam;
  std::string_view waarde;  ///< what help calls its value; empty: it takes none
  std::string_view betekenis;
  Aanvulling aanvulling = Aanvulling::niets;
  Keren keren = Keren::een;
  Raakt raakt = Raakt::uitkomst;
};

/// A word that is no option.
struct LosWoord {
  std::string_view naam;
  std::string_view verwacht;  ///< said where it is missing; empty: it may be
  Aanvulling aanvulling = Aanvulling::bestand;
  Keren keren = Keren::een;  ///< meer: of the last, so many as there are
};

/// Whether the processes that were started together share the work, or rank 0 does it.
enum class Samen { nee, ja };

struct Opdracht {
  std::string_view naam;                           ///< one word, or two: what it is about and what to do with it
  std::string_view doet;                           ///< in one line
  std::vector<LosWoord> los = {};                  ///< in their order
  std::vector<std::string_view> gebruik = {""};    ///< each way to call it: what stands between those and the options
  std::string_view inleiding = {};                 ///< before the options
  std::vector<Optie> opties = {};                  ///< without --help, which all have
  std::string uitleg = {};                         ///< after the options
  std::vector<std::string_view> voorbeelden = {};  ///< without `mbc` and the name
  Samen samen = Samen::nee;
  Afsluitcode (*doe)(const Opdrachtregel&, Omgeving&);
};

/// All there are, in the order of the help.
const std::vector<Opdracht>& opdrachten();

/// The words of a command's name.
std::vector<std::string> woorden_van(const Opdracht& opdracht);
/// The command whose name these words begin with; none where there is no such one.
const Opdracht* genoemd(std::span<const std::string> woorden);

}  // namespace mbc
