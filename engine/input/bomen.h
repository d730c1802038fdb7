#pragma once

#include <list>
#include <string>

#include "input/boom.h"

namespace mbc {

/// One file that was read into a tree.
struct Bestandsboom {
  std::string naam;
  Boom boom;
};

/// All trees of a study. Nodes keep their address: what is read from them is found back by it.
struct Bomen {
  Boom studie;
  std::list<Bestandsboom> scenarios;
  std::list<Bestandsboom> kassabonnen;
  bool alle_scenarios = true;  ///< whether each scenario file named could be read
};

}  // namespace mbc
