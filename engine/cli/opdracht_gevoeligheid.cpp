#include "cli/opdracht_gevoeligheid.h"

#include <array>

#include "analyse/morris.h"
#include "analyse/sobol.h"
#include "analyse/tornado.h"
#include "analyse/vertraging.h"
#include "cli/bereik.h"
#include "cli/bewaring.h"
#include "cli/gedeeld.h"
#include "cli/herlezen.h"
#include "cli/keuze.h"
#include "cli/opties_lezer.h"
#include "cli/parameter.h"
#include "cli/reken_set.h"
#include "cli/uitvoermap.h"
#include "cli/voortgang.h"
#include "report/analyseset.h"
#include "report/sobol.h"
#include "report/tornado.h"
#include "report/verkenning.h"
#include "report/vertraging.h"

namespace mbc {
namespace {

namespace po = boost::program_options;

po::options_description gevoeligheid_opties() {
  po::options_description o("Opties", hulpbreedte);
  o.add_options()  //
      ("parameter", po::value<std::vector<std::string>>()->value_name("PAD=WAARDEN"),
       "het getal dat verandert: van:tot:stappen of een lijst; hoogstens twee keer")                               //
      ("per-gemeente", "toon ook het saldo van elke gemeente")                                                     //
      ("tornado", "elk onzeker getal op vijf kwantielen, op volgorde van wat het doet")                            //
      ("sobol", "hoeveel van de onzekerheid van welk getal komt (Sobol-indices)")                                  //
      ("morris", "snelle zeef: welke getallen ertoe doen")                                                         //
      ("groepen", "bij --tornado en --sobol: per onderwerp in plaats van per getal")                               //
      ("punten", po::value<std::string>()->value_name("N"), "bij --sobol (512) en --morris (32): hoeveel punten")  //
      ("vertraging", "per gemeente: later beginnen, of sneller of langzamer opbouwen");
  const po::options_description gedeeld = hervatbare_opties(), uitvoer = uitvoer_opties(uitvoer_van_analyse);
  for (const po::options_description* lijst : {&uitvoer, &gedeeld})
    for (const auto& optie : lijst->options()) o.add(optie);
  return o;
}

std::string gevoeligheid_hulp() {
  return R"(mbc gevoeligheid: wat verandert er als een getal anders is?

Gebruik:
  mbc gevoeligheid STUDIE --parameter PAD=WAARDEN [opties]
  mbc gevoeligheid STUDIE --tornado [opties]
  mbc gevoeligheid STUDIE --sobol [opties]
  mbc gevoeligheid STUDIE --morris [opties]
  mbc gevoeligheid STUDIE --vertraging [opties]

)" + lijst(gevoeligheid_opties()) +
         R"(
Alle waarden zien dezelfde gezinnen en trekkingen; elke waarde geeft tot op de cent hetzelfde als een losse
doorrekening met --zet, welke andere er ook gevraagd zijn. Van prijzen, tarieven, medewerkers, de discontovoet
en wat verzilverbaar is, hangt geen gezin af: die worden op dezelfde gezinnen opnieuw geprijsd.

Een tornado rekent met hoogstens 300 replicaties: elk getal op zijn P1, P10, P50, P90 en P99, de rest getrokken. Zij
zegt van welk getal het saldo niet één kant op gaat, en waar de eerste Sobol-index meer ziet dan de balk.
Sobol-indices verdelen de onzekerheid in het saldo over de getallen, zonder het toeval tussen gezinnen, en zeggen van
welke getallen dat niet van nul te onderscheiden is. Hun eigen rekenruis staat erbij; meer --punten maken die kleiner.
Gecorreleerde getallen zijn alleen samen te verdelen. Wat één kassabon zegt, telt als één getal.

--vertraging toont wat het elke gemeente doet als zij één, twee of drie jaar later begint, of haar opbouw
half of twee keer zo lang duurt: saldo, kasput, formatie en terugverdientijd, per scenario. Een onzekere
vertraging of opbouw blijft onzeker en schuift als geheel op, of wordt vastgezet op haar gemiddelde waar
dat niet kan (lognormaal, gamma, beta). Een opbouw van 0 blijft 0. Zes doorrekeningen dienen alle gemeenten;
het nulalternatief blijft zoals het is. Bij hoogstens drie gemeenten staat alles erbij, ook de --zet waarmee
elke keuze los is na te rekenen.

Voorbeelden:
  mbc gevoeligheid scenarios/haaglanden/studie.yaml --parameter traject.duur.gemiddelde=30:60:7
  mbc gevoeligheid scenarios/haaglanden/studie.yaml --parameter traject.duur.gemiddelde=30:60:7 --uit trajectduur
  mbc gevoeligheid scenarios/haaglanden/studie.yaml --tornado --scenario 2,3
  mbc gevoeligheid scenarios/haaglanden/studie.yaml --sobol --groepen --scenario 2
  mbc gevoeligheid scenarios/haaglanden/studie.yaml --sobol --punten 4096 --hervat bewaard
  mbc gevoeligheid scenarios/haaglanden/studie.yaml --vertraging --gemeente Delft --scenario 2
  mbc gevoeligheid scenarios/haaglanden/studie.yaml --parameter implementatie.doel=10%,20%,40% --per-gemeente
  mbc gevoeligheid scenarios/haaglanden/studie.yaml --parameter tarieven.gi=80:120:100 --csv > gi.csv
  mbc gevoeligheid scenarios/haaglanden/studie.yaml --scenario 2 \
      --parameter scenarios.2.implementatie.opbouw=1:6:6 --parameter effecten.ots_reductie=0%:25%:6
)";
}

