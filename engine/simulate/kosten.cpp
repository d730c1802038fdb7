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
  for (std::size_t y = 0; y < uit.maten.jaren; ++y) {
    for (std::size_t s = 0; s < uit.maten.scenarios; ++s) {
      const std::size_t eerder = eerste_gelijke(volumes, s, y);
      const std::span<const Volume> cellen = volumes.jaar(s, y);
      for (std::size_t f = 0; f < uit.maten.geldstromen; ++f) {
        uit.zorgkosten(s, gemeente, y, f) =
            eerder < s ? uit.zorgkosten(eerder, gemeente, y, f) : o.euro.som(f, cellen).centen();
      }
      for (std::size_t f = 0; f < uit.maten.functies; ++f) {
        uit.uren_zorg(s, gemeente, y, f) =
            eerder < s ? uit.uren_zorg(eerder, gemeente, y, f) : o.uren.som(f, cellen).centen().waarde;
      }
    }
  }
}

}  // namespace mbc
