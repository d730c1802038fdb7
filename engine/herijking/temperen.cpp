#include "herijking/temperen.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <set>

#include "base/wiskunde.h"
#include "chance/normaal.h"
#include "chance/toeval.h"

namespace mbc {
namespace {

/// The share of the rows that stays effective from one temperature to the next.
constexpr double effectief_deel = 0.5;
/// What the moves at one temperature add up to, each counted as its acceptance times the square of its length; at the
/// last temperature so many times as much.
constexpr double genoeg_bewogen = 2, laatste_keer = 2;
constexpr int meeste_zetten = 60;
constexpr double goed_aanvaard = 0.3;

/// A uniform by its identity: of what, for which row, at which turn.
double herijk_uniform(std::uint64_t zaad, std::size_t rij, std::uint64_t sleutel, int beurt) {
  constexpr std::uint64_t eigen_stroom = naam_sleutel("herijken");
  return parameter_kwantiel(zaad ^ eigen_stroom, static_cast<std::uint32_t>(rij),
                            meng(sleutel + meng(static_cast<std::uint64_t>(beurt) + 1)));
}

class Temperaar {
 public:
  explicit Temperaar(const Temperopdracht& o) : o_(o), n_(o.begin.maat(0)), breedte_(o.begin.maat(1)), logkans_(n_) {
    uit_.rijen = o.begin;
    uit_.voorouder.resize(n_);
    std::iota(uit_.voorouder.begin(), uit_.voorouder.end(), std::size_t{0});
    for (std::size_t i = 0; i < n_; ++i) logkans_[i] = o.logkans(rij(i));
  }

  Temperuitkomst klaar() {
    while (lambda_ < 1) {
      const double volgende = volgende_lambda();
      kies_opnieuw(volgende - lambda_);
      lambda_ = volgende;
      ++uit_.stappen;
      if (o_.beweegt) beweeg();
    }
    uit_.aanvaard = geprobeerd_ > 0 ? aanvaard_ / geprobeerd_ : 1;
    std::set<std::vector<double>> verschillend;
    for (std::size_t i = 0; i < n_; ++i) verschillend.emplace(rij(i).begin(), rij(i).end());
    uit_.verschillend = verschillend.size();
    return std::move(uit_);
  }

 private:
  std::span<double> rij(std::size_t i) { return std::span(uit_.rijen.cellen()).subspan(i * breedte_, breedte_); }

  /// Weights of the rows where the temperature rises by so much, the largest 1.
  [[nodiscard]] std::vector<double> gewichten(double stap) const {
    const double hoogst = *std::max_element(logkans_.begin(), logkans_.end());
    std::vector<double> uit(n_);
    for (std::size_t i = 0; i < n_; ++i) uit[i] = exponent(stap * (logkans_[i] - hoogst));
    return uit;
  }
  [[nodiscard]] bool genoeg(double stap) const {
    double som = 0, kwadraten = 0;
    for (const double w : gewichten(stap)) {
      som += w;
      kwadraten += w * w;
    }
    return som * som >= effectief_deel * static_cast<double>(n_) * kwadraten;
  }
  [[nodiscard]] double volgende_lambda() const {
    if (genoeg(1 - lambda_)) return 1;
    double laag = 0, hoog = 1 - lambda_;
    constexpr int halveringen = 40;
    for (int i = 0; i < halveringen; ++i) {
      const double midden = laag + (hoog - laag) / 2;
      (genoeg(midden) ? laag : hoog) = midden;
    }
    return lambda_ + std::max(laag, hoog * 0x1p-10);
  }

