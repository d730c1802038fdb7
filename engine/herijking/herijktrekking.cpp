#include "herijking/herijktrekking.h"

#include <algorithm>
#include <numeric>

#include "chance/normaal.h"
#include "chance/normaal_kans.h"
#include "chance/toeval.h"
#include "result/statistiek.h"

namespace mbc {
namespace {

/// Quantile of a normal score that may have wandered far.
double kwantiel_van_score(double z) { return std::clamp(normaal_kans(z), 0x1p-60, 1 - 0x1p-53); }

}  // namespace

Herijktrekker::Eigen Herijktrekker::eigen_trekkingen(Kwantielen& k, std::size_t n) {
  const std::size_t breedte = k.sleutels().size();
  Eigen uit{Rijen({n, breedte}), Rijen({n, breedte})};
  for (std::size_t r = 0; r < n; ++r) {
    k.trek(static_cast<std::uint32_t>(r));
    std::ranges::copy(k.alle(), rij_van(uit.kwantielen, r).begin());
    k.trek_los(static_cast<std::uint32_t>(r), rij_van(uit.los, r));
  }
  return uit;
}

Herijktrekker::Herijktrekker(const Studie& studie, std::size_t scenario, std::vector<const Waarneming*> waarnemingen)
    : studie_(studie),
      n_(static_cast<std::size_t>(studie.replicaties)),
      rijen_(studie.trekrijen),
      kwantielen_(studie),
      eigen_(eigen_trekkingen(kwantielen_, n_)),
      kenmerker_(studie, kwantielen_, eigen_.kwantielen),
      schatting_(studie, scenario, std::move(waarnemingen), kenmerker_, kwantielen_),
      vooraf_{eigen_.kwantielen, Rijen({n_, lijst().size()}), std::vector<std::size_t>(n_)},
      u_hier_(kwantielen_.sleutels().size(), 0.5),
      verwacht_hier_(lijst().size()) {
  std::iota(vooraf_.voorouder.begin(), vooraf_.voorouder.end(), std::size_t{0});
  for (std::size_t r = 0; r < n_; ++r)
    for (std::size_t i = 0; i < lijst().size(); ++i)
      vooraf_.schalen(r, i) = op_kwantiel(lijst()[i]->schaal, schaal_kwantiel(*lijst()[i], r));
}

double Herijktrekker::schaal_kwantiel(const Waarneming& w, std::size_t r) const {
  return parameter_kwantiel(studie_.zaad, static_cast<std::uint32_t>(r), w.schaal.sleutel);
}

Herijktrekker::Uitkomst Herijktrekker::trek(const std::vector<std::size_t>& welke) {
  plaatsen_ = schatting_.plaatsen();
  onzekere_schalen_.clear();
  for (const std::size_t i : welke)
    if (!lijst()[i]->schaal.verdeling.is_vast()) onzekere_schalen_.push_back(i);
  const std::size_t eigen = rijen_ ? 1 : plaatsen_.size();
  // What was seen depends on nothing that is uncertain.
  if (eigen + onzekere_schalen_.size() == 0) return {vooraf_, 0, 0, 0, n_};
  Temperopdracht o{studie_.zaad, {}, Rijen({n_, eigen + onzekere_schalen_.size()}), {}, !rijen_};
  for (std::size_t k = 0; !rijen_ && k < eigen; ++k) o.sleutels.push_back(kwantielen_.sleutels()[plaatsen_[k]]);
  for (const std::size_t i : onzekere_schalen_) o.sleutels.push_back(lijst()[i]->schaal.sleutel);
  for (std::size_t r = 0; r < n_; ++r) {
    if (rijen_) o.begin(r, 0) = static_cast<double>(r);
    for (std::size_t k = 0; !rijen_ && k < eigen; ++k) o.begin(r, k) = normaal_kwantiel(eigen_.los(r, plaatsen_[k]));
    for (std::size_t k = 0; k < onzekere_schalen_.size(); ++k)
      o.begin(r, eigen + k) = normaal_kwantiel(schaal_kwantiel(*lijst()[onzekere_schalen_[k]], r));
  }
  std::ranges::fill(u_hier_, 0.5);
  o.logkans = [&](std::span<const double> z) { return logkans_bij(z, welke); };
  const Temperuitkomst t = tempereer(o);
  Uitkomst uit{vooraf_, t.stappen, t.zetten, t.aanvaard, t.verschillend};
  uit.trekking.voorouder = t.voorouder;
  for (std::size_t r = 0; r < n_; ++r) neem_over(o, t, r, uit.trekking);
  return uit;
}

void Herijktrekker::naar_kwantielen(std::span<const double> z) {
  if (rijen_) {
    std::ranges::copy(rij_van(vooraf_.kwantielen, static_cast<std::size_t>(z[0])), u_hier_.begin());
    return;
  }
  std::ranges::fill(u_hier_, 0.5);
  for (std::size_t k = 0; k < plaatsen_.size(); ++k) u_hier_[plaatsen_[k]] = kwantiel_van_score(z[k]);
  kwantielen_.koppel(u_hier_);
}

/// Of what was seen, at a row of the tempering.
double Herijktrekker::logkans_bij(std::span<const double> z, const std::vector<std::size_t>& welke) {
  naar_kwantielen(z);
  std::vector<double>& mu = verwacht_hier_;
  schatting_.verwacht(u_hier_, mu);
  for (const std::size_t i : welke)
    if (lijst()[i]->schaal.verdeling.is_vast()) mu[i] *= op_kwantiel(lijst()[i]->schaal, 0.5);
  const std::size_t eerste = z.size() - onzekere_schalen_.size();
  for (std::size_t k = 0; k < onzekere_schalen_.size(); ++k)
    mu[onzekere_schalen_[k]] *= op_kwantiel(lijst()[onzekere_schalen_[k]]->schaal, kwantiel_van_score(z[eerste + k]));
  double som = 0;
  for (const std::size_t i : welke) som += logkans(*lijst()[i], mu[i]);
  return som;
}

/// One row after looking. What did not move keeps the bits of the draw it is; what nothing seen depends on, those of
/// its own replicatie.
void Herijktrekker::neem_over(const Temperopdracht& o, const Temperuitkomst& t, std::size_t r, Herijktrekking& naar) {
  const std::span<const double> z = rij_van(t.rijen, r);
  const std::size_t van = t.voorouder[r], eerste = z.size() - onzekere_schalen_.size();
  const bool staat = std::ranges::equal(z, rij_van(o.begin, van));
  const std::span<double> rij = rij_van(naar.kwantielen, r);
  if (!staat || rijen_) naar_kwantielen(z);
  if (rijen_) std::ranges::copy(u_hier_, rij.begin());
  for (const std::size_t p : plaatsen_) rij[p] = staat ? vooraf_.kwantielen(van, p) : u_hier_[p];
  for (std::size_t k = 0; k < onzekere_schalen_.size(); ++k)
    naar.schalen(r, onzekere_schalen_[k]) =
        op_kwantiel(lijst()[onzekere_schalen_[k]]->schaal, kwantiel_van_score(z[eerste + k]));
}

Rijen Herijktrekker::verwachtingen(const Herijktrekking& trekking) {
  Rijen uit({n_, lijst().size()});
  for (std::size_t r = 0; r < n_; ++r) {
    schatting_.verwacht(rij_van(trekking.kwantielen, r), rij_van(uit, r));
    for (std::size_t i = 0; i < lijst().size(); ++i) uit(r, i) *= trekking.schalen(r, i);
  }
  return uit;
}

double Herijktrekker::effectief(const Herijktrekking& trekking) {
  const Rijen mu = verwachtingen(trekking);
  auto uit = static_cast<double>(n_);
  for (std::size_t i = 0; i < lijst().size(); ++i)
    uit = std::min(uit, effectieve_rijen(kolom_van(mu, i), trekking.voorouder));
  return uit;
}

}  // namespace mbc
