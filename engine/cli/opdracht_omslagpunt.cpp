#include <algorithm>

#include "analyse/omslagpunt.h"
#include "analyse/vergelijk.h"
#include "base/tekst.h"
#include "cli/bereik.h"
#include "cli/bewaring.h"
#include "cli/gedeeld.h"
#include "cli/herlezen.h"
#include "cli/keuze.h"
#include "cli/opdracht_gevoeligheid.h"
#include "cli/opties_lezer.h"
#include "cli/parameter.h"
#include "cli/reken_set.h"
#include "cli/uitvoermap.h"
#include "cli/voortgang.h"
#include "report/analyseset.h"
#include "report/omslag.h"

namespace mbc {
namespace {

namespace po = boost::program_options;

po::options_description omslag_opties() {
  po::options_description o("Opties", hulpbreedte);
  o.add_options()("parameter", po::value<std::string>()->value_name("PAD[=van:tot]"),
                  "het getal dat verandert (traject.duur.gemiddelde), en het bereik");
  const po::options_description gedeeld = hervatbare_opties(), uitvoer = uitvoer_opties(uitvoer_van_analyse);
  for (const po::options_description* lijst : {&uitvoer, &gedeeld})
    for (const auto& optie : lijst->options()) o.add(optie);
  return o;
}

std::string omslag_hulp() {
  return R"(mbc omslagpunt: bij welke waarde van een getal is het gemiddelde saldo van een scenario nul?
Voor de maatschappij, voor elke drager en voor wat verzilverbaar is, met de spreiding daarvan.

Gebruik:
  mbc omslagpunt STUDIE [opties]

)" + lijst(omslag_opties()) +
         R"(
Zonder --parameter: de gemiddelde trajectduur. Zonder bereik: een kwart tot drie keer de verwachte waarde,
of van 0% tot 100%. Alle waarden zien dezelfde gezinnen en trekkingen; wat de studie verwacht is er een van.
Slaat een saldo vaker om, dan staat elk punt er, met of het daar vanaf of tot loont. Waar het saldo nul is aan
een eind van het bereik, zoals bij een implementatiegraad van 0%, slaat het niet om.

Voorbeelden:
  mbc omslagpunt scenarios/haaglanden/studie.yaml
  mbc omslagpunt scenarios/haaglanden/studie.yaml --uit omslag
  mbc omslagpunt scenarios/haaglanden/studie.yaml --parameter tarieven.lokaal_team=0:150
  mbc omslagpunt scenarios/haaglanden/studie.yaml --parameter effecten.ots_reductie=0%:100% --scenario 2
  mbc omslagpunt scenarios/haaglanden/studie.yaml --parameter scenarios.2.implementatie.doel --json
)";
}

}  // namespace

Afsluitcode omslagpunt_opdracht(std::span<const std::string> argumenten, Omgeving& omgeving) {
  const po::variables_map w = lees_woorden(omslag_opties(), argumenten);
  VergelijkOpties opties;
  vul_vergelijk(w, opties);
  if (opties.hulp == Hulp::ja) {
    omgeving.uit.schrijf(omslag_hulp());
    return Afsluitcode::gedaan;
  }
  const std::optional<Uitvoermap> uitvoer = lees_uitvoermap(w);
  As as = lees_bereik(w.contains("parameter") ? w["parameter"].as<std::string>() : "traject.duur.gemiddelde");
  const Gelezen gelezen = lees_en_meld(opties, omgeving);
  if (!gelezen.studie) return Afsluitcode::invoer_fout;
  kies_bereik(as, *gelezen.studie);
  eis_gevolg(as, *gelezen.studie);
  std::optional<Setplaats> plaats;
  if (uitvoer) plaats.emplace(*uitvoer, omgeving);
  std::optional<Omslaganalyse> analyse;
  std::optional<Resultaat> vergelijking;
  try {
    const Studielezer lezer = herlezer(gelezen, opties, "--parameter");
    const Studie studie = lezer({});
    const Keuze gekozen = keuze(opties, studie);
    const Studie eerste = lees_zoals_geschreven({as}, lezer);
    if (!opties.stil) omgeving.fout.schrijf(vervallen_correlaties(studie, eerste));
    Bewaring bewaring(opties, gelezen, studie, omgeving);
    bewaring.meld_plaats();
    bewaring.begin_vraag(
        "omslagpunt " + as.pad + "=" + zet_tekst(as.waarden.front()) + ":" + zet_tekst(as.waarden.back()), studie);
    Voortgangsbalk balk(omgeving, opties.stil ? Voortgangsbalk::Zichtbaar::nee : Voortgangsbalk::Zichtbaar::ja);
    analyse = zoek_omslagpunt(lezer, as.pad, as.waarden.front(), as.waarden.back(), gekozen,
                              bewaring.van(uitvoering_van(opties, omgeving, bewaring.meld_op(balk))));
    if (analyse) vergelijking = vergelijk(studie, gekozen, bewaring.van(uitvoering_van(opties, omgeving, {})));
    if (!vergelijking) throw bewaring.onderbroken();
  } catch (const Herleesfout& fout) {
    omgeving.fout.schrijf(fout.what());
    return Afsluitcode::invoer_fout;
  }
  if (plaats) {
    Aanroep aanroep = als_aanroep(opties);
    aanroep.opdracht = "omslagpunt " + als_opdracht(argumenten, opties.studie);
    Studie studie = *gelezen.studie;
    pas_toe(opties, studie);
    omgeving.uit.schrijf(
        plaats->schrijf(stel_analyse_samen("omslagpunt", vormen(*analyse, *vergelijking), gelezen, studie, aanroep)));
    return Afsluitcode::gedaan;
  }
  switch (opties.vorm) {
    case Uitvoervorm::json:
      omgeving.uit.schrijf(omslag_json(*analyse, *vergelijking));
      break;
    case Uitvoervorm::csv:
      omgeving.uit.schrijf(omslag_csv(*analyse, opties.dialect));
      break;
    case Uitvoervorm::tekst:
      omgeving.uit.schrijf(omslag_tekst(*analyse, *vergelijking, weergave_van(omgeving)));
      break;
  }
  return Afsluitcode::gedaan;
}

}  // namespace mbc
