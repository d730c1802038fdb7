#include "boom/stapel.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "boom/scalair.h"
#include "boom/verdeling_lezer.h"

namespace mbc {
namespace {

bool heeft_bron(const Boom& kaart) {
  return std::any_of(bronvelden.begin(), bronvelden.end(),
                     [&](const Studieveld& v) { return kind(&kaart, std::string(v.naam)) != nullptr; });
}

/// Gives a number the bron of the kaart that it stands in, where it has none of its own.
void geef_bron(Boom& getal, const Boom& kaart) {
  const bool paar = kind(&getal, "zonder") != nullptr || kind(&getal, "met") != nullptr;
  if (paar) {
    for (auto& [sleutel, deel] : getal) geef_bron(deel, kaart);
    return;
  }
  if (is_tekst(getal)) {
    Boom vast(getal.data());
    getal.data().vorm = Vorm::kaart;
    getal.push_back({"vast", vast});
  }
  if (!is_kaart(getal) || heeft_bron(getal)) return;
  for (const Studieveld& v : bronvelden)
    if (const Boom* bron = kind(&kaart, std::string(v.naam))) getal.push_back({std::string(v.naam), *bron});
}

/// A bron of a kaart is about the numbers that stand beside it: those below keep theirs where one comes on top.
void behoud_bron(Boom& onder, const Boom& boven, const Schema& schema) {
  if (!schema.met_bron || !heeft_bron(onder) || !heeft_bron(boven)) return;
  const Boom zoals_het_was = onder;
  for (auto& [sleutel, waarde] : onder) {
    const Studieveld* v = veld(schema, sleutel);
    if (v != nullptr && v->schema->getal != nullptr && v->schema->vorm != Veldvorm::zeker)
      geef_bron(waarde, zoals_het_was);
  }
  for (const Studieveld& v : bronvelden) onder.erase(std::string(v.naam));
}

/// Takes away what goes with another way to say what an investment costs, or with another grondslag: a later layer
/// that chooses another, does not have to say that the rest no longer holds.
void ruim_op(Boom& onder, const Boom& boven) {
  constexpr std::array<const char*, 3> wijzen{"bedrag", "uren", "prijs"};
  const auto anders = [&](const char* w) { return kind(&boven, w) != nullptr && kind(&onder, w) == nullptr; };
  if (std::any_of(wijzen.begin(), wijzen.end(), anders)) {
    for (const char* sleutel : {"bedrag", "uren", "prijs", "functie", "aantal", "eenheid", "prijspeil"})
      onder.erase(sleutel);
  }
  const auto grondslag = tekst_van(kind(&boven, "grondslag"));
  if (grondslag && grondslag != tekst_van(kind(&onder, "grondslag"))) {
    for (const char* sleutel : {"van", "tot", "jaar"}) onder.erase(sleutel);
    const auto nieuw = keuze_van(kind(&boven, "grondslag"), grondslagen);
    if (nieuw && !is_vast(static_cast<Grondslag>(*nieuw))) onder.erase("per_gemeente");
  }
}

void vervang(Boom& onder, const Boom& boven) {
  std::vector<Laag> eerder = onder.data().eerder;
  if (!is_fout(onder)) eerder.push_back({onder.data().plaats, waarde_tekst(onder)});
  onder = boven;
  onder.data().eerder = std::move(eerder);
}

}  // namespace

void leg_op(Boom& onder, const Boom& boven, const Schema& schema) {
  const bool kaart = schema.vorm == Veldvorm::kaart;
  const bool per_sleutel = kaart || schema.vorm == Veldvorm::namen || schema.vorm == Veldvorm::prijsindex;
  if (!per_sleutel || !is_kaart(onder) || !is_kaart(boven)) return vervang(onder, boven);
  behoud_bron(onder, boven, schema);
  if (&schema == studieveld("", "investeringen").schema->element) ruim_op(onder, boven);
  onder.data() = boven.data();
  for (const auto& [sleutel, waarde] : boven) {
    const Studieveld* v = kaart ? veld(schema, sleutel) : nullptr;
    const Schema* deel = v != nullptr ? v->schema : schema.element;
    Boom* er = kind(&onder, sleutel);
    if (er == nullptr) {
      onder.push_back({sleutel, waarde});
    } else if (deel != nullptr) {
      leg_op(*er, waarde, *deel);
    } else {
      vervang(*er, waarde);
    }
  }
}

}  // namespace mbc
