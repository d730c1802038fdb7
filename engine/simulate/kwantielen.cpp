#include "simulate/kwantielen.h"

#include <algorithm>
#include <numeric>

#include "chance/toeval.h"
#include "model/onzeker.h"

namespace mbc {

std::uint64_t gewicht_sleutel(const Kassabon& kassabon) { return naam_sleutel(gewicht_pad(kassabon)); }

Kwantielen::Kwantielen(const Studie& s)
    : zaad_(s.zaad), trekking_(s.trekking), replicaties_(static_cast<std::uint32_t>(s.replicaties)) {
  for (const auto& [sleutel, pad] : onzekere_paden(s)) sleutels_.push_back(sleutel);
  u_.resize(sleutels_.size());
  if (trekking_ == Trekking::sobol) rij_ = SobolRij(sleutels_.size());
  maak_copula(s);
  if (!s.trekrijen) return;
  rijen_ = s.trekrijen;
  for (std::size_t k = 0; k < rijen_->sleutels.size(); ++k)
    if (const auto p = plaats(rijen_->sleutels[k])) kolommen_.emplace_back(*p, k);
  std::sort(kolommen_.begin(), kolommen_.end());
}

void Kwantielen::maak_copula(const Studie& s) {
  std::vector<Rangcorrelatie> paren;
  const auto variabele = [&](std::size_t p) {
    const auto i = std::find(gekoppeld_.begin(), gekoppeld_.end(), p);
    if (i == gekoppeld_.end()) gekoppeld_.push_back(p);
    return static_cast<std::size_t>(std::find(gekoppeld_.begin(), gekoppeld_.end(), p) - gekoppeld_.begin());
  };
  for (const Correlatie& c : s.correlaties) {
    const auto a = plaats(c.sleutels[0]), b = plaats(c.sleutels[1]);
    if (!a || !b) continue;
    const std::size_t eerste = variabele(*a);
    paren.push_back({eerste, variabele(*b), c.rang});
    paren_.emplace_back(*a, *b);
  }
  copula_ = std::get<Copula>(Copula::maak(gekoppeld_.size(), paren));
  samen_.resize(gekoppeld_.size());
}

std::optional<std::size_t> Kwantielen::plaats(std::uint64_t sleutel) const noexcept {
  const auto p = std::lower_bound(sleutels_.begin(), sleutels_.end(), sleutel);
  if (p == sleutels_.end() || *p != sleutel) return std::nullopt;
  return static_cast<std::size_t>(p - sleutels_.begin());
}

double Kwantielen::trek_een(std::uint32_t r, std::size_t plaats) const noexcept {
  switch (trekking_) {
    case Trekking::willekeurig:
      break;
    case Trekking::lhs:
      return lhs_kwantiel(zaad_, r, replicaties_, sleutels_[plaats]);
    case Trekking::sobol:
      return sobol_kwantiel(rij_, r, plaats, zaad_, sleutels_[plaats]);
  }
  return parameter_kwantiel(zaad_, r, sleutels_[plaats]);
}

void Kwantielen::trek_los(std::uint32_t replicatie, std::span<double> u) const noexcept {
  for (std::size_t i = 0; i < u.size(); ++i) u[i] = trek_een(replicatie, i);
}

void Kwantielen::trek(std::uint32_t replicatie) noexcept {
  trek_los(replicatie, u_);
  koppel_copula(u_);
  if (!kolommen_.empty()) neem_rij(replicatie % rijen_->rijen, u_);
}

void Kwantielen::koppel(std::span<double> u) noexcept {
  koppel_copula(u);
  if (kolommen_.empty()) return;
  const double keus = u[kolommen_.front().first] * static_cast<double>(rijen_->rijen);
  neem_rij(std::min(static_cast<std::size_t>(keus), rijen_->rijen - 1), u);
}

double Kwantielen::op_kans(std::size_t plaats, double kans) const {
  const auto kolom =
      std::ranges::find(kolommen_, plaats, [](const std::pair<std::size_t, std::size_t>& k) { return k.first; });
  return kolom == kolommen_.end() ? kans : rijen_->op_kans(kolom->second, kans);
}

void Kwantielen::neem_rij(std::size_t rij, std::span<double> u) const noexcept {
  for (const auto& [p, kolom] : kolommen_) u[p] = rijen_->op(rij, kolom);
}

void Kwantielen::koppel_copula(std::span<double> u) noexcept {
  if (gekoppeld_.empty()) return;
  for (std::size_t i = 0; i < gekoppeld_.size(); ++i) samen_[i] = u[gekoppeld_[i]];
  copula_.koppel(samen_);
  for (std::size_t i = 0; i < gekoppeld_.size(); ++i) u[gekoppeld_[i]] = samen_[i];
}

void Kwantielen::leg_vast(std::span<const std::size_t> plaatsen, std::span<const double> van) {
  expects(kolommen_.empty());
  std::vector<std::size_t> vast;
  std::vector<double> op;
  for (const std::size_t p : plaatsen) {
    const auto v = std::ranges::find(gekoppeld_, p);
    if (v == gekoppeld_.end()) continue;
    vast.push_back(static_cast<std::size_t>(v - gekoppeld_.begin()));
    op.push_back(van[p]);
  }
  if (!vast.empty()) {
    for (std::size_t i = 0; i < gekoppeld_.size(); ++i) samen_[i] = u_[gekoppeld_[i]];
    copula_.leg_vast(samen_, vast, op);
    for (std::size_t i = 0; i < gekoppeld_.size(); ++i) u_[gekoppeld_[i]] = samen_[i];
  }
  for (const std::size_t p : plaatsen) u_[p] = van[p];
}

std::vector<std::vector<std::size_t>> Kwantielen::groepen() const {
  // Every place points at the lowest of its group.
  std::vector<std::size_t> laagste(u_.size());
  std::iota(laagste.begin(), laagste.end(), std::size_t{0});
  const auto verbind = [&](std::size_t a, std::size_t b) {
    const auto [klein, groot] = std::minmax(laagste[a], laagste[b]);
    std::replace(laagste.begin(), laagste.end(), std::size_t{groot}, std::size_t{klein});
  };
  for (const auto& [a, b] : paren_) verbind(a, b);
  for (const auto& [p, kolom] : kolommen_) verbind(kolommen_.front().first, p);
  std::vector<std::vector<std::size_t>> uit(u_.size());
  for (std::size_t i = 0; i < laagste.size(); ++i) uit[laagste[i]].push_back(i);
  std::erase_if(uit, [](const auto& groep) { return groep.empty(); });
  return uit;
}

}  // namespace mbc
