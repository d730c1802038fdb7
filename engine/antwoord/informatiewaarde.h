#pragma once

#include <string>

#include "report/terminal.h"
#include "vorm/csv_schrijver.h"
#include "weetwaarde/informatiewaarde.h"

/// What looking further is worth, as text, JSON and CSV.
namespace mbc {

std::string informatiewaarde_tekst(const Informatiewaarde& w, const Weergave& weergave);
std::string informatiewaarde_json(const Informatiewaarde& w);
/// A row for each who chooses and each thing that may be known.
std::string informatiewaarde_csv(const Informatiewaarde& w, CsvDialect dialect);

}  // namespace mbc
