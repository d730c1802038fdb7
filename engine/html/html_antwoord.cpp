#include "html/html_antwoord.h"

#include <algorithm>
#include <cmath>

#include "antwoord/omslag_onderdelen.h"
#include "base/getaltekst.h"
#include "base/tekst.h"
#include "html/html_zinnen.h"
#include "html/kort.h"
#include "report/doorslag.h"
#include "report/teksten.h"
#include "report/terugverdienen.h"
#include "report/vergelijking.h"
#include "vorm/afronden.h"
#include "vorm/html_tabel.h"
#include "vorm/html_tekst.h"

namespace mbc {
namespace {

std::string bedrag_van(const Samenvatting& s) { return html(bedrag(s.gemiddelde, s.mcse)); }

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
  return bedrag_van(s.kasput.diepte) + ", het vaakst in " + (op_het_eind ? "het laatste jaar, " : "") +
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

}  // namespace

std::string html_vraag(const Verslag& v) {
  const Resultaat& r = v.resultaat;
  return "<p class=\"vraag\">Wat levert " + html_naam(r.studie) + " op in " + periode(r) +
         ", voor wie, wat vraagt het, en hoe zeker is dat?</p>\n";
}

std::string html_antwoord(const Verslag& v) {
  std::string uit;
  for (const Kernvraag& k : in_het_kort(v)) {
    uit += "<dt>" + html(k.vraag) + "</dt>\n<dd>\n<ul>\n";
    for (const std::string& zin : k.zinnen) uit += "<li>" + html(zin) + "</li>\n";
    uit += "</ul>\n</dd>\n";
  }
  if (uit.empty()) return "<p>Er is niets vergeleken: dit verslag gaat alleen over " + basis(v.resultaat) + ".</p>\n";
  return "<dl class=\"kort\">\n" + uit + "</dl>\n";
}

std::string html_kaarten(const Verslag& v) {
  const Resultaat& r = v.resultaat;
  std::string uit = html_basis(r) + "<ol class=\"antwoord\">\n";
  for (const ScenarioResultaat* s : vergeleken(r)) uit += kaart(r, *s);
  return uit + "</ol>\n";
}

std::string html_bepaalt(const Verslag& v) {
  const Analyses& a = v.analyses;
  std::string uit;
  const auto zinnen = [&](const std::string& kop, const auto& scenarios, auto zin) {
    uit += "<h3>" + kop + "</h3>\n" + html_zinnen(scenarios, [&](std::size_t s) { return zin(scenarios[s]); }) + "\n";
  };
  const auto keerpunten = [&](const char* kop, const Omslaganalyse& o) {
    zinnen(kop, o.scenarios, [&](const ScenarioOmslag& s) { return antwoord_omslag(o, s, 0); });
  };
  if (!a.keerpunten.empty()) keerpunten("Hoeveel van de beloofde effecten moet waar worden?", a.keerpunten.front());
  if (a.omslag) keerpunten("Vanaf welke trajectduur loont het?", *a.omslag);
  if (a.keerpunten.size() > 1) uit += html_tabel(tabel_keerpunten(a.keerpunten), "tabel-keerpunten");
  if (const Onderdeel doorslag = tabel_doorslag(v.resultaat, v.getalnamen); !doorslag.tabel.leeg())
    uit += html_tabel(doorslag, "tabel-doorslag");
  if (uit.empty()) return uit;
  return "<section id=\"bepaalt\" aria-labelledby=\"kop-bepaalt\">\n<h2 id=\"kop-bepaalt\">Wat bepaalt de "
         "uitkomst</h2>\n" +
         uit + "</section>\n\n";
}

}  // namespace mbc
