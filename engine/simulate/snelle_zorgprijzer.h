#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <type_traits>
#include <vector>

#include "base/rooster.h"
#include "simulate/banen.h"
#include "simulate/scenarioboek.h"
#include "simulate/wereld.h"

namespace mbc {

/// What kosten.h does, from the rows of the books and for all posts at once: a row is priced once and added to every
/// scenario of its set, so that a gemeente costs what happens in it, and not how many scenarios, years and receipts
/// there are. Pricing volumes took half of the work for small gemeenten. Owned by one thread.
class SnelleZorgprijzer {
 public:
  /// The months and ticks of so many trajecten fit a double, and the weights of so many crises in a row: a traject may
  /// have thousands.
  static constexpr std::size_t meeste_trajecten = std::size_t{1} << 15;
  static constexpr std::uint32_t meeste_crises = std::uint32_t{1} << 18;

  SnelleZorgprijzer(const Maten& m, std::size_t kassabonnen);

  /// Takes the prices of the receipts from the world as it is now.
  void stel_prijzen_op(const Wereld& o);

  /// Adds a row of the gemeente at hand: without the werkwijze, or the weights of one with it.
  template <class Rij>
  [[gnu::always_inline]] void boek(ScenarioSet set, std::size_t k, std::size_t rij, const Rij& r) noexcept;

  /// Ends the gemeente: prices what was booked as prijs_zorgkosten does. No sum has more than `rijen` rows. False where
  /// a cent was in doubt: then what it wrote is no result.
  [[nodiscard]] bool sluit_af(std::size_t rijen, std::size_t kolom, Uitkomst& uit);

 private:
  static constexpr std::size_t registers = keren_per_rij / per_register;

  /// The prices of a receipt in a baan: of what happens in a row, and of a year of each period, for who begins or ends
  /// in this one. Vrijwillig are the months of a traject outside the OTS. And the highest price over all of them as a
  /// register has the amounts.
  struct Tarief {
    std::array<Baan, aantal_fasen> prijs;
    std::array<Baan, perioden.size()> per_jaar;
    alignas(32) Vierdubbel hoogste_maand, hoogste_jaar, hoogste_keer[registers];
  };
  struct Bontarief {
    Tarief zonder, verschil;
  };
  /// The same as whole prices, while they are added up.
  struct Bonprijzen {
    std::array<Prijsbaan, aantal_fasen> zonder, verschil;
  };
  /// What a row adds to its year, and to each year after it.
  struct Bedrag {
    Baan nu, later;
  };

  void voeg_toe(std::size_t k, const Tariefregel& regel, std::size_t post);
  static void zet(const std::array<Prijsbaan, aantal_fasen>& prijzen, double per_keer, Tarief& uit);
  void prijs(std::size_t s, std::size_t baan, std::size_t kolom, Afronder& afronder, Uitkomst& uit);

  Posten posten_;
  std::size_t banen_;
  std::vector<Bonprijzen> prijzen_;  ///< [kassabon][baan]; one receipt without prices where the study has none
  std::vector<Bontarief> tarieven_;  ///< the same shape

  // Of the gemeente at hand.
  Rooster<Bedrag, 3> bedragen_;      ///< [scenario][baan][row]
  alignas(32) Vierdubbel omvang_{};  ///< upper bound of all that was added up, in four parts
  std::uint32_t crises_ = 0;         ///< most in a row
};

namespace zorg_kern {

using Vierkeren __attribute__((vector_size(16))) = std::int32_t;

/// Reads a register from the middle of a row.
template <class Rij, class Register>
[[gnu::always_inline]] inline void lees(const Rij& rij, std::size_t plaats, Register& uit) noexcept {
  std::memcpy(&uit, reinterpret_cast<const std::byte*>(&rij) + plaats, sizeof uit);
}

/// What a row holds, as doubles: months, and what stands with begins, with ends and behind them.
struct Hoeveelheden {
  Vierdubbel maanden, keren[keren_per_rij / per_register];
};
template <class Rij>
[[gnu::always_inline]] inline void neem(const Rij& r, Hoeveelheden& uit) noexcept {
  for (std::size_t n = 0; n < keren_per_rij / per_register; ++n) {
    if constexpr (std::is_same_v<Rij, JaarRij>) {
      Vierkeren keren;
      lees(r, offsetof(JaarRij, keren) + n * sizeof keren, keren);
      uit.keren[n] = __builtin_convertvector(keren, Vierdubbel);
    } else {
      Viergeheel keren;
      lees(r, offsetof(GewogenRij, keren) + n * sizeof keren, keren);
      naar_dubbel(keren, uit.keren[n]);
    }
  }
  Viergeheel maanden;
  lees(r, offsetof(Rij, rest), maanden);
  naar_dubbel(maanden, uit.maanden);
}

}  // namespace zorg_kern

template <class Rij>
inline void SnelleZorgprijzer::boek(ScenarioSet set, std::size_t k, std::size_t rij, const Rij& r) noexcept {
  zorg_kern::Hoeveelheden h;
  zorg_kern::neem(r, h);
  if constexpr (std::is_same_v<Rij, JaarRij>) crises_ = std::max(crises_, keren(r, Fase::crisis));
  const Vierdubbel erbij = h.keren[0] - h.keren[1];
  expects((k + 1) * banen_ <= tarieven_.size());
  for (std::size_t baan = 0; baan < banen_; ++baan) {
    const Bontarief& bon = tarieven_[k * banen_ + baan];
    const Tarief& t = std::is_same_v<Rij, JaarRij> ? bon.zonder : bon.verschil;
    Bedrag bedrag;
#pragma GCC unroll 4
    for (std::size_t p = 0; p < perioden.size(); ++p) {
      bedrag.nu.boek(h.maanden[p], t.prijs[static_cast<std::size_t>(perioden[p])]);
      bedrag.later.boek(erbij[p], t.per_jaar[p]);
    }
#pragma GCC unroll 16
    for (const Fase f : gebeurtenissen) {
      const std::size_t plaats = keerplaatsen[f];
      bedrag.nu.boek(h.keren[plaats / per_register][plaats % per_register], t.prijs[static_cast<std::size_t>(f)]);
    }
    omvang_ +=
        (h.maanden < 0.0 ? -h.maanden : h.maanden) * t.hoogste_maand + (h.keren[0] + h.keren[1]) * t.hoogste_jaar;
#pragma GCC unroll 8
    for (std::size_t n = 0; n < registers; ++n) omvang_ += h.keren[n] * t.hoogste_keer[n];
    voor_elk(
        set, [&](std::size_t s) __attribute__((always_inline)) {
          Bedrag& som = bedragen_(s, baan, rij);
          som.nu += bedrag.nu;
          som.later += bedrag.later;
        });
  }
}

}  // namespace mbc
