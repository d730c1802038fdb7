#pragma once

#include <optional>
#include <string>
#include <vector>

#include "analyse/herijking.h"
#include "report/vergelijking.h"
#include "vorm/json_schrijver.h"

/// What looking changed, in tables and sentences for every form that tells it to people.
namespace mbc {

/// "40,1% (15% - 65,8%)": a mean with its P5 and P95.
std::string met_rand(const Samenvatting& s, bool procenten);
/// The chance of something at least as far away as what was seen; one that warns of a contradiction stands out.
Tabelcel waarneemkans(double kans, int replicaties);

/// A row for each observation that was used: before and after.
Onderdeel tabel_waarnemingen(const Studie& studie, const Herijking& h);
/// The numbers that changed by more than the noise of the draws, the largest shift first.
Onderdeel tabel_getallen(const Herijking& h);
/// A row for each scenario. Needs a recalibration that can be relied on, as the next.
Onderdeel tabel_saldo(const Studie& studie, const Herijking& h);
/// A row for each observation, a column for each scenario.
Onderdeel tabel_invloed(const Herijking& h);

/// Whether it can be relied on, and if not what to do.
std::string oordeel(const Herijking& h);
/// A sentence for each observation that contradicts the study or another.
std::vector<std::string> tegenspraken(const Herijking& h);

/// Under `invloed_saldo`: per scenario what an observation does to the saldo, in euros.
void schrijf_invloed(JsonSchrijver& j, const Herijking& h, const std::vector<std::optional<double>>& invloed);

}  // namespace mbc
