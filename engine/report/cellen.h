#pragma once

#include <string>

#include "report/notatie.h"
#include "report/tabel.h"
#include "result/resultaat.h"

/// Amounts as cells of a table.
namespace mbc {

/// Red where what is shown is below zero.
Tabelcel bedragcel(double euro, double ruis, Eenheid eenheid);
Tabelcel bedragcel(const Samenvatting& s, Eenheid eenheid);

/// "-1,2 tot 9,8": P5 and P95.
std::string band(const Samenvatting& s, Eenheid eenheid);

/// "-1,2 (2025)": how deep on average, and when most often.
Tabelcel kasputcel(const Kasput& k, Eenheid eenheid);

/// "4,6 (-1,2 tot 9,8)".
Tabelcel met_band(const Samenvatting& s, Eenheid eenheid);

}  // namespace mbc
