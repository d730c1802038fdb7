#include "cli/opdracht_controleer.h"

#include "cli/gedeeld.h"
#include "cli/parameter.h"
#include "report/register.h"

namespace mbc {
namespace {

/// The number with this path, or all numbers below it.
std::vector<Aanname> gezocht(const std::string& pad, const std::vector<Aanname>& alle) {
  std::vector<Aanname> uit;
  std::vector<std::string> paden;
  for (const Aanname& a : alle) {
    if (a.pad == pad || a.pad.starts_with(pad + ".")) uit.push_back(a);
    if (!a.van_kassabon) paden.push_back(a.pad);  // a line of a kassabon is shown where it is asked for, not guessed
  }
  if (uit.empty()) getal_bestaat_niet(pad, paden);
  return uit;
}

Afsluitcode toon_getal(const ControleerOpties& opties, const Gelezen& gelezen, Omgeving& omgeving) {
  const std::vector<Aanname> getallen = gezocht(*opties.toon, maak_register(gelezen, Kassabonregels::getoond));
  omgeving.uit.schrijf(opties.vorm == Uitvoervorm::json
                           ? toon_json(getallen)
                           : toon_tekst(getallen, weergave_van(omgeving), map_van(opties)));
  return Afsluitcode::gedaan;
}

}  // namespace

Afsluitcode controleer_opdracht(const ControleerOpties& opties, Omgeving& omgeving) {
  const Gelezen gelezen = lees_en_meld(opties, omgeving);
  if (!gelezen.studie) return Afsluitcode::invoer_fout;
  if (opties.toon) return toon_getal(opties, gelezen, omgeving);
  const Controle controle =
      maak_controle(gelezen, opties.zet, opties.kassabonnen ? Kassabonregels::getoond : Kassabonregels::verborgen);
  switch (opties.vorm) {
    case Uitvoervorm::json:
      omgeving.uit.schrijf(register_json(controle));
      break;
    case Uitvoervorm::csv:
      omgeving.uit.schrijf(register_csv(controle, opties.dialect));
      break;
    case Uitvoervorm::tekst:
      omgeving.uit.schrijf(register_tekst(controle, weergave_van(omgeving)));
      break;
  }
  return Afsluitcode::gedaan;
}

}  // namespace mbc
