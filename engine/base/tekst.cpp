#include "base/tekst.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace mbc {

Teken eerste_teken(std::string_view s) noexcept {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(s[i]); };
  const unsigned char kop = byte(0);
  if (kop < 0x80) return {kop, 1};
  const std::size_t n = kop >= 0xF0 ? 4 : kop >= 0xE0 ? 3 : 2;
  if (kop < 0xC2 || kop > 0xF4 || s.size() < n) return {};
  char32_t c = kop & (0xFFU >> (n + 1));
  for (std::size_t i = 1; i < n; ++i) {
    if ((byte(i) & 0xC0U) != 0x80) return {};
    c = (c << 6) | (byte(i) & 0x3FU);
  }
  const bool te_lang = (n == 3 && c < 0x800) || (n == 4 && c < 0x10000);
  if (te_lang || (c >= 0xD800 && c <= 0xDFFF) || c > 0x10FFFF) return {};
  return {c, n};
}

std::size_t aantal_tekens(std::string_view s) noexcept {
  std::size_t n = 0;
  for (; !s.empty(); ++n) s.remove_prefix(std::max<std::size_t>(1, eerste_teken(s).bytes));
  return n;
}

bool is_onzichtbaar(char32_t c) noexcept {
  return c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0xAD || c == 0x61C || c == 0x180E ||
         (c >= 0x200B && c <= 0x200F) || (c >= 0x2028 && c <= 0x202E) || (c >= 0x2060 && c <= 0x206F) || c == 0xFEFF ||
         (c >= 0xFFF9 && c <= 0xFFFB) || (c >= 0xE0000 && c <= 0xE0FFF);
}

std::string veilig(std::string_view s) {
  std::string uit;
  while (!s.empty()) {
    const Teken t = eerste_teken(s);
    const std::size_t n = std::max<std::size_t>(1, t.bytes);
    if (t.bytes == 1 && t.waarde == '\t') {
      uit += ' ';
    } else if (t.bytes == 0 || is_onzichtbaar(t.waarde)) {
      uit += "\uFFFD";
    } else {
      uit += s.substr(0, n);
    }
    s.remove_prefix(n);
  }
  return uit;
}

std::string aangehaald(std::string_view s) { return "\"" + std::string(s) + "\""; }

std::vector<std::string_view> splits(std::string_view s, char bij) {
  std::vector<std::string_view> delen;
  for (;;) {
    const std::size_t p = s.find(bij);
    delen.push_back(s.substr(0, p));
    if (p == std::string_view::npos) return delen;
    s.remove_prefix(p + 1);
  }
}

std::string_view bijgesneden(std::string_view s) noexcept {
  constexpr std::string_view wit = " \t\r\n";
  const std::size_t a = s.find_first_not_of(wit);
  if (a == std::string_view::npos) return {};
  return s.substr(a, s.find_last_not_of(wit) - a + 1);
}

std::string kleine_letters(std::string_view s) {
  std::string uit(s);
  for (char& c : uit) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return uit;
}

std::string opsomming(std::span<const std::string> delen, std::string_view laatste) {
  std::string uit;
  for (std::size_t i = 0; i < delen.size(); ++i) {
    if (i > 0 && i + 1 == delen.size()) {
      uit.append(" ").append(laatste).append(" ");
    } else if (i > 0) {
      uit += ", ";
    }
    uit += delen[i];
  }
  return uit;
}

namespace {

// Optimal string alignment: insertions, deletions, substitutions and swaps of neighbours, each one step.
std::size_t bewerkingsafstand(std::string_view a, std::string_view b) {
  const std::size_t m = b.size();
  std::vector<std::size_t> voorvorig(m + 1), vorig(m + 1), nu(m + 1);
  for (std::size_t j = 0; j <= m; ++j) vorig[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    nu[0] = i;
    for (std::size_t j = 1; j <= m; ++j) {
      nu[j] = std::min({vorig[j] + 1, nu[j - 1] + 1, vorig[j - 1] + (a[i - 1] == b[j - 1] ? 0U : 1U)});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
        nu[j] = std::min(nu[j], voorvorig[j - 2] + 1);
      }
    }
    std::swap(voorvorig, vorig);
    std::swap(vorig, nu);
  }
  return vorig[m];
}

// What people confuse freely: capitals, and the ways to join words.
std::string vergelijkvorm(std::string_view s) {
  std::string uit = kleine_letters(s);
  std::replace_if(
      uit.begin(), uit.end(), [](char c) { return c == '-' || c == ' '; }, '_');
  return uit;
}

}  // namespace

std::string dichtstbijzijnde(std::string_view naam, std::span<const std::string> kandidaten) {
  constexpr std::size_t langste = 100;
  if (naam.empty() || naam.size() > langste) return {};
  const std::string gezocht = vergelijkvorm(naam);
  const std::size_t ruim = std::clamp<std::size_t>(gezocht.size() / 3, 1, 4);
  std::size_t beste = ruim + 1;
  std::string uit;
  for (const std::string& k : kandidaten) {
    if (k.size() > langste) continue;
    const std::string vorm = vergelijkvorm(k);
    std::size_t d = bewerkingsafstand(gezocht, vorm);
    // Half a name is a good guess too: kans_recidive for kans_recidive_1jaar.
    const bool begin = gezocht.size() >= 4 && (vorm.starts_with(gezocht) || gezocht.starts_with(vorm + "_"));
    if (begin) d = std::min(d, ruim);
    if (d < beste) {
      beste = d;
      uit = k;
    }
  }
  return uit;
}

std::string getal_tekst(double x) {
  if (x == 0) return "0";  // also -0
  std::array<char, 400> buffer{};
  const double grootte = std::fabs(x);
  const auto vorm = grootte >= 1e-5 && grootte < 1e17 ? std::chars_format::fixed : std::chars_format::general;
  const auto r = std::to_chars(buffer.data(), buffer.data() + buffer.size(), x, vorm);
  return {buffer.data(), r.ptr};
}

std::string invoer_tekst(double x) {
  std::string uit = getal_tekst(x);
  const std::size_t punt = uit.find('.');
  if (punt != std::string::npos && uit.size() - punt == 4) uit += '0';
  return uit;
}

std::string zet_tekst(double x) {
  std::array<char, 40> cijfers{};
  const auto einde =
      std::to_chars(cijfers.data(), cijfers.data() + cijfers.size(), x, std::chars_format::general, 12).ptr;
  return invoer_tekst(*lees_double({cijfers.data(), einde}));
}

std::optional<double> lees_double(std::string_view s) noexcept {
  double x = 0;
  const auto r = std::from_chars(s.data(), s.data() + s.size(), x);
  if (r.ec != std::errc() || r.ptr != s.data() + s.size() || !std::isfinite(x)) return std::nullopt;
  return x;
}

std::optional<std::int64_t> lees_geheel(std::string_view s) noexcept {
  std::int64_t x = 0;
  const auto r = std::from_chars(s.data(), s.data() + s.size(), x);
  if (r.ec != std::errc() || r.ptr != s.data() + s.size()) return std::nullopt;
  return x;
}

}  // namespace mbc
