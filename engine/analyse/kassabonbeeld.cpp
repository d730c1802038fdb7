#include "analyse/kassabonbeeld.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "analyse/bonprijs.h"

namespace mbc {
namespace {

double verwacht(const Studie& s, GetalId id) { return verwachting(s.getal(id)); }

struct Bedragsom {
  KassabonGemiddelde gemiddelde;
  std::set<const Kassabon*> bonnen;
};

std::vector<KassabonGemiddelde> gemiddelden(const Studie& s, double som_gewicht) {
  std::map<std::pair<Fase, std::size_t>, Bedragsom> per_cel;
  for (const Kassabon& bon : s.kassabonnen)
    for (const KassabonRegel& regel : bon.regels) {
      const Bonbedrag prijs = verwachte_prijs(s, regel);
      const double aandeel = verwacht(s, bon.gewicht) / som_gewicht;
      Bedragsom& cel = per_cel[{regel.fase, regel.geldstroom}];
      cel.gemiddelde.fase = regel.fase;
      cel.gemiddelde.geldstroom = regel.geldstroom;
      cel.gemiddelde.zonder += aandeel * prijs.zonder;
      cel.gemiddelde.met += aandeel * prijs.met;
      cel.bonnen.insert(&bon);
    }
  std::vector<KassabonGemiddelde> uit;
  for (const auto& [sleutel, cel] : per_cel)
    if (cel.bonnen.size() >= minste_kassabonnen) uit.push_back(cel.gemiddelde);
  return uit;
}

}  // namespace

Kassabonbeeld kassabonbeeld(const Studie& s) {
  Kassabonbeeld beeld;
  double som = 0;
  for (const Kassabon& bon : s.kassabonnen) som += verwacht(s, bon.gewicht);
  if (!(som > 0)) return beeld;
  for (const Kassabon& bon : s.kassabonnen) {
    const double aandeel = verwacht(s, bon.gewicht) / som;
    beeld.bonnen.push_back({bon.id, bon.titel, bon.gemeente, bon.bron, aandeel, bon.regels.size()});
    if (aandeel > 0 && !bon.regels.empty()) ++beeld.met_gewicht;
    beeld.een_overheerst = beeld.een_overheerst || aandeel > hoogste_aandeel_van_een;
  }
  if (!beeld.een_overheerst) beeld.gemiddelden = gemiddelden(s, som);
  return beeld;
}

}  // namespace mbc
