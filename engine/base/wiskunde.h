#pragma once

/// Elementary functions that return the same bits on every x86-64 machine. glibc chooses its versions by
/// CPU, and they differ in the last bit; every number that reaches a result goes through these instead.
/// Accurate to about 1 ulp, not correctly rounded. std::sqrt, std::floor and the like are exact: use those.
namespace mbc {

/// e^x. Underflows to 0 below -745, overflows to infinity above 709.78; NaN stays NaN.
double exponent(double x) noexcept;

/// Natural logarithm for x > 0; -infinity at 0, NaN below.
double logaritme(double x) noexcept;

/// log(1 + x) for x > -1, accurate near 0.
double logaritme_1p(double x) noexcept;

/// x^y for x >= 0.
double macht(double x, double y) noexcept;

/// x^n for a whole n by repeated multiplication (n may be negative).
double macht_geheel(double x, int n) noexcept;

/// Logarithm of the gamma function for x > 0.
double log_gamma(double x) noexcept;

}  // namespace mbc
