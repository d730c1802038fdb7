#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "report/verslag.h"

/// The last part of report.html: what the result rests on.
namespace mbc {

/// How many numbers have a bron of which quality, and all of them with their bron; the weak ones marked.
std::string html_aannames(const Verslag& verslag);
/// Which receipts, and what they say together.
std::string html_kassabonnen(const Verslag& verslag);
std::string html_waarschuwingen(const Verslag& verslag);
std::string html_pm_posten(const Verslag& verslag);

/// What a document was made of.
struct Herkomst {
  int nulalternatief = 0, replicaties = 0, prijspeil = 0;
  std::uint64_t zaad = 0;
  std::string discontovoet;  ///< as shown
  std::vector<std::string> zet;
  std::vector<Invoer> invoer;
};
Herkomst herkomst_van(const Verslag& verslag);
/// Version, zaad, replicaties, what was set by hand, and every file with its fingerprint.
std::string html_herkomst(const Herkomst& herkomst);

}  // namespace mbc
