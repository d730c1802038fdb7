#include "base/getaltekst.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

#include "base/tekst.h"

namespace mbc {

std::string punt_getal(double getal, int decimalen) {
  if (!std::isfinite(getal)) return {};
  std::array<char, 400> buffer;
  const auto r =
      std::to_chars(buffer.data(), buffer.data() + buffer.size(), getal, std::chars_format::fixed, decimalen);
  const std::string tekst(buffer.data(), r.ptr);
  const bool min_nul = tekst.front() == '-' && tekst.find_first_of("123456789") == std::string::npos;
  return min_nul ? tekst.substr(1) : tekst;
}

std::string punt_getal(double getal) { return std::isfinite(getal) ? getal_tekst(getal) : std::string(); }

std::string decimaal(double getal, int decimalen) {
  const std::string tekst = punt_getal(getal, decimalen);
  const std::size_t begin = tekst.starts_with('-') ? 1 : 0;
  const std::size_t punt = std::min(tekst.find('.'), tekst.size());
  std::string uit = tekst.substr(0, begin);
  for (std::size_t i = begin; i < punt; ++i) {
    if (i > begin && (punt - i) % 3 == 0) uit += '.';
    uit += tekst[i];
  }
  if (punt < tekst.size()) uit += ',' + tekst.substr(punt + 1);
  return uit;
}

std::string getal_nl(double getal, int decimalen) {
  std::string s = decimaal(getal, decimalen);
  if (s.find(',') == std::string::npos) return s;
  while (s.back() == '0') s.pop_back();
  if (s.back() == ',') s.pop_back();
  return s;
}

std::string procent(double aandeel, int decimalen) { return getal_nl(100 * aandeel, decimalen) + "%"; }

}  // namespace mbc
