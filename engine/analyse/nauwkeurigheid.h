#pragma once

#include <cmath>

namespace mbc {

/// How small the Monte Carlo standard error of a scenario's mean saldo (NCW) must be.
struct Nauwkeurigheid {
  enum class Maat { aandeel, euro };

  Maat maat = Maat::aandeel;
  double grens = 0;  ///< a share of the size of that mean, or euros

  /// Euros.
  [[nodiscard]] double hoogste_ruis(double gemiddelde) const noexcept {
    return maat == Maat::euro ? grens : grens * std::abs(gemiddelde);
  }
  /// A saldo that is always 0 has no noise, and no need of it.
  [[nodiscard]] bool voldoet(double gemiddelde, double mcse) const noexcept { return mcse <= hoogste_ruis(gemiddelde); }
};

}  // namespace mbc
