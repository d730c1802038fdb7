#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "base/centen.h"
#include "model/studie.h"
#include "run/uitvoeren.h"

/// What changed between two studies, and what each change does to the saldo.
namespace mbc {

/// One thing that differs: a number, a setting, or (last) whatever else there is.
struct Wijziging {
  std::string wat;                       ///< path of a number, name of a setting
  std::optional<GetalId> in_a, in_b;     ///< a number of each study; absent for a setting
  std::string oud, nieuw;                ///< of a setting
  std::function<void(Studie&)> pas_toe;  ///< brings a study that was A one step nearer to B
};

/// In a fixed order: settings, numbers by path, and at the end the rest of the study's build (gemeenten, receipts,
/// lines, overrides that only one of the two has) as one change. Empty where nothing reaches the outcome.
std::vector<Wijziging> vind_wijzigingen(const Studie& a, const Studie& b);

/// What one change does to the mean NCW of the saldo of each scenario both studies have.
struct Verschilstap {
  Wijziging wijziging;
  std::vector<Centen> effect;
  std::vector<std::optional<double>> ruis;  ///< standard error of the effect, euros; none where the families differ
  std::vector<double> ruis_stand;           ///< standard error of the saldo after it, euros
};

struct Verschil {
  std::vector<int> scenarios;  ///< numbers
  std::vector<Centen> a, b;    ///< a plus all effects is b, to the cent
  std::vector<double> ruis_a;  ///< standard error of a, euros
  std::vector<Verschilstap> stappen;
};

/// Applies the changes one after the other, on the same random numbers. None where it was interrupted.
std::optional<Verschil> verklaar(const Studie& a, const Studie& b, const Uitvoering& uitvoering);

}  // namespace mbc
