#pragma once

#include <optional>
#include <string>

#include "antwoord/herkomst_onderdelen.h"
#include "report/terminal.h"
#include "vorm/csv_schrijver.h"

/// Where a saldo comes from as text, JSON and CSV.
namespace mbc {

/// `per`: shows each post from there too; per drager also the table of effects.
std::string herkomst_tekst(const Herkomstanalyse& h, const Studie& studie, std::optional<Gezichtspunt> per,
                           const Weergave& weergave);
/// Means in euros and whole cents, so that they add up; from every side.
std::string herkomst_json(const Herkomstanalyse& h);
/// A row for each scenario, side from which it is seen, and post.
std::string herkomst_csv(const Herkomstanalyse& h, CsvDialect dialect);

}  // namespace mbc
