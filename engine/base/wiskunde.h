#pragma once

#include <bit>
#include <cstdint>
#include <limits>

/// Elementary functions that return the same bits on every x86-64 machine. glibc chooses its versions by
/// CPU, and they differ in the last bit; every number that reaches a result goes through these instead.
/// Accurate to about 1 ulp, not correctly rounded. std::sqrt, std::floor and the like are exact: use those.
/// exponent and logaritme are free of branches and tables, so that a loop over them vectorises.
namespace mbc {

namespace wiskunde_kern {

inline constexpr double oneindig = std::numeric_limits<double>::infinity();
inline constexpr double geen_getal = std::numeric_limits<double>::quiet_NaN();
inline constexpr double ln2_hoog = 0x1.62e42fefa3800p-1;  // 42 bits: times a whole number below 2^11 is exact
inline constexpr double ln2_laag = 5.497923018708371e-14;

/// c0 + c1 x + c2 x^2 + ... by Horner's rule, unrolled.
template <class... C>
constexpr double veelterm(double x, double c0, C... hogere) noexcept {
  if constexpr (sizeof...(hogere) == 0) {
    return c0;
  } else {
    return c0 + x * veelterm(x, hogere...);
  }
}

/// e^(x + rest), rest far smaller than x. Cody-Waite: x = k ln 2 + r with |r| <= ln 2 / 2.
inline double exponent_met_rest(double x, double rest) noexcept {
  constexpr double hoogst = 710, laagst = -746, log2_e = 1.4426950408889634;
  constexpr double magisch = 0x1.8p52;  // adding it rounds to a whole number, left in the low bits
  x = hoogst < x ? hoogst : x;          // these two keep a NaN
  x = laagst > x ? laagst : x;
  const double verschoven = x * log2_e + magisch;
  const double k = verschoven - magisch;
  const double hoog = x - k * ln2_hoog;
  const double laag = k * ln2_laag - rest;
  const double r = hoog - laag;
  // (e^r - 1 - r) / r^2, interpolated in Chebyshev nodes; relative error of e^r below 2e-17.
  const double r2 = r * r, r4 = r2 * r2;
  const double q01 = 0.5000000000000001 + r * 0.16666666666666669;
  const double q23 = 0.04166666666662394 + r * 0.008333333333330048;
  const double q45 = 0.0013888888917307917 + r * 0.0001984126986312606;
  const double q67 = 2.4801521149665677e-05 + r * 2.7557268347499137e-06;
  const double q89 = 2.762015799025116e-07 + r * 2.510043897623718e-08;
  const double q = (q01 + r2 * q23) + r4 * ((q45 + r2 * q67) + r4 * q89);
  const double e = 1 + (hoog + (r2 * q - laag));
  // 2^k in two factors, so that a subnormal result is rounded once. The bias keeps the shift unsigned.
  const std::uint64_t k_bits = std::bit_cast<std::uint64_t>(verschoven) - std::bit_cast<std::uint64_t>(magisch);
  const std::uint64_t som = k_bits + 2046, half = som >> 1;
  return e * std::bit_cast<double>(half << 52) * std::bit_cast<double>((som - half) << 52);
}

/// x = 2^k (1 + f) with 1 + f in [sqrt(1/2), sqrt(2)); meaningful for finite x > 0.
struct Ontbinding {
  double k;
  double f;
};

inline Ontbinding ontbind(double x) noexcept {
  constexpr std::uint64_t een = 0x3ff0000000000000, wortel_half = 0x3fe6a09e667f3bcd;
  const bool subnormaal = x < 0x1p-1022;
  const double genormeerd = x * (subnormaal ? 0x1p54 : 1.0);
  const double schuif = subnormaal ? 0x1p52 + 1077 : 0x1p52 + 1023;
  const std::uint64_t bits = std::bit_cast<std::uint64_t>(genormeerd) + (een - wortel_half);
  // A whole number below 2^52 becomes a double by placing it in the mantissa of 2^52.
  const double k = std::bit_cast<double>((bits >> 52) | 0x4330000000000000) - schuif;
  return {k, std::bit_cast<double>((bits & 0x000fffffffffffff) + wortel_half) - 1};
}

/// k ln 2 + log(1 + f) + rest, through s = f / (2 + f): log(1 + f) = 2 artanh(s).
inline double logaritme_uit(Ontbinding d, double rest) noexcept {
  const double s = d.f / (2 + d.f), z = s * s, w = z * z;
  const double even = w * veelterm(w, 0.39999999999899444, 0.22222211130259878, 0.15331710618210773);
  const double oneven =
      z * veelterm(w, 0.666666666666667, 0.2857142862600327, 0.18182889455674947, 0.14616585424888623);
  const double half_kwadraat = 0.5 * d.f * d.f;
  return d.k * ln2_hoog - ((half_kwadraat - (s * (half_kwadraat + (even + oneven)) + (d.k * ln2_laag + rest))) - d.f);
}

}  // namespace wiskunde_kern

/// e^x. Underflows to 0 below -745, overflows to infinity above 709.78; NaN stays NaN.
inline double exponent(double x) noexcept { return wiskunde_kern::exponent_met_rest(x, 0); }

/// Natural logarithm for x > 0; -infinity at 0, NaN below.
inline double logaritme(double x) noexcept {
  using namespace wiskunde_kern;
  const double gewoon = logaritme_uit(ontbind(x), 0);
  const double rand = x == 0 ? -oneindig : geen_getal;
  const double positief = x < oneindig ? gewoon : x;
  return x > 0 ? positief : rand;
}

/// log(1 + x) for x > -1, accurate near 0; -infinity at -1, NaN below.
inline double logaritme_1p(double x) noexcept {
  using namespace wiskunde_kern;
  const double u = 1 + x, b = u - 1;
  const double afronding = (1 - (u - b)) + (x - b);
  const double gewoon = logaritme_uit(ontbind(u), afronding / u);
  const double rand = x == -1 ? -oneindig : geen_getal;
  const double positief = x < oneindig ? gewoon : x;
  return x > -1 ? positief : rand;
}

/// x^y for x >= 0; NaN for negative x, except that anything to the power 0 is 1.
double macht(double x, double y) noexcept;

/// x^n for a whole n by repeated multiplication (n may be negative).
constexpr double macht_geheel(double x, int n) noexcept {
  double product = 1;
  for (unsigned m = n < 0 ? 0U - static_cast<unsigned>(n) : static_cast<unsigned>(n); m != 0; m >>= 1) {
    if ((m & 1U) != 0) product *= x;
    if (m > 1) x *= x;
  }
  return n < 0 ? 1 / product : product;
}

/// Logarithm of the gamma function for x > 0; infinity at 0, NaN below. Within 5 ulp, relative near its zeros too.
double log_gamma(double x) noexcept;

/// What Stirling's formula leaves over: log_gamma(x) - ((x - 1/2) log x - x + log(2 pi) / 2), for x >= 8.
double stirling_rest(double x) noexcept;

}  // namespace mbc
