#include "simulate/weging.h"

#include "base/wiskunde.h"

namespace mbc {

std::vector<double> discontofactoren(double voet, std::size_t jaren) {
  std::vector<double> uit(jaren);
  for (std::size_t y = 0; y < jaren; ++y) uit[y] = macht_geheel(1.0 + voet, -static_cast<int>(y));
  return uit;
}

void lees_weging(const Studie& studie, const Waarden& w, Uitkomst& uit) {
  uit.discontovoet = w[studie.discontovoet];
  uit.disconto = discontofactoren(uit.discontovoet, uit.maten.jaren);
  uit.verzilverbaar_vanaf = w[studie.verzilverbaar_vanaf];
  uit.verzilverbaar.clear();
  for (const Geldstroom& f : studie.geldstromen) uit.verzilverbaar.push_back(w[f.verzilverbaar]);
}

}  // namespace mbc
