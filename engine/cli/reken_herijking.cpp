#include "cli/reken_herijking.h"

#include "antwoord/herijkverslag.h"
#include "cli/reken_set.h"
#include "cli/waarnemingen.h"
#include "model/onzeker.h"

namespace mbc {
namespace {

constexpr int minste_rijen = 200;
/// How a manifest names the observations among the inputs: no study has a file of this name.
constexpr std::string_view als_invoer = "--waarnemingen";

}  // namespace

Herijkuitkomst reken_herijking(Sessie& sessie, const GelezenWaarnemingen& gelezen) {
  Studie& studie = sessie.studie();
  if (!sessie.opties().replicaties) studie.replicaties = std::min(studie.replicaties, replicaties_herijk);
  if (studie.replicaties < minste_rijen)
    throw Aanroepfout(std::to_string(studie.replicaties) + " replicaties zijn te weinig om te herijken; verwacht: " +
                      std::to_string(minste_rijen) + " of meer, met --replicaties");
  if (onzekere_paden(studie).empty())
    throw Invoerfout(
        "mbc: in deze studie is niets onzeker, dus valt er niets te herijken; verwacht: verdelingen zoals "
        "{driehoek: [0.6, 0.7, 0.8]}\n");
  const Waarnemingen& w = *gelezen.waarnemingen;
  const Scenario& s = studie.scenarios[w.scenario];
  Herijkuitkomst uit;
  uit.herijking =
      sessie.beantwoord("herijk " + gelezen.bestand->sha256, [&](const Uitvoering& u) { return herijk(studie, w, u); });
  uit.verslag = herijkverslag_van({studie.naam, w.naam, s.nummer, s.naam, aantal_met(w, Gebruik::toetsen)}, studie,
                                  uit.herijking);
  return uit;
}

std::vector<Uitvoerbestand> herijkset(const Sessie& sessie, const Herijkuitkomst& u,
                                      const GelezenWaarnemingen& gelezen) {
  Aanroep aanroep = als_aanroep(sessie.opties());
  aanroep.waarnemingen = als_invoer;
  return stel_herijking_samen(u.verslag, u.herijking.rijen, sessie.gelezen(), gelezen.bestand->inhoud, aanroep);
}

}  // namespace mbc
