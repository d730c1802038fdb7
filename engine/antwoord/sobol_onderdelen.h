#pragma once

#include <string>
#include <vector>

#include "gevoeligheid/sobol.h"
#include "report/getalnamen.h"
#include "report/vergelijking.h"
#include "vorm/velden.h"

/// Sobol' indices in tables and sentences.
namespace mbc {

/// More than this a reader does not take in.
inline constexpr std::size_t meeste_factoren = 20;

/// What can be told from zero under one scenario, the largest total index first.
std::vector<const Sobolfactor*> factoren_op_totaal(const Sobolanalyse& a, std::size_t scenario);

/// One per scenario; without rows where there is nothing to explain.
/// By path, or by name where that is given.
std::vector<Onderdeel> tabellen_sobol(const Sobolanalyse& a, const Getalnamen& namen = {});

/// How many numbers are not in such a table, and why; empty where all are.
std::string rest_van_sobol(const Sobolanalyse& a, std::size_t scenario);

/// How much there is to explain, on how weak a ground it rests, and what chance has to do with it.
std::string zin_sobol(const Sobolanalyse& a, std::size_t scenario);

/// What the two indices and their intervals mean.
std::string leeswijzer_sobol();

/// One number under one scenario: a row of CSV and workbook.
struct Factorrij {
  const ScenarioKop& scenario;
  const Sobolfactor& factor;
  const Sobolindex& indices;
};
const Velden<Factorrij>& velden_sobol();

}  // namespace mbc
