#pragma once

#include <algorithm>
#include <cstdint>
#include <string>
#include <vector>

#include "simulate/uitkomst.h"
#include "simulate/wereld.h"

namespace mbc {

/// The distinct investment lines of a study over all scenarios and gemeenten, by id: the rows of
/// Uitkomst::regels. Knows which row each line of a scenario and gemeente has.
class Investeringsregels {
 public:
  explicit Investeringsregels(const Studie& studie);

  [[nodiscard]] const std::vector<std::string>& ids() const { return ids_; }
  /// Row per entry of Invoering::investeringen.
  [[nodiscard]] const std::vector<std::uint32_t>& rijen(std::size_t scenario, std::size_t gemeente) const {
    return rijen_(scenario, gemeente);
  }

 private:
  std::vector<std::string> ids_;
  Rooster<std::vector<std::uint32_t>, 2> rijen_;
};

/// How many units of each driver fall in each year of the horizon, in one gemeente under one scenario
/// (model.md §6); weighted with e where the amount may depend on methodetrouw.
class Eenheden {
 public:
  explicit Eenheden(std::size_t jaren);

  void stel_in(const Wereld& o, const Volumes& volumes, std::size_t scenario, std::size_t gemeente);

  /// The same number of units in each year of [van, tot): `per_jaar` and `eenmalig`. `aandeel` is not in them.
  struct Vast {
    std::size_t van, tot;
    Ticks per_jaar;
  };
  /// None where the units differ from year to year: then they are `van_jaar`.
  [[nodiscard]] std::optional<Vast> vast(const Investering& i) const;
  [[nodiscard]] Volume van_jaar(const Investering& i, std::size_t y) const { return per_grondslag_(i.grondslag, y); }

 private:
  void vul_medewerkers(const GemeenteWaarden& g, const Bereik& b, double te_trainen);

  int start_ = 0;
  int begin_jaar_ = 0;                ///< year in which the gemeente begins
  Ticks regiodeel_ = 0;               ///< its part of something asked of the region once
  Rooster<Volume, 2> per_grondslag_;  ///< [Grondslag][year]; empty for per_jaar and eenmalig
};

/// Prices the investments of one gemeente. Owned by one thread: it keeps its room from one to the next.
class Investeringsprijzer {
 public:
  explicit Investeringsprijzer(const Maten& m);

  /// `kolom` is the place of the gemeente among the chosen ones.
  void prijs(const Wereld& o, const Volumes& volumes, std::size_t gemeente, std::size_t kolom,
             const Investeringsregels& regels, Uitkomst& uit);

 private:
  /// Before rounding, [post][year], and which posts hold something.
  struct Boekjaren {
    Boekjaren(std::size_t posten, std::size_t jaren) : kassa({posten, jaren}), geraakt(posten) {}

    Rooster<Kassa, 2> kassa;
    std::vector<char> geraakt;
  };

  Centen boek(const Wereld& o, const Investering& i);
  template <class Bedrag>
  static void rond_af(Boekjaren& boek, Bedrag* uit);

  Eenheden eenheden_;
  Boekjaren euro_, uren_;
};

}  // namespace mbc
