#pragma once

#include <string>
#include <vector>

#include "model/studie.h"

/// A choice of a gemeente in how it begins, as numbers of a study that `--zet` sets.
namespace mbc {

/// Later than a scenario plans it, or with a shorter or longer opbouw.
struct Invoeringskeuze {
  int jaren_later = 0;
  double opbouw_factor = 1;

  [[nodiscard]] bool is_zoals_gepland() const noexcept { return jaren_later == 0 && opbouw_factor == 1; }
};

/// As planned first; then one, two and three years later, and the opbouw half and twice as long.
const std::vector<Invoeringskeuze>& invoeringskeuzes();

/// What sets a choice, and whether an uncertain number lost its spread by it.
struct Keuzezet {
  std::vector<std::string> zet;  ///< `PAD=WAARDE`; empty for the plan
  bool vastgezet = false;
};

/// For one gemeente under one scenario, both as indices of the study. An uncertain number stays uncertain and keeps its
/// quantile: it is moved or stretched where it stands, within the scenario. Where it stands for all gemeenten of the
/// scenario, so does what is set; the results of a gemeente do not depend on that of another. A form that cannot be
/// moved (lognormaal, gamma, beta) or stretched (beta) is set at its mean so changed.
Keuzezet keuzezet(const Studie& studie, std::size_t scenario, std::size_t gemeente, const Invoeringskeuze& keuze);

}  // namespace mbc
