#pragma once

#include <optional>
#include <string>
#include <string_view>

/// Rows of cells as a spreadsheet takes them, with no cell that it would execute.
namespace mbc {

/// `internationaal`: UTF-8, comma, decimal point, LF. `excel`: as a Dutch Excel opens it by double click:
/// byte order mark, semicolon, decimal comma, CRLF.
enum class CsvDialect { internationaal, excel };

class CsvSchrijver {
 public:
  explicit CsvSchrijver(CsvDialect dialect);

  /// Always quoted; a `'` in front where a spreadsheet would take it for a formula.
  void tekst(std::string_view waarde);
  void geheel(long long waarde);
  /// With exactly this many decimals.
  void getal(double waarde, int decimalen);
  /// The shortest text that reads back as the same number.
  void getal(double waarde);
  void getal(const std::optional<double>& waarde) { waarde ? getal(*waarde) : leeg(); }
  void leeg() { cel(""); }
  void einde_rij();

  [[nodiscard]] const std::string& klaar() const noexcept { return uit_; }

 private:
  void cel(std::string_view inhoud);
  void cijfers(std::string inhoud);

  CsvDialect dialect_;
  std::string uit_;
  bool begin_van_rij_ = true;
};

}  // namespace mbc
