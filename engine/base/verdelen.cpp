#include "base/verdelen.h"

#include <algorithm>
#include <cmath>

namespace mbc {

std::vector<Centen> verdeel(Centen totaal, const std::vector<double>& bedragen) {
  std::vector<Centen> uit;
  std::vector<std::size_t> volgorde;
  std::int64_t rest = totaal.waarde;
  for (std::size_t i = 0; i < bedragen.size(); ++i) {
    uit.push_back({std::llround(bedragen[i])});
    rest -= uit.back().waarde;
    if (bedragen[i] != 0) volgorde.push_back(i);
  }
  expects(static_cast<std::size_t>(std::abs(rest)) <= volgorde.size());
  const std::int64_t stap = rest < 0 ? -1 : 1;
  const auto tekort = [&](std::size_t i) {
    return (bedragen[i] - static_cast<double>(uit[i].waarde)) * static_cast<double>(stap);
  };
  std::stable_sort(volgorde.begin(), volgorde.end(),
                   [&](std::size_t a, std::size_t b) { return tekort(a) > tekort(b); });
  for (std::size_t n = 0; n < static_cast<std::size_t>(std::abs(rest)); ++n) uit[volgorde[n]] += Centen{stap};
  return uit;
}

}  // namespace mbc
