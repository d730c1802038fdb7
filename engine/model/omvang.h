#pragma once

#include <cstddef>

#include "model/studie.h"

namespace mbc {

/// What a study comes to at most in one replicatie, whatever is drawn: every number at its highest at once, every
/// family there in every year with all that can happen to it. What a study really comes to lies far below.
struct Omvang {
  double gezinnen_per_jaar = 0;  ///< of the gemeente with most
  std::size_t gemeente = 0;      ///< that gemeente
  double gezinnen = 0;           ///< of all gemeenten and years
  double eenheidsprijs = 0;      ///< euros: one unit of everything that is counted at once
  double jaarbedrag = 0;         ///< euros, or hours where those are more: what a gemeente costs in a year
  double totaal = 0;             ///< the same for all gemeenten and years
};
Omvang hoogste_omvang(const Studie& studie);

}  // namespace mbc
