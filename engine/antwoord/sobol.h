#pragma once

#include <string>

#include "gevoeligheid/morris.h"
#include "gevoeligheid/sobol.h"
#include "report/terminal.h"
#include "vorm/csv_schrijver.h"

/// Sobol' indices and Morris screening as text, JSON and CSV.
namespace mbc {

std::string sobol_tekst(const Sobolanalyse& a, const Weergave& weergave);
std::string sobol_json(const Sobolanalyse& a);
/// One row per number and scenario.
std::string sobol_csv(const Sobolanalyse& a, CsvDialect dialect);

std::string morris_tekst(const Morrisanalyse& a, const Weergave& weergave);
std::string morris_json(const Morrisanalyse& a);
/// One row per number and scenario.
std::string morris_csv(const Morrisanalyse& a, CsvDialect dialect);

}  // namespace mbc