  /// Systematic resampling. A row that is chosen stays where it is; the places of those that are not go to further
  /// copies, in an order of chance: so the first rows are as good as any.
  void kies_opnieuw(double stap) {
    const std::vector<double> w = gewichten(stap);
    const double som = std::accumulate(w.begin(), w.end(), 0.0);
    const double begin = herijk_uniform(o_.zaad, 0, naam_sleutel("kies"), uit_.stappen);
    std::vector<std::size_t> erbij, vrij;
    double tot = 0;
    std::int64_t gekozen = 0;
    for (std::size_t i = 0; i < n_; ++i) {
      tot += w[i] / som * static_cast<double>(n_);
      const auto samen =
          i + 1 == n_ ? static_cast<std::int64_t>(n_) : static_cast<std::int64_t>(std::ceil(tot - begin));
      const std::int64_t keer = std::max<std::int64_t>(samen - gekozen, 0);
      gekozen += keer;
      if (keer == 0) vrij.push_back(i);
      for (std::int64_t k = 1; k < keer; ++k) erbij.push_back(i);
    }
    std::sort(vrij.begin(), vrij.end(), [&](std::size_t a, std::size_t b) { return lot(a) < lot(b); });
    for (std::size_t k = 0; k < vrij.size(); ++k) {
      std::ranges::copy(rij(erbij[k]), rij(vrij[k]).begin());
      logkans_[vrij[k]] = logkans_[erbij[k]];
      uit_.voorouder[vrij[k]] = uit_.voorouder[erbij[k]];
    }
  }
  [[nodiscard]] double lot(std::size_t i) const {
    return herijk_uniform(o_.zaad, i, naam_sleutel("plaats"), uit_.stappen);
  }

  void beweeg() {
    double bewogen = 0;
    const double genoeg = genoeg_bewogen * (lambda_ < 1 ? 1 : laatste_keer);
    const int meeste = meeste_zetten * (lambda_ < 1 ? 1 : 2);
    for (int k = 0; k < meeste && bewogen < genoeg; ++k) {
      const double aandeel = zet();
      bewogen += aandeel * lengte_ * lengte_;
      constexpr double tempo = 1.0, kortst = 0.02;
      lengte_ = std::clamp(lengte_ * exponent(tempo * (aandeel - goed_aanvaard)), kortst, 1.0);
    }
  }

  /// One move of every row; the share that was accepted.
  double zet() {
    const int beurt = uit_.zetten++;
    const double houd = std::sqrt(1 - lengte_ * lengte_);
    std::vector<double> voorstel(breedte_);
    std::size_t goed = 0;
    for (std::size_t i = 0; i < n_; ++i) {
      const std::span<double> hier = rij(i);
      for (std::size_t k = 0; k < breedte_; ++k)
        voorstel[k] = houd * hier[k] + lengte_ * normaal_kwantiel(herijk_uniform(o_.zaad, i, o_.sleutels[k], beurt));
      const double nieuw = o_.logkans(voorstel);
      if (!(logaritme(herijk_uniform(o_.zaad, i, naam_sleutel("aanvaard"), beurt)) < lambda_ * (nieuw - logkans_[i])))
        continue;
      std::ranges::copy(voorstel, hier.begin());
      logkans_[i] = nieuw;
      ++goed;
    }
    aanvaard_ += static_cast<double>(goed);
    geprobeerd_ += static_cast<double>(n_);
    return static_cast<double>(goed) / static_cast<double>(n_);
  }

  const Temperopdracht& o_;
  std::size_t n_, breedte_;
  std::vector<double> logkans_;
  Temperuitkomst uit_;
  double lambda_ = 0, lengte_ = 0.5;
  double aanvaard_ = 0, geprobeerd_ = 0;
};

}  // namespace

Temperuitkomst tempereer(const Temperopdracht& opdracht) { return Temperaar(opdracht).klaar(); }

double effectieve_rijen(std::span<const double> x, std::span<const std::size_t> voorouder) {
  const auto n = static_cast<double>(x.size());
  const double midden = std::accumulate(x.begin(), x.end(), 0.0) / n;
  std::vector<double> per_voorouder(x.size());
  double variantie = 0;
  for (std::size_t i = 0; i < x.size(); ++i) {
    per_voorouder[voorouder[i]] += x[i] - midden;
    variantie += (x[i] - midden) * (x[i] - midden);
  }
  const double samen = std::inner_product(per_voorouder.begin(), per_voorouder.end(), per_voorouder.begin(), 0.0);
  return samen > 0 ? n * std::min(variantie / samen, 1.0) : n;
}

}  // namespace mbc
