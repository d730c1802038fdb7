#include <fstream>

#include "html/html.h"
#include "support/verslag_voorbeeld.h"

/// Writes a report with analyses whose every label tries to be something else than a label. Argument: the file.

namespace {

std::string lang() {
  std::string uit;
  while (uit.size() < 10000) uit += "tienduizend tekens ";
  return uit;
}

constexpr const char* kwaad = "<img src=x onerror=alert(2)> {b|c}";

void vergiftig(mbc::Analyses& a) {
  a.omslag->pad = "</script><b>pad</b>";
  a.omslag->grootheden[2] = kwaad;
  for (mbc::ScenarioOmslag& s : a.omslag->scenarios) s.naam = kwaad;
  for (mbc::ScenarioKop& s : a.tornado->scenarios) s.naam = kwaad;
  for (mbc::Balk& b : a.tornado->balken) b.pad = "kassabonnen.<script>alert(3)</script>";
  for (mbc::ScenarioKop& s : a.kaart->scenarios) s.naam = kwaad;
  for (mbc::ScenarioKop& s : a.sobol->scenarios) s.naam = kwaad;
  for (mbc::ScenarioKop& s : a.vertraging->scenarios) s.naam = kwaad;
  a.vertraging->gemeenten[0] = "</summary><script>alert(6)</script>";
  mbc::Informatiewaarde& w = a.weten->waarde;
  w.van_kracht->naam = kwaad;
  w.factoren[0].naam = "\" onmouseover=\"alert(7)";
  for (mbc::Onderzoek& o : w.onderzoeken) o.naam = "<script>alert(8)</script>" + o.eenheid;
  w.beslissers[0].naam = "__proto__";
  w.beslissers[1].naam = "2022";
  for (mbc::Beslisser& b : w.beslissers)
    for (mbc::Keuzestand& k : b.keuzes) k.scenario.naam = kwaad;
  for (mbc::Sobolfactor& f : a.sobol->factoren) f.naam = "\" onmouseover=\"alert(4)";
}

void vergiftig(mbc::Verslag& v) {
  mbc::Resultaat& r = v.resultaat;
  r.studie = "</title><script>alert('studie')</script>";
  r.scenarios[1].naam = "<img src=x onerror=alert(1)>";
  r.scenarios[2].naam = "=1+1 \"dubbel\" 'enkel' & &amp; {{script}} {a|b}";
  r.scenarios[0].omschrijving = "nul </p><script>alert(5)</script>";
  r.scenarios[1].omschrijving = lang();
  r.geldstromen[0] = {"</script><script>alert('geldstroom')</script>", "gemeente <b>vet</b>"};
  r.geldstromen[1] = {lang(), "__proto__"};
  r.dragers = {"__proto__", "gemeente <b>vet</b>"};
  for (mbc::ScenarioResultaat& s : r.scenarios) {
    s.dragers[0].naam = r.dragers[0];
    s.dragers[1].naam = r.dragers[1];
  }
  r.gemeenten = {"שלום עולם", "twee\nregels 👩‍👩‍👧 \u0001"};
  r.functies = {"2022"};
  v.zet = {"studie=<!--<script>"};
  v.pm_posten = {{"javascript:alert(1)", "<svg onload=alert(1)>", "\xff geen UTF-8"}};
  v.waarschuwingen = {{"Let op `<b>` en `", "pad.\"><script>"}};
  mbc::Aanname a;
  a.pad = "traject.<i>";
  a.waarde = "{uniform: [<1>, 2]}";
  a.verantwoording = {"€ <x>", "]]>", mbc::Bronkwaliteit::X, "--><script>alert(2)</script>"};
  v.aannames = {a};
  v.kassabonnen.bonnen = {{"bon", "<table>", "\" onmouseover=\"alert(1)", "bron'", 1, 3}};
  vergiftig(v.analyses);
  v.invoer = {{"<studie>.yaml", std::string(64, 'a')}};
}

}  // namespace

int main(int aantal, char** argumenten) {
  if (aantal != 2) return 2;
  mbc::Verslag v = mbc::proef::verslag();
  v.analyses = mbc::proef::analyses();
  vergiftig(v);
  std::ofstream uit(argumenten[1], std::ios::binary);
  uit << mbc::naar_html(v);
  uit.close();
  return uit ? 0 : 3;
}
