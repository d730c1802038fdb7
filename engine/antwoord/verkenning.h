#pragma once

#include <string>

#include "gevoeligheid/gevoeligheid.h"
#include "report/terminal.h"
#include "vorm/csv_schrijver.h"

/// A sweep of one or two numbers as text, JSON and CSV.
namespace mbc {

std::string verkenning_tekst(const Verkenning& v, const Weergave& weergave);
std::string verkenning_json(const Verkenning& v);
/// One row per point and scenario: the values, and the NCW in euros.
std::string verkenning_csv(const Verkenning& v, CsvDialect dialect);

}  // namespace mbc
