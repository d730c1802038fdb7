#include "html/html.h"

#include <utility>
#include <vector>

#include "base/getaltekst.h"
#include "html/grafiekteksten.h"
#include "html/html_analyses.h"
#include "html/html_antwoord.h"
#include "html/html_bestanden.h"
#include "html/html_bladzijde.h"
#include "html/html_herijking.h"
#include "html/html_informatiewaarde.h"
#include "html/html_tabellen.h"
#include "html/html_verantwoording.h"
#include "report/json.h"
#include "report/teksten.h"
#include "report/terugverdienen.h"
#include "vorm/html_tabel.h"
#include "vorm/html_tekst.h"

namespace mbc {
namespace {

std::string alineas(const std::vector<std::string>& teksten) {
  std::string uit;
  for (const std::string& tekst : teksten) uit += html_alinea(tekst);
  return uit;
}

std::string investeringstabellen(const Resultaat& r) {
  return html_tabellen(tabellen_investeringen(r), "tabel-investeringen");
}

std::string formatiefiguren(const Resultaat& r) {
  return html_tabellen(tabellen_formatie(r, Functies::alle), "tabel-formatie");
}

/// The scenarios against each other, where that says more than against the nulalternatief.
std::string onderlinge_vergelijking(const Resultaat& r) {
  const std::string tabel = html_tabel(tabel_onderling(r), "tabel-onderling");
  if (tabel.empty()) return "";
  return html_alinea(
             "Hierboven is vergeleken met " + scenario_titel(r, r.nulalternatief) +
             ", hier de scenario's van dit verslag met elkaar: een saldo boven nul betekent dat het scenario "
             "in de rij, alle geldstromen samen, gemiddeld gunstiger uitkomt dan het scenario in de kop erboven, "
             "met dezelfde gezinnen.") +
         tabel;
}

Sjabloonwaarden kop(const Resultaat& r) {
  return {{"prijspeil", std::to_string(r.prijspeil)},
          {"discontovoet", html(discontovoet_tekst(r.discontovoet, r.discontovoet_later))},
          {"replicaties", html(replicatietal(r.replicaties))},
          {"nul", html(scenario_titel(r, r.nulalternatief))},
          {"toevalsteken", toevalsteken}};
}

Sjabloonwaarden tabellen(const Resultaat& r) {
  return {{"scenarios", html_tabel(tabel_naast_elkaar(r), "tabel-scenarios")},
          {"onderling", onderlinge_vergelijking(r)},
          {"niveau", html_tabel(tabel_niveau(r), "tabel-niveau")},
          {"zorgkosten", html_tabel(tabel_zorgkosten(r), "tabel-zorgkosten")},
          {"kostensoorten", html_tabel(tabel_kostensoorten(r), "tabel-kostensoorten")},
          {"investeringen", investeringstabellen(r)},
          {"geldstromen", html_tabel(tabel_geldstromen(r), "tabel-geldstromen")},
          {"dragers", html_tabel(tabel_dragers(r), "tabel-dragers")},
          {"jaarsaldo", html_tabel(tabel_jaren(r), "tabel-jaren")},
          {"cumulatief", html_tabel(tabel_cumulatief_band(r), "tabel-cumulatief")},
          {"terugverdienen", html_tabel(tabel_terugverdienen(r), "tabel-terugverdienen")},
          {"kans_binnen", html_tabel(tabel_kans_binnen(r), "tabel-kans")},
          {"gemeenten", html_tabel(tabel_gemeenten_band(r), "tabel-gemeenten")},
          {"formatie", formatiefiguren(r)},
          {"aantallen", html_tabel(tabel_aantallen(r), "tabel-aantallen")},
          {"aantallen_per_jaar", html_tabel(tabel_aantallen_per_jaar(r), "tabel-aantallen-per-jaar")},
          {"onzekerheid", html_tabel(tabel_uitkomst(r), "tabel-onzekerheid")}};
}

Sjabloonwaarden analyses(const Verslag& v) {
  const Analyses& a = v.analyses;
  return {
      {"herijking",
       v.herijking ? html_herijking(*v.herijking, {"van dit verslag", "werkboek.xlsx, blad Herijkte getallen"}) : ""},
      {"saldoherkomst", a.herkomst ? html_saldoherkomst(*a.herkomst, v.pm_posten, v.resultaat.replicaties) : ""},
      {"doelen", a.doelen ? html_doelen(v) : ""},
      {"omslagpunt", a.omslag ? html_omslagpunt(*a.omslag, v.resultaat) : ""},
      {"kaart", a.kaart ? html_kaart(*a.kaart) : ""},
      {"tornado", a.tornado ? html_tornado(*a.tornado, v.getalnamen) : ""},
      {"vertraging",
       a.vertraging ? html_vertraging(*a.vertraging,
                                      "Bandbreedte en verzilverbaar saldo van elke keuze staan in werkboek.xlsx, blad "
                                      "Vertraging, en in gevoeligheid-vertraging.csv.")
                    : ""},
      {"sobol", a.sobol ? html_sobol(*a.sobol, v.getalnamen) : ""},
      {"informatiewaarde", a.weten ? html_weetverslag(*a.weten, v.getalnamen, v.resultaat.replicaties) : ""}};
}

Sjabloonwaarden verantwoording(const Verslag& v) {
  return {{"vraag", html_vraag(v)},
          {"antwoord", html_antwoord(v)},
          {"kaarten", html_kaarten(v)},
          {"bepaalt", html_bepaalt(v)},
          {"leeswijzer", alineas(leeswijzer(v.resultaat.replicaties, v.resultaat.trekking))},
          {"voorbehoud", alineas(voorbehoud())},
          {"waarschuwingen", html_waarschuwingen(v)},
          {"pm_posten", html_pm_posten(v)},
          {"aannames", html_aannames(v)},
          {"kassabonnen", html_kassabonnen(v)},
          {"herkomst", html_herkomst(herkomst_van(v))}};
}

std::vector<Htmlgegevens> gegevens(const Verslag& v) {
  std::vector<Htmlgegevens> uit = {{"gegevens", naar_json(v)}, {"teksten", grafiekteksten(v.resultaat)}};
  if (v.herijking)
    for (Htmlgegevens& g : gegevens_herijking(*v.herijking)) uit.push_back(std::move(g));
  for (Htmlgegevens& g : gegevens_analyses(v.analyses, v.resultaat, v.getalnamen)) uit.push_back(std::move(g));
  return uit;
}

}  // namespace

std::string naar_html(const Verslag& v) {
  const Resultaat& r = v.resultaat;
  Sjabloonwaarden waarden = kop(r);
  for (Sjabloonwaarden& deel : std::vector{tabellen(r), analyses(v), verantwoording(v)})
    waarden.insert(waarden.end(), std::make_move_iterator(deel.begin()), std::make_move_iterator(deel.end()));
  return html_bladzijde({"Maatschappelijke business case", r.studie,
                         periode(r) + " · prijspeil " + std::to_string(r.prijspeil) + " · contant gemaakt tegen " +
                             discontovoet_tekst(r.discontovoet, r.discontovoet_later) + " · " +
                             replicatietal(r.replicaties),
                         vul_sjabloon(rapport_sjabloon(), waarden), gegevens(v)});
}

}  // namespace mbc
