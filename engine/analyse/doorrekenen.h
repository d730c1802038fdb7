#pragma once

#include <optional>
#include <vector>

#include "analyse/vergelijk.h"
#include "result/kasstroom.h"
#include "run/uitvoeren.h"
#include "simulate/herprijzen.h"

/// Replicaties run for an analysis: only money, per replicatie.
namespace mbc {

/// The chosen gemeenten of a study; all where the choice is empty.
Plan maak_plan(const Studie& studie, const Keuze& keuze);
/// The scenarios to show; all where the choice is empty.
std::vector<std::size_t> gekozen_scenarios(const Studie& studie, const Keuze& keuze);
/// Those without the nulalternatief.
std::vector<std::size_t> vergeleken_scenarios(const Studie& studie, const Keuze& keuze);

/// Replicaties per block: about a tenth of a second of work, so that a run can be stopped within a second
/// and the last block keeps no thread waiting.
std::int64_t blokgrootte(const Plan& plan);

/// The NCW of one scenario per replicatie, and the saldo of each chosen gemeente.
struct Bedragen {
  NcwKolommen ncw;
  std::vector<Kolom> gemeenten;
};

/// Per shown scenario.
using Punt = std::vector<Bedragen>;

Punt bedragen(const Studie& studie, const Kolommen& kolommen, const std::vector<std::size_t>& scenarios);

/// The columns of the study itself, and after it those of each variant. None where it was interrupted.
std::optional<std::vector<Kolommen>> reken_door(const Plan& plan, const std::vector<Prijsvariant>& varianten,
                                                const Uitvoering& uitvoering);

}  // namespace mbc
