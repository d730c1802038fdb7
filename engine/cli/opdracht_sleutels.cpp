#include "cli/opdracht_sleutels.h"

#include <algorithm>
#include <boost/program_options.hpp>

#include "base/tekst.h"
#include "cli/gedeeld.h"
#include "cli/opties_lezer.h"
#include "report/sleutels.h"

namespace mbc {
namespace {

namespace po = boost::program_options;

po::options_description sleutels_opties() {
  po::options_description o("Opties", hulpbreedte);
  o.add_options()                                            //
      ("json", "machineleesbaar op stdout")                  //
      ("bladzijde", "alles als één bladzijde, in Markdown")  //
      ("schema", po::value<std::string>()->value_name("SOORT"),
       "JSON Schema van een studie, scenario, kassabon of waarnemingen: een editor vult ermee aan")  //
      ("help", "deze hulp");
  return o;
}

std::string sleutels_hulp() {
  return R"(mbc sleutels: wat er in een studie, scenario, kassabon en waarnemingen kan staan, en wat het betekent

Gebruik:
  mbc sleutels [PAD] [opties]

Zonder PAD alle sleutels, met wat er geldt als er niets staat. PAD is een pad, een deel daarvan of de naam van een
sleutel; van één sleutel komt alles: betekenis, eenheid, grenzen, standaard en een voorbeeld.

)" + lijst(sleutels_opties()) +
         R"(
Voorbeelden:
  mbc sleutels
  mbc sleutels verloop
  mbc sleutels traject
  mbc sleutels gemeenten.Delft.huidig
  mbc sleutels investeringen --json
  mbc sleutels --schema studie > studie.schema.json
)";
}

std::vector<Sleutelrij> gevraagd(const std::string& pad) {
  const std::vector<Sleutelrij> alle = sleutels();
  std::vector<Sleutelrij> gevonden = zoek_sleutels(alle, pad);
  if (!gevonden.empty()) return gevonden;
  std::vector<std::string> bekend;
  for (const Sleutelrij& r : alle) {
    bekend.push_back(r.pad);
    bekend.emplace_back(r.veld->naam);
  }
  const std::string beste = dichtstbijzijnde(pad, bekend);
  throw Aanroepfout("er is geen sleutel " + pad + (beste.empty() ? "" : "; bedoelde u " + beste + "?") +
                    "\n  mbc sleutels noemt ze alle");
}

std::string schema_van(const std::string& soort) {
  std::vector<std::string> namen;
  for (const Bestandsvorm& b : bestandsvormen()) {
    if (b.naam == soort) return json_schema(b);
    namen.emplace_back(b.naam);
  }
  const std::string beste = dichtstbijzijnde(soort, namen);
  throw Aanroepfout("--schema " + soort + " kan niet; verwacht: " + opsomming(namen) +
                    (beste.empty() ? "" : "; bedoelde u " + beste + "?"));
}

}  // namespace

Afsluitcode sleutels_opdracht(std::span<const std::string> argumenten, Omgeving& omgeving) {
  const po::variables_map w = lees_woorden(sleutels_opties(), argumenten, "PAD");
  if (w.contains("help")) {
    omgeving.uit.schrijf(sleutels_hulp());
    return Afsluitcode::gedaan;
  }
  if (w.count("json") + w.count("bladzijde") + w.count("schema") > 1)
    throw Aanroepfout("--json, --bladzijde en --schema gaan niet samen");
  const bool heel = w.contains("bladzijde") || w.contains("schema");
  if (heel && w.contains("studie"))
    throw Aanroepfout("--bladzijde en --schema gaan over alle sleutels, niet over een PAD");
  if (w.contains("schema")) {
    omgeving.uit.schrijf(schema_van(w["schema"].as<std::string>()));
  } else if (w.contains("bladzijde")) {
    omgeving.uit.schrijf(sleutels_bladzijde());
  } else {
    std::vector<Sleutelrij> rijen = w.contains("studie") ? gevraagd(w["studie"].as<std::string>()) : sleutels();
    if (!w.contains("studie") && !w.contains("json"))
      std::erase_if(rijen, [](const Sleutelrij& r) { return r.herhaald; });
    omgeving.uit.schrijf(w.contains("json") ? sleutels_json(rijen) : sleutels_tekst(rijen, weergave_van(omgeving)));
  }
  return Afsluitcode::gedaan;
}

}  // namespace mbc
