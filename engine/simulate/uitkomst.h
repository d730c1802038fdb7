#pragma once

#include <cstdint>
#include <vector>

#include "base/centen.h"
#include "base/rooster.h"
#include "model/gebeurtenis.h"
#include "simulate/volumes.h"

/// What one replicatie yields: levels of every scenario in whole cents, before any comparison.
namespace mbc {

/// Sizes of the lists in an Uitkomst; gemeenten are the chosen ones. `lijnen` is `regels` where each line is asked per
/// gemeente and year, else 0.
struct Maten {
  std::size_t scenarios = 0, gemeenten = 0, jaren = 0, geldstromen = 0, functies = 0, regels = 0, lijnen = 0;
  std::size_t voeten = 1;  ///< that the study gives: 1, and each later Discontostap
  /// As many as geldstromen where the study says how much of an investment is paid extra (kasdeel); else 0.
  std::size_t kasstromen = 0;
};

/// What an investment line is (model.md §12): incidenteel or structureel, of the region or of a gemeente.
inline constexpr std::size_t aantal_kostensoorten = 4;
constexpr bool is_regionaal(const Investering& i) { return is_vast(i.grondslag) && i.reikwijdte == Reikwijdte::regio; }
constexpr std::size_t kostensoort(const Investering& i) {
  return 2 * static_cast<std::size_t>(i.soort) + (is_regionaal(i) ? 0U : 1U);
}

struct Uitkomst {
  explicit Uitkomst(const Maten& m)
      : maten(m),
        zorgkosten({m.scenarios, m.gemeenten, m.jaren, m.geldstromen}),
        investeringen({m.scenarios, m.gemeenten, m.jaren, m.geldstromen}),
        betaald({m.scenarios, m.gemeenten, m.jaren, m.kasstromen}),
        uren_zorg({m.scenarios, m.gemeenten, m.jaren, m.functies}),
        uren_investering({m.scenarios, m.gemeenten, m.jaren, m.functies}),
        tellingen({m.scenarios, m.jaren, aantal_tellingen}),
        recidive(m.scenarios),
        regels({m.scenarios, m.regels}),
        lijnen({m.scenarios, m.lijnen, m.gemeenten, m.jaren}),
        lijnuren({m.scenarios, m.lijnen, m.gemeenten, m.jaren}),
        kostensoorten({m.scenarios, m.lijnen > 0 ? aantal_kostensoorten : 0}) {}

  Maten maten;
  Rooster<Centen, 4> zorgkosten;              ///< [scenario][gemeente][year][geldstroom], care and social costs
  Rooster<Centen, 4> investeringen;           ///< the same shape
  Rooster<Centen, 4> betaald;                 ///< the part of them that is paid extra; [..][kasstroom]
  Rooster<std::int64_t, 4> uren_zorg;         ///< [scenario][gemeente][year][functie], hundredths of an hour
  Rooster<std::int64_t, 4> uren_investering;  ///< the same shape
  Rooster<std::int64_t, 3> tellingen;         ///< [scenario][year][Telling], the chosen gemeenten together
  std::vector<RecidiveTelling> recidive;
  Rooster<Centen, 2> regels;  ///< [scenario][investment line], gemeenten and horizon together
  /// Where Maten::lijnen asks it, each cell rounded on its own: [scenario][investment line][gemeente][year], and those
  /// of a kind together, [scenario][kostensoort].
  Rooster<Centen, 4> lijnen;
  Rooster<std::int64_t, 4> lijnuren;  ///< the same shape, hundredths of an hour of the functie of the line
  Rooster<Centen, 2> kostensoorten;

  /// What of the investments is paid extra.
  [[nodiscard]] Centen betaald_van(std::size_t s, std::size_t g, std::size_t y, std::size_t f) const {
    return maten.kasstromen > 0 ? betaald(s, g, y, f) : investeringen(s, g, y, f);
  }

  std::vector<double> discontovoet;  ///< of the first year, and from each later stap of the study on
  std::vector<double> disconto;      ///< per year: what a euro of that year counts for
  double verzilverbaar_vanaf = 0;
  std::vector<double> verzilverbaar;  ///< per geldstroom
};

}  // namespace mbc
