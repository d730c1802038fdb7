#pragma once

#include <vector>

#include "result/kasstroom.h"
#include "result/resultaat.h"

namespace mbc {

/// Terugverdientijd (model.md §7): fed the cumulative discounted saldo at the end of each year in turn.
class TerugverdienRekening {
 public:
  explicit TerugverdienRekening(std::size_t replicaties);

  void tel(const Kolom& cumulatief);
  [[nodiscard]] Terugverdientijd uitkomst() const;

 private:
  double jaren_ = 0;
  Kolom vorige_;  ///< cumulative saldo at the end of the last year told
  Kolom moment_;  ///< last moment at which it rose from negative to zero; 0 where it never was negative
};

/// Diepste kasput (model.md §7): fed the undiscounted saldo of each year in turn.
class KasputRekening {
 public:
  explicit KasputRekening(std::size_t replicaties);

  void tel(const Kolom& saldo);
  /// `start`: calendar year of the first year told.
  [[nodiscard]] Kasput uitkomst(int start) const;

 private:
  int jaren_ = 0;
  Kolom cumulatief_, diepte_;
  std::vector<int> jaar_;  ///< year of the lowest point; -1 where it never is below zero
};

}  // namespace mbc
