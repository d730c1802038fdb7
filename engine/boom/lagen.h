#pragma once

#include <optional>
#include <string>
#include <vector>

#include "boom/boom.h"

/// Layers: what holds for one gemeente under one scenario, the most specific first.
namespace mbc {

/// One layer: a kaart with implementatie, methodetrouw, effecten and investeringen, or a part of it.
struct Laagboom {
  const Boom* boom = nullptr;
  std::string pad;  ///< in front of its keys, ending in a point or empty
  bool van_gemeente = false;
  bool van_scenario = false;
};

/// Where a value was found.
struct Vondst {
  const Boom* knoop = nullptr;
  std::size_t laag = 0;
  explicit operator bool() const noexcept { return knoop != nullptr; }
};

class Lagen final {
 public:
  /// Null trees are left out.
  explicit Lagen(std::vector<Laagboom> lagen);

  /// The layers below a key of each: `investeringen`, `implementatie`.
  [[nodiscard]] Lagen onder(const std::string& sleutel) const;
  [[nodiscard]] Vondst zoek(const std::string& sleutel) const;
  /// All keys of all layers, sorted, each once.
  [[nodiscard]] std::vector<std::string> sleutels() const;

  [[nodiscard]] const std::vector<Laagboom>& lagen() const noexcept { return lagen_; }
  [[nodiscard]] bool leeg() const noexcept { return lagen_.empty(); }
  [[nodiscard]] std::string pad(const Vondst& v, const std::string& sleutel) const {
    return lagen_[v.laag].pad + sleutel;
  }
  /// What more general layers say of the same key, the most general first. A gemeente of the study is no
  /// layer of what holds for a whole scenario.
  [[nodiscard]] std::vector<Laag> eerder(const Vondst& v, const std::string& sleutel) const;

 private:
  std::vector<Laagboom> lagen_;
};

}  // namespace mbc
