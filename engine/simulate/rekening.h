#pragma once

#include <algorithm>
#include <array>
#include <span>
#include <vector>

#include "simulate/casus.h"

/// What one family costs, priced on its own: slower than pricing the volumes of all together, and the only way to tell
/// one bill from another.
namespace mbc {

/// Cents per unit of each fase of one receipt, over all geldstromen.
struct Eenheidsprijs {
  double zonder = 0, verschil = 0;
};
using Eenheidsprijzen = std::array<Eenheidsprijs, aantal_fasen>;

/// Of each receipt, in the replicatie of `o`.
std::vector<Eenheidsprijzen> eenheidsprijzen(const Wereld& o);

/// The book (see casus.h) that writes one family's bill per year.
class Rekening : public Boekbasis {
 public:
  explicit Rekening(std::size_t jaren) : jaren_(jaren), plaatsing_(jaren) {}

  void begin(const Eenheidsprijzen& prijzen) {
    prijzen_ = &prijzen;
    trajecten_ = 0;
    std::fill(jaren_.begin(), jaren_.end(), 0.0);
    if (geplaatst_) std::fill(plaatsing_.begin(), plaatsing_.end(), Plaatsing{});
    geplaatst_ = false;
  }
  /// Cents, per year of the horizon.
  [[nodiscard]] const std::vector<double>& jaren() const { return jaren_; }
  [[nodiscard]] int trajecten() const { return trajecten_; }

  /// What the months of an uithuisplaatsing cost in a year (cents), and how many there were.
  struct Plaatsing {
    double centen = 0, maanden = 0;
  };
  [[nodiscard]] std::span<const Plaatsing> plaatsing() const { return plaatsing_; }

  void periode(Fase fase, double van, double tot, double e) {
    const double prijs = per_eenheid(fase, e);
    const double begin = std::max(van, 0.0);
    const double eind = std::min(tot, static_cast<double>(jaren_.size()) * maanden_per_jaar);
    for (auto y = static_cast<std::size_t>(begin / maanden_per_jaar); begin < eind && y < jaren_.size(); ++y) {
      const double jaar = static_cast<double>(y) * maanden_per_jaar;
      const double maanden = std::min(eind, jaar + maanden_per_jaar) - std::max(begin, jaar);
      if (maanden <= 0) break;
      jaren_[y] += maanden * prijs;
      if (fase == Fase::uithuisplaatsing) plaats(y, maanden, prijs);
    }
  }
  void gebeurtenis(Fase fase, double moment, double e) {
    if (moment < 0) return;
    const auto y = static_cast<std::size_t>(moment / maanden_per_jaar);
    if (y < jaren_.size()) jaren_[y] += per_eenheid(fase, e);
  }
  void einde(double, double) { ++trajecten_; }

 private:
  [[nodiscard]] double per_eenheid(Fase fase, double e) const {
    const Eenheidsprijs& p = (*prijzen_)[static_cast<std::size_t>(fase)];
    return p.zonder + p.verschil * e;
  }
  void plaats(std::size_t y, double maanden, double prijs) {
    geplaatst_ = true;
    plaatsing_[y].centen += maanden * prijs;
    plaatsing_[y].maanden += maanden;
  }

  const Eenheidsprijzen* prijzen_ = nullptr;
  int trajecten_ = 0;
  bool geplaatst_ = false;
  std::vector<double> jaren_;
  std::vector<Plaatsing> plaatsing_;
};

}  // namespace mbc
