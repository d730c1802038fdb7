#include "cli/gedeeld.h"

#include <filesystem>

#include "base/tekst.h"

namespace mbc {

Gelezen lees_en_meld(const Opties& opties, Omgeving& omgeving) {
  Gelezen gelezen = lees_studie(opties.studie, opties.zet);
  std::size_t fouten = 0;
  for (const Melding& m : gelezen.meldingen.gesorteerd()) {
    if (m.ernst == Ernst::fout) ++fouten;
    if (m.ernst == Ernst::fout || !opties.stil) omgeving.fout.schrijf(toon(m, map_van(opties)) + "\n");
  }
  if (fouten > 0)
    omgeving.fout.schrijf("mbc: " + std::to_string(fouten) + (fouten == 1 ? " fout" : " fouten") +
                          " in de invoer; er is niets doorgerekend\n");
  return gelezen;
}

std::string map_van(const Opties& opties) {
  return std::filesystem::path(opties.studie).parent_path().generic_string();
}

Weergave weergave_van(const Omgeving& omgeving) {
  return {omgeving.breedte, omgeving.uit_is_terminal && !omgeving.zonder_kleur ? Kleur::aan : Kleur::uit};
}

void bestaat_niet(const std::string& wat, const std::string& naam, const std::vector<std::string>& bekend) {
  const bool is_nummer = lees_geheel(naam).has_value();  // the nearest number is no guess
  const std::string beste = is_nummer ? std::string() : dichtstbijzijnde(naam, bekend);
  std::string tekst = wat + " " + naam + " bestaat niet";
  if (!beste.empty()) tekst += "; bedoelde u " + beste + "?";
  constexpr std::size_t leesbaar_veel = 40;
  if (bekend.size() <= leesbaar_veel) tekst += "\n  er is: " + opsomming(bekend, "en");
  throw Aanroepfout(tekst);
}

}  // namespace mbc
