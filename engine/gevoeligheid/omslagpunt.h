#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "gevoeligheid/gevoeligheid.h"

/// The value of a number at which the mean NCW of a scenario is zero (model.md §7).
namespace mbc {

/// How a saldo goes through zero as the number grows.
enum class Richting : std::uint8_t { stijgend, dalend };

/// Quantiles over replicaties.
struct Band {
  double p5 = 0, p50 = 0, p95 = 0;
};

/// A value at which a mean saldo is zero and changes sign.
struct Nulpunt {
  double waarde = 0;
  double mcse = 0;  ///< Monte Carlo standard error of `waarde`
  Richting richting = Richting::stijgend;
  /// Over the replicaties that turn in this direction, each where it does so nearest to this; none where those are few.
  std::optional<Band> band;
};

/// A part of the range in which a mean saldo is above zero.
struct Strook {
  double van = 0, tot = 0;
};

/// Where one saldo turns. Amounts in euros.
struct Omslag {
  std::vector<Nulpunt> nulpunten;      ///< of the mean, ascending; their directions alternate
  std::vector<Strook> positief;        ///< ascending
  double bij_van = 0, bij_tot = 0;     ///< mean at the ends of the range
  std::optional<Moment> bij_verwacht;  ///< at what the study expects, where that lies in the range
  double kans_geen = 0;                ///< share of the replicaties that turn nowhere in the range
  /// Where the mean turns nowhere: the lowest turn of the replicaties that do; none where those are few.
  std::optional<Band> band_zonder;
};

struct Zoekbereik {
  double van = 0, tot = 0;
};

struct ScenarioOmslag {
  int nummer = 0;
  std::string naam;
  std::optional<Zoekbereik> verwacht;  ///< of a Hefboom, what the study expects here; none where it means nothing
  std::vector<Omslag> omslagen;        ///< per grootheid
  std::vector<std::vector<Samenvatting>> lijnen;  ///< [grootheid][node]: the saldo
};

struct Omslaganalyse {
  std::string pad;
  bool aandeel = false;  ///< the number is a share
  double van = 0, tot = 0;
  std::optional<double> verwacht;  ///< the study's own mean of the number
  int replicaties = 0;
  int nulalternatief = 0;
  int doorrekeningen = 0;                 ///< how many runs it took
  std::vector<std::string> grootheden;    ///< maatschappij, verzilverbaar, then per drager saldo and verzilverbaar
  std::vector<double> knopen;             ///< where the saldo was computed, ascending
  std::vector<ScenarioOmslag> scenarios;  ///< without the nulalternatief
};

/// Where to look for a number of the study where nobody says so: a quarter to three times what is expected, or
/// its whole domain if it is a share. None where that is no range.
std::optional<Zoekbereik> zoekbereik(const Getal& getal);

/// Runs the study at some values between `van` and `tot`, what it expects among them, and closes in on every zero of
/// each scenario's own saldo; at most `hoogste_doorrekeningen` runs. A saldo that is zero at an end of the range, or
/// touches zero, turns nowhere. None where it was interrupted.
inline constexpr int hoogste_doorrekeningen = 12;
std::optional<Omslaganalyse> zoek_omslagpunt(const Studielezer& lezer, const std::string& pad, double van, double tot,
                                             const Keuze& keuze, const Uitvoering& uitvoering);

}  // namespace mbc
