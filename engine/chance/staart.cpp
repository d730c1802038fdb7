#include "chance/staart.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>

#include "chance/verdeling.h"

namespace mbc {
namespace {

constexpr double log_2pi_half = 0.91893853320467274178;
constexpr double vorm_groot = 100;       // from here log D is taken about its top, against cancellation
constexpr double vorm_integraal = 1000;  // from here quadrature is cheaper than a series
constexpr double klein = 1e-17;

/// P(a, x) / D = sum of x^n / (a (a+1) ... (a+n)).
double gamma_reeks(double a, double x) noexcept {
  double term = 1 / a, som = term;
  for (double n = a + 1; term > som * klein; n += 1) {
    term *= x / n;
    som += term;
  }
  return som;
}

/// Q(a, x) / D by Legendre's continued fraction (modified Lentz).
double gamma_kettingbreuk(double a, double x) noexcept {
  double b = x + 1 - a, c = 1e300, d = 1 / b, h = d;
  for (int i = 1; i < 10000; ++i) {
    const double an = -i * (i - a);
    b += 2;
    d = 1 / (an * d + b);
    c = b + an / c;
    const double factor = c * d;
    h *= factor;
    if (std::abs(factor - 1) < 3e-16) break;
  }
  return h;
}

/// Gauss-Legendre with 32 nodes on [-1, 1], the positive half.
constexpr std::array knopen{0.9972638618494816,  0.9856115115452684,  0.9647622555875064, 0.9349060759377397,
                            0.8963211557660521,  0.84936761373257,    0.7944837959679424, 0.7321821187402897,
                            0.6630442669302152,  0.5877157572407623,  0.5068999089322294, 0.42135127613063533,
                            0.33186860228212767, 0.23928736225213706, 0.1444719615827965, 0.04830766568773832};
constexpr std::array gewichten{0.007018610009470096, 0.01627439473090567,  0.02539206530926206,  0.03427386291302143,
                               0.04283589802222668,  0.050998059262376175, 0.058684093478535544, 0.06582222277636185,
                               0.0723457941088485,   0.07819389578707031,  0.08331192422694675,  0.08765209300440381,
                               0.09117387869576389,  0.09384439908080457,  0.09563872007927486,  0.0965400885147278};

/// Tail / D for a large shape: the integral of exp(log D(t) - log D(x)) / t from x outwards, as far as
/// 60 e-folds. With t = x (1 + v) the exponent is (a - x) v - a (v - log(1 + v)), about (a - x) v - a v^2 / 2.
double gamma_integraal(double a, double x, bool onder) noexcept {
  const double helling = std::abs(x - a);
  double lengte = (std::sqrt(helling * helling + 120 * a) - helling) / a;
  if (onder) lengte = -std::min(lengte, 1.0);
  double som = 0;
  for (std::size_t i = 0; i < knopen.size(); ++i) {
    for (const double knoop : {knopen[i], -knopen[i]}) {
      const double v = 0.5 * lengte * (1 + knoop), l = logaritme_1p(v);
      som += gewichten[i] * exponent(a * (l - v) + (a - x) * v - l);
    }
  }
  return 0.5 * std::abs(lengte) * som;
}

/// I_x(a, b) / D by the continued fraction of the incomplete beta function (modified Lentz).
double beta_kettingbreuk(double a, double b, double x) noexcept {
  constexpr double bodem = 1e-300;
  double c = 1, d = 1 - (a + b) * x / (a + 1);
  d = 1 / (std::abs(d) < bodem ? bodem : d);
  double h = d;
  for (int m = 1; m < 100000; ++m) {
    const double am = a + 2 * m;
    const double even = m * (b - m) * x / ((am - 1) * am);
    d = 1 + even * d;
    d = 1 / (std::abs(d) < bodem ? bodem : d);
    c = 1 + even / c;
    c = std::abs(c) < bodem ? bodem : c;
    h *= c * d;
    const double oneven = -(a + m) * (a + b + m) * x / (am * (am + 1));
    d = 1 + oneven * d;
    d = 1 / (std::abs(d) < bodem ? bodem : d);
    c = 1 + oneven / c;
    c = std::abs(c) < bodem ? bodem : c;
    const double factor = c * d;
    h *= factor;
    if (std::abs(factor - 1) < 3e-16) break;
  }
  return h / a;
}

double log_beta(double a, double b) noexcept {
  if (a < 8 || b < 8) return log_gamma(a) + log_gamma(b) - log_gamma(a + b);
  const double n = a + b;
  return log_2pi_half - 0.5 * logaritme(n) + (a - 0.5) * logaritme(a / n) + (b - 0.5) * logaritme(b / n) +
         (stirling_rest(a) + stirling_rest(b) - stirling_rest(n));
}

/// log D at the mean a / (a + b) of a beta law with both shapes at least 8.
double log_beta_top(double a, double b) noexcept {
  const double n = a + b;
  return 0.5 * logaritme(a * (b / n)) - log_2pi_half - (stirling_rest(a) + stirling_rest(b) - stirling_rest(n));
}

}  // namespace

Staarten staarten(const Staartpunt& p) noexcept {
  const double een = std::min(1.0, exponent(p.log_dichtheid) * p.verhouding), ander = 1 - een;
  return p.onder ? Staarten{een, ander} : Staarten{ander, een};
}

GammaWet::GammaWet(double vorm) noexcept
    : a_(vorm),
      log_norm_(vorm < vorm_groot ? log_gamma(vorm) : log_2pi_half - 0.5 * logaritme(vorm) + stirling_rest(vorm)) {}

Staartpunt GammaWet::punt_bij(double x, double y) const noexcept {
  const double mu = (x - a_) / a_;
  const double log_d = a_ < vorm_groot ? a_ * y - x - log_norm_ : a_ * (logaritme_1p(mu) - mu) - log_norm_;
  if (a_ >= vorm_integraal) return {log_d, a_ - x, gamma_integraal(a_, x, x < a_), x < a_};
  const bool onder = x < a_ + 1;
  return {log_d, a_ - x, onder ? gamma_reeks(a_, x) : gamma_kettingbreuk(a_, x), onder};
}

double GammaWet::gok(double u) const noexcept {
  // The leading term of the lower tail, x^a / (a Gamma(a)), is all there is when it makes x small.
  if (a_ < vorm_groot) {
    const double y = (logaritme(u) + logaritme(a_) + log_norm_) / a_;
    if (y < -1.5) return y;
    // For a small shape the upper tail is nearly exponential from 1 on.
    if (a_ < 0.3) return logaritme(std::max(0.7, -logaritme(1 - u) - log_norm_));
  }
  // Wilson and Hilferty: the cube root of a gamma variable is nearly normal.
  const double w = 1 / (9 * a_), kern = 1 - w + normaal_kwantiel(u) * std::sqrt(w);
  return logaritme(a_) + 3 * logaritme(std::max(kern, 0.05));
}

BetaWet::BetaWet(double a, double b) noexcept
    : a_(a),
      b_(b),
      log_beta_(log_beta(a, b)),
      top_telt_(a >= 8 && b >= 8),
      log_top_(top_telt_ ? log_beta_top(a, b) : 0) {}

Staartpunt BetaWet::punt(double y) const noexcept {
  const double e = exponent(-std::abs(y)), groot = 1 / (1 + e), rest = e * groot;
  const double x = y > 0 ? groot : rest, z = y > 0 ? rest : groot;
  // log x = -log(1 + e^-y), log(1 - x) = log x - y.
  const double log_groot = -logaritme_1p(e);
  const double log_x = y > 0 ? log_groot : y + log_groot, log_z = y > 0 ? log_groot - y : log_groot;
  const double midden = a_ / (a_ + b_), afstand = x - midden;
  // Near the mean the two logarithms of a large shape cancel almost wholly: there each is taken from the mean.
  const bool dichtbij = top_telt_ && std::abs(afstand) < 0.5 * std::min(midden, 1 - midden);
  const double log_d =
      dichtbij ? a_ * logaritme_1p(afstand / midden) + b_ * logaritme_1p(-afstand / (b_ / (a_ + b_))) + log_top_
               : a_ * log_x + b_ * log_z - log_beta_;
  const bool onder = x * (a_ + b_ + 2) < a_ + 1;
  return {log_d, a_ * z - b_ * x, onder ? beta_kettingbreuk(a_, b_, x) : beta_kettingbreuk(b_, a_, z), onder};
}

double BetaWet::gok(double u) const noexcept {
  if (a_ >= 1 && b_ >= 1) {
    // Abramowitz and Stegun 26.5.22.
    const double z = normaal_kwantiel(1 - u), al = (z * z - 3) / 6;
    const double ra = 1 / (2 * a_ - 1), rb = 1 / (2 * b_ - 1), h = 2 / (ra + rb);
    const double w = z * std::sqrt(std::max(al + h, 0.1)) / h - (rb - ra) * (al + 5.0 / 6 - 2 / (3 * h));
    return logaritme(a_ / b_) - 2 * w;
  }
  // The leading terms of both tails.
  const double onder = (logaritme(u) + logaritme(a_) + log_beta_) / a_;
  const double boven = (logaritme(1 - u) + logaritme(b_) + log_beta_) / b_;
  if (onder < -0.7) return onder;
  return boven < -0.7 ? -boven : 0;
}

}  // namespace mbc
