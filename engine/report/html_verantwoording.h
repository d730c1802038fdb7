#pragma once

#include <string>

#include "report/verslag.h"

/// The last part of report.html: what the result rests on.
namespace mbc {

/// How many numbers have a bron of which quality, and all of them with their bron; the weak ones marked.
std::string html_aannames(const Verslag& verslag);
/// Which receipts, and what they say together.
std::string html_kassabonnen(const Verslag& verslag);
std::string html_waarschuwingen(const Verslag& verslag);
std::string html_pm_posten(const Verslag& verslag);
/// Version, zaad, replicaties, what was set by hand, and every file with its fingerprint.
std::string html_herkomst(const Verslag& verslag);

}  // namespace mbc
