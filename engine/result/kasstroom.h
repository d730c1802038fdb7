#pragma once

#include <string>
#include <vector>

#include "base/rooster.h"
#include "model/studie.h"
#include "result/cijfers.h"
#include "result/verzameling.h"

namespace mbc {

/// One number per replicatie.
using Kolom = std::vector<double>;

void tel_op(Kolom& som, const Kolom& x);
Kolom verschil(const Kolom& a, const Kolom& b);

/// The cash flows of one scenario against another, per year, geldstroom and replicatie, in cents; and the
/// factors that discount them. Every figure of model.md §7 is a sum over these.
class Kasstroom {
 public:
  /// `kolommen` must outlive it.
  Kasstroom(const Kolommen& kolommen, std::size_t scenario, std::size_t nul);

  /// Undiscounted, of one year and geldstroom.
  [[nodiscard]] Kolom baten(std::size_t y, std::size_t f) const;
  [[nodiscard]] Kolom kosten(std::size_t y, std::size_t f) const;

  /// Of the kosten of one year and geldstroom what is paid extra (kasdeel), undiscounted.
  [[nodiscard]] Kolom betaald(std::size_t y, std::size_t f) const;

  /// Undiscounted: verzilverbaar x baten - what is paid of the kosten, of one year and geldstroom; baten before
  /// verzilverbaar_vanaf count for nothing.
  [[nodiscard]] Kolom verzilverbaar_saldo(std::size_t y, std::size_t f) const;

  /// Undiscounted, of one year over all geldstromen.
  [[nodiscard]] Kolom baten(std::size_t y) const;
  [[nodiscard]] Kolom kosten(std::size_t y) const;

  /// Discounted over the horizon, of one geldstroom.
  [[nodiscard]] Kolom ncw_baten(std::size_t f) const;
  [[nodiscard]] Kolom ncw_kosten(std::size_t f) const;
  [[nodiscard]] Kolom ncw_betaald(std::size_t f) const;

  /// The same, discounted over the horizon.
  [[nodiscard]] Kolom ncw_verzilverbaar_saldo(std::size_t f) const;

  /// Discounted over the horizon, of one gemeente among the chosen; per replicatie.
  [[nodiscard]] std::vector<Contant> gemeente(std::size_t g) const;

  /// The scenario's own level, undiscounted, of one year and geldstroom.
  [[nodiscard]] Kolom zorgkosten(std::size_t y, std::size_t f) const;
  [[nodiscard]] Kolom investeringen(std::size_t y, std::size_t f) const;

  /// The scenario's own level over the horizon, discounted.
  [[nodiscard]] Kolom niveau_zorgkosten() const;
  [[nodiscard]] Kolom niveau_investeringen() const;

  /// Multiplies the column of year y by that year's discount factor, replicatie by replicatie.
  void disconteer(Kolom& kolom, std::size_t y) const;

 private:
  template <class Stroom>
  [[nodiscard]] Kolom over_jaren(Stroom stroom) const;
  [[nodiscard]] Kolom niveau(const Rooster<std::int64_t, 4>& bedragen, std::size_t y, std::size_t f) const;
  [[nodiscard]] Kolom niveau(const Rooster<std::int64_t, 4>& bedragen) const;

  const Kolommen& k_;
  std::size_t s_, nul_;
};

/// The sums over geldstromen of one scenario against the nulalternatief (model.md §7), per replicatie, in cents.
struct NcwKolommen {
  struct Stroom {
    Kolom baten, kosten;
  };
  struct Drager {
    std::string naam;
    Kolom saldo, verzilverbaar;
  };
  Kolom baten, kosten, verzilverbaar;
  std::vector<Stroom> geldstromen;  ///< in the order of the study
  std::vector<Drager> dragers;      ///< by name
};

/// Discounted over the horizon.
NcwKolommen ncw_kolommen(const Studie& studie, const Kasstroom& kas, std::size_t replicaties);

}  // namespace mbc
