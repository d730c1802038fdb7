#include "antwoord/omslag.h"
#include "base/getaltekst.h"
#include "base/tekst.h"
#include "cli/bereik.h"
#include "cli/herlezen.h"
#include "cli/parameter.h"
#include "cli/sessie.h"
#include "gevoeligheid/hefboom.h"
#include "gevoeligheid/omslagpunt.h"

namespace mbc {
namespace {

using Antwoord = std::pair<Omslaganalyse, Resultaat>;

/// The range that was asked for, or all of it.
void kies_hefboom(const Hefboom& hefboom, As& as) {
  const std::string tot = procent(hefboom.tot, 0);
  if (as.waarden.empty()) {
    as.teksten = {"0%", tot};
    as.waarden = {0, hefboom.tot};
  }
  if (as.waarden.front() < 0 || as.waarden.back() > hefboom.tot)
    throw Aanroepfout(as.pad + " is een aandeel; verwacht: een bereik van 0% tot en met " + tot +
                      ", zoals --parameter " + as.pad + "=20%:80%");
}

Afsluitcode doe_omslagpunt(const Opdrachtregel& regel, Omgeving& omgeving) {
  As as = lees_bereik(regel.waarde("parameter").value_or("traject.duur.gemiddelde"));
  Sessie sessie(lees_opties(regel), omgeving);
  const Hefboom* hefboom = zoek_hefboom(as.pad);
  if (hefboom != nullptr) {
    kies_hefboom(*hefboom, as);
  } else {
    eis_gevolg(as, sessie.studie());
    kies_bereik(as, sessie.studie());
  }
  sessie.houd_plaats(regel);
  Studielezer lezer = herlezer(sessie.gelezen(), sessie.opties(), "--parameter");
  if (hefboom != nullptr) lezer = met_hefboom(*hefboom, std::move(lezer));
  Studie studie = lezer({});
  studie.duurste_gezinnen = 0;  // nothing here shows them
  sessie.meld_vervallen(lees_zoals_geschreven({as}, lezer));
  const double van = as.waarden.front(), tot = as.waarden.back();
  const auto [analyse, vergelijking] = sessie.beantwoord(
      "omslagpunt " + as.pad + "=" + zet_tekst(van) + ":" + zet_tekst(tot),
      [&](const Uitvoering& uitvoering) -> std::optional<Antwoord> {
        std::optional<Omslaganalyse> a = zoek_omslagpunt(lezer, as.pad, van, tot, sessie.keuze(), uitvoering);
        if (!a) return std::nullopt;
        Uitvoering stil = uitvoering;
        stil.voortgang = {};
        std::optional<Resultaat> r = vergelijk(studie, sessie.keuze(), stil);
        return r ? std::optional(Antwoord{*std::move(a), *std::move(r)}) : std::nullopt;
      });
  if (sessie.heeft_plaats()) {
    sessie.schrijf_set("omslagpunt", vormen(analyse, vergelijking), sessie.studie(), regel);
    return Afsluitcode::gedaan;
  }
  const Omslaganalyse& a = analyse;
  const Resultaat& r = vergelijking;
  sessie.schrijf([&] { return omslag_json(a, r); }, [&](CsvDialect d) { return omslag_csv(a, d); },
                 [&](const Weergave& w) { return omslag_tekst(a, r, w); });
  return Afsluitcode::gedaan;
}

}  // namespace

Opdracht omslagpunt_opdracht() {
  return {
      .naam = "omslagpunt",
      .doet = "zoek de waarde van een getal waarbij het saldo nul is",
      .los = {los_studie},
      .inleiding =
          R"(Bij welke waarde is het gemiddelde saldo van een scenario nul, voor de maatschappij, voor elke drager en voor wat
verzilverbaar is, en met welke spreiding?
)",
      .opties =
          met_rekenopties({{"parameter", "PAD[=van:tot]",
                            "het getal dat verandert (traject.duur.gemiddelde), en het bereik", Aanvulling::getal},
                           optie::uit,
                           optie::overschrijf}),
      .uitleg =
          R"(Zonder --parameter: de gemiddelde trajectduur. Zonder bereik: een kwart tot drie keer de verwachte waarde,
of van 0% tot 100%. Alle waarden zien dezelfde gezinnen en trekkingen; wat de studie verwacht is er een van.
Slaat een saldo vaker om, dan staat elk punt er, met of het daar vanaf of tot loont. Waar het saldo nul is aan
een eind van het bereik, zoals bij een implementatiegraad van 0%, slaat het niet om.

Vijf dingen laten zich als geheel bewegen, in elk scenario behalve het nulalternatief:
  doelrealisatie  alle effecten samen, van niets (0%) tot hun plafond (100%): het hoogste dat de verdeling van elk
                  toelaat; welk deel van alle beloften moet waar worden?
  bereik          het deel van de trajecten met de werkwijze, waar zij wordt ingevoerd
  methodetrouw    hoe getrouw er na de leertijd wordt gewerkt
  selectie        hoe goed teams de zwaarste gezinnen eruit halen
  uren            alle uren die het programma vraagt; 100% is wat de studie zegt
)",
      .voorbeelden = {"scenarios/haaglanden/studie.yaml", "scenarios/haaglanden/studie.yaml --uit omslag",
                      "scenarios/haaglanden/studie.yaml --parameter tarieven.lokaal_team=0:150",
                      "scenarios/haaglanden/studie.yaml --parameter doelrealisatie --scenario 2",
                      "scenarios/haaglanden/studie.yaml --parameter uren=50%:150%",
                      "scenarios/haaglanden/studie.yaml --parameter effecten.ots_reductie=0%:100% --scenario 2",
                      "scenarios/haaglanden/studie.yaml --parameter scenarios.2.implementatie.doel --json"},
      .samen = Samen::ja,
      .doe = doe_omslagpunt};
}

}  // namespace mbc
