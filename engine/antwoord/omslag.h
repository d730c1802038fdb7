#pragma once

#include <string>

#include "gevoeligheid/omslagpunt.h"
#include "report/terminal.h"
#include "vorm/csv_schrijver.h"

/// An omslagpunt as text, JSON and CSV, with the two questions of the business case in words.
namespace mbc {

/// `vergelijking`: the same study at its own values, for the terugverdientijd.
std::string omslag_tekst(const Omslaganalyse& a, const Resultaat& vergelijking, const Weergave& weergave);
std::string omslag_json(const Omslaganalyse& a, const Resultaat& vergelijking);
/// One row per scenario, grootheid and omslagpunt; one also where there is none.
std::string omslag_csv(const Omslaganalyse& a, CsvDialect dialect);

}  // namespace mbc
