#include "herijking/doelen_gezien.h"

#include <algorithm>
#include <utility>

#include "analyse/doorrekenen.h"
#include "herijking/toets.h"

namespace mbc {

Studie herijkte_studie(Studie studie, const Herijking& herijking) {
  studie.trekrijen = GedeeldeRijen(herijking.rijen);
  studie.replicaties = std::min(studie.replicaties, herijking.maten.replicaties);
  return studie;
}

std::optional<std::vector<Gezien>> leg_ernaast(const Studie& studie, const Waarnemingen& waarnemingen,
                                               const Herijking* herijking, const Uitvoering& uitvoering) {
  std::vector<Gezien> uit;
  if (herijking != nullptr)
    for (const Herijktewaarneming& w : herijking->waarnemingen)
      uit.push_back({w.waarneming, w.vooraf, w.kans_vooraf, w.achteraf, w.kans_achteraf, w.invloed,
                     herijking->maten.replicaties});
  Waarnemingen rest = waarnemingen;
  if (herijking != nullptr)
    std::erase_if(rest.lijst, [](const Waarneming& w) { return w.gebruik == Gebruik::herijken; });
  for (Waarneming& w : rest.lijst) w.gebruik = Gebruik::toetsen;
  const std::size_t delen = herijking != nullptr ? 2 : 1;
  const std::optional<Toets> voor = maak_toets(studie, rest, deel_van(uitvoering, 0, delen));
  if (!voor) return std::nullopt;
  for (const Feit& f : voor->feiten)
    uit.push_back({f.waarneming, f.model, f.kans, std::nullopt, 0, {}, voor->replicaties});
  if (herijking != nullptr) {
    const std::optional<Toets> na =
        maak_toets(herijkte_studie(studie, *herijking), rest, deel_van(uitvoering, 1, delen));
    if (!na) return std::nullopt;
    const auto eerste = uit.end() - static_cast<std::ptrdiff_t>(na->feiten.size());
    for (std::size_t i = 0; i < na->feiten.size(); ++i) {
      Gezien& g = eerste[static_cast<std::ptrdiff_t>(i)];
      g.achteraf = na->feiten[i].model;
      g.kans_achteraf = na->feiten[i].kans;
    }
  }
  std::ranges::sort(uit, {}, [](const Gezien& g) -> const std::string& { return g.waarneming.naam; });
  return uit;
}

}  // namespace mbc
