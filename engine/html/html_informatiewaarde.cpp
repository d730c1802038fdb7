#include "html/html_informatiewaarde.h"

#include <algorithm>

#include "antwoord/informatiewaarde.h"
#include "antwoord/informatiewaarde_onderdelen.h"
#include "html/grafiekteksten.h"
#include "html/html_bestanden.h"
#include "report/analyse_tekst.h"
#include "report/teksten.h"
#include "vorm/html_tabel.h"
#include "vorm/html_tekst.h"
#include "vorm/velden.h"

namespace mbc {
namespace {

const std::string contant = "netto contante waarde";

std::string kop(const std::string& tekst) { return "<h3>" + html(tekst) + "</h3>\n"; }

/// A figure over the tables under it; `tabel` is the first of them.
std::string figuur(const char* naam, const std::string& bijschrift, const std::string& tabel) {
  return std::string("<figure class=\"grafiek breed\" data-grafiek=\"") + naam +
         "\" data-gegevens=\"gegevens-informatiewaarde\" data-tabel=\"" + tabel + "\" hidden>\n<figcaption>" +
         html(bijschrift) + "</figcaption>\n<div class=\"doek\"></div>\n</figure>\n";
}

std::string antwoord(const Informatiewaarde& w, const Getalnamen& namen) {
  std::string uit;
  for (const Beslisser& b : w.beslissers)
    if (b.evpi.boven_nul()) uit += "<li>" + html(zin_over(w, b, namen)) + "</li>\n";
  if (const std::string niets = zin_niets_te_leren(w); !niets.empty()) uit += "<li>" + html(niets) + "</li>\n";
  return uit;
}

/// What each number and each subject is worth to those for whom any is worth something.
std::string deel_getallen(const Informatiewaarde& w, const Getalnamen& namen) {
  std::vector<Onderdeel> delen;
  for (const Beslisser& b : w.beslissers) {
    if (!b.evpi.boven_nul()) continue;
    delen.push_back({naam_van(b) + ": één getal kennen", contant, tabel_weten(w, b, false, namen)});
    delen.push_back({naam_van(b) + ": een heel onderwerp kennen", contant, tabel_weten(w, b, true, namen)});
  }
  const std::string alle = html_tabellen(delen, "tabel-weten");
  if (alle.empty()) return {};
  return kop("Welk getal is het waard om uit te zoeken?") +
         figuur(
             "weten",
             "Wat het hoogstens waard is om een getal of een heel onderwerp te kennen, voor wie dat iets waard is; de "
             "streep is het 95%-interval van de rekenruis. Een open balk is een heel onderwerp. Achter de naam staat "
             "de kwaliteit van de bron: S, B of A "
             "is onderbouwd; G (uit het geheugen), X (aanname) en - (geen bron) zijn zwak en anders gekleurd. Wat "
             "niet van nul te onderscheiden is, ontbreekt.",
             "tabel-weten-1") +
         html_uitklap("Wat weten waard is, als tabel", alle);
}

/// What was computed a second way.
std::string deel_genest(const Informatiewaarde& w, const Getalnamen& namen) {
  std::vector<Onderdeel> delen;
  for (const Beslisser& b : w.beslissers)
    if (b.evpi.boven_nul())
      delen.push_back({naam_van(b) + ": de waarde op twee manieren berekend", contant, tabel_genest(w, b, namen)});
  const std::string alle = html_tabellen(delen, "tabel-genest");
  return alle.empty() ? "" : kop("Op twee manieren berekend") + html_alinea(over_genest(w)) + alle;
}

/// What there is to look at of one kind: a curve where any size is worth something to anybody, and the tables.
std::string deel_onderzoek(const Informatiewaarde& w, const char* naam, std::string_view eenheid,
                           const std::string& bijschrift) {
  std::vector<Onderdeel> delen;
  bool leert = false;
  for (const Beslisser& b : w.beslissers) {
    bool deze = false;
    for (std::size_t o = 0; o < w.onderzoeken.size(); ++o)
      deze = deze || (w.onderzoeken[o].eenheid == eenheid && leert_iets(b.onderzoeken[o]));
    leert = leert || deze;
    if (!deze && &b != &w.beslissers.front()) continue;
    delen.push_back(
        {naam_van(b) + ": wat kijken waard is, in " + std::string(eenheid), contant, tabel_onderzoeken(w, b, eenheid)});
  }
  const std::string id = std::string("tabel-") + naam;
  return (leert
              ? figuur(naam, bijschrift, id + "-1")
              : html_alinea("Voor niemand is de waarde in enige omvang van nul te onderscheiden; een figuur ontbreekt "
                            "daarom.")) +
         html_uitklap("Waarde, kosten en wat het netto oplevert, per omvang", html_tabellen(delen, id));
}

bool heeft(const Informatiewaarde& w, std::string_view eenheid) {
  return std::ranges::any_of(w.onderzoeken, [&](const Onderzoek& o) { return o.eenheid == eenheid; });
}

constexpr const char* kop_bonnen = "Meer kassabonnen";
constexpr const char* kop_tellen = "Tellen in de eerste jaren";

const std::string lijnen =
    " De doorgetrokken lijn is wat kijken waard is (EVSI), de band het 95%-interval van de rekenruis; gestreept is wat "
    "daarvan overblijft na de kosten (ENBS), waar die bekend zijn. ";

std::string deel_bonnen(const Informatiewaarde& w) {
  if (!heeft(w, "kassabonnen")) return {};
  return kop(kop_bonnen) +
         deel_onderzoek(w, "bonnen", "kassabonnen",
                        "Wat zoveel kassabonnen erbij waard zijn." + lijnen +
                            "De stippellijn staat bij de beste omvang; waar de lijnen vlak zijn, maakt de omvang "
                            "weinig uit.");
}

std::string deel_tellen(const Informatiewaarde& w) {
  if (!heeft(w, "jaren")) return {};
  return kop(kop_tellen) +
         html_alinea("Wat er te zien zou zijn onder scenario " + std::to_string(w.van_kracht->nummer) + " (" +
                     w.van_kracht->naam + ")" + ", en wat dat waard is voor wie daarna pas kiest.") +
         deel_onderzoek(w, "tellen", "jaren", "Wat tellingen over zoveel jaren waard zijn." + lijnen);
}

std::string deel_metingen(const Informatiewaarde& w) {
  if (!heeft(w, "metingen")) return {};
  std::vector<Onderdeel> delen;
  for (const Beslisser& b : w.beslissers)
    if (b.evpi.boven_nul() || &b == &w.beslissers.front())
      delen.push_back({naam_van(b) + ": wat meten waard is", contant, tabel_onderzoeken(w, b, "metingen")});
  return kop("Metingen van een getal") +
         html_uitklap("Waarde, kosten en wat het netto oplevert", html_tabellen(delen, "tabel-meten"));
}

std::string voorbehoud(const Informatiewaarde& w) {
  std::string uit;
  for (const std::string& zin : voorbehoud_informatiewaarde(w)) uit += "<li>" + html(zin) + "</li>\n";
  return uit;
}

/// A part that could not be asked, with why.
std::string ontbreekt(const char* titel, const std::string& waarom) { return kop(titel) + html_alinea(waarom); }

std::string geen_bonnen(Bonnenvraag vraag) {
  return ontbreekt(kop_bonnen,
                   vraag == Bonnenvraag::een_bon
                       ? "Deze studie heeft minder dan twee kassabonnen. Wat meer bonnen waard zijn, is "
                         "dan niet te zeggen: er is niet te zien hoe gezinnen verschillen."
                       : "Met kassabon_onzekerheid: uit weet de studie hoeveel gezinnen op elke bon lijken. "
                         "Meer bonnen voegen dan niets toe.");
}

std::string geen_tellingen(Telvraag vraag) {
  return ontbreekt(kop_tellen,
                   vraag == Telvraag::geen_doelen
                       ? "Deze studie heeft geen uitkomstdoelen, dus is niet gezegd wat er te tellen valt."
                       : "Geen van de uitkomstdoelen van deze studie is een aantal: hoe nauwkeurig zij te "
                         "zien zijn, is niet gezegd. mbc informatiewaarde --ontwerp rekent met metingen die "
                         "dat wel zeggen.");
}

std::string vul(const Informatiewaarde& w, const Getalnamen& namen, const std::string& verslag,
                const std::string& bonnen, const std::string& tellen) {
  return vul_sjabloon(deel_informatiewaarde(),
                      Sjabloonwaarden{{"replicaties", html(replicatietal(w.replicaties))},
                                      {"verslag", html(verslag)},
                                      {"antwoord", antwoord(w, namen)},
                                      {"samen", html(zin_samen(w))},
                                      {"keuzes", html_tabel(tabel_keuzes(w), "tabel-weetkeuzes")},
                                      {"getallen", deel_getallen(w, namen) + deel_genest(w, namen)},
                                      {"bonnen", bonnen},
                                      {"tellen", tellen},
                                      {"metingen", deel_metingen(w)},
                                      {"voorbehoud", voorbehoud(w)},
                                      {"leeswijzer", html(leeswijzer_informatiewaarde())}});
}

}  // namespace

std::string html_informatiewaarde(const Informatiewaarde& w, const Getalnamen& namen) {
  return vul(w, namen, {}, deel_bonnen(w), deel_tellen(w));
}

std::string html_weetverslag(const Weetverslag& v, const Getalnamen& namen, std::int64_t replicaties_verslag) {
  const Informatiewaarde& w = v.waarde;
  const std::string verslag = " De andere bedragen van dit verslag rusten op " + replicatietal(replicaties_verslag) +
                              " met één stel gezinnen; waar een saldo hier daarvan verschilt, is dat rekenruis.";
  const bool vraagt = v.vraag.tellen == Telvraag::gevraagd || v.vraag.tellen == Telvraag::eigen_ontwerp;
  std::string tellen = vraagt ? deel_tellen(w) : geen_tellingen(v.vraag.tellen);
  if (v.vraag.tellen == Telvraag::gevraagd) {
    tellen += html_alinea(v.vraag.gemeente.empty() ? "Geteld is in de hele regio."
                                                   : "Geteld is in " + v.vraag.gemeente + ".");
    if (!v.vraag.niet_geteld.empty())
      tellen += html_alinea("Niet geteld, want geen aantal: " + aaneen(v.vraag.niet_geteld, "; ") +
                            ". Hoe nauwkeurig dat te zien is, zegt de studie niet; een bestand met --ontwerp kan dat.");
  }
  return vul(w, namen, verslag, v.vraag.bonnen == Bonnenvraag::gevraagd ? deel_bonnen(w) : geen_bonnen(v.vraag.bonnen),
             tellen);
}

std::vector<Htmlgegevens> gegevens_informatiewaarde(const Informatiewaarde& w, const Getalnamen& namen) {
  return {{"gegevens-informatiewaarde", informatiewaarde_json(w)},
          {"teksten-informatiewaarde", grafiekteksten(w, namen)}};
}

}  // namespace mbc
