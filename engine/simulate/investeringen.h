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
  Eenheden(const Wereld& o, const Volumes& volumes, std::size_t scenario, std::size_t gemeente);

  /// Calls f(year, units) for each year in which a line asks something; `aandeel` is not in the units.
  template <class F>
  void voor_elk_jaar(const Investering& i, F f) const;

 private:
  void vul_medewerkers(const GemeenteWaarden& g, const Bereik& b, double te_trainen);

  int start_;
  int begin_jaar_;                    ///< year in which the gemeente begins
  Ticks regiodeel_;                   ///< its part of something asked of the region once
  Rooster<Volume, 2> per_grondslag_;  ///< [Grondslag][year]; empty for per_jaar and eenmalig
};

template <class F>
void Eenheden::voor_elk_jaar(const Investering& i, F f) const {
  const auto jaren = static_cast<int>(per_grondslag_.maat(1));
  const auto vast = [&](int van, int tot) {
    const Ticks deel = i.reikwijdte == Reikwijdte::per_gemeente ? naar_ticks(1.0) : regiodeel_;
    for (int y = std::max(van, 0); y <= std::min(tot, jaren - 1); ++y) f(static_cast<std::size_t>(y), Volume{deel, 0});
  };
  if (i.grondslag == Grondslag::per_jaar) {
    vast(i.van.value_or(start_) - start_, i.tot.value_or(start_ + jaren) - start_);
  } else if (i.grondslag == Grondslag::eenmalig) {
    const int jaar = i.jaar ? *i.jaar - start_ : begin_jaar_;
    vast(jaar, jaar);
  } else {
    for (int y = 0; y < jaren; ++y) f(static_cast<std::size_t>(y), per_grondslag_(i.grondslag, y));
  }
}

/// Prices the investments of one gemeente. `kolom` is its place among the chosen gemeenten.
void prijs_investeringen(const Wereld& o, const Volumes& volumes, std::size_t gemeente, std::size_t kolom,
                         const Investeringsregels& regels, Uitkomst& uit);

}  // namespace mbc
