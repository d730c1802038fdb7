#include "analyse/saldo.h"

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

}  // namespace mbc
