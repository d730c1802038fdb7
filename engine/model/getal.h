#pragma once

#include <algorithm>
#include <cstdint>
#include <limits>
#include <string>

#include "chance/verdeling.h"

/// Uncertain numbers as the model knows them: a distribution, its domain and what it rests on.
namespace mbc {

/// How good the source of a number is (figures.md).
// NOLINTNEXTLINE(readability-identifier-naming): the letters of the scale, as studies write them
enum class Bronkwaliteit : std::uint8_t { geen, S, B, A, G, X };

/// Whether a number stands in the input or is the engine's own default.
enum class Opgave : std::uint8_t { gegeven, standaard };

/// What a number rests on. Without a bron it is an aanname.
struct Verantwoording {
  std::string eenheid;
  std::string bron;
  Bronkwaliteit kwaliteit = Bronkwaliteit::geen;
  std::string toelichting;
  bool operator==(const Verantwoording&) const = default;
};

/// The values a number may take; draws outside it are set to its bounds (model page, "Domein").
struct Domein {
  double laagst = -std::numeric_limits<double>::infinity();
  double hoogst = std::numeric_limits<double>::infinity();
  bool aandeel = false;  ///< a part or a growth: 40%, not 0.4
  bool operator==(const Domein&) const = default;
};

/// One number of the study, scalar or uncertain at parameter level.
struct Getal {
  std::string pad;            ///< full dotted path, with its scenario prefix if it has one
  std::uint64_t sleutel = 0;  ///< naam_sleutel of the path without scenario prefix: keys its quantile
  Verdeling verdeling;
  Domein domein;
  double factor = 1;  ///< price index: what a draw is multiplied by to reach the study's prijspeil
  Opgave opgave = Opgave::gegeven;
  Verantwoording verantwoording;
  bool operator==(const Getal&) const = default;
};

/// Its mean, in its own unit: what stands for it where nothing is drawn.
inline double verwachting(const Getal& g) {
  return std::clamp(gemiddelde(g.verdeling), g.domein.laagst, g.domein.hoogst) * g.factor;
}

/// Whether a number is a share, which a reader is told in per cents.
inline bool is_aandeel(const Getal& getal) noexcept { return getal.domein.aandeel; }

/// Index into Studie::getallen.
struct GetalId {
  std::uint32_t nr = 0;
  auto operator<=>(const GetalId&) const = default;
};

}  // namespace mbc
