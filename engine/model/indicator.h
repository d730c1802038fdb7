#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "model/gebeurtenis.h"

/// The quantities that can be observed or promised (model.md §10, §11).
namespace mbc {

/// What a quantity counts.
enum class Aard : std::uint8_t { aantal, aandeel, maanden, jaren, euro, uren };

enum class Indicator : std::uint8_t {
  instroom,
  trajecten,
  bss_trajecten,
  vto,
  ots_nieuw,
  ots_lopend,
  uithuisplaatsingen,
  crises,
  ots_begin,
  recidive_1jaar,
  recidive_2jaar,
  aandeel_bss,
  ots_duur,
  ots_korter_1jaar,
  ots_korter_2jaar,
  ots_langer_3jaar,
  ots_leeftijd,
  ots_leeftijd_tot_4,
  ots_leeftijd_vanaf_12,
  zorgkosten,
  zorgkosten_per_gezin,
  kosten_duurste_gezinnen,
  kostenaandeel_duurste_1procent,
  kosten_per_uithuisplaatsing,
  gevraagd_uren,
  programmakosten
};

/// An indicator as a file names it, and what it means in a calendar year.
struct Indicatorvorm {
  std::string_view naam;
  Aard aard;
  std::string_view betekenis;
  std::string_view effect{};  ///< the effect that moves it: a key of `effecten`; empty where it is not one alone
  int jaren_daarna = 0;       ///< how many years after its own it needs to be known
  bool per_gemeente = true;   ///< false: of the region only
  bool van_gezinnen = true;   ///< false: what the invoering asks, which nobody promises as an outcome
};

/// A count of the families: named as what a result tells of it.
constexpr Indicatorvorm geteld(Aantal a, std::string_view betekenis, std::string_view effect = {}) {
  return {soort_van(a).sleutel, Aard::aantal, betekenis, effect};
}

/// In the order of Indicator; the counts are in that of Telling.
inline constexpr auto indicatoren = std::to_array<Indicatorvorm>({
    geteld(Aantal::instroom, "nieuwe gezinnen"),
    geteld(Aantal::trajecten, "trajecten begonnen"),
    geteld(Aantal::bss_trajecten, "trajecten begonnen met de werkwijze"),
    geteld(Aantal::vto, "verzoeken tot onderzoek", "vto_reductie"),
    geteld(Aantal::ots_nieuw, "nieuwe OTS'en", "ots_reductie"),
    geteld(Aantal::ots_lopend, "OTS'en lopend op 31 december"),
    geteld(Aantal::uithuisplaatsingen, "nieuwe uithuisplaatsingen", "uithuisplaatsing_reductie"),
    geteld(Aantal::crises, "crises", "crisis_reductie"),
    geteld(Aantal::ots_begin, "OTS'en lopend op 1 januari"),
    {"recidive_1jaar", Aard::aandeel, "trajecten geëindigd in het jaar, en binnen een jaar gevolgd door een volgend",
     "recidive_reductie_1jaar", 1},
    {"recidive_2jaar", Aard::aandeel, "trajecten geëindigd in het jaar, en binnen twee jaar gevolgd door een volgend",
     "recidive_reductie_2jaar", 2},
    {"aandeel_bss", Aard::aandeel, "trajecten begonnen met de werkwijze, van alle begonnen trajecten"},
    {"ots_duur", Aard::maanden, "gemiddelde duur in maanden van de OTS'en die in het jaar eindigden"},
    {"ots_korter_1jaar", Aard::aandeel, "OTS'en korter dan een jaar, van die in het jaar eindigden"},
    {"ots_korter_2jaar", Aard::aandeel, "OTS'en korter dan twee jaar, van die in het jaar eindigden"},
    {"ots_langer_3jaar", Aard::aandeel, "OTS'en langer dan drie jaar, van die in het jaar eindigden"},
    {"ots_leeftijd", Aard::jaren, "gemiddelde leeftijd in jaren bij het begin van de OTS'en van het jaar"},
    {"ots_leeftijd_tot_4", Aard::aandeel, "OTS'en begonnen voor de vierde verjaardag, van die in het jaar begonnen"},
    {"ots_leeftijd_vanaf_12", Aard::aandeel,
     "OTS'en begonnen vanaf de twaalfde verjaardag, van die in het jaar begonnen"},
    {"zorgkosten", Aard::euro, "zorg- en maatschappelijke kosten"},
    {"zorgkosten_per_gezin", Aard::euro,
     "zorg- en maatschappelijke kosten per gezin met een lopend traject in het jaar"},
    {"kosten_duurste_gezinnen", Aard::euro, "kosten per gezin van de duurste gezinnen", {}, 0, false},
    {"kostenaandeel_duurste_1procent", Aard::aandeel, "deel van de kosten dat de duurste 1% van de gezinnen maakt"},
    {"kosten_per_uithuisplaatsing", Aard::euro,
     "kosten van de uithuisplaatsing zelf, per gezin dat in het jaar minstens een dag geplaatst was"},
    {"gevraagd_uren", Aard::uren, "uren die de invoering vraagt van een functie", {}, 0, true, false},
    {"programmakosten", Aard::euro, "kosten van de regionale posten van de invoering", {}, 0, false, false},
});
static_assert(indicatoren.size() == static_cast<std::size_t>(Indicator::programmakosten) + 1);
static_assert([] {
  std::size_t t = 0;
  while (indicatoren[t].aard == Aard::aantal && indicatoren[t].naam == aantalsoorten[t].sleutel &&
         aantalsoorten[t].som.telling == static_cast<Telling>(t))
    ++t;
  return indicatoren[t].aard != Aard::aantal;
}());
constexpr const Indicatorvorm& vorm_van(Indicator i) { return indicatoren[static_cast<std::size_t>(i)]; }

}  // namespace mbc
