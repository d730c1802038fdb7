#pragma once

#include <string>
#include <vector>

#include "input/bonnentabel.h"
#include "report/terminal.h"
#include "uitvoer/resultaatset.h"
#include "vorm/csv_schrijver.h"

/// Receipts as files that are written.
namespace mbc {

/// The template under this name, to be filled in.
Uitvoerbestand nieuwe_kassabon(const std::string& naam);

/// What was made of a table: which receipts, of how many lines.
std::string ingelezen_tekst(const Bonnentabel& tabel, const std::string& map, bool bij_studie,
                            const Weergave& weergave);
std::string ingelezen_json(const Bonnentabel& tabel);
std::string ingelezen_csv(const Bonnentabel& tabel, CsvDialect dialect);

/// The columns of such a table, a line for each.
std::string kolommenlijst();

}  // namespace mbc
