#include "uitvoer/analyseset.h"

#include <cctype>

#include "antwoord/herkomst.h"
#include "antwoord/informatiewaarde.h"
#include "antwoord/omslag.h"
#include "antwoord/sobol.h"
#include "antwoord/tornado.h"
#include "antwoord/verkenning.h"
#include "antwoord/vertraging.h"
#include "base/getaltekst.h"
#include "html/grafiekteksten.h"
#include "html/html_analyses.h"
#include "html/html_bestanden.h"
#include "html/html_informatiewaarde.h"
#include "html/html_verantwoording.h"
#include "report/teksten.h"
#include "vorm/html_tekst.h"

namespace mbc {
namespace {

constexpr CsvDialect internationaal = CsvDialect::internationaal, excel = CsvDialect::excel;

std::string scenario_van(const Studie& studie) {
  const Scenario& s = studie.scenarios[studie.nul_index()];
  return "scenario " + std::to_string(s.nummer) + " (" + s.naam + ")";
}

Herkomst herkomst_van(const Gelezen& gelezen, const Studie& s, const Aanroep& aanroep) {
  const auto verwacht = [&](GetalId id) { return gemiddelde(s.getal(id).verdeling); };
  std::vector<Resultaat::Voet> later;
  for (const Discontostap& stap : s.discontovoet_later) later.push_back({stap.vanaf, verwacht(stap.voet)});
  Herkomst uit{s.nulalternatief,
               s.replicaties,
               s.prijspeil,
               s.zaad,
               discontovoet_tekst(verwacht(s.discontovoet), later),
               aanroep.zet,
               {}};
  for (const Invoerbestand& b : gelezen.bestanden) uit.invoer.push_back({b.naam, b.sha256});
  return uit;
}

}  // namespace

std::string kenmerk_van(const Studie& s) {
  return std::to_string(s.start) + " t/m " + std::to_string(s.start + s.horizon - 1) + " · prijspeil " +
         std::to_string(s.prijspeil) + " · " + replicatietal(s.replicaties);
}

std::string html_nagaan(const std::string& opdracht, const Gelezen& gelezen, const Studie& studie,
                        const Aanroep& aanroep, const std::vector<Invoer>& invoer) {
  Herkomst h = herkomst_van(gelezen, studie, aanroep);
  h.invoer.insert(h.invoer.end(), invoer.begin(), invoer.end());
  return vul_sjabloon(deel_nagaan(), Sjabloonwaarden{{"opdracht", html(opdracht)}, {"herkomst", html_herkomst(h)}});
}

Analysevormen vormen(const Verkenning& v, const Studie& studie) {
  std::string json = verkenning_json(v);
  return {json,
          verkenning_csv(v, internationaal),
          verkenning_csv(v, excel),
          html_verkenning(v, scenario_van(studie)),
          {{"gegevens-kaart", json}, {"teksten-kaart", grafiekteksten(v)}}};
}

Analysevormen vormen(const Tornado& t, const Studie& studie) {
  const Getalnamen namen = getalnamen(studie);
  std::string json = tornado_json(t);
  return {json,
          tornado_csv(t, internationaal),
          tornado_csv(t, excel),
          html_tornado(t, namen),
          {{"gegevens-tornado", json}, {"teksten-tornado", grafiekteksten(t, namen)}}};
}

Analysevormen vormen(const Sobolanalyse& a, const Studie& studie) {
  const Getalnamen namen = getalnamen(studie);
  std::string json = sobol_json(a);
  return {json,
          sobol_csv(a, internationaal),
          sobol_csv(a, excel),
          html_sobol(a, namen),
          {{"gegevens-sobol", json}, {"teksten-sobol", grafiekteksten(a, namen)}}};
}

Analysevormen vormen(const Vertragingstabel& t, const Studie&) {
  return {vertraging_json(t),
          vertraging_csv(t, internationaal),
          vertraging_csv(t, excel),
          html_vertraging(t, "Bandbreedte en verzilverbaar saldo van elke keuze staan in gevoeligheid.csv."),
          {}};
}

Analysevormen vormen(const Herkomstanalyse& h, const Studie& studie) {
  std::string json = herkomst_json(h);
  return {json,
          herkomst_csv(h, internationaal),
          herkomst_csv(h, excel),
          html_saldoherkomst(h, studie.pm_posten, h.replicaties),
          {{"gegevens-herkomst", json}, {"teksten-herkomst", grafiekteksten(h)}}};
}

Analysevormen vormen(const Informatiewaarde& w, const Studie& studie) {
  const Getalnamen namen = getalnamen(studie);
  return {informatiewaarde_json(w), informatiewaarde_csv(w, internationaal), informatiewaarde_csv(w, excel),
          html_informatiewaarde(w, namen), gegevens_informatiewaarde(w, namen)};
}

Analysevormen vormen(const Omslaganalyse& a, const Resultaat& r) {
  std::string json = omslag_json(a, r);
  return {json,
          omslag_csv(a, internationaal),
          omslag_csv(a, excel),
          html_omslagpunt(a, r),
          {{"gegevens-omslag", json}, {"teksten-omslag", grafiekteksten(a)}}};
}

std::vector<Uitvoerbestand> stel_analyse_samen(const std::string& naam, const Analysevormen& v, const Gelezen& gelezen,
                                               const Studie& studie, const Aanroep& aanroep) {
  std::string soort = naam;
  soort.front() = static_cast<char>(std::toupper(static_cast<unsigned char>(soort.front())));
  std::vector<Uitvoerbestand> uit = {
      {naam + ".html",
       html_bladzijde({soort, studie.naam, kenmerk_van(studie),
                       v.delen + html_nagaan("mbc " + aanroep.opdracht, gelezen, studie, aanroep), v.gegevens}),
       {}},
      {naam + ".json", v.json, {}},
      {naam + ".csv", v.csv, {}},
      {naam + "-excel.csv", v.csv_excel, {}}};
  uit.push_back({std::string(manifestnaam), naar_json(maak_manifest(uit, aanroep)), {}});
  return uit;
}

}  // namespace mbc
