#pragma once

#include <string>

#include "report/verslag.h"
#include "vorm/csv_schrijver.h"

/// The tidy table of a result.
namespace mbc {

/// One row per scenario, geldstroom, gemeente and year: mean, standard deviation and Monte Carlo standard
/// error of baten, kosten and saldo against the nulalternatief, undiscounted, in euros.
std::string naar_csv(const Verslag& verslag, CsvDialect dialect);

/// What each scenario itself costs: a row per year and geldstroom, and one of all together with an empty geldstroom.
std::string niveau_csv(const Verslag& verslag, CsvDialect dialect);

/// What each investment line of a scenario costs on average: a row per gemeente and year, undiscounted.
std::string investeringen_csv(const Verslag& verslag, CsvDialect dialect);

}  // namespace mbc
