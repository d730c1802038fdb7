#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "vorm/xlsx.h"

namespace mbc {

/// What of a sheet is printed.
struct Papier {
  Rij eronder = 0;                    ///< rows below the table too
  Kol ernaast = 0;                    ///< columns beside it too
  std::optional<Rij> hoogstens = {};  ///< no more rows of the table; the sheet says so
  bool staand = false;
};

/// A sheet with one table: title, explanation, heads that stay in view, rows with a filter. A column of euros becomes
/// as wide as its largest amount.
class Tabelblad final {
 public:
  struct Kolomkop {
    std::string kop;
    double breedte;  ///< characters, at least
  };
  static constexpr Rij kopregel = 3, eerste_rij = 4;
  /// What a chart takes.
  static constexpr Rij hoogte_grafiek = 24;

  Tabelblad(Xlsx& boek, const std::string& naam, const std::string& titel, const std::string& uitleg,
            const std::vector<Kolomkop>& koppen);

  /// The next cell of this row.
  Tabelblad& tekst(std::string_view waarde, Celstijl stijl = Celstijl::gewoon);
  Tabelblad& getal(double waarde, Celstijl stijl);
  Tabelblad& getal(const std::optional<double>& waarde, Celstijl stijl);
  void volgende_rij();
  /// An amount anywhere in a column of the table, which becomes as wide.
  void euro(Rij rij, Kol kolom, double waarde);
  /// Filter, widths, printing; the table has all its rows. What is not too long is printed on one page.
  void klaar(const Papier& papier = {});

  /// The row being written.
  [[nodiscard]] Rij rij() const noexcept { return rij_; }
  [[nodiscard]] Blad& blad() noexcept { return blad_; }

 private:
  void zet_breedtes();

  Blad& blad_;
  std::vector<Kolomkop> koppen_;
  Rij rij_ = eerste_rij;
  Kol kolom_ = 0;
};

}  // namespace mbc
