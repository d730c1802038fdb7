#include "report/doorslag.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <span>
#include <vector>

#include "base/getaltekst.h"
#include "base/tekst.h"
#include "report/vergelijking.h"
#include "vorm/afronden.h"

namespace mbc {
namespace {

constexpr std::size_t getoond = 3;  ///< of each scenario

std::size_t aantal_getoond(const ScenarioResultaat& s) { return std::min(getoond, s.doorslag.size()); }

/// The paths that are shown, what decides most first.
std::vector<std::string> paden(const std::vector<const ScenarioResultaat*>& scenarios) {
  std::map<std::string, double> hoogste;
  for (const ScenarioResultaat* s : scenarios)
    for (std::size_t i = 0; i < aantal_getoond(*s); ++i) {
      double& h = hoogste[s->doorslag[i].pad];
      h = std::max(h, s->doorslag[i].aandeel);
    }
  std::vector<std::string> uit;
  for (const auto& [pad, h] : hoogste) uit.push_back(pad);
  std::stable_sort(uit.begin(), uit.end(), [&](const auto& a, const auto& b) { return hoogste[a] > hoogste[b]; });
  return uit;
}

Tabelcel cel(const ScenarioResultaat& s, const std::string& pad, Eenheid eenheid) {
  const auto d = std::find_if(s.doorslag.begin(), s.doorslag.end(), [&](const Doorslag& x) { return x.pad == pad; });
  if (d == s.doorslag.end()) return {"–", Stijl::zwak};
  return {procent(d->aandeel, 0) + " (" + bedrag(d->laag.gemiddelde, d->laag.mcse, eenheid) + " naar " +
          bedrag(d->hoog.gemiddelde, d->hoog.mcse, eenheid) + ")"};
}

}  // namespace

Onderdeel tabel_doorslag(const Resultaat& r, const Getalnamen& namen) {
  const auto scenarios = vergeleken(r);
  double grootste = 0;
  std::vector<Tabelkolom> koppen = {{"Onzeker getal"}};
  for (const ScenarioResultaat* s : scenarios) {
    koppen.push_back({kop_van(*s), Uitlijning::rechts});
    for (const Doorslag& d : s->doorslag)
      grootste = std::max({grootste, std::abs(d.laag.gemiddelde), std::abs(d.hoog.gemiddelde)});
  }
  const Eenheid eenheid = kies_eenheid(grootste);
  Tabel t(koppen);
  for (const std::string& pad : paden(scenarios)) {
    std::vector<Tabelcel> cellen = {{naam_van(namen, pad)}};
    for (const ScenarioResultaat* s : scenarios) cellen.push_back(cel(*s, pad, eenheid));
    t.rij(std::move(cellen));
  }
  return {"Welke onzekere getallen de doorslag geven",
          "deel van de onzekerheid van het saldo (getallen die samenhangen delen hun deel: samen kan het meer zijn dan "
          "100%); "
          "daarachter het gemiddelde saldo waar het getal in zijn laagste, en "
          "waar het in zijn hoogste vijfde ligt, netto contante waarde, " +
              naam(eenheid),
          std::move(t)};
}

std::string zin_doorslag(const ScenarioResultaat& s, const Getalnamen& namen) {
  std::vector<std::string> delen;
  for (std::size_t i = 0; i < aantal_getoond(s); ++i)
    delen.push_back(naam_van(namen, s.doorslag[i].pad) + " (" + procent(s.doorslag[i].aandeel, 0) +
                    (i == 0 ? " van de onzekerheid)" : ")"));
  const auto getoonde = std::span(s.doorslag).first(aantal_getoond(s));
  const std::string zin = opsomming(delen, "en");
  if (std::ranges::none_of(getoonde, &Doorslag::beweegt_mee)) return zin;
  return zin + (std::ranges::all_of(getoonde, &Doorslag::beweegt_mee) ? "," : ", deels") +
         " samen met wat ermee meebeweegt";
}

}  // namespace mbc
