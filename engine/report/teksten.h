#pragma once

#include <string>
#include <vector>

#include "report/verslag.h"

/// The fixed Dutch texts of every report.
namespace mbc {

/// What a reader must know before using the numbers, in plain words; one paragraph each.
std::vector<std::string> voorbehoud();

/// "2.000 replicaties", "1 replicatie".
std::string replicatietal(std::int64_t n);

/// "7 doorrekeningen van 200 replicaties, met dezelfde gezinnen en trekkingen. ", and what that says of the noise.
std::string gerekend_met(std::int64_t doorrekeningen, std::int64_t replicaties, Trekking trekking);

/// What the columns of uncertainty and of noise mean, and that they are two things.
std::vector<std::string> leeswijzer(int replicaties, Trekking trekking);

/// What the noise is worth where the draws are spread and not independent; empty where they are independent.
std::string ruis_bij(Trekking trekking);

/// "Scenario 1 (Stop)"; without a name where the result does not hold the scenario.
std::string scenario_titel(const Resultaat& resultaat, int nummer);

/// A functie as a reader reads its key: "lokaal team".
std::string functienaam(std::string functie);

/// Whether a path is the trajectduur: its mean, or one duur for every traject.
bool is_trajectduur(const std::string& pad);

/// A number of the study as a reader knows it: "gemiddelde trajectduur"; its path where it has no such name.
std::string getalnaam(const std::string& pad);

/// "2022 t/m 2031".
std::string periode(const Resultaat& resultaat);
/// "2,25%", or "2,25%, vanaf 2030 1,60%".
std::string discontovoet_tekst(double eerste, const std::vector<Resultaat::Voet>& later);

}  // namespace mbc
