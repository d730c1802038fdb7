#include <filesystem>

#include "base/resultaatmap.h"
#include "base/schijf.h"
#include "base/schrijfwijze.h"
#include "cli/opties.h"
#include "uitvoer/nieuwe_studie.h"

namespace mbc {
namespace {

namespace fs = std::filesystem;

void eis_vrij(const fs::path& map) {
  std::error_code fout;
  if (!fs::exists(map, fout) || (fs::is_directory(map, fout) && fs::is_empty(map, fout))) return;
  throw Aanroepfout("in " + map.generic_string() + " staat al iets; verwacht: een nieuwe of lege map");
}

Afsluitcode doe_nieuw(const Opdrachtregel& regel, Omgeving& omgeving) {
  const std::string& gegeven = regel.los().front();
  if (gegeven.empty()) throw Aanroepfout("MAP is leeg; verwacht: de map waarin de studie komt");
  const fs::path map = fs::path(gegeven).lexically_normal();
  const fs::path doel = map.has_filename() ? map : map.parent_path();
  eis_vrij(doel);
  const std::string naam = samengevoegd(fs::absolute(doel).lexically_normal().filename().generic_string());
  Schijf schijf;
  Resultaatmap uit(doel, Bestaand::weiger, schijf);
  std::string namen;
  for (const Uitvoerbestand& b : nieuwe_studie(naam)) {
    uit.schrijf(b.naam, b.inhoud);
    namen += "  " + b.naam + "\n";
  }
  uit.voltooi();
  const std::string studie = (doel / "studie.yaml").generic_string();
  omgeving.uit.schrijf("De studie staat in " + doel.generic_string() + ":\n" + namen +
                       "Vul haar in; wat nog van het voorbeeld is, zegt\n  mbc controleer " + studie + "\n");
  return Afsluitcode::gedaan;
}

}  // namespace

Opdracht nieuw_opdracht() {
  return {
      .naam = "nieuw",
      .doet = "schrijf een eerste studie, om in te vullen",
      .los = {{"MAP", "de map waarin de studie komt", Aanvulling::map}},
      .inleiding =
          R"(Een volledige studie met verzonnen getallen: elke sleutel met wat hij betekent, elk getal met de bron "Verzonnen voor
het voorbeeld". Zet er eigen waarden en bronnen voor in de plaats; mbc controleer zegt wat nog van het voorbeeld is.
)",
      .voorbeelden = {"mijn-regio"},
      .doe = doe_nieuw};
}

}  // namespace mbc
