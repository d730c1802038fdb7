#pragma once

#include <vector>

#include "result/resultaat.h"
#include "result/verzameling.h"

namespace mbc {

/// Summary of amounts in cents as euros. Quantiles interpolate linearly between order
/// statistics (Hyndman and Fan, type 7); sd has n - 1 in its denominator.
Samenvatting vat_samen_centen(std::vector<double> x);

/// The same without a change of unit.
Samenvatting vat_samen(std::vector<double> x);

/// Mean, sd and mcse of amounts in cents as euros; the same numbers as vat_samen_centen gives.
Moment moment_centen(const std::vector<double>& x);

/// Mean, sd and mcse in euros from exact sums in cents.
Moment moment_centen(const ExacteSom& som, std::size_t n);

/// Type 7 quantile of values of which some may be infinite; none where it is infinite.
std::optional<double> eindig_kwantiel(std::vector<double> x, double p);

}  // namespace mbc
