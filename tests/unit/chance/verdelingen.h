#pragma once

#include <algorithm>
#include <ostream>
#include <vector>

#include "chance/verdeling.h"

/// What the tests of the distributions share.
namespace mbc::proef {

struct Geval {
  const char* naam;
  Verdeling verdeling;
  friend std::ostream& operator<<(std::ostream& os, const Geval& g) { return os << g.naam; }
};

/// One of each kind, and the difficult ones: shapes below 1, far from symmetric, very narrow.
inline std::vector<Geval> gevallen() {
  using S = VerdelingSoort;
  return {{"uniform", {S::uniform, {-2, 6, 0}, {}, {}}},
          {"driehoek", {S::driehoek, {1, 2, 9}, {}, {}}},
          {"driehoek_links", {S::driehoek, {1, 1, 9}, {}, {}}},
          {"pert", {S::pert, {4, 12, 18}, {}, {}}},
          {"pert_rand", {S::pert, {0, 1, 1}, {}, {}}},
          {"normaal", {S::normaal, {-3, 2.5, 0}, {}, {}}},
          {"lognormaal", {S::lognormaal, {14, 0.6, 0}, {}, {}}},
          {"lognormaal_breed", {S::lognormaal, {2000, 1.5, 0}, {}, {}}},
          {"beta", {S::beta, {0.3, 0.1, 0}, {}, {}}},
          {"beta_smal", {S::beta, {0.4, 0.002, 0}, {}, {}}},
          {"beta_scheef", {S::beta, {0.05, 0.1, 0}, {}, {}}},
          {"beta_dal", {S::beta, {0.6, 0.4, 0}, {}, {}}},
          {"gamma", {S::gamma, {14, 0.7, 0}, {}, {}}},
          {"gamma_smal", {S::gamma, {14, 0.05, 0}, {}, {}}},
          {"gamma_zeer_smal", {S::gamma, {14, 0.01, 0}, {}, {}}},
          {"gamma_breed", {S::gamma, {14, 1.8, 0}, {}, {}}},
          {"gamma_zeer_breed", {S::gamma, {14, 3, 0}, {}, {}}},
          {"discreet", {S::discreet, {}, {0, 1, 5}, {0.2, 0.5, 0.3}}}};
}

/// From 2^-53 to 1 - 2^-53, dense in the tails as well as in the middle.
inline std::vector<double> rooster_van_u() {
  std::vector<double> u;
  for (int i = 1; i < 400; ++i) u.push_back(i / 400.0);
  for (double v = 0x1p-53; v < 0.5; v *= 1.37) {
    u.push_back(v);
    if (1 - v < 1) u.push_back(1 - v);
  }
  std::sort(u.begin(), u.end());
  return u;
}

}  // namespace mbc::proef
