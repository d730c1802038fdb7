#pragma once

#include <optional>
#include <string>
#include <vector>

/// Numbers as a Dutch reader writes them (1.234.567,89), with no digit that is noise.
///
/// The rule:
/// - A number with Monte Carlo standard error s, its noise, is rounded to a multiple of a step: the largest of 1, 2 or
///   5 times a power of ten that is at most s. So rounding moves it by half its noise at most, and two numbers that
///   differ by more than the mean of their noises are never shown the wrong way round.
/// - Numbers on the same random numbers differ by less noise than each has. Where a reader compares such numbers, in a
///   row or a column, each that its own step would put on the wrong side of another gets a finer one (op_volgorde): in
///   a row no order is turned round. How much they differ is told as a number of its own, with its own noise.
/// - Without noise every digit counts. Noise that is not known, after one replicatie, rounds nothing and is said so.
/// - No amount is finer than the last decimal of its unit, nor, in a sentence, than three digits of a million.
namespace mbc {

/// `cijfer` (1, 2 or 5) times ten to the power `macht`.
struct Stap {
  int cijfer = 1;
  int macht = 0;
  friend bool operator==(const Stap&, const Stap&) = default;
};

/// To what a number of this noise is rounded; none where there is no noise, or nobody knows it.
std::optional<Stap> stap_van(double ruis);

/// The multiple of a step nearest to x; half away from zero.
double rond_op(double x, Stap stap);

/// Standard error of P5 and P95 of about normal draws, from the standard error of their mean:
/// sqrt(p (1 - p)) / phi(z_p) = 2.11 times as large (asymptotic theory of sample quantiles).
double ruis_van_p5(double mcse);

/// Whether noise alone may have made a mean of this size: its sign is not known then.
bool in_de_ruis(double gemiddelde, double mcse);

/// Standard error of a probability counted in this many replicaties, with one added success and failure, so
/// that 0 of n is not taken for certain.
double ruis_van_kans(double kans, int replicaties);

/// In what unit a table shows euros.
enum class Eenheid { euro, duizend, miljoen };

/// The unit for amounts of which this is the largest: euros below 100.000, mln from a million.
Eenheid kies_eenheid(double grootste);

/// "euro", "x € 1.000", "mln euro".
std::string naam(Eenheid eenheid);

/// What is shown where nobody knows.
inline constexpr const char* onbekend_tekst = "onbekend";

/// An amount in a table's unit, without the unit: rounded to the noise, and to at most three decimals of a
/// million, one of a thousand, none of a euro.
std::string bedrag(double euro, double ruis, Eenheid eenheid);

/// A number with its noise.
struct Gemeten {
  double waarde = 0, ruis = 0;
};

/// The noise to round each of these amounts to: its own, or less where that would turn the order of two round.
std::vector<double> op_volgorde(const std::vector<Gemeten>& getallen, Eenheid eenheid);

/// An amount in running text, with its own unit: "€ 4,6 mln", "€ -12.300", "€ 0".
std::string bedrag(double euro, double ruis);

/// A standard error itself, in two meaningful digits at most.
std::string ruisgetal(double ruis, Eenheid eenheid);

/// A probability in whole per cents or coarser: "72%". None of n is below what n can tell, and all of n above: "<2%"
/// and
/// ">98%" of 50.
std::string kans(double kans, int replicaties);

/// A number of families, hours or fte, whose noise is not kept: one decimal below 100, whole above.
std::string aantal(double getal);

/// A quotient rounded to the noise of its parts: two decimals at most.
std::string verhouding(double getal, double ruis);

}  // namespace mbc
