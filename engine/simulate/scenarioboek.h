#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <span>
#include <vector>

#include "base/rooster.h"
#include "simulate/casus.h"
#include "simulate/gangen.h"
#include "simulate/uitkomst.h"
#include "simulate/volumes.h"

/// What the families of one gemeente did under each scenario, as moments: read out of the books of momenten.h, and what
/// volumes, counts and prices are made of.
namespace mbc {

namespace rij_kern {
using Keren __attribute__((vector_size(32))) = std::uint32_t;
using Ticks4 __attribute__((vector_size(32))) = std::uint64_t;

/// Adds a register of one row to that of another. The compiler would add the rows of several years at once, and shuffle
/// for it four times as long as it adds.
template <class Register>
[[gnu::always_inline]] inline void tel_op(void* som, const void* rij, std::size_t van) noexcept {
  Register a, b;
  std::memcpy(&a, static_cast<const std::byte*>(som) + van, sizeof a);
  std::memcpy(&b, static_cast<const std::byte*>(rij) + van, sizeof b);
  a += b;
  std::memcpy(static_cast<std::byte*>(som) + van, &a, sizeof a);
}
}  // namespace rij_kern

/// The fasen that are so, in their order.
template <Faseaard... aard>
inline constexpr auto fasen_die = [] {
  constexpr auto is_zo = [](const Fasevorm& f) { return ((f.aard == aard) || ...); };
  std::array<Fase, std::ranges::count_if(fasevormen, is_zo)> uit{};
  std::size_t n = 0;
  for (std::size_t f = 0; f < aantal_fasen; ++f)
    if (is_zo(fasevormen[f])) uit[n++] = static_cast<Fase>(f);
  return uit;
}();
inline constexpr auto perioden = fasen_die<Faseaard::periode>;
inline constexpr auto gebeurtenissen = fasen_die<Faseaard::begin, Faseaard::einde, Faseaard::voorval>;

/// Where a row has what. Of its counts the first register has the periods that begin and the second those that end;
/// events of their own stand in the places that these leave, and then behind them.
inline constexpr std::size_t per_register = 4;
static_assert(perioden.size() <= per_register);
constexpr std::size_t periodeplaats(Fase periode) {
  return static_cast<std::size_t>(std::ranges::find(perioden, periode) - perioden.begin());
}
constexpr std::size_t beginplaats(std::size_t periode) { return periode; }
constexpr std::size_t eindplaats(std::size_t periode) { return per_register + periode; }
namespace rij_kern {
constexpr std::size_t keerplaats(Fase gebeurtenis) {
  const Fasevorm& vorm = vorm_van(gebeurtenis);
  if (vorm.aard == Faseaard::begin) return beginplaats(periodeplaats(*vorm.van));
  if (vorm.aard == Faseaard::einde) return eindplaats(periodeplaats(*vorm.van));
  constexpr auto voorvallen = fasen_die<Faseaard::voorval>;
  const auto n = static_cast<std::size_t>(std::ranges::find(voorvallen, gebeurtenis) - voorvallen.begin());
  constexpr std::size_t vrij = per_register - perioden.size();
  if (n < vrij) return beginplaats(perioden.size()) + n;
  return n < 2 * vrij ? eindplaats(perioden.size()) + n - vrij : 2 * per_register + n - 2 * vrij;
}
}  // namespace rij_kern
/// Of an event.
inline constexpr auto keerplaatsen = [] {
  PerSoort<Fase, aantal_fasen, std::size_t> uit;
  for (const Fase f : gebeurtenissen) uit[f] = rij_kern::keerplaats(f);
  return uit;
}();
/// In whole registers of a row and of a weighted one.
inline constexpr std::size_t keren_per_rij = [] {
  std::size_t hoogste = 0;
  for (const Fase f : gebeurtenissen) hoogste = std::max(hoogste, keerplaatsen[f]);
  return (hoogste / (2 * per_register) + 1) * (2 * per_register);
}();

/// What begins, ends and happens in one year of one receipt. `rest` are the months left in the year from a
/// moment on, begins less ends; the counts of begins and ends say who is there in the years after it. Sums
/// wrap, as the rows before and after the horizon are never read. A moment touches one cache line.
struct alignas(64) JaarRij {
  // In this order and without holes, as snelle_zorgprijzer.h reads a register at a time.
  std::array<std::uint32_t, keren_per_rij> keren{};
  std::array<std::uint64_t, perioden.size()> rest{};
  std::uint32_t terug_1 = 0, terug_2 = 0;  ///< trajecten that ended here and are followed within 12, 24 months

