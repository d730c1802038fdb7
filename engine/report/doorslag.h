#pragma once

#include <string>

#include "report/getalnamen.h"
#include "result/resultaat.h"
#include "vorm/tabel.h"

/// Which uncertain numbers decide a saldo, as a table and in words.
namespace mbc {

/// A row for each of the three that decide most of some scenario. Empty where no number is told from chance.
Onderdeel tabel_doorslag(const Resultaat& r, const Getalnamen& namen);

/// "gemiddelde trajectduur (12% van de onzekerheid)" and the next, and whether that is theirs alone; empty where there
/// is none.
std::string zin_doorslag(const ScenarioResultaat& s, const Getalnamen& namen);

}  // namespace mbc
