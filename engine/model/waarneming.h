#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "model/indicator.h"
#include "model/studie.h"

/// What was seen of a quantity that the model knows (model.md §10): checked, without files or positions.
namespace mbc {

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
  std::optional<std::size_t> scenario;    ///< index of what was in force, where it is not that of the file
  std::optional<std::size_t> tegen;       ///< the indicator's change against this scenario was seen, as a share
  Getal schaal;                           ///< times what the model says
  double waarde = 0;                      ///< what was seen: a count, a share, a mean, a change
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
  const bool telt = w.indicator && !w.tegen && vorm_van(*w.indicator).aard == Aard::aantal;
  return telt && w.waarde < kleinste_getoonde_aantal;
}

}  // namespace mbc
