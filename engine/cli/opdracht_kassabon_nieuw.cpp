#include <filesystem>

#include "base/heel_bestand.h"
#include "cli/opties.h"
#include "uitvoer/bonbestand.h"

namespace mbc {
namespace {

namespace fs = std::filesystem;

Afsluitcode doe_kassabon_nieuw(const Opdrachtregel& regel, Omgeving& omgeving) {
  const std::string& naam = regel.los().front();
  // Not repeated: it may be somebody's.
  if (const std::string bezwaar = bezwaar_tegen_bonnaam(naam); !bezwaar.empty())
    throw Aanroepfout("de naam van de kassabon " + bezwaar + "; verwacht: " + std::string(verwachte_bonnaam));
  const fs::path map = regel.waarde("uit").value_or(".");
  std::error_code fout;
  if (!fs::is_directory(map, fout))
    throw Aanroepfout("--uit " + map.generic_string() + " is geen map; verwacht: een map die er is");
  const Uitvoerbestand bon = nieuwe_kassabon(naam);
  const fs::path pad = (map / bon.naam).lexically_normal();
  if (fs::exists(fs::symlink_status(pad, fout)))
    throw Aanroepfout(pad.generic_string() + " bestaat al; verwacht: een naam die er nog niet is");
  Schijf schijf;
  schrijf_heel(pad, bon.inhoud, schijf);
  omgeving.uit.schrijf("De kassabon staat in " + pad.generic_string() +
                       "; elk bedrag is nog een voorbeeld. Controleren: mbc controleer STUDIE --kassabonnen\n");
  return Afsluitcode::gedaan;
}

}  // namespace

Opdracht kassabon_nieuw_opdracht() {
  return {
      .naam = "kassabon nieuw",
      .doet = "schrijf een kassabon om in te vullen, van het sjabloon",
      .los = {{"NAAM", "de naam van de bon, zoals gemeente-kort-kenmerk", Aanvulling::niets}},
      .inleiding =
          R"(Vraagt niets waaraan een gezin te herkennen is, en overschrijft niets. NAAM heeft kleine letters, cijfers en streepjes, en
is de naam van het bestand: NAAM.yaml.
)",
      .opties = {optie::anders(optie::uit, "de map waarin het bestand komt; zonder: de huidige map")},
      .voorbeelden = {"delft-1", "westland-crisis-2"},
      .doe = doe_kassabon_nieuw};
}

}  // namespace mbc
