#include "input/samenstellen.h"

#include "boom/controle.h"
#include "input/bouw.h"
#include "input/trekrijen.h"

namespace mbc {
namespace {

/// Years, counts and choices that the study leaves at their default; those of the register say so themselves.
void verzamel_standaarden(const Schema& kaart, const Boom* boom, const std::string& voor,
                          std::vector<Standaardwaarde>& uit) {
  for (const Studieveld& v : kaart.velden) {
    const Boom* hier = kind(boom, std::string(v.naam));
    const bool van_register = v.schema->getal != nullptr && v.schema->vorm != Veldvorm::maat;
    if (v.schema->vorm == Veldvorm::kaart)
      verzamel_standaarden(*v.schema, hier, voor + std::string(v.naam) + ".", uit);
    else if (hier == nullptr && !v.standaard.empty() && !van_register)
      uit.push_back({voor + std::string(v.naam), std::string(v.standaard)});
  }
}

}  // namespace

void stel_samen(const Bomen& bomen, Diagnostics& meldingen, Melder& melder, Gelezen& uit) {
  Ruwegetallen ruw;
  controleer(bomen.studie, schema_studie, ruw, melder);
  for (const Bestandsboom& s : bomen.scenarios) controleer(s.boom, schema_scenario, ruw, melder);
  for (const Bestandsboom& k : bomen.kassabonnen) controleer(k.boom, schema_kassabon, ruw, melder);
  Bouwplaats b(bomen, ruw, melder);
  bouw_studie(b);
  bouw_invoering(b);
  bouw_kassabonnen(b);
  controleer_samenhang(b);
  if (meldingen.heeft_fouten()) return;
  meld_twijfel(b);
  meld_weglatingen(b);
  uit.zonder_gevolg = meld_overschreven(b);
  b.getallen.lever(b.studie, uit.oorsprong);
  bouw_correlaties(b.studie, bomen, melder);
  bouw_trekrijen(b.studie, bomen, melder);
  controleer_omvang(b.studie, bomen.studie, melder);
  if (meldingen.heeft_fouten()) return;
  uit.prijsindex = b.getallen.prijsindex();
  verzamel_standaarden(schema_studie, &bomen.studie, "", uit.standaarden);
  uit.studie = std::move(b.studie);
}

std::optional<Studie> bouw_studie_uit(const Bomen& bomen) {
  Diagnostics meldingen;
  Melder melder(meldingen);
  Gelezen uit;
  stel_samen(bomen, meldingen, melder, uit);
  return std::move(uit.studie);
}

}  // namespace mbc
