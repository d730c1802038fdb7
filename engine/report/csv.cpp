#include "report/csv.h"

#include <array>

namespace mbc {
namespace {

constexpr std::array<const char*, 15> koppen = {
    "scenario",  "scenario_naam",    "geldstroom",       "drager",     "gemeente",
    "jaar",      "baten_gemiddelde", "baten_sd",         "baten_mcse", "kosten_gemiddelde",
    "kosten_sd", "kosten_mcse",      "saldo_gemiddelde", "saldo_sd",   "saldo_mcse"};

void schrijf_moment(CsvSchrijver& c, const Moment& m) {
  c.getal(m.gemiddelde, 2);
  c.getal(m.sd, 2);
  c.getal(m.mcse, 2);
}

}  // namespace

std::string naar_csv(const Verslag& verslag, CsvDialect dialect) {
  const Resultaat& r = verslag.resultaat;
  CsvSchrijver c(dialect);
  for (const char* kop : koppen) c.tekst(kop);
  c.einde_rij();
  for (const ScenarioResultaat& s : r.scenarios)
    for (std::size_t g = 0; g < r.geldstromen.size(); ++g)
      for (std::size_t i = 0; i < r.gemeenten.size(); ++i)
        for (std::size_t y = 0; y < s.gemeenten[i].cellen.size(); ++y) {
          const Cel& cel = s.gemeenten[i].cellen[y][g];
          c.geheel(s.nummer);
          c.tekst(s.naam);
          c.tekst(r.geldstromen[g].naam);
          c.tekst(r.geldstromen[g].drager);
          c.tekst(r.gemeenten[i]);
          c.geheel(r.start + static_cast<int>(y));
          schrijf_moment(c, cel.baten);
          schrijf_moment(c, cel.kosten);
          schrijf_moment(c, cel.saldo);
          c.einde_rij();
        }
  return c.klaar();
}

}  // namespace mbc
