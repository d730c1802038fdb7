#include "report/html_antwoord.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "base/getaltekst.h"
#include "base/tekst.h"
#include "report/html_tekst.h"
#include "report/notatie.h"
#include "report/teksten.h"
#include "report/vergelijking.h"

namespace mbc {
namespace {

struct Antwoord {
  std::string vraag;
  std::string kern;  ///< HTML
  std::string zin;   ///< HTML
};

std::string bedrag_van(const Samenvatting& s) { return bedrag(s.gemiddelde, s.mcse); }

std::string in_woorden(std::size_t n) {
  static constexpr std::array<const char*, 13> woorden = {"nul",   "één",  "twee",  "drie", "vier", "vijf",  "zes",
                                                          "zeven", "acht", "negen", "tien", "elf",  "twaalf"};
  return n < woorden.size() ? woorden[n] : std::to_string(n);
}

std::string naam_van(const ScenarioResultaat& s) {
  return "scenario " + std::to_string(s.nummer) + " (" + html_naam(s.naam) + ")";
}

/// The scenarios that are compared, the highest mean saldo first.
std::vector<const ScenarioResultaat*> van_hoog_naar_laag(const Resultaat& r) {
  std::vector<const ScenarioResultaat*> uit = vergeleken(r);
  std::stable_sort(uit.begin(), uit.end(),
                   [](const auto* a, const auto* b) { return a->ncw.saldo.gemiddelde > b->ncw.saldo.gemiddelde; });
  return uit;
}

std::string basis(const Resultaat& r) {
  for (const ScenarioResultaat& s : r.scenarios)
    if (s.nummer == r.nulalternatief) return naam_van(s);
  return "scenario " + std::to_string(r.nulalternatief);
}

Antwoord welk_scenario(const Resultaat& r) {
  const auto volgorde = van_hoog_naar_laag(r);
  const ScenarioResultaat& beste = *volgorde.front();
  const std::string saldo = html(bedrag_van(beste.ncw.saldo));
  std::string zin;
  if (volgorde.size() == 1) {
    zin = "Alleen " + naam_van(beste) + " is vergeleken: het saldo is gemiddeld " + saldo + " in " + periode(r);
  } else if (beste.ncw.saldo.gemiddelde > 0) {
    zin = "Van de " + in_woorden(volgorde.size()) + " scenario’s naast " + basis(r) + " houdt " + naam_van(beste) +
          " gemiddeld het meeste over: een saldo van " + saldo + " in " + periode(r);
  } else {
    zin = "Geen van de " + in_woorden(volgorde.size()) + " scenario’s houdt gemiddeld meer over dan " + basis(r) +
          "; " + naam_van(beste) + " komt het dichtst in de buurt, met een saldo van " + saldo + " in " + periode(r);
  }
  if (volgorde.size() > 1)
    zin += ", gevolgd door " + naam_van(*volgorde[1]) + " met " + html(bedrag_van(volgorde[1]->ncw.saldo));
  const bool loont = beste.ncw.saldo.gemiddelde > 0;
  return {"Welk scenario?", loont ? html_naam(kop_van(beste)) : "Geen verdient zich terug", zin + "."};
}

Antwoord baten_voor_wie(const Resultaat& r, const ScenarioResultaat& s) {
  std::vector<std::string> delen;
  for (const DragerResultaat& d : s.dragers) delen.push_back(html_naam(d.naam) + " " + html(bedrag_van(d.saldo)));
  const bool winst = s.ncw.baten.gemiddelde >= 0;
  const std::string baten = html(bedrag_van(s.ncw.baten));
  return {"Wat brengt het, en voor wie?", baten + " <small>baten</small>",
          (winst ? "Het bespaart " + baten + " aan zorg- en maatschappelijke kosten"
                 : "Het bespaart niet op zorg- en maatschappelijke kosten: de baten zijn " + baten) +
              "; na aftrek van wat het programma vraagt is het saldo per drager: " + opsomming(delen, "en") +
              (r.dragers.size() > 1 ? " – wat de een bespaart, is niet vanzelf geld van de ander" : "") + "."};
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

Antwoord wat_vraagt_het(const Resultaat& r, const ScenarioResultaat& s) {
  const std::string kosten = html(bedrag_van(s.ncw.kosten));
  const Samenvatting& k = s.ncw.kosten;
  std::string zin = "Het vraagt in " + periode(r) + " " + html(bedrag(std::abs(k.gemiddelde), k.mcse)) +
                    (k.gemiddelde < 0 ? " minder dan " : " meer dan ") + basis(r);
  const Piek piek = zwaarste_jaar(r, s);
  if (piek.jaar) {
    const Formatie& f = piek.jaar->formatie[piek.functie];
    zin += ", en vraagt in het zwaarste jaar, " + std::to_string(piek.jaar->jaar) + ", " + aantal(f.gevraagd_fte) +
           " fte extra van " + html_naam(functienaam(r.functies[piek.functie])) + ", waar in dat jaar " +
           aantal(f.vrijgespeeld_fte) + " fte vrijkomt";
  }
  return {"Wat vraagt het?", kosten + " <small>kosten</small>", zin + "."};
}

Antwoord hoe_zeker(const Verslag& v, const ScenarioResultaat& s) {
  const Samenvatting& saldo = s.ncw.saldo;
  const std::string positief = html(kans(saldo.kans_positief, v.resultaat.replicaties));
  const double ruis = ruis_van_p5(saldo.mcse);
  return {"Hoe zeker is dat?", positief + " <small>kans op een positief saldo</small>",
          "Als de aannames kloppen, is de kans op een positief saldo " + positief +
              " en ligt het saldo met 90% kans tussen " + html(bedrag(saldo.p5, ruis)) + " en " +
              html(bedrag(saldo.p95, ruis)) + "; " + onderbouwing(v) + "."};
}

Antwoord wanneer(const Resultaat& r, const ScenarioResultaat& s) {
  const std::string horizon = std::to_string(r.horizon) + " jaar";
  const std::vector<double>& binnen = s.terugverdientijd.kans_binnen;
  const std::string kans_tekst = binnen.empty() ? "onbekend" : kans(binnen.back(), r.replicaties);
  const std::optional<double>& mediaan = s.terugverdientijd.mediaan;
  std::string zin = mediaan
                        ? "Naar verwachting (mediaan) is het na " + getal_nl(*mediaan, 1) + " jaar terugverdiend, met "
                        : "Binnen " + horizon + " verdient het zich naar verwachting niet terug, met ";
  zin += kans_tekst + " kans dat het binnen " + horizon + " lukt";
  if (s.kasput.jaar) {
    const bool op_het_eind = *s.kasput.jaar == r.start + r.horizon - 1;
    zin += (op_het_eind ? "; de kas staat op haar diepst in het laatste jaar, "
                        : "; kosten gaan voor de baten uit, en de kas staat op haar diepst in ") +
           std::to_string(*s.kasput.jaar) + ": gemiddeld " + bedrag_van(s.kasput.diepte);
  }
  return {"Wanneer is het terugverdiend?", mediaan ? "na " + getal_nl(*mediaan, 1) + " jaar" : "niet binnen " + horizon,
          html(zin) + "."};
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
         ", voor wie, wat vraagt het, en hoe zeker is dat – vergeleken met " + basis(r) + "?</p>\n";
}

std::string html_antwoord(const Verslag& v) {
  const Resultaat& r = v.resultaat;
  const ScenarioResultaat& beste = *van_hoog_naar_laag(r).front();
  std::string uit;
  if (beste.ncw.saldo.gemiddelde <= 0 && vergeleken(r).size() > 1)
    uit += "<p>De antwoorden hieronder gaan over " + naam_van(beste) +
           "; de tabel eronder zet alle scenario’s naast elkaar.</p>\n";
  uit += "<ol class=\"antwoord\">\n";
  for (const Antwoord& a :
       {welk_scenario(r), baten_voor_wie(r, beste), wat_vraagt_het(r, beste), hoe_zeker(v, beste), wanneer(r, beste)})
    uit += "<li>\n<h3>" + html(a.vraag) + "</h3>\n<p class=\"kern\">" + a.kern + "</p>\n<p>" + a.zin + "</p>\n</li>\n";
  return uit + "</ol>\n";
}

}  // namespace mbc
