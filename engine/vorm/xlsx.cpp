#include "vorm/xlsx.h"

#include <sys/mman.h>
#include <unistd.h>
#include <xlsxwriter.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cmath>
#include <ctime>
#include <system_error>

#include "base/machinefout.h"
#include "base/tekst.h"

namespace mbc {
namespace {

/// 1 January 2000: a file that says when it was made would differ from run to run.
constexpr time_t vaste_datum = 946684800;
/// Excel's own limit, in UTF-16 units.
constexpr std::size_t langste_tekst = 32767;

[[noreturn]] void faal(const std::string& reden) { throw MachineFout("het werkboek is niet te maken: " + reden); }

void slaag(lxw_error fout) {
  if (fout != LXW_NO_ERROR) faal(lxw_strerror(fout));
}

/// What fits in a cell, as valid UTF-8 and literally: `_x000D_` in a text is Excel's own notation for a control
/// character, so its first underscore is written in that notation.
std::string celtekst(std::string_view s) {
  const auto is_hex = [](char c) { return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'F') || (c >= 'a' && c <= 'f'); };
  std::string uit;
  for (std::size_t eenheden = 0; !s.empty();) {
    const Teken t = eerste_teken(s);
    eenheden += t.waarde > 0xFFFF ? 2 : 1;
    if (eenheden > langste_tekst - 1) return uit + "…";
    const bool notatie = s.size() >= 7 && s[0] == '_' && s[1] == 'x' && is_hex(s[2]) && is_hex(s[3]) && is_hex(s[4]) &&
                         is_hex(s[5]) && s[6] == '_';
    if (notatie) uit += "_x005F";
    uit += t.bytes == 0 ? std::string_view("\xEF\xBF\xBD") : s.substr(0, t.bytes);
    s.remove_prefix(std::max<std::size_t>(t.bytes, 1));
  }
  return uit;
}

int maak_geheugen() {
  const int fd = ::memfd_create("werkboek", MFD_CLOEXEC);
  if (fd < 0) faal(std::generic_category().message(errno));
  return fd;
}

std::string lees_alles(int fd) {
  std::string uit;
  std::array<char, 65536> buffer{};
  if (::lseek(fd, 0, SEEK_SET) != 0) faal(std::generic_category().message(errno));
  for (;;) {
    const ssize_t n = ::read(fd, buffer.data(), buffer.size());
    if (n < 0 && errno == EINTR) continue;
    if (n < 0) faal(std::generic_category().message(errno));
    if (n == 0) return uit;
    uit.append(buffer.data(), static_cast<std::size_t>(n));
  }
}

/// Euros as a Dutch reader expects them; separators follow the reader's own Excel.
constexpr const char* euro_opmaak = "[$€-413] #,##0;[Red]-[$€-413] #,##0";
constexpr const char* cent_opmaak = "[$€-413] #,##0.00;[Red]-[$€-413] #,##0.00";

void stel_in(lxw_format* f, Celstijl stijl) {
  constexpr lxw_color_t donkerblauw = 0x1F3864, lichtgrijs = 0xF2F2F2, lichtgeel = 0xFFF2CC, grijs = 0x595959;
  switch (stijl) {
    case Celstijl::gewoon:
      break;
    case Celstijl::titel:
      format_set_bold(f);
      format_set_font_size(f, 14);
      break;
    case Celstijl::uitleg:
      format_set_italic(f);
      format_set_font_color(f, grijs);
      break;
    case Celstijl::kop:
      format_set_bold(f);
      format_set_font_color(f, LXW_COLOR_WHITE);
      format_set_bg_color(f, donkerblauw);
      format_set_text_wrap(f);
      format_set_align(f, LXW_ALIGN_VERTICAL_TOP);
      break;
    case Celstijl::lang:
    case Celstijl::zwak:
      format_set_text_wrap(f);
      format_set_align(f, LXW_ALIGN_VERTICAL_TOP);
      if (stijl == Celstijl::zwak) format_set_bg_color(f, lichtgeel);
      break;
    case Celstijl::geheel:
      format_set_num_format(f, "#,##0");
      break;
    case Celstijl::decimaal:
      format_set_num_format(f, "#,##0.0##");
      break;
    case Celstijl::euro:
      format_set_num_format(f, euro_opmaak);
      break;
    case Celstijl::vak:
      format_set_num_format(f, "[$€-413] #,##0;-[$€-413] #,##0");
      format_set_border(f, LXW_BORDER_THIN);
      format_set_border_color(f, LXW_COLOR_WHITE);
      break;
    case Celstijl::cent:
      format_set_num_format(f, cent_opmaak);
      break;
    case Celstijl::aandeel:
      format_set_num_format(f, "0.0%");
      break;
    case Celstijl::factor:
      format_set_num_format(f, "0.000000");
      break;
    case Celstijl::invoer:
      format_set_num_format(f, "0.00%");
      format_set_bold(f);
      format_set_bg_color(f, lichtgeel);
      format_set_border(f, LXW_BORDER_THIN);
      break;
    case Celstijl::som_cent:
      format_set_num_format(f, cent_opmaak);
      format_set_bold(f);
      format_set_bg_color(f, lichtgrijs);
      format_set_top(f, LXW_BORDER_THIN);
      break;
    case Celstijl::jaar:
      format_set_num_format(f, "0");
      break;
  }
}

std::uint8_t charttype(Grafieksoort soort) {
  switch (soort) {
    case Grafieksoort::kolommen:
      return LXW_CHART_COLUMN;
    case Grafieksoort::gestapeld:
      return LXW_CHART_COLUMN_STACKED;
    case Grafieksoort::lijnen:
      return LXW_CHART_LINE;
    case Grafieksoort::balken:
      return LXW_CHART_BAR;
    case Grafieksoort::spreiding:
      return LXW_CHART_SCATTER_STRAIGHT;
  }
  return LXW_CHART_COLUMN;
}

}  // namespace

