#pragma once

#include <optional>
#include <string>
#include <vector>

#include "analyse/gevoeligheid.h"

/// The value of a number at which the mean NCW of a scenario is zero (model.md §7).
namespace mbc {

/// Where one saldo turns. Amounts in euros.
struct Omslag {
  std::optional<double> waarde;        ///< of the mean; the lowest where there are more
  bool meer = false;                   ///< the mean changes sign more than once
  double mcse = 0;                     ///< Monte Carlo standard error of `waarde`
  double bij_van = 0, bij_tot = 0;     ///< mean at the ends of the range
  double kans_geen = 0;                ///< share of the replicaties without an omslag in the range
  std::optional<double> p5, p50, p95;  ///< over the replicaties that have one
};

struct ScenarioOmslag {
  int nummer = 0;
  std::string naam;
  std::vector<Omslag> omslagen;                   ///< per grootheid
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

struct Zoekbereik {
  double van = 0, tot = 0;
};

/// Where to look for a number of the study where nobody says so: a quarter to three times what is expected, or
/// its whole domain if it is a share. None where that is no range.
std::optional<Zoekbereik> zoekbereik(const Getal& getal);

/// Runs the study at some values between `van` and `tot` and closes in on the zero of each scenario's own
/// saldo; at most `hoogste_doorrekeningen` runs. None where it was interrupted.
inline constexpr int hoogste_doorrekeningen = 11;
std::optional<Omslaganalyse> zoek_omslagpunt(const Studielezer& lezer, const std::string& pad, double van, double tot,
                                             const Keuze& keuze, const Uitvoering& uitvoering);

}  // namespace mbc
