#include "cli/keuze.h"

#include <algorithm>

#include "analyse/zicht.h"
#include "base/schrijfwijze.h"
#include "base/tekst.h"
#include "cli/nauwkeurig.h"

namespace mbc {
namespace {

std::vector<std::string> nummers(const Studie& s) {
  std::vector<std::string> uit;
  for (const Scenario& scenario : s.scenarios) uit.push_back(std::to_string(scenario.nummer));
  return uit;
}

std::vector<std::string> namen(const Studie& s) {
  std::vector<std::string> uit;
  for (const Gemeente& g : s.gemeenten) uit.push_back(g.naam);
  return uit;
}

/// The wanted names as the study spells them. A name with a comma in it came in as two: `Aa, Bb` is put together where
/// the study has it and not its first part.
std::vector<std::string> als_bekend(const std::vector<std::string>& bekend, const std::vector<std::string>& gevraagd) {
  const auto kent = [&](const std::string& naam) {
    return std::find(bekend.begin(), bekend.end(), naam) != bekend.end();
  };
  std::vector<std::string> uit;
  for (std::size_t i = 0; i < gevraagd.size(); ++i) {
    uit.push_back(samengevoegd(gevraagd[i]));
    std::string met_spatie = uit.back(), zonder = uit.back();
    for (std::size_t j = i + 1; j < gevraagd.size() && !kent(uit.back()); ++j) {
      met_spatie += ", " + samengevoegd(gevraagd[j]);
      zonder += "," + samengevoegd(gevraagd[j]);
      if (!kent(met_spatie) && !kent(zonder)) continue;
      uit.back() = kent(met_spatie) ? met_spatie : zonder;
      i = j;
    }
  }
  return uit;
}

/// Places of the wanted names in a list, ascending, each once.
std::vector<std::size_t> plaatsen(const std::string& wat, const std::vector<std::string>& bekend,
                                  const std::vector<std::string>& gevraagd) {
  std::vector<std::size_t> uit;
  for (const std::string& naam : gevraagd) {
    const auto plaats = std::find(bekend.begin(), bekend.end(), naam);
    if (plaats == bekend.end()) bestaat_niet(wat, naam, bekend);
    uit.push_back(static_cast<std::size_t>(plaats - bekend.begin()));
  }
  std::sort(uit.begin(), uit.end());
  uit.erase(std::unique(uit.begin(), uit.end()), uit.end());
  return uit;
}

/// Each once, in the order of the study.
std::vector<std::string> dragers_van(const Studie& s) {
  std::vector<std::string> uit;
  for (const Geldstroom& f : s.geldstromen)
    if (std::find(uit.begin(), uit.end(), f.drager) == uit.end()) uit.push_back(f.drager);
  return uit;
}

/// The study as it is seen from the purses asked for; its name then says so.
void kies_beurzen(const Opties& o, Studie& s) {
  if (o.geldstromen.empty() && o.dragers.empty()) return;
  std::vector<std::string> stromen, gezien;
  for (const Geldstroom& f : s.geldstromen) stromen.push_back(f.naam);
  const std::vector<std::string> dragers = dragers_van(s);
  std::vector<std::size_t> beurzen = plaatsen("geldstroom", stromen, als_bekend(stromen, o.geldstromen));
  for (const std::size_t d : plaatsen("drager", dragers, als_bekend(dragers, o.dragers)))
    for (std::size_t f = 0; f < s.geldstromen.size(); ++f)
      if (s.geldstromen[f].drager == dragers[d]) beurzen.push_back(f);
  std::sort(beurzen.begin(), beurzen.end());
  beurzen.erase(std::unique(beurzen.begin(), beurzen.end()), beurzen.end());
  for (const std::size_t f : beurzen) gezien.push_back(stromen[f]);
  kijk_vanuit(s, beurzen);
  s.naam += ", gezien vanuit " + opsomming(gezien, "en");
}

}  // namespace

void pas_toe(const Opties& o, Studie& s) {
  if (o.nul) {
    plaatsen("scenario", nummers(s), {std::to_string(*o.nul)});
    s.nulalternatief = *o.nul;
  }
  if (o.nauwkeurigheid) {
    if (s.trekking == Trekking::lhs)
      throw Aanroepfout(
          "--nauwkeurigheid kan niet bij trekking lhs: daar hangt elke trekking af van het aantal replicaties; "
          "verwacht: trekking willekeurig of sobol, of een vast aantal met --replicaties");
    s.replicaties = meeste_replicaties_vanzelf;
    if (s.trekrijen) s.replicaties = std::min(s.replicaties, static_cast<int>(s.trekrijen->rijen));
  }
  if (o.replicaties) {
    if (s.trekrijen && static_cast<std::size_t>(*o.replicaties) > s.trekrijen->rijen)
      throw Aanroepfout("--replicaties " + std::to_string(*o.replicaties) + " kan niet: in de trekkingen staan " +
                        std::to_string(s.trekrijen->rijen) + " rijen; verwacht: hoogstens zoveel");
    s.replicaties = *o.replicaties;
  }
  if (o.zaad) s.zaad = *o.zaad;
  kies_beurzen(o, s);
}

Keuze keuze(const Opties& o, const Studie& s) {
  std::vector<std::string> gevraagd;
  for (const int nummer : o.scenarios) gevraagd.push_back(std::to_string(nummer));
  return {plaatsen("gemeente", namen(s), als_bekend(namen(s), o.gemeenten)),
          plaatsen("scenario", nummers(s), gevraagd)};
}

}  // namespace mbc
