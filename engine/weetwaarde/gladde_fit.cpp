#include "weetwaarde/gladde_fit.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "base/wiskunde.h"

namespace mbc {
namespace {

constexpr std::size_t meeste_fitkenmerken = 60, sterkste_kenmerken = 10;
/// A term that adds less than this part of its own square to those before it, says nothing new.
constexpr double kleinste_nieuws = 1e-9;

double inproduct(const std::vector<double>& a, const std::vector<double>& b) {
  return std::inner_product(a.begin(), a.end(), b.begin(), 0.0);
}

std::vector<double> maal(const std::vector<double>& a, const std::vector<double>& b) {
  std::vector<double> uit(a.size());
  std::transform(a.begin(), a.end(), b.begin(), uit.begin(), std::multiplies<>());
  return uit;
}

void haal_midden_weg(std::vector<double>& x) {
  const double midden = std::accumulate(x.begin(), x.end(), 0.0) / static_cast<double>(x.size());
  for (double& e : x) e -= midden;
}

/// Grows term by term, and remembers after how many a richer form ends.
class Fitbouw {
 public:
  Fitbouw(const Rijen& kenmerken, const Rijen& y, Gladheid hoe) : n_(y.maat(0)), hoe_(hoe) {
    for (std::size_t c = 0; c < y.maat(1); ++c) {
      y_.push_back(kolom_van(y, c));
      haal_midden_weg(y_.back());
    }
    for (std::size_t k = 0; k < kenmerken.maat(1); ++k) {
      std::vector<double> x = kolom_van(kenmerken, k);
      std::vector<double> midden = x;
      haal_midden_weg(midden);
      if (inproduct(midden, midden) > kleinste_nieuws * static_cast<double>(n_)) x_.push_back(std::move(x));
    }
    basis_.emplace_back(n_, 1 / std::sqrt(static_cast<double>(n_)));
  }

  Gladdefit bouw() {
    op_sterkte();
    for (const auto& x : x_) neem(x);
    grenzen_.push_back(basis_.size());
    if (hoe_ == Gladheid::glad) machten_en_producten();
    Gladdefit uit{Rijen({n_, basis_.size()}), {}};
    for (std::size_t t = 0; t < basis_.size(); ++t)
      for (std::size_t r = 0; r < n_; ++r) uit.basis(r, t) = basis_[t][r];
    for (const auto& y : y_) uit.termen.push_back(termen_voor(y));
    return uit;
  }

 private:
  /// The strongest first, by how they go with any of the results.
  void op_sterkte() {
    std::vector<double> sterkte;
    for (const auto& x : x_) {
      std::vector<double> los = x;
      haal_midden_weg(los);
      double hoogst = 0;
      for (const auto& y : y_) {
        const double q = inproduct(los, los) * inproduct(y, y), k = inproduct(los, y);
        if (q > 0) hoogst = std::max(hoogst, k * k / q);
      }
      sterkte.push_back(hoogst);
    }
    std::vector<std::size_t> volgorde(x_.size());
    std::iota(volgorde.begin(), volgorde.end(), std::size_t{0});
    std::stable_sort(volgorde.begin(), volgorde.end(),
                     [&](std::size_t a, std::size_t b) { return sterkte[a] > sterkte[b]; });
    volgorde.resize(std::min({volgorde.size(), meeste_fitkenmerken, std::max<std::size_t>(n_ / 10, 1)}));
    std::vector<std::vector<double>> uit;
    for (const std::size_t i : volgorde) uit.push_back(x_[i]);
    x_ = std::move(uit);
  }

  void machten_en_producten() {
    const int hoogste_macht = x_.size() == 1 ? 5 : 3;
    std::vector<std::vector<double>> machten = x_;
    for (int macht = 2; macht <= hoogste_macht; ++macht) {
      for (std::size_t i = 0; i < x_.size(); ++i) {
        machten[i] = maal(machten[i], x_[i]);
        neem(machten[i]);
      }
      grenzen_.push_back(basis_.size());
    }
    const std::size_t m = std::min(x_.size(), sterkste_kenmerken);
    for (std::size_t i = 0; i < m; ++i)
      for (std::size_t j = 0; j < i; ++j) neem(maal(x_[i], x_[j]));
    grenzen_.push_back(basis_.size());
  }

