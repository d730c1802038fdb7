#pragma once

#include <optional>
#include <string>
#include <vector>

#include "herijking/doelen.h"
#include "herijking/doelen_gezien.h"
#include "report/vergelijking.h"
#include "vorm/json_schrijver.h"

/// What was seen, and what it does to the goals.
namespace mbc {

struct Doelgezien {
  std::string waarnemingen;
  int scenario = 0;  ///< what was in force
  std::string scenario_naam;
  std::optional<Herijkverslag> herijking;  ///< none where nothing was to be recalibrated
  std::vector<Gezien> lijst;
  std::optional<Doelanalyse> achteraf;  ///< the goals after looking

  /// What the goals and observations after looking rest on; null where there is no after.
  [[nodiscard]] const Herijkverslag* gebruikt() const {
    return herijking && herijking->maten.vertrouwen != Vertrouwen::te_weinig ? &*herijking : nullptr;
  }
};

/// A row for each goal and scenario: the change and the chance that it is met, before and after.
Onderdeel tabel_doelen_achteraf(const Doelanalyse& vooraf, const Doelanalyse& achteraf);
/// A row for each observation under the goal whose indicator it is of; the others under a head of their own.
Onderdeel tabel_gezien(const Doelanalyse& a, const Studie& studie, const Doelgezien& gezien);

/// What of it can be relied on, and what was done with the observations.
std::vector<std::string> zinnen_gezien(const Doelgezien& gezien);

/// Under `gezien`.
void schrijf_gezien(JsonSchrijver& j, const Doelanalyse& a, const Studie& studie, const Doelgezien& gezien);

}  // namespace mbc
