#include "result/cijfers.h"

#include "base/contract.h"

namespace mbc {

Bedragpaar Cijfers::regio(std::size_t y, std::size_t f) const {
  Bedragpaar som;
  for (std::size_t g = 0; g < u_.maten.gemeenten; ++g) som += cel(g, y, f);
  return som;
}

Bedragpaar Cijfers::gemeente(std::size_t g, std::size_t y) const {
  Bedragpaar som;
  for (std::size_t f = 0; f < u_.maten.geldstromen; ++f) som += cel(g, y, f);
  return som;
}

Niveau niveau_van_gemeente(const Uitkomst& u, std::size_t s, std::size_t g) {
  const auto jaar = [&](const Rooster<Centen, 4>& bedragen, std::size_t y) {
    const Centen* c = bedragen.vanaf(s, g, y, 0);
    std::int64_t som = 0;
    for (std::size_t f = 0; f < u.maten.geldstromen; ++f) som += c[f].waarde;
    return static_cast<double>(som);
  };
  expects(u.disconto.size() == u.maten.jaren);
  Niveau uit;
  for (std::size_t y = 0; y < u.maten.jaren; ++y) {
    uit.zorg += u.disconto[y] * jaar(u.zorgkosten, y);
    uit.investeringen += u.disconto[y] * jaar(u.investeringen, y);
  }
  return uit;
}

}  // namespace mbc
