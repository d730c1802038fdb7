#pragma once

#include <string>

#include "herijking/herijking.h"
#include "model/herijkverslag.h"
#include "vorm/csv_schrijver.h"
#include "vorm/json_schrijver.h"

/// What looking changed, as every form of it tells it, and as it is kept.
namespace mbc {

/// What the answer is about.
struct Herijkkop {
  std::string studie;
  std::string waarnemingen;
  int scenario = 0;
  std::string scenario_naam;
  std::size_t niet_gebruikt = 0;  ///< observations with another use
};

Herijkverslag herijkverslag_van(const Herijkkop& kop, const Studie& studie, const Herijking& herijking);

/// The rows, as a study reads them (`trekkingen`).
std::string trekkingen_csv(const Trekrijen& rijen);

/// As a study reads it (`herijking`; input/herijkverslag.h).
std::string herijking_json(const Herijkverslag& verslag);
/// Under `invloed_saldo` and `invloed_ruis`: per scenario what an observation does to the saldo, in euros, and the
/// noise of that; without those that nobody knows.
void schrijf_invloed(JsonSchrijver& j, const Herijkverslag& verslag,
                     const std::vector<std::optional<Invloed>>& invloed);

/// A row per observation, and one per number.
std::string waarnemingen_csv(const Herijkverslag& verslag, CsvDialect dialect);
std::string getallen_csv(const Herijkverslag& verslag, CsvDialect dialect);

}  // namespace mbc
