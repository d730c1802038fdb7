#include "vorm/csv_schrijver.h"

#include <algorithm>

#include "base/getaltekst.h"

namespace mbc {

CsvSchrijver::CsvSchrijver(CsvDialect dialect) : dialect_(dialect) {
  if (dialect_ == CsvDialect::excel) uit_ = "\xEF\xBB\xBF";
}

void CsvSchrijver::tekst(std::string_view waarde) {
  static constexpr std::string_view formuletekens = "=+-@\t\r";
  std::string inhoud = "\"";
  if (!waarde.empty() && formuletekens.find(waarde.front()) != std::string_view::npos) inhoud += '\'';
  for (const char c : waarde) {
    if (c == '"') inhoud += '"';
    inhoud += c;
  }
  cel(inhoud + '"');
}

void CsvSchrijver::geheel(long long waarde) { cel(std::to_string(waarde)); }

void CsvSchrijver::getal(double waarde, int decimalen) { cijfers(punt_getal(waarde, decimalen)); }

void CsvSchrijver::getal(double waarde) { cijfers(punt_getal(waarde)); }

void CsvSchrijver::einde_rij() {
  uit_ += dialect_ == CsvDialect::excel ? "\r\n" : "\n";
  begin_van_rij_ = true;
}

void CsvSchrijver::cijfers(std::string inhoud) {
  if (dialect_ == CsvDialect::excel) std::replace(inhoud.begin(), inhoud.end(), '.', ',');
  cel(inhoud);
}

void CsvSchrijver::cel(std::string_view inhoud) {
  if (!begin_van_rij_) uit_ += dialect_ == CsvDialect::excel ? ';' : ',';
  begin_van_rij_ = false;
  uit_ += inhoud;
}

}  // namespace mbc
