#pragma once

#include <string>
#include <string_view>
#include <vector>

/// The frame that every HTML document of mbc stands in.
namespace mbc {

/// JSON that a chart is drawn from, under the id by which its figure names it.
struct Htmlgegevens {
  std::string_view id;
  std::string json;
};

struct Htmlbladzijde {
  std::string soort;    ///< what document it is
  std::string naam;     ///< of the study
  std::string kenmerk;  ///< of the run: what a reader needs to find it back
  std::string delen;    ///< HTML: its sections, each with an id and a heading `kop-` id
  std::vector<Htmlgegevens> gegevens;
};

/// One self-contained document: style, charts and data stand in it, and it asks nothing of a network.
std::string html_bladzijde(const Htmlbladzijde& bladzijde);

}  // namespace mbc
