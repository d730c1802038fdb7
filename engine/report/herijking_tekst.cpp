#include "report/herijking_tekst.h"

#include <cmath>

#include "base/getaltekst.h"
#include "base/tekst.h"
#include "report/analyse_tekst.h"
#include "report/waarneming_tekst.h"
#include "vorm/afronden.h"
#include "vorm/bladzijde.h"
#include "vorm/cellen.h"

namespace mbc {
namespace {

/// Numbers that shifted or narrowed less than this part of their sd are not shown on a screen.
constexpr double klein_verschil = 0.1;
constexpr std::size_t meeste_getallen = 20;
constexpr double tegenspraak = 0.01;

std::string van_naar(double vooraf, double achteraf, bool procenten) {
  return getoond(vooraf, procenten) + " → " + getoond(achteraf, procenten);
}

Tabel tabel_waarnemingen(const Studie& studie, const Herijking& h) {
  Tabel t({{"Waarneming"},
           {"waargenomen", Uitlijning::rechts},
           {"vooraf verwacht", Uitlijning::rechts},
           {"kans", Uitlijning::rechts},
           {"achteraf", Uitlijning::rechts},
           {"kans", Uitlijning::rechts},
           {"bron"}});
  for (const Herijktewaarneming& w : h.waarnemingen) {
    const bool procenten = in_procenten(w.waarneming, studie);
    const auto met_rand = [&](const Samenvatting& s) {
      return getoond(s.gemiddelde, procenten) + " (" + getoond(s.p5, procenten) + " - " + getoond(s.p95, procenten) +
             ")";
    };
    const auto kanscel = [&](double p) {
      return Tabelcel{kans(p, h.replicaties), p < tegenspraak ? Stijl::vet : Stijl::gewoon};
    };
    t.rij({{w.waarneming.naam},
           {waargenomen(w.waarneming, studie)},
           {met_rand(w.vooraf)},
           kanscel(w.kans_vooraf),
           {met_rand(w.achteraf)},
           kanscel(w.kans_achteraf),
           broncel(w.waarneming.verantwoording.kwaliteit)});
  }
  return t;
}

bool is_anders(const Herijktgetal& g) {
  return std::abs(g.verschuiving) >= klein_verschil || std::abs(g.smaller) >= klein_verschil;
}

Tabel tabel_getallen(const Herijking& h) {
  Tabel t({{"Getal"},
           {"gemiddelde", Uitlijning::rechts},
           {"P5 - P95 vooraf", Uitlijning::rechts},
           {"P5 - P95 achteraf", Uitlijning::rechts},
           {"verschuiving", Uitlijning::rechts},
           {"smaller", Uitlijning::rechts}});
  for (const Herijktgetal& g : h.getallen) {
    if (!is_anders(g) || t.rijen().size() == meeste_getallen) continue;
    const auto rand = [&](const Samenvatting& s) {
      return getoond(s.p5, g.aandeel) + " - " + getoond(s.p95, g.aandeel);
    };
    t.rij({{g.pad},
           {van_naar(g.vooraf.gemiddelde, g.achteraf.gemiddelde, g.aandeel)},
           {rand(g.vooraf)},
           {rand(g.achteraf)},
           {(g.verschuiving > 0 ? "+" : "") + decimaal(g.verschuiving, 1) + " sd"},
           {procent(g.smaller, 0)}});
  }
  return t;
}

Tabel tabel_saldo(const Herijking& h) {
  double grootste = 0;
  for (const Herijktscenario& s : h.scenarios)
    for (const Samenvatting* x : {&s.vooraf, &s.achteraf}) grootste = std::max(grootste, std::abs(x->gemiddelde));
  const Eenheid eenheid = kies_eenheid(grootste);
  Tabel t({{"Scenario"},
           {"saldo vooraf, " + naam(eenheid), Uitlijning::rechts},
           {"kans > 0", Uitlijning::rechts},
           {"saldo achteraf", Uitlijning::rechts},
           {"kans > 0", Uitlijning::rechts}});
  for (const Herijktscenario& s : h.scenarios)
    t.rij({{std::to_string(s.nummer) + " " + s.naam},
           met_band(s.vooraf, eenheid),
           {kans(s.vooraf.kans_positief, h.replicaties_saldo)},
           met_band(s.achteraf, eenheid),
           {kans(s.achteraf.kans_positief, h.replicaties_saldo)}});
  return t;
}

/// What each observation does to the saldo of each scenario.
Tabel tabel_invloed(const Herijking& h) {
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
  return t;
}

std::string over_de_rijen(const Herijking& h) {
  std::string uit = decimaal(h.replicaties, 0) + " rijen, waarvan " + decimaal(static_cast<double>(h.verschillend), 0) +
                    " verschillend; zij zeggen zoveel als " + decimaal(h.ess, 0) + " losse trekkingen.";
  if (h.stappen == 0) return uit + " Wat is gezien, hangt van geen onzeker getal merkbaar af: er verandert niets.";
  if (h.alleen_herwogen)
    return uit + " De getallen van deze studie waren al samen getrokken: die rijen zijn herwogen, niet verplaatst.";
  return uit + " In " + std::to_string(h.stappen) + (h.stappen == 1 ? " stap" : " stappen") +
         " van wat we dachten naar wat we denken, met " + std::to_string(h.zetten) + " zetten per rij; " +
         procent(h.aanvaard, 0) + " ervan aanvaard.";
}

std::string over_de_gezinnen(const Herijking& h) {
  if (h.gezinnen == 0) return "Er hoefde geen gezin voor doorgerekend te worden.";
  return "Wat het model verwacht, is in " + std::to_string(h.rondes) + " rondes geleerd van " +
         decimaal(h.trekkingen, 0) + " trekkingen, elk met " + std::to_string(h.gezinnen) +
         " stellen gezinnen. De ruis daarvan verschuift een gemiddelde hoogstens " + procent(h.ruis, 0) +
         " van zijn spreiding; nagemeten op trekkingen die niet meededen, is het " + procent(h.ernaast, 0) + ".";
}

std::string oordeel(const Herijking& h) {
  if (h.vertrouwen == Vertrouwen::te_weinig)
    return "Niet te vertrouwen: er blijven te weinig trekkingen over die verschillen. Wat is gezien ligt ver van wat "
           "de "
           "studie voor mogelijk houdt: maak de verdelingen ruimer, kijk met mbc toets welke waarneming niet past, of "
           "vraag meer rijen met --replicaties.";
  if (h.vertrouwen == Vertrouwen::goed)
    return "De uitkomst is te vertrouwen zover de studie en de waarnemingen dat zijn.";
  return h.ruis > hoogste_ruis_herijk
             ? "Met voorzichtigheid te lezen: de ruis is groter dan een tiende van de spreiding. Meer rijen "
               "(--replicaties) "
               "verkleinen haar."
             : "Met voorzichtigheid te lezen: er zijn weinig losse trekkingen. Meer rijen (--replicaties) helpen.";
}

void meld_tegenspraak(Bladzijde& blad, const Herijking& h) {
  for (const Herijktewaarneming& w : h.waarnemingen) {
    if (w.kans_achteraf < tegenspraak) {
      blad.alinea(w.waarneming.naam +
                      " past ook na het herijken niet (kans onder 1%): deze waarneming spreekt de studie "
                      "of een andere waarneming tegen.",
                  "- ");
    } else if (w.kans_vooraf < tegenspraak) {
      blad.alinea(w.waarneming.naam +
                      " had de studie niet verwacht (kans onder 1%): zij trekt de getallen ver weg van wat "
                      "er vooraf stond.",
                  "- ");
    }
  }
}

}  // namespace

std::string herijking_tekst(const Herijkkop& kop, const Studie& studie, const Herijking& h, const Weergave& weergave) {
  Bladzijde blad(weergave);
  blad.kop(kop.studie + ", herijkt met wat er is gezien");
  blad.alinea("Waarnemingen: " + kop.waarnemingen + ". Van kracht was scenario " + std::to_string(kop.scenario) + " (" +
              kop.scenario_naam + ").");
  if (h.waarnemingen.empty()) {
    blad.alinea("Geen waarneming heeft gebruik: herijken. De rijen zijn de eigen trekkingen van de studie.");
  } else {
    blad.alinea(over_de_rijen(h));
    blad.alinea(over_de_gezinnen(h));
    blad.alinea(oordeel(h), "", h.vertrouwen == Vertrouwen::goed ? Stijl::gewoon : Stijl::vet);
  }
  blad.onderdeel("Saldo tegen scenario " + std::to_string(h.nulalternatief),
                 "netto contante waarde, gemiddeld met P5 tot P95, in euro's van " + std::to_string(studie.prijspeil),
                 tabel_saldo(h));
  blad.onderdeel("Wat er is gezien, en wat het model ervan verwacht",
                 "gemiddeld met P5 - P95 van de waarneming; kans: op iets dat minstens zo ver weg ligt",
                 tabel_waarnemingen(studie, h));
  blad.onderdeel("Getallen die veranderden", "grootste verschuiving eerst; in spreiding (sd) van vooraf",
                 tabel_getallen(h));
  if (!h.scenarios.empty())
    blad.onderdeel("Wat elke waarneming met het saldo doet", "het gemiddelde met haar, min dat zonder haar",
                   tabel_invloed(h));
  blad.wit();
  meld_tegenspraak(blad, h);
  const auto anders = static_cast<std::size_t>(std::count_if(h.getallen.begin(), h.getallen.end(), is_anders));
  if (anders > meeste_getallen)
    blad.alinea("Nog " + std::to_string(anders - meeste_getallen) +
                " getallen veranderden; alle staan in getallen.csv.");
  if (kop.niet_gebruikt > 0)
    blad.alinea("Niet gebruikt, want bedoeld om te toetsen: " + std::to_string(kop.niet_gebruikt) + ".");
  return blad.tekst();
}

std::string herijking_json(const Herijkkop& kop, const Studie& studie, const Herijking& h) {
  JsonSchrijver j;
  j.begin_object();
  j.veld("mbc", versie());
  j.veld("studie", kop.studie);
  j.veld("waarnemingen_naam", kop.waarnemingen);
  j.veld("scenario", kop.scenario);
  j.veld("prijspeil", studie.prijspeil);
  j.veld("nulalternatief", h.nulalternatief);
  j.sleutel("waarnemingen");
  j.begin_lijst();
  for (const Herijktewaarneming& w : h.waarnemingen) {
    const Decimalen decimalen = in_procenten(w.waarneming, studie) ? Decimalen::aandeel : Decimalen::aantal;
    j.begin_object();
    j.veld("naam", w.waarneming.naam);
    j.veld("wat", betekenis(w.waarneming, studie));
    if (is_klein(w.waarneming)) {
      j.veld("waargenomen", waargenomen(w.waarneming, studie));
    } else {
      j.veld("waargenomen", w.waarneming.waarde, decimalen);
    }
    j.veld("vooraf", w.vooraf, decimalen);
    j.veld("achteraf", w.achteraf, decimalen);
    j.veld("kans_vooraf", w.kans_vooraf, Decimalen::aandeel);
    j.veld("kans_achteraf", w.kans_achteraf, Decimalen::aandeel);
    j.sleutel("invloed_saldo");
    j.begin_object();
    for (std::size_t s = 0; s < w.invloed.size() && s < h.scenarios.size(); ++s)
      j.veld(std::to_string(h.scenarios[s].nummer), w.invloed[s], Decimalen::euro);
    j.eind_object();
    j.veld("bron", w.waarneming.verantwoording.bron);
    j.veld("bronkwaliteit", bronmerk(w.waarneming.verantwoording.kwaliteit));
    j.veld("toelichting", w.waarneming.verantwoording.toelichting);
    j.eind_object();
  }
  j.eind_lijst();
  j.sleutel("getallen");
  j.begin_lijst();
  for (const Herijktgetal& g : h.getallen) {
    j.begin_object();
    j.veld("pad", g.pad);
    j.veld("vooraf", g.vooraf, Decimalen::aandeel);
    j.veld("achteraf", g.achteraf, Decimalen::aandeel);
    j.veld("verschuiving", g.verschuiving, Decimalen::aantal);
    j.veld("smaller", g.smaller, Decimalen::aantal);
    j.eind_object();
  }
  j.eind_lijst();
  j.sleutel("scenarios");
  j.begin_lijst();
  for (const Herijktscenario& s : h.scenarios) {
    j.begin_object();
    j.veld("nummer", s.nummer);
    j.veld("naam", s.naam);
    j.veld("saldo_vooraf", s.vooraf, Decimalen::euro);
    j.veld("saldo_achteraf", s.achteraf, Decimalen::euro);
    j.eind_object();
  }
  j.eind_lijst();
  j.veld("ess", h.ess, Decimalen::aantal);
  j.veld("verschillende_rijen", static_cast<int>(h.verschillend));
  j.veld("gezinnen_per_trekking", h.gezinnen);
  j.veld("leertrekkingen", h.trekkingen);
  j.veld("replicaties", h.replicaties);
  j.veld("replicaties_saldo", h.replicaties_saldo);
  j.veld("stappen", h.stappen);
  j.veld("zetten", h.zetten);
  j.veld("aanvaard", h.aanvaard, Decimalen::aandeel);
  j.veld("ruis", h.ruis, Decimalen::aandeel);
  j.veld("ernaast", h.ernaast, Decimalen::aandeel);
  j.veld("te_vertrouwen", h.vertrouwen == Vertrouwen::goed);
  j.eind_object();
  return j.klaar();
}

std::string waarnemingen_csv(const Studie& studie, const Herijking& h, CsvDialect dialect) {
  CsvSchrijver c(dialect);
  for (const char* kop : {"naam", "wat", "waargenomen", "vooraf_gemiddelde", "vooraf_p5", "vooraf_p95", "kans_vooraf",
                          "achteraf_gemiddelde", "achteraf_p5", "achteraf_p95", "kans_achteraf", "bronkwaliteit"})
    c.tekst(kop);
  for (const Herijktscenario& s : h.scenarios) c.tekst("invloed_saldo_" + std::to_string(s.nummer));
  c.einde_rij();
  for (const Herijktewaarneming& w : h.waarnemingen) {
    const int decimalen = in_procenten(w.waarneming, studie) ? 6 : 4;
    c.tekst(w.waarneming.naam);
    c.tekst(betekenis(w.waarneming, studie));
    if (is_klein(w.waarneming)) {
      c.tekst(waargenomen(w.waarneming, studie));
    } else {
      c.getal(w.waarneming.waarde, decimalen);
    }
    for (const auto& [s, p] : {std::pair{&w.vooraf, w.kans_vooraf}, {&w.achteraf, w.kans_achteraf}}) {
      for (const double x : {s->gemiddelde, s->p5, s->p95}) c.getal(x, decimalen);
      c.getal(p, 6);
    }
    c.tekst(bronmerk(w.waarneming.verantwoording.kwaliteit));
    for (const auto& x : w.invloed) x ? c.getal(*x, 2) : c.leeg();
    c.einde_rij();
  }
  return c.klaar();
}

std::string getallen_csv(const Herijking& h, CsvDialect dialect) {
  CsvSchrijver c(dialect);
  for (const char* kop : {"pad", "vooraf_gemiddelde", "vooraf_sd", "vooraf_p5", "vooraf_p95", "achteraf_gemiddelde",
                          "achteraf_sd", "achteraf_p5", "achteraf_p95", "verschuiving_sd", "smaller"})
    c.tekst(kop);
  c.einde_rij();
  constexpr int decimalen = 6;
  for (const Herijktgetal& g : h.getallen) {
    c.tekst(g.pad);
    for (const Samenvatting* s : {&g.vooraf, &g.achteraf})
      for (const double x : {s->gemiddelde, s->sd, s->p5, s->p95}) c.getal(x, decimalen);
    c.getal(g.verschuiving, decimalen);
    c.getal(g.smaller, decimalen);
    c.einde_rij();
  }
  return c.klaar();
}

}  // namespace mbc
