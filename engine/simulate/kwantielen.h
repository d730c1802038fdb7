#pragma once

#include <algorithm>
#include <cstdint>
#include <optional>
#include <span>
#include <utility>
#include <vector>

#include "base/contract.h"
#include "chance/copula.h"
#include "chance/steekproef.h"
#include "model/studie.h"

namespace mbc {

/// The quantile of everything that is uncertain at parameter level, one per key, in one replicatie: drawn as
/// Studie::trekking says and coupled as Studie::correlaties say. Numbers with the same key (a scenario's own
/// distribution of the study's number) share it. Of what Studie::trekrijen holds, a replicatie takes its own row.
class Kwantielen {
 public:
  /// Needs correlaties that are together positive definite; those of numbers that are not uncertain are passed
  /// over.
  explicit Kwantielen(const Studie& studie);

  void trek(std::uint32_t replicatie) noexcept;
  /// What is drawn of each place before anything goes together and without rows: independent quantiles.
  void trek_los(std::uint32_t replicatie, std::span<double> u) const noexcept;

  /// These in place of a draw, as they are: a quantile for each place.
  void zet(std::span<const double> u) noexcept {
    expects(u.size() == u_.size());
    std::copy(u.begin(), u.end(), u_.begin());
  }
  /// Makes of what stands here a draw of the rest given these places of `van`. Without rows: what those hold together
  /// is not known apart.
  void leg_vast(std::span<const std::size_t> plaatsen, std::span<const double> van);
  [[nodiscard]] std::span<const double> alle() const noexcept { return u_; }

  /// Makes independent quantiles, one for each place, go together as the study's correlaties say; of what was drawn
  /// beforehand, the first place chooses the row.
  void koppel(std::span<double> u) noexcept;
  /// The places that go together, directly or through others: each place stands in one group, ascending.
  [[nodiscard]] std::vector<std::vector<std::size_t>> groepen() const;

  /// Place of a key; none where nothing uncertain has it.
  [[nodiscard]] std::optional<std::size_t> plaats(std::uint64_t sleutel) const noexcept;
  double operator[](std::size_t plaats) const noexcept { return u_[plaats]; }
  /// The quantile of a place below which a draw lies with this chance: the chance itself, or what the rows make of it.
  [[nodiscard]] double op_kans(std::size_t plaats, double kans) const;
  /// The uncertain keys, ascending.
  [[nodiscard]] const std::vector<std::uint64_t>& sleutels() const noexcept { return sleutels_; }

 private:
  void maak_copula(const Studie& studie);
  void koppel_copula(std::span<double> u) noexcept;
  void neem_rij(std::size_t rij, std::span<double> u) const noexcept;
  [[nodiscard]] double trek_een(std::uint32_t replicatie, std::size_t plaats) const noexcept;

  std::uint64_t zaad_;
  Trekking trekking_;
  std::uint32_t replicaties_;
  std::vector<std::uint64_t> sleutels_;
  SobolRij rij_{0};
  Copula copula_;
  std::vector<std::size_t> gekoppeld_;                      ///< places of the copula's variables
  std::vector<std::pair<std::size_t, std::size_t>> paren_;  ///< places of which a correlation was given
  GedeeldeRijen rijen_;
  std::vector<std::pair<std::size_t, std::size_t>> kolommen_;  ///< places that the rows have, each with its column
  std::vector<double> u_, samen_;
};

/// The key of the weight of a receipt.
std::uint64_t gewicht_sleutel(const Kassabon& kassabon);

}  // namespace mbc
