#pragma once

#include <optional>
#include <string>

/// Numbers as a Dutch reader writes them (1.234.567,89), with no digit that is noise.
///
/// The rule: a number with Monte Carlo standard error s is rounded to the smallest power of ten that is at least s: the
/// last digit shown is the first that another zaad may move, and nothing behind it is shown. Coarser steps were tried
/// (at least 2 s): they turned the order of two values round that differ by much less than a step.
namespace mbc {

/// Exponent k of the last meaningful digit, 10^k, of a number with this Monte Carlo standard error;
/// none where there is no noise (standard error 0): every digit counts.
std::optional<int> laatste_cijfer(double ruis);

/// Standard error of P5 and P95 of about normal draws, from the standard error of their mean:
/// sqrt(p (1 - p)) / phi(z_p) = 2.11 times as large (asymptotic theory of sample quantiles).
double ruis_van_p5(double mcse);

/// Standard error of a probability counted in this many replicaties, with one added success and failure, so
/// that 0 of n is not taken for certain.
double ruis_van_kans(double kans, int replicaties);

/// In what unit a table shows euros.
enum class Eenheid { euro, duizend, miljoen };

/// The unit for amounts of which this is the largest: euros below 100.000, mln from a million.
Eenheid kies_eenheid(double grootste);

/// "euro", "x € 1.000", "mln euro".
std::string naam(Eenheid eenheid);

/// An amount in a table's unit, without the unit: rounded to the noise, and to at most three decimals of a
/// million, one of a thousand, none of a euro.
std::string bedrag(double euro, double ruis, Eenheid eenheid);

/// An amount in running text, with its own unit: "€ 4,6 mln", "€ -12.300", "€ 0".
std::string bedrag(double euro, double ruis);

/// A standard error itself, in two meaningful digits at most.
std::string ruisgetal(double ruis, Eenheid eenheid);

/// A probability in whole per cents or coarser: "72%", "<1%", ">99%"; "0%" and "100%" only of none and all.
std::string kans(double kans, int replicaties);

/// A number of families, hours or fte, whose noise is not kept: one decimal below 100, whole above.
std::string aantal(double getal);

/// A quotient rounded to the noise of its parts: two decimals at most.
std::string verhouding(double getal, double ruis);

}  // namespace mbc
