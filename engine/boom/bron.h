#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "base/bestanden.h"

/// The narrow seam between reading a study and where its bytes are.
namespace mbc {

/// Largest file that is read: a study of the whole country is a tenth of it.
inline constexpr std::size_t grootste_invoer = std::size_t{4} << 20;
/// Largest file of draws: 100,000 rows of a hundred numbers.
inline constexpr std::size_t grootste_trekkingen = std::size_t{256} << 20;

/// Yields bytes by path: relative to the study's folder, forward slashes.
class Bron {
 public:
  virtual ~Bron() = default;
  /// Of more than `grootste` bytes nothing is read.
  [[nodiscard]] virtual Bestandsinhoud lees(const std::string& pad, std::size_t grootste) const = 0;
  [[nodiscard]] Bestandsinhoud lees(const std::string& pad) const { return lees(pad, grootste_invoer); }
  /// Names of what stands directly in a folder, sorted; that of a folder ends with a slash.
  [[nodiscard]] virtual std::vector<std::string> lijst(const std::string& map) const = 0;
};

/// Files on disk, under the study's folder. Throws MachineFout.
class SchijfBron final : public Bron {
 public:
  explicit SchijfBron(std::filesystem::path map) : map_(std::move(map)) {}
  using Bron::lees;
  [[nodiscard]] Bestandsinhoud lees(const std::string& pad, std::size_t grootste) const override;
  [[nodiscard]] std::vector<std::string> lijst(const std::string& map) const override;

 private:
  std::filesystem::path map_;
};

/// Files in memory: a delivered record read again, tests and fuzzing.
class GeheugenBron final : public Bron {
 public:
  explicit GeheugenBron(std::map<std::string, std::string> bestanden) : bestanden_(std::move(bestanden)) {}
  using Bron::lees;
  [[nodiscard]] Bestandsinhoud lees(const std::string& pad, std::size_t grootste) const override;
  [[nodiscard]] std::vector<std::string> lijst(const std::string& map) const override;

 private:
  std::map<std::string, std::string> bestanden_;
};

}  // namespace mbc
