#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "analyse/factoren.h"
#include "analyse/saldo.h"
#include "simulate/herprijzen.h"
#include "simulate/replicatie.h"

/// A point in the space of quantiles, and its neighbour in each direction: what tornado, Sobol' indices and Morris
/// screening are made of. Owned by one thread.
namespace mbc {

/// One row holds, in this order, the point and the neighbour of each factor; of each the scenarios, and of each
/// scenario saldo and verzilverbaar saldo: NCW against the nulalternatief in cents.
struct Buurmaat {
  std::size_t factoren = 0, scenarios = 0;

  [[nodiscard]] std::size_t breedte() const { return (1 + factoren) * scenarios * 2; }
  /// `buur` 0 is the point itself.
  [[nodiscard]] std::size_t plek(std::size_t buur, std::size_t scenario, Saldosoort soort) const {
    return (buur * scenarios + scenario) * 2 + static_cast<std::size_t>(soort);
  }
};

class Buurpunten {
 public:
  /// All three must outlive it.
  Buurpunten(const Plan& plan, const std::vector<Factor>& factoren, const std::vector<std::size_t>& scenarios);

  /// Its simulator calls back to it.
  Buurpunten(const Buurpunten&) = delete;
  Buurpunten& operator=(const Buurpunten&) = delete;
  ~Buurpunten() = default;

  [[nodiscard]] Buurmaat maat() const { return {factoren_.size(), scenarios_.size()}; }

  /// With the families of `replicatie`: at the quantiles `u`, and at `u` with those of one factor from `ander`. What no
  /// family depends on, is only priced again. Fills `uit`.
  void reken(std::uint32_t replicatie, std::span<const double> u, std::span<const double> ander, std::span<double> uit);

 private:
  void zet_prijzen(std::span<const double> ander);
  void schrijf(const Uitkomst& uitkomst, std::size_t buur, std::span<double> uit) const;

  const Studie& studie_;
  const std::vector<Factor>& factoren_;
  const std::vector<std::size_t>& scenarios_;
  std::size_t nul_;
  std::vector<std::size_t> geprijsd_;  ///< factors that are a variant of herprijzer_, in its order
  Simulator simulator_, met_prijzen_;
  Herprijzer herprijzer_;
  std::vector<double> punt_;
};

}  // namespace mbc
