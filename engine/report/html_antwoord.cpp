#include "report/html_antwoord.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "base/getaltekst.h"
#include "base/tekst.h"
#include "report/herkomst_onderdelen.h"
#include "report/html_zinnen.h"
#include "report/omslag_onderdelen.h"
#include "report/teksten.h"
#include "report/vergelijking.h"
#include "vorm/afronden.h"
#include "vorm/html_tekst.h"

namespace mbc {
namespace {

std::string bedrag_van(const Samenvatting& s) { return html(bedrag(s.gemiddelde, s.mcse)); }

std::string in_woorden(std::size_t n) {
  static constexpr std::array<const char*, 13> woorden = {"nul",   "één",  "twee",  "drie", "vier", "vijf",  "zes",
                                                          "zeven", "acht", "negen", "tien", "elf",  "twaalf"};
  return n < woorden.size() ? woorden[n] : std::to_string(n);
}

std::string genoemd(const ScenarioResultaat& s) {
  return "scenario " + std::to_string(s.nummer) + " (" + html_naam(s.naam) + ")";
}

/// The scenario that the others are compared with; none where the result does not hold it.
const ScenarioResultaat* nulalternatief(const Resultaat& r) {
  const auto nul = std::find_if(r.scenarios.begin(), r.scenarios.end(),
                                [&](const ScenarioResultaat& s) { return s.nummer == r.nulalternatief; });
  return nul == r.scenarios.end() ? nullptr : &*nul;
}

std::string basis(const Resultaat& r) {
  const ScenarioResultaat* nul = nulalternatief(r);
  return nul ? genoemd(*nul) : "scenario " + std::to_string(r.nulalternatief);
}

/// Whether a scenario asks less than what it is compared with: then its kosten are saved, and its baten missed.
bool vraagt_minder(const ScenarioResultaat& s) { return s.ncw.kosten.gemiddelde < 0; }

std::string html_basis(const Resultaat& r) {
  const ScenarioResultaat* nul = nulalternatief(r);
  const auto alle = vergeleken(r);
  const bool minder = std::any_of(alle.begin(), alle.end(), [](const auto* s) { return vraagt_minder(*s); });
  return "<div class=\"basis\">\n<h3>Waarmee is vergeleken?</h3>\n<p>Met <strong>" + basis(r) +
         "</strong>, het nulalternatief." +
         (nul && !nul->omschrijving.empty() ? " " + html_naam(nul->omschrijving) : "") +
         "</p>\n<p>Elk bedrag in de vakken hieronder is het verschil daarmee in " + periode(r) +
         ", alle jaren samen. Een saldo onder nul betekent: in die jaren vraagt het scenario meer dan het "
         "bespaart." +
         (minder
              ? " Kosten onder nul betekenen: het vraagt minder dan waarmee is vergeleken. Baten onder nul: het mist "
                "wat daar wordt bespaard."
              : "") +
         "</p>\n</div>\n";
}

/// Whether it brings more than it asks, where the noise does not decide.
std::string oordeel(const ScenarioResultaat& s) {
  const Samenvatting& saldo = s.ncw.saldo;
  const bool minder = vraagt_minder(s);
  if (saldo.gemiddelde == 0 && saldo.mcse == 0) return "Maakt geen verschil";
  if (in_de_ruis(saldo.gemiddelde, saldo.mcse))
    return std::string(minder ? "Of het meer bespaart dan het aan baten mist" : "Of het meer oplevert dan het kost") +
           ", is binnen de rekenruis niet te zeggen";
  if (minder)
    return saldo.gemiddelde > 0 ? "Bespaart naar verwachting meer dan het aan baten mist"
                                : "Mist naar verwachting meer baten dan het bespaart";
  return saldo.gemiddelde > 0 ? "Levert naar verwachting meer op dan het kost"
                              : "Kost naar verwachting meer dan het oplevert";
}

/// The year and functie in which the most fte are asked; none where nothing is asked.
struct Piek {
  std::size_t functie = 0;
  const JaarResultaat* jaar = nullptr;
};

Piek zwaarste_jaar(const Resultaat& r, const ScenarioResultaat& s) {
  Piek piek;
  double meeste = 0;
  for (const JaarResultaat& jaar : s.jaren)
    for (std::size_t f = 0; f < r.functies.size(); ++f)
      if (jaar.formatie[f].gevraagd_fte > meeste) {
        meeste = jaar.formatie[f].gevraagd_fte;
        piek = {f, &jaar};
      }
  return piek;
}

std::string mensen(const Resultaat& r, const ScenarioResultaat& s) {
  const Piek piek = zwaarste_jaar(r, s);
  if (!piek.jaar) return "geen extra fte";
  const Formatie& f = piek.jaar->formatie[piek.functie];
  return "in het zwaarste jaar, " + std::to_string(piek.jaar->jaar) + ", " + aantal(f.gevraagd_fte) +
         "\u00A0fte extra, functie " + html_naam(functienaam(r.functies[piek.functie])) +
         (f.vrijgespeeld_fte ? "; daar komt dan " + aantal(*f.vrijgespeeld_fte) + "\u00A0fte vrij"
                             : std::string("; wat daar vrij komt, is ") + niet_op_bonnen);
}

std::string terugverdiend(const Resultaat& r, const ScenarioResultaat& s) {
  if (vraagt_minder(s)) return "niet van toepassing: het vraagt minder";
  const std::optional<double>& mediaan = s.terugverdientijd.mediaan;
  return (mediaan ? "na " + getal_nl(*mediaan, 1) : "niet binnen " + std::to_string(r.horizon)) + " jaar";
}

std::string kasput(const Resultaat& r, const ScenarioResultaat& s) {
  if (!s.kasput.jaar) return "geen";
  const bool op_het_eind = *s.kasput.jaar == r.start + r.horizon - 1;
  return bedrag_van(s.kasput.diepte) + ", meestal in " + (op_het_eind ? "het laatste jaar, " : "") +
         std::to_string(*s.kasput.jaar);
}

std::string feit(const char* wat, const std::string& waarde) {
  return "<div>\n<dt>" + std::string(wat) + "</dt>\n<dd>" + waarde + "</dd>\n</div>\n";
}

std::string per_drager(const ScenarioResultaat& s) {
  std::string uit = "<div class=\"lijst\">\n<dt>Saldo voor</dt>\n";
  for (const DragerResultaat& d : s.dragers)
    uit += "<dd>" + html_naam(d.naam) + " <span>" + bedrag_van(d.saldo) + "</span></dd>\n";
  return uit + "</div>\n";
}

/// As many for every scenario, so that they line up: rapport.css counts them.
std::string feiten(const Resultaat& r, const ScenarioResultaat& s) {
  return "<dl>\n" + feit("Kans op een positief saldo", html(kans(s.ncw.saldo.kans_positief, r.replicaties))) +
         feit("Naar verwachting terugverdiend", terugverdiend(r, s)) + feit("Diepste kasput", kasput(r, s)) +
         feit("Kosten", bedrag_van(s.ncw.kosten)) + feit("Baten", bedrag_van(s.ncw.baten)) +
         feit("Verzilverbaar saldo", bedrag_van(s.verzilverbaar_saldo)) + per_drager(s) + feit("Mensen", mensen(r, s)) +
         "</dl>\n";
}

std::string bandbreedte(const Samenvatting& saldo) {
  if (!std::isfinite(saldo.mcse)) return "bandbreedte onbekend: één replicatie";
  const double ruis = ruis_van_p5(saldo.mcse);
  return "met 90% kans tussen " + html(bedrag(saldo.p5, ruis)) + " en " + html(bedrag(saldo.p95, ruis));
}

std::string kaart(const Resultaat& r, const ScenarioResultaat& s) {
  const Samenvatting& saldo = s.ncw.saldo;
  return "<li>\n<div>\n<h3><small>Scenario " + std::to_string(s.nummer) + "</small> " + html_naam(s.naam) + "</h3>\n" +
         (s.omschrijving.empty() ? "" : "<p>" + html_naam(s.omschrijving) + "</p>\n") +
         "</div>\n<p class=\"oordeel\">" + oordeel(s) + "</p>\n<div>\n<p class=\"kern" +
         (saldo.gemiddelde < 0 ? " negatief" : "") + "\">" + bedrag_van(saldo) + " <small>saldo</small></p>\n<p>" +
         bandbreedte(saldo) + "</p>\n</div>\n" + feiten(r, s) + "</li>\n";
}

/// In how many trajecten the werkwijze is applied at the end of the horizon.
double bereik(const ScenarioResultaat& s) { return s.jaren.back().aantallen[Aantal::bss_trajecten]; }

std::string bereik_tekst(const ScenarioResultaat& s) {
  return aantal(bereik(s)) + " van de " + aantal(s.jaren.back().aantallen[Aantal::trajecten]);
}

/// What the scenario with the highest saldo does, beside the one that does most.
std::string bereik_van_hoogste(const ScenarioResultaat& hoogste, const std::vector<const ScenarioResultaat*>& alle) {
  const ScenarioResultaat& meeste = **std::max_element(
      alle.begin(), alle.end(), [](const auto* a, const auto* b) { return bereik(*a) < bereik(*b); });
  if (!(bereik(meeste) > 0)) return {};
  const std::string van_hoogste = " scenario " + std::to_string(hoogste.nummer) + " krijgen in " +
                                  std::to_string(hoogste.jaren.back().jaar) + " gemiddeld " + bereik_tekst(hoogste) +
                                  " trajecten de werkwijze, ";
  if (bereik(hoogste) == bereik(meeste)) return " In" + van_hoogste + "in geen ander scenario meer.";
  return " Wie minder doet, vraagt ook minder: in" + van_hoogste + "en in " + genoemd(meeste) +
         ", dat haar het meest invoert, " + bereik_tekst(meeste) + ".";
}

/// Which saldo is the highest, as a remark: that does not make it the best scenario.
std::string hoogste_saldo(const Resultaat& r) {
  std::vector<const ScenarioResultaat*> volgorde = vergeleken(r);
  if (volgorde.size() < 2) return {};
  std::stable_sort(volgorde.begin(), volgorde.end(),
                   [](const auto* a, const auto* b) { return a->ncw.saldo.gemiddelde > b->ncw.saldo.gemiddelde; });
  const ScenarioResultaat &eerste = *volgorde[0], &tweede = *volgorde[1];
  const std::string inleiding = eerste.ncw.saldo.gemiddelde > 0
                                    ? "Het hoogst is gemiddeld het saldo van "
                                    : "Geen van de " + in_woorden(volgorde.size()) +
                                          " scenario’s houdt gemiddeld meer over dan " + basis(r) +
                                          ". Het minst ver onder nul ligt het saldo van ";
  return "<h3>Welk saldo is het hoogst, en wat zegt dat?</h3>\n<p>" + inleiding + genoemd(eerste) + ", met " +
         bedrag_van(eerste.ncw.saldo) + "; dan volgt " + genoemd(tweede) + ", met " + bedrag_van(tweede.ncw.saldo) +
         ". Dat is niet vanzelf het beste scenario." + bereik_van_hoogste(eerste, volgorde) + "</p>\n";
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

std::string html_vraag(const Verslag& v) {
  const Resultaat& r = v.resultaat;
  return "<p class=\"vraag\">Wat levert " + html_naam(r.studie) + " op in " + periode(r) +
         ", voor wie, wat vraagt het, en hoe zeker is dat?</p>\n";
}

std::string html_antwoord(const Verslag& v) {
  const Resultaat& r = v.resultaat;
  std::string uit = html_basis(r) + "<ol class=\"antwoord\">\n";
  for (const ScenarioResultaat* s : vergeleken(r)) uit += kaart(r, *s);
  return uit + "</ol>\n" + hoogste_saldo(r) +
         "<h3>Hoe zeker is dit?</h3>\n<p>Als de aannames kloppen, ligt elk saldo met 90% kans tussen de twee bedragen "
         "die er in de vakken onder staan. Maar " +
         onderbouwing(v) + ".</p>\n";
}

std::string html_bepaalt(const Verslag& v) {
  const Analyses& a = v.analyses;
  std::string uit;
  const auto zinnen = [&](const std::string& kop, const auto& scenarios, auto zin) {
    uit += "<h3>" + kop + "</h3>\n" + html_zinnen(scenarios, [&](std::size_t s) { return zin(scenarios[s]); }) + "\n";
  };
  if (a.herkomst) zinnen("Waar komt het saldo vandaan?", a.herkomst->scenarios, zin_herkomst);
  const auto keerpunten = [&](const char* kop, const std::optional<Omslaganalyse>& o) {
    if (o) zinnen(kop, o->scenarios, [&](const ScenarioOmslag& s) { return antwoord_omslag(*o, s, 0); });
  };
  keerpunten("Hoeveel van de beloofde effecten moet waar worden?", a.doelrealisatie);
  keerpunten("Vanaf welke trajectduur loont het?", a.omslag);
  if (uit.empty()) return uit;
  return "<section id=\"bepaalt\" aria-labelledby=\"kop-bepaalt\">\n<h2 id=\"kop-bepaalt\">Wat bepaalt de "
         "uitkomst</h2>\n" +
         uit + "</section>\n\n";
}

}  // namespace mbc
