#include "simulate/weging.h"

#include <algorithm>

#include "base/contract.h"
#include "base/wiskunde.h"

namespace mbc {

std::vector<double> discontofactoren(std::span<const double> voeten) {
  std::vector<double> uit;
  double voor = 1;        // what the year before this stretch counts for
  std::size_t begin = 0;  // that year
  for (std::size_t y = 0; y < voeten.size(); ++y) {
    if (y > 1 && voeten[y] != voeten[y - 1]) {
      voor = uit[y - 1];
      begin = y - 1;
    }
    uit.push_back(voor * macht_geheel(1.0 + voeten[y], -static_cast<int>(y - begin)));
  }
  return uit;
}

std::vector<double> jaarvoeten(const Studie& studie, std::span<const double> voeten) {
  expects(voeten.size() == 1 + studie.discontovoet_later.size());
  std::vector<double> uit(static_cast<std::size_t>(studie.horizon), voeten.front());
  for (std::size_t i = 1; i < voeten.size(); ++i)
    std::fill(uit.begin() + (studie.discontovoet_later[i - 1].vanaf - studie.start), uit.end(), voeten[i]);
  return uit;
}

void lees_weging(const Studie& studie, const Waarden& w, Uitkomst& uit) {
  uit.discontovoet = {w[studie.discontovoet]};
  for (const Discontostap& stap : studie.discontovoet_later) uit.discontovoet.push_back(w[stap.voet]);
  uit.disconto = discontofactoren(jaarvoeten(studie, uit.discontovoet));
  uit.verzilverbaar_vanaf = w[studie.verzilverbaar_vanaf];
  uit.verzilverbaar.clear();
  for (const Geldstroom& f : studie.geldstromen) uit.verzilverbaar.push_back(w[f.verzilverbaar]);
}

}  // namespace mbc
