#pragma once

#include <cstdint>
#include <vector>

#include "weetwaarde/weetwaarde.h"

/// What more receipts are worth to who chooses (model.md §13).
namespace mbc {

/// What is known of what part of the families each receipt stands for.
struct Bonnenkennis {
  Rijen aandelen;              ///< per draw and receipt
  std::vector<double> midden;  ///< expected
  double gezinnen = 0;         ///< how many families that knowledge is worth: it is Dirichlet(gezinnen x midden)
};

struct Bonnenwaarde {
  std::vector<double> trap;          ///< EVSI of 1, 2, ... receipts, as many as the most that were asked for
  std::vector<Weetwaarde> gevraagd;  ///< of each size asked for
};

/// Each draw has m families looked at, by its own parts; what is then expected is (n p + counts) / (n + m). One family
/// more is the same families and one more, so a larger sample is never worth less; nor is it worth more than `grens`,
/// knowing the parts. Families unlike any receipt are not in it. By who chooses. `omvang`: ascending.
std::vector<Bonnenwaarde> weet_bonnen(const Bonnenkennis& kennis, const std::vector<int>& omvang, std::uint64_t zaad,
                                      const Rijen& y, const std::vector<Keuzekolommen>& keuzes,
                                      const std::vector<Weetwaarde>& grens);

}  // namespace mbc
