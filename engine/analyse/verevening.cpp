#include "analyse/verevening.h"

#include <cmath>

#include "base/verdelen.h"

namespace mbc {

std::optional<std::vector<Centen>> gelijk_rendement(const std::vector<Dragerstand>& dragers) {
  double kosten = 0, saldo = 0;
  for (const Dragerstand& d : dragers) {
    kosten += d.kosten;
    saldo += d.saldo;
  }
  if (kosten == 0) return std::nullopt;
  std::vector<double> betaling;
  for (const Dragerstand& d : dragers) betaling.push_back(saldo / kosten * d.kosten - d.saldo);
  return verdeel({0}, betaling);
}

std::optional<std::vector<Centen>> minste_betaling(const std::vector<Dragerstand>& dragers) {
  double tekort = 0, over = 0;
  for (const Dragerstand& d : dragers) (d.saldo < 0 ? tekort : over) += std::abs(d.saldo);
  if (over < tekort) return std::nullopt;
  std::vector<double> betaling;
  for (const Dragerstand& d : dragers)
    betaling.push_back(d.saldo < 0 ? -d.saldo : over > 0 ? -d.saldo * tekort / over : 0);
  return verdeel({0}, betaling);
}

}  // namespace mbc
