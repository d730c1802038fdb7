#include "html/kort.h"

#include <algorithm>
#include <cmath>
#include <map>

#include "antwoord/herkomst_onderdelen.h"
#include "antwoord/omslag_onderdelen.h"
#include "base/tekst.h"
#include "report/doorslag.h"
#include "report/teksten.h"
#include "report/terugverdienen.h"
#include "report/vergelijking.h"
#include "vorm/afronden.h"
#include "vorm/cellen.h"

namespace mbc {
namespace {

using Scenarios = std::vector<const ScenarioResultaat*>;

std::string bij(const ScenarioResultaat& s) { return "Scenario " + std::to_string(s.nummer); }

std::string absoluut(double euro, double ruis) { return bedrag(std::abs(euro), ruis); }

/// Of how the saldo of a scenario compares: "houdt gemiddeld € 3 mln meer over dan scenario 0".
std::string vergelijking(const Samenvatting& saldo, const std::string& nul) {
  if (saldo.gemiddelde == 0 && saldo.mcse == 0) return "verschilt niet van " + nul;
  const bool enige = !std::isfinite(saldo.mcse);
  if (!enige && in_de_ruis(saldo.gemiddelde, saldo.mcse))
    return "houdt ongeveer evenveel over als " + nul +
           ": welke van de twee meer, is binnen de rekenruis niet te zeggen";
  return std::string("houdt ") + (enige ? "in deze ene replicatie " : "gemiddeld ") +
         absoluut(saldo.gemiddelde, saldo.mcse) + (saldo.gemiddelde > 0 ? " meer over dan " : " minder over dan ") +
         nul;
}

template <class F>
std::string van_elk(const Scenarios& scenarios, F zin) {
  std::vector<std::string> delen;
  for (const ScenarioResultaat* s : scenarios) delen.push_back(zin(*s));
  return opsomming(delen, "en");
}

/// Trajecten with the werkwijze, over the horizon.
double bereikt(const ScenarioResultaat& s) {
  double uit = 0;
  for (const JaarResultaat& j : s.jaren) uit += j.aantallen[Aantal::bss_trajecten];
  return uit;
}

/// That the highest saldo is not the best scenario by itself, where it does less than another.
std::string wat_het_hoogste_niet_zegt(const Resultaat& r, const Scenarios& scenarios) {
  const auto meer_saldo = [](const auto* a, const auto* b) {
    return a->ncw.saldo.gemiddelde < b->ncw.saldo.gemiddelde;
  };
  const ScenarioResultaat& hoogste = **std::max_element(scenarios.begin(), scenarios.end(), meer_saldo);
  const ScenarioResultaat& meeste = **std::max_element(
      scenarios.begin(), scenarios.end(), [](const auto* a, const auto* b) { return bereikt(*a) < bereikt(*b); });
  constexpr double wezenlijk = 0.95;
  if (bereikt(hoogste) >= wezenlijk * bereikt(meeste)) return {};
  const bool goedkoper = hoogste.ncw.kosten.gemiddelde < meeste.ncw.kosten.gemiddelde;
  return std::string("Het hoogste saldo is niet vanzelf de beste keuze") +
         (goedkoper ? ": wie minder doet, vraagt ook minder" : "") + ". In " + periode(r) + " krijgen bij scenario " +
         std::to_string(hoogste.nummer) + " gemiddeld " + aantal(bereikt(hoogste)) +
         " trajecten de werkwijze, bij scenario " + std::to_string(meeste.nummer) + " " + aantal(bereikt(meeste)) +
         ". Wat geen prijs heeft, zoals veiligheid, telt in euro’s niet mee.";
}

/// That more may come after the horizon; empty where nothing says so.
std::string na_de_horizon(const ScenarioResultaat& s) {
  const Samenvatting& laatste = s.jaren.back().totaal.saldo;
  if (vraagt_minder(s) || s.terugverdientijd.mediaan || laatste.gemiddelde <= 0 ||
      in_de_ruis(laatste.gemiddelde, laatste.mcse))
    return {};
  return bij(s) + " heeft zich in " + std::to_string(s.jaren.back().jaar) +
         " in doorsnee nog niet terugverdiend, maar brengt dan " + bedrag(laatste.gemiddelde, laatste.mcse) +
         " meer dan het kost (niet contant gemaakt); wat daarna komt, telt niet mee.";
}

Kernvraag doen(const Verslag& v, const Scenarios& scenarios) {
  const Resultaat& r = v.resultaat;
  Kernvraag uit{"Moeten we het doen?", {}};
  for (const ScenarioResultaat* s : scenarios) {
    const bool eerste = s == scenarios.front();
    const std::string nul = eerste ? scenario_titel(r, r.nulalternatief) + ", alle geldstromen van dit verslag samen"
                                   : "scenario " + std::to_string(r.nulalternatief);
    std::string zin = bij(*s) + " (" + s->naam + ") " + vergelijking(s->ncw.saldo, nul);
    if (s->ncw.saldo.mcse > 0 && r.replicaties > 1)
      zin += "; de kans dat het meer overhoudt, is " + kans(s->ncw.saldo.kans_positief, r.replicaties);
    uit.zinnen.push_back(zin + ".");
  }
  for (const ScenarioResultaat* s : scenarios)
    if (const std::string zin = na_de_horizon(*s); !zin.empty()) uit.zinnen.push_back(zin);
  if (const std::string zin = wat_het_hoogste_niet_zegt(r, scenarios); !zin.empty()) uit.zinnen.push_back(zin);
  return uit;
}

/// Mean and noise per drager of one side of the geldstromen; the noises as if they were one.
std::string per_drager(const Resultaat& r, const ScenarioResultaat& s, Samenvatting BatenKosten::*kant) {
  std::map<std::string, Gemeten> som;
  for (std::size_t f = 0; f < r.geldstromen.size(); ++f) {
    const Samenvatting& x = s.geldstromen[f].*kant;
    Gemeten& d = som[r.geldstromen[f].drager];
    d.waarde += x.gemiddelde;
    d.ruis += x.mcse;
  }
  std::erase_if(som, [](const auto& d) { return d.second.waarde == 0; });
  std::vector<std::pair<std::string, Gemeten>> volgorde(som.begin(), som.end());
  std::stable_sort(volgorde.begin(), volgorde.end(),
                   [](const auto& a, const auto& b) { return std::abs(a.second.waarde) > std::abs(b.second.waarde); });
  if (volgorde.size() == 1) return "alles bij " + volgorde.front().first;
  std::vector<std::string> delen;
  // As large as the whole says it is: "mist € 2 mln (gemeente € 2 mln)".
  const double richting = (s.ncw.*kant).gemiddelde < 0 ? -1 : 1;
  for (const auto& [naam, g] : volgorde) delen.push_back(naam + " " + bedrag(richting * g.waarde, g.ruis));
  return opsomming(delen, "en");
}

/// "... (gemeente € 25 mln en Rijk € 1 mln), vooral minder OTS'en (€ 8 mln)."
std::string met_delen(const std::string& zin, const std::string& dragers, const std::string& vooral) {
  return zin + (dragers.empty() ? "" : " (" + dragers + ")") + (vooral.empty() ? "" : ", vooral " + vooral) + ".";
}

/// What of where the saldo of a scenario comes from; empty where nobody looked.
std::string uit_herkomst(const Verslag& v, int nummer, std::string (*deel)(const ScenarioHerkomst&)) {
  if (!v.analyses.herkomst) return {};
  for (const ScenarioHerkomst& s : v.analyses.herkomst->scenarios)
    if (s.nummer == nummer) return deel(s);
  return {};
}

std::string vraagt(const Verslag& v, const ScenarioResultaat& s) {
  const Samenvatting& kosten = s.ncw.kosten;
  if (kosten.gemiddelde == 0 && kosten.mcse == 0) return bij(s) + " vraagt niets extra.";
  return met_delen(
      bij(s) + " vraagt " + absoluut(kosten.gemiddelde, kosten.mcse) + (vraagt_minder(s) ? " minder" : " extra"),
      per_drager(v.resultaat, s, &BatenKosten::kosten), uit_herkomst(v, s.nummer, grootste_kosten));
}

std::string brengt(const Verslag& v, const ScenarioResultaat& s) {
  const Samenvatting &baten = s.ncw.baten, &vrij = s.verzilverbaar_saldo;
  if (baten.gemiddelde == 0 && baten.mcse == 0) return bij(s) + " brengt niets.";
  return met_delen(bij(s) + (baten.gemiddelde < 0 ? " mist aan baten " : " brengt aan baten ") +
                       absoluut(baten.gemiddelde, baten.mcse),
                   per_drager(v.resultaat, s, &BatenKosten::baten), uit_herkomst(v, s.nummer, grootste_baten)) +
         " Telt alleen wat vrij besteedbaar budget kan worden, dan is het saldo " + bedrag(vrij.gemiddelde, vrij.mcse) +
         ".";
}

Kernvraag zeker(const Verslag& v, const Scenarios& scenarios) {
  const auto zin = [](const ScenarioResultaat& s) {
    return band(s.ncw.saldo) + " (scenario " + std::to_string(s.nummer) + ")";
  };
  std::vector<std::string> zinnen;
  if (v.resultaat.replicaties > 1)
    zinnen.push_back("Als de aannames kloppen, ligt het saldo met 90% kans van " + van_elk(scenarios, zin) + ".");
  const std::string rust_op = onderbouwing(v);
  zinnen.push_back(zinnen.empty() ? "Van één replicatie is de bandbreedte onbekend; en " + rust_op + "."
                                  : "Maar " + rust_op + ".");
  return {"Hoe zeker is dat?", zinnen};
}

Kernvraag doorslag(const Verslag& v, const Scenarios& scenarios) {
  Kernvraag uit{"Wat geeft de doorslag?", {}};
  for (const ScenarioResultaat* s : scenarios)
    if (const std::string zin = zin_doorslag(*s, v.getalnamen); !zin.empty())
      uit.zinnen.push_back("Het saldo van scenario " + std::to_string(s->nummer) +
                           (vraagt_minder(*s) ? ", dat mist wat waarmee het is vergeleken nog bereikt," : "") +
                           " hangt het meest af van " + zin + ".");
  if (!v.analyses.keerpunten.empty())
    for (const ScenarioOmslag& s : v.analyses.keerpunten.front().scenarios)
      if (const std::string zin = zin_doelrealisatie(v.analyses.keerpunten.front(), s); !zin.empty())
        uit.zinnen.push_back(zin);
  return uit;
}

}  // namespace

bool is_zwak(const Aanname& a) {
  const Bronkwaliteit k = a.verantwoording.kwaliteit;
  return a.verantwoording.bron.empty() || k == Bronkwaliteit::G || k == Bronkwaliteit::X || k == Bronkwaliteit::geen;
}

std::string onderbouwing(const Verslag& v) {
  const auto opgegeven =
      std::count_if(v.aannames.begin(), v.aannames.end(), [](const Aanname& a) { return a.opgave == Opgave::gegeven; });
  const auto zwak = std::count_if(v.aannames.begin(), v.aannames.end(),
                                  [](const Aanname& a) { return a.opgave == Opgave::gegeven && is_zwak(a); });
  if (opgegeven == 0) return "het register van aannames is leeg";
  return std::to_string(zwak) + " van de " + std::to_string(opgegeven) +
         " getallen van de studie zijn een aanname of zwak onderbouwd";
}

std::vector<Kernvraag> in_het_kort(const Verslag& v) {
  const Resultaat& r = v.resultaat;
  const Scenarios scenarios = vergeleken(r);
  if (scenarios.empty() || scenarios.front()->nummer == r.nulalternatief) return {};
  Kernvraag kosten{"Wat vraagt het, en van wie?", {}}, baten{"Wat brengt het, en wie krijgt dat?", {}};
  for (const ScenarioResultaat* s : scenarios) {
    kosten.zinnen.push_back(vraagt(v, *s));
    baten.zinnen.push_back(brengt(v, *s));
  }
  std::vector<Kernvraag> uit = {doen(v, scenarios), kosten, baten, zeker(v, scenarios), doorslag(v, scenarios)};
  std::erase_if(uit, [](const Kernvraag& k) { return k.zinnen.empty(); });
  return uit;
}

}  // namespace mbc
