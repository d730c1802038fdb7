#pragma once

#include <string>
#include <vector>

#include "gevoeligheid/gevoeligheid.h"
#include "report/vergelijking.h"

/// A sweep in tables and sentences, for every form that tells it to people.
namespace mbc {

/// "1,5": a value as its text says it, with a comma; a share in per cents, "12,5%".
std::string waarde_van(const As& as, std::size_t i);

/// In which its amounts are shown.
Eenheid eenheid_van_verkenning(const Verkenning& v);

/// Whether this value of an axis is the one that the study expects.
bool is_verwacht(const Verkenning& v, std::size_t scenario, std::size_t as, std::size_t waarde);

/// The mean saldo of a scenario at every point, as the table of two numbers and its chart show it.
std::vector<Tabelcel> saldovakken(const Verkenning& v, std::size_t scenario);

/// More points than a reader takes in: a table shows this many of an axis, evenly chosen.
std::vector<std::size_t> getoonde_waarden(const As& as);

/// Whether a sweep of two numbers has a second table, of the differences with the reference.
enum class Verschiltabel { nee, ja };

/// Those of one scenario. Of one number a row per value with all that is known of it; of two the mean saldo, what the
/// study expects in bold.
std::vector<Onderdeel> tabellen_verkenning(const Verkenning& v, std::size_t scenario, Verschiltabel verschillen);
/// Of all but the nulalternatief, in one unit.
std::vector<Onderdeel> tabellen_verkenning(const Verkenning& v, Verschiltabel verschillen);

/// How the values were found, and how many of them are shown.
std::string leeswijzer_verkenning(const Verkenning& v);

}  // namespace mbc
