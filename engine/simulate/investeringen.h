#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "simulate/omgeving.h"
#include "simulate/uitkomst.h"

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
  Eenheden(const Omgeving& o, const Volumes& volumes, std::size_t scenario, std::size_t gemeente);

  /// Units of a line in year y; `aandeel` is not in it.
  [[nodiscard]] Volume van(const Investering& i, std::size_t y) const;

 private:
  void vul_medewerkers(const Omgeving& o, const GemeenteWaarden& g, const Bereik& b, double te_trainen);

  int start_;
  double begin_jaar_;  ///< year in which the gemeente begins
  Ticks regiodeel_;    ///< its part of something asked of the region once
  Rooster<Volume, 2> per_grondslag_;  ///< [Grondslag][year]; empty for per_jaar and eenmalig
};

/// Prices the investments of one gemeente. `kolom` is its place among the chosen gemeenten.
void prijs_investeringen(const Omgeving& o, const Volumes& volumes, std::size_t gemeente, std::size_t kolom,
                         const Investeringsregels& regels, Uitkomst& uit);

}  // namespace mbc
