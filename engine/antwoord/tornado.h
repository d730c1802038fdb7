#pragma once

#include <string>

#include "gevoeligheid/tornado.h"
#include "report/terminal.h"
#include "vorm/csv_schrijver.h"

/// A tornado as text, JSON and CSV.
namespace mbc {

enum class Groepering { nee, ja };

std::string tornado_tekst(const Tornado& t, Groepering groepering, const Weergave& weergave);
std::string tornado_json(const Tornado& t);
/// One row per number and scenario.
std::string tornado_csv(const Tornado& t, CsvDialect dialect);

}  // namespace mbc