std::string kolomletters(Kol kolom) {
  std::string uit;
  for (int n = kolom; n >= 0; n = n / 26 - 1) uit.insert(uit.begin(), static_cast<char>('A' + n % 26));
  return uit;
}

std::string celnaam(Rij rij, Kol kolom) { return kolomletters(kolom) + std::to_string(rij + 1); }

void Blad::tekst(Rij rij, Kol kolom, std::string_view waarde, Celstijl stijl) {
  slaag(worksheet_write_string(blad_, rij, kolom, celtekst(waarde).c_str(), boek_.opmaak(stijl)));
}

void Blad::getal(Rij rij, Kol kolom, double waarde, Celstijl stijl) {
  if (!std::isfinite(waarde)) return;
  slaag(worksheet_write_number(blad_, rij, kolom, waarde, boek_.opmaak(stijl)));
}

void Blad::formule(Rij rij, Kol kolom, const std::string& formule, double uitkomst, Celstijl stijl) {
  slaag(worksheet_write_formula_num(blad_, rij, kolom, formule.c_str(), boek_.opmaak(stijl), uitkomst));
}

void Blad::breedte(Kol van, Kol tot, double tekens) { slaag(worksheet_set_column(blad_, van, tot, tekens, nullptr)); }

void Blad::hoogte(Rij rij, double punten) {
  constexpr double hoogste = 409;  // of Excel
  slaag(worksheet_set_row(blad_, rij, std::min(punten, hoogste), nullptr));
}

void Blad::alinea(Rij rij, Kol laatste, double tekens, std::string_view waarde) {
  constexpr double regelhoogte = 15;
  const double regels = std::ceil(static_cast<double>(aantal_tekens(waarde)) / (0.95 * tekens));
  slaag(worksheet_merge_range(blad_, rij, 0, rij, laatste, celtekst(waarde).c_str(), boek_.opmaak(Celstijl::lang)));
  hoogte(rij, regelhoogte * std::max(1.0, regels));
}

void Blad::zet_vast(Rij rij, Kol kolom) { worksheet_freeze_panes(blad_, rij, kolom); }

void Blad::filter(Rij kop, Rij laatste, Kol laatste_kolom) {
  slaag(worksheet_autofilter(blad_, kop, 0, laatste, laatste_kolom));
}

void Blad::druk_af(const Afdruk& a) {
  constexpr std::uint8_t a4 = 9;
  constexpr double rand = 0.4, onder = 0.7;  // inches; the footer stands in the lower one
  if (!a.staand) worksheet_set_landscape(blad_);
  worksheet_set_paper(blad_, a4);
  worksheet_set_margins(blad_, rand, rand, rand, onder);
  worksheet_fit_to_pages(blad_, 1, a.op_een_blad ? 1 : 0);
  slaag(worksheet_print_area(blad_, 0, 0, a.laatste, a.laatste_kolom));
  slaag(worksheet_repeat_rows(blad_, a.kop_van, a.kop_tot));
  slaag(worksheet_set_footer(blad_, "&L&A&Rpagina &P van &N"));
}

