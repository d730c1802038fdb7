#pragma once

#include <cstdint>

namespace mbc {

/// The smallest k with P(K <= k) >= u, of K successes in n trials with chance p each: n of some ten thousands at most,
/// as it adds up from the nearer end.
std::int64_t binomiaal_kwantiel(std::int64_t n, double p, double u) noexcept;

}  // namespace mbc
