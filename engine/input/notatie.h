#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "model/getal.h"

/// How numbers are written in a study, and what a Dutch hand may have meant by another way.
namespace mbc {

/// What a bare number counts.
enum class Maateenheid : unsigned char { geen, maand, jaar, uur, per_uur };

/// What a number may look like.
struct Notatie {
  bool procent = false;                     ///< `40%` is allowed
  double hoogst_zonder_procent = 0;         ///< with procent: a larger number without % is refused
  bool duizendtallen = false;               ///< `14.790` may have been meant as 14790, so it is refused
  bool geheel = false;                      ///< only whole numbers make sense
  Maateenheid eenheid = Maateenheid::geen;  ///< `36 maanden` is 3 where years are counted
};

/// A kind of number: how it is written, what it may be, and what to tell who wrote another.
struct Getalsoort {
  Notatie notatie;
  Domein domein;
  std::string_view verwacht;
  bool geld = false;  ///< may have its own prijspeil
};

/// A number as written, or what is wrong with it.
struct Getaltekst {
  std::optional<double> waarde;
  std::string bezwaar;   ///< completes `"<text>" ...`
  std::string bedoelde;  ///< empty: no guess
};

Getaltekst lees_getaltekst(std::string_view tekst, const Notatie& notatie);

/// A value as this kind of number is written.
std::string in_notatie(double waarde, const Notatie& notatie);

/// `0% tot en met 100%`, `0 of meer`.
std::string grenzen(const Getalsoort& soort);

}  // namespace mbc
