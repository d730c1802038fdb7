#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "vorm/opmaak.h"

/// A table of texts; on a terminal columns with no frame but a rule under the heads.
namespace mbc {

/// `komma` lines numbers up at their decimal comma, so that a longer number is a larger one.
enum class Uitlijning { links, rechts, komma };

struct Tabelkolom {
  std::string kop;
  Uitlijning uitlijning = Uitlijning::links;
};

struct Tabelcel {
  std::string tekst;
  Stijl stijl = Stijl::gewoon;
};

/// Rows are labelled by the first column. What does not fit beside it goes on in a second table below; a
/// label that is too long takes more lines.
class Tabel {
 public:
  /// A row of cells, or a line of text over the full width.
  struct Rij {
    std::vector<Tabelcel> cellen;
    bool is_kop = false;
  };

  explicit Tabel(std::vector<Tabelkolom> kolommen) : kolommen_(std::move(kolommen)) {}
  /// As many cells as columns; missing ones at the end are empty.
  void rij(std::vector<Tabelcel> cellen);
  /// A line of text between rows, over the full width.
  void tussenkop(const std::string& tekst);
  [[nodiscard]] bool leeg() const noexcept { return rijen_.empty(); }
  [[nodiscard]] const std::vector<Tabelkolom>& kolommen() const noexcept { return kolommen_; }
  [[nodiscard]] const std::vector<Rij>& rijen() const noexcept { return rijen_; }
  /// Text of at most `breedte` columns; every line ends in a newline.
  [[nodiscard]] std::string toon(std::size_t breedte, Kleur kleur) const;

 private:
  [[nodiscard]] std::string toon_blok(const std::vector<std::size_t>& kolommen,
                                      const std::vector<std::size_t>& breedtes, std::size_t breedte, Kleur kleur) const;

  std::vector<Tabelkolom> kolommen_;
  std::vector<Rij> rijen_;
};

/// A table with its title and, in the title, the unit of its amounts.
struct Onderdeel {
  std::string titel;
  std::string toelichting;  ///< what the numbers are: "netto contante waarde, mln euro"
  Tabel tabel;
};

}  // namespace mbc
