#pragma once

#include <optional>
#include <vector>

#include "herijking/herijking.h"

/// What was seen beside what was expected of it, before and after looking: what a monitor shows next to its goals.
namespace mbc {

struct Gezien {
  Waarneming waarneming;
  Samenvatting vooraf;  ///< of what would be seen
  double kans_vooraf = 0;
  std::optional<Samenvatting> achteraf;  ///< none where nothing was recalibrated
  double kans_achteraf = 0;
  std::vector<std::optional<Invloed>> invloed;  ///< as Herijktewaarneming; empty where it was not used
  int replicaties = 0;                          ///< that a kans rests on
};

/// Every observation, by name: those that were used as the recalibration tells them, the others tested against the
/// study before and after. `herijking`: null where there was nothing to recalibrate or it cannot be relied on; then
/// there is no after. None where it was interrupted.
std::optional<std::vector<Gezien>> leg_ernaast(const Studie& studie, const Waarnemingen& waarnemingen,
                                               const Herijking* herijking, const Uitvoering& uitvoering);

/// The study as it is after looking, with as many replicaties as it has and there are rows.
Studie herijkte_studie(Studie studie, const Herijking& herijking);

}  // namespace mbc
