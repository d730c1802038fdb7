#include "cli/reken_set.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <string_view>
#include <utility>

#include "cli/herlezen.h"
#include "cli/nauwkeurig.h"

namespace mbc {
namespace {

constexpr std::array<std::pair<std::string_view, Verdieping>, 5> verdiepingen = {
    {{"herkomst", Verdieping::herkomst},
     {"monitor", Verdieping::monitor},
     {"gevoeligheid", Verdieping::gevoeligheid},
     {"omslagpunt", Verdieping::omslagpunt},
     {"informatiewaarde", Verdieping::informatiewaarde}}};

std::vector<std::string> namen_van(const std::set<Verdieping>& met) {
  std::vector<std::string> uit;
  for (const auto& [naam, v] : verdiepingen)
    if (met.contains(v)) uit.emplace_back(naam);
  return uit;
}

/// What was asked beside the comparison.
Analyses reken_analyses(Sessie& sessie, const Studielezer& lezer, const std::set<Verdieping>& met,
                        const Setvraag& gevraagd) {
  if (met.empty()) return {};
  std::string vraag = "met";
  for (const std::string& m : namen_van(met)) vraag += " " + m;
  Informatievraag weten;
  weten.kosten_per_kassabon = gevraagd.kosten_per_kassabon;
  weten.ontwerp = gevraagd.ontwerp;
  if (gevraagd.ontwerpbestand) vraag += " " + gevraagd.ontwerpbestand->sha256;
  return sessie.beantwoord(
      vraag, [&](const Uitvoering& u) { return verdiep(lezer, met, sessie.keuze(), u, weten); },
      sessie.studie().replicaties);
}

/// Refuses what cannot be asked, before anything is computed.
void eis_te_vragen(Sessie& sessie, const Setvraag& vraag) {
  const std::set<Verdieping>& met = vraag.met;
  if (met.contains(Verdieping::monitor)) sessie.eis_uitkomstdoelen();
  if (!met.contains(Verdieping::informatiewaarde)) return;
  sessie.eis_vergelijking();
  eis_weettrekkingen(sessie.studie().replicaties);
  if (vraag.kosten_per_kassabon) eis_onzekere_gewichten(sessie.studie(), "--kosten-per-kassabon");
}

}  // namespace

std::set<Verdieping> lees_met(const std::vector<std::string>& woorden) {
  std::vector<std::string> namen;
  for (const auto& [naam, v] : verdiepingen) namen.emplace_back(naam);
  std::set<Verdieping> uit;
  for (const std::string& woord : woorden) {
    const auto er =
        std::find_if(verdiepingen.begin(), verdiepingen.end(), [&](const auto& v) { return v.first == woord; });
    if (er == verdiepingen.end()) bestaat_niet("analyse", woord, namen);
    uit.insert(er->second);
  }
  return uit;
}

Aanroep als_aanroep(const Opties& o) {
  return {std::filesystem::path(o.studie).filename().generic_string(),
          o.zet,
          o.scenarios,
          o.gemeenten,
          o.nul,
          o.replicaties,
          o.zaad,
          o.geldstromen,
          o.dragers};
}

Opties als_opties(const Aanroep& a) {
  Opties o;
  o.studie = a.studie;
  o.zet = a.zet;
  o.scenarios = a.scenarios;
  o.gemeenten = a.gemeenten;
  o.geldstromen = a.geldstromen;
  o.dragers = a.dragers;
  o.nul = a.nul;
  o.replicaties = a.replicaties;
  o.zaad = a.zaad;
  return o;
}

Setuitkomst reken_set(Sessie& sessie, const Setvraag& gevraagd) {
  eis_te_vragen(sessie, gevraagd);
  std::set<Verdieping> met = gevraagd.met;
  met.merge(ongevraagd(sessie.studie()));
  Opties opties = sessie.opties();
  if (const auto vastgezet = probeer(herlezer(sessie.gelezen(), opties), met)) sessie.meld_vervallen(*vastgezet);
  // With a wish for precision it is not known yet how much there will be to do.
  const std::int64_t hierna = opties.nauwkeurigheid ? 0 : omvang(sessie.studie(), met);
  std::vector<std::string> vingerafdrukken;
  Resultaat resultaat = sessie.doorrekening(&vingerafdrukken, hierna);
  Setuitkomst uit;
  uit.oordeel = oordeel_nauwkeurigheid(opties, resultaat, sessie.omgeving());
  // So many, and not until when: then the set can be made again.
  if (std::exchange(opties.nauwkeurigheid, std::nullopt)) opties.replicaties = resultaat.replicaties;
  Analyses analyses = reken_analyses(sessie, herlezer(sessie.gelezen(), opties), met, gevraagd);
  Verslag verslag = stel_op(sessie.gelezen(), opties.zet, std::move(resultaat));
  verslag.analyses = std::move(analyses);
  Aanroep aanroep = als_aanroep(opties);
  aanroep.met = namen_van(gevraagd.met);
  aanroep.kosten_per_kassabon = gevraagd.kosten_per_kassabon;
  std::vector<Uitvoerbestand> erbij;
  if (const auto& bestand = gevraagd.ontwerpbestand) {
    aanroep.ontwerp = ontwerp_als_invoer;
    erbij.push_back({std::string(ontwerpnaam), bestand->inhoud, aanroep.ontwerp});
    verslag.invoer.push_back({std::string(ontwerpnaam), bestand->sha256});
  }
  uit.bestanden = stel_set_samen(verslag, sessie.gelezen(), aanroep, vingerafdrukken, std::move(erbij));
  return uit;
}

}  // namespace mbc
