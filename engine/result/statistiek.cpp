#include "result/statistiek.h"

#include <algorithm>
#include <cmath>

namespace mbc {
namespace {

/// Type 7 quantile; everything before `van` is known to be at most it, so that successive calls with rising p
/// share their work.
double kwantiel_vanaf(std::vector<double>& x, double p, std::size_t& van) {
  const double plek = p * static_cast<double>(x.size() - 1);
  const auto laag = static_cast<std::size_t>(plek);
  const auto begin = x.begin() + static_cast<std::ptrdiff_t>(van);
  const auto midden = x.begin() + static_cast<std::ptrdiff_t>(laag);
  if (laag >= van) std::nth_element(begin, midden, x.end());
  van = laag;
  const double rest = plek - static_cast<double>(laag);
  if (rest == 0) return *midden;
  const double volgende = *std::min_element(midden + 1, x.end());
  return *midden + rest * (volgende - *midden);
}

void schaal(Samenvatting& s, double factor) {
  for (double* x : {&s.gemiddelde, &s.sd, &s.mcse, &s.p5, &s.p25, &s.p50, &s.p75, &s.p95}) *x *= factor;
}

/// Mean, sd and mcse without a change of unit.
Moment momenten(const std::vector<double>& x) {
  const auto n = static_cast<double>(x.size());
  Moment m;
  double som = 0;
  for (const double v : x) som += v;
  m.gemiddelde = som / n;
  double kwadraat = 0;
  for (const double v : x) kwadraat += (v - m.gemiddelde) * (v - m.gemiddelde);
  if (x.size() == 1) {
    m.sd = m.mcse = onbekend;
    return m;
  }
  m.sd = std::sqrt(kwadraat / (n - 1));
  const auto [laagst, hoogst] = std::minmax_element(x.begin(), x.end());
  if (*laagst == *hoogst) {
    // Equal values have no spread, whatever their mean was rounded to.
    m.gemiddelde = *laagst;
    m.sd = 0;
  }
  m.mcse = m.sd / std::sqrt(n);
  return m;
}

/// n sum(x^2) - sum(x)^2. Around the whole part of the mean, as the two are each far larger than what they differ;
/// exact where it fits in 128 bits.
double gespreid(const ExacteSom& e, std::size_t n) {
  const auto aantal = static_cast<Int128>(n);
  const Int128 midden = e.som / aantal, rest = e.som - midden * aantal;
  const Int128 kwadraat = e.kwadraat - midden * midden * aantal - 2 * midden * rest;  // of what lies around it
  Int128 uit = 0;
  if (!__builtin_mul_overflow(aantal, kwadraat, &uit)) return static_cast<double>(uit - rest * rest);
  return static_cast<double>(n) * static_cast<double>(kwadraat);
}

}  // namespace

Samenvatting vat_samen(std::vector<double> x) {
  Samenvatting s;
  if (x.empty()) return s;
  const Moment m = momenten(x);
  s.gemiddelde = m.gemiddelde;
  s.sd = m.sd;
  s.mcse = m.mcse;
  s.kans_positief = static_cast<double>(std::count_if(x.begin(), x.end(), [](double v) { return v > 0; })) /
                    static_cast<double>(x.size());
  std::size_t van = 0;
  s.p5 = kwantiel_vanaf(x, 0.05, van);
  s.p25 = kwantiel_vanaf(x, 0.25, van);
  s.p50 = kwantiel_vanaf(x, 0.50, van);
  s.p75 = kwantiel_vanaf(x, 0.75, van);
  s.p95 = kwantiel_vanaf(x, 0.95, van);
  return s;
}

Moment moment_centen(const std::vector<double>& x) {
  if (x.empty()) return {};
  Moment m = momenten(x);
  for (double* v : {&m.gemiddelde, &m.sd, &m.mcse}) *v *= 0.01;
  return m;
}

Samenvatting vat_samen_centen(std::vector<double> x) {
  Samenvatting s = vat_samen(std::move(x));
  schaal(s, 0.01);
  return s;
}

Moment moment_centen(const ExacteSom& e, std::size_t n) {
  const auto aantal = static_cast<double>(n);
  Moment m;
  m.gemiddelde = static_cast<double>(e.som) / aantal / 100.0;
  if (n < 2) {
    m.sd = m.mcse = onbekend;
    return m;
  }
  m.sd = std::sqrt(gespreid(e, n) / (aantal * (aantal - 1))) / 100.0;
  m.mcse = m.sd / std::sqrt(aantal);
  return m;
}

std::optional<double> eindig_kwantiel(std::vector<double> x, double p) {
  const double plek = p * static_cast<double>(x.size() - 1);
  std::sort(x.begin(), x.end());
  const auto laag = static_cast<std::size_t>(plek);
  const double rest = plek - static_cast<double>(laag);
  const double hoog = rest > 0 ? x[laag + 1] : x[laag];
  if (!std::isfinite(hoog)) return std::nullopt;
  return x[laag] + rest * (hoog - x[laag]);
}

}  // namespace mbc
