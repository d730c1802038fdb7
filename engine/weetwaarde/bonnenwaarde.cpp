#include "weetwaarde/bonnenwaarde.h"

#include <algorithm>

#include "chance/toeval.h"

namespace mbc {
namespace {

/// Which receipt the family numbered `m` of a draw looks like.
std::size_t bon_van_gezin(std::span<const double> aandelen, std::uint64_t zaad, std::size_t r, int m) {
  const std::uint64_t wie = meng(naam_sleutel("informatiewaarde.kassabonnen") + static_cast<std::uint64_t>(m));
  double u = parameter_kwantiel(zaad, static_cast<std::uint32_t>(r), wie);
  for (std::size_t k = 0; k + 1 < aandelen.size(); ++k) {
    if (u < aandelen[k]) return k;
    u -= aandelen[k];
  }
  return aandelen.size() - 1;
}

}  // namespace

std::vector<Bonnenwaarde> weet_bonnen(const Bonnenkennis& kennis, const std::vector<int>& omvang, std::uint64_t zaad,
                                      const Rijen& y, const std::vector<Keuzekolommen>& keuzes,
                                      const std::vector<Weetwaarde>& grens) {
  const std::size_t n = y.maat(0), bonnen = kennis.midden.size();
  const Gladdefit fit = pas_glad(kennis.aandelen, y, Gladheid::recht);
  Rijen geteld({n, bonnen}), verwacht({n, bonnen});
  std::vector<Bonnenwaarde> uit(keuzes.size());
  for (int m = 1; m <= omvang.back(); ++m) {
    for (std::size_t r = 0; r < n; ++r) {
      geteld(r, bon_van_gezin(rij_van(kennis.aandelen, r), zaad, r, m)) += 1;
      for (std::size_t k = 0; k < bonnen; ++k)
        verwacht(r, k) = (kennis.gezinnen * kennis.midden[k] + geteld(r, k)) / (kennis.gezinnen + m);
    }
    const bool gevraagd = std::ranges::binary_search(omvang, m);
    const auto waarden =
        weet_verwacht(fit, kennis.aandelen, verwacht, y, keuzes, gevraagd ? Metfout::ja : Metfout::nee);
    for (std::size_t b = 0; b < keuzes.size(); ++b) {
      const double minder = uit[b].trap.empty() ? 0 : uit[b].trap.back();
      uit[b].trap.push_back(std::min(grens[b].waarde, std::max(minder, waarden[b].waarde)));
      if (gevraagd) uit[b].gevraagd.push_back({uit[b].trap.back(), waarden[b].se, waarden[b].gezien});
    }
  }
  return uit;
}

}  // namespace mbc
