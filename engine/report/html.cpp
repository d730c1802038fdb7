#include "report/html.h"

#include <utility>
#include <vector>

#include "base/getaltekst.h"
#include "report/html_antwoord.h"
#include "report/html_bestanden.h"
#include "report/html_tabel.h"
#include "report/html_tabellen.h"
#include "report/html_tekst.h"
#include "report/html_verantwoording.h"
#include "report/json.h"
#include "report/kleuren.h"
#include "report/teksten.h"

namespace mbc {
namespace {

using Waarden = std::vector<std::pair<std::string_view, std::string>>;

std::string alineas(const std::vector<std::string>& teksten) {
  std::string uit;
  for (const std::string& tekst : teksten) uit += html_alinea(tekst);
  return uit;
}

/// Only these bytes of script and style may run in the page, and nothing may be fetched.
std::string beleid() {
  const std::string script = rapport_script().empty() ? "'none'" : csp_bron(rapport_script());
  return "default-src 'none'; script-src " + script + "; style-src " + csp_bron(rapport_stijl()) +
         "; img-src data:; base-uri 'none'; form-action 'none'";
}

std::string formatie(const Resultaat& r) {
  std::string uit;
  int nummer = 0;
  for (const Onderdeel& o : tabellen_formatie(r, Functies::alle))
    uit += html_tabel(o, "tabel-formatie-" + std::to_string(++nummer));
  return uit;
}

std::string script(const Verslag& v) {
  if (rapport_script().empty()) return {};
  return "<script type=\"application/json\" id=\"gegevens\">" + html_json(naar_json(v)) + "</script>\n<script>" +
         std::string(rapport_script()) + "</script>\n";
}

/// One colour per geldstroom, for the script.
std::string geldstroomkleuren() {
  constexpr std::string_view cijfers = "0123456789abcdef";
  std::string uit;
  for (const std::uint32_t k : kleuren) {
    uit += uit.empty() ? "#" : " #";
    for (int bit = 20; bit >= 0; bit -= 4) uit += cijfers[k >> bit & 15U];
  }
  return uit;
}

Waarden kop(const Verslag& v) {
  const Resultaat& r = v.resultaat;
  return {{"beleid", beleid()},
          {"stijl", std::string(rapport_stijl())},
          {"titel", html(r.studie)},
          {"kleuren", geldstroomkleuren()},
          {"naam", html_naam(r.studie)},
          {"periode", html(periode(r))},
          {"jaren", std::to_string(r.horizon)},
          {"prijspeil", std::to_string(r.prijspeil)},
          {"discontovoet", html(procent(r.discontovoet, 2))},
          {"replicaties", html(decimaal(r.replicaties, 0))},
          {"versie", html(versie())},
          {"nul", html(scenario_titel(r, r.nulalternatief))},
          {"toevalsteken", toevalsteken}};
}

Waarden tabellen(const Resultaat& r) {
  return {{"scenarios", html_tabel(tabel_naast_elkaar(r), "tabel-scenarios")},
          {"niveau", html_tabel(tabel_niveau(r), "tabel-niveau")},
          {"geldstromen", html_tabel(tabel_geldstromen(r), "tabel-geldstromen")},
          {"dragers", html_tabel(tabel_dragers(r), "tabel-dragers")},
          {"jaarsaldo", html_tabel(tabel_jaren(r), "tabel-jaren")},
          {"cumulatief", html_tabel(tabel_cumulatief_band(r), "tabel-cumulatief")},
          {"terugverdienen", html_tabel(tabel_terugverdienen(r), "tabel-terugverdienen")},
          {"kans_binnen", html_tabel(tabel_kans_binnen(r), "tabel-kans")},
          {"gemeenten", html_tabel(tabel_gemeenten_band(r), "tabel-gemeenten")},
          {"formatie", formatie(r)},
          {"aantallen", html_tabel(tabel_aantallen(r), "tabel-aantallen")},
          {"aantallen_per_jaar", html_tabel(tabel_aantallen_per_jaar(r), "tabel-aantallen-per-jaar")},
          {"onzekerheid", html_tabel(tabel_uitkomst(r), "tabel-onzekerheid")}};
}

Waarden verantwoording(const Verslag& v) {
  return {{"vraag", html_vraag(v)},
          {"antwoord", html_antwoord(v)},
          {"leeswijzer", alineas(leeswijzer(v.resultaat.replicaties, v.resultaat.trekking))},
          {"voorbehoud", alineas(voorbehoud())},
          {"waarschuwingen", html_waarschuwingen(v)},
          {"pm_posten", html_pm_posten(v)},
          {"aannames", html_aannames(v)},
          {"kassabonnen", html_kassabonnen(v)},
          {"herkomst", html_herkomst(v)},
          {"script", script(v)}};
}

}  // namespace

std::string naar_html(const Verslag& verslag) {
  Waarden waarden = kop(verslag);
  for (Waarden& deel : std::vector{tabellen(verslag.resultaat), verantwoording(verslag)})
    waarden.insert(waarden.end(), std::make_move_iterator(deel.begin()), std::make_move_iterator(deel.end()));
  return vul_sjabloon(rapport_sjabloon(), waarden);
}

}  // namespace mbc
