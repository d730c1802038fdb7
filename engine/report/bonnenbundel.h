#pragma once

#include <string>

#include "analyse/bonnenbundel.h"
#include "report/terminal.h"
#include "vorm/csv_schrijver.h"

/// What receipts say together, as text, JSON and CSV.
namespace mbc {

std::string bonnenbundel_tekst(const Bonnenbundel& bundel, const Studie& studie, const Weergave& weergave);
std::string bonnenbundel_json(const Bonnenbundel& bundel, const Studie& studie);
/// A row for each post, size of the sample, and receipt that may be shown.
std::string bonnenbundel_csv(const Bonnenbundel& bundel, CsvDialect dialect);

}  // namespace mbc
