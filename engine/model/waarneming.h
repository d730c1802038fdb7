#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/studie.h"

/// What was seen of a quantity that the model knows (model.md §10): checked, without files or positions.
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
  bool per_gemeente = true;  ///< false: of the region only
};

/// In the order of Indicator; the first eight are in that of Aantallen.
inline constexpr std::array<Indicatorvorm, 16> indicatoren = {{
    {"instroom", Aard::aantal, "nieuwe gezinnen"},
    {"trajecten", Aard::aantal, "trajecten begonnen"},
    {"bss_trajecten", Aard::aantal, "trajecten begonnen met de werkwijze"},
    {"vto", Aard::aantal, "verzoeken tot onderzoek"},
    {"ots_nieuw", Aard::aantal, "nieuwe OTS'en"},
    {"ots_lopend", Aard::aantal, "OTS'en lopend op 31 december"},
    {"uithuisplaatsingen", Aard::aantal, "nieuwe uithuisplaatsingen"},
    {"crises", Aard::aantal, "crises"},
    {"recidive_1jaar", Aard::aandeel, "trajecten geëindigd in het jaar, en binnen een jaar gevolgd door een volgend"},
    {"recidive_2jaar", Aard::aandeel, "trajecten geëindigd in het jaar, en binnen twee jaar gevolgd door een volgend"},
    {"aandeel_bss", Aard::aandeel, "trajecten begonnen met de werkwijze, van alle begonnen trajecten"},
    {"ots_duur", Aard::maanden, "gemiddelde duur in maanden van de OTS'en die in het jaar eindigden"},
    {"zorgkosten", Aard::euro, "zorg- en maatschappelijke kosten, van één geldstroom of alle"},
    {"zorgkosten_per_gezin", Aard::euro, "dezelfde kosten, per gezin met een lopend traject in het jaar"},
    {"kosten_duurste_gezinnen", Aard::euro, "kosten per gezin van de duurste gezinnen", false},
    {"gevraagd_uren", Aard::uren, "uren van één functie die de invoering vraagt"},
}};
constexpr const Indicatorvorm& vorm_van(Indicator i) { return indicatoren[static_cast<std::size_t>(i)]; }

/// How what was seen scatters around what the model says: not at all, or as model.md §10 has it.
enum class Waarneemruis : std::uint8_t { geen, poisson, binomiaal, normaal };

enum class Gebruik : std::uint8_t { toetsen, herijken };

struct Waarneming {
  std::string naam;
  std::optional<Indicator> indicator;  ///< either this, of a calendar year,
  int jaar = 0;
  std::optional<GetalId> getal;           ///< or a number of the study
  std::optional<std::size_t> gemeente;    ///< none: the region
  std::optional<std::size_t> geldstroom;  ///< none: all
  std::optional<std::size_t> functie;     ///< of gevraagd_uren
  Getal schaal;                           ///< times what the model says
  double waarde = 0;                      ///< what was seen: a count, a share, a mean
  Waarneemruis ruis = Waarneemruis::geen;
  double sd = 0;                               ///< of what was seen; normaal
  std::int64_t teller = 0, noemer = 0;         ///< binomiaal
  std::optional<std::array<double, 2>> marge;  ///< within which the model's mean must lie
  Gebruik gebruik = Gebruik::toetsen;
  Verantwoording verantwoording;
};

/// One file of them; the list by name.
struct Waarnemingen {
  std::string naam;
  std::size_t scenario = 0;  ///< index of what was in force when this was seen
  std::vector<Waarneming> lijst;
};

/// Counts from a register below this may point at a family, and are not shown.
inline constexpr int kleinste_getoonde_aantal = 5;

/// Whether what was seen may only be shown as `<5`.
inline bool is_klein(const Waarneming& w) noexcept {
  if (w.ruis == Waarneemruis::binomiaal) return w.teller < kleinste_getoonde_aantal;
  const bool telt = w.indicator && vorm_van(*w.indicator).aard == Aard::aantal;
  return telt && w.waarde < kleinste_getoonde_aantal;
}

}  // namespace mbc
