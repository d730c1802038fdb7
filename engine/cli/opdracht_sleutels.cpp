#include <algorithm>

#include "base/tekst.h"
#include "cli/sessie.h"
#include "uitvoer/sleutels.h"

namespace mbc {
namespace {

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

Afsluitcode doe_sleutels(const Opdrachtregel& w, Omgeving& omgeving) {
  w.eis_hoogstens_een({"json", "bladzijde", "schema"});
  const std::optional<std::string> pad = w.los().empty() ? std::nullopt : std::optional(w.los().front());
  const std::optional<std::string> schema = w.waarde("schema");
  if (pad && (schema || w.heeft("bladzijde")))
    throw Aanroepfout("--bladzijde en --schema gaan over alle sleutels, niet over een PAD");
  if (schema) {
    omgeving.uit.schrijf(schema_van(*schema));
  } else if (w.heeft("bladzijde")) {
    omgeving.uit.schrijf(sleutels_bladzijde());
  } else {
    std::vector<Sleutelrij> rijen = pad ? gevraagd(*pad) : sleutels();
    if (!pad && !w.heeft("json")) std::erase_if(rijen, [](const Sleutelrij& r) { return r.herhaald; });
    omgeving.uit.schrijf(w.heeft("json") ? sleutels_json(rijen) : sleutels_tekst(rijen, weergave_van(omgeving)));
  }
  return Afsluitcode::gedaan;
}

}  // namespace

Opdracht sleutels_opdracht() {
  return {
      .naam = "sleutels",
      .doet = "wat er in een studie, scenario, kassabon, waarnemingen en ontwerp kan staan, en wat het betekent",
      .los = {{"PAD", "", Aanvulling::sleutel}},
      .inleiding =
          R"(Zonder PAD alle sleutels, met wat er geldt als er niets staat. PAD is een pad, een deel daarvan of de naam van een
sleutel; van één sleutel komt alles: betekenis, eenheid, grenzen, standaard en een voorbeeld.
)",
      .opties =
          {optie::json,
           {"bladzijde", "", "alles als één bladzijde, in Markdown"},
           {"schema", "SOORT",
            "JSON Schema van een studie, scenario, kassabon, waarnemingen of ontwerp: een editor vult ermee aan"}},
      .voorbeelden = {"", "verloop", "traject", "gemeenten.Delft.huidig", "investeringen --json",
                      "--schema studie > studie.schema.json"},
      .doe = doe_sleutels};
}

}  // namespace mbc
