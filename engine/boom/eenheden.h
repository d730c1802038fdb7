#pragma once

#include <string>
#include <string_view>

/// What the text of `eenheid` says a number counts, beside what its key counts.
namespace mbc {

/// How a value in one unit is written in another.
struct Omrekening {
  enum class Uitkomst : unsigned char {
    zelfde,    ///< the same, or a text that names no unit
    anders,    ///< another, and plain: nobody would take it otherwise
    weigeren,  ///< no way to tell
    misschien  ///< refused as well, but under `aanname` it would be this
  };
  Uitkomst uitkomst = Uitkomst::zelfde;
  double keer = 1, door = 1;  ///< two numbers, so that 26 weeks are exactly 6 months
  std::string aanname{};      ///< "bij 8 uur per dag"

  [[nodiscard]] double van(double x) const noexcept { return x * keer / door; }
};

/// From a unit as somebody wrote it to the unit of a key. A year is 12 months, 52 weeks or 365 days.
Omrekening omrekening(std::string_view geschreven, std::string_view eigen);

/// The unit in `maat` ("euro") that is per the same period as what somebody wrote, if per any.
std::string per_hetzelfde(std::string_view geschreven, std::string_view maat);

}  // namespace mbc
