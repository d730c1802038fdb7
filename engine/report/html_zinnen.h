#pragma once

#include <cstddef>
#include <string>

#include "report/analyse_tekst.h"
#include "vorm/html_tekst.h"

namespace mbc {

/// A sentence for each scenario (whatever has a nummer and a naam), in a list; `zin` takes its place.
template <class Scenarios, class Zin>
std::string html_zinnen(const Scenarios& scenarios, Zin zin) {
  std::string uit = "<ul class=\"zinnen\">\n";
  std::size_t plaats = 0;
  for (const auto& s : scenarios)
    uit +=
        "<li><strong>" + html_naam(scenariotitel(s.nummer, s.naam)) + ".</strong> " + html(zin(plaats++)) + "</li>\n";
  return uit + "</ul>";
}

}  // namespace mbc
