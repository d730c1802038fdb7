#include "cli/opdracht_rapport.h"

#include <boost/program_options.hpp>
#include <filesystem>
#include <optional>

#include "base/bestanden.h"
#include "base/getaltekst.h"
#include "base/resultaatmap.h"
#include "cli/doorrekening.h"
#include "cli/gedeeld.h"
#include "cli/keuze.h"
#include "cli/opties_lezer.h"
#include "cli/reken_set.h"

namespace mbc {
namespace {

namespace po = boost::program_options;
namespace fs = std::filesystem;

struct RapportOpties : VergelijkOpties {
  std::string uit;
  Bestaand bestaand = Bestaand::weiger;
};

po::options_description rapport_opties() {
  po::options_description o("Uitvoer", hulpbreedte);
  o.add_options()                                                                      //
      ("uit", po::value<std::string>()->value_name("MAP"), "hier komt het resultaat")  //
      ("overschrijf", "vervang een resultaat dat daar al staat");
  o.add(hervatbare_opties());
  return o;
}

RapportOpties lees_opties(std::span<const std::string> argumenten) {
  const po::variables_map w = lees_woorden(rapport_opties(), argumenten);
  RapportOpties o;
  vul_vergelijk(w, o);
  if (o.hulp == Hulp::ja) return o;
  if (o.vorm == Uitvoervorm::csv)
    throw Aanroepfout("rapport schrijft de tabellen al als CSV in de map; --csv kan hier niet");
  if (!w.contains("uit")) throw Aanroepfout("--uit ontbreekt; verwacht: --uit MAP, de map waarin het resultaat komt");
  o.uit = w["uit"].as<std::string>();
  if (o.uit.empty()) throw Aanroepfout("--uit is leeg; verwacht: --uit MAP, de map waarin het resultaat komt");
  if (w.contains("overschrijf")) o.bestaand = Bestaand::vervang;
  return o;
}

std::string rapport_hulp() {
  return R"(mbc rapport: reken alle scenario's door en schrijf het resultaat als documenten

Gebruik:
  mbc rapport STUDIE --uit MAP [opties]

In MAP komen, in één keer en alleen als alles lukt:
  report.html         het verslag, voor de raad; opent in elke browser, ook zonder netwerk
  werkboek.xlsx       alle tabellen, met de discontering als formules om na te rekenen
  resultaat.json      het resultaat voor programma's
  kasstromen.csv      kasstromen per scenario, jaar, geldstroom en gemeente; -excel voor een Nederlandse Excel
  aannames.csv        het register van aannames; ook met -excel
  vingerafdrukken.csv van elke replicatie, voor mbc verifieer --snel
  invoer/             de studie zoals zij is gelezen, ook de kassabonnen: deel die map niet zomaar
  manifest.json       elk bestand met zijn lengte en sha256

)" + lijst(rapport_opties()) +
         R"(
Voorbeelden:
  mbc rapport scenarios/haaglanden/studie.yaml --uit haaglanden
  mbc rapport scenarios/haaglanden/studie.yaml --uit haaglanden --overschrijf --replicaties 2000
  mbc rapport scenarios/haaglanden/studie.yaml --uit haaglanden --replicaties 1000000 --hervat bewaard
  mbc verifieer haaglanden
)";
}

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
    const std::string naam = it->path().lexically_relative(map).generic_string();
    const bool bekend = naam == manifestnaam || std::any_of(manifest->bestanden.begin(), manifest->bestanden.end(),
                                                            [&](const Manifestregel& r) { return r.bestand == naam; });
    if (!bekend && !it->is_directory(fout)) return naam;
  }
  return {};
}

/// Says before the run what would go wrong after it.
void eis_plaats(const RapportOpties& o) {
  std::error_code fout;
  const bool bezet = fs::exists(o.uit, fout) && !(fs::is_directory(o.uit, fout) && fs::is_empty(o.uit, fout));
  if (!bezet) return;
  if (!fs::is_directory(o.uit, fout)) throw Aanroepfout("--uit " + o.uit + " kan niet: dat is geen map");
  if (o.bestaand == Bestaand::weiger)
    throw Aanroepfout("in " + o.uit +
                      " staat al iets; verwacht: een nieuwe map, of --overschrijf om een eerder "
                      "resultaat te vervangen");
  if (const std::string vreemd = vreemd_bestand(o.uit); !vreemd.empty())
    throw Aanroepfout(o.uit + " is geen map die alleen een resultaat van mbc bevat (" + vreemd +
                      "); kies een andere map of verplaats wat er staat");
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
  uit += "  invoer/ (" + std::to_string(invoer) + " bestanden, ook de kassabonnen: deel die map niet zomaar)\n";
  return uit + "Samen " + decimaal(static_cast<double>(bytes) / 1e6, 1) + " MB. Controleren: mbc verifieer " + map +
         "\n";
}

Afsluitcode schrijf_rapport(const RapportOpties& o, Omgeving& omgeving) {
  doe_op_nul(omgeving, [&] {
    eis_plaats(o);
    return std::string();
  });
  Gelezen gelezen = lees_en_meld(o, omgeving);
  if (!gelezen.studie) return Afsluitcode::invoer_fout;
  Schijf schijf;
  std::optional<Resultaatmap> map;
  doe_op_nul(omgeving, [&] {
    map.emplace(o.uit, o.bestaand, schijf);
    return std::string();
  });
  Afsluitcode oordeel = Afsluitcode::gedaan;
  const auto set = reken_set(o, gelezen, omgeving, &oordeel);
  if (!set) throw onderbroken_zonder_hervat();
  if (!map) return Afsluitcode::gedaan;
  for (const Uitvoerbestand& b : *set) map->schrijf(b.naam, b.inhoud);
  map->voltooi();
  omgeving.uit.schrijf(o.vorm == Uitvoervorm::json ? set->back().inhoud : overzicht(*set, o.uit));
  return oordeel;
}

}  // namespace

Afsluitcode rapport_opdracht(std::span<const std::string> argumenten, Omgeving& omgeving) {
  const RapportOpties opties = lees_opties(argumenten);
  if (opties.hulp == Hulp::nee) return schrijf_rapport(opties, omgeving);
  omgeving.uit.schrijf(rapport_hulp());
  return Afsluitcode::gedaan;
}

}  // namespace mbc
