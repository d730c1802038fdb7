#include <algorithm>

#include "simulate/snelle_kernel.h"

/// Most families of a long aanloop are gone by year 0: their one traject has ended, and they do not return; or both of
/// two have. Nothing they do is booked in a year that counts, so their durations and returns are drawn and no more.
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

constexpr double langste_terugkeer = 24;  ///< months after the end

}  // namespace

/// The werkwijze shortens trajecten and takes returns away, so who is gone without it is gone with it.
void SnelleKernel::voorzie_aanloop() {
  const TrajectWaarden& w = o_->traject;
  terugkeer_tot_ = w.max_trajecten > 1 ? std::max(w.recidive_1jaar, w.recidive_2jaar) : 0;
  voorbij_.assign(static_cast<std::size_t>(studie_.aanloopjaren), 0);
  beide_voorbij_ = voorbij_;
  // The values of a discrete distribution need not rise.
  if (studie_.traject.duur.soort == VerdelingSoort::discreet) return;
  for (std::size_t jaar = 1; jaar < voorbij_.size(); ++jaar) {
    const double maanden = static_cast<double>(jaar) * maanden_per_jaar;
    voorbij_[jaar] = draai_om(w.duur, maanden);
    if (terugkeer_tot_ > 0) beide_voorbij_[jaar] = draai_om(w.duur, (maanden - langste_terugkeer) / 2);
  }
}

/// Takes from the families numbered from `eerste` on, which flow in in a year before year 0, those that are gone by
/// year 0; returns where the rest ends.
std::size_t SnelleKernel::zonder_voorbije(int jaar, std::size_t eerste) {
  const auto jaren = static_cast<std::size_t>(-jaar - 1);
  const double voorbij = voorbij_[jaren], beide = beide_voorbij_[jaren];
  if (!(voorbij > 0)) return nummers_.size();
  Gangen& g = trajecten_;
  const auto trek = [&](std::span<const std::uint32_t> wie, int j) {
    const Sleutel sleutel = groep_.back().sleutel;
    uniformen(sleutel, o_->replicatie, wie, derde_woord(j, 0), Bestemming::casus,
              {g.v.data(), g.duur.data(), g.o.data(), g.q.data()});
    uniformen(sleutel, o_->replicatie, wie, derde_woord(j, 1), Bestemming::casus,
              {g.z.data(), g.h.data(), c_.data(), y_.data()});
  };
  std::size_t blijft = eerste;
  for (std::size_t van = eerste; van < nummers_.size(); van += reeks_lengte) {
    const std::size_t n = std::min(reeks_lengte, nummers_.size() - van);
    trek({nummers_.data() + van, n}, 1);
    std::size_t terug = 0;  // those who return, and may yet be gone in time
    for (std::size_t i = 0; i < n; ++i) {
      const std::uint32_t nummer = nummers_[van + i];
      const bool weer = g.z[i] < terugkeer_tot_, kort = g.duur[i] <= beide;
      nummers_[blijft] = crisis_casus_[terug] = nummer;
      terug += weer & kort ? 1U : 0U;
      blijft += weer ? (kort ? 0U : 1U) : (g.duur[i] > voorbij ? 1U : 0U);
    }
    trek({crisis_casus_.data(), terug}, 2);
    for (std::size_t i = 0; i < terug; ++i) {
      nummers_[blijft] = crisis_casus_[i];
      blijft += (g.duur[i] > beide) | (g.z[i] < terugkeer_tot_) ? 1U : 0U;
    }
  }
  std::sort(nummers_.begin() + static_cast<std::ptrdiff_t>(eerste),
            nummers_.begin() + static_cast<std::ptrdiff_t>(blijft));
  return blijft;
}

}  // namespace mbc