std::vector<As> assen(const po::variables_map& w) {
  if (!w.contains("parameter")) throw Aanroepfout("--parameter ontbreekt; verwacht: --parameter PAD=van:tot:stappen");
  std::vector<As> uit;
  for (const std::string& tekst : w["parameter"].as<std::vector<std::string>>()) {
    uit.push_back(lees_as(tekst));
    eis_hele_waarden(uit.back());
    if (uit.front().pad == uit.back().pad && uit.size() > 1)
      throw Aanroepfout("--parameter " + uit.back().pad + " staat er twee keer");
  }
  if (uit.size() > 2) throw Aanroepfout("--parameter kan hoogstens twee keer");
  return uit;
}

/// Which of the ways to look at a study was asked for.
enum class Vraag { verkenning, tornado, sobol, morris, vertraging };

Vraag vraag(const po::variables_map& w) {
  constexpr std::array<std::pair<const char*, Vraag>, 4> vragen = {{{"tornado", Vraag::tornado},
                                                                    {"sobol", Vraag::sobol},
                                                                    {"morris", Vraag::morris},
                                                                    {"vertraging", Vraag::vertraging}}};
  Vraag uit = Vraag::verkenning;
  std::string optie;
  for (const auto& [naam, welke] : vragen) {
    if (!w.contains(naam)) continue;
    if (!optie.empty()) throw Aanroepfout("--" + optie + " en --" + naam + " gaan niet samen");
    optie = naam;
    uit = welke;
  }
  for (const char* eigen : {"parameter", "per-gemeente"})
    if (!optie.empty() && w.contains(eigen)) throw Aanroepfout("--" + optie + " en --" + eigen + " gaan niet samen");
  for (const char* vorm : {"csv", "csv-excel", "uit"})
    if (uit == Vraag::tornado && w.contains("groepen") && w.contains(vorm))
      throw Aanroepfout(
          "--groepen en --" + std::string(vorm) +
          " gaan bij --tornado niet samen; verwacht: de tekst, of --json, dat altijd ook de groepen geeft");
  if (w.contains("groepen") && uit != Vraag::tornado && uit != Vraag::sobol)
    throw Aanroepfout("--groepen hoort bij --tornado of --sobol");
  if (w.contains("punten") && uit != Vraag::sobol && uit != Vraag::morris)
    throw Aanroepfout("--punten hoort bij --sobol of --morris");
  return uit;
}

