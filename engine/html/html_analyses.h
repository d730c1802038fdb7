#pragma once

#include <string>
#include <vector>

#include "html/html_bladzijde.h"
#include "report/getalnamen.h"
#include "weetwaarde/verdieping.h"

/// Sections of the analyses: in report.html, and on a page of their own.
namespace mbc {

/// The two questions of the plan in words, the curve of the saldo, and who turns where.
std::string html_omslagpunt(const Omslaganalyse& analyse, const Resultaat& vergelijking);
/// Implementatiegraad against trajectduur.
std::string html_kaart(const Verkenning& kaart);
/// What each gemeente's own choice does; `verder`: where its other figures are.
std::string html_vertraging(const Vertragingstabel& t, const std::string& verder);
/// A sweep of one or two numbers. `nul`: with what it is compared, in words.
std::string html_verkenning(const Verkenning& v, const std::string& nul);
/// Which numbers move the saldo most, and what they rest on.
std::string html_tornado(const Tornado& tornado, const Getalnamen& namen = {});
/// Of how much of the uncertainty each number is the source.
std::string html_sobol(const Sobolanalyse& sobol, const Getalnamen& namen = {});

/// Where the saldo comes from, who pays and who gains.
std::string html_saldoherkomst(const Herkomstanalyse& h, const std::vector<PmPost>& pm_posten,
                               std::int64_t replicaties_verslag);

/// Whether the promises are met, what that needs, and whether it can be seen.
std::string html_doelen(const Verslag& v);

/// What their charts are drawn from: exactly the JSON of each.
std::vector<Htmlgegevens> gegevens_analyses(const Analyses& analyses, const Resultaat& vergelijking,
                                            const Getalnamen& namen);

}  // namespace mbc
