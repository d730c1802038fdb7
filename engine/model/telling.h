#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

/// What is counted of the families, and what a result tells of it: everything that names or shows a count loops over
/// this table. Counting itself is done in simulate (VolumeBoek and Jaartellingen).
namespace mbc {

/// What a replicatie counts in a year. Those that can be observed stand first, in the order of Indicator.
enum class Telling : std::uint8_t {
  instroom,
  trajecten,
  bss_trajecten,
  vto,
  ots_nieuw,
  ots_lopend,
  uithuisplaatsingen,
  crises,
  ots_begin,       ///< running on 1 January
  trajecten_begin  ///< the same
};
inline constexpr std::size_t aantal_tellingen = 10;

/// What a result tells of a year, in the order of the workbook.
enum class Aantal : std::uint8_t {
  instroom,
  trajecten,
  bss_trajecten,
  vto,
  ots_nieuw,
  ots_lopend,
  uithuisplaatsingen,
  crises,
  ots_begin,
  ots_beeindigd,
  trajecten_lopend
};

/// How it is made: this count, and the second more and the third less.
struct Telsom {
  Telling telling;
  std::optional<Telling> meer{}, min{};
};
struct Aantalsoort {
  std::string_view sleutel;  ///< in JSON, and as an indicator
  std::string_view naam;     ///< as a table says it; spaces in front: a part of the one above
  Telsom som;
};
inline constexpr std::array aantalsoorten = {
    Aantalsoort{"instroom", "instroom (gezinnen)", {Telling::instroom}},
    Aantalsoort{"trajecten", "trajecten begonnen", {Telling::trajecten}},
    Aantalsoort{"bss_trajecten", "  met de werkwijze", {Telling::bss_trajecten}},
    Aantalsoort{"vto", "VTO's", {Telling::vto}},
    Aantalsoort{"ots_nieuw", "nieuwe OTS'en", {Telling::ots_nieuw}},
    Aantalsoort{"ots_lopend", "OTS'en lopend op 31 december", {Telling::ots_lopend}},
    Aantalsoort{"uithuisplaatsingen", "uithuisplaatsingen", {Telling::uithuisplaatsingen}},
    Aantalsoort{"crises", "crises", {Telling::crises}},
    Aantalsoort{"ots_begin", "OTS'en lopend op 1 januari", {Telling::ots_begin}},
    Aantalsoort{"ots_beeindigd", "OTS'en beëindigd", {Telling::ots_begin, Telling::ots_nieuw, Telling::ots_lopend}},
    Aantalsoort{"trajecten_lopend", "trajecten die in het jaar liepen", {Telling::trajecten_begin, Telling::trajecten}},
};
inline constexpr std::size_t aantal_aantallen = aantalsoorten.size();
constexpr const Aantalsoort& soort_van(Aantal a) { return aantalsoorten[static_cast<std::size_t>(a)]; }

/// The order of resultaat.json.
inline constexpr std::array<Aantal, aantal_aantallen> aantallen_in_json = {
    Aantal::instroom,  Aantal::bss_trajecten, Aantal::trajecten,          Aantal::vto,
    Aantal::ots_nieuw, Aantal::ots_lopend,    Aantal::uithuisplaatsingen, Aantal::crises,
    Aantal::ots_begin, Aantal::ots_beeindigd, Aantal::trajecten_lopend};
/// What readers see, in their order; what ran on 1 January is in the workbook only.
inline constexpr std::array aantallen_in_tabellen = {
    Aantal::instroom,  Aantal::trajecten,     Aantal::bss_trajecten, Aantal::trajecten_lopend,   Aantal::vto,
    Aantal::ots_nieuw, Aantal::ots_beeindigd, Aantal::ots_lopend,    Aantal::uithuisplaatsingen, Aantal::crises};

}  // namespace mbc
