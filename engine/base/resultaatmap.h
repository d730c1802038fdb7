#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "base/schijf.h"

/// A set of files that appears whole or not at all.
namespace mbc {

/// What to do where the target already is a folder with something in it.
enum class Bestaand { weiger, vervang };

/// The hidden folder `.<name>.mbc-deel` beside a target, which only its owner can enter. Locked: one that is not
/// was left by a killed run, and is used again. Removed at the end, unless it holds the only copy of an old set.
class Verborgenmap final {
 public:
  Verborgenmap(const std::filesystem::path& doel, Schijf& schijf);
  ~Verborgenmap();
  Verborgenmap(const Verborgenmap&) = delete;
  Verborgenmap& operator=(const Verborgenmap&) = delete;

  [[nodiscard]] const std::filesystem::path& pad() const noexcept { return pad_; }
  /// The set being written, and an old set on its way out.
  [[nodiscard]] std::filesystem::path inhoud() const { return pad_ / "inhoud"; }
  [[nodiscard]] std::filesystem::path oud() const { return pad_ / "oud"; }
  /// 0, or the errno.
  int verwijder();
  void laat_staan() noexcept { weg_ = true; }

 private:
  Schijf& schijf_;
  std::filesystem::path pad_;
  int slot_ = -1;
  bool weg_ = false;
};

/// Writes a result set. All goes to the hidden folder; voltooi() syncs it and puts it in place in one step, until
/// which an old set stays as it was. What an interrupted run leaves behind, the destructor removes; what a killed
/// one does, the next run. Every failure is a MachineFout.
class Resultaatmap final {
 public:
  /// Makes the hidden folder: after this, the target can be written. Throws where the target exists and may
  /// not be replaced, or where another run is writing it.
  Resultaatmap(const std::filesystem::path& doel, Bestaand bestaand, Schijf& schijf);

  /// A file of the set, synced. `naam` is relative, with forward slashes; its folders are made.
  void schrijf(const std::string& naam, std::string_view inhoud);

  /// The set is whole: puts it at the target.
  void voltooi();

 private:
  void maak_mappen(const std::filesystem::path& map);
  void synchroniseer_map(const std::filesystem::path& map);
  void zet_op_zijn_plaats();
  void vervang();

  Schijf& schijf_;
  std::filesystem::path doel_;
  Bestaand bestaand_;
  Verborgenmap deel_;
  std::vector<std::filesystem::path> mappen_;  ///< made within the set, outermost first
};

}  // namespace mbc