void Blad::grafiek(Rij rij, Kol kolom, const Grafiek& g) {
  lxw_chart* chart = workbook_add_chart(boek_.boek_, charttype(g.soort));
  if (chart == nullptr) faal("een grafiek past niet in het geheugen");
  for (const Reeks& r : g.reeksen) {
    lxw_chart_series* reeks = chart_add_series(chart, nullptr, nullptr);
    if (reeks == nullptr) faal("een grafiek past niet in het geheugen");
    const char* bron = g.categorieblad.c_str();
    chart_series_set_categories(reeks, bron, r.van, g.categorieen, r.tot, g.categorieen);
    chart_series_set_values(reeks, bron, r.van, r.waarden, r.tot, r.waarden);
    // A name is literal text unless it starts with '='.
    chart_series_set_name(reeks, celtekst(r.naam.starts_with('=') ? " " + r.naam : r.naam).c_str());
    if (r.kleur && (g.soort == Grafieksoort::lijnen || g.soort == Grafieksoort::spreiding)) {
      lxw_chart_line lijn{};
      lijn.color = *r.kleur;
      lijn.width = 2.25F;
      if (r.gestreept) lijn.dash_type = LXW_CHART_LINE_DASH_DASH;
      chart_series_set_line(reeks, &lijn);
    } else if (r.kleur) {
      lxw_chart_fill vulling{};
      vulling.color = *r.kleur;
      chart_series_set_fill(reeks, &vulling);
    }
  }
  chart_title_set_name(chart, g.titel.c_str());
  chart_axis_set_name(chart->y_axis, g.as.c_str());
  chart_axis_set_num_format(chart->y_axis, "#,##0");
  chart_axis_set_label_position(chart->x_axis, LXW_CHART_AXIS_LABEL_POSITION_LOW);
  if (!g.categorieas.empty()) chart_axis_set_name(chart->x_axis, celtekst(g.categorieas).c_str());
  if (g.soort == Grafieksoort::balken) chart_axis_set_reverse(chart->x_axis);
  chart_legend_set_position(chart, LXW_CHART_LEGEND_BOTTOM);
  lxw_chart_options maat{};
  maat.x_scale = 1.6 * g.schaal;
  maat.y_scale = 1.3 * g.schaal;
  std::string beschrijving = g.titel + "; de getallen staan op blad " + g.categorieblad;
  maat.description = beschrijving.data();
  slaag(worksheet_insert_chart_opt(blad_, rij, kolom, chart, &maat));
}

void Blad::kleurschaal(Rij van, Kol van_kolom, Rij tot, Kol tot_kolom) {
  constexpr lxw_color_t oranje = 0xE08A3C, wit = 0xFFFFFF, blauw = 0x6FA3D8;
  lxw_conditional_format schaal{};
  schaal.type = LXW_CONDITIONAL_3_COLOR_SCALE;
  schaal.mid_rule_type = LXW_CONDITIONAL_RULE_TYPE_NUMBER;
  schaal.mid_value = 0;
  schaal.min_color = oranje;
  schaal.mid_color = wit;
  schaal.max_color = blauw;
  slaag(worksheet_conditional_format_range(blad_, van, van_kolom, tot, tot_kolom, &schaal));
}

Xlsx::Xlsx() : geheugen_(maak_geheugen()) {
  boek_ = workbook_new(("/proc/self/fd/" + std::to_string(geheugen_)).c_str());
  if (boek_ == nullptr) {
    ::close(geheugen_);
    faal("er is te weinig geheugen");
  }
  lxw_doc_properties eigenschappen{};
  eigenschappen.created = vaste_datum;
  workbook_set_properties(boek_, &eigenschappen);
  maak_stijlen();
}

Xlsx::~Xlsx() {
  if (boek_ != nullptr) lxw_workbook_free(boek_);
  ::close(geheugen_);
}

void Xlsx::maak_stijlen() {
  for (std::size_t i = 0; i < aantal_celstijlen; ++i) {
    stijlen_.push_back(workbook_add_format(boek_));
    stel_in(stijlen_.back(), static_cast<Celstijl>(i));
  }
}

Blad& Xlsx::blad(const std::string& naam) {
  slaag(workbook_validate_sheet_name(boek_, naam.c_str()));
  lxw_worksheet* blad = workbook_add_worksheet(boek_, naam.c_str());
  if (blad == nullptr) faal("blad " + naam + " past niet in het geheugen");
  bladen_.push_back(std::unique_ptr<Blad>(new Blad(*this, blad, naam)));
  return *bladen_.back();
}

void Xlsx::noem(const std::string& naam, const Blad& blad, Rij rij, Kol kolom) {
  const std::string plaats = "=" + blad.naam() + "!$" + kolomletters(kolom) + "$" + std::to_string(rij + 1);
  slaag(workbook_define_name(boek_, naam.c_str(), plaats.c_str()));
}

std::string Xlsx::klaar() {
  lxw_workbook* boek = boek_;
  boek_ = nullptr;  // closing frees it, also where it fails
  slaag(workbook_close(boek));
  return lees_alles(geheugen_);
}

}  // namespace mbc
