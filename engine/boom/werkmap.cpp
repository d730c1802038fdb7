#include "boom/werkmap.h"

#include <zip.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <filesystem>
#include <memory>
#include <pugixml.hpp>

#include "base/tekst.h"
#include "boom/bron.h"

namespace mbc {
namespace {

/// A small archive can grow without end.
constexpr std::size_t grootste_deel = 8 * grootste_invoer;
constexpr std::size_t meeste_cellen = 2'000'000;
constexpr std::size_t meeste_tekst = std::size_t{64} << 20;  // of all cells: a shared string may stand in many
constexpr std::size_t meeste_kolommen = 16'384;              // these two of a sheet in Excel
constexpr int meeste_rijen = 1'048'576;

/// Why a workbook cannot be read, as the user is told.
struct Onleesbaar {
  std::string wat, verwacht;
};

[[noreturn]] void weiger(std::string wat) {
  throw Onleesbaar{std::move(wat), "een werkmap (.xlsx) zonder wachtwoord, of een CSV UTF-8"};
}

class Archief final {
 public:
  explicit Archief(std::string_view inhoud) {
    zip_source_t* bron = zip_source_buffer_create(inhoud.data(), inhoud.size(), 0, nullptr);
    zip_.reset(bron == nullptr ? nullptr : zip_open_from_source(bron, ZIP_RDONLY, nullptr));
    if (zip_ != nullptr) return;
    zip_source_free(bron);
    weiger("dit bestand is beschadigd of geen werkmap");
  }

  /// One part as XML; nothing where it is not there.
  [[nodiscard]] std::unique_ptr<pugi::xml_document> xml(const std::string& naam) const {
    zip_stat_t maat;
    if (zip_stat(zip_.get(), naam.c_str(), 0, &maat) != 0) return nullptr;
    if ((maat.valid & ZIP_STAT_SIZE) == 0 || maat.size > grootste_deel) weiger("deze werkmap is te groot");
    const std::unique_ptr<zip_file_t, int (*)(zip_file_t*)> deel(zip_fopen(zip_.get(), naam.c_str(), 0), zip_fclose);
    std::string tekst(maat.size, '\0');
    auto uit = std::make_unique<pugi::xml_document>();
    if (deel == nullptr || zip_fread(deel.get(), tekst.data(), maat.size) != static_cast<zip_int64_t>(maat.size) ||
        !uit->load_buffer(tekst.data(), tekst.size(), pugi::parse_default | pugi::parse_ws_pcdata))
      weiger("deze werkmap is beschadigd");
    return uit;
  }

 private:
  std::unique_ptr<zip_t, void (*)(zip_t*)> zip_{nullptr, zip_discard};
};

/// Without the prefix of its namespace, which any writer chooses.
std::string_view naam_van(std::string_view naam) { return naam.substr(naam.find(':') + 1); }

pugi::xml_node kind_van(const pugi::xml_node& ouder, std::string_view naam) {
  return ouder.find_child([&](const pugi::xml_node& k) { return naam_van(k.name()) == naam; });
}

template <class Doe>
void elk_kind(const pugi::xml_node& ouder, std::string_view naam, Doe doe) {
  for (const pugi::xml_node& k : ouder)
    if (naam_van(k.name()) == naam) doe(k);
}

/// The parts that a part of the archive points to.
class Verwijzingen final {
 public:
  Verwijzingen(const Archief& archief, const std::string& van) {
    const std::filesystem::path deel = van;
    map_ = deel.parent_path();
    xml_ = archief.xml((map_ / "_rels" / (deel.filename().string() + ".rels")).generic_string());
  }

  /// The first of a kind (as its type ends) or with an id; empty where there is none.
  [[nodiscard]] std::string van_soort(std::string_view soort) const {
    return waar(
        [&](const pugi::xml_node& r) { return std::string_view(r.attribute("Type").value()).ends_with(soort); });
  }
  [[nodiscard]] std::string met_id(std::string_view id) const {
    return waar([&](const pugi::xml_node& r) { return r.attribute("Id").value() == id; });
  }

 private:
  template <class Is>
  [[nodiscard]] std::string waar(Is is) const {
    const pugi::xml_node r = xml_ == nullptr ? pugi::xml_node() : xml_->document_element().find_child(is);
    const std::filesystem::path doel = r.attribute("Target").value();
    return (doel.has_root_directory() ? doel.relative_path()
            : doel.empty()            ? doel
                                      : map_ / doel)
        .lexically_normal()
        .generic_string();
  }

