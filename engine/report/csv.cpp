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

std::string niveau_csv(const Verslag& verslag, CsvDialect dialect) {
  const Resultaat& r = verslag.resultaat;
  CsvSchrijver c(dialect);
  for (const char* kop : {"scenario", "scenario_naam", "jaar", "geldstroom", "drager"}) c.tekst(kop);
  for (const std::string wat : {"zorgkosten", "investeringen"})
    for (const char* maat : {"_gemiddelde", "_p5", "_p95", "_mcse"}) c.tekst(wat + maat);
  c.einde_rij();
  const auto rij = [&](const ScenarioResultaat& s, int jaar, const GeldstroomKop& geldstroom, const Kostenniveau& n) {
    c.geheel(s.nummer);
    c.tekst(s.naam);
    c.geheel(jaar);
    c.tekst(geldstroom.naam);
    c.tekst(geldstroom.drager);
    for (const Samenvatting* x : {&n.zorgkosten, &n.investeringen})
      for (const double waarde : {x->gemiddelde, x->p5, x->p95, x->mcse}) c.getal(waarde, 2);
    c.einde_rij();
  };
  for (const ScenarioResultaat& s : r.scenarios)
    for (const JaarResultaat& jaar : s.jaren) {
      for (std::size_t f = 0; f < r.geldstromen.size(); ++f)
        rij(s, jaar.jaar, r.geldstromen[f], jaar.niveau.geldstromen[f]);
      rij(s, jaar.jaar, {}, jaar.niveau.totaal);
    }
  return c.klaar();
}

std::string investeringen_csv(const Verslag& verslag, CsvDialect dialect) {
  const Resultaat& r = verslag.resultaat;
  CsvSchrijver c(dialect);
  for (const char* kop : {"scenario", "scenario_naam", "investering", "omschrijving", "geldstroom", "soort",
                          "reikwijdte", "gemeente", "jaar", "bedrag_gemiddelde", "bedrag_contant_gemiddelde"})
    c.tekst(kop);
  c.einde_rij();
  for (const ScenarioResultaat& s : r.scenarios)
    for (const InvesteringResultaat& i : s.regels) {
      if (i.niet_contant == 0) continue;  // switched off here
      for (std::size_t g = 0; g < i.bedragen.maat(0); ++g)
        for (std::size_t y = 0; y < i.bedragen.maat(1); ++y) {
          c.geheel(s.nummer);
          for (const std::string_view tekst :
               {std::string_view(s.naam), std::string_view(i.id), std::string_view(i.omschrijving),
                std::string_view(r.geldstromen[i.geldstroom].naam), soortwoord(i.soort), reikwijdtewoord(i.regionaal),
                std::string_view(r.gemeenten[g])})
            c.tekst(tekst);
          c.geheel(r.start + static_cast<int>(y));
          c.getal(i.bedragen(g, y), 2);
          c.getal(i.contante_bedragen(g, y), 2);
          c.einde_rij();
        }
    }
  return c.klaar();
}

}  // namespace mbc
