#include <algorithm>

#include "base/pad.h"
#include "boom/scalair.h"
#include "input/bouw.h"
#include "input/indicatorjaar.h"

namespace mbc {
namespace {

/// A goal is a promise: one number, and not nothing.
void controleer_verandering(Bouwplaats& b, const Boom& knoop, GetalId id) {
  const std::optional<double> waarde = b.getallen.waarde(id);
  if (!waarde) return;  // told
  if (!b.getallen.is_vast(id)) {
    b.melder.fout(knoop, {"\"verandering\" kan geen verdeling zijn", "wat er beloofd is, zoals -25%", {}, {}});
  } else if (*waarde == 0) {
    b.melder.fout(knoop, {"een doel van 0% verandert niets", "een aandeel zoals -25%", {}, {}});
  }
}

Uitkomstdoel bouw_doel(Bouwplaats& b, const Schema& schema, const std::string& naam, const Boom& boom) {
  Uitkomstdoel doel;
  doel.naam = naam;
  kopieer(doel, schema, &boom);
  if (const Boom* knoop = kind(&boom, "verandering")) {
    doel.verandering = b.getallen.geef(knoop, "uitkomstdoelen." + paddeel(naam) + ".verandering");
    controleer_verandering(b, *knoop, doel.verandering);
  }
  doel.tegen = static_cast<Doelmaat>(keuze_van(&boom, *veld(schema, "tegen")).value_or(0));
  const auto indicator = keuze_van(&boom, *veld(schema, "indicator"));
  const auto jaar = geheel_van(&boom, *veld(schema, "uiterlijk"));
  if (!indicator) return doel;  // told
  doel.indicator = static_cast<Indicator>(*indicator);
  if (doel.indicator == Indicator::kosten_duurste_gezinnen && b.studie.duurste_gezinnen == 0)
    b.melder.fout(
        *kind(&boom, "indicator"),
        {"de studie vraagt niet naar de duurste gezinnen", "\"duurste_gezinnen\" in de studie, zoals 600", {}, {}});
  if (!jaar) return doel;
  doel.uiterlijk = static_cast<int>(*jaar);
  const int eerste = b.studie.start + (doel.tegen == Doelmaat::eerste_jaar ? 1 : 0);
  if (const auto bezwaar = bezwaar_tegen_jaar(b.studie, doel.indicator, doel.uiterlijk, eerste))
    b.melder.fout(*kind(&boom, "uiterlijk"), {bezwaar->wat, bezwaar->verwacht, {}, {}});
  return doel;
}

}  // namespace

void bouw_uitkomstdoelen(Bouwplaats& b) {
  const Boom* kaart = kind(&b.bomen.studie, "uitkomstdoelen");
  if (kaart == nullptr || !is_kaart(*kaart)) return;
  const Schema& schema = *studieveld("", "uitkomstdoelen").schema->element;
  for (const auto& [naam, boom] : *kaart)
    if (is_kaart(boom)) b.studie.uitkomstdoelen.push_back(bouw_doel(b, schema, naam, boom));
  std::sort(b.studie.uitkomstdoelen.begin(), b.studie.uitkomstdoelen.end(),
            [](const Uitkomstdoel& x, const Uitkomstdoel& y) { return x.naam < y.naam; });
}

}  // namespace mbc
