#pragma once

#include <vector>

#include "result/kasstroom.h"
#include "result/resultaat.h"

/// Terugverdientijd and diepste kasput (model.md §7): of one replicatie, told year after year, and over all of them.
namespace mbc {

/// When one replicatie is earned back.
class Terugverdienmoment {
 public:
  /// The cumulative discounted saldo at the end of the next year.
  void tel(double cumulatief) noexcept;
  /// Years: the last moment at which it rose from negative to zero, 0 where it never was negative; infinite where it
  /// ends below zero.
  [[nodiscard]] double moment() const noexcept;

 private:
  double jaren_ = 0, vorige_ = 0, moment_ = 0;
};

/// The lowest point of one replicatie.
class Kasputdiepte {
 public:
  /// The undiscounted saldo of the next year.
  void tel(double saldo) noexcept;
  [[nodiscard]] double diepte() const noexcept { return diepte_; }
  /// Year of the lowest point, from 0; -1 where it never is below zero.
  [[nodiscard]] int jaar() const noexcept { return jaar_; }

 private:
  double cumulatief_ = 0, diepte_ = 0;
  int jaren_ = 0, jaar_ = -1;
};

/// Of the moments of all replicaties, over so many years.
Terugverdientijd vat_terugverdienen_samen(Kolom momenten, std::size_t jaren);
/// Of the depths (cents) and years of all replicaties; `start` is the calendar year of year 0.
Kasput vat_kasput_samen(Kolom diepten, const std::vector<int>& jaren, int start);

/// Terugverdientijd from columns: fed the cumulative discounted saldo at the end of each year in turn.
class TerugverdienRekening {
 public:
  explicit TerugverdienRekening(std::size_t replicaties) : momenten_(replicaties) {}

  void tel(const Kolom& cumulatief);
  [[nodiscard]] Terugverdientijd uitkomst() const;

 private:
  std::size_t jaren_ = 0;
  std::vector<Terugverdienmoment> momenten_;
};

/// Diepste kasput from columns: fed the undiscounted saldo of each year in turn.
class KasputRekening {
 public:
  explicit KasputRekening(std::size_t replicaties) : punten_(replicaties) {}

  void tel(const Kolom& saldo);
  /// `start`: calendar year of the first year told.
  [[nodiscard]] Kasput uitkomst(int start) const;

 private:
  std::vector<Kasputdiepte> punten_;
};

}  // namespace mbc
