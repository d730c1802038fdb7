#pragma once

#include <string>
#include <vector>

#include "vorm/opmaak.h"

/// Small charts of text for a terminal.
namespace mbc {

/// A value with what stands in front of it; the band is drawn where `van` < `tot`.
struct Grafiekpunt {
  std::string naam;
  double waarde = 0;
  double van = 0, tot = 0;
};

/// A line for each value on one scale that holds zero: `●` at the value, `─` for its band, `│` at zero.
std::string puntgrafiek(const std::vector<Grafiekpunt>& punten, std::size_t breedte, Kleur kleur);

/// A line for each value: a bar from `van` to `tot` around the line of `midden`.
std::string staafgrafiek(const std::vector<Grafiekpunt>& staven, double midden, std::size_t breedte, Kleur kleur);

}  // namespace mbc
