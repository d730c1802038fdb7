#pragma once

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "analyse/vergelijk.h"
#include "input/lees.h"
#include "result/verzameling.h"
#include "simulate/replicatie.h"

/// Studies as text in memory, the road a user takes: read, simulate, compare.
namespace mbc::proef {

using Bestanden = std::map<std::string, std::string>;
using Zet = std::vector<std::string>;

/// Reads a study; throws with the messages where it has errors.
Studie lees(const Bestanden& bestanden, const Zet& zet = {});

/// The main job in memory.
Resultaat reken(const Studie& studie, const Keuze& keuze = {}, int draden = 1);

/// The levels of each replicatie, all gemeenten unless chosen.
std::vector<Uitkomst> replicaties(const Studie& studie, const std::vector<std::size_t>& gemeenten = {},
                                  Kern kern = Kern::snel);

/// The same as columns over replicaties.
Kolommen kolommen(const Studie& studie);

/// Every number of a result with its name, in a fixed order: equal results, equal lists.
using Getallen = std::vector<std::pair<std::string, double>>;
Getallen getallen(const Resultaat& r);
Getallen getallen(const ScenarioResultaat& s);
Getallen getallen(const GemeenteResultaat& g);

/// The first number that differs, told; empty where the lists are equal bit for bit.
std::string verschil(const Getallen& a, const Getallen& b);

/// The same for the levels of replicaties.
std::string verschil(const std::vector<Uitkomst>& a, const std::vector<Uitkomst>& b);

/// The scenario with this number.
const ScenarioResultaat& scenario(const Resultaat& r, int nummer);

}  // namespace mbc::proef
