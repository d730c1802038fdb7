#include "herijking/schatter.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "base/wiskunde.h"

namespace mbc {
namespace {

/// A feature of which the linear term is less sure than this, is left out.
constexpr double kleinste_t = 3.5;
constexpr std::size_t meeste_kenmerken = 40, met_derde_macht = 8, met_producten = 10;
constexpr double kleinste_variantie = 1e-18;

/// Cholesky in place of the lower triangle of an n x n square.
void ontbind_wortel(std::vector<double>& a, std::size_t n) {
  for (std::size_t i = 0; i < n; ++i) {
    for (std::size_t j = 0; j <= i; ++j) {
      double som = a[i * n + j];
      for (std::size_t k = 0; k < j; ++k) som -= a[i * n + k] * a[j * n + k];
      a[i * n + j] = i == j ? std::sqrt(std::max(som, 1e-12)) : som / a[j * n + j];
    }
  }
}

/// Solves L x = b in place of b.
void los_voor_op(const std::vector<double>& l, std::span<double> b) {
  const std::size_t n = b.size();
  for (std::size_t i = 0; i < n; ++i) {
    for (std::size_t k = 0; k < i; ++k) b[i] -= l[i * n + k] * b[k];
    b[i] /= l[i * n + i];
  }
}

/// Solves L' x = b in place of b.
void los_terug_op(const std::vector<double>& l, std::span<double> b) {
  const std::size_t n = b.size();
  for (std::size_t i = n; i-- > 0;) {
    for (std::size_t k = i + 1; k < n; ++k) b[i] -= l[k * n + i] * b[k];
    b[i] /= l[i * n + i];
  }
}

double op_schaal(Schakel s, double x) {
  return s == Schakel::logaritme ? logaritme(x) : logaritme(x) - logaritme_1p(-x);
}
double van_schaal(Schakel s, double eta) {
  eta = std::clamp(eta, -40.0, 40.0);
  return s == Schakel::logaritme ? exponent(eta) : 1 / (1 + exponent(-eta));
}
/// How fast the value rises on its scale; also its variance over that of one family, as quasi-likelihood has it.
double helling(Schakel s, double x) { return s == Schakel::logaritme ? x : x * (1 - x); }

}  // namespace

double Schatter::waarde(const Term& t, std::span<const double> k) noexcept {
  double uit = 1;
  for (const std::size_t i : t)
    if (i != geen) uit *= k[i];
  return uit;
}

Schatter::Schatter(const Rijen& kenmerken, std::span<const Verhouding> gezien, Schakel schakel) : schakel_(schakel) {
  Verhouding alle;
  for (const Verhouding& v : gezien) alle += v;
  constante_ = alle.waarde();
  is_constant_ = !(constante_ > 0) || (schakel == Schakel::logit && constante_ >= 1);
  if (is_constant_) return;
  const std::size_t n = gezien.size(), breedte = kenmerken.maat(1);
  termen_.push_back({geen, geen, geen});
  for (std::size_t k = 0; k < breedte && termen_.size() < n / 4; ++k) termen_.push_back({k, geen, geen});
  pas(kenmerken, gezien);
  const std::vector<double> t = t_waarden();
  std::vector<std::size_t> volgorde(termen_.size() - 1);
  std::iota(volgorde.begin(), volgorde.end(), std::size_t{1});
  std::stable_sort(volgorde.begin(), volgorde.end(), [&](std::size_t a, std::size_t b) { return t[a] > t[b]; });
  std::erase_if(volgorde, [&](std::size_t i) { return t[i] < kleinste_t; });
  volgorde.resize(std::min({volgorde.size(), meeste_kenmerken, n / 20}));
  termen_.resize(1);
  for (std::size_t i = 0; i < volgorde.size(); ++i) {
    const std::size_t a = volgorde[i] - 1;
    gebruikt_.push_back(a);
    termen_.push_back({a, geen, geen});
    termen_.push_back({a, a, geen});
    if (i < met_derde_macht) termen_.push_back({a, a, a});
    for (std::size_t j = 0; j < i && i < met_producten; ++j) termen_.push_back({volgorde[j] - 1, a, geen});
  }
  termen_.resize(std::min(termen_.size(), std::max<std::size_t>(n / 5, 1)));
  pas(kenmerken, gezien);
  std::sort(gebruikt_.begin(), gebruikt_.end());
}

void Schatter::pas(const Rijen& kenmerken, std::span<const Verhouding> gezien) {
  const std::size_t n = gezien.size(), p = termen_.size();
  std::vector<double> x(n * p);
  for (std::size_t i = 0; i < n; ++i) {
    const std::span<const double> rij = rij_van(kenmerken, i);
    for (std::size_t j = 0; j < p; ++j) x[i * p + j] = waarde(termen_[j], rij);
  }
  coefficienten_.assign(p, 0.0);
  coefficienten_[0] = op_schaal(schakel_, constante_);
  constexpr int meeste_rondes = 25;
  constexpr double klaar = 1e-9;
  for (int ronde = 0; ronde < meeste_rondes; ++ronde) {
    wortel_.assign(p * p, 0.0);
    std::vector<double> stap(p);
    double kwadraten = 0;
    for (std::size_t i = 0; i < n; ++i) {
      if (!(gezien[i].noemer > 0)) continue;
      const double* xi = &x[i * p];
      double eta = 0;
      for (std::size_t j = 0; j < p; ++j) eta += coefficienten_[j] * xi[j];
      const double mu = van_schaal(schakel_, eta), h = helling(schakel_, mu);
      const double gewicht = gezien[i].noemer * h, rest = (gezien[i].waarde() - mu) / h;
      kwadraten += gewicht * rest * rest;
      for (std::size_t j = 0; j < p; ++j) {
        const double wx = gewicht * xi[j];
        stap[j] += wx * rest;
        for (std::size_t k = 0; k <= j; ++k) wortel_[j * p + k] += wx * xi[k];
      }
    }
    for (std::size_t j = 0; j < p; ++j) wortel_[j * p + j] *= 1 + 1e-9;
    spreiding_ = std::max(kwadraten / static_cast<double>(std::max<std::size_t>(n - p, 1)), kleinste_variantie);
    ontbind_wortel(wortel_, p);
    los_voor_op(wortel_, stap);
    los_terug_op(wortel_, stap);
    double grootste = 0;
    for (std::size_t j = 0; j < p; ++j) {
      coefficienten_[j] += stap[j];
      grootste = std::max(grootste, std::abs(stap[j]));
    }
    if (grootste < klaar) break;
  }
}

/// Of each term, how many standard errors its coefficient is from zero.
std::vector<double> Schatter::t_waarden() const {
  const std::size_t p = termen_.size();
  std::vector<double> uit(p), kolom(p);
  for (std::size_t j = 0; j < p; ++j) {
    std::fill(kolom.begin(), kolom.end(), 0.0);
    kolom[j] = 1;
    los_voor_op(wortel_, kolom);
    const double variantie = std::inner_product(kolom.begin(), kolom.end(), kolom.begin(), 0.0) * spreiding_;
    uit[j] = std::abs(coefficienten_[j]) / std::sqrt(std::max(variantie, kleinste_variantie));
  }
  return uit;
}

double Schatter::schaal(std::span<const double> kenmerken) const {
  double eta = 0;
  for (std::size_t j = 0; j < termen_.size(); ++j) eta += coefficienten_[j] * waarde(termen_[j], kenmerken);
  return eta;
}

double Schatter::op(std::span<const double> kenmerken) const {
  return is_constant_ ? constante_ : van_schaal(schakel_, schaal(kenmerken));
}

double Schatter::fout(std::span<const double> kenmerken) const {
  if (is_constant_) return 0;
  std::vector<double> x(termen_.size());
  for (std::size_t j = 0; j < x.size(); ++j) x[j] = waarde(termen_[j], kenmerken);
  los_voor_op(wortel_, x);
  const double op_de_schaal = std::sqrt(std::inner_product(x.begin(), x.end(), x.begin(), 0.0) * spreiding_);
  return op_de_schaal * helling(schakel_, op(kenmerken));
}

}  // namespace mbc
