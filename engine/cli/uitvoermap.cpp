#include "cli/uitvoermap.h"

#include <algorithm>
#include <filesystem>

#include "base/bestanden.h"
#include "base/getaltekst.h"
#include "cli/ploegwerk.h"

namespace mbc {
namespace {

namespace fs = std::filesystem;

/// What stands in a folder that no result of mbc would have put there, or empty: a folder with such a file is
/// somebody's own, and is not replaced.
std::string vreemd_bestand(const fs::path& map) {
  std::error_code fout;
  if (!fs::is_directory(map, fout) || fs::is_empty(map, fout)) return {};
  constexpr std::size_t grootste_manifest = std::size_t{64} << 20;
  const std::optional<Manifest> manifest = lees_manifest(lees_bestand(map / manifestnaam, grootste_manifest).inhoud);
  if (!manifest) return "geen " + std::string(manifestnaam);
  fs::recursive_directory_iterator it(map, fout);
  for (; !fout && it != fs::recursive_directory_iterator(); it.increment(fout)) {
    std::string naam = it->path().lexically_relative(map).generic_string();
    const bool bekend = naam == manifestnaam || std::any_of(manifest->bestanden.begin(), manifest->bestanden.end(),
                                                            [&](const Manifestregel& r) { return r.bestand == naam; });
    const bool achtergelaten = is_achtergelaten(it->path().filename().generic_string());
    if (!bekend && !achtergelaten && !it->is_directory(fout)) return naam;
  }
  return {};
}

std::string overzicht(const std::vector<Uitvoerbestand>& set, const std::string& map) {
  std::size_t bytes = 0;
  std::string uit = "Het resultaat staat in " + map + ":\n";
  std::size_t invoer = 0;
  for (const Uitvoerbestand& b : set) {
    bytes += b.inhoud.size();
    if (b.invoer.empty()) {
      uit += "  " + b.naam + "\n";
    } else {
      ++invoer;
    }
  }
  if (invoer > 0)
    uit += "  invoer/ (" + std::to_string(invoer) + " bestanden, ook de kassabonnen: deel die map niet zomaar)\n";
  return uit + "Samen " + decimaal(static_cast<double>(bytes) / 1e6, 1) + " MB. Controleren: mbc verifieer " + map +
         "\n";
}

/// Throws Aanroepfout where the folder may not be written or replaced.
void eis_plaats(const Uitvoermap& u) {
  std::error_code fout;
  const bool bezet = fs::exists(u.map, fout) && !(fs::is_directory(u.map, fout) && fs::is_empty(u.map, fout));
  if (!bezet) return;
  if (!fs::is_directory(u.map, fout)) throw Aanroepfout("--uit " + u.map + " kan niet: dat is geen map");
  if (u.bestaand == Bestaand::weiger)
    throw Aanroepfout("in " + u.map + " staat al iets; verwacht: een nieuwe of lege map" +
                      (u.te_vervangen ? ", of --overschrijf om een eerder resultaat te vervangen" : ""));
  if (const std::string vreemd = vreemd_bestand(u.map); !vreemd.empty())
    throw Aanroepfout(u.map + " is geen map die alleen een resultaat van mbc bevat (" + vreemd +
                      "); kies een andere map of verplaats wat er staat");
}

}  // namespace

std::optional<Uitvoermap> lees_uitvoermap(const Opdrachtregel& w) {
  if (!w.heeft("uit")) {
    if (w.heeft("overschrijf")) throw Aanroepfout("--overschrijf hoort bij --uit");
    return std::nullopt;
  }
  Uitvoermap u{*w.waarde("uit"), w.heeft("overschrijf") ? Bestaand::vervang : Bestaand::weiger};
  if (u.map.empty()) throw Aanroepfout("--uit is leeg; verwacht: --uit MAP, de map waarin het resultaat komt");
  return u;
}

Setplaats::Setplaats(const Uitvoermap& uitvoer, Omgeving& omgeving) : naam_(uitvoer.map) {
  doe_op_nul(omgeving, [&] {
    eis_plaats(uitvoer);
    map_.emplace(uitvoer.map, uitvoer.bestaand, schijf_);
    return std::string();
  });
}

std::string Setplaats::schrijf(const std::vector<Uitvoerbestand>& set) {
  if (!map_) return {};
  for (const Uitvoerbestand& b : set) map_->schrijf(b.naam, b.inhoud);
  map_->voltooi();
  return overzicht(set, naam_);
}

}  // namespace mbc
