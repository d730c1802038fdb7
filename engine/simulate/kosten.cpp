#include "simulate/kosten.h"

#include <algorithm>
#include <cstring>

namespace mbc {
namespace {

/// The first scenario with the same volumes in a year: what the kernel did not tell apart is priced once.
std::size_t eerste_gelijke(const Volumes& v, std::size_t s, std::size_t y) {
  const std::span<const Volume> cellen = v.jaar(s, y);
  for (std::size_t eerder = 0; eerder < s; ++eerder) {
    if (std::memcmp(v.jaar(eerder, y).data(), cellen.data(), cellen.size_bytes()) == 0) return eerder;
  }
  return s;
}

}  // namespace

void prijs_zorgkosten(const Wereld& o, const Volumes& volumes, std::size_t gemeente, Uitkomst& uit) {
  const std::size_t stromen = uit.maten.geldstromen, functies = uit.maten.functies;
  for (std::size_t y = 0; y < uit.maten.jaren; ++y) {
    for (std::size_t s = 0; s < uit.maten.scenarios; ++s) {
      Centen* bedrag = uit.zorgkosten.vanaf(s, gemeente, y, 0);
      std::int64_t* uur = uit.uren_zorg.vanaf(s, gemeente, y, 0);
      const std::size_t eerder = eerste_gelijke(volumes, s, y);
      if (eerder < s) {
        std::copy_n(uit.zorgkosten.vanaf(eerder, gemeente, y, 0), stromen, bedrag);
        std::copy_n(uit.uren_zorg.vanaf(eerder, gemeente, y, 0), functies, uur);
        continue;
      }
      const std::span<const Volume> cellen = volumes.jaar(s, y);
      const bool weegt = std::any_of(cellen.begin(), cellen.end(), [](const Volume& v) { return v.gewogen != 0; });
      for (std::size_t f = 0; f < stromen; ++f) bedrag[f] = o.euro.som(f, cellen, weegt).centen();
      for (std::size_t f = 0; f < functies; ++f) uur[f] = o.uren.som(f, cellen, weegt).centen().waarde;
    }
  }
}

}  // namespace mbc
