#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "boom/melder.h"

namespace mbc {

/// The text of one file as the YAML reader sees it: without BOM, lines ending in a single LF.
class Brontekst {
 public:
  /// `toevoegsel` stands behind the file's own text: no place ever points into it.
  Brontekst(std::string bestand, std::string_view inhoud, std::string_view toevoegsel = {});

  [[nodiscard]] const std::string& bestand() const noexcept { return bestand_; }
  /// With what was added.
  [[nodiscard]] const std::string& tekst() const noexcept { return tekst_; }
  /// Where the file's own text ends.
  [[nodiscard]] std::size_t eigen_lengte() const noexcept { return eigen_; }
  [[nodiscard]] char op(std::size_t pos) const noexcept { return pos < tekst_.size() ? tekst_[pos] : '\0'; }

  /// Line numbers from 0, as an index.
  [[nodiscard]] std::size_t regelnummer(std::size_t pos) const noexcept;
  [[nodiscard]] std::size_t aantal_regels() const noexcept { return begin_.size(); }
  [[nodiscard]] std::size_t begin_van(std::size_t regel) const noexcept { return begin_[regel]; }
  [[nodiscard]] std::string_view regel(std::size_t nummer) const noexcept;
  /// Whether a line has more than white space and comment.
  [[nodiscard]] bool heeft_inhoud(std::size_t regel) const noexcept;
  /// The nearest line with content before this one; the line itself where there is none.
  [[nodiscard]] std::size_t vorige_inhoud(std::size_t regel) const noexcept;

  /// Line and column of a byte, columns in characters.
  [[nodiscard]] Plaats plaats(std::size_t pos) const;

  /// Refuses what may not stand in a text file. False where anything was refused.
  [[nodiscard]] bool controleer(Melder& melder) const;

 private:
  std::string bestand_;
  std::string tekst_;
  std::size_t eigen_ = 0;
  std::vector<std::size_t> begin_;
  // Where the last asked place was: places are asked from front to back, and a line may be a whole file.
  mutable std::size_t laatste_pos_ = 0, laatste_kolom_ = 0;
};

}  // namespace mbc
