#include "uitvoer/resultaatset.h"

#include <algorithm>
#include <filesystem>
#include <iterator>
#include <set>

#include "antwoord/doelen_tekst.h"
#include "antwoord/herkomst.h"
#include "antwoord/informatiewaarde.h"
#include "antwoord/omslag.h"
#include "antwoord/sobol.h"
#include "antwoord/tornado.h"
#include "antwoord/verkenning.h"
#include "antwoord/vertraging.h"
#include "base/sha256.h"
#include "base/tekst.h"
#include "html/html.h"
#include "report/csv.h"
#include "report/json.h"
#include "report/register.h"
#include "werkboek/werkboek.h"

namespace mbc {
namespace {

namespace fs = std::filesystem;

/// How many folders above the study's own a name reaches.
std::size_t trappen_omhoog(const fs::path& naam) {
  return static_cast<std::size_t>(std::count(naam.begin(), naam.end(), fs::path("..")));
}

/// A folder name that none of the inputs uses.
std::string vrije_naam(std::string naam, const std::vector<Invoerbestand>& bestanden) {
  std::set<std::string> bezet;
  for (const Invoerbestand& b : bestanden)
    for (const fs::path& deel : fs::path(b.naam)) bezet.insert(deel.string());
  while (bezet.contains(naam)) naam += '_';
  return naam;
}

std::string naar_vingerafdrukken_csv(const std::vector<std::string>& vingerafdrukken) {
  CsvSchrijver c(CsvDialect::internationaal);
  c.tekst("replicatie");
  c.tekst("vingerafdruk");
  c.einde_rij();
  long long nummer = 0;
  for (const std::string& v : vingerafdrukken) {
    c.geheel(nummer++);
    c.tekst(v);
    c.einde_rij();
  }
  return c.klaar();
}

/// One analysis in each form, under one name.
void voeg_toe(std::vector<Uitvoerbestand>& set, const std::string& naam, std::string json, std::string csv,
              std::string csv_excel) {
  set.push_back({naam + ".json", std::move(json), {}});
  set.push_back({naam + ".csv", std::move(csv), {}});
  set.push_back({naam + "-excel.csv", std::move(csv_excel), {}});
}

void voeg_analyses_toe(std::vector<Uitvoerbestand>& set, const Verslag& verslag) {
  constexpr CsvDialect internationaal = CsvDialect::internationaal, excel = CsvDialect::excel;
  const Analyses& a = verslag.analyses;
  if (a.herkomst)
    voeg_toe(set, "herkomst", herkomst_json(*a.herkomst), herkomst_csv(*a.herkomst, internationaal),
             herkomst_csv(*a.herkomst, excel));
  if (a.doelen)
    voeg_toe(set, "monitor", doelen_json(*a.doelen), doelen_csv(*a.doelen, internationaal),
             doelen_csv(*a.doelen, excel));
  if (a.tornado)
    voeg_toe(set, "gevoeligheid-tornado", tornado_json(*a.tornado), tornado_csv(*a.tornado, internationaal),
             tornado_csv(*a.tornado, excel));
  if (a.sobol)
    voeg_toe(set, "gevoeligheid-sobol", sobol_json(*a.sobol), sobol_csv(*a.sobol, internationaal),
             sobol_csv(*a.sobol, excel));
  if (a.kaart)
    voeg_toe(set, "gevoeligheid-kaart", verkenning_json(*a.kaart), verkenning_csv(*a.kaart, internationaal),
             verkenning_csv(*a.kaart, excel));
  if (a.vertraging)
    voeg_toe(set, "gevoeligheid-vertraging", vertraging_json(*a.vertraging),
             vertraging_csv(*a.vertraging, internationaal), vertraging_csv(*a.vertraging, excel));
  if (a.omslag)
    voeg_toe(set, "omslagpunt", omslag_json(*a.omslag, verslag.resultaat), omslag_csv(*a.omslag, internationaal),
             omslag_csv(*a.omslag, excel));
  for (const Omslaganalyse& k : a.keerpunten)
    voeg_toe(set, "omslagpunt-" + k.pad, omslag_json(k, verslag.resultaat), omslag_csv(k, internationaal),
             omslag_csv(k, excel));
  if (a.weten)
    voeg_toe(set, "informatiewaarde", informatiewaarde_json(a.weten->waarde),
             informatiewaarde_csv(a.weten->waarde, internationaal), informatiewaarde_csv(a.weten->waarde, excel));
}

}  // namespace

Manifest maak_manifest(const std::vector<Uitvoerbestand>& set, const Aanroep& aanroep) {
  Manifest m{versie(), std::string(broncode()), aanroep, {}};
  for (const Uitvoerbestand& b : set) m.bestanden.push_back({b.naam, b.inhoud.size(), sha256_hex(b.inhoud), b.invoer});
  return m;
}

std::map<std::string, std::string> invoerplaatsen(const std::vector<Invoerbestand>& bestanden) {
  std::size_t hoogst = 0;
  for (const Invoerbestand& b : bestanden) hoogst = std::max(hoogst, trappen_omhoog(b.naam));
  const std::string map = vrije_naam("map", bestanden);
  const std::string elders = vrije_naam("elders", bestanden);
  fs::path eigen = "invoer";
  for (std::size_t i = 0; i < hoogst; ++i) eigen /= map;
  std::map<std::string, std::string> uit;
  for (const Invoerbestand& b : bestanden) {
    const fs::path naam(b.naam);
    const fs::path plaats = naam.is_absolute() ? fs::path("invoer") / elders / naam.relative_path() : eigen / naam;
    uit[b.naam] = plaats.lexically_normal().generic_string();
  }
  return uit;
}

std::vector<Uitvoerbestand> stel_set_samen(const Verslag& verslag, const Gelezen& gelezen, const Aanroep& aanroep,
                                           const std::vector<std::string>& vingerafdrukken,
                                           std::vector<Uitvoerbestand> erbij) {
  const Controle controle = maak_controle(gelezen, aanroep.zet, Kassabonregels::verborgen);
  constexpr CsvDialect internationaal = CsvDialect::internationaal, excel = CsvDialect::excel;
  std::vector<Uitvoerbestand> uit = {
      {"report.html", naar_html(verslag), {}},
      {"werkboek.xlsx", naar_werkboek(verslag), {}},
      {"resultaat.json", naar_json(verslag), {}},
      {"kasstromen.csv", naar_csv(verslag, internationaal), {}},
      {"kasstromen-excel.csv", naar_csv(verslag, excel), {}},
      {"niveau.csv", niveau_csv(verslag, internationaal), {}},
      {"niveau-excel.csv", niveau_csv(verslag, excel), {}},
      {"investeringen.csv", investeringen_csv(verslag, internationaal), {}},
      {"investeringen-excel.csv", investeringen_csv(verslag, excel), {}},
      {"aannames.csv", register_csv(controle, internationaal), {}},
      {"aannames-excel.csv", register_csv(controle, excel), {}},
      {std::string(vingerafdrukkennaam), naar_vingerafdrukken_csv(vingerafdrukken), {}},
  };
  voeg_analyses_toe(uit, verslag);
  const std::map<std::string, std::string> plaatsen = invoerplaatsen(gelezen.bestanden);
  for (const Invoerbestand& b : gelezen.bestanden) uit.push_back({plaatsen.at(b.naam), b.inhoud, b.naam});
  std::ranges::move(erbij, std::back_inserter(uit));
  uit.push_back({std::string(manifestnaam), naar_json(maak_manifest(uit, aanroep)), {}});
  return uit;
}

std::vector<std::string> lees_vingerafdrukken(std::string_view csv) {
  std::vector<std::string> uit;
  for (const std::string_view regel : splits(csv, '\n')) {
    const auto velden = splits(regel, ',');
    if (velden.size() != 2 || velden[1].size() < 2 || !lees_geheel(velden[0])) continue;
    uit.emplace_back(velden[1].substr(1, velden[1].size() - 2));
  }
  return uit;
}

}  // namespace mbc
