#pragma once

#include <filesystem>
#include <memory>
#include <string>

#include "run/bewaarmap.h"

namespace mbc {

/// The works that one question asks, one after the other, each kept in a folder of its own. The same question comes by
/// the same works in the same order, also where what one yields decides on the next; so a number is name enough.
class Werkmappen final {
 public:
  /// Makes the folder if need be, not those above it. `zegel` tells which question the works are of. Throws
  /// MachineFout.
  Werkmappen(std::filesystem::path map, std::string zegel, Schijf& schijf, Bewaarmap::Schademelder melder);

  /// The folder of the next work; that of the one before it is closed. Throws MachineFout.
  Bewaarmap& volgende();
  /// Whether all so far was read, and nothing computed.
  [[nodiscard]] bool alleen_gelezen() const noexcept { return !heeft_bewaard_ && (!nu_ || !nu_->heeft_bewaard()); }

 private:
  std::filesystem::path map_;
  std::string zegel_;
  Schijf& schijf_;
  Bewaarmap::Schademelder melder_;
  std::unique_ptr<Bewaarmap> nu_;
  int nummer_ = 0;
  bool heeft_bewaard_ = false;
};

}  // namespace mbc
