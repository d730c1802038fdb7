#pragma once

#include <optional>
#include <string>

#include "gevoeligheid/gevoeligheid.h"

/// The two numbers on which a programme stands or falls, against each other.
namespace mbc {

/// More replicaties than this say nothing more about a cell of the map on common random numbers.
inline constexpr int hoogste_replicaties_kaart = 500;

/// The path of the number that is the mean trajectduur; none where the study's distribution has no such number.
std::optional<std::string> trajectduur_pad(const Studie& studie);

/// The saldo at each implementatiegraad (rows: the doel of every gemeente of every shown scenario but the
/// nulalternatief) and mean trajectduur (columns), around what the study expects, on at most
/// hoogste_replicaties_kaart replicaties. Needs trajectduur_pad. None where it was interrupted.
std::optional<Verkenning> maak_kaart(const Studielezer& lezer, const Keuze& keuze, const Uitvoering& uitvoering);

/// How many points the map has at most.
inline constexpr int meeste_punten_kaart = 25;

}  // namespace mbc
