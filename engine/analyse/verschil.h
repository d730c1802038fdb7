#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/centen.h"
#include "model/studie.h"
#include "run/uitvoeren.h"

/// What each step from one study to another does to the saldo.
namespace mbc {

/// What one step does to an amount of each scenario both studies have.
struct Stapeffect {
  std::vector<Centen> effect;
  std::vector<std::optional<double>> ruis;  ///< standard error of the effect, euros; none where the families differ
  std::vector<double> ruis_stand;           ///< standard error of the amount after it, euros
};

/// A mean NCW on its way from A to B.
struct Verschilmaat {
  std::string drager;          ///< of `dragers`: whose saldo
  std::vector<Centen> a, b;    ///< a plus all effects is b, to the cent
  std::vector<double> ruis_a;  ///< standard error of a, euros
  std::vector<Stapeffect> stappen;
};

struct Verschil {
  std::vector<int> scenarios;  ///< numbers
  Verschilmaat saldo, verzilverbaar;
  std::vector<Verschilmaat> dragers;  ///< by name: every drager of A, B or a study between
};

/// The numbers of the scenarios that both have.
std::vector<int> gedeelde_scenarios(const Studie& a, const Studie& b);

/// `studies`: A, and what it is after each step. `gemeenten`: those that count, by name; none: all. On the same random
/// numbers, so that a step that no amount depends on does exactly nothing. None where it was interrupted.
std::optional<Verschil> verklaar(const std::vector<const Studie*>& studies, const std::vector<std::string>& gemeenten,
                                 const Uitvoering& uitvoering);

}  // namespace mbc