  std::filesystem::path map_;
  std::unique_ptr<pugi::xml_document> xml_;
};

/// All text in an element: comments may divide it.
std::string inhoud_van(const pugi::xml_node& n) {
  std::string uit;
  for (const pugi::xml_node& deel : n) uit += deel.value();
  return uit;
}

/// The text of a string, of which each part may look different; how a name is pronounced is no part of it.
std::string tekst_in(const pugi::xml_node& n) {
  std::string uit;
  elk_kind(n, "t", [&](const pugi::xml_node& t) { uit += inhoud_van(t); });
  elk_kind(n, "r", [&](const pugi::xml_node& r) { uit += inhoud_van(kind_van(r, "t")); });
  return uit;
}

/// On one line, as a cell of a CSV is; `_x000D_` is how Excel writes the end of a line that was pasted.
std::string op_een_regel(std::string tekst) {
  constexpr std::string_view regeleinde = "_x000D_";
  for (std::size_t i = tekst.find(regeleinde); i != std::string::npos; i = tekst.find(regeleinde, i))
    tekst.replace(i, regeleinde.size(), " ");
  std::replace_if(
      tekst.begin(), tekst.end(), [](char c) { return c == '\n' || c == '\r' || c == '\t'; }, ' ');
  return std::string(bijgesneden(tekst));
}

/// In the digits that a spreadsheet shows at most: 0.1 + 0.2 is 0.3 there.
std::optional<std::string> getal_in(std::string_view tekst) {
  constexpr int cijfers = 15;
  double x = 0;
  tekst = bijgesneden(tekst);
  const auto [eind, fout] = std::from_chars(tekst.data(), tekst.data() + tekst.size(), x);
  if (fout != std::errc() || eind != tekst.data() + tekst.size() || !std::isfinite(x)) return std::nullopt;
  std::array<char, 32> buffer;
  const auto r = std::to_chars(buffer.data(), buffer.data() + buffer.size(), x, std::chars_format::general, cijfers);
  std::from_chars(buffer.data(), r.ptr, x);
  return invoer_tekst(x);
}

/// The column of `C7`, counted from 1; 0 where none is said.
std::size_t kolom_van(std::string_view verwijzing) {
  std::size_t kolom = 0;
  for (std::size_t i = 0; i < verwijzing.size() && verwijzing[i] >= 'A' && verwijzing[i] <= 'Z'; ++i)
    if ((kolom = 26 * kolom + static_cast<std::size_t>(verwijzing[i] - 'A' + 1)) > meeste_kolommen)
      weiger("deze werkmap is beschadigd");
  return kolom;
}

class Bladlezer final {
 public:
  Bladlezer(const std::string& bestand, Melder& melder) : bestand_(bestand), melder_(melder) {}

  Invoercellen lees(std::string_view inhoud) {
    const Archief archief(inhoud);
    const std::string boek = Verwijzingen(archief, "").van_soort("/officeDocument");
    const auto bladen = boek.empty() ? nullptr : archief.xml(boek);
    if (bladen == nullptr) weiger("dit is een bestand van een kantoorprogramma, maar geen Excel-werkmap");
    const Verwijzingen delen(archief, boek);
    const auto tekstdeel = archief.xml(delen.van_soort("/sharedStrings"));
    if (tekstdeel != nullptr)
      elk_kind(tekstdeel->document_element(), "si", [&](const pugi::xml_node& n) { teksten_.push_back(tekst_in(n)); });
    const pugi::xml_node lijst = kind_van(bladen->document_element(), "sheets");
    pugi::xml_node eerste;
    int bladen_in_boek = 0;
    elk_kind(lijst, "sheet", [&](const pugi::xml_node& b) {
      ++bladen_in_boek;
      const std::string_view staat = b.attribute("state").value();
      if (!eerste && (staat.empty() || staat == "visible")) eerste = b;
    });
    const auto blad = eerste ? archief.xml(delen.met_id(id_van(eerste))) : nullptr;
    if (blad == nullptr) weiger("deze werkmap heeft geen zichtbaar blad met cellen");
    if (bladen_in_boek > 1)
      melder_.waarschuwing({bestand_, 0, 0},
                           {"de werkmap heeft meer bladen: alleen het eerste zichtbare is gelezen", {}, {}, {}});
    elk_kind(kind_van(blad->document_element(), "sheetData"), "row", [&](const pugi::xml_node& r) { lees_rij(r); });
    return std::move(uit_);
  }

 private:
  /// The attribute `r:id`, whatever the prefix.
  static std::string id_van(const pugi::xml_node& blad) {
    return blad
        .find_attribute([](const pugi::xml_attribute& a) {
          return naam_van(a.name()) == "id" && std::string_view(a.name()) != "id";
        })
        .value();
  }

