#pragma once

#include <optional>
#include <string>
#include <vector>

#include "analyse/vergelijk.h"
#include "result/resultaat.h"
#include "run/uitvoeren.h"

/// Is what the programme promised met (model.md §11)? Expected, before anything is seen.
namespace mbc {

/// One year of a goal under one scenario.
struct Doeljaar {
  int jaar = 0;
  Samenvatting verandering;  ///< share of what it is measured against
  double kans_gehaald = 0;   ///< that it is at least what was promised
  /// The chance that a monitor that compares this region with an equal one without the programme sees it, at the 5%
  /// level, in the counts of this year; none where the indicator is no count.
  std::optional<double> zichtbaar;
};

/// What the effect that moves the indicator must be for the mean change in the promised year to be the goal.
struct NodigEffect {
  std::string effect;            ///< key of `effecten`
  std::optional<double> waarde;  ///< none: not even with the whole effect
  double hoogst_haalbaar = 0;    ///< the mean change with the whole effect
};

struct Doelscenario {
  int nummer = 0;
  std::string naam;
  std::vector<Doeljaar> jaren;       ///< those in which the indicator is known
  std::optional<NodigEffect> nodig;  ///< none where no single effect moves it
  /// Counts of so many years like the promised one show it with a chance of 80%; none where a thousand do not, or it is
  /// no count.
  std::optional<int> jaren_voor_80;
};

struct Doelbeeld {
  Uitkomstdoel doel;
  double verandering = 0;  ///< promised
  std::vector<Doelscenario> scenarios;

  /// The year that the promise is about.
  [[nodiscard]] std::size_t doeljaar(const Doelscenario& s) const {
    return static_cast<std::size_t>(doel.uiterlijk - s.jaren.front().jaar);
  }
};

struct Doelanalyse {
  int replicaties = 0;
  Trekking trekking = Trekking::willekeurig;
  int nulalternatief = 0;
  std::vector<Doelbeeld> doelen;  ///< by name
};

inline constexpr int hoogste_replicaties_doelen = 1000;
/// Each value of an effect that is tried runs on so many, at most.
inline constexpr int hoogste_replicaties_nodig = 100;

/// None where it was interrupted.
std::optional<Doelanalyse> bekijk_doelen(const Studie& studie, const Keuze& keuze, const Uitvoering& uitvoering);

/// The chance that counts of `jaren` years like this one show the difference at the 5% level (model.md §11).
double zichtbaarheid(double met, double zonder, int jaren = 1);

}  // namespace mbc
