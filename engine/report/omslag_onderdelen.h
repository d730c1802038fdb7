#pragma once

#include <string>

#include "analyse/omslagpunt.h"
#include "report/vergelijking.h"

/// An omslagpunt in tables and sentences, for every form that tells it to people.
namespace mbc {

/// A value of the number, without digits that are noise; a share in per cents.
std::string omslagwaarde(const Omslaganalyse& a, double waarde, double ruis = 0);

/// Of one scenario: where the saldo of whom turns, and how sure that is.
Onderdeel tabel_omslag(const Omslaganalyse& a, const ScenarioOmslag& s);

/// The saldo of society at every value that was computed, a column per scenario.
Onderdeel tabel_omslagcurve(const Omslaganalyse& a);

/// From which value on a scenario is cost-effective, with its bandwidth; by place in Omslaganalyse::grootheden.
std::string antwoord_omslag(const Omslaganalyse& a, const ScenarioOmslag& s, std::size_t grootheid);

/// What a reasonable term is to speak of earning back; empty where the result does not hold the scenario.
std::string antwoord_termijn(const Resultaat& r, int nummer);

/// What P5, P95 and a star mean, and how much was computed.
std::string leeswijzer_omslag(const Omslaganalyse& a, Trekking trekking);

}  // namespace mbc
