#include "cli/nauwkeurig.h"

#include "base/getaltekst.h"
#include "base/tekst.h"
#include "boom/notatie.h"
#include "vorm/afronden.h"

namespace mbc {
namespace {

/// Below this a number is a per cent without its sign, or asks for what no study has.
constexpr double laagste_bedrag = 100;

[[noreturn]] void weiger_nauwkeurig(const std::string& tekst, const std::string& bezwaar, const std::string& bedoelde) {
  throw Aanroepfout("--nauwkeurigheid " + tekst + " kan niet: " + bezwaar +
                    "; verwacht: een percentage van het saldo zoals 1%, of een bedrag van minstens " +
                    decimaal(laagste_bedrag, 0) + " euro zoals 50000" +
                    (bedoelde.empty() ? "" : "; bedoelde u " + bedoelde + "?"));
}

std::string wens_tekst(const Nauwkeurigheid& n) {
  return n.maat == Nauwkeurigheid::Maat::aandeel ? getal_nl(100 * n.grens, 6) + "%" : bedrag(n.grens, 0);
}

}  // namespace

Nauwkeurigheid lees_nauwkeurigheid(const std::string& tekst) {
  const std::string_view kaal = bijgesneden(tekst);
  const bool procent = kaal.ends_with('%');
  const Getaltekst g = lees_getaltekst(kaal, {.procent = procent, .duizendtallen = !procent});
  if (!g.waarde) weiger_nauwkeurig(tekst, "dit " + g.bezwaar, g.bedoelde);
  if (*g.waarde <= 0) weiger_nauwkeurig(tekst, "een nauwkeurigheid is groter dan nul", "");
  if (procent) {
    if (*g.waarde >= 1) weiger_nauwkeurig(tekst, "een rekenruis zo groot als het saldo zelf zegt niets", "");
    return {Nauwkeurigheid::Maat::aandeel, *g.waarde};
  }
  if (*g.waarde < laagste_bedrag) weiger_nauwkeurig(tekst, "als bedrag is dit te klein", getal_tekst(*g.waarde) + "%");
  return {Nauwkeurigheid::Maat::euro, *g.waarde};
}

Afsluitcode oordeel_nauwkeurigheid(const Opties& opties, const Resultaat& r, Omgeving& omgeving) {
  if (!opties.nauwkeurigheid) return Afsluitcode::gedaan;
  const Nauwkeurigheid& wens = *opties.nauwkeurigheid;
  std::string tekst;
  for (const ScenarioResultaat& s : r.scenarios) {
    const Samenvatting& saldo = s.ncw.saldo;
    if (s.nummer == r.nulalternatief || wens.voldoet(saldo.gemiddelde, saldo.mcse)) continue;
    tekst += "\n  scenario " + std::to_string(s.nummer) + ": rekenruis " + bedrag(saldo.mcse, 0) +
             ", gevraagd hoogstens " + bedrag(wens.hoogste_ruis(saldo.gemiddelde), 0) + "; gemiddeld saldo " +
             bedrag(saldo.gemiddelde, 0);
  }
  if (tekst.empty()) return Afsluitcode::gedaan;
  omgeving.fout.schrijf("mbc: na " + decimaal(r.replicaties, 0) + " replicaties is de nauwkeurigheid van " +
                        wens_tekst(wens) + " niet gehaald" + tekst + "\n");
  return Afsluitcode::niet_gelijk;
}

}  // namespace mbc
