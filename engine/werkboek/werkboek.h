#pragma once

#include <string>

#include "report/verslag.h"

/// werkboek.xlsx: the result as a workbook a controller can check and recompute.
namespace mbc {

/// Sheets of plain tables in full precision, charts, and one sheet (Discontering) with live formulas: from the
/// yearly means to the NCW, through one cell with the discontovoet. Equal verslagen give equal bytes.
/// Throws MachineFout where the workbook cannot be made.
std::string naar_werkboek(const Verslag& verslag);

}  // namespace mbc
