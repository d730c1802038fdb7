#pragma once

#include <array>
#include <cmath>
#include <cstdint>
#include <span>
#include <type_traits>
#include <utility>
#include <vector>

#include "base/contract.h"
#include "base/wiskunde.h"
#include "chance/toeval.h"
#include "simulate/wereld.h"

/// The chance of one family: its draws, the same in every scenario.
namespace mbc {

/// Number of a casus within its gemeente: year of inflow and rank in that year, so that neither the horizon
/// nor the inflow of another year ever renumbers a family.
struct CasusNummer {
  int jaar = 0;  ///< from -W
  int rang = 0;  ///< 0, 1, ... within the year

  /// Second word of the counter; holds 1024 years of 4 million families.
  [[nodiscard]] constexpr std::uint32_t woord() const noexcept {
    expects(jaar >= -512 && jaar < 512 && rang >= 0 && rang < 1 << 22);
    return (static_cast<std::uint32_t>(jaar + 512) << 22) | static_cast<std::uint32_t>(rang);
  }
  /// The year in such a word.
  static constexpr int jaar_van(std::uint32_t woord) noexcept { return static_cast<int>(woord >> 22) - 512; }
};

/// Number of families that flow in during a year, from -W on (model.md §3): Poisson, or fixed.
int aantal_gezinnen(const Wereld& o, std::size_t gemeente, Sleutel sleutel, int jaar);

/// Poisson count by inversion; `geen` is e^-mean.
std::uint32_t tel_crises(double mean, double geen, double u) noexcept;

struct CrisisTrekking {
  double moment = 0;  ///< months from the start of the traject
  double u = 0;       ///< counts iff below 1 - crisis_reductie x e
};

/// The first block of draws of a traject that is of its crises.
inline constexpr std::uint32_t eerste_crisisblok = 2;

/// The crises of a traject (model.md §3, step 6) over `spanne` months, of which `verwacht` are expected and
/// none come with probability `geen`; u is the uniform that counts them, `trekkingen(blok)` yields the four
/// uniforms of a block of its draws. Appends to `uit`.
template <class Blok>
void trek_crises(double spanne, double verwacht, double geen, double u, std::vector<CrisisTrekking>& uit,
                 Blok trekkingen) {
  const std::uint32_t n = tel_crises(verwacht, geen, u);
  for (std::uint32_t i = 0; i < n; i += 2) {
    const std::array<double, 4> w = trekkingen(eerste_crisisblok + i / 2);
    uit.push_back({spanne * w[0], w[1]});
    if (i + 1 < n) uit.push_back({spanne * w[2], w[3]});
  }
}

/// Third word of the counter of a casus: which traject (0: the family itself), and which block of its draws.
constexpr std::uint32_t derde_woord(int traject, std::uint32_t blok) noexcept {
  expects(traject >= 0 && traject < 1 << 16 && blok < 1U << 16);
  return (static_cast<std::uint32_t>(traject) << 16) | blok;
}

/// The draws of a traject (model.md §3), named as there; `duur` is T, in months.
template <class T>
struct PerTrekking {
  T v{}, duur{}, o{}, q{}, z{}, h{}, c{}, y{};
};
/// In the order in which they are drawn: four to a block.
template <class T>
inline constexpr std::array elke_trekking = {&PerTrekking<T>::v, &PerTrekking<T>::duur, &PerTrekking<T>::o,
                                             &PerTrekking<T>::q, &PerTrekking<T>::z,    &PerTrekking<T>::h,
                                             &PerTrekking<T>::c, &PerTrekking<T>::y};
inline constexpr std::size_t aantal_trekkingen = elke_trekking<double>.size(), trekkingen_per_blok = 4;
static_assert(aantal_trekkingen % trekkingen_per_blok == 0);
/// Calls f(n) for each, n a constant: a loop would not be unrolled.
template <class F>
[[gnu::always_inline]] inline void voor_elke_trekking(F f) {
  [&]<std::size_t... n>(std::index_sequence<n...>) __attribute__((always_inline)) {
    (f(std::integral_constant<std::size_t, n>{}), ...);
  }
  (std::make_index_sequence<aantal_trekkingen>{});
}
/// Which block has the n-th. No draw ever moves, so what comes after the first blocks is taken from behind the crises.
constexpr std::uint32_t trekkingblok(std::size_t n) noexcept {
  const auto blok = static_cast<std::uint32_t>(n / trekkingen_per_blok);
  return blok < eerste_crisisblok ? blok : 0xFFFFU - blok;
}

/// Those of one.
struct TrajectTrekking : PerTrekking<double> {
  bool met_crises = false;                      ///< whether they have been drawn
  std::uint32_t eerste_crisis = 0, crises = 0;  ///< range in Gezin's list
};

/// Draws a family lazily: a traject that happens in no scenario costs nothing. Reused for every family.
class Gezin {
 public:
  /// `moment`: years from year 0 for Spreiding::vast, else drawn uniformly in the year.
  void begin(const Wereld& o, Sleutel sleutel, CasusNummer nummer, const double* vast_moment = nullptr) noexcept;

  double instroom = 0;  ///< moment of inflow, years from year 0
  double leeftijd = 0;  ///< years, at inflow
  std::size_t kassabon = 0;
  double x = 0;  ///< decides on prevented inflow

  /// Draws of traject j = 1, 2, ...
  const TrajectTrekking& traject(int j) {
    expects(j >= 1 && static_cast<std::size_t>(j) <= trajecten_.size());
    while (getrokken_ < j) trek_traject(++getrokken_);
    return trajecten_[static_cast<std::size_t>(j - 1)];
  }
  /// The crises of traject j, until those of another are asked.
  std::span<const CrisisTrekking> crises(int j) {
    const TrajectTrekking& t = traject(j);
    if (!t.met_crises) trek_crises_van(j);
    return {crises_.data() + t.eerste_crisis, t.crises};
  }

 private:
  [[nodiscard]] Woorden woorden(int traject, std::uint32_t blok) const noexcept {
    return philox(
        {wereld_->replicatie, nummer_, derde_woord(traject, blok), static_cast<std::uint32_t>(Bestemming::casus)},
        sleutel_);
  }
  void trek_traject(int j);
  void trek_crises_van(int j);

  const Wereld* wereld_ = nullptr;
  Sleutel sleutel_{};
  std::uint32_t nummer_ = 0;
  int getrokken_ = 0;
  std::vector<TrajectTrekking> trajecten_;  ///< room for as many as the study allows
  std::vector<CrisisTrekking> crises_;
};

}  // namespace mbc
