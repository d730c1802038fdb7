#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "report/verslag.h"
#include "report/xlsx.h"

/// The sheets of the workbook.
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

/// The rows of Kasstromen: scenario, geldstroom, year, gemeente.
void blad_kasstromen(Xlsx& boek, const Verslag& v);
/// From the rows of Kasstromen to the NCW by formulas.
void blad_discontering(Xlsx& boek, const Verslag& v);

void blad_samenvatting(Xlsx& boek, const Verslag& v);
void blad_geldstromen(Xlsx& boek, const Verslag& v);
void blad_jaren(Xlsx& boek, const Verslag& v);
void blad_gemeenten(Xlsx& boek, const Verslag& v);
void blad_formatie(Xlsx& boek, const Verslag& v);
void blad_aantallen(Xlsx& boek, const Verslag& v);
/// What each scenario itself costs, per year and geldstroom.
void blad_niveau(Xlsx& boek, const Verslag& v);
/// What each investment line costs, per gemeente and year.
void blad_investeringen(Xlsx& boek, const Verslag& v);

/// Where the saldo turns, the two questions of the plan in words, and the curve.
void blad_omslagpunt(Xlsx& boek, const Omslaganalyse& a, const Resultaat& r);
/// Implementatiegraad against trajectduur, a block per scenario.
void blad_kaart(Xlsx& boek, const Verkenning& kaart);
/// Which numbers move the saldo most.
void blad_tornado(Xlsx& boek, const Tornado& tornado);
/// What each gemeente's own choice does, a row per scenario, gemeente and choice.
void blad_vertraging(Xlsx& boek, const Vertragingstabel& t);
/// Of how much of the uncertainty each number is the source.
void blad_sobol(Xlsx& boek, const Sobolanalyse& sobol);

/// Where the saldo comes from: sums by formulas.
void blad_herkomst(Xlsx& boek, const Herkomstanalyse& h);
/// What each drager pays and gains, and what they would pay each other.
void blad_verevening(Xlsx& boek, const Herkomstanalyse& h);

void blad_aannames(Xlsx& boek, const Verslag& v);
void blad_kassabonnen(Xlsx& boek, const Verslag& v);
void blad_verantwoording(Xlsx& boek, const Verslag& v);

}  // namespace mbc
