#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

/// The narrow seam between reading a study and where its bytes are.
namespace mbc {

/// What stands under a name.
enum class Bronsoort { bestand, map, ontbreekt, geen_bestand, te_groot };

/// A file's bytes, or why there are none.
struct Bronbestand {
  Bronsoort soort = Bronsoort::ontbreekt;
  std::string inhoud;
};

/// Yields bytes by path: relative to the study's folder, forward slashes.
class Bron {
 public:
  virtual ~Bron() = default;
  [[nodiscard]] virtual Bronbestand lees(const std::string& pad) const = 0;
  /// Names of the files directly in a folder (no folders), sorted.
  [[nodiscard]] virtual std::vector<std::string> lijst(const std::string& map) const = 0;
};

/// Files on disk, under the study's folder. Throws MachineFout.
class SchijfBron final : public Bron {
 public:
  explicit SchijfBron(std::filesystem::path map) : map_(std::move(map)) {}
  [[nodiscard]] Bronbestand lees(const std::string& pad) const override;
  [[nodiscard]] std::vector<std::string> lijst(const std::string& map) const override;

 private:
  std::filesystem::path map_;
};

/// Files in memory: a delivered record read again, tests and fuzzing.
class GeheugenBron final : public Bron {
 public:
  explicit GeheugenBron(std::map<std::string, std::string> bestanden) : bestanden_(std::move(bestanden)) {}
  [[nodiscard]] Bronbestand lees(const std::string& pad) const override;
  [[nodiscard]] std::vector<std::string> lijst(const std::string& map) const override;

 private:
  std::map<std::string, std::string> bestanden_;
};

}  // namespace mbc
