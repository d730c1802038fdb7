#include "antwoord/toets_tekst.h"

#include <algorithm>

#include "antwoord/waarneming_tekst.h"
#include "base/getaltekst.h"
#include "report/analyse_tekst.h"
#include "vorm/afronden.h"
#include "vorm/bladzijde.h"
#include "vorm/json_schrijver.h"

namespace mbc {
namespace {

/// A marge around a small count would tell it.
std::optional<std::array<double, 2>> marge(const Waarneming& w) { return is_klein(w) ? std::nullopt : w.marge; }

std::string marge_tekst(const Waarneming& w, const Studie& studie) {
  const auto m = marge(w);
  const bool procenten = is_aandeel(w, studie);
  return m ? getoond(m->front(), procenten) + " - " + getoond(m->back(), procenten) : "";
}

std::size_t buiten(const Toets& t) {
  std::size_t n = 0;
  for (const Feit& f : t.feiten) n += f.binnen ? 0 : 1;
  return n;
}

std::string oordeel(std::size_t buiten, std::size_t feiten) {
  if (buiten == 0) return "Elk feit ligt binnen wat het model zegt.";
  if (feiten == 1) return "Het feit ligt buiten wat het model zegt.";
  return std::to_string(buiten) + " van de " + std::to_string(feiten) +
         (buiten == 1 ? " feiten ligt" : " feiten liggen") + " buiten wat het model zegt.";
}

bool eigen_scenario(const Toets& t) {
  return std::ranges::any_of(t.feiten, [](const Feit& f) { return f.waarneming.scenario.has_value(); });
}

Tabel tabel(const Studie& studie, const Toets& toets) {
  Tabel t({{"Feit"},
           {"waargenomen", Uitlijning::rechts},
           {"marge", Uitlijning::rechts},
           {"model", Uitlijning::rechts},
           {"P5", Uitlijning::rechts},
           {"P95", Uitlijning::rechts},
           {"binnen"},
           {"bron"}});
  for (const Feit& f : toets.feiten) {
    const Waarneming& w = f.waarneming;
    const bool procenten = is_aandeel(w, studie);
    t.rij({{w.naam},
           {waargenomen(w, studie)},
           {marge_tekst(w, studie)},
           {getoond(f.model.gemiddelde, procenten)},
           {getoond(f.model.p5, procenten)},
           {getoond(f.model.p95, procenten)},
           {f.binnen ? "ja" : "nee", f.binnen ? Stijl::gewoon : Stijl::vet},
           broncel(w.verantwoording.kwaliteit)});
  }
  return t;
}

void vertel(Bladzijde& blad, const Feit& f, const Studie& studie) {
  const Waarneming& w = f.waarneming;
  blad.alinea(w.naam + ": " + betekenis(w, studie) + (f.binnen ? "" : " (buiten)"), "- ");
  if (const Verdeling& v = w.schaal.verdeling; !v.is_vast() || v.p[0] != 1) {
    const std::string& bron = w.schaal.verantwoording.bron;
    blad.alinea(std::string("wat het model telt, maal ") + (v.is_vast() ? "" : "gemiddeld ") +
                    getal_nl(gemiddelde(v), 3) + (bron.empty() ? "" : " (" + bron + ")"),
                "  ");
  }
  if (!w.verantwoording.bron.empty()) blad.alinea("bron: " + w.verantwoording.bron, "  ");
  if (!w.verantwoording.toelichting.empty()) blad.alinea(w.verantwoording.toelichting, "  ");
}

}  // namespace

std::string toets_tekst(const Toetskop& kop, const Studie& studie, const Toets& toets, const Weergave& weergave) {
  Bladzijde blad(weergave);
  blad.kop(kop.studie + ": zegt het model wat we weten?");
  blad.alinea("Waarnemingen: " + kop.waarnemingen + ". Van kracht was " +
              scenariotitel(kop.scenario, kop.scenario_naam) +
              (eigen_scenario(toets) ? "; bij een feit dat een ander scenario noemt, dat." : "."));
  blad.alinea(std::to_string(toets.replicaties) + " trekkingen van de onzekere getallen, elk met " +
              std::to_string(toets.gezinnen) + " stellen gezinnen.");
  blad.alinea("Bedragen in euro's van " + std::to_string(studie.prijspeil) + ".");
  blad.onderdeel("Feit en model", "het model met de band van de waarneming: onzekerheid en toeval samen",
                 tabel(studie, toets));
  blad.wit();
  for (const Feit& f : toets.feiten) vertel(blad, f, studie);
  blad.wit();
  const std::size_t n = buiten(toets);
  blad.alinea(oordeel(n, toets.feiten.size()));
  blad.alinea(
      "Binnen: met een marge ligt het gemiddelde van het model daarbinnen; zonder ligt de waarneming tussen P5 en P95. "
      "Ook van een goed model ligt dan één op de tien waarnemingen erbuiten. Een aantal onder 5 wordt niet getoond.");
  if (kop.niet_getoetst > 0)
    blad.alinea("Niet getoetst, want bedoeld om te herijken: " + std::to_string(kop.niet_getoetst) + ".");
  return blad.tekst();
}

std::string toets_json(const Toetskop& kop, const Studie& studie, const Toets& toets) {
  JsonSchrijver j;
  j.begin_object();
  j.veld("mbc", versie());
  j.veld("studie", kop.studie);
  j.veld("waarnemingen", kop.waarnemingen);
  j.veld("scenario", kop.scenario);
  j.veld("prijspeil", studie.prijspeil);
  j.veld("replicaties", toets.replicaties);
  j.veld("gezinnen_per_trekking", toets.gezinnen);
  j.sleutel("feiten");
  j.begin_lijst();
  for (const Feit& f : toets.feiten) {
    const Waarneming& w = f.waarneming;
    const bool aandeel = is_aandeel(w, studie);
    const Decimalen decimalen = aandeel ? Decimalen::aandeel : Decimalen::aantal;
    j.begin_object();
    j.veld("naam", w.naam);
    j.veld("wat", betekenis(w, studie));
    j.veld("scenario", w.scenario ? studie.scenarios[*w.scenario].nummer : kop.scenario);
    j.sleutel("tegen");
    if (w.tegen) {
      j.getal(studie.scenarios[*w.tegen].nummer);
    } else {
      j.leeg();
    }
    if (is_klein(w)) {
      j.veld("waargenomen", waargenomen(w, studie));
    } else {
      j.veld("waargenomen", w.waarde, decimalen);
    }
    j.sleutel("marge");
    if (const auto m = marge(w)) {
      j.begin_lijst();
      for (const double grens : *m) j.getal(grens, decimalen);
      j.eind_lijst();
    } else {
      j.leeg();
    }
    j.veld("model", f.model, decimalen);
    j.veld("binnen", f.binnen);
    j.veld("bron", w.verantwoording.bron);
    j.veld("bronkwaliteit", bronmerk(w.verantwoording.kwaliteit));
    j.veld("toelichting", w.verantwoording.toelichting);
    j.eind_object();
  }
  j.eind_lijst();
  j.eind_object();
  return j.klaar();
}

std::string toets_csv(const Studie& studie, const Toets& toets, CsvDialect dialect) {
  CsvSchrijver c(dialect);
  for (const char* kop : {"naam", "wat", "waargenomen", "marge_laag", "marge_hoog", "model_gemiddelde", "model_sd",
                          "model_p5", "model_p95", "binnen", "bronkwaliteit"})
    c.tekst(kop);
  c.einde_rij();
  for (const Feit& f : toets.feiten) {
    const Waarneming& w = f.waarneming;
    const int decimalen = is_aandeel(w, studie) ? 6 : 4;
    c.tekst(w.naam);
    c.tekst(betekenis(w, studie));
    if (is_klein(w)) {
      c.tekst(waargenomen(w, studie));
    } else {
      c.getal(w.waarde, decimalen);
    }
    if (const auto m = marge(w)) {
      for (const double grens : *m) c.getal(grens, decimalen);
    } else {
      c.leeg();
      c.leeg();
    }
    for (const double x : {f.model.gemiddelde, f.model.sd, f.model.p5, f.model.p95}) c.getal(x, decimalen);
    c.tekst(f.binnen ? "ja" : "nee");
    c.tekst(bronmerk(w.verantwoording.kwaliteit));
    c.einde_rij();
  }
  return c.klaar();
}

}  // namespace mbc
