#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "model/herijkverslag.h"
#include "report/vergelijking.h"

/// What looking changed, in tables and sentences for every form that tells it to people.
namespace mbc {

/// "40,1% (15% - 65,8%)": a mean with its P5 and P95.
std::string met_rand(const Samenvatting& s, bool procenten);
/// The chance of something at least as far away as what was seen; one that warns of a contradiction stands out.
Tabelcel waarneemkans(double kans, int replicaties);
/// What was seen; of a small count "<5".
std::string waargenomen(const Waarneemverslag& w);

/// How numbers are called: as a study writes them, or for who reads no studies.
enum class Getalkop : std::uint8_t { pad, omschrijving };

/// A row for each observation that was used: before and after.
Onderdeel tabel_waarnemingen(const Herijkverslag& v);
/// The numbers that changed by more than the noise of the draws, the largest shift first. `rest`: where those are that
/// there is no room for.
Onderdeel tabel_getallen(const Herijkverslag& v, Getalkop kop, const std::string& rest);
/// A number in its own unit, with three digits of what it can be: 0,112 crises a year.
std::string in_eenheid(const Herijktgetal& g, double x);
/// A row for each scenario. Needs a recalibration that can be relied on, as the next.
Onderdeel tabel_saldo(const Herijkverslag& v);
/// A row for each observation, a column for each scenario.
Onderdeel tabel_invloed(const Herijkverslag& v);

/// "Waarnemingen: Regio 2023. Van kracht was scenario 2 (Gefaseerd)."
std::string zin_gezien_onder(const Herijkverslag& v);
/// How much the rows are worth, and how they came about.
std::vector<std::string> zinnen_maten(const Herijkmaten& m);
/// Whether it can be relied on, and if not what to do.
std::string oordeel(const Herijkverslag& v);
/// A sentence for each observation that contradicts the study or another.
std::vector<std::string> tegenspraken(const Herijkverslag& v);

}  // namespace mbc
