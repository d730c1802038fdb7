#pragma once

#include <cstddef>
#include <string>

#include "report/analyse_tekst.h"
#include "vorm/html_tekst.h"

namespace mbc {

/// A sentence for each scenario (whatever has a nummer and a naam), in a list; `zin` takes its place. None of those
/// that have nothing to say.
template <class Scenarios, class Zin>
std::string html_zinnen(const Scenarios& scenarios, Zin zin) {
  std::string uit = "<ul class=\"zinnen\">\n";
  std::size_t plaats = 0;
  for (const auto& s : scenarios)
    if (const std::string tekst = zin(plaats++); !tekst.empty())
      uit += "<li><strong>" + html_naam(scenariotitel(s.nummer, s.naam)) + ".</strong> " + html(tekst) + "</li>\n";
  return uit + "</ul>";
}

}  // namespace mbc
