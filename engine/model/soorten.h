#pragma once

#include <string_view>

#include "model/getal.h"

/// The kinds of numbers a study has: their unit, their bounds, how they are written. A bound stands nowhere else.
namespace mbc {

/// Calendar years that a study may speak of.
inline constexpr int eerste_jaar = 1900, laatste_jaar = 2200;

/// What a bare number counts.
enum class Maateenheid : unsigned char { geen, maand, jaar, uur, per_uur };

/// What a number may look like.
struct Notatie {
  bool procent = false;                     ///< `40%` is allowed
  double hoogst_zonder_procent = 0;         ///< with procent: a larger number without % is refused
  bool duizendtallen = false;               ///< `14.790` may have been meant as 14790, so it is refused
  double kleinste_lezing = 0;               ///< `2.020` cannot have been meant as 2.02 where years are asked
  bool geheel = false;                      ///< only whole numbers make sense
  Maateenheid eenheid = Maateenheid::geen;  ///< `36 maanden` is 3 where years are counted
};

/// A kind of number: how it is written, what it may be, and what to tell who wrote another.
struct Getalsoort {
  Notatie notatie;
  Domein domein;
  std::string_view verwacht;
  std::string_view eenheid;    ///< what it counts, in the words of a study
  std::string_view voorbeeld;  ///< as a study would write it
  bool geld = false;           ///< may have its own prijspeil
};

namespace soort {
extern const Getalsoort aandeel, aandeel_per_jaar, voet, opslag, trend, rang, keren, tarief, bedrag, regelbedrag, uren,
    aantal, uren_per_fte, medewerkers, instroom, maanden, jaren, vertraging, kalenderjaar, per_jaar, leeftijd,
    spreiding, gewicht, steekproef, leeftijdsgrens, index, verandering;
}

}  // namespace mbc
