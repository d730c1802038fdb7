#include <algorithm>

#include "simulate/snelle_kernel.h"

/// Most families of a long aanloop are gone by year 0: of age, or their one traject has ended and they do not return.
/// Nothing they do is booked in a year that counts, so a few draws and no more say that of them.
namespace mbc {
namespace {

constexpr double ruim = 1e-3;  // of a month or year: far more than quantiles and moments are rounded
/// Drawing the age of all first pays where at least this share is of age by then.
constexpr double leeftijd_eerst = 0.35;

/// Between two draws as near as is worth the search: what is drawn is surely at most x below the first, and above x
/// from the second on. The quantile rises with its draw.
struct Omslag {
  double onder = 0, boven = 1;
};
Omslag draai_om(const Trekker& van, double x) noexcept {
  Omslag uit;
  for (int stap = 0; stap < 14; ++stap) {
    const double u = (uit.onder + uit.boven) / 2;
    (van.trek(u) <= x ? uit.onder : uit.boven) = u;
  }
  return uit;
}

}  // namespace

/// The werkwijze shortens trajecten and takes returns away, so who is gone without it is gone with it. The values of a
/// discrete distribution need not rise: of those nothing is foreseen.
void SnelleKernel::voorzie_aanloop() {
  const TrajectWaarden& w = o_->traject;
  const auto jaren = static_cast<std::size_t>(studie_.aanloopjaren);
  const bool duur_stijgt = studie_.traject.duur.soort != VerdelingSoort::discreet;
  const bool leeftijd_stijgt = studie_.traject.leeftijd.soort != VerdelingSoort::discreet;
  terugkeer_tot_ = w.max_trajecten > 1 ? std::max(w[Kans::recidive_1jaar], w[Kans::recidive_2jaar]) : 0;
  voorbij_.assign(jaren, 0);
  te_oud_.assign(jaren, 1);
  for (std::size_t jaar = 1; jaar < jaren; ++jaar) {
    const auto geleden = static_cast<double>(jaar);
    if (duur_stijgt) voorbij_[jaar] = draai_om(w.duur, geleden * maanden_per_jaar - ruim).onder;
    if (leeftijd_stijgt) te_oud_[jaar] = draai_om(w.leeftijd, w.leeftijdsgrens - geleden + ruim).boven;
  }
}

/// Keeps of the families numbered from `eerste` on those for whom `blijft` holds, once `trek` drew for their batch.
template <class Trek, class Blijft>
void SnelleKernel::zeef_nummers(std::size_t eerste, Trek trek, Blijft blijft) {
  std::size_t uit = eerste;
  for (std::size_t van = eerste; van < nummers_.size(); van += reeks_lengte) {
    const std::size_t n = std::min(reeks_lengte, nummers_.size() - van);
    trek(std::span<const std::uint32_t>(nummers_.data() + van, n));
    for (std::size_t i = 0; i < n; ++i) {
      nummers_[uit] = nummers_[van + i];
      uit += blijft(i) ? 1U : 0U;
    }
  }
  nummers_.resize(uit);
}

/// Keeps of the families numbered from `eerste` on, which flow in in a year before year 0, those that may be there in
/// year 0.
void SnelleKernel::zeef_voorbije(int jaar, std::size_t eerste) {
  const auto geleden = static_cast<std::size_t>(-jaar - 1);
  const double voorbij = voorbij_[geleden], te_oud = te_oud_[geleden];
  Gangen& g = trajecten_;
  const auto trek = [&](std::span<const std::uint32_t> wie, std::uint32_t derde, const Kwartet& uit) {
    uniformen(groep_.back().sleutel, o_->replicatie, wie, derde, Bestemming::casus, uit);
  };
  if (te_oud <= 1 - leeftijd_eerst) {
    zeef_nummers(
        eerste,
        [&](std::span<const std::uint32_t> wie) {
          trek(wie, derde_woord(0, 0), {instroom_.data(), leeftijd_.data(), bon_.data(), x_.data()});
        },
        [&](std::size_t i) { return leeftijd_[i] < te_oud; });
  }
  if (!(voorbij > 0)) return;
  zeef_nummers(
      eerste,
      [&](std::span<const std::uint32_t> wie) {
        trek(wie, derde_woord(1, 0), {g.v.data(), g.duur.data(), g.o.data(), g.q.data()});
        trek(wie, derde_woord(1, 1), {g.z.data(), g.h.data(), g.c.data(), g.y.data()});
      },
      [&](std::size_t i) { return (g.duur[i] > voorbij) | (g.z[i] < terugkeer_tot_); });
}

}  // namespace mbc
