#include "base/wiskunde.h"

#include <cmath>

namespace mbc {
namespace {

using namespace wiskunde_kern;

/// An unevaluated sum of two doubles, about 106 bits: macht needs log x far beyond double precision.
struct Dubbel {
  double hoog;
  double laag;
};

/// Requires |a| >= |b| or a == 0.
Dubbel snelle_som(double a, double b) noexcept {
  const double s = a + b;
  return {s, b - (s - a)};
}

/// Dekker's exact product, without FMA.
Dubbel exact_product(double a, double b) noexcept {
  constexpr double splitser = 0x1p27 + 1;
  const double ca = splitser * a, cb = splitser * b;
  const double ah = ca - (ca - a), bh = cb - (cb - b);
  const double al = a - ah, bl = b - bh, p = a * b;
  return {p, ((ah * bh - p) + ah * bl + al * bh) + al * bl};
}

Dubbel product(Dubbel a, Dubbel b) noexcept {
  const Dubbel p = exact_product(a.hoog, b.hoog);
  return snelle_som(p.hoog, p.laag + (a.hoog * b.laag + a.laag * b.hoog));
}

/// Sum where |a| dominates |b|.
Dubbel som(Dubbel a, Dubbel b) noexcept {
  const Dubbel s = snelle_som(a.hoog, b.hoog);
  return snelle_som(s.hoog, s.laag + (a.laag + b.laag));
}

Dubbel quotient(double teller, Dubbel noemer) noexcept {
  const double q = teller / noemer.hoog;
  const Dubbel p = exact_product(q, noemer.hoog);
  return {q, ((teller - p.hoog) - p.laag - q * noemer.laag) / noemer.hoog};
}

/// log x to about 70 bits: 2 s (1 + z (1/3 + z (1/5 + z Q(z)))) with s = f / (2 + f), z = s^2.
Dubbel logaritme_dubbel(double x) noexcept {
  const Ontbinding d = ontbind(x);
  const Dubbel s = quotient(d.f, snelle_som(2, d.f));
  const Dubbel z = product(s, s);
  const double w = z.hoog;
  const double q = veelterm(w, 0.142857142857143, 0.11111111111070332, 0.0909090911304029, 0.07692303194530649,
                            0.06667101024572636, 0.05860905995273481, 0.05783180209405219);
  constexpr Dubbel derde{0.3333333333333333, 1.850371707708594e-17};
  constexpr Dubbel vijfde{0.2, -1.1102230246251566e-17};
  const Dubbel reeks = product(z, som(derde, product(z, som(vijfde, {w * q, 0}))));
  const Dubbel breuk = som({2 * s.hoog, 2 * s.laag}, product({2 * s.hoog, 2 * s.laag}, reeks));
  return som({d.k * ln2_hoog, d.k * ln2_laag}, breuk);
}

/// x^y where the general formula does not apply; a NaN among the arguments gives NaN.
double macht_randgeval(double x, double y) noexcept {
  if (std::isnan(x) || std::isnan(y) || x < 0) return geen_getal;
  const bool groot = x > 1;
  return groot == (y > 0) ? oneindig : 0;
}

/// log_gamma(1 + t) / (t (t - 1)) for t in [0, 2]: its zeros are divided out, so that relative accuracy
/// holds near them. Rational interpolation in Chebyshev nodes, error below 1e-16.
double gedeeld_midden(double t) noexcept {
  const double teller = veelterm(t, 0.5772156649015329, 1.6824471101147889, 1.8859705714771289, 1.0243630204202776,
                                 0.2795029373097149, 0.03603447915817505, 0.001834493421204914, 2.2965823187794325e-05);
  const double noemer =
      veelterm(t, 1.0, 3.3396503176437675, 4.417049417460659, 2.9515846254238807, 1.0552943875257395,
               0.19741249654552429, 0.017576958799320787, 0.0006008172765070177, 4.489497319854046e-06);
  return teller / noemer;
}

}  // namespace

double macht(double x, double y) noexcept {
  if (y == 0 || x == 1) return 1;
  if (!(x > 0 && x < oneindig && std::abs(y) < oneindig)) return macht_randgeval(x, y);
  const Dubbel l = logaritme_dubbel(x);
  const double ruw = y * l.hoog;
  if (!(std::abs(ruw) < 800)) return exponent(ruw);
  const Dubbel p = exact_product(y, l.hoog);
  return exponent_met_rest(p.hoog, p.laag + y * l.laag);
}

double stirling_rest(double x) noexcept {
  // Bernoulli numbers: B_2k / (2k (2k - 1) x^(2k - 1)).
  return veelterm(1 / (x * x), 1.0 / 12, -1.0 / 360, 1.0 / 1260, -1.0 / 1680, 1.0 / 1188, -691.0 / 360360, 1.0 / 156,
                  -3617.0 / 122400) /
         x;
}

double log_gamma(double x) noexcept {
  if (!(x > 0)) return x == 0 ? oneindig : geen_getal;
  if (x < 1) return x * (x - 1) * gedeeld_midden(x) - logaritme(x);
  if (x <= 3) return (x - 1) * (x - 2) * gedeeld_midden(x - 1);
  if (x < 8) {
    double factor = 1;
    for (; x > 3; x -= 1) factor *= x - 1;
    return (x - 1) * (x - 2) * gedeeld_midden(x - 1) + logaritme(factor);
  }
  if (x == oneindig) return x;
  constexpr double half_log_2pi_min_half = 0.41893853320467274178;
  return (x - 0.5) * (logaritme(x) - 1) + (half_log_2pi_min_half + stirling_rest(x));
}

}  // namespace mbc
