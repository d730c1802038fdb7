#include "cli/waarnemingen.h"

#include <algorithm>
#include <filesystem>
#include <map>

#include "cli/ploegwerk.h"
#include "run/ploeg.h"

namespace mbc {

std::string waarnemingenbestand(const Opdrachtregel& regel, std::string_view opdracht) {
  std::string bestand = regel.waarde("waarnemingen").value_or("");
  if (bestand.empty())
    throw Aanroepfout("de waarnemingen ontbreken; verwacht: mbc " + std::string(opdracht) +
                      " STUDIE --waarnemingen BESTAND");
  return bestand;
}

GelezenWaarnemingen lees_waarnemingen_samen(const std::string& bestand, Sessie& sessie) {
  GelezenWaarnemingen gelezen;
  const std::string bytes = doe_op_nul(sessie.omgeving(), [&] {
    gelezen = lees_waarnemingen(bestand, sessie.studie(), sessie.gelezen().prijsindex);
    return gelezen.bestand ? gelezen.bestand->inhoud : std::string();
  });
  if (sessie.omgeving().ploeg != nullptr && sessie.omgeving().ploeg->rang() != 0)
    gelezen = lees_waarnemingen(GeheugenBron(std::map<std::string, std::string>{{bestand, bytes}}), bestand,
                                sessie.studie(), sessie.gelezen().prijsindex);
  vertel(gelezen.meldingen, std::filesystem::path(bestand).parent_path().generic_string(), sessie.opties(),
         sessie.omgeving());
  if (!gelezen.waarnemingen) throw Invoerfout("mbc: de waarnemingen kloppen niet; er is niets doorgerekend\n");
  return gelezen;
}

std::size_t aantal_met(const Waarnemingen& w, Gebruik gebruik) {
  return static_cast<std::size_t>(
      std::count_if(w.lijst.begin(), w.lijst.end(), [&](const Waarneming& x) { return x.gebruik == gebruik; }));
}

}  // namespace mbc
