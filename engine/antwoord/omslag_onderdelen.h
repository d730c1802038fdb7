#pragma once

#include <optional>
#include <string>
#include <vector>

#include "gevoeligheid/omslagpunt.h"
#include "report/vergelijking.h"
#include "vorm/velden.h"

/// An omslagpunt in tables and sentences, for every form that tells it to people.
namespace mbc {

/// A value of the number, without digits that are noise; a share in per cents.
std::string omslagwaarde(const Omslaganalyse& a, double waarde, double ruis = 0);

/// A row of what is told of an omslag.
struct Omslagrij {
  const Nulpunt* nulpunt = nullptr;  ///< null: the mean turns nowhere
  std::string loont;                 ///< vanaf or tot the nulpunt; else overal or nergens
  std::optional<Band> band;
};

/// One for each nulpunt, or one that says that there is none. `omslag` must outlive it.
std::vector<Omslagrij> omslagrijen(const Omslag& omslag);

/// One of those rows with what it is of: a row of CSV and workbook.
struct Nulpuntrij {
  const Omslaganalyse& analyse;
  const ScenarioOmslag& scenario;
  std::size_t grootheid;
  Omslagrij rij;
  int nummer;  ///< of the nulpunt, from 1; 0 where there is none

  [[nodiscard]] const Omslag& omslag() const { return scenario.omslagen[grootheid]; }
};
/// `a` must outlive them.
std::vector<Nulpuntrij> rijen_van_omslag(const Omslaganalyse& a);
const Velden<Nulpuntrij>& velden_omslag();

/// Of one scenario: where the saldo of whom turns, and how sure that is.
Onderdeel tabel_omslag(const Omslaganalyse& a, const ScenarioOmslag& s);

/// "Scenario 2 loont vanaf 42% (16% tot 75%) van wat ... de studie verwacht 30% tot 47%."
std::string zin_doelrealisatie(const Omslaganalyse& a, const ScenarioOmslag& s);
/// Of things that move as a whole (hefboom.h): from where on each scenario pays, and what the study expects.
Onderdeel tabel_keerpunten(const std::vector<Omslaganalyse>& keerpunten);
/// The saldo of society at every value that was computed, a column per scenario.
Onderdeel tabel_omslagcurve(const Omslaganalyse& a);

/// From which value on a scenario is cost-effective, with its bandwidth; by place in Omslaganalyse::grootheden.
std::string antwoord_omslag(const Omslaganalyse& a, const ScenarioOmslag& s, std::size_t grootheid);

/// What a reasonable term is to speak of earning back; empty where the result does not hold the scenario.
std::string antwoord_termijn(const Resultaat& r, int nummer);

/// What the columns mean, and how much was computed.
std::string leeswijzer_omslag(const Omslaganalyse& a, Trekking trekking);

}  // namespace mbc
