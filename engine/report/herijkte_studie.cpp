#include <filesystem>

#include "report/herijking_tekst.h"

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

std::string trekkingen_csv(const Trekrijen& r) {
  CsvSchrijver c(CsvDialect::internationaal);
  for (const std::string& pad : r.paden) c.tekst(pad);
  c.einde_rij();
  for (std::size_t i = 0; i < r.rijen; ++i) {
    for (std::size_t k = 0; k < r.paden.size(); ++k) c.getal(r.op(i, k));
    c.einde_rij();
  }
  return c.klaar();
}

std::string studie_yaml(const Herijkkop& kop, const Herijking& h, const Studie& studie, const std::string& basis) {
  return "# Geschreven door mbc herijk: de studie met wat er is waargenomen. Elke opdracht neemt haar aan.\n"
         "# De getallen staan in haar basis; hoe zij samen getrokken zijn, in trekkingen.csv.\n"
         "studie: " +
         yaml_tekst(kop.studie + ", herijkt") + "\nbasis: " + yaml_tekst(basis) +
         "\ntrekkingen: trekkingen.csv\nreplicaties: " + std::to_string(h.replicaties) +
         "\nzaad: " + std::to_string(studie.zaad) + "\n";
}

}  // namespace

std::vector<Uitvoerbestand> stel_herijking_samen(const Herijkkop& kop, const Herijking& h, const Gelezen& gelezen,
                                                 const std::string& waarnemingen, const Aanroep& aanroep) {
  constexpr CsvDialect internationaal = CsvDialect::internationaal, excel = CsvDialect::excel;
  const Studie& studie = *gelezen.studie;
  const std::map<std::string, std::string> plaatsen = invoerplaatsen(gelezen.bestanden);
  std::vector<Uitvoerbestand> uit = {{"studie.yaml", studie_yaml(kop, h, studie, plaatsen.at(aanroep.studie)), {}},
                                     {"trekkingen.csv", trekkingen_csv(h.rijen), {}},
                                     {"herijking.txt", herijking_tekst(kop, studie, h, {}), {}},
                                     {"herijking.json", herijking_json(kop, studie, h), {}},
                                     {"waarnemingen.csv", waarnemingen_csv(studie, h, internationaal), {}},
                                     {"waarnemingen-excel.csv", waarnemingen_csv(studie, h, excel), {}},
                                     {"getallen.csv", getallen_csv(h, internationaal), {}},
                                     {"getallen-excel.csv", getallen_csv(h, excel), {}},
                                     {std::string(waarnemingennaam), waarnemingen, aanroep.waarnemingen}};
  for (const Invoerbestand& b : gelezen.bestanden) uit.push_back({plaatsen.at(b.naam), b.inhoud, b.naam});
  uit.push_back({std::string(manifestnaam), naar_json(maak_manifest(uit, aanroep)), {}});
  return uit;
}

}  // namespace mbc
