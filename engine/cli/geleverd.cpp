#include "cli/geleverd.h"

#include "base/bestanden.h"
#include "base/sha256.h"

namespace mbc {
namespace {

constexpr std::size_t grootste_bestand = std::size_t{1} << 30;

}  // namespace

std::string lees_set(const std::filesystem::path& map, Gelezenset& uit) {
  const Bestandsinhoud manifest = lees_bestand(map / manifestnaam, grootste_bestand);
  if (manifest.soort != Bestandsoort::bestand) return std::string(manifestnaam) + " ontbreekt";
  uit.manifest_bytes = manifest.inhoud;
  const std::optional<Manifest> m = lees_manifest(manifest.inhoud);
  if (!m) return std::string(manifestnaam) + " is niet te lezen als manifest van mbc";
  uit.manifest = *m;
  for (const Manifestregel& r : m->bestanden) {
    const Bestandsinhoud b = lees_bestand(map / r.bestand, grootste_bestand);
    if (b.soort != Bestandsoort::bestand) return r.bestand + " ontbreekt";
    if (b.inhoud.size() != r.bytes)
      return r.bestand + " is " + std::to_string(b.inhoud.size()) + " bytes lang; volgens het manifest " +
             std::to_string(r.bytes);
    if (sha256_hex(b.inhoud) != r.sha256) return r.bestand + " is veranderd: de sha256 is niet die van het manifest";
    uit.bestanden[r.bestand] = b.inhoud;
  }
  return {};
}

Gelezen lees_invoer(const Gelezenset& set) {
  std::map<std::string, std::string> invoer;
  for (const Manifestregel& r : set.manifest.bestanden)
    if (!r.invoer.empty()) invoer[r.invoer] = set.bestanden.at(r.bestand);
  return lees_studie(GeheugenBron(std::move(invoer)), set.manifest.aanroep.studie, set.manifest.aanroep.zet);
}

}  // namespace mbc
