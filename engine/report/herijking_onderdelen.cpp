#include "report/herijking_onderdelen.h"

#include <algorithm>
#include <cmath>

#include "base/getaltekst.h"
#include "report/analyse_tekst.h"
#include "report/waarneming_tekst.h"
#include "vorm/afronden.h"
#include "vorm/cellen.h"

namespace mbc {
namespace {

constexpr std::size_t meeste_getallen = 20;
constexpr double tegenspraak = 0.01;

/// In its own unit, with three digits of what it can be: 0,112 crises a year.
std::string in_eenheid(const Herijktgetal& g, double x) {
  double grootte = std::max(std::abs(g.vooraf.p95), std::abs(g.vooraf.p5));
  if (g.aandeel || grootte >= 10 || grootte == 0) return getoond(x, g.aandeel);
  int decimalen = 2;
  for (; grootte < 1 && decimalen < 6; grootte *= 10) ++decimalen;
  return decimaal(x, decimalen);
}

/// Whether a number shifted or narrowed by so much of its sd that it is worth telling, and no noise of the draws.
bool is_anders(const Herijktgetal& g, double ess) {
  const double merkbaar = std::max(0.1, 3 / std::sqrt(ess));
  return std::abs(g.verschuiving) >= merkbaar || std::abs(g.smaller) >= merkbaar;
}

/// Whether an observation contradicts the study, or another, after all that could move has moved.
bool past_niet(const Herijktewaarneming& w) { return w.kans_achteraf < tegenspraak; }

std::size_t aantal_anders(const Herijking& h) {
  return static_cast<std::size_t>(
      std::ranges::count_if(h.getallen, [&](const Herijktgetal& g) { return is_anders(g, h.ess); }));
}

}  // namespace

std::string met_rand(const Samenvatting& s, bool procenten) {
  return getoond(s.gemiddelde, procenten) + " (" + getoond(s.p5, procenten) + " - " + getoond(s.p95, procenten) + ")";
}

Tabelcel waarneemkans(double p, int replicaties) {
  return {kans(p, replicaties), p < tegenspraak ? Stijl::vet : Stijl::gewoon};
}

Onderdeel tabel_waarnemingen(const Studie& studie, const Herijking& h) {
  Tabel t({{"Waarneming"},
           {"waargenomen", Uitlijning::rechts},
           {"vooraf verwacht", Uitlijning::rechts},
           {"kans", Uitlijning::rechts},
           {"achteraf", Uitlijning::rechts},
           {"kans", Uitlijning::rechts},
           {"bron"}});
  for (const Herijktewaarneming& w : h.waarnemingen) {
    const bool procenten = in_procenten(w.waarneming, studie);
    t.rij({{w.waarneming.naam},
           {waargenomen(w.waarneming, studie)},
           {met_rand(w.vooraf, procenten)},
           waarneemkans(w.kans_vooraf, h.replicaties),
           {met_rand(w.achteraf, procenten)},
           waarneemkans(w.kans_achteraf, h.replicaties),
           broncel(w.waarneming.verantwoording.kwaliteit)});
  }
  return {"Wat er is gezien, en wat het model ervan verwacht",
          "gemiddeld met P5 - P95 van de waarneming; kans: op iets dat minstens zo ver weg ligt", std::move(t)};
}

Onderdeel tabel_getallen(const Herijking& h) {
  Tabel t({{"Getal"},
           {"gemiddelde", Uitlijning::rechts},
           {"P5 - P95 vooraf", Uitlijning::rechts},
           {"P5 - P95 achteraf", Uitlijning::rechts},
           {"verschuiving", Uitlijning::rechts},
           {"smaller", Uitlijning::rechts}});
  for (const Herijktgetal& g : h.getallen) {
    if (!is_anders(g, h.ess) || t.rijen().size() == meeste_getallen) continue;
    const auto rand = [&](const Samenvatting& x) { return in_eenheid(g, x.p5) + " - " + in_eenheid(g, x.p95); };
    t.rij({{g.pad},
           {in_eenheid(g, g.vooraf.gemiddelde) + " → " + in_eenheid(g, g.achteraf.gemiddelde)},
           {rand(g.vooraf)},
           {rand(g.achteraf)},
           {(g.verschuiving > 0 ? "+" : "") + decimaal(g.verschuiving, 1) + " sd"},
           {procent(g.smaller, 0)}});
  }
  const std::size_t anders = aantal_anders(h), rest = anders - std::min(anders, meeste_getallen);
  return {"Getallen die veranderden",
          "grootste verschuiving eerst; in spreiding (sd) van vooraf" +
              (rest > 0 ? "; nog " + std::to_string(rest) + " staan in --csv" : std::string()),
          std::move(t)};
}

Onderdeel tabel_saldo(const Studie& studie, const Herijking& h) {
  double grootste = 0;
  for (const Herijktscenario& s : h.scenarios)
    for (const Samenvatting* x : {&s.vooraf, &s.achteraf}) grootste = std::max(grootste, std::abs(x->gemiddelde));
  const Eenheid eenheid = kies_eenheid(grootste);
  Tabel t({{"Scenario"},
           {"saldo vooraf", Uitlijning::rechts},
           {"kans > 0", Uitlijning::rechts},
           {"saldo achteraf", Uitlijning::rechts},
           {"kans > 0", Uitlijning::rechts}});
  for (const Herijktscenario& s : h.scenarios)
    t.rij({{std::to_string(s.nummer) + " " + s.naam},
           met_band(s.vooraf, eenheid),
           {kans(s.vooraf.kans_positief, h.replicaties_saldo)},
           met_band(s.achteraf, eenheid),
           {kans(s.achteraf.kans_positief, h.replicaties_saldo)}});
  return {
      "Saldo tegen scenario " + std::to_string(h.nulalternatief),
      "netto contante waarde, gemiddeld met P5 tot P95, " + naam(eenheid) + " van " + std::to_string(studie.prijspeil),
      std::move(t)};
}

Onderdeel tabel_invloed(const Herijking& h) {
  std::vector<Tabelkolom> koppen{{"Waarneming"}};
  double grootste = 0;
  for (const Herijktewaarneming& w : h.waarnemingen)
    for (const auto& x : w.invloed) grootste = std::max(grootste, std::abs(x.value_or(0)));
  const Eenheid eenheid = kies_eenheid(grootste);
  for (const Herijktscenario& s : h.scenarios)
    koppen.push_back({"scenario " + std::to_string(s.nummer) + ", " + naam(eenheid), Uitlijning::rechts});
  Tabel t(koppen);
  for (const Herijktewaarneming& w : h.waarnemingen) {
    std::vector<Tabelcel> rij{{w.waarneming.naam}};
    for (std::size_t s = 0; s < w.invloed.size(); ++s)
      rij.push_back(w.invloed[s] ? bedragcel(*w.invloed[s], h.scenarios[s].achteraf.mcse, eenheid)
                                 : Tabelcel{onbekend_tekst});
    t.rij(std::move(rij));
  }
  return {"Wat elke waarneming met het saldo doet",
          "het gemiddelde met haar, min dat zonder haar; onbekend: zonder haar blijven te weinig trekkingen over om "
          "het te zeggen",
          std::move(t)};
}

std::string oordeel(const Herijking& h) {
  if (h.vertrouwen == Vertrouwen::te_weinig)
    return "Niet te vertrouwen: er blijven te weinig trekkingen over die verschillen. Wat is gezien ligt ver van wat "
           "de studie voor mogelijk houdt: maak de verdelingen ruimer, kijk met mbc toets welke waarneming niet past, "
           "of "
           "vraag meer rijen met --replicaties.";
  if (std::ranges::any_of(h.waarnemingen, past_niet))
    return "Niet zonder meer te vertrouwen: niet elke waarneming past, ook na het herijken. De studie of een "
           "waarneming "
           "klopt niet; zie hieronder welke.";
  if (h.vertrouwen == Vertrouwen::goed)
    return "De uitkomst is te vertrouwen zover de studie en de waarnemingen dat zijn.";
  return h.ruis > hoogste_ruis_herijk
             ? "Met voorzichtigheid te lezen: de ruis is groter dan een tiende van de spreiding. Meer rijen "
               "(--replicaties) verkleinen haar."
             : "Met voorzichtigheid te lezen: er zijn weinig losse trekkingen. Meer rijen (--replicaties) helpen.";
}

std::vector<std::string> tegenspraken(const Herijking& h) {
  std::vector<std::string> uit;
  for (const Herijktewaarneming& w : h.waarnemingen) {
    if (past_niet(w)) {
      uit.push_back(w.waarneming.naam +
                    " past ook na het herijken niet (kans onder 1%): deze waarneming spreekt de "
                    "studie of een andere waarneming tegen.");
    } else if (w.kans_vooraf < tegenspraak) {
      uit.push_back(w.waarneming.naam +
                    " had de studie niet verwacht (kans onder 1%): zij trekt de getallen ver weg "
                    "van wat er vooraf stond.");
    }
  }
  return uit;
}

void schrijf_invloed(JsonSchrijver& j, const Herijking& h, const std::vector<std::optional<double>>& invloed) {
  j.object("invloed_saldo", [&] {
    for (std::size_t s = 0; s < invloed.size() && s < h.scenarios.size(); ++s)
      j.veld(std::to_string(h.scenarios[s].nummer), invloed[s], Decimalen::euro);
  });
}

}  // namespace mbc
