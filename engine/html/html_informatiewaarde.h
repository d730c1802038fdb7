#pragma once

#include <string>
#include <vector>

#include "html/html_bladzijde.h"
#include "report/getalnamen.h"
#include "weetwaarde/weetverslag.h"

/// What looking further is worth, as a chapter of a report and on a page of its own.
namespace mbc {

/// What was asked, on a page of its own.
std::string html_informatiewaarde(const Informatiewaarde& w, const Getalnamen& namen);
/// The same in a report, of which the other amounts rest on `replicaties_verslag`; what could not be asked is told.
std::string html_weetverslag(const Weetverslag& v, const Getalnamen& namen, std::int64_t replicaties_verslag);

/// What its figures are drawn from.
std::vector<Htmlgegevens> gegevens_informatiewaarde(const Informatiewaarde& w, const Getalnamen& namen);

}  // namespace mbc
