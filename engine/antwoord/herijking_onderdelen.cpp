#include "antwoord/herijking_onderdelen.h"

#include <algorithm>
#include <cmath>

#include "antwoord/waarneming_tekst.h"
#include "base/getaltekst.h"
#include "report/analyse_tekst.h"
#include "vorm/afronden.h"
#include "vorm/cellen.h"

namespace mbc {
namespace {

constexpr std::size_t meeste_getallen = 20;
constexpr double tegenspraak = 0.01;

/// Whether a number shifted or narrowed by so much of its sd that it is worth telling, and no noise of the draws.
bool is_anders(const Herijktgetal& g, double ess) {
  const double merkbaar = std::max(0.1, 3 / std::sqrt(ess));
  return std::abs(g.verschuiving) >= merkbaar || std::abs(g.smaller) >= merkbaar;
}

/// Whether an observation contradicts the study, or another, after all that could move has moved.
bool past_niet(const Waarneemverslag& w) { return w.kans_achteraf < tegenspraak; }

std::size_t aantal_anders(const Herijkverslag& v) {
  return static_cast<std::size_t>(
      std::ranges::count_if(v.getallen, [&](const Herijktgetal& g) { return is_anders(g, v.maten.ess); }));
}

std::string over_de_rijen(const Herijkmaten& m) {
  std::string uit = decimaal(m.replicaties, 0) + " rijen, waarvan " + decimaal(static_cast<double>(m.verschillend), 0) +
                    " verschillend; zij zeggen zoveel als " + decimaal(m.ess, 0) + " losse trekkingen.";
  if (m.stappen == 0) return uit + " Wat is gezien, hangt van geen onzeker getal merkbaar af: er verandert niets.";
  if (m.alleen_herwogen)
    return uit + " De getallen van deze studie waren al samen getrokken: die rijen zijn herwogen, niet verplaatst.";
  return uit + " In " + std::to_string(m.stappen) + (m.stappen == 1 ? " stap" : " stappen") +
         " van wat we dachten naar wat we denken, met " + std::to_string(m.zetten) + " zetten per rij; " +
         procent(m.aanvaard, 0) + " ervan aanvaard.";
}

std::string over_de_gezinnen(const Herijkmaten& m) {
  if (m.gezinnen == 0) return "Er hoefde geen gezin voor doorgerekend te worden.";
  return "Wat het model verwacht, is in " + std::to_string(m.rondes) + " rondes geleerd van " +
         decimaal(m.trekkingen, 0) + " trekkingen, elk met " + std::to_string(m.gezinnen) +
         " stellen gezinnen. De ruis daarvan verschuift een gemiddelde hoogstens " + procent(m.ruis, 0) +
         " van zijn spreiding; nagemeten op trekkingen die niet meededen, is het " + procent(m.ernaast, 0) + ".";
}

}  // namespace

std::string met_rand(const Samenvatting& s, bool procenten) {
  return getoond(s.gemiddelde, procenten) + " (" + getoond(s.p5, procenten) + " - " + getoond(s.p95, procenten) + ")";
}

Tabelcel waarneemkans(double p, int replicaties) {
  return {kans(p, replicaties), p < tegenspraak ? Stijl::vet : Stijl::gewoon};
}

std::string waargenomen(const Waarneemverslag& w) { return w.waarde ? getoond(*w.waarde, w.aandeel) : w.klein; }

Onderdeel tabel_waarnemingen(const Herijkverslag& v) {
  Tabel t({{"Waarneming"},
           {"waargenomen", Uitlijning::rechts},
           {"vooraf verwacht", Uitlijning::rechts},
           {"kans", Uitlijning::rechts},
           {"achteraf", Uitlijning::rechts},
           {"kans", Uitlijning::rechts},
           {"bron"}});
  for (const Waarneemverslag& w : v.waarnemingen)
    t.rij({{w.naam},
           {waargenomen(w)},
           {met_rand(w.vooraf, w.aandeel)},
           waarneemkans(w.kans_vooraf, v.maten.replicaties),
           {met_rand(w.achteraf, w.aandeel)},
           waarneemkans(w.kans_achteraf, v.maten.replicaties),
           broncel(w.verantwoording.kwaliteit)});
  return {"Wat er is gezien, en wat het model ervan verwacht",
          "gemiddeld met P5 - P95 van de waarneming; kans: op iets dat minstens zo ver weg ligt", std::move(t)};
}

std::string in_eenheid(const Herijktgetal& g, double x) {
  double grootte = std::max(std::abs(g.vooraf.p95), std::abs(g.vooraf.p5));
  if (g.aandeel || grootte >= 10 || grootte == 0) return getoond(x, g.aandeel);
  int decimalen = 2;
  for (; grootte < 1 && decimalen < 6; grootte *= 10) ++decimalen;
  return decimaal(x, decimalen);
}

Onderdeel tabel_getallen(const Herijkverslag& v, Getalkop kop, const std::string& rest) {
  std::vector<Tabelkolom> koppen = {{"Getal"}};
  if (kop == Getalkop::omschrijving) koppen.push_back({"eenheid"});
  for (const char* k : {"gemiddelde", "P5 - P95 vooraf", "P5 - P95 achteraf", "verschuiving", "smaller"})
    koppen.push_back({k, Uitlijning::rechts});
  Tabel t(koppen);
  for (const Herijktgetal& g : v.getallen) {
    if (!is_anders(g, v.maten.ess) || t.rijen().size() == meeste_getallen) continue;
    const auto rand = [&](const Samenvatting& x) { return in_eenheid(g, x.p5) + " - " + in_eenheid(g, x.p95); };
    std::vector<Tabelcel> rij = {{kop == Getalkop::pad ? g.pad : g.naam}};
    if (kop == Getalkop::omschrijving) rij.push_back({g.eenheid});
    for (const std::string& cel :
         {in_eenheid(g, g.vooraf.gemiddelde) + " → " + in_eenheid(g, g.achteraf.gemiddelde), rand(g.vooraf),
          rand(g.achteraf), (g.verschuiving > 0 ? "+" : "") + decimaal(g.verschuiving, 1) + " sd",
          procent(g.smaller, 0)})
      rij.push_back({cel});
    t.rij(std::move(rij));
  }
  const std::size_t anders = aantal_anders(v), meer = anders - std::min(anders, meeste_getallen);
  return {"Getallen die veranderden",
          "grootste verschuiving eerst; in spreiding (sd) van vooraf" +
              (meer > 0 ? "; nog " + std::to_string(meer) + " staan in " + rest : std::string()),
          std::move(t)};
}

Onderdeel tabel_saldo(const Herijkverslag& h) {
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
           {kans(s.vooraf.kans_positief, h.maten.replicaties_saldo)},
           met_band(s.achteraf, eenheid),
           {kans(s.achteraf.kans_positief, h.maten.replicaties_saldo)}});
  return {"Saldo tegen scenario " + std::to_string(h.nulalternatief),
          "netto contante waarde, gemiddeld met P5 tot P95, " + naam(eenheid) + " van " + std::to_string(h.prijspeil),
          std::move(t)};
}

