#pragma once

#include <cstdint>
#include <vector>

#include "base/centen.h"
#include "base/rooster.h"
#include "simulate/uitkomst.h"

/// What is kept of the replicaties: enough for every summary, little enough for 10,000 of them.
namespace mbc {

/// Exact sums of a whole number and its square: the same in any order and for any division over threads.
struct ExacteSom {
  Int128 som = 0;
  Int128 kwadraat = 0;

  void tel(std::int64_t x) noexcept {
    som += x;
    kwadraat += static_cast<Int128>(x) * x;
  }
  ExacteSom& operator+=(const ExacteSom& o) noexcept {
    som += o.som;
    kwadraat += o.kwadraat;
    return *this;
  }
};

/// Sums over replicaties that need no quantile. One per thread, added up at the end.
struct Sommen {
  explicit Sommen(const Maten& m);

  void tel(const Uitkomst& u, std::size_t nul);
  Sommen& operator+=(const Sommen& o);

  /// [scenario][gemeente][year][geldstroom] of baten, kosten, saldo in cents, against the nulalternatief.
  Rooster<ExacteSom, 4> baten, kosten, saldo;
  Rooster<std::int64_t, 3> tellingen;           ///< [scenario][year][Telling]
  Rooster<Int128, 4> uren_vrij, uren_gevraagd;  ///< [scenario][gemeente][year][functie], 1/100 hour
  Rooster<Int128, 2> regels;                    ///< [scenario][investment line], cents
  Rooster<Int128, 4> lijnen;                    ///< [scenario][investment line][gemeente][year], cents, if asked
  Rooster<Int128, 4> lijnen_contant;            ///< the same, discounted, in thousandths of a cent
  Rooster<Int128, 4> lijnuren;                  ///< the same shape, 1/100 hour
  Rooster<ExacteSom, 2> kostensoorten;          ///< [scenario][kostensoort], cents, if asked

 private:
  void tel_bedragen(const Uitkomst& u, std::size_t s, std::size_t nul, std::size_t n);
};

/// Per replicatie, in its own slot: levels whose differences and discounted sums are summarised later.
/// The replicatie runs fastest, so that every summary reads one contiguous column.
struct Kolommen {
  Kolommen(const Maten& m, std::size_t replicaties);

  void bewaar(std::size_t replicatie, const Uitkomst& u);

  Maten maten;
  std::size_t replicaties;
  Rooster<std::int64_t, 4> zorgkosten, investeringen;  ///< [scenario][year][geldstroom][replicatie], cents
  Rooster<std::int64_t, 4> betaald;                    ///< what of the investments is paid: [..][kasstroom][replicatie]
  Rooster<double, 3> gemeente_zorg, gemeente_inv;      ///< [scenario][gemeente][replicatie], discounted cents
  Rooster<double, 3> recidive;                         ///< [scenario][1 year, 2 years][replicatie], shares
  Rooster<double, 2> verzilverbaar;                    ///< [geldstroom][replicatie]
  Rooster<double, 2> discontovoet;                     ///< [as in Uitkomst][replicatie]
  Rooster<double, 2> disconto;                         ///< [year][replicatie]: what a euro of it counts for
  std::vector<double> verzilverbaar_vanaf;
};

}  // namespace mbc
