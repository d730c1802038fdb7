#include "boom/privacy.h"

#include <algorithm>
#include <array>
#include <optional>

#include "base/tekst.h"

namespace mbc {
namespace {

bool hoofdletter(char c) { return c >= 'A' && c <= 'Z'; }
bool letter(char c) { return hoofdletter(c) || (c >= 'a' && c <= 'z'); }
bool woordteken(char c) { return cijfer(c) || letter(c) || static_cast<unsigned char>(c) >= 0x80; }

/// Reads along one line.
struct Loper {
  std::string_view s;
  std::size_t i = 0;

  [[nodiscard]] char nu() const { return i < s.size() ? s[i] : '\0'; }
  bool neem(char c) {
    if (nu() != c) return false;
    ++i;
    return true;
  }
  std::size_t neem_cijfers() {
    const std::size_t begin = i;
    while (cijfer(nu())) ++i;
    return i - begin;
  }
  void sla_over(std::string_view tekens) {
    while (i < s.size() && tekens.find(s[i]) != std::string_view::npos) ++i;
  }
};

bool op_woordgrens(std::string_view s, std::size_t i) { return i == 0 || !woordteken(s[i - 1]); }

/// Digits from `i` on, with single separators between them; ends before the first other character.
std::string cijferreeks(std::string_view s, std::size_t i, std::string_view scheiding) {
  constexpr std::size_t genoeg = 20;  // longer than anything that is looked for
  std::string uit;
  for (; i < s.size() && uit.size() < genoeg; ++i) {
    if (cijfer(s[i])) {
      uit += s[i];
    } else if (scheiding.find(s[i]) == std::string_view::npos || i + 1 >= s.size() || !cijfer(s[i + 1])) {
      break;
    }
  }
  return uit;
}

bool is_bsn(std::string_view s, std::size_t i) {
  if (!cijfer(s[i]) || !op_woordgrens(s, i) ||
      (i > 1 && std::string_view(".,-/").find(s[i - 1]) != std::string_view::npos && cijfer(s[i - 2])))
    return false;
  const std::string reeks = cijferreeks(s, i, ". -");
  if (reeks.size() != 9) return false;
  int som = -(reeks[8] - '0');  // the 11-proef, last weight -1
  for (std::size_t k = 0; k < 8; ++k) som += (9 - static_cast<int>(k)) * (reeks[k] - '0');
  return som % 11 == 0 && reeks != "000000000";
}

bool is_iban(std::string_view s, std::size_t i) {
  if (!op_woordgrens(s, i) || i + 4 > s.size() || !letter(s[i]) || !letter(s[i + 1]) || !cijfer(s[i + 2]) ||
      !cijfer(s[i + 3]))
    return false;
  std::string tekens;
  for (std::size_t k = i; k < s.size() && tekens.size() < 34; ++k) {
    if (s[k] == ' ' && k + 1 < s.size() && woordteken(s[k + 1])) continue;
    if (!cijfer(s[k]) && !letter(s[k])) break;
    tekens += static_cast<char>(letter(s[k]) ? s[k] & ~0x20 : s[k]);
  }
  // Longer text may follow it: every length an account number can have is tried.
  for (std::size_t n = 15; n <= tekens.size(); ++n) {
    int rest = 0;
    for (std::size_t k = 0; k < n; ++k) {
      const char c = tekens[(k + 4) % n];
      rest = cijfer(c) ? (rest * 10 + (c - '0')) % 97 : (rest * 100 + (c - 'A' + 10)) % 97;
    }
    const bool nederlands = tekens.starts_with("NL") ? n == 18 && letter(tekens[4]) : n >= 15;
    if (rest == 1 && nederlands) return true;
  }
  return false;
}

bool is_email(std::string_view s, std::size_t i) {
  if (s[i] != '@' || i == 0 || !(woordteken(s[i - 1]) || s[i - 1] == '_' || s[i - 1] == '.')) return false;
  std::size_t k = i + 1;
  while (k < s.size() && (woordteken(s[k]) || s[k] == '-')) ++k;
  return k > i + 1 && k + 1 < s.size() && s[k] == '.' && letter(s[k + 1]);
}

bool is_telefoon(std::string_view s, std::size_t i) {
  if (!op_woordgrens(s, i) || (i > 0 && std::string_view(".,+-/").find(s[i - 1]) != std::string_view::npos))
    return false;
  std::size_t begin = i;
  bool buitenland = false;
  if (s[i] == '+') {
    buitenland = true;
    ++begin;
  } else if ((s[i] != '0' && s[i] != '(') || s.substr(i).starts_with("0.")) {
    return false;
  }
  if (s[begin < s.size() ? begin : i] == '(') ++begin;
  std::string reeks;
  for (std::size_t k = begin; k < s.size() && reeks.size() < 20; ++k) {
    const bool scheiding = std::string_view(" -./()").find(s[k]) != std::string_view::npos;
    if (cijfer(s[k])) {
      reeks += s[k];
    } else if (!scheiding || k + 1 >= s.size() ||
               (!cijfer(s[k + 1]) && std::string_view(" (").find(s[k + 1]) == std::string_view::npos)) {
      break;
    }
  }
  if (buitenland) return reeks.size() >= 10 && reeks.size() <= 13;
  if (reeks.starts_with("0031")) return reeks.size() == 13;
  return reeks.size() == 10 && reeks[0] == '0' && reeks[1] != '0';
}

/// The end of a postcode that begins at `i`, or nothing.
std::optional<std::size_t> postcode(std::string_view s, std::size_t i) {
  if (!op_woordgrens(s, i) || i + 6 > s.size() || s[i] == '0') return std::nullopt;
  Loper l{s, i};
  if (l.neem_cijfers() != 4) return std::nullopt;
  l.neem(' ');
  if (l.i + 2 > s.size() || !hoofdletter(s[l.i]) || !hoofdletter(s[l.i + 1])) return std::nullopt;
  l.i += 2;
  return l.i == s.size() || !woordteken(s[l.i]) ? std::optional(l.i) : std::nullopt;
}

bool is_adres(std::string_view s, std::size_t i) {
  const auto eind = postcode(s, i);
  if (!eind) return false;
  Loper na{s, *eind};
  na.sla_over(" ,");
  if (na.i > *eind && kleine_letters(s.substr(na.i, 2)) == "nr") na.i += 2;
  na.sla_over(" .");
  const std::size_t n = na.neem_cijfers();
  if (na.i > *eind && n >= 1 && n <= 5) return true;
  // ... or the number in front: `Dorpsstraat 12, 1234 AB`.
  std::size_t k = i;
  while (k > 0 && (s[k - 1] == ' ' || s[k - 1] == ',')) --k;
  if (k == i || k == 0) return false;
  if (letter(s[k - 1]) && k > 1 && cijfer(s[k - 2])) --k;
  return cijfer(s[k - 1]);
}

bool is_maand(std::string_view s) {
  constexpr std::array<std::string_view, 12> maanden{"jan", "feb", "maa", "apr", "mei", "jun",
                                                     "jul", "aug", "sep", "okt", "nov", "dec"};
  const std::string m = kleine_letters(s.substr(0, 3));
  return m == "mrt" || std::find(maanden.begin(), maanden.end(), m) != maanden.end();
}

bool is_jaartal(std::string_view s) {
  return s.size() >= 4 && (s.starts_with("19") || s.starts_with("20")) && cijfer(s[2]) && cijfer(s[3]) &&
         (s.size() == 4 || !cijfer(s[4]));
}

/// `12-03-2010`, `2010-03-12`, `12 maart 2010`: day, month and year together.
bool is_datum(std::string_view s, std::size_t i) {
  if (!cijfer(s[i]) || !op_woordgrens(s, i)) return false;
  Loper l{s, i};
  const std::size_t eerste = l.neem_cijfers();
  const char scheiding = l.nu();
  constexpr std::string_view scheidingen = "-/.";
  if (scheidingen.find(scheiding) != std::string_view::npos && scheiding != '\0' &&
      (eerste <= 2 || (eerste == 4 && is_jaartal(s.substr(i))))) {
    ++l.i;
    const std::size_t midden = l.i, n = l.neem_cijfers();
    if (n < 1 || n > 2 || !l.neem(scheiding)) return false;
    const auto maand = lees_geheel(s.substr(midden, n));
    const std::size_t laatste = l.i, m = l.neem_cijfers();
    if (eerste == 4) return m >= 1 && m <= 2 && *maand >= 1 && *maand <= 12;
    return m == 4 && is_jaartal(s.substr(laatste)) && *maand >= 1 && *maand <= 12;
  }
  if (eerste > 2 || scheiding != ' ') return false;
  ++l.i;
  if (!is_maand(s.substr(l.i))) return false;
  while (letter(l.nu()) || l.nu() == '.') ++l.i;
  return l.neem(' ') && is_jaartal(s.substr(l.i));
}

struct Kenmerk {
  bool (*herken)(std::string_view, std::size_t);
  const char* naam;
};

constexpr std::array soorten{Kenmerk{is_iban, "een rekeningnummer"}, Kenmerk{is_bsn, "een burgerservicenummer"},
                             Kenmerk{is_email, "een e-mailadres"},   Kenmerk{is_telefoon, "een telefoonnummer"},
                             Kenmerk{is_adres, "een adres"},         Kenmerk{is_datum, "een volledige datum"}};

}  // namespace

std::string persoonsgegeven_in(std::string_view tekst) {
  for (const Kenmerk& soort : soorten)
    for (std::size_t i = 0; i < tekst.size(); ++i)
      if (soort.herken(tekst, i)) return soort.naam;
  return {};
}

void weiger_persoonsgegevens(const std::string& bestand, std::string_view inhoud, Melder& melder) {
  int nummer = 0;
  for (const std::string_view regel : splits(inhoud, '\n')) {
    ++nummer;
    std::size_t gezien_van = 0, gezien_tot = 0;  // digits of a found IBAN are no telephone number
    for (const Kenmerk& soort : soorten) {
      for (std::size_t i = 0; i < regel.size(); ++i) {
        if ((i >= gezien_van && i < gezien_tot) || !soort.herken(regel, i)) continue;
        constexpr std::size_t langste_iban = 42;
        if (soort.herken == is_iban) {
          gezien_van = i;
          gezien_tot = i + langste_iban;
        }
        const int kolom = static_cast<int>(aantal_tekens(regel.substr(0, i))) + 1;
        melder.fout({bestand, nummer, kolom}, {std::string("hier staat iets dat op ") + soort.naam + " lijkt",
                                               "niets waaraan een gezin te herkennen is",
                                               {},
                                               {}});
        break;  // one of a kind per line
      }
    }
  }
}

}  // namespace mbc
