#pragma once

#include <string>

#include "antwoord/doelen_gezien.h"
#include "herijking/doelen.h"
#include "report/terminal.h"
#include "report/vergelijking.h"
#include "vorm/csv_schrijver.h"

/// Whether the promises of a programme are met, as text, JSON and CSV.
namespace mbc {

/// "VTO's: -25%, uiterlijk 2024": what was promised.
std::string belofte(const Doelbeeld& d);
/// A change to the digit that its noise moves.
std::string in_procenten(double aandeel, double ruis);
/// "-4% (-12% tot 0%)": the mean of a change with its P5 and P95.
std::string verandering_tekst(const Samenvatting& v);

/// In the promised year, a row for each goal and scenario: what changes, how likely the goal is met, what it needs and
/// how visible it is.
Onderdeel tabel_doelen(const Doelanalyse& a);
/// The chance that each goal is met, year by year; of one scenario, by its place.
Onderdeel tabel_doeljaren(const Doelanalyse& a, std::size_t scenario);
/// What the columns mean.
std::string leeswijzer_doelen(const Doelanalyse& a);

/// `gezien`: null where nothing was asked of it.
std::string doelen_tekst(const Doelanalyse& a, const Studie& studie, const Weergave& weergave,
                         const Doelgezien* gezien = nullptr);
std::string doelen_json(const Doelanalyse& a);
std::string doelen_json(const Doelanalyse& a, const Studie& studie, const Doelgezien& gezien);
/// A row for each goal, scenario and year, before looking.
std::string doelen_csv(const Doelanalyse& a, CsvDialect dialect);

}  // namespace mbc
