#pragma once

#include <string>

/// Numbers out, for machines (1234.50) and for Dutch readers (1.234,50), without locale.
namespace mbc {

/// Decimal point, exactly this many decimals, never "-0"; empty if not finite.
std::string punt_getal(double getal, int decimalen);

/// The shortest decimal that reads back as the same number; empty if not finite.
std::string punt_getal(double getal);

/// Grouped by thousands, decimal comma, exactly this many decimals.
std::string decimaal(double getal, int decimalen);

/// As `decimaal`, with at most this many decimals: trailing zeros dropped ("0,125", "1.360").
std::string getal_nl(double getal, int decimalen);

/// A share as per cents with at most this many decimals: "2,25%".
std::string procent(double aandeel, int decimalen);

}  // namespace mbc
