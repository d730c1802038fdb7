#include "weetwaarde/krimp.h"

#include <algorithm>
#include <cmath>

namespace mbc {
namespace {

/// One rotation that makes a(p, q) zero.
void draai(Matrix& a, Matrix& v, std::size_t p, std::size_t q) {
  const std::size_t n = a.maat(0);
  const double schuin = (a(q, q) - a(p, p)) / (2 * a(p, q));
  const double t = (schuin >= 0 ? 1 : -1) / (std::abs(schuin) + std::sqrt(schuin * schuin + 1));
  const double c = 1 / std::sqrt(t * t + 1), s = t * c;
  const auto meng_paar = [c, s](double& x, double& y) {
    const double oud = x;
    x = c * oud - s * y;
    y = s * oud + c * y;
  };
  for (std::size_t k = 0; k < n; ++k) meng_paar(a(k, p), a(k, q));
  for (std::size_t k = 0; k < n; ++k) meng_paar(a(p, k), a(q, k));
  for (std::size_t k = 0; k < n; ++k) meng_paar(v(k, p), v(k, q));
}

/// x' y.
Matrix kruis(const Matrix& x, const Matrix& y) {
  Matrix uit({x.maat(1), y.maat(1)});
  for (std::size_t i = 0; i < uit.maat(0); ++i)
    for (std::size_t j = 0; j < uit.maat(1); ++j)
      for (std::size_t k = 0; k < x.maat(0); ++k) uit(i, j) += x(k, i) * y(k, j);
  return uit;
}

}  // namespace

Eigenstelsel eigenstelsel(Matrix a) {
  const std::size_t n = a.maat(0);
  Eigenstelsel uit{std::vector<double>(n), Matrix({n, n})};
  for (std::size_t i = 0; i < n; ++i) uit.vectoren(i, i) = 1;
  constexpr int meeste_rondes = 60;
  for (int ronde = 0; ronde < meeste_rondes; ++ronde) {
    double naast = 0, op = 0;
    for (std::size_t i = 0; i < n; ++i)
      for (std::size_t j = 0; j < n; ++j) (i == j ? op : naast) += a(i, j) * a(i, j);
    if (naast <= 1e-30 * op) break;
    for (std::size_t p = 0; p < n; ++p)
      for (std::size_t q = p + 1; q < n; ++q)
        if (a(p, q) != 0) draai(a, uit.vectoren, p, q);
  }
  for (std::size_t i = 0; i < n; ++i) uit.waarden[i] = a(i, i);
  return uit;
}

Matrix krimp(const Matrix& gezien, const Matrix& waar) {
  const std::size_t n = gezien.maat(0);
  std::vector<double> maat(n);
  for (std::size_t i = 0; i < n; ++i) maat[i] = gezien(i, i) > 0 ? std::sqrt(gezien(i, i)) : 1;
  Matrix samenhang({n, n});
  for (std::size_t i = 0; i < n; ++i)
    for (std::size_t j = 0; j < n; ++j) samenhang(i, j) = gezien(i, j) / (maat[i] * maat[j]);
  const Eigenstelsel e = eigenstelsel(samenhang);
  const double grootste = n == 0 ? 0 : *std::ranges::max_element(e.waarden);
  std::vector<std::size_t> richtingen;  // in which the sample moves at all
  for (std::size_t k = 0; k < n; ++k)
    if (e.waarden[k] > 1e-10 * grootste) richtingen.push_back(k);
  const std::size_t r = richtingen.size();
  // The sample is white in these directions: `naar` brings a deviation there, `van` back.
  Matrix naar({n, r}), van({n, r}), w({n, r});
  for (std::size_t k = 0; k < r; ++k) {
    const double wortel = std::sqrt(e.waarden[richtingen[k]]);
    for (std::size_t i = 0; i < n; ++i) {
      naar(i, k) = e.vectoren(i, richtingen[k]) / (wortel * maat[i]);
      van(i, k) = e.vectoren(i, richtingen[k]) * wortel * maat[i];
    }
  }
  for (std::size_t i = 0; i < n; ++i)
    for (std::size_t k = 0; k < r; ++k)
      for (std::size_t j = 0; j < n; ++j) w(i, k) += waar(i, j) * naar(j, k);
  const Eigenstelsel m = eigenstelsel(kruis(naar, w));
  Matrix uit({n, n});
  for (std::size_t d = 0; d < r; ++d) {
    const double lengte = std::sqrt(std::max(0.0, m.waarden[d]));
    for (std::size_t i = 0; i < n; ++i) {
      double heen = 0;
      for (std::size_t k = 0; k < r; ++k) heen += van(i, k) * m.vectoren(k, d);
      for (std::size_t j = 0; j < n; ++j) {
        double terug = 0;
        for (std::size_t k = 0; k < r; ++k) terug += naar(j, k) * m.vectoren(k, d);
        uit(i, j) += lengte * heen * terug;
      }
    }
  }
  return uit;
}

}  // namespace mbc
