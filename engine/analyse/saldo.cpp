#include "analyse/saldo.h"

#include <algorithm>

#include "result/cijfers.h"

namespace mbc {

std::vector<NcwSaldo> ncw_saldi(const Uitkomst& u, const std::vector<std::size_t>& scenarios, std::size_t nul) {
  std::vector<NcwSaldo> uit;
  for (const std::size_t s : scenarios) {
    NcwSaldo x;
    const Cijfers cijfers(u, s, nul);
    for (std::size_t y = 0; y < u.maten.jaren; ++y) {
      for (std::size_t f = 0; f < u.maten.geldstromen; ++f) {
        const Bedragpaar regio = cijfers.regio(y, f);
        x.saldo += u.disconto[y] * static_cast<double>(regio.baten - regio.kosten);
        x.verzilverbaar += u.disconto[y] * cijfers.verzilverbaar(regio, y, f);
      }
    }
    uit.push_back(x);
  }
  return uit;
}

std::vector<NcwSaldo> saldi_per_drager(const Uitkomst& u, const Studie& studie, const std::vector<std::string>& dragers,
                                       std::size_t scenario, std::size_t nul) {
  std::vector<NcwSaldo> uit(dragers.size());
  const Cijfers cijfers(u, scenario, nul);
  for (std::size_t f = 0; f < u.maten.geldstromen; ++f) {
    const auto wie = std::ranges::find(dragers, studie.geldstromen[f].drager);
    NcwSaldo& x = uit[static_cast<std::size_t>(wie - dragers.begin())];
    for (std::size_t y = 0; y < u.maten.jaren; ++y) {
      const Bedragpaar regio = cijfers.regio(y, f);
      x.saldo += u.disconto[y] * static_cast<double>(regio.baten - regio.kosten);
      x.verzilverbaar += u.disconto[y] * cijfers.verzilverbaar(regio, y, f);
    }
  }
  return uit;
}

}  // namespace mbc
