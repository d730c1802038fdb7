#include "analyse/saldo.h"

#include "result/verzameling.h"

namespace mbc {

std::vector<NcwSaldo> ncw_saldi(const Uitkomst& u, const std::vector<std::size_t>& scenarios, std::size_t nul) {
  const std::vector<double> factor = discontofactoren(u.discontovoet, u.maten.jaren);
  std::vector<NcwSaldo> uit;
  for (const std::size_t s : scenarios) {
    NcwSaldo x;
    for (std::size_t y = 0; y < u.maten.jaren; ++y) {
      const bool telt = static_cast<double>(y) >= u.verzilverbaar_vanaf;
      for (std::size_t f = 0; f < u.maten.geldstromen; ++f) {
        std::int64_t baten = 0, kosten = 0;
        for (std::size_t g = 0; g < u.maten.gemeenten; ++g) {
          baten += (u.zorgkosten(nul, g, y, f) - u.zorgkosten(s, g, y, f)).waarde;
          kosten += (u.investeringen(s, g, y, f) - u.investeringen(nul, g, y, f)).waarde;
        }
        x.saldo += factor[y] * static_cast<double>(baten - kosten);
        const double vrij = telt ? u.verzilverbaar[f] * static_cast<double>(baten) : 0.0;
        x.verzilverbaar += factor[y] * (vrij - static_cast<double>(kosten));
      }
    }
    uit.push_back(x);
  }
  return uit;
}

}  // namespace mbc
