#include "simulate/rekening.h"

namespace mbc {

std::vector<Eenheidsprijzen> eenheidsprijzen(const Wereld& o) {
  std::vector<Eenheidsprijzen> uit(std::max<std::size_t>(o.prijzen.size(), 1));
  for (std::size_t k = 0; k < o.prijzen.size(); ++k) {
    for (const Tariefregel& r : o.prijzen[k].euro) {
      Eenheidsprijs& p = uit[k][static_cast<std::size_t>(r.fase)];
      p.zonder += static_cast<double>(r.zonder) / prijs_per_cent;
      p.verschil += static_cast<double>(r.verschil) / prijs_per_cent;
    }
  }
  return uit;
}

}  // namespace mbc
