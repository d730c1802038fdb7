#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "weetwaarde/informatiewaarde.h"

/// What a report asks of looking further where nobody said what may be looked at (model.md §13).
namespace mbc {

/// Whether more receipts can be asked for, and if not why.
enum class Bonnenvraag : std::uint8_t {
  gevraagd,
  een_bon,        ///< all families look like the only receipt, or there is none
  gewichten_vast  ///< the study knows how many families look like each
};

/// Whether counting can be asked for, and if not why.
enum class Telvraag : std::uint8_t {
  gevraagd,
  eigen_ontwerp,  ///< somebody said what may be looked at
  geen_doelen,    ///< the study promises nothing
  geen_aantal     ///< none of its promises is a count
};

struct Weetvraag {
  Informatievraag vraag;
  Bonnenvraag bonnen = Bonnenvraag::gevraagd;
  Telvraag tellen = Telvraag::gevraagd;
  std::vector<std::string> niet_geteld;  ///< goals that are no count: how precisely they are seen is not known
  std::string gemeente;                  ///< where is counted; empty: in the region
};

struct Weetverslag {
  Weetvraag vraag;
  Informatiewaarde waarde;
};

/// In a report on no more draws than these.
inline constexpr int hoogste_replicaties_weetverslag = 2000;
/// As many years of counts at most.
inline constexpr int meeste_teljaren = 5;

/// More receipts in sizes to 200, at `gevraagd`'s price where it has one. Its design of what may be looked at; without
/// one the counts that the goals are about, from year 0 on, under the scenario that is expected to reach most families
/// (the first of equals), of the gemeente where just one is chosen.
Weetvraag weetvraag(const Studie& studie, const Keuze& keuze, Informatievraag gevraagd);

/// On the draws of the study. None where it was interrupted.
std::optional<Weetverslag> maak_weetverslag(const Studie& studie, const Keuze& keuze, const Informatievraag& gevraagd,
                                            const Uitvoering& uitvoering);

/// How much work it is: about as many replicaties.
std::int64_t omvang_weetverslag(const Studie& studie);

}  // namespace mbc