  void fout(const Plaats& plaats, std::string wat, std::string verwacht) {
    melder_.fout(plaats, {std::move(wat), std::move(verwacht), {}, {}});
  }

  /// A row and a cell without a place follow the one before.
  void lees_rij(const pugi::xml_node& n) {
    rij_ = n.attribute("r").as_int(rij_ + 1);
    if (rij_ < 1 || rij_ > meeste_rijen) weiger("deze werkmap is beschadigd");
    std::vector<Invoercel> rij;
    std::size_t kolom = 0;
    elk_kind(n, "c", [&](const pugi::xml_node& c) {
      const std::size_t gezegd = kolom_van(c.attribute("r").value());
      kolom = gezegd > 0 ? gezegd : kolom + 1;
      Invoercel cel = lees_cel(c, {bestand_, rij_, static_cast<int>(kolom)});
      if (cel.tekst.empty()) return;
      if (kolom > rij.size()) {
        if ((cellen_ += kolom - rij.size()) > meeste_cellen) weiger("deze tabel is te groot");
        for (std::size_t k = rij.size(); k < kolom; ++k) rij.push_back({{}, {bestand_, rij_, static_cast<int>(k) + 1}});
      }
      rij[kolom - 1] = std::move(cel);
    });
    if (rij.empty()) return;
    uit_.rijen.push_back(std::move(rij));
  }

  Invoercel lees_cel(const pugi::xml_node& c, Plaats plaats) {
    const std::string_view soort = c.attribute("t").value();
    const pugi::xml_node uitkomst = kind_van(c, "v");
    const std::string waarde = inhoud_van(uitkomst);
    Invoercel cel{{}, std::move(plaats)};
    if (waarde.empty() && kind_van(c, "f") && (soort != "str" || !uitkomst)) {
      fout(cel.plaats, "deze formule heeft nog geen uitkomst", "een werkmap zoals Excel of LibreOffice haar bewaart");
    } else if (soort == "e") {
      fout(cel.plaats, "in deze cel staat een foutwaarde", "een tekst, een getal of niets");
    } else if (soort == "b") {
      cel.tekst = waarde == "1" || waarde == "true" ? "ja" : "nee";
    } else if (soort == "s" || soort == "inlineStr" || soort == "str" || soort == "d") {
      const std::string tekst = soort == "s"           ? gedeelde_tekst(waarde)
                                : soort == "inlineStr" ? tekst_in(kind_van(c, "is"))
                                                       : waarde;
      if ((tekst_ += tekst.size()) > meeste_tekst) weiger("deze tabel is te groot");
      cel.tekst = als_brontekst(op_een_regel(tekst), cel.plaats);
    } else if (!waarde.empty()) {
      const auto getal = getal_in(waarde);
      if (!getal) fout(cel.plaats, "dit getal is niet te lezen", "een tekst, een getal of niets");
      cel.tekst = getal.value_or(std::string());
      cel.is_getal = true;
    }
    return cel;
  }

  std::string gedeelde_tekst(std::string_view nummer) const {
    std::size_t i = teksten_.size();
    std::from_chars(nummer.data(), nummer.data() + nummer.size(), i);
    if (i >= teksten_.size()) weiger("deze werkmap is beschadigd");
    return teksten_[i];
  }

  /// As the text of a CSV is taken: what may not stand there, may not here.
  std::string als_brontekst(const std::string& tekst, const Plaats& plaats) {
    Diagnostics gevonden;
    Melder melder(gevonden);
    const Brontekst bron(bestand_, tekst);
    if (!bron.controleer(melder)) {
      const Melding eerste = gevonden.gesorteerd().front();
      fout(plaats, eerste.wat, eerste.verwacht);
    }
    return bron.tekst();
  }

  const std::string& bestand_;
  Melder& melder_;
  std::vector<std::string> teksten_;
  Invoercellen uit_;
  int rij_ = 0;
  std::size_t cellen_ = 0, tekst_ = 0;
};

}  // namespace

bool is_werkmap(std::string_view inhoud) noexcept {
  return inhoud.starts_with("PK\x03\x04") || inhoud.starts_with("\xD0\xCF\x11\xE0");
}

std::optional<Invoercellen> lees_werkmap(const std::string& bestand, std::string_view inhoud, Melder& melder) {
  try {
    if (!inhoud.starts_with("PK")) weiger("dit is een oude (.xls) of met een wachtwoord beveiligde werkmap");
    return Bladlezer(bestand, melder).lees(inhoud);
  } catch (const Onleesbaar& o) {
    melder.fout({bestand, 0, 0}, {o.wat, o.verwacht, {}, {}});
    return std::nullopt;
  }
}

}  // namespace mbc