/// What was asked, to the last choice that a number depends on.
std::string vraagtekst(const po::variables_map& w) {
  std::string uit = "gevoeligheid";
  for (const char* keuze : {"tornado", "sobol", "morris", "vertraging", "per-gemeente", "groepen"})
    if (w.contains(keuze)) uit += std::string(" ") + keuze;
  if (w.contains("punten")) uit += " punten " + w["punten"].as<std::string>();
  if (w.contains("parameter"))
    for (const std::string& as : w["parameter"].as<std::vector<std::string>>()) uit += " " + as;
  return uit;
}

/// Of a design: a multiple of the number of sequences.
std::size_t punten(const po::variables_map& w, std::size_t standaard) {
  constexpr std::int64_t veelvoud = aantal_reeksen, meeste = 1 << 20;
  const std::int64_t n = geheel(w, "punten", veelvoud, meeste).value_or(static_cast<std::int64_t>(standaard));
  if (n % veelvoud == 0) return static_cast<std::size_t>(n);
  const std::int64_t lager = n - n % veelvoud;
  throw Aanroepfout("--punten " + std::to_string(n) + " kan niet: het moet een veelvoud van " +
                    std::to_string(veelvoud) + " zijn, liefst een macht van twee; bedoelde u " + std::to_string(lager) +
                    " of " + std::to_string(lager + veelvoud) + "?");
}

/// All that a question needs.
struct Vraagstelling {
  const po::variables_map& woorden;
  const VergelijkOpties& opties;
  const std::vector<As>& assen;
  const Studielezer& lezer;
  const Studie& studie;
  const Keuze& keuze;
  const Uitvoering& uitvoering;
  const Weergave& weergave;
  Analysevormen* vormen;  ///< where the set is asked for
};

/// An analysis in the form that was asked for; nothing where it was interrupted.
template <class Analyse, class Json, class Csv, class Tekst>
std::optional<std::string> geschreven(const std::optional<Analyse>& a, const Vraagstelling& v, Json json, Csv csv,
                                      Tekst tekst) {
  if (!a) return std::nullopt;
  if constexpr (requires { vormen(*a, v.studie); }) {
    if (v.vormen) *v.vormen = vormen(*a, v.studie);
  }
  switch (v.opties.vorm) {
    case Uitvoervorm::json:
      return json(*a);
    case Uitvoervorm::csv:
      return csv(*a, v.opties.dialect);
    case Uitvoervorm::tekst:
      break;
  }
  return tekst(*a);
}

/// Refuses where no scenario is chosen that can be delayed.
void eis_scenario(const Studie& studie, const Keuze& keuze) {
  if (vergeleken_scenarios(studie, keuze).empty())
    throw Aanroepfout("--vertraging kan niet met alleen scenario " + std::to_string(studie.nulalternatief) +
                      ": dat is het nulalternatief, en dat verschuift niet; verwacht: ook een ander scenario");
}

/// What is written; nothing where it was interrupted.
std::optional<std::string> beantwoord(Vraag wat, const Vraagstelling& v) {
  const bool groepen = v.woorden.contains("groepen");
  switch (wat) {
    case Vraag::tornado:
      return geschreven(
          maak_tornado(v.studie, v.keuze, v.uitvoering), v, tornado_json, tornado_csv,
          [&](const Tornado& t) { return tornado_tekst(t, groepen ? Groepering::ja : Groepering::nee, v.weergave); });
    case Vraag::sobol:
      return geschreven(maak_sobol(v.studie, v.keuze, groepen ? Indeling::onderwerpen : Indeling::onafhankelijk,
                                   punten(v.woorden, sobolpunten), v.uitvoering),
                        v, sobol_json, sobol_csv, [&](const Sobolanalyse& a) { return sobol_tekst(a, v.weergave); });
    case Vraag::morris:
      return geschreven(maak_morris(v.studie, v.keuze, punten(v.woorden, morrispunten), v.uitvoering), v, morris_json,
                        morris_csv, [&](const Morrisanalyse& a) { return morris_tekst(a, v.weergave); });
    case Vraag::vertraging:
      eis_scenario(v.studie, v.keuze);
      return geschreven(bekijk_vertraging(v.lezer, v.keuze, v.uitvoering), v, vertraging_json, vertraging_csv,
                        [&](const Vertragingstabel& t) { return vertraging_tekst(t, v.weergave); });
    case Vraag::verkenning:
      break;
  }
  const PerGemeente per = v.woorden.contains("per-gemeente") ? PerGemeente::ja : PerGemeente::nee;
  return geschreven(verken(v.lezer, v.assen, v.keuze, per, v.uitvoering), v, verkenning_json, verkenning_csv,
                    [&](const Verkenning& x) { return verkenning_tekst(x, v.weergave); });
}

}  // namespace

