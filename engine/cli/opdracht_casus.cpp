#include "cli/opdracht_casus.h"

#include <boost/program_options.hpp>
#include <limits>

#include "base/tekst.h"
#include "cli/gedeeld.h"
#include "cli/keuze.h"
#include "cli/opties_lezer.h"
#include "report/casus_tekst.h"

namespace mbc {
namespace {

namespace po = boost::program_options;

struct CasusOpties : VergelijkOpties {
  int replicatie = 0;
  std::string nummer;
};

po::options_description casus_opties() {
  const auto woord = [](const char* naam) { return po::value<std::string>()->value_name(naam); };
  const auto woorden = [](const char* naam) { return po::value<std::vector<std::string>>()->value_name(naam); };
  po::options_description o("Opties", hulpbreedte);
  o.add_options()                                                                            //
      ("replicatie", woord("R"), "welke trekking van de onzekere getallen; de eerste is 0")  //
      ("gemeente", woorden("NAAM"), "de gemeente van het gezin")                             //
      ("nummer", woord("JAAR-I"),
       "het I-de gezin dat in dat jaar instroomt, zoals 2024-17; of I: het I-de van alle jaren")             //
      ("scenario", woorden("NR,NR"), "de twee scenario's; zonder: het nulalternatief en het eerste andere")  //
      ("zaad", woord("Z"), "een ander zaad dan dat van de studie")                                           //
      ("zet", woorden("PAD=WAARDE"), "één getal anders dan in de bestanden; mag vaker")                      //
      ("prijspeil", woord("JAAR"), "toon elk bedrag in euro's van dat jaar, naar de prijsindex")             //
      ("json", "machineleesbaar op stdout")                                                                  //
      ("stil", "geen waarschuwingen op stderr")                                                              //
      ("help", "deze hulp");
  return o;
}

CasusOpties lees_casusopties(std::span<const std::string> argumenten) {
  const po::variables_map w = lees_woorden(casus_opties(), argumenten);
  CasusOpties o;
  vul_vergelijk(w, o);
  if (o.hulp == Hulp::ja) return o;
  o.replicatie = static_cast<int>(geheel(w, "replicatie", 0, std::numeric_limits<int>::max()).value_or(0));
  if (o.gemeenten.size() != 1)
    throw Aanroepfout("--gemeente ontbreekt of noemt er meer dan één; verwacht: --gemeente NAAM");
  if (!w.contains("nummer")) throw Aanroepfout("--nummer ontbreekt; verwacht: bijvoorbeeld --nummer 2024-17");
  o.nummer = w["nummer"].as<std::string>();
  if (!o.scenarios.empty() && o.scenarios.size() != 2) throw Aanroepfout("--scenario verwacht twee nummers, zoals 1,2");
  return o;
}

std::string casus_hulp() {
  return R"(mbc casus: één gesimuleerd gezin als kassabon, in twee scenario's naast elkaar

Gebruik:
  mbc casus STUDIE --gemeente NAAM --nummer JAAR-I [opties]

Toont wat er met het gezin gebeurt, wat elke regel kost, de som per geldstroom en de trekkingen erachter. De regels
tellen op tot wat mbc voor dit gezin boekt, op de cent: elke regel is op zichzelf afgerond, en wat dat samen scheelt
staat er apart bij. Een gezin heet naar het jaar van instroom en zijn volgnummer in
dat jaar: zo houdt het zijn nummer als de horizon of een ander jaar verandert.

)" + lijst(casus_opties()) +
         R"(
Voorbeelden:
  mbc casus scenarios/voorbeeld/studie.yaml --gemeente Stad --nummer 2023-4
  mbc casus scenarios/haaglanden/studie.yaml --gemeente Delft --nummer 2024-17 --scenario 1,3 --replicatie 12
  mbc casus scenarios/haaglanden/studie.yaml --gemeente Delft --nummer 250 --json
)";
}

