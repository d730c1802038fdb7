#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "model/soorten.h"

/// How numbers are written in a study, and what a Dutch hand may have meant by another way.
namespace mbc {

/// A number as written, or what is wrong with it.
struct Getaltekst {
  std::optional<double> waarde;
  std::string bezwaar;   ///< completes `"<text>" ...`
  std::string bedoelde;  ///< empty: no guess
};

Getaltekst lees_getaltekst(std::string_view tekst, const Notatie& notatie);

/// A value as this kind of number is written.
std::string in_notatie(double waarde, const Notatie& notatie);

/// `0% tot en met 100%`, `0 of meer`; in words where the lowest only keeps out zero.
std::string grenzen(const Getalsoort& soort);

}  // namespace mbc
