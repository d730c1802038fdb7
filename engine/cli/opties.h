#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "analyse/nauwkeurigheid.h"
#include "cli/opdrachtregel.h"
#include "vorm/csv_schrijver.h"

/// The options that several commands have, each told once, and what they say.
namespace mbc {

namespace optie {

/// An option on which no outcome depends.
constexpr Optie zonder_gevolg(Optie o) {
  o.raakt = Raakt::niets;
  return o;
}

inline constexpr Optie scenario = {"scenario", "NR,...", "toon alleen deze scenario's", Aanvulling::scenario,
                                   Keren::meer};
inline constexpr Optie gemeente = {"gemeente", "NAAM,...", "toon alleen deze gemeenten; mag vaker",
                                   Aanvulling::gemeente, Keren::meer};
inline constexpr Optie geldstroom = {"geldstroom", "NAAM,...", "gezien vanuit deze geldstromen; mag vaker",
                                     Aanvulling::niets, Keren::meer};
inline constexpr Optie drager = {"drager", "NAAM,...", "gezien vanuit de geldstromen van deze dragers; mag vaker",
                                 Aanvulling::niets, Keren::meer};
inline constexpr Optie nul = {"nul", "NR", "vergelijk met dit scenario, niet met het nulalternatief",
                              Aanvulling::scenario};
inline constexpr Optie replicaties = {"replicaties", "N", "zo vaak worden de onzekere getallen getrokken"};
inline constexpr Optie zaad = {"zaad", "Z", "hetzelfde zaad geeft dezelfde bytes"};
inline constexpr Optie draden = zonder_gevolg({"draden", "T", "aantal draden (0: alle); verandert geen cijfer"});
inline constexpr Optie zet = {"zet", "PAD=WAARDE", "één getal anders dan in de bestanden; mag vaker", Aanvulling::getal,
                              Keren::meer};
inline constexpr Optie prijspeil = {"prijspeil", "JAAR", "toon elk bedrag in euro's van dat jaar, naar de prijsindex"};
inline constexpr Optie json = {"json", "", "machineleesbaar op stdout"};
inline constexpr Optie csv = {"csv", "", "tabel op stdout"};
inline constexpr Optie csv_excel = {"csv-excel", "", "dezelfde tabel, zoals een Nederlandse Excel haar opent"};
inline constexpr Optie stil = zonder_gevolg({"stil", "", "geen voortgang en geen waarschuwingen op stderr"});
inline constexpr Optie hervat =
    zonder_gevolg({"hervat", "MAP", "bewaar in MAP wat al gerekend is, en ga daar verder", Aanvulling::map});
inline constexpr Optie nauwkeurigheid = {
    "nauwkeurigheid", "P%|EURO",
    "reken door tot de rekenruis van elk saldo zo klein is; --replicaties is dan het maximum"};
inline constexpr Optie uit =
    zonder_gevolg({"uit", "MAP", "als bladzijde met grafieken, JSON en CSV in deze map, in plaats van op het scherm",
                   Aanvulling::map});
inline constexpr Optie overschrijf = zonder_gevolg({"overschrijf", "", "vervang een resultaat dat daar al staat"});
inline constexpr Optie per_kassabon = {"per-kassabon", "",
                                       "toon elke kassabon apart, ook als een gezin dan te herkennen is"};

/// The same option where it means something else.
constexpr Optie anders(Optie o, std::string_view betekenis) {
  o.betekenis = betekenis;
  return o;
}

}  // namespace optie

/// The word that names a study.
inline constexpr LosWoord los_studie = {"STUDIE", "het pad van een studiebestand"};

/// `eigen`, and after it what every command takes that computes a study and may keep what is done.
std::vector<Optie> met_rekenopties(std::vector<Optie> eigen);

/// More threads than any machine has.
inline constexpr std::int64_t meeste_draden = 1024;

enum class Uitvoervorm { tekst, json, csv };

/// What the options above say; each command reads those that it has.
struct Opties {
  std::string studie;
  std::vector<std::string> zet;
  Uitvoervorm vorm = Uitvoervorm::tekst;
  CsvDialect dialect = CsvDialect::internationaal;
  bool stil = false;
  std::vector<int> scenarios;          ///< numbers; empty: all
  std::vector<std::string> gemeenten;  ///< names; empty: all
  /// Names: those purses together, and those of these dragers; both empty: all.
  std::vector<std::string> geldstromen, dragers;
  std::optional<int> nul;
  std::optional<int> replicaties;
  std::optional<std::uint64_t> zaad;
  int draden = 0;                     ///< 0: as many as the machine has
  std::optional<std::string> hervat;  ///< the folder where finished parts are kept
  /// Then `replicaties` is the most that are run.
  std::optional<Nauwkeurigheid> nauwkeurigheid;
};

/// Throws Aanroepfout.
Opties lees_opties(const Opdrachtregel& regel);

}  // namespace mbc
