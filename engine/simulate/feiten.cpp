#include "simulate/feiten.h"

#include <algorithm>
#include <cmath>

#include "simulate/casus.h"

namespace mbc {
namespace {

/// The book (see casus.h) that follows one family.
class Feitenboek {
 public:
  explicit Feitenboek(std::vector<Jaarfeiten>& jaren) : jaren_(jaren), loopt_(jaren.size()) {}

  void begin() { std::fill(loopt_.begin(), loopt_.end(), false); }

  void periode(Fase fase, double van, double tot, double) {
    if (fase == Fase::traject) loop(van, tot);
    if (fase != Fase::ots) return;
    if (van != ots_tot_) ots_van_ = van;  // one OTS may be told in parts
    ots_tot_ = tot;
  }
  void gebeurtenis(Fase fase, double, double) {
    if (fase == Fase::start) ots_van_ = ots_tot_ = geen_ots;
  }
  void instroom(double) {}
  void uithuisplaatsing(double) {}
  void werkwijze(double, double, double, double, double) {}
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
  void eind() {
    for (std::size_t y = 0; y < loopt_.size(); ++y) jaren_[y].gezinnen += loopt_[y] ? 1 : 0;
  }

 private:
  static constexpr double geen_ots = -HUGE_VAL;

  Jaarfeiten* jaar_van(double moment) {
    const double y = std::floor(moment / maanden_per_jaar);
    return y >= 0 && y < static_cast<double>(jaren_.size()) ? &jaren_[static_cast<std::size_t>(y)] : nullptr;
  }
  void loop(double van, double tot) {
    for (std::size_t y = 0; y < loopt_.size(); ++y) {
      const double begin = static_cast<double>(y) * maanden_per_jaar;
      if (van < begin + maanden_per_jaar && tot > begin) loopt_[y] = true;
    }
  }

  std::vector<Jaarfeiten>& jaren_;
  std::vector<bool> loopt_;
  double ots_van_ = geen_ots, ots_tot_ = geen_ots;
};

}  // namespace

Feitenteller::Feitenteller(const Plan& plan)
    : plan_(plan), wereld_(plan.studie), jaren_(static_cast<std::size_t>(plan.studie.horizon)) {}

std::span<const Jaarfeiten> Feitenteller::tel(std::uint32_t replicatie, std::span<const double> kwantielen) {
  wereld_.neem(replicatie, kwantielen);
  std::fill(jaren_.begin(), jaren_.end(), Jaarfeiten{});
  Feitenboek boek(jaren_);
  for (std::size_t kolom = 0; kolom < plan_.gemeenten.size(); ++kolom) {
    const std::size_t gemeente = plan_.gemeenten[kolom];
    const GemeenteWaarden& g = wereld_.gemeenten[gemeente];
    voor_elk_gezin(wereld_, gemeente, plan_.sleutels[kolom], gezin_, [&](Gezin& gezin) {
      boek.begin();
      leef(wereld_, g, g.bereik.front(), gezin, boek);
      boek.eind();
    });
  }
  return jaren_;
}

}  // namespace mbc
