#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "analyse/rijen.h"
#include "model/studie.h"
#include "simulate/kwantielen.h"

namespace mbc {

/// The uncertain numbers as features of a smooth estimate: of each its normal score; where a number has few values, its
/// value; of a receipt its part of the families. One for each place of Kwantielen.
class Kenmerker {
 public:
  /// `rijen`: of the study's own draws, by which values are brought to mean 0 and sd 1. The study must outlive it.
  Kenmerker(const Studie& studie, const Kwantielen& kwantielen, const Rijen& rijen);

  /// Those of these places; the rest of `uit` stays.
  void neem(std::span<const double> u, std::span<const std::size_t> plaatsen, std::span<double> uit) const;
  /// The places of the weights of receipts and of what they are worth, which hang together; none where those are
  /// certain.
  [[nodiscard]] std::vector<std::size_t> gewichten() const;
  /// The part of the families that each receipt stands for, in the order of the study.
  [[nodiscard]] std::vector<double> aandelen(std::span<const double> u) const;

 private:
  enum class Vorm : std::uint8_t { normaal, waarde, gewicht };
  struct Kenmerk {
    Vorm vorm = Vorm::normaal;
    std::uint32_t nr = 0;  ///< of the number, or of the receipt
    double midden = 0, spreiding = 1;
  };

  [[nodiscard]] double ruw(std::size_t plaats, std::span<const double> u) const;

  const Studie& studie_;
  std::vector<Kenmerk> kenmerken_;
  std::vector<std::size_t> gewichten_;
  std::optional<std::size_t> steekproef_;  ///< place of kassabon_steekproef, where that is uncertain
};

}  // namespace mbc
