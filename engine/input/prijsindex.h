#pragma once

#include <map>
#include <optional>

namespace mbc {

/// Prices of one year in another's.
struct Prijsindex {
  std::optional<int> prijspeil;  ///< of the amounts in the study; nothing where it could not be read
  std::optional<int> uitkomst;   ///< of what is computed; nothing: the same
  std::map<int, double> index;

  /// What an amount of this year is multiplied by; nothing where the index lacks a year that it needs.
  [[nodiscard]] std::optional<double> factor(int jaar) const {
    const int naar = uitkomst.value_or(prijspeil.value_or(jaar));
    if (jaar == naar) return 1.0;
    const auto van = index.find(jaar), tot = index.find(naar);
    if (van == index.end() || tot == index.end()) return std::nullopt;
    return tot->second / van->second;
  }
};

}  // namespace mbc
