#pragma once

#include <string>

#include "report/verslag.h"

/// report.html: the result as a document for a council.
namespace mbc {

/// One self-contained HTML document: tables and texts stand in it, charts are drawn over them by its own
/// script. It asks nothing of a network, and nothing in it depends on the clock, the machine or the threads.
std::string naar_html(const Verslag& verslag);

}  // namespace mbc
