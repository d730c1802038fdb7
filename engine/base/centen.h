#pragma once

#include <cmath>
#include <compare>
#include <cstdint>

#include "base/contract.h"

/// Money and volumes in integers, so that no sum depends on its order (model.md §2).
namespace mbc {

/// A whole number of eurocents: what a posting is rounded to, once.
struct Centen {
  std::int64_t waarde = 0;

  constexpr auto operator<=>(const Centen&) const = default;
  constexpr Centen& operator+=(Centen o) {
    waarde += o.waarde;
    return *this;
  }
  friend constexpr Centen operator+(Centen a, Centen b) { return {a.waarde + b.waarde}; }
  friend constexpr Centen operator-(Centen a, Centen b) { return {a.waarde - b.waarde}; }
};

/// A volume in fixed point: months of a phase, or occurrences of an event. One unit is 2^32 ticks, so a
/// rounded month is off by at most 1e-10 and a cell holds two thousand million months.
using Ticks = std::int64_t;
inline constexpr double ticks_per_eenheid = 4294967296.0;

/// Rounds to the nearest tick (ties to even).
inline Ticks naar_ticks(double eenheden) noexcept {
  expects(std::abs(eenheden) < 0x1p31);
  return static_cast<Ticks>(std::llrint(eenheden * ticks_per_eenheid));
}
inline double van_ticks(Ticks t) noexcept { return static_cast<double>(t) / ticks_per_eenheid; }

/// The nearest whole tick of a weight: whole units then weigh exactly, in any number.
inline double op_tick(double gewicht) noexcept { return van_ticks(naar_ticks(gewicht)); }

/// A volume times a weight, to the nearest tick.
inline Ticks weeg(Ticks volume, double gewicht) noexcept {
  return static_cast<Ticks>(std::llrint(static_cast<double>(volume) * gewicht));
}

/// Wide enough for any sum of volumes times prices. A gcc extension: named once, so that -Wpedantic stays on.
__extension__ using Int128 = __int128;

/// A price per unit of volume in 2^-20 eurocents: exact for whole cents, and summed without order.
using Prijs = std::int64_t;
inline constexpr double prijs_per_cent = 1048576.0;

inline Prijs naar_prijs(double euro) noexcept {
  expects(std::abs(euro * 100.0 * prijs_per_cent) < 0x1p63);
  return static_cast<Prijs>(std::llrint(euro * 100.0 * prijs_per_cent));
}

/// Sum of volume times price, exact in 128 bits; rounded to whole cents once, at the end.
class Kassa {
 public:
  constexpr void boek(Ticks volume, Prijs prijs) noexcept {
    som_ += static_cast<Int128>(volume) * static_cast<Int128>(prijs);
  }
  /// The same for prices added up.
  constexpr void boek(Ticks volume, Int128 prijzen) noexcept { som_ += static_cast<Int128>(volume) * prijzen; }
  constexpr Kassa& operator+=(const Kassa& o) noexcept {
    som_ += o.som_;
    return *this;
  }
  /// Half away from zero, as a controller rounds.
  [[nodiscard]] constexpr Centen centen() const noexcept {
    constexpr Int128 cent = static_cast<Int128>(1) << 52;
    const Int128 half = cent / 2;
    const Int128 heel = som_ >= 0 ? (som_ + half) / cent : (som_ - half) / cent;
    ensures(heel == static_cast<std::int64_t>(heel));
    return {static_cast<std::int64_t>(heel)};
  }

 private:
  Int128 som_ = 0;
};

}  // namespace mbc
