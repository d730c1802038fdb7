#include "cli/opdracht_rapport.h"

#include <boost/program_options.hpp>
#include <optional>

#include "cli/doorrekening.h"
#include "cli/gedeeld.h"
#include "cli/herlezen.h"
#include "cli/opties_lezer.h"
#include "cli/reken_set.h"
#include "cli/uitvoermap.h"

namespace mbc {
namespace {

namespace po = boost::program_options;

struct RapportOpties : SetOpties {
  Uitvoermap uit;
};

po::options_description rapport_opties() {
  po::options_description o = uitvoer_opties("hier komt het resultaat");
  o.add_options()("met", po::value<std::vector<std::string>>()->value_name("WAT,..."),
                  "ook: gevoeligheid, omslagpunt, of beide (gevoeligheid,omslagpunt)");
  o.add(nauwkeurige_opties());
  return o;
}

RapportOpties lees_rapportopties(std::span<const std::string> argumenten) {
  const po::variables_map w = lees_woorden(rapport_opties(), argumenten);
  RapportOpties o;
  vul_vergelijk(w, o);
  if (o.hulp == Hulp::ja) return o;
  if (o.vorm == Uitvoervorm::csv)
    throw Aanroepfout("rapport schrijft de tabellen al als CSV in de map; --csv kan hier niet");
  const std::optional<Uitvoermap> uit = lees_uitvoermap(w);
  if (!uit) throw Aanroepfout("--uit ontbreekt; verwacht: --uit MAP, de map waarin het resultaat komt");
  o.uit = *uit;
  o.met = lees_met(opgesomd(w, "met"));
  return o;
}

std::string rapport_hulp() {
  return R"(mbc rapport: reken alle scenario's door en schrijf het resultaat als documenten

Gebruik:
  mbc rapport STUDIE --uit MAP [opties]

In MAP komen, in één keer en alleen als alles lukt:
  report.html         het verslag, voor de raad; opent in elke browser, ook zonder netwerk
  werkboek.xlsx       alle tabellen, met de discontering als formules om na te rekenen
  resultaat.json      het resultaat voor programma's
  kasstromen.csv      kasstromen per scenario, jaar, geldstroom en gemeente; -excel voor een Nederlandse Excel
  aannames.csv        het register van aannames; ook met -excel
  vingerafdrukken.csv van elke replicatie, voor mbc verifieer --snel
  invoer/             de studie zoals zij is gelezen, ook de kassabonnen: deel die map niet zomaar
  manifest.json       elk bestand met zijn lengte en sha256

)" + lijst(rapport_opties()) +
         R"(
Met --met komen de vragen achter het getal erbij, in report.html, in werkboek.xlsx en als JSON en CSV:
  omslagpunt    vanaf welke trajectduur het kosteneffectief is, en wat een redelijke termijn is om van
                terugverdienen te spreken; kost tot twaalf keer een doorrekening
  gevoeligheid  welke onzekere getallen het saldo het meest bewegen (hoogstens 300 replicaties), waar de onzekerheid
                vandaan komt (Sobol, hoogstens 128 punten), en het saldo bij andere combinaties van
                implementatiegraad en trajectduur (hoogstens 500 replicaties), en wat een gemeente aan haar saldo
                verandert door later te beginnen of anders op te bouwen (hoogstens 1000 replicaties)
Met --hervat blijft bewaard wat al gerekend is, ook van wat --met vraagt.

Voorbeelden:
  mbc rapport scenarios/haaglanden/studie.yaml --uit haaglanden
  mbc rapport scenarios/haaglanden/studie.yaml --uit haaglanden --met gevoeligheid,omslagpunt
  mbc rapport scenarios/haaglanden/studie.yaml --uit haaglanden --overschrijf --replicaties 2000
  mbc rapport scenarios/haaglanden/studie.yaml --uit haaglanden --replicaties 1000000 --hervat bewaard
  mbc verifieer haaglanden
)";
}

Afsluitcode schrijf_rapport(const RapportOpties& o, Omgeving& omgeving) {
  doe_op_nul(omgeving, [&] {
    eis_plaats(o.uit);
    return std::string();
  });
  Gelezen gelezen = lees_en_meld(o, omgeving);
  if (!gelezen.studie) return Afsluitcode::invoer_fout;
  Setplaats plaats(o.uit, omgeving);
  Afsluitcode oordeel = Afsluitcode::gedaan;
  std::optional<std::vector<Uitvoerbestand>> set;
  try {
    set = reken_set(o, gelezen, omgeving, &oordeel);
  } catch (const Herleesfout& fout) {
    omgeving.fout.schrijf(fout.what());
    return Afsluitcode::invoer_fout;
  }
  if (!set) throw onderbroken_zonder_hervat();
  const std::string overzicht = plaats.schrijf(*set);
  if (!overzicht.empty()) omgeving.uit.schrijf(o.vorm == Uitvoervorm::json ? set->back().inhoud : overzicht);
  return oordeel;
}

}  // namespace

Afsluitcode rapport_opdracht(std::span<const std::string> argumenten, Omgeving& omgeving) {
  const RapportOpties opties = lees_rapportopties(argumenten);
  if (opties.hulp == Hulp::nee) return schrijf_rapport(opties, omgeving);
  omgeving.uit.schrijf(rapport_hulp());
  return Afsluitcode::gedaan;
}

}  // namespace mbc