  /// Whether nothing begins, ends or happens.
  [[nodiscard]] bool leeg() const noexcept {
    std::uint32_t iets = 0;
    for (const std::uint32_t n : keren) iets |= n;
    return iets == 0;
  }
  /// The last two counts are added as one number, as neither overflows.
  JaarRij& operator+=(const JaarRij& o) noexcept {
    constexpr std::size_t van_rest = keren_per_rij * sizeof(std::uint32_t);
    for (std::size_t van = 0; van < van_rest; van += 32) rij_kern::tel_op<rij_kern::Keren>(this, &o, van);
    for (std::size_t van = van_rest; van < sizeof *this; van += 32) rij_kern::tel_op<rij_kern::Ticks4>(this, &o, van);
    return *this;
  }
};

/// The same, each weighted with e: counts in ticks of e.
struct alignas(32) GewogenRij {
  std::array<std::uint64_t, keren_per_rij> keren{};
  std::array<std::uint64_t, perioden.size()> rest{};

  GewogenRij& operator+=(const GewogenRij& o) noexcept {
    for (std::size_t van = 0; van < sizeof *this; van += 32) rij_kern::tel_op<rij_kern::Ticks4>(this, &o, van);
    return *this;
  }
};

/// How often an event happens in a row.
template <class Rij>
constexpr auto keren(const Rij& r, Fase gebeurtenis) noexcept {
  return r.keren[keerplaatsen[gebeurtenis]];
}

/// The rows of one gemeente by scenario: what volumes are made of. Row 0 is before year 0, row y + 1 is year y.
class Scenarioboek {
 public:
  Scenarioboek(std::size_t scenarios, std::size_t jaren, std::size_t kassabonnen);

  void maak_leeg();
  void tel_op(ScenarioSet set, std::size_t k, std::size_t rij, const JaarRij& plat) noexcept {
    voor_elk(set, [&](std::size_t s) { plat_(s, k, rij) += plat; });
  }
  void tel_op(ScenarioSet set, std::size_t k, std::size_t rij, const GewogenRij& gewogen) noexcept {
    voor_elk(set, [&](std::size_t s) { gewogen_(s, k, rij) += gewogen; });
  }
  /// Writes the volumes of the receipts over those of `v`.
  void schrijf(Volumes& v) const;

 private:
  void schrijf(std::size_t s, std::size_t k, Volumes& v) const;

  std::size_t jaren_, kassabonnen_;
  Rooster<JaarRij, 3> plat_;        ///< [scenario][kassabon][row]
  Rooster<GewogenRij, 3> gewogen_;  ///< the same shape
};

/// The trajecten with the werkwijze of one gemeente: what the per_bss_* investments multiply.
class Werkwijzeboek {
 public:
  Werkwijzeboek(std::size_t scenarios, std::size_t jaren);

  [[gnu::always_inline]] void tel_op(ScenarioSet set, std::size_t rij, const JaarRij& plat,
                                     const GewogenRij& gewogen) noexcept {
    voor_elk(
        set, [&](std::size_t s) __attribute__((always_inline)) {
          plat_(s, rij) += plat;
          gewogen_(s, rij) += gewogen;
        });
  }
  /// Writes the volumes of a scenario per year, and empties it.
  void stort(std::size_t s, std::span<WerkwijzeVolumes> uit) noexcept;

 private:
  Rooster<JaarRij, 2> plat_;        ///< [scenario][row]
  Rooster<GewogenRij, 2> gewogen_;  ///< the same shape
};

/// What is counted of the gemeenten of a replicatie together, and priced nowhere. A year holds some 4000 million of
/// each.
class Jaartellingen {
 public:
  Jaartellingen(std::size_t scenarios, std::size_t jaren);

  void maak_leeg();
  /// n families flow in in a year, negative before year 0.
  void tel_instroom(int jaar, int n) noexcept {
    if (jaar >= 0) instroom_[static_cast<std::size_t>(jaar)] += n;
  }
  /// One of them does not under these scenarios; `rij` as in the books.
  void tel_afwezige(ScenarioSet set, std::size_t rij) noexcept {
    voor_elk(
        set, [&](std::size_t s) __attribute__((always_inline)) { ++gemist_(s, rij); });
  }
  [[gnu::always_inline]] void tel_op(ScenarioSet set, std::size_t rij, const JaarRij& plat,
                                     Werkwijze werkwijze) noexcept {
    voor_elk(
        set, [&](std::size_t s) __attribute__((always_inline)) {
          som_(s, rij) += plat;
          if (werkwijze == Werkwijze::met) bss_(s, rij) += keren(plat, Fase::start);
        });
  }

  /// Adds them to those of `uit`.
  void schrijf(Uitkomst& uit) const;

 private:
  void schrijf(std::size_t s, Uitkomst& uit) const;

  std::size_t jaren_;
  std::vector<std::int64_t> instroom_;     ///< per year, as if in every scenario
  Rooster<std::int64_t, 2> gemist_, bss_;  ///< [scenario][row]
  Rooster<JaarRij, 2> som_;                ///< the same shape
};

}  // namespace mbc
