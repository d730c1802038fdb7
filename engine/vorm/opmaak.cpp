#include "vorm/opmaak.h"

#include <algorithm>
#include <array>

#include "base/tekst.h"

namespace mbc {
namespace {

/// The first character and what is left; a byte that is no UTF-8 counts as a character.
char32_t neem_teken(std::string_view& s) {
  const Teken t = eerste_teken(s);
  s.remove_prefix(std::max<std::size_t>(t.bytes, 1));
  return t.bytes == 0 ? 0xFFFD : t.waarde;
}

struct Bereik {
  char32_t van, tot;
};

template <std::size_t N>
bool ligt_in(char32_t c, const std::array<Bereik, N>& bereiken) {
  return std::any_of(bereiken.begin(), bereiken.end(), [&](Bereik b) { return c >= b.van && c <= b.tot; });
}

/// What terminals agree on, in ranges; Unicode's full tables (UAX 11) would say more than labels need.
std::size_t tekenbreedte(char32_t c) {
  static constexpr std::array<Bereik, 6> geen = {
      {{0x0300, 0x036F}, {0x1AB0, 0x1AFF}, {0x200B, 0x200F}, {0x20D0, 0x20FF}, {0xFE00, 0xFE0F}, {0xFEFF, 0xFEFF}}};
  static constexpr std::array<Bereik, 8> dubbel = {{{0x1100, 0x115F},
                                                    {0x2E80, 0xA4CF},
                                                    {0xAC00, 0xD7A3},
                                                    {0xF900, 0xFAFF},
                                                    {0xFE30, 0xFE6F},
                                                    {0xFF00, 0xFF60},
                                                    {0x1F300, 0x1FAFF},
                                                    {0x20000, 0x3FFFD}}};
  if (ligt_in(c, geen)) return 0;
  return ligt_in(c, dubbel) ? 2 : 1;
}

/// The longest head of a text that fits in this many columns, in bytes.
std::size_t passend(std::string_view s, std::size_t kolommen) {
  std::string_view rest = s;
  std::size_t op = 0;
  while (!rest.empty()) {
    std::string_view verder = rest;
    op += tekenbreedte(neem_teken(verder));
    if (op > kolommen) break;
    rest = verder;
  }
  return s.size() - rest.size();
}

/// Where to cut a word of which this many bytes fit: after a sign that joins, as in a path, if one is near.
std::size_t knippunt(std::string_view woord, std::size_t past) {
  const std::size_t teken = woord.substr(0, past).find_last_of("._-/");
  return teken != std::string_view::npos && 2 * (teken + 1) > past ? teken + 1 : past;
}

}  // namespace

std::string gestileerd(std::string_view tekst, Stijl stijl, Kleur kleur) {
  if (kleur == Kleur::uit || stijl == Stijl::gewoon) return std::string(tekst);
  const char* code = "1";
  if (stijl == Stijl::zwak) code = "2";
  if (stijl == Stijl::negatief) code = "31";
  if (stijl == Stijl::waarschuwing) code = "33";
  return "\x1b[" + std::string(code) + "m" + std::string(tekst) + "\x1b[0m";
}

std::size_t breedte(std::string_view utf8) {
  std::size_t som = 0;
  while (!utf8.empty()) som += tekenbreedte(neem_teken(utf8));
  return som;
}

std::string kort_af(std::string_view utf8, std::size_t kolommen) {
  if (breedte(utf8) <= kolommen) return std::string(utf8);
  if (kolommen == 0) return {};
  return std::string(utf8.substr(0, passend(utf8, kolommen - 1))) + "…";
}

std::vector<std::string> breek(std::string_view utf8, std::size_t kolommen) {
  std::vector<std::string> regels;
  std::string regel;
  const auto sluit_af = [&] {
    regels.push_back(regel);
    regel.clear();
  };
  for (std::size_t i = 0; i < utf8.size();) {
    const std::size_t eind = std::min(utf8.find(' ', i), utf8.size());
    std::string_view woord = utf8.substr(i, eind - i);
    i = eind + 1;
    if (woord.empty()) continue;
    if (!regel.empty() && breedte(regel) + 1 + breedte(woord) > kolommen) sluit_af();
    while (breedte(woord) > kolommen) {
      if (!regel.empty()) sluit_af();
      const std::size_t deel = knippunt(woord, std::max<std::size_t>(passend(woord, kolommen), 1));
      regel = woord.substr(0, deel);
      woord.remove_prefix(deel);
      sluit_af();
    }
    if (woord.empty()) continue;
    if (!regel.empty()) regel += ' ';
    regel += woord;
  }
  if (!regel.empty() || regels.empty()) sluit_af();
  return regels;
}

std::string alinea(std::string_view tekst, std::size_t kolommen, std::string_view voor) {
  const std::size_t inspringing = breedte(voor);
  std::string uit;
  for (const std::string& regel : breek(tekst, kolommen > inspringing ? kolommen - inspringing : 1)) {
    uit += uit.empty() ? std::string(voor) : std::string(inspringing, ' ');
    uit += regel + '\n';
  }
  return uit;
}

}  // namespace mbc
