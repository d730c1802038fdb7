#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <vector>

#include "base/rooster.h"
#include "run/uitvoeren.h"

namespace mbc {

/// A table of numbers, a row per index.
using Rijen = Rooster<double, 2>;

inline std::span<const double> rij_van(const Rijen& r, std::size_t i) {
  return std::span(r.cellen()).subspan(i * r.maat(1), r.maat(1));
}
inline std::span<double> rij_van(Rijen& r, std::size_t i) {
  return std::span(r.cellen()).subspan(i * r.maat(1), r.maat(1));
}

inline std::vector<double> kolom_van(const Rijen& r, std::size_t kolom) {
  std::vector<double> uit(r.maat(0));
  for (std::size_t i = 0; i < uit.size(); ++i) uit[i] = r(i, kolom);
  return uit;
}

/// A table, and whole numbers added up over its rows.
struct Rijsommen {
  Rijen rijen;
  std::vector<std::int64_t> sommen;
};

/// Fills one row and adds to the sums; owned by one thread.
using Rijrekenaar = std::function<void(std::size_t rij, std::span<double> uit, std::span<std::int64_t> sommen)>;

/// Fills a table of `rijen` rows of `breedte` numbers, and `sommen` sums. Its rows are shared by the threads and
/// processes there are: a row is a pure function of its index and sums are whole, so who fills it reaches no number.
/// `maak` is called once for each thread. None where it was interrupted.
std::optional<Rijsommen> vul_rijen(std::size_t rijen, std::size_t breedte, std::size_t sommen,
                                   const Uitvoering& uitvoering, const std::function<Rijrekenaar()>& maak);

}  // namespace mbc