Afsluitcode gevoeligheid_opdracht(std::span<const std::string> argumenten, Omgeving& omgeving) {
  const po::variables_map w = lees_woorden(gevoeligheid_opties(), argumenten);
  VergelijkOpties opties;
  vul_vergelijk(w, opties);
  if (opties.hulp == Hulp::ja) {
    omgeving.uit.schrijf(gevoeligheid_hulp());
    return Afsluitcode::gedaan;
  }
  const Vraag wat = vraag(w);
  punten(w, aantal_reeksen);
  const std::optional<Uitvoermap> uitvoer = lees_uitvoermap(w);
  if (uitvoer && wat == Vraag::morris)
    throw Aanroepfout("--morris en --uit gaan niet samen; verwacht: --sobol --uit MAP");
  const std::vector<As> gevraagd = wat == Vraag::verkenning ? assen(w) : std::vector<As>{};
  const Gelezen gelezen = lees_en_meld(opties, omgeving);
  if (!gelezen.studie) return Afsluitcode::invoer_fout;
  std::optional<Setplaats> plaats;
  if (uitvoer) plaats.emplace(*uitvoer, omgeving);
  std::optional<std::string> tekst;
  std::vector<Uitvoerbestand> set;
  try {
    const Studielezer lezer = herlezer(gelezen, opties, wat == Vraag::verkenning ? "--parameter" : "--zet");
    const Studie eerste = lees_zoals_geschreven(gevraagd, lezer);
    const Studie studie = lezer({});
    for (const As& as : gevraagd) eis_gevolg(as, eerste);
    if (!opties.stil) omgeving.fout.schrijf(vervallen_correlaties(studie, eerste));
    const Keuze gekozen = keuze(opties, studie);
    Bewaring bewaring(opties, gelezen, studie, omgeving);
    bewaring.meld_plaats();
    bewaring.begin_vraag(vraagtekst(w), studie);
    Voortgangsbalk balk(omgeving, opties.stil ? Voortgangsbalk::Zichtbaar::nee : Voortgangsbalk::Zichtbaar::ja);
    const Uitvoering uitvoering = bewaring.van(uitvoering_van(opties, omgeving, bewaring.meld_op(balk)));
    const Weergave weergave = weergave_van(omgeving);
    Analysevormen vormen;
    tekst = beantwoord(
        wat, {w, opties, gevraagd, lezer, studie, gekozen, uitvoering, weergave, uitvoer ? &vormen : nullptr});
    if (!tekst) throw bewaring.onderbroken();
    Aanroep aanroep = als_aanroep(opties);
    aanroep.opdracht = "gevoeligheid " + als_opdracht(argumenten, opties.studie);
    if (uitvoer) set = stel_analyse_samen("gevoeligheid", vormen, gelezen, studie, aanroep);
  } catch (const Herleesfout& fout) {
    omgeving.fout.schrijf(fout.what());
    return Afsluitcode::invoer_fout;
  }
  omgeving.uit.schrijf(plaats ? plaats->schrijf(set) : *tekst);
  return Afsluitcode::gedaan;
}

}  // namespace mbc