  /// Adds what is new in a term; twice over, for the digits.
  void neem(std::vector<double> term) {
    if (basis_.size() >= std::max<std::size_t>(n_ / 5, 2)) return;
    const double begin = inproduct(term, term);
    for (int keer = 0; keer < 2; ++keer) {
      for (const auto& q : basis_) {
        const double k = inproduct(q, term);
        for (std::size_t r = 0; r < n_; ++r) term[r] -= k * q[r];
      }
    }
    const double over = inproduct(term, term);
    if (!(over > kleinste_nieuws * begin)) return;
    for (double& x : term) x /= std::sqrt(over);
    basis_.push_back(std::move(term));
  }

  [[nodiscard]] std::size_t termen_voor(const std::vector<double>& y) const {
    const auto n = static_cast<double>(n_);
    const double alles = inproduct(y, y);
    if (!(alles > 0)) return std::min<std::size_t>(grenzen_.front(), 1);
    double rest = alles, beste = 0;
    std::size_t uit = 0, t = 1;
    for (const std::size_t grens : grenzen_) {
      for (; t < grens; ++t) {
        const double k = inproduct(basis_[t], y);
        rest -= k * k;
      }
      const double criterium = n * logaritme(std::max(rest, 1e-14 * alles)) + static_cast<double>(grens) * logaritme(n);
      if (uit == 0 || criterium < beste) {
        uit = grens;
        beste = criterium;
      }
    }
    return uit;
  }

  std::size_t n_;
  Gladheid hoe_;
  std::vector<std::vector<double>> x_, y_, basis_;
  std::vector<std::size_t> grenzen_;
};

/// Coefficients of the first `p` terms, given the lower Cholesky factor of all.
void los_op(const Rijen& l, std::size_t p, std::vector<double>& b) {
  for (std::size_t i = 0; i < p; ++i) {
    for (std::size_t k = 0; k < i; ++k) b[i] -= l(i, k) * b[k];
    b[i] /= l(i, i);
  }
  for (std::size_t i = p; i-- > 0;) {
    for (std::size_t k = i + 1; k < p; ++k) b[i] -= l(k, i) * b[k];
    b[i] /= l(i, i);
  }
}

/// Of the terms over the rows but those in [van, tot): over all rows they are orthonormal.
Rijen wortel_zonder(const Rijen& basis, std::size_t van, std::size_t tot) {
  const std::size_t p = basis.maat(1);
  Rijen l({p, p});
  for (std::size_t i = 0; i < p; ++i) {
    for (std::size_t j = 0; j <= i; ++j) {
      double som = i == j ? 1 : 0;
      for (std::size_t r = van; r < tot; ++r) som -= basis(r, i) * basis(r, j);
      for (std::size_t k = 0; k < j; ++k) som -= l(i, k) * l(j, k);
      l(i, j) = i == j ? std::sqrt(std::max(som, 1e-12)) : som / l(j, j);
    }
  }
  return l;
}

/// Brings the rows that are used to mean 0.
void middel(Rijen& x, std::size_t k, std::size_t van, std::size_t tot) {
  const std::size_t n = x.maat(0);
  double som = 0;
  for (std::size_t r = 0; r < n; ++r)
    if (r < van || r >= tot) som += x(r, k);
  const double midden = som / static_cast<double>(n - (tot - van));
  for (std::size_t r = 0; r < n; ++r)
    if (r < van || r >= tot) x(r, k) -= midden;
}

}  // namespace

Gladdefit pas_glad(const Rijen& kenmerken, const Rijen& y, Gladheid hoe) { return Fitbouw(kenmerken, y, hoe).bouw(); }

Aanpassing pas_toe(const Gladdefit& fit, const Rijen& y, std::size_t van, std::size_t tot) {
  const std::size_t n = y.maat(0), breedte = y.maat(1);
  Aanpassing uit{Rijen({n, breedte}), Rijen({n, breedte})};
  const Rijen wortel = wortel_zonder(fit.basis, van, tot);
  for (std::size_t c = 0; c < breedte; ++c) {
    const std::size_t p = fit.termen[c];
    std::vector<double> b(p);
    for (std::size_t r = 0; r < n; ++r) {
      if (r >= van && r < tot) continue;
      for (std::size_t t = 0; t < p; ++t) b[t] += fit.basis(r, t) * y(r, c);
    }
    los_op(wortel, p, b);
    for (std::size_t r = 0; r < n; ++r) {
      if (r >= van && r < tot) continue;
      double x = 0;
      for (std::size_t t = 0; t < p; ++t) x += b[t] * fit.basis(r, t);
      uit.passend(r, c) = x;
      uit.rest(r, c) = y(r, c) - x;
    }
    middel(uit.passend, c, van, tot);
    middel(uit.rest, c, van, tot);
  }
  return uit;
}

}  // namespace mbc
