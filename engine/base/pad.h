#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Dotted paths of numbers. A part with a point in it stands between quotes: `gemeenten."Bergen (NH.)".instroom`.
namespace mbc {

/// A name as a part of a path.
std::string paddeel(std::string_view naam);

struct Padstuk {
  std::string naam;       ///< without its quotes
  std::size_t begin = 0;  ///< in bytes, of the part as written
};

/// The parts of a path; nothing where a quote is not closed or stands within a part.
std::optional<std::vector<Padstuk>> splits_pad(std::string_view pad);

/// Where the first character `c` outside quotes stands; npos where there is none.
std::size_t buiten_aanhaling(std::string_view tekst, char c) noexcept;

}  // namespace mbc