[[noreturn]] void geen_gezin(const CasusOpties& o, const std::vector<Jaarinstroom>& instroom) {
  std::string tekst = "gezin " + o.nummer + " bestaat niet in " + o.gemeenten.front() + ", replicatie " +
                      std::to_string(o.replicatie) + "\n  er is:";
  const char* tussen = " ";
  for (const Jaarinstroom& j : instroom) {
    if (j.gezinnen == 0) continue;
    const std::string jaar = std::to_string(j.jaar);
    tekst += tussen + jaar + "-1 t/m " + jaar + "-" + std::to_string(j.gezinnen);
    tussen = "; ";
  }
  throw Aanroepfout(tekst);
}

Gezinsnummer zoek_gezin(const CasusOpties& o, const std::vector<Jaarinstroom>& instroom) {
  const auto streep = o.nummer.find('-');
  const std::string_view tekst = o.nummer;
  auto rang = lees_geheel(streep == std::string::npos ? tekst : tekst.substr(streep + 1));
  const auto jaar = streep == std::string::npos ? std::nullopt : lees_geheel(tekst.substr(0, streep));
  if (!rang || *rang < 1 || (streep != std::string::npos && !jaar))
    throw Aanroepfout("--nummer " + o.nummer + " kan niet; verwacht: JAAR-I zoals 2024-17, of I");
  for (const Jaarinstroom& j : instroom) {
    if (jaar && *jaar != j.jaar) continue;
    if (*rang <= j.gezinnen) return {j.jaar, static_cast<int>(*rang)};
    if (jaar) break;
    *rang -= j.gezinnen;
  }
  geen_gezin(o, instroom);
}

void controleer_replicatie(int replicatie, const Studie& s) {
  if (replicatie < s.replicaties) return;
  throw Aanroepfout("--replicatie " + std::to_string(replicatie) + " bestaat niet; de studie heeft er " +
                    std::to_string(s.replicaties) + "; verwacht: 0 tot en met " + std::to_string(s.replicaties - 1));
}

/// Indices of the two scenarios, as asked for or the nulalternatief and the first other.
std::vector<std::size_t> twee_scenarios(const CasusOpties& o, const Studie& s) {
  if (!o.scenarios.empty()) {
    std::vector<std::size_t> uit;
    for (const int nummer : o.scenarios) {
      VergelijkOpties een;
      een.scenarios = {nummer};
      uit.push_back(keuze(een, s).scenarios.front());
    }
    return uit;
  }
  const std::size_t nul = s.nul_index();
  if (s.scenarios.size() == 1) return {nul};
  return {nul, nul == 0 ? std::size_t{1} : std::size_t{0}};
}

Afsluitcode toon_casus(const CasusOpties& o, Omgeving& omgeving) {
  Gelezen gelezen = lees_en_meld(o, omgeving);
  if (!gelezen.studie) return Afsluitcode::invoer_fout;
  Studie& s = *gelezen.studie;
  pas_toe(o, s);
  controleer_replicatie(o.replicatie, s);
  Casusvraag vraag{static_cast<std::uint32_t>(o.replicatie), keuze(o, s).gemeenten.front(), {}};
  const std::vector<std::size_t> scenarios = twee_scenarios(o, s);
  vraag.nummer = zoek_gezin(o, instroom_van(s, vraag.replicatie, vraag.gemeente));
  const Casus casus = vertel_casus(s, vraag.replicatie, vraag.gemeente, vraag.nummer, scenarios);
  omgeving.uit.schrijf(o.vorm == Uitvoervorm::json ? casus_json(s, vraag, casus)
                                                   : casus_tekst(s, vraag, casus, weergave_van(omgeving)));
  return Afsluitcode::gedaan;
}

}  // namespace

Afsluitcode casus_opdracht(std::span<const std::string> argumenten, Omgeving& omgeving) {
  const CasusOpties opties = lees_casusopties(argumenten);
  if (opties.hulp == Hulp::nee) return toon_casus(opties, omgeving);
  omgeving.uit.schrijf(casus_hulp());
  return Afsluitcode::gedaan;
}

}  // namespace mbc
