#include "cli/opdracht_gevoeligheid.h"

#include "analyse/tornado.h"
#include "cli/bereik.h"
#include "cli/gedeeld.h"
#include "cli/herlezen.h"
#include "cli/keuze.h"
#include "cli/opties_lezer.h"
#include "cli/voortgang.h"
#include "report/tornado.h"
#include "report/verkenning.h"

namespace mbc {
namespace {

namespace po = boost::program_options;

po::options_description gevoeligheid_opties() {
  po::options_description o("Opties", hulpbreedte);
  o.add_options()  //
      ("parameter", po::value<std::vector<std::string>>()->value_name("PAD=WAARDEN"),
       "het getal dat verandert: van:tot:stappen of een lijst; hoogstens twee keer")      //
      ("per-gemeente", "toon ook het saldo van elke gemeente")                            //
      ("tornado", "elk onzeker getal op zijn P10 en zijn P90, op volgorde van de zwaai")  //
      ("groepen", "bij --tornado: per groep getallen");
  const po::options_description gedeeld = vergelijk_opties();
  for (const auto& optie : gedeeld.options()) o.add(optie);
  return o;
}

std::string gevoeligheid_hulp() {
  return R"(mbc gevoeligheid: wat verandert er als een getal anders is?

Gebruik:
  mbc gevoeligheid STUDIE --parameter PAD=WAARDEN [opties]
  mbc gevoeligheid STUDIE --tornado [opties]

)" + lijst(gevoeligheid_opties()) +
         R"(
Alle waarden zien dezelfde gezinnen en trekkingen; elke waarde geeft hetzelfde als een losse doorrekening
met --zet. Voor prijzen, tarieven, de discontovoet en wat verzilverbaar is, is één doorrekening genoeg.

Een tornado rekent met hoogstens 500 replicaties.

Voorbeelden:
  mbc gevoeligheid scenarios/haaglanden/studie.yaml --parameter traject.duur.gemiddelde=30:60:7
  mbc gevoeligheid scenarios/haaglanden/studie.yaml --tornado --scenario 2,3
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
    if (uit.front().pad == uit.back().pad && uit.size() > 1)
      throw Aanroepfout("--parameter " + uit.back().pad + " staat er twee keer");
  }
  if (uit.size() > 2) throw Aanroepfout("--parameter kan hoogstens twee keer");
  return uit;
}

/// Which of the ways to look at a study was asked for.
enum class Vraag { verkenning, tornado };

Vraag vraag(const po::variables_map& w) {
  if (w.contains("groepen") && !w.contains("tornado")) throw Aanroepfout("--groepen hoort bij --tornado");
  if (!w.contains("tornado")) return Vraag::verkenning;
  for (const char* optie : {"parameter", "per-gemeente"})
    if (w.contains(optie)) throw Aanroepfout("--tornado en --" + std::string(optie) + " gaan niet samen");
  return Vraag::tornado;
}

/// What is written; nothing where it was interrupted.
std::optional<std::string> verkenning(const po::variables_map& w, const std::vector<As>& gevraagd,
                                      const VergelijkOpties& opties, const Studielezer& lezer, const Keuze& gekozen,
                                      const Uitvoering& uitvoering, const Weergave& weergave) {
  const PerGemeente per = w.contains("per-gemeente") ? PerGemeente::ja : PerGemeente::nee;
  const std::optional<Verkenning> v = verken(lezer, gevraagd, gekozen, per, uitvoering);
  if (!v) return std::nullopt;
  switch (opties.vorm) {
    case Uitvoervorm::json:
      return verkenning_json(*v);
    case Uitvoervorm::csv:
      return verkenning_csv(*v, opties.dialect);
    case Uitvoervorm::tekst:
      break;
  }
  return verkenning_tekst(*v, weergave);
}

std::optional<std::string> tornado(const po::variables_map& w, const VergelijkOpties& opties, const Studie& studie,
                                   const Keuze& gekozen, const Uitvoering& uitvoering, const Weergave& weergave) {
  const std::optional<Tornado> t = maak_tornado(studie, gekozen, uitvoering);
  if (!t) return std::nullopt;
  switch (opties.vorm) {
    case Uitvoervorm::json:
      return tornado_json(*t);
    case Uitvoervorm::csv:
      return tornado_csv(*t, opties.dialect);
    case Uitvoervorm::tekst:
      break;
  }
  return tornado_tekst(*t, w.contains("groepen") ? Groepering::ja : Groepering::nee, weergave);
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
  const std::vector<As> gevraagd = wat == Vraag::verkenning ? assen(w) : std::vector<As>{};
  const Gelezen gelezen = lees_en_meld(opties, omgeving);
  if (!gelezen.studie) return Afsluitcode::invoer_fout;
  std::optional<std::string> tekst;
  try {
    const Studielezer lezer = herlezer(gelezen, opties);
    const Studie studie = lezer({});
    const Keuze gekozen = keuze(opties, studie);
    Voortgangsbalk balk(omgeving, opties.stil ? Voortgangsbalk::Zichtbaar::nee : Voortgangsbalk::Zichtbaar::ja);
    const Uitvoering uitvoering = uitvoering_van(
        opties, omgeving, [&balk](std::int64_t gedaan, std::int64_t totaal) { balk.meld(gedaan, totaal); });
    const Weergave weergave = weergave_van(omgeving);
    tekst = wat == Vraag::verkenning ? verkenning(w, gevraagd, opties, lezer, gekozen, uitvoering, weergave)
                                     : tornado(w, opties, studie, gekozen, uitvoering, weergave);
  } catch (const Herleesfout& fout) {
    omgeving.fout.schrijf(fout.what());
    return Afsluitcode::invoer_fout;
  }
  if (!tekst) return Afsluitcode::onderbroken;
  omgeving.uit.schrijf(*tekst);
  return Afsluitcode::gedaan;
}

}  // namespace mbc
