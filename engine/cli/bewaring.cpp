#include "cli/bewaring.h"

#include <utility>

#include "base/sha256.h"
#include "base/tekst.h"
#include "cli/gedeeld.h"
#include "cli/zegel.h"

namespace mbc {
namespace {

Bewaarmap::Schademelder schademelder(Omgeving& omgeving) {
  return [&omgeving](const std::string& tekst) { omgeving.fout.schrijf("mbc: " + tekst + "\n"); };
}

std::unique_ptr<Bewaarmap> open_bewaarmap(const std::string& map, const std::string& zegel, Schijf& schijf,
                                          Omgeving& omgeving) {
  auto uit = std::make_unique<Bewaarmap>(map, schijf, schademelder(omgeving));
  if (uit->is_van_iets_anders())
    throw Aanroepfout("--hervat " + map + " kan niet: daar staat iets anders; verwacht: een nieuwe of lege map");
  if (const auto daar = uit->zegel(); daar && *daar != zegel)
    throw Aanroepfout("in " + map + " staat een andere doorrekening:\n" + zegelverschil(*daar, zegel) +
                      "Verwacht: dezelfde studie, opties en mbc, of een nieuwe of lege map");
  uit->begin(zegel);
  return uit;
}

}  // namespace

Bewaring::Bewaring(const VergelijkOpties& opties, const Gelezen& gelezen, const Studie& studie, Omgeving& omgeving)
    : opties_(opties), omgeving_(omgeving) {
  if (!opties.hervat) return;
  doe_op_nul(omgeving, [&] {
    zegel_ = zegel(opties, gelezen, studie);
    map_ = open_bewaarmap(*opties.hervat, zegel_, schijf_, omgeving);
    return std::string();
  });
}

void Bewaring::meld_plaats() const {
  if (map_ && omgeving_.ploeg != nullptr && !opties_.stil)
    omgeving_.fout.schrijf("mbc: wat klaar is, blijft staan in " + map_->pad().generic_string() +
                           "; na een onderbreking gaat dezelfde opdracht daar verder\n");
}

void Bewaring::begin_vraag(const std::string& vraag, const Studie& studie) {
  if (!opties_.hervat) return;
  constexpr std::size_t genoeg_cijfers = 12;
  doe_op_nul(omgeving_, [&] {
    std::string geheel =
        "vraag=" + veilig(vraag) + "\nreplicaties=" + std::to_string(studie.replicaties) + "\nscenarios=";
    for (const int nr : opties_.scenarios) geheel += std::to_string(nr) + " ";
    geheel += "\n";
    werken_ = std::make_unique<Werkmappen>(map_->pad() / ("vraag-" + sha256_hex(geheel).substr(0, genoeg_cijfers)),
                                           zegel_ + geheel, schijf_, schademelder(omgeving_));
    return std::string();
  });
}

Uitvoering Bewaring::van(Uitvoering u) const {
  u.werkmappen = werken_.get();
  return u;
}

Voortgang Bewaring::meld_op(Voortgangsbalk& balk) const {
  return [this, &balk](std::int64_t gedaan, std::int64_t totaal) {
    // What was read is no measure of the time that is left.
    if (werken_ && werken_->alleen_gelezen()) balk.begin_bij(gedaan);
    balk.meld(gedaan, totaal);
  };
}

Onderbroken Bewaring::onderbroken() const {
  if (!opties_.hervat) return onderbroken_zonder_hervat();
  return {"wat gerekend is, staat in " + *opties_.hervat + "; dezelfde opdracht gaat daar verder"};
}

Onderbroken onderbroken_zonder_hervat() {
  return {
      "er is niets geschreven\nMet --hervat MAP blijft bewaard wat al gerekend is, en gaat dezelfde opdracht daar "
      "verder"};
}

}  // namespace mbc