Onderdeel tabel_invloed(const Herijkverslag& h) {
  std::vector<Tabelkolom> koppen{{"Waarneming"}};
  double grootste = 0;
  for (const Waarneemverslag& w : h.waarnemingen)
    for (const auto& x : w.invloed) grootste = std::max(grootste, x ? std::abs(x->euro) : 0);
  const Eenheid eenheid = kies_eenheid(grootste);
  for (const Herijktscenario& s : h.scenarios)
    koppen.push_back({"scenario " + std::to_string(s.nummer) + ", " + naam(eenheid), Uitlijning::rechts});
  Tabel t(koppen);
  for (const Waarneemverslag& w : h.waarnemingen) {
    std::vector<Tabelcel> rij{{w.naam}};
    for (std::size_t s = 0; s < w.invloed.size(); ++s)
      rij.push_back(w.invloed[s] ? bedragcel(w.invloed[s]->euro, w.invloed[s]->ruis, eenheid)
                                 : Tabelcel{onbekend_tekst});
    t.rij(std::move(rij));
  }
  return {
      "Wat elke waarneming met het saldo doet",
      "het gemiddelde met haar, min dat zonder haar, afgerond op de rekenruis; onbekend: zonder haar blijven te weinig "
      "trekkingen over om het te zeggen",
      std::move(t)};
}

std::string zin_gezien_onder(const Herijkverslag& v) {
  return "Waarnemingen: " + v.waarnemingen_naam + ". Van kracht was scenario " + std::to_string(v.scenario) + " (" +
         v.scenario_naam + ").";
}

std::vector<std::string> zinnen_maten(const Herijkmaten& m) { return {over_de_rijen(m), over_de_gezinnen(m)}; }

std::string oordeel(const Herijkverslag& h) {
  if (h.maten.vertrouwen == Vertrouwen::te_weinig)
    return "Niet te vertrouwen: er blijven te weinig trekkingen over die verschillen. Wat is gezien ligt ver van wat "
           "de studie voor mogelijk houdt: maak de verdelingen ruimer, kijk met mbc toets welke waarneming niet past, "
           "of "
           "vraag meer rijen met --replicaties.";
  if (std::ranges::any_of(h.waarnemingen, past_niet))
    return "Niet zonder meer te vertrouwen: niet elke waarneming past, ook na het herijken. De studie of een "
           "waarneming "
           "klopt niet; zie hieronder welke.";
  if (h.maten.vertrouwen == Vertrouwen::goed)
    return "De uitkomst is te vertrouwen zover de studie en de waarnemingen dat zijn.";
  return h.maten.ruis > hoogste_ruis_herijk
             ? "Met voorzichtigheid te lezen: de ruis is groter dan een tiende van de spreiding. Meer rijen "
               "(--replicaties) verkleinen haar."
             : "Met voorzichtigheid te lezen: er zijn weinig losse trekkingen. Meer rijen (--replicaties) helpen.";
}

std::vector<std::string> tegenspraken(const Herijkverslag& h) {
  std::vector<std::string> uit;
  for (const Waarneemverslag& w : h.waarnemingen) {
    if (past_niet(w)) {
      uit.push_back(w.naam +
                    " past ook na het herijken niet (kans onder 1%): deze waarneming spreekt de "
                    "studie of een andere waarneming tegen.");
    } else if (w.kans_vooraf < tegenspraak) {
      uit.push_back(w.naam +
                    " had de studie niet verwacht (kans onder 1%): zij trekt de getallen ver weg "
                    "van wat er vooraf stond.");
    }
  }
  return uit;
}

}  // namespace mbc
