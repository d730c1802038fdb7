#pragma once

#include <string>
#include <vector>

#include "base/samenvatting.h"
#include "vorm/afronden.h"
#include "vorm/tabel.h"

/// Amounts as cells of a table.
namespace mbc {

/// Red where what is shown is below zero.
Tabelcel bedragcel(double euro, double ruis, Eenheid eenheid);
Tabelcel bedragcel(const Samenvatting& s, Eenheid eenheid);
Tabelcel bedragcel(const Moment& m, Eenheid eenheid);

/// Amounts that a reader compares, as they share their random numbers: none is shown on the wrong side of another.
std::vector<Tabelcel> bedragcellen(const std::vector<Gemeten>& bedragen, Eenheid eenheid);

/// The standard error of a number.
Tabelcel ruiscel(double ruis, Eenheid eenheid);

/// P5 or P95; one replicatie has none.
Tabelcel randcel(double rand, const Samenvatting& s, Eenheid eenheid);

/// A mean, a P5 and a P95 with their noise.
Gemeten gemiddelde_van(const Samenvatting& s);
Gemeten gemiddelde_van(const Moment& m);
Gemeten p5_van(const Samenvatting& s);
Gemeten p95_van(const Samenvatting& s);

/// "-1,2 tot 9,8": P5 and P95.
std::string band(const Samenvatting& s, Eenheid eenheid);
/// The same in running text: "€ -1,2 mln tot € 9,8 mln".
std::string band(const Samenvatting& s);

/// "4,6 (-1,2 tot 9,8)", each with the noise to round it to.
Tabelcel met_band(const Samenvatting& s, double ruis, double ruis_p5, double ruis_p95, Eenheid eenheid);
Tabelcel met_band(const Samenvatting& s, Eenheid eenheid);
/// A row or column of them.
std::vector<Tabelcel> met_banden(const std::vector<const Samenvatting*>& waarden, Eenheid eenheid);

}  // namespace mbc
