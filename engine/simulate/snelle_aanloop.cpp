#include <algorithm>

#include "simulate/snelle_kernel.h"

/// Most families of a long aanloop are gone by year 0: their one traject has ended, and they do not return. Nothing
/// they do is booked in a year that counts, so two draws and no more say that of them.
namespace mbc {
namespace {

/// A draw below which a duration is surely at most so many months, or 0. The quantile rises with its draw.
double draai_om(const Trekker& duur, double maanden) noexcept {
  constexpr double ruim = 1e-3;  // of a month: far more than quantiles and moments are rounded
  double onder = 0, boven = 1;
  for (int stap = 0; stap < 20; ++stap) {
    const double u = (onder + boven) / 2;
    (duur.trek(u) <= maanden - ruim ? onder : boven) = u;
  }
  return onder;
}

}  // namespace

/// The werkwijze shortens trajecten and takes returns away, so who is gone without it is gone with it.
void SnelleKernel::voorzie_aanloop() {
  const TrajectWaarden& w = o_->traject;
  terugkeer_tot_ = w.max_trajecten > 1 ? std::max(w.recidive_1jaar, w.recidive_2jaar) : 0;
  voorbij_.assign(static_cast<std::size_t>(studie_.aanloopjaren), 0);
  // The values of a discrete distribution need not rise.
  if (studie_.traject.duur.soort == VerdelingSoort::discreet) return;
  for (std::size_t jaar = 1; jaar < voorbij_.size(); ++jaar)
    voorbij_[jaar] = draai_om(w.duur, static_cast<double>(jaar) * maanden_per_jaar);
}

/// Takes from the families numbered from `eerste` on, which flow in in a year before year 0, those that are gone by
/// year 0; returns where the rest ends.
std::size_t SnelleKernel::zonder_voorbije(int jaar, std::size_t eerste) {
  const double voorbij = voorbij_[static_cast<std::size_t>(-jaar - 1)];
  if (!(voorbij > 0)) return nummers_.size();
  Gangen& g = trajecten_;
  std::size_t blijft = eerste;
  for (std::size_t van = eerste; van < nummers_.size(); van += reeks_lengte) {
    const std::size_t n = std::min(reeks_lengte, nummers_.size() - van);
    const std::span<const std::uint32_t> wie(nummers_.data() + van, n);
    const auto trek = [&](std::uint32_t blok, const Kwartet& uit) {
      uniformen(groep_.back().sleutel, o_->replicatie, wie, derde_woord(1, blok), Bestemming::casus, uit);
    };
    trek(0, {g.v.data(), g.duur.data(), g.o.data(), g.q.data()});
    trek(1, {g.z.data(), g.h.data(), c_.data(), y_.data()});
    for (std::size_t i = 0; i < n; ++i) {
      nummers_[blijft] = nummers_[van + i];
      blijft += (g.duur[i] > voorbij) | (g.z[i] < terugkeer_tot_) ? 1U : 0U;
    }
  }
  return blijft;
}

}  // namespace mbc
