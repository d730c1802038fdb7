#include <limits>

#include "base/tekst.h"
#include "cli/keuze.h"
#include "cli/sessie.h"
#include "report/casus_tekst.h"

namespace mbc {
namespace {

/// Which family, as the user said it.
struct Gezinsvraag {
  int replicatie = 0;
  std::string gemeente, nummer;
};

Gezinsvraag lees_vraag(const Opdrachtregel& w, const Opties& o) {
  Gezinsvraag uit;
  uit.replicatie = static_cast<int>(w.geheel("replicatie", 0, std::numeric_limits<int>::max()).value_or(0));
  if (o.gemeenten.size() != 1)
    throw Aanroepfout("--gemeente ontbreekt of noemt er meer dan één; verwacht: --gemeente NAAM");
  uit.gemeente = o.gemeenten.front();
  if (!w.heeft("nummer")) throw Aanroepfout("--nummer ontbreekt; verwacht: bijvoorbeeld --nummer 2024-17");
  uit.nummer = *w.waarde("nummer");
  if (!o.scenarios.empty() && o.scenarios.size() != 2) throw Aanroepfout("--scenario verwacht twee nummers, zoals 1,2");
  return uit;
}

[[noreturn]] void geen_gezin(const Gezinsvraag& o, const std::vector<Jaarinstroom>& instroom) {
  std::string tekst = "gezin " + o.nummer + " bestaat niet in " + o.gemeente + ", replicatie " +
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

Gezinsnummer zoek_gezin(const Gezinsvraag& o, const std::vector<Jaarinstroom>& instroom) {
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
std::vector<std::size_t> twee_scenarios(const Opties& o, const Studie& s) {
  std::vector<std::size_t> uit;
  for (const int nummer : o.scenarios) {
    Opties een;
    een.scenarios = {nummer};
    uit.push_back(keuze(een, s).scenarios.front());
  }
  if (!uit.empty()) return uit;
  const std::size_t nul = s.nul_index();
  if (s.scenarios.size() == 1) return {nul};
  return {nul, nul == 0 ? std::size_t{1} : std::size_t{0}};
}

Afsluitcode doe_casus(const Opdrachtregel& regel, Omgeving& omgeving) {
  const Opties opties = lees_opties(regel);
  const Gezinsvraag gevraagd = lees_vraag(regel, opties);
  Sessie sessie(opties, omgeving);
  const Studie& s = sessie.studie();
  controleer_replicatie(gevraagd.replicatie, s);
  Casusvraag vraag{static_cast<std::uint32_t>(gevraagd.replicatie), sessie.keuze().gemeenten.front(), {}};
  const std::vector<std::size_t> scenarios = twee_scenarios(opties, s);
  vraag.nummer = zoek_gezin(gevraagd, instroom_van(s, vraag.replicatie, vraag.gemeente));
  const Casus casus = vertel_casus(s, vraag.replicatie, vraag.gemeente, vraag.nummer, scenarios);
  omgeving.uit.schrijf(opties.vorm == Uitvoervorm::json ? casus_json(s, vraag, casus)
                                                        : casus_tekst(s, vraag, casus, weergave_van(omgeving)));
  return Afsluitcode::gedaan;
}

}  // namespace

Opdracht casus_opdracht() {
  return {
      .naam = "casus",
      .doet = "toon één gesimuleerd gezin als kassabon, in twee scenario's naast elkaar",
      .los = {los_studie},
      .gebruik = {"--gemeente NAAM --nummer JAAR-I"},
      .inleiding =
          R"(Toont wat er met het gezin gebeurt, wat elke regel kost, de som per geldstroom en de trekkingen erachter. De regels
tellen op tot wat mbc voor dit gezin boekt, op de cent: elke regel is op zichzelf afgerond, en wat dat samen scheelt
staat er apart bij. Een gezin heet naar het jaar van instroom en zijn volgnummer in
dat jaar: zo houdt het zijn nummer als de horizon of een ander jaar verandert.
)",
      .opties = {{"replicatie", "R", "welke trekking van de onzekere getallen; de eerste is 0"},
                 {"gemeente", "NAAM", "de gemeente van het gezin", Aanvulling::gemeente, Keren::meer},
                 {"nummer", "JAAR-I",
                  "het I-de gezin dat in dat jaar instroomt, zoals 2024-17; of I: het I-de van alle jaren"},
                 {"scenario", "NR,NR", "de twee scenario's; zonder: het nulalternatief en het eerste andere",
                  Aanvulling::scenario, Keren::meer},
                 optie::anders(optie::zaad, "een ander zaad dan dat van de studie"),
                 optie::zet,
                 optie::prijspeil,
                 optie::json,
                 optie::anders(optie::stil, "geen waarschuwingen op stderr")},
      .voorbeelden =
          {"scenarios/voorbeeld/studie.yaml --gemeente Stad --nummer 2023-4",
           "scenarios/haaglanden/studie.yaml --gemeente Delft --nummer 2024-17 --scenario 1,3 --replicatie 12",
           "scenarios/haaglanden/studie.yaml --gemeente Delft --nummer 250 --json"},
      .doe = doe_casus};
}

}  // namespace mbc
