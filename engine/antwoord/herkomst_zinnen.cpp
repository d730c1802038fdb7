#include <algorithm>
#include <cmath>

#include "antwoord/herkomst_onderdelen.h"
#include "base/getaltekst.h"
#include "base/tekst.h"
#include "report/teksten.h"
#include "vorm/afronden.h"

/// Where a saldo comes from and who should pay whom, in sentences.
namespace mbc {
namespace {

std::string met_ruis(const Moment& m) { return bedrag(m.gemiddelde, m.mcse); }
std::string met_ruis(Centen c, double ruis) { return bedrag(static_cast<double>(c.waarde) / 100, ruis); }

std::string per_drager(const ScenarioHerkomst& s, std::optional<Vereveningsbedrag> DragerHerkomst::*lid) {
  std::vector<std::string> zinnen;
  for (const DragerHerkomst& d : s.verdeling) {
    const std::int64_t centen = (d.*lid)->bedrag.waarde;
    if (centen == 0) continue;
    zinnen.push_back(d.naam + (centen < 0 ? " betaalt " : " ontvangt ") + met_ruis({std::abs(centen)}, (d.*lid)->mcse));
  }
  return opsomming(zinnen, "en");
}

using Genoemdepost = std::pair<const Herkomstbedrag*, std::string>;

/// The two largest of those that move it the way that it goes.
std::string grootste(std::vector<Genoemdepost> posten, const Herkomstbedrag& som) {
  const bool omlaag = som.gemiddelde.waarde < 0;
  std::erase_if(posten, [&](const Genoemdepost& p) {
    const std::int64_t centen = p.first->gemiddelde.waarde;
    return centen == 0 || (centen < 0) != omlaag;
  });
  std::stable_sort(posten.begin(), posten.end(), [](const Genoemdepost& a, const Genoemdepost& b) {
    return std::abs(a.first->gemiddelde.waarde) > std::abs(b.first->gemiddelde.waarde);
  });
  posten.resize(std::min<std::size_t>(posten.size(), 2));
  std::vector<std::string> uit;
  for (const auto& [b, naam] : posten) uit.push_back(naam + " (" + bedrag(std::abs(b->euro()), b->mcse) + ")");
  return opsomming(uit, "en");
}

}  // namespace

std::string grootste_baten(const ScenarioHerkomst& s) {
  std::vector<Genoemdepost> posten;
  for (std::size_t i = 0; i < aantal_mechanismen; ++i)
    posten.emplace_back(&s.totaal.mechanismen[i], mechanismewoord(static_cast<Mechanisme>(i)));
  return grootste(std::move(posten), s.totaal.baten);
}

std::string grootste_kosten(const ScenarioHerkomst& s) {
  std::vector<Genoemdepost> posten;
  for (std::size_t l = 0; l < s.lijnen.size(); ++l) posten.emplace_back(&s.totaal.lijnen[l], lijnnaam(s.lijnen[l]));
  return grootste(std::move(posten), s.totaal.kosten);
}

std::string zin_herkomst(const ScenarioHerkomst& s) {
  const std::string meest = grootste_baten(s), duurst = grootste_kosten(s);
  const bool mist = s.totaal.baten.gemiddelde.waarde < 0, bespaart = s.totaal.kosten.gemiddelde.waarde < 0;
  std::string uit;
  if (!meest.empty()) uit += (mist ? "Het mist vooral de baten van " : "De baten komen vooral van ") + meest + ". ";
  if (!duurst.empty()) uit += (bespaart ? "De grootste besparingen: " : "De grootste kosten: ") + duurst + ".";
  return uit.empty() ? "Dit scenario brengt en kost niets anders dan het nulalternatief." : uit;
}

std::string zin_verevening(const ScenarioHerkomst& s) {
  std::string uit;
  const bool niemand = std::none_of(s.dragers.begin(), s.dragers.end(),
                                    [](const Herkomstbeeld& d) { return d.saldo.gemiddelde.waarde < 0; });
  if (niemand) {
    uit = "Gemiddeld levert geen drager in: er hoeft niets betaald te worden.";
  } else if (in_de_ruis(s.totaal.saldo.euro(), s.totaal.saldo.mcse)) {
    uit =
        "Of een betaling tussen dragers ieder op nul kan brengen, is met zoveel replicaties binnen de rekenruis niet "
        "te "
        "zeggen.";
  } else if (s.totaal.saldo.gemiddelde.waarde < 0) {
    uit = "Geen betaling tussen dragers kan ieder op nul brengen, want samen leveren zij " +
          met_ruis({-s.totaal.saldo.gemiddelde.waarde}, s.totaal.saldo.mcse) + " in.";
  } else {
    uit = "Met de minste betaling staat niemand gemiddeld onder nul: " + per_drager(s, &DragerHerkomst::minste) + ".";
  }
  if (s.rendement && s.totaal.kosten.gemiddelde.waarde > 0 && s.verdeling.size() > 1) {
    const std::string wie = per_drager(s, &DragerHerkomst::gelijk_rendement);
    if (!wie.empty())
      uit += " Hebben allen hetzelfde rendement op hun kosten (" + verhouding(*s.rendement, s.rendement_ruis) +
             " per euro), dan geldt: " + wie + ".";
  }
  return uit;
}

std::string zin_per_traject(const ScenarioHerkomst& s) {
  if (!s.per_traject) return {};
  const Moment& saldo = s.per_traject->saldo;
  std::string uit = "Een bereikt traject kost " + met_ruis(s.per_traject->kosten) + " en brengt " +
                    met_ruis(s.per_traject->baten) + " op.";
  if (in_de_ruis(saldo.gemiddelde, saldo.mcse))
    return uit +
           " Of het saldo daarvan boven nul ligt, is met zoveel replicaties binnen de rekenruis "
           "niet te zeggen.";
  if (saldo.gemiddelde >= 0) return uit + " Ook zonder wat geen prijs heeft, is het saldo niet negatief.";
  return uit + " Pas als wat geen prijs heeft (de PM-posten) de samenleving " + bedrag(-saldo.gemiddelde, saldo.mcse) +
         " per bereikt traject waard is, is het saldo nul.";
}

std::string leeswijzer_herkomst(const Herkomstanalyse& h) {
  return "Het deel van een mechanisme is het midden tussen wat het alleen doet en wat er wegvalt zonder; samenspel is "
         "wat daarna overblijft omdat mechanismen elkaar raken. In aantallen: meer (of minder) dan het nulalternatief "
         "over de hele periode, met alle mechanismen aan. Alle posten tellen tot op de cent op" +
         std::string(h.replicaties == 1 ? "; van één replicatie is de rekenruis onbekend, en is niets afgerond. "
                                        : "; hier zijn cijfers die binnen de rekenruis vallen weggerond. ") +
         gerekend_met(h.doorrekeningen, h.replicaties, h.trekking);
}

}  // namespace mbc
