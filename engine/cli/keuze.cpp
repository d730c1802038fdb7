#include "cli/keuze.h"

#include <algorithm>

#include "base/schrijfwijze.h"
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
  }
  if (o.replicaties) s.replicaties = *o.replicaties;
  if (o.zaad) s.zaad = *o.zaad;
}

Keuze keuze(const Opties& o, const Studie& s) {
  std::vector<std::string> gevraagd;
  for (const int nummer : o.scenarios) gevraagd.push_back(std::to_string(nummer));
  return {plaatsen("gemeente", namen(s), als_bekend(namen(s), o.gemeenten)),
          plaatsen("scenario", nummers(s), gevraagd)};
}

}  // namespace mbc
