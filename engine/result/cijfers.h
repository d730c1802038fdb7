#pragma once

#include <cstdint>

#include "model/studie.h"
#include "simulate/uitkomst.h"

/// The money of one replicatie as model.md §7 asks for it: what every sum over replicaties is made of.
namespace mbc {

/// Cents of one scenario against the nulalternatief, undiscounted.
struct Bedragpaar {
  std::int64_t baten = 0, kosten = 0;
  std::int64_t betaald = 0;  ///< what of the kosten is paid extra (kasdeel)

  Bedragpaar& operator+=(Bedragpaar o) noexcept {
    baten += o.baten;
    kosten += o.kosten;
    betaald += o.betaald;
    return *this;
  }
};

/// From what a cell costs under the nulalternatief and under the scenario, all of it paid.
inline Bedragpaar tegenover(Centen zorg_nul, Centen zorg, Centen inv_nul, Centen inv) noexcept {
  const std::int64_t kosten = (inv - inv_nul).waarde;
  return {(zorg_nul - zorg).waarde, kosten, kosten};
}

/// How far baten and kosten of a geldstroom are free budget: `aandeel` is what of it is verzilverbaar, `telt` whether
/// the year does (verzilverbaar_vanaf), `betaald` what is paid of the kosten.
inline double verzilverbaar_saldo(double aandeel, bool telt, double baten, double betaald) noexcept {
  return (telt ? aandeel * baten : 0.0) - betaald;
}
inline bool telt_als_verzilverbaar(std::size_t y, double vanaf) noexcept { return static_cast<double>(y) >= vanaf; }

/// One scenario against another in one replicatie. The outcome must outlive it.
class Cijfers {
 public:
  Cijfers(const Uitkomst& u, std::size_t scenario, std::size_t nul) : u_(u), s_(scenario), nul_(nul) {}

  /// Of one gemeente, year and geldstroom.
  [[nodiscard]] Bedragpaar cel(std::size_t g, std::size_t y, std::size_t f) const {
    Bedragpaar uit = tegenover(u_.zorgkosten(nul_, g, y, f), u_.zorgkosten(s_, g, y, f),
                               u_.investeringen(nul_, g, y, f), u_.investeringen(s_, g, y, f));
    uit.betaald = (u_.betaald_van(s_, g, y, f) - u_.betaald_van(nul_, g, y, f)).waarde;
    return uit;
  }
  /// Of all gemeenten of the outcome.
  [[nodiscard]] Bedragpaar regio(std::size_t y, std::size_t f) const;
  /// Of all geldstromen of a gemeente.
  [[nodiscard]] Bedragpaar gemeente(std::size_t g, std::size_t y) const;
  /// Undiscounted.
  [[nodiscard]] double verzilverbaar(Bedragpaar x, std::size_t y, std::size_t f) const {
    return verzilverbaar_saldo(u_.verzilverbaar[f], telt_als_verzilverbaar(y, u_.verzilverbaar_vanaf),
                               static_cast<double>(x.baten), static_cast<double>(x.betaald));
  }

 private:
  const Uitkomst& u_;
  std::size_t s_, nul_;
};

/// Mean hours of a sum of hundredths over replicaties.
inline double gemiddelde_uren(Int128 som, double replicaties) noexcept {
  return static_cast<double>(som) / replicaties / 100.0;
}

/// What one scenario costs a gemeente over the horizon, against nothing: discounted cents.
struct Niveau {
  double zorg = 0, investeringen = 0;
};
Niveau niveau_van_gemeente(const Uitkomst& u, std::size_t scenario, std::size_t g);

/// Baten, kosten and saldo from two levels.
struct Contant {
  Niveau nul, scenario;

  [[nodiscard]] double baten() const noexcept { return nul.zorg - scenario.zorg; }
  [[nodiscard]] double kosten() const noexcept { return scenario.investeringen - nul.investeringen; }
  [[nodiscard]] double saldo() const noexcept { return baten() - kosten(); }
};

}  // namespace mbc
