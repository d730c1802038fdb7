#include "html/html_analyses.h"

#include "antwoord/doelen_tekst.h"
#include "antwoord/herkomst.h"
#include "antwoord/omslag.h"
#include "antwoord/omslag_onderdelen.h"
#include "antwoord/sobol.h"
#include "antwoord/sobol_onderdelen.h"
#include "antwoord/tornado.h"
#include "antwoord/tornado_onderdelen.h"
#include "antwoord/verkenning.h"
#include "antwoord/verkenning_onderdelen.h"
#include "antwoord/vertraging.h"
#include "base/getaltekst.h"
#include "html/grafiekteksten.h"
#include "html/html_bestanden.h"
#include "html/html_informatiewaarde.h"
#include "html/html_keten.h"
#include "html/html_zinnen.h"
#include "report/analyse_tekst.h"
#include "report/teksten.h"
#include "vorm/html_tabel.h"
#include "vorm/html_tekst.h"

namespace mbc {
namespace {

std::string vraag_en_antwoord(const std::string& vraag, const std::string& antwoord) {
  return antwoord.empty() ? "" : "<dt>" + html(vraag) + "</dt>\n<dd>" + html(antwoord) + "</dd>\n";
}

std::string inleiding(const Omslaganalyse& a) {
  const std::string wat = is_trajectduur(a.pad) ? "Twee vragen: vanaf welke trajectduur is het kosteneffectief, en "
                                                  "wat is een redelijke termijn om van terugverdienen te spreken?"
                                                : "Bij welke waarde van " + a.pad +
                                                      " slaat het saldo om, en wat is een redelijke termijn om van "
                                                      "terugverdienen te spreken?";
  return wat + " Kosteneffectief is een scenario waar het gemiddelde saldo boven nul ligt.";
}

std::string antwoorden(const Omslaganalyse& a, const Resultaat& r) {
  const std::string vanaf =
      is_trajectduur(a.pad) ? "Vanaf welke trajectduur is het kosteneffectief?" : "Waar slaat het saldo om?";
  std::string uit;
  for (const ScenarioOmslag& s : a.scenarios) {
    uit += "<div class=\"vragen\">\n<h3>Scenario " + std::to_string(s.nummer) + ": " + html_naam(s.naam) +
           "</h3>\n<dl>\n" + vraag_en_antwoord(vanaf, antwoord_omslag(a, s, 0)) +
           vraag_en_antwoord("En als alleen telt wat verzilverbaar is?", antwoord_omslag(a, s, 1)) +
           vraag_en_antwoord("Wat is een redelijke termijn om van terugverdienen te spreken?",
                             antwoord_termijn(r, s.nummer)) +
           "</dl>\n</div>\n";
  }
  return uit;
}

}  // namespace

std::string html_omslagpunt(const Omslaganalyse& a, const Resultaat& r) {
  std::vector<Onderdeel> tabellen;
  for (const ScenarioOmslag& s : a.scenarios) tabellen.push_back(tabel_omslag(a, s));
  return vul_sjabloon(deel_omslagpunt(),
                      Sjabloonwaarden{{"vraag", html(inleiding(a))},
                                      {"antwoorden", antwoorden(a, r)},
                                      {"aandelen", a.aandeel ? "0" : "geen"},
                                      {"getal", html(getalnaam(a.pad))},
                                      {"leeswijzer", html(leeswijzer_omslag(a, r.trekking))},
                                      {"tabellen", html_tabellen(tabellen, "tabel-omslag")},
                                      {"curve", html_tabel(tabel_omslagcurve(a), "tabel-omslagcurve")}});
}

std::string html_kaart(const Verkenning& v) {
  return vul_sjabloon(
      deel_kaart(),
      Sjabloonwaarden{{"replicaties", html(replicatietal(v.replicaties))},
                      {"tabellen", html_tabellen(tabellen_verkenning(v, Verschiltabel::nee), "tabel-kaart")}});
}

std::string html_verkenning(const Verkenning& v, const std::string& nul) {
  const bool een = v.assen.size() == 1;
  const std::string getallen = v.assen.front().pad + (een ? "" : " en " + v.assen.back().pad);
  const std::string bijschrift =
      een ? "De lijn is het gemiddelde saldo, de band loopt van P5 tot P95. De stippellijn staat bij wat de studie "
            "verwacht."
          : "Elk vak is het gemiddelde saldo. Blauw is boven nul, oranje eronder. Een dik kader staat om wat de studie "
            "verwacht, als dat een vak is.";
  std::string aandelen;
  for (std::size_t a = 0; a < v.assen.size(); ++a)
    if (v.assen[a].aandeel) aandelen += (aandelen.empty() ? "" : " ") + std::to_string(a);
  return vul_sjabloon(
      deel_verkenning(),
      Sjabloonwaarden{{"nul", html(nul)},
                      {"aandelen", aandelen.empty() ? "geen" : aandelen},
                      {"getallen", html(getallen)},
                      {"replicaties", html(replicatietal(v.replicaties))},
                      {"bijschrift", html(bijschrift)},
                      {"leeswijzer", html(leeswijzer_verkenning(v))},
                      {"tabellen", html_tabellen(tabellen_verkenning(v, Verschiltabel::ja), "tabel-verkenning")}});
}

std::string html_vertraging(const Vertragingstabel& t, const std::string& verder) {
  std::vector<Onderdeel> tabellen;
  for (std::size_t s = 0; s < t.scenarios.size(); ++s) tabellen.push_back(tabel_keuzes(t, s));
  std::string per_gemeente;
  for (std::size_t g = 0; g < t.gemeenten.size(); ++g)
    per_gemeente +=
        html_uitklap(t.gemeenten[g], html_tabel(tabel_gemeente(t, g), "tabel-keuzes-" + std::to_string(g + 1)));
  std::string uitleg;
  for (const std::string& alinea : leeswijzer(t, Keuzetabel::overzicht)) uitleg += html_alinea(alinea);
  return vul_sjabloon(deel_vertraging(), Sjabloonwaarden{{"replicaties", html(replicatietal(t.replicaties))},
                                                         {"leeswijzer", uitleg},
                                                         {"tabellen", html_tabellen(tabellen, "tabel-vertraging")},
                                                         {"functie", html(fte_van(t))},
                                                         {"horizon", std::to_string(t.horizon)},
                                                         {"per_gemeente", per_gemeente},
                                                         {"verder", html(verder)}});
}

std::string html_tornado(const Tornado& t, const Getalnamen& namen) {
  const auto zin = [&](std::size_t s) {
    const std::string kruis = zin_kruistoets(t, s);
    return zin_zwakke_bron(t, s) + " " + rest_van_tornado(t, s) + (kruis.empty() ? "" : " " + kruis);
  };
  return vul_sjabloon(deel_tornado(),
                      Sjabloonwaarden{{"replicaties", html(replicatietal(t.replicaties))},
                                      {"leeswijzer", html(leeswijzer_tornado())},
                                      {"aandelen", html_zinnen(t.scenarios, zin)},
                                      {"tabellen", html_tabellen(tabellen_tornado(t, namen), "tabel-tornado")}});
}

std::string html_sobol(const Sobolanalyse& a, const Getalnamen& namen) {
  const auto zin = [&](std::size_t s) { return zin_sobol(a, s) + " " + rest_van_sobol(a, s); };
  return vul_sjabloon(deel_sobol(),
                      Sjabloonwaarden{{"punten", html(decimaal(static_cast<double>(a.punten), 0))},
                                      {"leeswijzer", html(leeswijzer_sobol())},
                                      {"zinnen", html_zinnen(a.scenarios, zin)},
                                      {"tabellen", html_tabellen(tabellen_sobol(a, namen), "tabel-sobol")}});
}

std::string html_saldoherkomst(const Herkomstanalyse& h, const std::vector<PmPost>& pm_posten,
                               std::int64_t replicaties_verslag) {
  // Both say what they ran on; a reader who compares them must know why they differ.
  const std::string verslag =
      h.replicaties == replicaties_verslag
          ? ""
          : " De andere bedragen van dit verslag rusten op " + replicatietal(replicaties_verslag) +
                ". Waar een bedrag hier daarvan verschilt, is dat rekenruis en geldt het andere; "
                "de delen gaan over de verdeling.";
  std::vector<Onderdeel> overzicht, verevening;
  for (const ScenarioHerkomst& s : h.scenarios) {
    overzicht.push_back(tabel_overzicht(h, s, pm_posten));
    verevening.push_back(tabel_verevening(h, s));
  }
  const auto zinnen = [&](auto zin) {
    return html_zinnen(h.scenarios, [&](std::size_t s) { return zin(h.scenarios[s]); });
  };
  return vul_sjabloon(deel_herkomst(),
                      Sjabloonwaarden{{"replicaties", html(replicatietal(h.replicaties))},
                                      {"verslag", html(verslag)},
                                      {"zinnen", zinnen(zin_herkomst)},
                                      {"herkomst", html_tabel(tabel_herkomst(h), "tabel-herkomst")},
                                      {"leeswijzer", html(leeswijzer_herkomst(h))},
                                      {"winst", html_tabel(tabel_winst(h), "tabel-winst")},
                                      {"overzicht", html_tabellen(overzicht, "tabel-overzicht")},
                                      {"zinnen_verevening", zinnen(zin_verevening)},
                                      {"verevening", html_tabellen(verevening, "tabel-verevening")},
                                      {"zinnen_per_traject", zinnen(zin_per_traject)},
                                      {"per_traject", html_tabel(tabel_per_traject(h), "tabel-per-traject")}});
}

std::string html_doelen(const Verslag& v) {
  const Doelanalyse& a = *v.analyses.doelen;
  std::vector<Onderdeel> jaren;
  for (std::size_t s = 0; s < a.doelen.front().scenarios.size(); ++s) jaren.push_back(tabel_doeljaren(a, s));
  return vul_sjabloon(deel_doelen(), Sjabloonwaarden{{"keten", html_keten(v)},
                                                     {"doelen", html_tabel(tabel_doelen(a), "tabel-doelen")},
                                                     {"leeswijzer", html(leeswijzer_doelen(a))},
                                                     {"jaren", html_tabellen(jaren, "tabel-doeljaren")}});
}

std::vector<Htmlgegevens> gegevens_analyses(const Analyses& a, const Resultaat& r, const Getalnamen& namen) {
  std::vector<Htmlgegevens> uit;
  const auto figuur = [&](std::string_view gegevens, std::string json, std::string_view id, std::string teksten) {
    uit.push_back({gegevens, std::move(json)});
    uit.push_back({id, std::move(teksten)});
  };
  if (a.herkomst)
    figuur("gegevens-herkomst", herkomst_json(*a.herkomst), "teksten-herkomst", grafiekteksten(*a.herkomst));
  if (a.omslag) figuur("gegevens-omslag", omslag_json(*a.omslag, r), "teksten-omslag", grafiekteksten(*a.omslag));
  if (a.kaart) figuur("gegevens-kaart", verkenning_json(*a.kaart), "teksten-kaart", grafiekteksten(*a.kaart));
  if (a.tornado)
    figuur("gegevens-tornado", tornado_json(*a.tornado), "teksten-tornado", grafiekteksten(*a.tornado, namen));
  if (a.sobol) figuur("gegevens-sobol", sobol_json(*a.sobol), "teksten-sobol", grafiekteksten(*a.sobol, namen));
  if (a.weten)
    for (Htmlgegevens& g : gegevens_informatiewaarde(a.weten->waarde, namen)) uit.push_back(std::move(g));
  return uit;
}

}  // namespace mbc
