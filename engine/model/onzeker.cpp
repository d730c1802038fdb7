#include "model/onzeker.h"

#include <string_view>

#include "base/pad.h"
#include "chance/toeval.h"

namespace mbc {

std::string zonder_scenario(const std::string& pad) {
  constexpr std::string_view scenarios = "scenarios.";
  return pad.starts_with(scenarios) ? pad.substr(pad.find('.', scenarios.size()) + 1) : pad;
}

std::string gewicht_pad(const Kassabon& kassabon) { return "kassabonnen." + paddeel(kassabon.id) + ".gewicht"; }

std::map<std::uint64_t, std::string> onzekere_paden(const Studie& studie) {
  std::map<std::uint64_t, std::string> uit;
  for (const Getal& g : studie.getallen)
    if (!g.verdeling.is_vast()) uit.emplace(g.sleutel, zonder_scenario(g.pad));
  if (studie.kassabon_onzekerheid)
    for (const Kassabon& k : studie.kassabonnen) uit.emplace(naam_sleutel(gewicht_pad(k)), gewicht_pad(k));
  return uit;
}

}  // namespace mbc
