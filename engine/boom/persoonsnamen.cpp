#include "boom/persoonsnamen.h"

#include <algorithm>
#include <array>
#include <vector>

#include "base/tekst.h"

namespace mbc {
namespace {

/// Words behind which a capital is a name. In small letters.
constexpr std::array rollen = std::to_array<std::string_view>(
    {"meneer",  "mevrouw", "heer",  "familie",     "gezin",      "kind",       "kinderen",    "zoon",
     "dochter", "moeder",  "vader", "ouder",       "ouders",     "oma",        "opa",         "broer",
     "zus",     "oom",     "tante", "cliënt",      "client",     "jongere",    "jongen",      "meisje",
     "baby",    "mama",    "papa",  "pleegmoeder", "pleegvader", "stiefvader", "stiefmoeder", "partner"});

/// Those that are written with a point.
constexpr std::array afgekorte_rollen = std::to_array<std::string_view>({"dhr", "mevr", "mw", "fam"});

/// What may stand between a name or initials and a name.
constexpr std::array tussenvoegsels =
    std::to_array<std::string_view>({"van", "de",  "der", "den", "ten", "ter", "te",  "het", "'t",  "el",
                                     "al",  "ben", "bin", "la",  "le",  "du",  "von", "da",  "dos", "op"});

/// Words of the field that have a capital within a sentence.
constexpr std::array vakwoorden = std::to_array<std::string_view>(
    {"Veilig", "Thuis", "Raad", "Kinderbescherming", "Jeugdbescherming", "Jeugdwet", "Wmo", "Wlz", "Zvw", "Ggz",
     "Participatiewet", "Justitie", "Rijk", "Halt", "Openbaar", "Ministerie", "Nederland", "Beter", "Samenspel"});

template <class Lijst>
bool staat_in(const Lijst& lijst, std::string_view woord) {
  return std::find(lijst.begin(), lijst.end(), woord) != lijst.end();
}

bool is_hoofdletter(char32_t c) {
  if (c < 0x80) return c >= U'A' && c <= U'Z';
  if (c >= 0xC0 && c <= 0xDE) return c != 0xD7;
  // Latin Extended-A has them in turn.
  const bool oneven_eerst = (c >= 0x139 && c <= 0x148) || (c >= 0x179 && c <= 0x17E);
  return c >= 0x100 && c <= 0x17F && (c % 2 == 0) != oneven_eerst;
}

bool is_letter(char32_t c) { return (c >= U'A' && c <= U'Z') || (c >= U'a' && c <= U'z') || (c >= 0xC0 && c < 0x2000); }

struct Woord {
  std::string_view tekst;
  std::vector<char32_t> letters;
  std::string_view ervoor;  // what stands between the word before and this one
};

std::vector<Woord> woorden_in(std::string_view s) {
  std::vector<Woord> uit;
  std::size_t i = 0, na_vorige = 0;
  while (i < s.size()) {
    Woord w;
    const std::size_t begin = i;
    while (i < s.size()) {
      const Teken t = eerste_teken(s.substr(i));
      const bool streepje = (s[i] == '\'' || s[i] == '-') && i > begin;
      if (t.bytes == 0 || !(is_letter(t.waarde) || streepje)) break;
      w.letters.push_back(t.waarde);
      i += t.bytes;
    }
    if (i == begin) {
      ++i;
      continue;
    }
    w.tekst = s.substr(begin, i - begin);
    w.ervoor = s.substr(na_vorige, begin - na_vorige);
    na_vorige = i;
    uit.push_back(std::move(w));
  }
  return uit;
}

/// `Achternaam` and not `OTS`, `GGZ-hulp` or `jeugd`.
bool met_hoofdletter(const Woord& w) {
  return w.letters.size() > 1 && is_hoofdletter(w.letters[0]) && !is_hoofdletter(w.letters[1]);
}

/// A capital alone, with a point behind it: what follows begins with one.
bool is_voorletter(const Woord& w, const Woord& volgende) {
  return w.letters.size() == 1 && is_hoofdletter(w.letters[0]) && volgende.ervoor.starts_with('.');
}

bool begint_zin(const Woord& w) { return w.ervoor.find_first_of(".!?") != std::string_view::npos; }

/// Whether what stands behind this word is a name if it has a capital: behind who somebody is, and behind initials.
bool kondigt_aan(const Woord& w, const Woord& volgende) {
  if (is_voorletter(w, volgende) || staat_in(afgekorte_rollen, kleine_letters(w.tekst))) return true;
  return staat_in(rollen, kleine_letters(w.tekst)) && !begint_zin(volgende);
}

/// `OTS`, `GGZ-hulp`, and not a name in capitals.
bool is_afkorting(const Woord& w) {
  constexpr std::size_t langste = 4;
  const bool alles_groot = std::all_of(w.letters.begin(), w.letters.end(), is_hoofdletter);
  return w.letters.size() > 1 && is_hoofdletter(w.letters[1]) && (!alles_groot || w.letters.size() <= langste);
}

/// Whether a name follows from this word on, past what may stand between.
bool volgt_naam(const std::vector<Woord>& woorden, std::size_t i) {
  while (i < woorden.size() && staat_in(tussenvoegsels, woorden[i].tekst)) ++i;
  if (i == woorden.size() || staat_in(vakwoorden, woorden[i].tekst)) return false;
  return is_hoofdletter(woorden[i].letters[0]) && !is_afkorting(woorden[i]);
}

}  // namespace

bool lijkt_naam_te_bevatten(std::string_view tekst, Naamruimte ruimte) {
  const std::vector<Woord> woorden = woorden_in(tekst);
  for (std::size_t i = 0; i < woorden.size(); ++i) {
    if (i + 1 < woorden.size() && kondigt_aan(woorden[i], woorden[i + 1]) && volgt_naam(woorden, i + 1)) return true;
    const bool binnen_zin = i > 0 && !begint_zin(woorden[i]);
    if (ruimte == Naamruimte::vrij && binnen_zin && met_hoofdletter(woorden[i]) &&
        !staat_in(vakwoorden, woorden[i].tekst))
      return true;
  }
  return false;
}

bool is_kolom_van_persoon(std::string_view kolom) {
  constexpr std::array delen = std::to_array<std::string_view>(
      {"naam", "voorletter", "geboorte", "geboren", "bsn", "burgerservice", "adres", "straat", "huisnummer", "postcode",
       "telefoon", "mobiel", "mail", "iban", "rekeningnummer", "cliënt", "client"});
  const std::string naam = kleine_letters(kolom);
  return std::any_of(delen.begin(), delen.end(), [&](std::string_view d) { return naam.find(d) != std::string::npos; });
}

}  // namespace mbc
