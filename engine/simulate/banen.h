#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <cstring>

#include "base/centen.h"

/// Money of several posts side by side, in double precision and yet exact: what is computed comes with how far off it
/// can be, and a cent counts only where that cannot move it. The exact way (kosten.h, investeringen.h) does the rest,
/// two of a thousand small gemeenten, and is the oracle of this one. So results depend on no rounding, no order and no
/// width of registers.
namespace mbc {

/// Posts of a baan; its last place is an upper bound of what each of the others can be.
inline constexpr std::size_t posten_per_baan = 7;

/// Four numbers in a register. Where one is kept, alignas stands: without AVX the compiler aligns them less than a
/// function for AVX expects.
using Vierdubbel __attribute__((vector_size(32))) = double;
using Viergeheel __attribute__((vector_size(32))) = std::int64_t;

namespace baan_kern {
inline constexpr double magisch = 0x1.8p52;  // adding it leaves a whole number in the low bits
}
/// Whole numbers below 2^51, exact.
[[gnu::always_inline]] inline void naar_dubbel(const Viergeheel& x, Vierdubbel& uit) noexcept {
  const Viergeheel bits = x + std::bit_cast<std::int64_t>(baan_kern::magisch);
  uit = __builtin_bit_cast(Vierdubbel, bits) - baan_kern::magisch;
}

/// What each post costs, or one unit of something in each.
struct alignas(64) Baan {
  Vierdubbel helft[2]{};

  /// Adds a volume times its price.
  [[gnu::always_inline]] void boek(double volume, const Baan& prijs) noexcept {
    helft[0] += volume * prijs.helft[0];
    helft[1] += volume * prijs.helft[1];
  }
  [[gnu::always_inline]] Baan& operator+=(const Baan& o) noexcept {
    helft[0] += o.helft[0];
    helft[1] += o.helft[1];
    return *this;
  }
  [[nodiscard]] double hoogste() const noexcept { return helft[1][3]; }
};

/// Prices of one unit in each post of a baan, added up exactly.
struct Prijsbaan {
  std::array<Int128, posten_per_baan> prijs{};

  /// In doubles, times this; the last place is the highest of all.
  [[nodiscard]] Baan baan(double factor) const noexcept {
    Baan uit;
    double hoogste = 0;
    for (std::size_t n = 0; n < posten_per_baan; ++n) {
      const double p = static_cast<double>(prijs[n]) * factor;
      uit.helft[n / 4][n % 4] = p;
      hoogste = std::max(hoogste, std::abs(p));
    }
    uit.helft[1][3] = hoogste;
    return uit;
  }
  [[nodiscard]] bool leeg() const noexcept {
    return std::all_of(prijs.begin(), prijs.end(), [](Int128 p) { return p == 0; });
  }
};
inline constexpr double cent_per_tick = 0x1p-52, cent_per_eenheid = 0x1p-20;  // times a Prijs

/// Rounds to whole cents (or hundredths of an hour), and remembers whether any of them was in doubt.
class alignas(64) Afronder {
 public:
  /// No sum is off by `marge` or more.
  explicit Afronder(double marge) noexcept : marge_(marge) {}

  [[gnu::always_inline]] void rond(const Baan& x, std::int64_t* uit) noexcept { rond(x, marge_, uit); }
  /// The last place of x is a bound of its sums, and it is off by less than `marge` times that.
  [[gnu::always_inline]] void rond_begrensd(const Baan& x, std::int64_t* uit) noexcept {
    rond(x, x.hoogste() * marge_, uit);
  }
  /// Whether all that was rounded is what exact sums give.
  [[nodiscard]] bool zeker() const noexcept {
    std::int64_t twijfel = 0;
    for (std::size_t n = 0; n < posten_per_baan; ++n) twijfel |= twijfel_[n / 4][n % 4];
    return twijfel == 0;
  }

 private:
  [[gnu::always_inline]] void rond(const Baan& x, double marge, std::int64_t* uit) noexcept {
    const double zeker_tot = 0.5 - marge;
    for (std::size_t h = 0; h < 2; ++h) {
      const Vierdubbel opgeteld = x.helft[h] + baan_kern::magisch;
      const Vierdubbel af = x.helft[h] - (opgeteld - baan_kern::magisch);
      twijfel_[h] |= (af >= zeker_tot) | (af <= -zeker_tot);
      const Viergeheel heel =
          __builtin_bit_cast(Viergeheel, opgeteld) - std::bit_cast<std::int64_t>(baan_kern::magisch);
      std::memcpy(uit + 4 * h, &heel, sizeof heel);
    }
  }

  double marge_;
  Viergeheel twijfel_[2]{};
};

/// The posts of a price list: all geldstromen, then all functies, and then what is paid of each geldstroom.
struct Posten {
  std::size_t geldstromen = 0, functies = 0, kasstromen = 0;

  [[nodiscard]] std::size_t banen() const noexcept {
    return (geldstromen + functies + kasstromen + posten_per_baan - 1) / posten_per_baan;
  }
  [[nodiscard]] std::size_t functie(std::size_t f) const noexcept { return geldstromen + f; }
  [[nodiscard]] std::size_t kasstroom(std::size_t f) const noexcept { return geldstromen + functies + f; }

  /// Writes what was rounded to the posts of the kinds; `betaald` is not looked at where there are no kasstromen.
  [[gnu::always_inline]] void verdeel(const std::int64_t* heel, std::size_t baan, Centen* geld, std::int64_t* uren,
                                      Centen* betaald) const noexcept {
    const std::size_t eerste = baan * posten_per_baan, eerste_kas = geldstromen + functies;
    const std::size_t tot = std::min(posten_per_baan, eerste_kas - std::min(eerste_kas, eerste));
    const std::size_t van_uren = std::min(tot, geldstromen - std::min(geldstromen, eerste));
    Centen* naar_geld = geld + eerste;
#pragma GCC unroll 7
    for (std::size_t i = 0; i < posten_per_baan; ++i) {
      if (i == van_uren) break;
      naar_geld[i].waarde = heel[i];
    }
#pragma GCC unroll 7
    for (std::size_t i = 0; i < posten_per_baan; ++i) {
      if (van_uren + i == tot) break;
      uren[eerste + van_uren + i - geldstromen] = heel[van_uren + i];
    }
    for (std::size_t i = tot; i < posten_per_baan && eerste + i < eerste_kas + kasstromen; ++i)
      betaald[eerste + i - eerste_kas].waarde = heel[i];
  }
};

}  // namespace mbc
