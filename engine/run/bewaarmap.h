#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/schijf.h"

/// Finished parts of a run on disk, so that a run that was killed goes on where it was.
namespace mbc {

/// The indices [van, tot).
struct Stuk {
  std::int64_t van = 0, tot = 0;
  auto operator<=>(const Stuk&) const = default;
};

/// A folder with one file per part: whole or not at all, with its checksum and that of the zegel. The zegel is a text
/// that tells which run the parts are of; one process at a time uses the folder. Throws MachineFout.
class Bewaarmap final {
 public:
  using Schademelder = std::function<void(const std::string&)>;
  static constexpr unsigned eigen_map = 0700;  ///< of the one who runs, alone

  /// Makes the folder if need be, not those above it. `melder` is told what was damaged.
  Bewaarmap(std::filesystem::path map, Schijf& schijf, Schademelder melder);
  ~Bewaarmap();
  Bewaarmap(const Bewaarmap&) = delete;
  Bewaarmap& operator=(const Bewaarmap&) = delete;

  /// What the folder is of; none where no run began in it.
  [[nodiscard]] std::optional<std::string> zegel() const;
  /// No run began in it, but something stands there.
  [[nodiscard]] bool is_van_iets_anders() const;
  /// From here on the parts are those of this zegel.
  void begin(const std::string& zegel);

  /// Disjoint parts within `bereik`, ascending.
  [[nodiscard]] std::vector<Stuk> stukken(Stuk bereik) const;
  [[nodiscard]] std::vector<Stuk> stukken(std::int64_t n) const { return stukken(Stuk{0, n}); }
  /// The bytes of a part; none where they are not those that were kept: then the part is told and removed.
  [[nodiscard]] std::optional<std::string> lees(Stuk stuk);
  void bewaar(Stuk stuk, std::string_view bytes);
  /// Whether this process kept anything.
  [[nodiscard]] bool heeft_bewaard() const noexcept { return heeft_bewaard_; }

  [[nodiscard]] const std::filesystem::path& pad() const noexcept { return map_; }

 private:
  [[nodiscard]] std::string kop(Stuk stuk, std::string_view bytes) const;

  std::filesystem::path map_;
  Schijf& schijf_;
  Schademelder melder_;
  int slot_ = -1;
  bool heeft_bewaard_ = false;
  std::string zegel_som_;
};

}  // namespace mbc
