#pragma once

#include <string>
#include <vector>

#include "gevoeligheid/tornado.h"
#include "report/getalnamen.h"
#include "report/vergelijking.h"
#include "vorm/velden.h"

/// A tornado in tables and sentences.
namespace mbc {

/// "heuvel" or "staart"; empty for what goes one way.
std::string verloopwoord(Saldoverloop verloop);

/// In which its amounts are shown.
Eenheid eenheid_van_tornado(const Tornado& t);

/// A value of the number of a bar, a share in per cents; empty where there is none.
std::string waarde_van(const Balk& balk, const std::optional<double>& x);

/// The bars of one scenario, the largest spread first; without those that do nothing.
std::vector<const Balk*> balken_op_volgorde(const Tornado& t, std::size_t scenario);

/// More bars than this a reader does not take in.
inline constexpr std::size_t meeste_balken = 20;

/// One per scenario, of its largest bars.
/// By path, or by name where that is given.
std::vector<Onderdeel> tabellen_tornado(const Tornado& t, const Getalnamen& namen = {});

/// How many numbers are not in such a table, and why; empty where all are.
std::string rest_van_tornado(const Tornado& t, std::size_t scenario);

/// What its columns mean.
std::string leeswijzer_tornado();

/// Which numbers carry more of the variance than their bars say; empty where none does.
std::string zin_kruistoets(const Tornado& t, std::size_t scenario);

/// How much of the variance of a scenario rests on weak numbers.
std::string zin_zwakke_bron(const Tornado& t, std::size_t scenario);

/// One bar under one scenario: a row of CSV and workbook.
struct Balkrij {
  const ScenarioKop& scenario;
  const Balk& balk;
  const ScenarioZwaai& zwaai;
};
const Velden<Balkrij>& velden_tornado();

}  // namespace mbc
