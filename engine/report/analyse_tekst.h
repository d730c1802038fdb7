#pragma once

#include <string>
#include <vector>

#include "gevoeligheid/gevoeligheid.h"
#include "model/getal.h"
#include "report/terminal.h"
#include "vorm/json_schrijver.h"
#include "vorm/tabel.h"

/// What the texts of the analyses have in common.
namespace mbc {

/// "Scenario 2 Gefaseerd".
std::string scenariotitel(int nummer, const std::string& naam);

/// That on a line of its own.
std::string scenariokop(const ScenarioKop& scenario, const Weergave& weergave);

/// The letter of a quality; "-" without one.
std::string bronmerk(Bronkwaliteit kwaliteit);

/// A cell with that letter; what is weak stands out.
Tabelcel broncel(Bronkwaliteit kwaliteit);

/// Opens the object and writes what every analysis begins with.
void begin_analyse(JsonSchrijver& j, int nulalternatief);

/// Under the key `scenarios` an object for each, with nummer, naam and what f(s) adds.
template <class F>
void scenarios_json(JsonSchrijver& j, const std::vector<ScenarioKop>& scenarios, F f) {
  j.sleutel("scenarios");
  j.begin_lijst();
  for (std::size_t s = 0; s < scenarios.size(); ++s) {
    j.begin_object();
    j.veld("nummer", scenarios[s].nummer);
    j.veld("naam", scenarios[s].naam);
    f(s);
    j.eind_object();
  }
  j.eind_lijst();
}

}  // namespace mbc
