#include "simulate/kosten.h"

namespace mbc {
namespace {

/// Sums volume x price of a list of lines over the receipts into one Kassa per post.
template <class Regels>
void boek_regels(const Wereld& o, const Volumes& v, std::size_t s, std::size_t y, Regels regels,
                 std::vector<Kassa>& kassas) {
  std::fill(kassas.begin(), kassas.end(), Kassa{});
  for (std::size_t k = 0; k < o.prijzen.size(); ++k) {
    const auto& cel = v.cel(s, y, k);
    for (const Tariefregel& r : regels(o.prijzen[k])) {
      const Volume& volume = cel[static_cast<std::size_t>(r.fase)];
      kassas[r.post].boek(volume.plat, r.zonder);
      kassas[r.post].boek(volume.gewogen, r.verschil);
    }
  }
}

}  // namespace

void prijs_zorgkosten(const Wereld& o, const Volumes& volumes, std::size_t gemeente, Uitkomst& uit) {
  std::vector<Kassa> euro(uit.maten.geldstromen);
  std::vector<Kassa> uren(uit.maten.functies);
  for (std::size_t s = 0; s < uit.maten.scenarios; ++s) {
    for (std::size_t y = 0; y < uit.maten.jaren; ++y) {
      boek_regels(
          o, volumes, s, y, [](const KassabonPrijzen& p) -> auto& { return p.euro; }, euro);
      boek_regels(
          o, volumes, s, y, [](const KassabonPrijzen& p) -> auto& { return p.uren; }, uren);
      for (std::size_t f = 0; f < euro.size(); ++f) uit.zorgkosten(s, gemeente, y, f) = euro[f].centen();
      for (std::size_t f = 0; f < uren.size(); ++f) uit.uren_zorg(s, gemeente, y, f) = uren[f].centen().waarde;
    }
  }
}

}  // namespace mbc
