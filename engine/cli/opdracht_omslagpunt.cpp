#include "analyse/doelrealisatie.h"
#include "analyse/omslagpunt.h"
#include "base/tekst.h"
#include "cli/bereik.h"
#include "cli/herlezen.h"
#include "cli/parameter.h"
#include "cli/sessie.h"
#include "report/omslag.h"

namespace mbc {
namespace {

using Antwoord = std::pair<Omslaganalyse, Resultaat>;

/// A range of doelrealisatie that was asked for, or all of it.
void kies_doelrealisatie(As& as) {
  if (as.waarden.empty()) {
    as.teksten = {"0%", "100%"};
    as.waarden = {0, 1};
  }
  if (as.waarden.front() < 0 || as.waarden.back() > 1)
    throw Aanroepfout("doelrealisatie is een aandeel; verwacht: een bereik van 0% tot en met 100%, zoals --parameter " +
                      as.pad + "=20%:80%");
}

Afsluitcode doe_omslagpunt(const Opdrachtregel& regel, Omgeving& omgeving) {
  As as = lees_bereik(regel.waarde("parameter").value_or("traject.duur.gemiddelde"));
  Sessie sessie(lees_opties(regel), omgeving);
  const bool doelen = as.pad == doelrealisatie_pad;
  if (doelen) {
    kies_doelrealisatie(as);
  } else {
    eis_gevolg(as, sessie.studie());
    kies_bereik(as, sessie.studie());
  }
  sessie.houd_plaats(regel);
  Studielezer lezer = herlezer(sessie.gelezen(), sessie.opties(), "--parameter");
  if (doelen) lezer = met_doelrealisatie(std::move(lezer));
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

--parameter doelrealisatie laat alle effecten samen lopen van niets (0%) tot hun plafond (100%): het hoogste dat de
verdeling van elk toelaat. Zo staat er welk deel van alle beloften samen waar moet worden.
)",
      .voorbeelden = {"scenarios/haaglanden/studie.yaml", "scenarios/haaglanden/studie.yaml --uit omslag",
                      "scenarios/haaglanden/studie.yaml --parameter tarieven.lokaal_team=0:150",
                      "scenarios/haaglanden/studie.yaml --parameter doelrealisatie --scenario 2",
                      "scenarios/haaglanden/studie.yaml --parameter effecten.ots_reductie=0%:100% --scenario 2",
                      "scenarios/haaglanden/studie.yaml --parameter scenarios.2.implementatie.doel --json"},
      .samen = Samen::ja,
      .doe = doe_omslagpunt};
}

}  // namespace mbc
