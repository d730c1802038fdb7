#include "uitvoer/herijkte_studie.h"

#include "antwoord/herijking_tekst.h"
#include "antwoord/herijkverslag.h"
#include "base/sha256.h"
#include "html/html_herijking.h"
#include "uitvoer/analyseset.h"

namespace mbc {
namespace {

/// Between double quotes, as YAML reads it.
std::string yaml_tekst(std::string_view s) {
  std::string uit = "\"";
  for (const char c : s) {
    if (c == '"' || c == '\\') uit += '\\';
    uit += c;
  }
  return uit + '"';
}

std::string studie_yaml(const Herijkverslag& v, const Studie& studie, const std::string& basis) {
  return "# Geschreven door mbc herijk: de studie met wat er is waargenomen. Elke opdracht neemt haar aan.\n"
         "# De getallen staan in haar basis; hoe zij samen getrokken zijn, in trekkingen.csv;\n"
         "# wat er daardoor veranderde, in herijking.json.\n"
         "studie: " +
         yaml_tekst(v.studie + ", herijkt") + "\nbasis: " + yaml_tekst(basis) +
         "\ntrekkingen: trekkingen.csv\nherijking: herijking.json\nreplicaties: " +
         std::to_string(v.maten.replicaties) + "\nzaad: " + std::to_string(studie.zaad) + "\n";
}

/// The section of the report, as a page of its own.
std::string bladzijde(const Herijkverslag& v, const Gelezen& gelezen, const std::string& waarnemingen,
                      const Aanroep& aanroep) {
  const Studie& studie = *gelezen.studie;
  const std::string nagaan = html_nagaan("mbc verifieer", gelezen, studie, aanroep,
                                         {{std::string(waarnemingennaam), sha256_hex(waarnemingen)}});
  return html_bladzijde({"Herijking", v.studie, kenmerk_van(studie),
                         html_herijking(v, {"van de herijkte studie", "getallen.csv"}) + nagaan,
                         gegevens_herijking(v)});
}

}  // namespace

std::vector<Uitvoerbestand> stel_herijking_samen(const Herijkverslag& v, const Trekrijen& rijen, const Gelezen& gelezen,
                                                 const std::string& waarnemingen, const Aanroep& aanroep) {
  constexpr CsvDialect internationaal = CsvDialect::internationaal, excel = CsvDialect::excel;
  const Studie& studie = *gelezen.studie;
  const std::map<std::string, std::string> plaatsen = invoerplaatsen(gelezen.bestanden);
  std::vector<Uitvoerbestand> uit = {{"studie.yaml", studie_yaml(v, studie, plaatsen.at(aanroep.studie)), {}},
                                     {"trekkingen.csv", trekkingen_csv(rijen), {}},
                                     {"herijking.html", bladzijde(v, gelezen, waarnemingen, aanroep), {}},
                                     {"herijking.txt", herijking_tekst(v, {}), {}},
                                     {"herijking.json", herijking_json(v), {}},
                                     {"waarnemingen.csv", waarnemingen_csv(v, internationaal), {}},
                                     {"waarnemingen-excel.csv", waarnemingen_csv(v, excel), {}},
                                     {"getallen.csv", getallen_csv(v, internationaal), {}},
                                     {"getallen-excel.csv", getallen_csv(v, excel), {}},
                                     {std::string(waarnemingennaam), waarnemingen, aanroep.waarnemingen}};
  for (const Invoerbestand& b : gelezen.bestanden) uit.push_back({plaatsen.at(b.naam), b.inhoud, b.naam});
  uit.push_back({std::string(manifestnaam), naar_json(maak_manifest(uit, aanroep)), {}});
  return uit;
}

}  // namespace mbc
