#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "base/centen.h"
#include "simulate/volumes.h"

namespace mbc {

/// What one unit of a fase costs for one kassabon in one geldstroom, or takes in hours of one functie: its
/// lines together, as whole prices add up without order.
struct Tariefregel {
  Fase fase = Fase::traject;
  std::size_t post = 0;  ///< index of the geldstroom or functie
  Prijs zonder = 0;
  Prijs verschil = 0;  ///< met - zonder
};

/// The tariefregels of all receipts by post, so that a post is one sum over the volumes of a year. Lines whose
/// price does not depend on the werkwijze (most) have no second product.
class Prijslijst {
 public:
  /// `regels(k)` are those of receipt k.
  template <class Regels>
  void stel_op(std::size_t kassabonnen, std::size_t posten, Regels regels);

  /// Volume times price of a post; `cellen` as Volumes::jaar, `weegt` whether any of them weighs.
  [[nodiscard]] Kassa som(std::size_t post, std::span<const Volume> cellen, bool weegt) const noexcept {
    Kassa kassa;
    for (const Lijn& l : zonder_.van(post)) kassa.boek(cellen[l.cel].plat, l.prijs);
    if (!weegt) return kassa;
    for (const Lijn& l : verschil_.van(post)) kassa.boek(cellen[l.cel].gewogen, l.prijs);
    return kassa;
  }

 private:
  struct Lijn {
    std::size_t cel;
    Prijs prijs;
  };
  struct Lijnen {
    std::vector<Lijn> lijnen;
    std::vector<std::size_t> einde;  ///< per post

    void wis() {
      lijnen.clear();
      einde.clear();
    }
    [[nodiscard]] std::span<const Lijn> van(std::size_t post) const noexcept {
      expects(post < einde.size());
      const std::size_t begin = post == 0 ? 0 : einde[post - 1];
      return {lijnen.data() + begin, einde[post] - begin};
    }
  };

  Lijnen zonder_, verschil_;
};

template <class Regels>
void Prijslijst::stel_op(std::size_t kassabonnen, std::size_t posten, Regels regels) {
  zonder_.wis();
  verschil_.wis();
  for (std::size_t post = 0; post < posten; ++post) {
    for (std::size_t k = 0; k < kassabonnen; ++k) {
      for (const Tariefregel& r : regels(k)) {
        if (r.post != post) continue;
        const std::size_t cel = k * aantal_fasen + static_cast<std::size_t>(r.fase);
        if (r.zonder != 0) zonder_.lijnen.push_back({cel, r.zonder});
        if (r.verschil != 0) verschil_.lijnen.push_back({cel, r.verschil});
      }
    }
    zonder_.einde.push_back(zonder_.lijnen.size());
    verschil_.einde.push_back(verschil_.lijnen.size());
  }
}

}  // namespace mbc
