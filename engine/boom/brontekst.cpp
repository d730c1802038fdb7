#include "boom/brontekst.h"

#include <algorithm>
#include <array>

#include "base/schrijfwijze.h"
#include "base/tekst.h"

namespace mbc {

Brontekst::Brontekst(std::string bestand, std::string_view inhoud, std::string_view toevoegsel)
    : bestand_(std::move(bestand)) {
  constexpr std::string_view bom = "\xEF\xBB\xBF";
  if (inhoud.starts_with(bom)) inhoud.remove_prefix(bom.size());
  const std::string een_schrijfwijze = samengevoegd(inhoud);
  inhoud = een_schrijfwijze;
  tekst_.reserve(inhoud.size() + toevoegsel.size());
  for (std::size_t i = 0; i < inhoud.size(); ++i) {
    if (inhoud[i] != '\r' || i + 1 == inhoud.size() || inhoud[i + 1] != '\n') tekst_ += inhoud[i];
  }
  eigen_ = tekst_.size();
  tekst_ += toevoegsel;
  begin_.push_back(0);
  for (std::size_t i = 0; i < tekst_.size(); ++i) {
    if (tekst_[i] == '\n') begin_.push_back(i + 1);
  }
}

std::size_t Brontekst::regelnummer(std::size_t pos) const noexcept {
  const auto it = std::upper_bound(begin_.begin(), begin_.end(), pos);
  return static_cast<std::size_t>(it - begin_.begin()) - 1;
}

std::string_view Brontekst::regel(std::size_t nummer) const noexcept {
  const std::string_view rest = std::string_view(tekst_).substr(begin_[nummer]);
  return rest.substr(0, rest.find('\n'));
}

bool Brontekst::heeft_inhoud(std::size_t nummer) const noexcept {
  const std::string_view s = bijgesneden(regel(nummer));
  return !s.empty() && s.front() != '#';
}

std::size_t Brontekst::vorige_inhoud(std::size_t nummer) const noexcept {
  for (std::size_t i = nummer; i > 0; --i) {
    if (heeft_inhoud(i - 1)) return i - 1;
  }
  return nummer;
}

Plaats Brontekst::plaats(std::size_t pos) const {
  if (pos >= eigen_) {
    std::size_t laatste = regelnummer(eigen_);
    if (!heeft_inhoud(laatste) || begin_[laatste] == eigen_) laatste = vorige_inhoud(laatste);
    const std::string_view eigen = std::string_view(tekst_).substr(0, eigen_);
    pos = begin_[laatste] + bijgesneden(eigen.substr(begin_[laatste]).substr(0, regel(laatste).size())).size();
    pos +=
        regel(laatste).find_first_not_of(" \t") == std::string_view::npos ? 0 : regel(laatste).find_first_not_of(" \t");
  }
  const std::size_t r = regelnummer(pos);
  const bool verder = begin_[r] <= laatste_pos_ && laatste_pos_ <= pos;
  const std::size_t vanaf = verder ? laatste_pos_ : begin_[r];
  laatste_kolom_ = (verder ? laatste_kolom_ : 0) + aantal_tekens(std::string_view(tekst_).substr(vanaf, pos - vanaf));
  laatste_pos_ = pos;
  return {bestand_, static_cast<int>(r) + 1, static_cast<int>(laatste_kolom_) + 1};
}

namespace {

std::string unicode(char32_t c) {
  constexpr std::string_view cijfers = "0123456789ABCDEF";
  std::string uit;
  for (int i = 5; i >= 0; --i) {
    const auto d = static_cast<std::size_t>((c >> (4 * i)) & 0xF);
    if (i < 4 || d != 0 || !uit.empty()) uit += cijfers[d];
  }
  return "U+" + uit;
}

/// What files of other programs begin with; empty where it is none of them.
std::string ander_bestand(std::string_view s) {
  if (s.starts_with("PK\x03\x04")) return "een Excel-, Word- of zipbestand";
  if (s.starts_with("\xD0\xCF\x11\xE0")) return "een ouder Excel- of Wordbestand";
  return s.starts_with("%PDF-") ? "een pdf" : "";
}

/// A space that Word or a web page puts in.
bool is_harde_spatie(char32_t c) { return c == U'\u00A0' || c == U'\u2007' || c == U'\u202F'; }

/// Whether it stands where YAML counts spaces: in the indentation, or behind the key's colon. In quotes and further on
/// it is text.
bool stoort(std::string_view ervoor) {
  if (ervoor.find_first_not_of(' ') == std::string_view::npos) return true;
  return ervoor.ends_with(':') && ervoor.find_first_of(":\"'#") == ervoor.size() - 1;
}

}  // namespace

bool Brontekst::controleer(Melder& melder) const {
  const std::string_view s = std::string_view(tekst_).substr(0, eigen_);
  if (s.starts_with("\xFF\xFE") || s.starts_with("\xFE\xFF")) {
    melder.fout({bestand_, 0, 0}, {"het bestand is opgeslagen als UTF-16", "een tekstbestand in UTF-8", {}, {}});
    return false;
  }
  if (const std::string ander = ander_bestand(s); !ander.empty()) {
    melder.fout({bestand_, 0, 0}, {"dit is " + ander, "een YAML-bestand: gewone tekst in UTF-8", {}, {}});
    return false;
  }
  std::size_t fouten = 0;
  std::size_t gemelde_regel = begin_.size();
  for (std::size_t i = 0; i < s.size();) {
    const Teken t = eerste_teken(s.substr(i));
    const auto ervoor = [&] { return s.substr(begin_[regelnummer(i)], i - begin_[regelnummer(i)]); };
    const bool hard = is_harde_spatie(t.waarde) && stoort(ervoor());
    const bool toegestaan = t.bytes > 0 && !hard && (!is_onzichtbaar(t.waarde) || t.waarde == '\n' || t.waarde == '\t');
    if (!toegestaan && regelnummer(i) != gemelde_regel) {
      gemelde_regel = regelnummer(i);
      if (hard) {
        melder.fout(plaats(i),
                    {"hier staat een harde spatie (" + unicode(t.waarde) + ")", "een gewone spatie", {}, {}});
      } else if (t.bytes == 0) {
        melder.fout(plaats(i), {"hier staat geen geldig UTF-8", "een tekstbestand, opgeslagen als UTF-8", {}, {}});
      } else {
        melder.fout(
            plaats(i),
            {"hier staat een onzichtbaar teken (" + unicode(t.waarde) + ")", "alleen zichtbare tekens", {}, {}});
      }
      constexpr std::size_t genoeg = 20;  // a file that is no text at all
      if (++fouten == genoeg) return false;
    }
    i += std::max<std::size_t>(1, t.bytes);
  }
  return fouten == 0;
}

}  // namespace mbc
