#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "model/gebeurtenis.h"

/// The quantities that can be observed or promised (model.md §10, §11).
namespace mbc {

/// What a quantity counts.
enum class Aard : std::uint8_t { aantal, aandeel, maanden, euro, uren };

enum class Indicator : std::uint8_t {
  instroom,
  trajecten,
  bss_trajecten,
  vto,
  ots_nieuw,
  ots_lopend,
  uithuisplaatsingen,
  crises,
  recidive_1jaar,
  recidive_2jaar,
  aandeel_bss,
  ots_duur,
  zorgkosten,
  zorgkosten_per_gezin,
  kosten_duurste_gezinnen,
  gevraagd_uren
};

/// An indicator as a file names it, and what it means in a calendar year.
struct Indicatorvorm {
  std::string_view naam;
  Aard aard;
  std::string_view betekenis;
  std::string_view effect{};  ///< the effect that moves it: a key of `effecten`; empty where it is not one alone
  int jaren_daarna = 0;       ///< how many years after its own it needs to be known
  bool per_gemeente = true;   ///< false: of the region only
};

/// A count of the families: named as what a result tells of it.
constexpr Indicatorvorm geteld(Aantal a, std::string_view betekenis, std::string_view effect = {}) {
  return {soort_van(a).sleutel, Aard::aantal, betekenis, effect};
}

/// In the order of Indicator; the counts are in that of Telling.
inline constexpr std::array<Indicatorvorm, 16> indicatoren = {{
    geteld(Aantal::instroom, "nieuwe gezinnen"),
    geteld(Aantal::trajecten, "trajecten begonnen"),
    geteld(Aantal::bss_trajecten, "trajecten begonnen met de werkwijze"),
    geteld(Aantal::vto, "verzoeken tot onderzoek", "vto_reductie"),
    geteld(Aantal::ots_nieuw, "nieuwe OTS'en", "ots_reductie"),
    geteld(Aantal::ots_lopend, "OTS'en lopend op 31 december"),
    geteld(Aantal::uithuisplaatsingen, "nieuwe uithuisplaatsingen", "uithuisplaatsing_reductie"),
    geteld(Aantal::crises, "crises", "crisis_reductie"),
    {"recidive_1jaar", Aard::aandeel, "trajecten geëindigd in het jaar, en binnen een jaar gevolgd door een volgend",
     "recidive_reductie_1jaar", 1},
    {"recidive_2jaar", Aard::aandeel, "trajecten geëindigd in het jaar, en binnen twee jaar gevolgd door een volgend",
     "recidive_reductie_2jaar", 2},
    {"aandeel_bss", Aard::aandeel, "trajecten begonnen met de werkwijze, van alle begonnen trajecten"},
    {"ots_duur", Aard::maanden, "gemiddelde duur in maanden van de OTS'en die in het jaar eindigden"},
    {"zorgkosten", Aard::euro, "zorg- en maatschappelijke kosten"},
    {"zorgkosten_per_gezin", Aard::euro,
     "zorg- en maatschappelijke kosten per gezin met een lopend traject in het jaar"},
    {"kosten_duurste_gezinnen", Aard::euro, "kosten per gezin van de duurste gezinnen", {}, 0, false},
    {"gevraagd_uren", Aard::uren, "uren die de invoering vraagt van een functie"},
}};
static_assert([] {
  std::size_t t = 0;
  while (indicatoren[t].aard == Aard::aantal && indicatoren[t].naam == aantalsoorten[t].sleutel &&
         aantalsoorten[t].som.telling == static_cast<Telling>(t))
    ++t;
  return indicatoren[t].aard != Aard::aantal;
}());
constexpr const Indicatorvorm& vorm_van(Indicator i) { return indicatoren[static_cast<std::size_t>(i)]; }

}  // namespace mbc
