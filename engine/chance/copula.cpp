#include "chance/copula.h"

#include <algorithm>
#include <cmath>
#include <optional>

#include "base/wiskunde.h"
#include "chance/normaal.h"
#include "chance/normaal_kans.h"

namespace mbc {
namespace {

using Matrix = std::vector<double>;

/// Below this a pivot is rounding: one variable would be a function of the others.
constexpr double kleinste_spil = 1e-10;

/// Cholesky in place of the lower triangle; the row at which it fails, n where it does not.
std::size_t ontbind(Matrix& a, std::size_t n) noexcept {
  for (std::size_t i = 0; i < n; ++i) {
    for (std::size_t j = 0; j <= i; ++j) {
      double som = a[i * n + j];
      for (std::size_t k = 0; k < j; ++k) som -= a[i * n + k] * a[j * n + k];
      if (i != j) {
        a[i * n + j] = som / a[j * n + j];
      } else if (som > kleinste_spil) {
        a[i * n + i] = std::sqrt(som);
      } else {
        return i;
      }
    }
  }
  return n;
}

Matrix matrix(std::size_t n, std::span<const Rangcorrelatie> paren) {
  Matrix a(n * n);
  for (std::size_t i = 0; i < n; ++i) a[i * n + i] = 1;
  for (const Rangcorrelatie& p : paren) {
    const auto [laag, hoog] = std::minmax(p.eerste, p.tweede);
    a[hoog * n + laag] = normale_correlatie(p.rang);
  }
  return a;
}

/// The rank correlation of one pair, nearest to what was asked, with which the first `rijen` variables can be;
/// none where the others contradict each other without it. In thousandths, away from the edge.
std::optional<double> dichtstbij(std::size_t n, std::size_t rijen, std::vector<Rangcorrelatie> paren,
                                 std::size_t welke) {
  const double gevraagd = paren[welke].rang;
  const auto kan = [&](int duizendste) {
    paren[welke].rang = duizendste / 1000.0;
    Matrix a = matrix(n, paren);
    return ontbind(a, n) >= rijen;
  };
  const int begin = static_cast<int>(gevraagd * 1000);
  for (int afstand = 0; afstand < 2000; ++afstand) {
    for (const int d : {begin - afstand, begin + afstand}) {
      if (std::abs(d) < 1000 && kan(d)) return d / 1000.0;
    }
  }
  return std::nullopt;
}

Tegenspraak zoek_paar(std::size_t n, std::size_t rij, std::span<const Rangcorrelatie> paren) {
  const std::vector<Rangcorrelatie> alle(paren.begin(), paren.end());
  std::optional<Tegenspraak> beste;
  double kleinste_ingreep = HUGE_VAL;
  for (std::size_t p = 0; p < alle.size(); ++p) {
    if (std::max(alle[p].eerste, alle[p].tweede) > rij) continue;
    const std::optional<double> kan = dichtstbij(n, rij + 1, alle, p);
    const double ingreep = kan ? std::abs(alle[p].rang - *kan) : 2;
    if (ingreep >= kleinste_ingreep) continue;
    kleinste_ingreep = ingreep;
    beste = Tegenspraak{alle[p].eerste, alle[p].tweede, kan};
  }
  return *beste;
}

/// The chance below a normal score, strictly inside (0, 1).
double als_uniform(double z) noexcept {
  constexpr double laagst = 0x1p-60, hoogst = 1 - 0x1p-53;
  return std::clamp(normaal_kans(z), laagst, hoogst);
}

}  // namespace

double normale_correlatie(double rang) noexcept {
  // sin by its series: the argument is at most pi/6, where eight terms are exact to rounding.
  const double x = rang * 0.52359877559829887308, x2 = x * x;
  return 2 * x *
         wiskunde_kern::veelterm(x2, 1.0, -1.0 / 6, 1.0 / 120, -1.0 / 5040, 1.0 / 362880, -1.0 / 39916800,
                                 1.0 / 6227020800, -1.0 / 1307674368000);
}

std::variant<Copula, Tegenspraak> Copula::maak(std::size_t aantal, std::span<const Rangcorrelatie> paren) {
  Copula uit;
  uit.n_ = aantal;
  uit.l_ = matrix(aantal, paren);
  const std::size_t rij = ontbind(uit.l_, aantal);
  if (rij < aantal) return zoek_paar(aantal, rij, paren);
  return uit;
}

void Copula::koppel(std::span<double> u) const noexcept {
  for (double& x : u) x = normaal_kwantiel(x);
  for (std::size_t i = n_; i-- > 0;) {
    double z = 0;
    for (std::size_t k = 0; k <= i; ++k) z += l_[i * n_ + k] * u[k];
    u[i] = als_uniform(z);
  }
}

void Copula::leg_vast(std::span<double> u, std::span<const std::size_t> vast, std::span<const double> op) const {
  const std::size_t m = vast.size();
  const auto samen = [&](std::size_t i, std::size_t j) {
    double som = 0;
    for (std::size_t k = 0; k <= std::min(i, j); ++k) som += l_[i * n_ + k] * l_[j * n_ + k];
    return som;
  };
  Matrix a(m * m);
  for (std::size_t i = 0; i < m; ++i)
    for (std::size_t j = 0; j <= i; ++j) a[i * m + j] = samen(vast[i], vast[j]);
  ontbind(a, m);
  // Weights of the steps of `vast` in those of the rest: samen(vast, vast)^-1 (op - u).
  std::vector<double> stap(m);
  for (std::size_t i = 0; i < m; ++i) {
    stap[i] = normaal_kwantiel(op[i]) - normaal_kwantiel(u[vast[i]]);
    for (std::size_t k = 0; k < i; ++k) stap[i] -= a[i * m + k] * stap[k];
    stap[i] /= a[i * m + i];
  }
  for (std::size_t i = m; i-- > 0;) {
    for (std::size_t k = i + 1; k < m; ++k) stap[i] -= a[k * m + i] * stap[k];
    stap[i] /= a[i * m + i];
  }
  for (std::size_t i = 0; i < n_; ++i) {
    double z = normaal_kwantiel(u[i]);
    for (std::size_t k = 0; k < m; ++k) z += samen(i, vast[k]) * stap[k];
    u[i] = als_uniform(z);
  }
  for (std::size_t k = 0; k < m; ++k) u[vast[k]] = op[k];
}

}  // namespace mbc
