#include "simulate/feiten.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <utility>
#include <vector>

#include "simulate/casus.h"

namespace mbc {
namespace {

/// The book (see casus.h) that follows families one by one.
class Feitenboek : public Boekbasis {
 public:
  explicit Feitenboek(std::size_t jaren) : loopt_(jaren) {}

  /// The next family, whose facts are added to these years.
  void begin(std::span<Jaarfeiten> jaren) {
    jaren_ = jaren;
    ++gezin_;
  }

  void periode(Fase fase, double van, double tot, double) {
    if (fase == Fase::traject) loop(van, tot);
    if (fase != Fase::ots) return;
    if (van != ots_tot_) ots_van_ = van;  // one OTS may be told in parts
    ots_tot_ = tot;
  }
  void gebeurtenis(Fase fase, double, double) {
    if (fase == Fase::start) ots_van_ = ots_tot_ = geen_ots;
  }
  void einde(double moment, double terugkeer) {
    if (Jaarfeiten* j = jaar_van(moment)) {
      ++j->geeindigd;
      if (terugkeer <= maanden_per_jaar) ++j->terug_1jaar;
      if (terugkeer <= 2 * maanden_per_jaar) ++j->terug_2jaar;
    }
    if (ots_tot_ == geen_ots) return;
    if (Jaarfeiten* j = jaar_van(ots_tot_)) {
      ++j->ots_geeindigd;
      j->ots_maanden += ots_tot_ - ots_van_;
    }
  }

 private:
  static constexpr double geen_ots = -HUGE_VAL;

  Jaarfeiten* jaar_van(double moment) {
    const double y = std::floor(moment / maanden_per_jaar);
    return y >= 0 && y < static_cast<double>(jaren_.size()) ? &jaren_[static_cast<std::size_t>(y)] : nullptr;
  }
  static double begin_van(std::size_t y) { return static_cast<double>(y) * maanden_per_jaar; }
  void loop(double van, double tot) {
    auto y = static_cast<std::size_t>(std::max(van, 0.0) / maanden_per_jaar);
    if (y > 0 && van < begin_van(y)) --y;  // the quotient was rounded up
    for (; y < loopt_.size() && begin_van(y) < tot; ++y) {
      if (van < begin_van(y + 1) && std::exchange(loopt_[y], gezin_) != gezin_) ++jaren_[y].gezinnen;
    }
  }

  std::span<Jaarfeiten> jaren_;
  std::vector<std::uint64_t> loopt_;  ///< per year the last family that had a traject running
  std::uint64_t gezin_ = 0;
  double ots_van_ = geen_ots, ots_tot_ = geen_ots;
};

}  // namespace

Feitenteller::Feitenteller(const Plan& plan)
    : plan_(plan),
      wereld_(plan.studie),
      jaren_({plan.studie.scenarios.size(), static_cast<std::size_t>(plan.studie.horizon)}) {}

std::span<const Jaarfeiten> Feitenteller::van(std::size_t scenario) const {
  return std::span(jaren_.cellen()).subspan(scenario * jaren_.maat(1), jaren_.maat(1));
}

void Feitenteller::tel(std::uint32_t replicatie, std::span<const double> kwantielen) {
  wereld_.neem(replicatie, kwantielen);
  std::fill(jaren_.cellen().begin(), jaren_.cellen().end(), Jaarfeiten{});
  Feitenboek boek(jaren_.maat(1));
  for (std::size_t kolom = 0; kolom < plan_.gemeenten.size(); ++kolom) {
    const std::size_t gemeente = plan_.gemeenten[kolom];
    const GemeenteWaarden& g = wereld_.gemeenten[gemeente];
    voor_elk_gezin(wereld_, gemeente, plan_.sleutels[kolom], gezin_, [&](Gezin& gezin) {
      for (std::size_t s = 0; s < g.bereik.size(); ++s) {
        boek.begin(std::span(jaren_.cellen()).subspan(s * jaren_.maat(1), jaren_.maat(1)));
        leef(wereld_, g, g.bereik[s], gezin, boek);
      }
    });
  }
}

}  // namespace mbc
