#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

struct lxw_workbook;
struct lxw_worksheet;
struct lxw_chart;
struct lxw_format;

/// A workbook for Excel in memory: cells, formulas and charts, by libxlsxwriter. The same calls give the same
/// bytes: no clock, no author. Text is always text: what a user wrote never becomes a formula, a link or a number.
namespace mbc {

/// How a cell looks.
enum class Celstijl : std::uint8_t {
  gewoon,
  titel,
  uitleg,
  kop,
  lang,  ///< text that wraps
  zwak,  ///< text that wraps, marked: rests on little
  geheel,
  decimaal,
  euro,
  cent,  ///< euros with two decimals
  vak,   ///< euros on a ground that says whether they are below zero
  aandeel,
  factor,
  invoer,    ///< a share that the reader may change
  som_cent,  ///< a total
  jaar
};
inline constexpr std::size_t aantal_celstijlen = 16;

using Rij = std::uint32_t;
using Kol = std::uint16_t;

/// "C", "AA": the letters of a column from 0.
std::string kolomletters(Kol kolom);
/// "C5": a cell from row and column 0.
std::string celnaam(Rij rij, Kol kolom);

/// One series of a chart: ranges on a sheet, rows and columns from 0.
struct Reeks {
  std::string naam;
  Kol waarden = 0;
  Rij van = 0, tot = 0;  ///< inclusive
  std::optional<std::uint32_t> kleur = {};
  bool gestreept = false;
};
/// `balken` lie down, the first on top; in `spreiding` the categories are values too.
enum class Grafieksoort : std::uint8_t { kolommen, gestapeld, lijnen, balken, spreiding };
struct Grafiek {
  Grafieksoort soort = Grafieksoort::kolommen;
  std::string titel;
  std::string as;             ///< of the values
  std::string categorieblad;  ///< sheet that holds categories and values
  Kol categorieen = 0;
  std::vector<Reeks> reeksen;
  std::string categorieas = {};  ///< what the categories are, where that is not plain
  double schaal = 1;
};

/// How a sheet comes on paper: A4, one page wide, with its name and the number of the page below.
struct Afdruk {
  Rij laatste = 0;  ///< of what is printed, as the column
  Kol laatste_kolom = 0;
  Rij kop_van = 0, kop_tot = 0;  ///< on every page
  bool staand = false;
  bool op_een_blad = false;  ///< smaller, until one page holds it
};

/// One sheet. Throws MachineFout where libxlsxwriter refuses.
class Blad final {
 public:
  void tekst(Rij rij, Kol kolom, std::string_view waarde, Celstijl stijl = Celstijl::gewoon);
  /// Nothing where the number is not finite.
  void getal(Rij rij, Kol kolom, double waarde, Celstijl stijl);
  /// `formule` without user text; `uitkomst` is what readers that do not recalculate show.
  void formule(Rij rij, Kol kolom, const std::string& formule, double uitkomst, Celstijl stijl);
  void breedte(Kol van, Kol tot, double tekens);
  void hoogte(Rij rij, double punten);
  /// Text over the columns from 0 to `laatste` (at least 1), together `tekens` wide, in as many lines as it needs.
  void alinea(Rij rij, Kol laatste, double tekens, std::string_view waarde);
  /// Rows above and columns left of this cell stay in view.
  void zet_vast(Rij rij, Kol kolom);
  void filter(Rij kop, Rij laatste, Kol laatste_kolom);
  void druk_af(const Afdruk& afdruk);
  void grafiek(Rij rij, Kol kolom, const Grafiek& grafiek);
  /// Cells coloured by their own value: orange below zero, white at it, blue above.
  void kleurschaal(Rij van, Kol van_kolom, Rij tot, Kol tot_kolom);

  [[nodiscard]] const std::string& naam() const noexcept { return naam_; }

 private:
  friend class Xlsx;
  Blad(class Xlsx& boek, lxw_worksheet* blad, std::string naam) : boek_(boek), blad_(blad), naam_(std::move(naam)) {}

  class Xlsx& boek_;
  lxw_worksheet* blad_;
  std::string naam_;
};

class Xlsx final {
 public:
  Xlsx();
  ~Xlsx();
  Xlsx(const Xlsx&) = delete;
  Xlsx& operator=(const Xlsx&) = delete;

  /// `naam` follows Excel's rules: at most 31 characters, none of []:*?/\ .
  Blad& blad(const std::string& naam);
  /// A name for one cell, for use in formulas on every sheet.
  void noem(const std::string& naam, const Blad& blad, Rij rij, Kol kolom);
  /// The bytes of the file; the workbook is finished.
  std::string klaar();

 private:
  friend class Blad;
  lxw_format* opmaak(Celstijl stijl) const { return stijlen_[static_cast<std::size_t>(stijl)]; }
  void maak_stijlen();

  int geheugen_;  ///< a file without a name, where the bytes come
  lxw_workbook* boek_ = nullptr;
  std::vector<lxw_format*> stijlen_;
  std::vector<std::unique_ptr<Blad>> bladen_;
};

}  // namespace mbc
