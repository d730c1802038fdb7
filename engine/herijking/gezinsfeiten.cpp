#include "herijking/gezinsfeiten.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <functional>
#include <utility>
#include <vector>

namespace mbc {
namespace {

/// The most expensive families together: this share of them.
constexpr double deel_duurste = 0.01;

/// The sum of the highest `aandeel` of amounts, the last of them for a part: so it has no jumps in a small region.
double som_hoogste(std::vector<double>& bedragen, double aandeel) {
  const double n = aandeel * static_cast<double>(bedragen.size());
  const auto heel = static_cast<std::size_t>(n);
  if (bedragen.empty()) return 0;
  std::partial_sort(bedragen.begin(), bedragen.begin() + static_cast<std::ptrdiff_t>(heel + 1), bedragen.end(),
                    std::greater<>{});
  double som = 0;
  for (std::size_t i = 0; i < heel; ++i) som += bedragen[i];
  return som + (n - static_cast<double>(heel)) * bedragen[heel];
}

/// The book (see casus.h) that follows families one by one, and has each priced where there is a bill.
class Feitenboek : public Boekbasis {
 public:
  Feitenboek(std::size_t jaren, Rekening* rekening) : rekening_(rekening), loopt_(jaren) {}

  /// The next family, whose facts are added to these years.
  void begin(const Gezin& gezin, std::span<Jaarfeiten> jaren) {
    geboren_ = (gezin.instroom - gezin.leeftijd) * maanden_per_jaar;
    jaren_ = jaren;
    ++gezin_;
  }

  void periode(Fase fase, double van, double tot, double e) {
    if (rekening_ != nullptr) rekening_->periode(fase, van, tot, e);
    if (fase == Fase::traject) loop(van, tot);
    if (fase != Fase::ots) return;
    if (van != ots_tot_) ots_van_ = van;  // one OTS may be told in parts
    ots_tot_ = tot;
  }
  void gebeurtenis(Fase fase, double moment, double e) {
    if (rekening_ != nullptr) rekening_->gebeurtenis(fase, moment, e);
    if (fase == Fase::start) ots_van_ = ots_tot_ = geen_ots;
    if (fase == Fase::ots_start) ots_begint(moment);
  }
  void einde(double moment, double terugkeer) {
    if (Jaarfeiten* j = jaar_van(moment)) {
      ++j->geeindigd;
      if (terugkeer <= maanden_per_jaar) ++j->terug_1jaar;
      if (terugkeer <= 2 * maanden_per_jaar) ++j->terug_2jaar;
    }
    if (ots_tot_ != geen_ots) ots_eindigt();
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
  void ots_begint(double moment) {
    Jaarfeiten* j = jaar_van(moment);
    if (j == nullptr) return;
    const double leeftijd = (moment - geboren_) / maanden_per_jaar;
    ++j->ots_begonnen;
    j->ots_leeftijd += leeftijd;
    if (leeftijd < 4) ++j->ots_tot_4;
    if (leeftijd >= 12) ++j->ots_vanaf_12;
  }
  void ots_eindigt() {
    Jaarfeiten* j = jaar_van(ots_tot_);
    if (j == nullptr) return;
    const double maanden = ots_tot_ - ots_van_;
    ++j->ots_geeindigd;
    j->ots_maanden += maanden;
    if (maanden < maanden_per_jaar) ++j->ots_korter_1jaar;
    if (maanden < 2 * maanden_per_jaar) ++j->ots_korter_2jaar;
    if (maanden > 3 * maanden_per_jaar) ++j->ots_langer_3jaar;
  }

  Rekening* rekening_;
  std::span<Jaarfeiten> jaren_;
  std::vector<std::uint64_t> loopt_;  ///< per year the last family that had a traject running
  std::uint64_t gezin_ = 0;
  double geboren_ = 0;  ///< month
  double ots_van_ = geen_ots, ots_tot_ = geen_ots;
};

}  // namespace

Feitenteller::Feitenteller(const Plan& plan, Rekeningen rekeningen)
    : plan_(plan),
      wereld_(plan.studie),
      jaren_({plan.studie.scenarios.size(), static_cast<std::size_t>(plan.studie.horizon)}),
      bedragen_({plan.studie.scenarios.size(), static_cast<std::size_t>(plan.studie.horizon)}) {
  if (rekeningen == Rekeningen::met) rekening_ = std::make_unique<Rekening>(jaren_.maat(1));
}

std::span<const Jaarfeiten> Feitenteller::van(std::size_t scenario) const {
  return std::span(jaren_.cellen()).subspan(scenario * jaren_.maat(1), jaren_.maat(1));
}

void Feitenteller::tel(std::uint32_t replicatie, std::span<const double> kwantielen) {
  wereld_.neem(replicatie, kwantielen);
  std::fill(jaren_.cellen().begin(), jaren_.cellen().end(), Jaarfeiten{});
  for (auto& lijst : bedragen_.cellen()) lijst.clear();
  const std::vector<Eenheidsprijzen> prijzen = eenheidsprijzen(wereld_);
  Feitenboek boek(jaren_.maat(1), rekening_.get());
  for (std::size_t kolom = 0; kolom < plan_.gemeenten.size(); ++kolom) {
    const std::size_t gemeente = plan_.gemeenten[kolom];
    const GemeenteWaarden& g = wereld_.gemeenten[gemeente];
    voor_elk_gezin(wereld_, gemeente, plan_.sleutels[kolom], gezin_, [&](Gezin& gezin) {
      for (std::size_t s = 0; s < g.bereik.size(); ++s) {
        if (rekening_) rekening_->begin(prijzen[gezin.kassabon]);
        boek.begin(gezin, std::span(jaren_.cellen()).subspan(s * jaren_.maat(1), jaren_.maat(1)));
        leef(wereld_, g, g.bereik[s], gezin, boek);
        if (rekening_) tel_rekening(s);
      }
    });
  }
  if (rekening_) sluit_rekeningen();
}

/// Adds the bill at hand.
void Feitenteller::tel_rekening(std::size_t s) {
  for (std::size_t y = 0; y < jaren_.maat(1); ++y) {
    if (!(rekening_->jaren()[y] > 0)) continue;
    bedragen_(s, y).push_back(rekening_->jaren()[y]);
    const Rekening::Plaatsing& plaatsing = rekening_->plaatsing()[y];
    if (!(plaatsing.maanden > 0)) continue;
    ++jaren_(s, y).geplaatst;
    jaren_(s, y).kosten_geplaatst += plaatsing.centen;
  }
}

void Feitenteller::sluit_rekeningen() {
  for (std::size_t s = 0; s < bedragen_.maat(0); ++s)
    for (std::size_t y = 0; y < bedragen_.maat(1); ++y) {
      Jaarfeiten& j = jaren_(s, y);
      for (const double bedrag : bedragen_(s, y)) j.kosten += bedrag;
      j.kosten_duurste = som_hoogste(bedragen_(s, y), deel_duurste);
    }
}

}  // namespace mbc
