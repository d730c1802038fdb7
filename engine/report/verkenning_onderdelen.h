#pragma once

#include <string>
#include <vector>

#include "analyse/gevoeligheid.h"
#include "report/vergelijking.h"

/// A sweep in tables and sentences, for every form that tells it to people.
namespace mbc {

/// "1,5": a value as its text says it, with a comma; a share in per cents, "12,5%".
std::string waarde_van(const As& as, std::size_t i);

/// More points than a reader takes in: a table shows this many of an axis, evenly chosen.
std::vector<std::size_t> getoonde_waarden(const As& as);

/// One per scenario but the nulalternatief, in one unit. Of one number a row per value with all that is known of it;
/// of two the mean saldo, what the study expects in bold.
std::vector<Onderdeel> tabellen_verkenning(const Verkenning& v);

/// How the values were found, and how many of them are shown.
std::string leeswijzer_verkenning(const Verkenning& v);

}  // namespace mbc
