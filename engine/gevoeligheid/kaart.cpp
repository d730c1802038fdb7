#include "gevoeligheid/kaart.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <set>

#include "base/tekst.h"
#include "model/getrokken.h"

namespace mbc {
namespace {

/// Of all scenarios but the nulalternatief at once; no path that --zet knows.
const std::string doel_van_alle = "scenarios.*.implementatie.doel";

/// Two digits that count.
double afgerond(double x) {
  double stap = 1e-6;
  while (x >= 100 * stap) stap *= 10;
  return std::round(x / stap) * stap;
}

As trajectduren(const Studie& studie, const std::string& pad) {
  As as;
  as.pad = pad;
  const double midden = *verwachte_waarde(studie, pad);
  for (const double factor : {0.5, 0.75, 1.0, 1.5, 2.0}) {
    as.teksten.push_back(zet_tekst(factor == 1.0 ? midden : afgerond(factor * midden)));
    as.waarden.push_back(*lees_double(as.teksten.back()));
  }
  return as;
}

/// Around the largest doel that a scenario is expected to reach; the whole range where none has any.
As implementatiegraden(const std::vector<std::optional<double>>& doelen) {
  double hoogste = 0;
  for (const auto& d : doelen) hoogste = std::max(hoogste, d.value_or(0));
  std::array<double, 5> waarden = {0.2, 0.4, 0.6, 0.8, 1.0};
  constexpr double bijna_alles = 0.9;
  if (hoogste > 0 && hoogste < bijna_alles) {
    const double top = std::min(1.0, 2 * hoogste);
    waarden = {hoogste / 4, hoogste / 2, hoogste, (hoogste + top) / 2, top};
  }
  As as;
  as.pad = doel_van_alle;
  for (const double x : waarden) {
    as.teksten.push_back(zet_tekst(afgerond(100 * x)) + "%");
    as.waarden.push_back(afgerond(100 * x) / 100);
  }
  return as;
}

/// The expected doel of a scenario where it is one number for all gemeenten.
std::optional<double> verwacht_doel(const Studie& s, const Scenario& scenario) {
  const GetalId doel = scenario.invoering.front().doel;
  for (const Invoering& i : scenario.invoering)
    if (i.doel != doel) return std::nullopt;
  return getrokken(s, s.getal(doel)).gemiddelde;
}

/// The numbers to set, so that every gemeente of every shown scenario has one doel.
std::set<std::string> doelpaden(const Studie& s, const Keuze& keuze) {
  std::set<std::string> uit;
  for (const std::size_t i : gekozen_scenarios(s, keuze)) {
    const Scenario& scenario = s.scenarios[i];
    if (scenario.nummer == s.nulalternatief) continue;
    const std::string voor = "scenarios." + std::to_string(scenario.nummer) + ".";
    uit.insert(voor + "implementatie.doel");
    for (const Invoering& v : scenario.invoering)
      if (const std::string& pad = s.getal(v.doel).pad; pad.starts_with(voor)) uit.insert(pad);
  }
  return uit;
}

std::vector<std::string> uitzet_tekst(const std::vector<std::string>& zet, const std::set<std::string>& doelen) {
  std::vector<std::string> uit;
  for (const std::string& z : zet) {
    if (!z.starts_with(doel_van_alle)) {
      uit.push_back(z);
      continue;
    }
    for (const std::string& doel : doelen) uit.push_back(doel + z.substr(doel_van_alle.size()));
  }
  return uit;
}

}  // namespace

std::optional<std::string> trajectduur_pad(const Studie& studie) {
  for (const char* pad : {"traject.duur.gemiddelde", "traject.duur"})
    if (verwachte_waarde(studie, pad)) return pad;
  return std::nullopt;
}

std::optional<Verkenning> maak_kaart(const Studielezer& lezer, const Keuze& keuze, const Uitvoering& uitvoering) {
  const Studie studie = lezer({});
  std::vector<std::optional<double>> doelen;
  for (const std::size_t i : gekozen_scenarios(studie, keuze)) {
    const Scenario& s = studie.scenarios[i];
    doelen.push_back(s.nummer == studie.nulalternatief ? std::nullopt : verwacht_doel(studie, s));
  }
  const std::set<std::string> paden = doelpaden(studie, keuze);
  const Studielezer met_doel = [&](const std::vector<std::string>& zet) {
    Studie uit = lezer(uitzet_tekst(zet, paden));
    uit.replicaties = std::min(uit.replicaties, hoogste_replicaties_kaart);
    return uit;
  };
  std::vector<As> assen = {implementatiegraden(doelen), trajectduren(studie, *trajectduur_pad(studie))};
  std::optional<Verkenning> uit = verken(met_doel, std::move(assen), keuze, PerGemeente::nee, uitvoering);
  if (uit)
    for (std::size_t s = 0; s < doelen.size(); ++s) uit->verwacht[s].front() = doelen[s];
  return uit;
}

}  // namespace mbc
