#pragma once

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <vector>

#include "base/centen.h"
#include "simulate/prijslijst.h"
#include "simulate/volumes.h"
#include "simulate/waarden.h"

/// The world of one replicatie: every uncertain number drawn, ready for millions of families.
namespace mbc {

/// Numbers of a traject (model.md §3); durations in months.
struct TrajectWaarden : PerKans<double> {
  Trekker leeftijd, duur;
  double vrijwillig_vooraf = 0;
  double crises_per_maand = 0;
  int max_trajecten = 4;
  double leeftijdsgrens = 18;  ///< years
};

/// Effects at full methodetrouw; `schaal` is optimismecorrectie x attributie.
struct EffectWaarden : PerEffect<double> {
  double schaal = 1;
  double instroom_vertraging = 0;

  bool operator==(const EffectWaarden&) const = default;
};

/// From `laag` linearly to `hoog` in `duur` years from `begin` on; constant before and after. duur 0: a jump.
class Helling {
 public:
  Helling() = default;
  Helling(double laag, double hoog, double begin, double duur)
      : laag_(laag), hoog_(hoog), begin_(begin), eind_(begin + duur), per_jaar_(duur > 0 ? (hoog - laag) / duur : 0) {}

  [[nodiscard]] double op(double t) const noexcept {
    const double midden = laag_ + per_jaar_ * (t - begin_);
    return t < begin_ ? laag_ : t >= eind_ ? hoog_ : midden;
  }
  /// The first moment in [van, tot) at which the value lies above x, or on the way up passes it; none where it never
  /// does.
  [[nodiscard]] std::optional<double> eerst_boven(double x, double van, double tot) const noexcept {
    if (!(van < tot)) return std::nullopt;
    if (op(van) > x) return van;
    if (!(hoog_ > laag_ && hoog_ > x)) return std::nullopt;
    const double t = per_jaar_ > 0 ? std::clamp(begin_ + (x - laag_) / per_jaar_, begin_, eind_) : begin_;
    const double eerst = std::max(t, van);
    return eerst < tot ? std::optional(eerst) : std::nullopt;
  }
  /// No value lies above it; a hair wide, as the slope is rounded.
  [[nodiscard]] double bovengrens() const noexcept { return std::max(laag_, hoog_) * (1 + 0x1p-40); }

  bool operator==(const Helling&) const = default;

 private:
  double laag_ = 0, hoog_ = 0, begin_ = 0, eind_ = 0, per_jaar_ = 0;
};

/// How far the werkwijze reaches in one gemeente under one scenario (model.md §5): years from year 0.
struct Bereik {
  double begin = 0;  ///< B, at least 0
  double opbouw = 0;
  Helling aandeel;            ///< b(t) for t >= 0
  double selectie = 0;        ///< model.md §3: how much the weighing of a team knows of who is at risk
  double te_hoog = HUGE_VAL;  ///< a normal score from which on v* lies above every share
  double zeker_boven = 1;     ///< the same where both its draws are at least this: then nobody needs their scores
  double instap = 0;          ///< share of the running trajecten that a rising share takes in
  Helling trouw;              ///< m(t)
  EffectWaarden effect;
};

/// One gemeente in one replicatie.
struct GemeenteWaarden {
  double instroom = 0;  ///< families a year, before the trend
  double huidig = 0;
  double aandeel_regio = 0;  ///< its part of a regional budget: by instroom over all gemeenten of the study
  double medewerkers = 0, getraind = 0, verloop = 0;
  Bereik basis;                ///< before year 0, in every scenario
  std::vector<Bereik> bereik;  ///< per scenario
};

struct KassabonPrijzen {
  std::vector<Tariefregel> euro;
  std::vector<Tariefregel> uren;
};

/// Owned by one thread and filled anew for each replicatie.
class Wereld {
 public:
  /// `studie` must outlive it.
  explicit Wereld(const Studie& studie);

  void trek(std::uint32_t replicatie);
  /// The families of a replicatie with every uncertain number at these quantiles, one for each place of Kwantielen.
  void neem(std::uint32_t replicatie, std::span<const double> kwantielen);

  /// Prices the receipts with the values as they are now: part of `trek`, and again where a value was set.
  void prijs_kassabonnen();

  const Studie& studie;
  Waarden waarden;
  std::uint32_t replicatie = 0;
  TrajectWaarden traject;
  std::vector<double> groei;  ///< per year: how many times the inflow of year 0 and before
  std::vector<GemeenteWaarden> gemeenten;
  std::vector<double> kassabon_grens;  ///< cumulative weights; the last is 1
  std::vector<KassabonPrijzen> prijzen;
  Prijslijst euro, uren;  ///< the same by geldstroom and by functie

 private:
  void richt_in(std::uint32_t replicatie);
  void trek_traject();
  void trek_gemeente(std::size_t g, double instroom_totaal);
  void trek_gewichten();

  std::vector<std::uint64_t> gewicht_sleutels_;
};

}  // namespace mbc
