#pragma once

#include <string>

#include "vorm/tabel.h"

namespace mbc {

/// A text for the terminal as it grows: headings, paragraphs and tables in one width. Makes all text safe.
class Bladzijde {
 public:
  explicit Bladzijde(const Weergave& weergave) : w_(weergave) {}

  void kop(const std::string& titel);
  /// The first line starts with `voor`, the others as far in.
  void alinea(const std::string& tekst, const std::string& voor = "", Stijl stijl = Stijl::gewoon);
  void wit() { uit_ += '\n'; }
  /// A table under its title, after a blank line; nothing where the table has no rows.
  void onderdeel(const std::string& titel, const std::string& toelichting, const Tabel& tabel);

  [[nodiscard]] const std::string& tekst() const noexcept { return uit_; }

 private:
  Weergave w_;
  std::string uit_;
};

}  // namespace mbc
