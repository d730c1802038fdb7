#include "cli/opties.h"

#include <limits>

#include "cli/nauwkeurig.h"
#include "model/grenzen.h"

namespace mbc {
namespace {

std::optional<int> als_int(const Opdrachtregel& w, std::string_view optie, std::int64_t laagst, std::int64_t hoogst) {
  const std::optional<std::int64_t> getal = w.geheel(optie, laagst, hoogst);
  return getal ? std::optional(static_cast<int>(*getal)) : std::nullopt;
}

std::vector<std::string> lees_zet(const Opdrachtregel& w) {
  std::vector<std::string> uit = w.waarden("zet");
  if (const auto jaar = w.geheel("prijspeil", 1900, 2200)) uit.push_back("uitkomst_prijspeil=" + std::to_string(*jaar));
  for (const std::string& z : uit)
    if (z.find('=') == std::string::npos || z.front() == '=')
      throw Aanroepfout("--zet " + z + " kan niet; verwacht: PAD=WAARDE, bijvoorbeeld --zet discontovoet=3%");
  return uit;
}

}  // namespace

std::vector<Optie> met_rekenopties(std::vector<Optie> eigen) {
  for (const Optie& o : {optie::scenario, optie::gemeente, optie::geldstroom, optie::drager, optie::nul,
                         optie::replicaties, optie::zaad, optie::draden, optie::zet, optie::prijspeil, optie::json,
                         optie::csv, optie::csv_excel, optie::stil, optie::hervat})
    eigen.push_back(o);
  return eigen;
}

Opties lees_opties(const Opdrachtregel& w) {
  constexpr std::int64_t grootste = std::numeric_limits<int>::max();
  Opties o;
  if (!w.los().empty()) o.studie = w.los().front();
  o.zet = lees_zet(w);
  w.eis_hoogstens_een({"json", "csv", "csv-excel"});
  if (w.heeft("json")) o.vorm = Uitvoervorm::json;
  if (w.heeft("csv") || w.heeft("csv-excel")) o.vorm = Uitvoervorm::csv;
  if (w.heeft("csv-excel")) o.dialect = CsvDialect::excel;
  o.stil = w.heeft("stil");
  for (const std::string& nr : w.opgesomd("scenario"))
    o.scenarios.push_back(static_cast<int>(lees_geheel_van("scenario", nr, 0, grootste)));
  o.gemeenten = w.opgesomd("gemeente");
  o.geldstromen = w.opgesomd("geldstroom");
  o.dragers = w.opgesomd("drager");
  o.nul = als_int(w, "nul", 0, grootste);
  o.replicaties = als_int(w, "replicaties", 1, hoogste_replicaties);
  if (const auto z = w.geheel("zaad", 0, std::numeric_limits<std::int64_t>::max()))
    o.zaad = static_cast<std::uint64_t>(*z);
  o.draden = als_int(w, "draden", 0, meeste_draden).value_or(0);
  if (const auto tekst = w.waarde("nauwkeurigheid")) o.nauwkeurigheid = lees_nauwkeurigheid(*tekst);
  o.hervat = w.waarde("hervat");
  if (o.hervat && o.hervat->empty())
    throw Aanroepfout("--hervat is leeg; verwacht: --hervat MAP, de map waarin bewaard wordt wat al gerekend is");
  return o;
}

}  // namespace mbc
