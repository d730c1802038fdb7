#include "boom/bron.h"

namespace mbc {

Bestandsinhoud SchijfBron::lees(const std::string& pad, std::size_t grootste) const {
  return lees_bestand(map_ / pad, grootste);
}

std::vector<std::string> SchijfBron::lijst(const std::string& map) const { return inhoud_van(map_ / map); }

Bestandsinhoud GeheugenBron::lees(const std::string& pad, std::size_t grootste) const {
  const auto it = bestanden_.find(pad);
  if (it == bestanden_.end()) {
    const auto erin = bestanden_.lower_bound(pad + "/");
    const bool map = erin != bestanden_.end() && erin->first.starts_with(pad + "/");
    return {map ? Bestandsoort::map : Bestandsoort::ontbreekt, {}};
  }
  if (it->second.size() > grootste) return {Bestandsoort::te_groot, {}};
  return {Bestandsoort::bestand, it->second};
}

std::vector<std::string> GeheugenBron::lijst(const std::string& map) const {
  std::vector<std::string> namen;
  const std::string begin = map.empty() || map == "." ? "" : map + "/";
  for (auto it = bestanden_.lower_bound(begin); it != bestanden_.end() && it->first.starts_with(begin); ++it) {
    const std::string naam = it->first.substr(begin.size());
    const std::size_t map_einde = naam.find('/');
    std::string direct = map_einde == std::string::npos ? naam : naam.substr(0, map_einde + 1);
    if (namen.empty() || namen.back() != direct) namen.push_back(std::move(direct));
  }
  return namen;
}

}  // namespace mbc
