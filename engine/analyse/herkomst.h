#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "analyse/mechanisme.h"
#include "analyse/vergelijk.h"
#include "base/centen.h"
#include "result/resultaat.h"
#include "run/uitvoeren.h"
#include "simulate/uitkomst.h"

/// Where a saldo comes from, who pays and who gains (model.md §12). Amounts are NCW against the nulalternatief.
namespace mbc {

/// A mean in whole cents, so that parts add up to their total, and its standard error in euros.
struct Herkomstbedrag {
  Centen gemiddelde;
  double mcse = 0;

  [[nodiscard]] double euro() const { return static_cast<double>(gemiddelde.waarde) / 100; }
};

/// A line of kosten as a scenario has it; where only the nulalternatief has it, as that does.
struct Kostenlijn {
  std::string id, omschrijving;
  std::size_t geldstroom = 0;
  Soort soort = Soort::structureel;
  Reikwijdte reikwijdte = Reikwijdte::regio;
};

/// How kosten are grouped: by soort, and by whether they are asked of the region or of each gemeente.
struct Kostengroep {
  Soort soort = Soort::incidenteel;
  Reikwijdte reikwijdte = Reikwijdte::regio;
};
inline constexpr std::array kostengroepen = {
    Kostengroep{Soort::incidenteel, Reikwijdte::regio}, Kostengroep{Soort::incidenteel, Reikwijdte::per_gemeente},
    Kostengroep{Soort::structureel, Reikwijdte::regio}, Kostengroep{Soort::structureel, Reikwijdte::per_gemeente}};

/// What a saldo is made of, seen from somewhere: mechanismen + samenspel = baten, lijnen = groepen = kosten, and
/// baten - kosten = saldo, to the cent.
struct Herkomstbeeld {
  std::string naam;  ///< of the purse, drager, gemeente or year; empty of all
  std::array<Herkomstbedrag, aantal_mechanismen> mechanismen{};  ///< exactly 0 where the study does not have it
  Herkomstbedrag samenspel, baten, kosten, saldo;
  std::vector<Herkomstbedrag> lijnen;  ///< in the order of ScenarioHerkomst::lijnen
  std::array<Herkomstbedrag, kostengroepen.size()> groepen{};
};

/// What a drager receives (above zero) or pays, and the chance that it then is at least level.
struct Vereveningsbedrag {
  Centen bedrag;
  double mcse = 0;  ///< euros
  double kans = 0;
};

struct DragerHerkomst {
  std::string naam;
  Samenvatting baten, kosten, saldo, verzilverbaar_saldo;
  std::optional<Vereveningsbedrag> gelijk_rendement;  ///< none without kosten
  std::optional<Vereveningsbedrag> minste;            ///< none where all together lose
};

/// Per traject reached by the scenario beyond the nulalternatief, discounted: quotients of means.
struct PerTraject {
  Moment aantal;  ///< such trajecten
  Moment kosten, baten, saldo;
};

struct ScenarioHerkomst {
  int nummer = 0;
  std::string naam;
  Samenvatting baten, kosten, saldo, verzilverbaar_saldo;
  std::vector<Kostenlijn> lijnen;  ///< by id
  Herkomstbeeld totaal;
  /// Each adds up to `totaal`, post by post.
  std::vector<Herkomstbeeld> geldstromen, dragers, gemeenten, jaren;
  std::vector<DragerHerkomst> verdeling;  ///< per drager, in the order of `dragers`
  std::optional<double> rendement;        ///< saldo per euro kosten; none without kosten
  double rendement_ruis = 0;
  std::optional<PerTraject> per_traject;  ///< none where it reaches none, or fewer than the nulalternatief
  /// How many more than the nulalternatief over the horizon, in the order of Telling.
  std::array<Moment, aantal_tellingen> aantallen{};
};

struct Herkomstanalyse {
  int replicaties = 0;
  Trekking trekking = Trekking::willekeurig;
  int nulalternatief = 0;
  Mechanismen gebruikt;
  int doorrekeningen = 0;  ///< how often the families were simulated
  std::vector<GeldstroomKop> geldstromen;
  std::vector<ScenarioHerkomst> scenarios;  ///< without the nulalternatief
};

/// More replicaties than this say little more about what a part is of the whole.
inline constexpr int hoogste_replicaties_herkomst = 1000;

/// The parts of `n` mechanisms take at most 2n + 1 runs on the same families. None where it was interrupted.
std::optional<Herkomstanalyse> maak_herkomst(const Studie& studie, const Keuze& keuze, const Uitvoering& uitvoering);

}  // namespace mbc
