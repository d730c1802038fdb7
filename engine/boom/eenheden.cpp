#include "boom/eenheden.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <utility>
#include <vector>

#include "base/tekst.h"

namespace mbc {
namespace {

enum class Maat : unsigned char { onbekend, euro, uren, tijd, aandeel };
enum class Tijd : unsigned char { minuut, uur, dagdeel, dag, etmaal, week, maand, kwartaal, jaar };

/// `euro per maand`: euro, per maand. `maanden na de start`: tijd, in maanden.
struct Eenheid {
  Maat maat = Maat::onbekend;
  double schaal = 1;  ///< `duizend euro` is 1000
  std::optional<Tijd> tijd, per;
};

constexpr std::array<std::pair<std::string_view, Tijd>, 24> tijdwoorden{
    {{"minuut", Tijd::minuut}, {"minuten", Tijd::minuut},  {"min", Tijd::minuut},        {"uur", Tijd::uur},
     {"uren", Tijd::uur},      {"dagdeel", Tijd::dagdeel}, {"dagdelen", Tijd::dagdeel},  {"dag", Tijd::dag},
     {"dagen", Tijd::dag},     {"werkdag", Tijd::dag},     {"etmaal", Tijd::etmaal},     {"etmalen", Tijd::etmaal},
     {"week", Tijd::week},     {"weken", Tijd::week},      {"wk", Tijd::week},           {"maand", Tijd::maand},
     {"maanden", Tijd::maand}, {"mnd", Tijd::maand},       {"kwartaal", Tijd::kwartaal}, {"kwartalen", Tijd::kwartaal},
     {"jaar", Tijd::jaar},     {"jaren", Tijd::jaar},      {"jr", Tijd::jaar},           {"kalenderjaar", Tijd::jaar}}};

std::optional<Tijd> als_tijd(std::string_view woord) {
  const auto it = std::find_if(tijdwoorden.begin(), tijdwoorden.end(), [&](const auto& w) { return w.first == woord; });
  return it == tijdwoorden.end() ? std::nullopt : std::optional(it->second);
}

/// Small words of letters; `/` is `per`, `%` and `€` are words too.
std::vector<std::string> woorden_van(std::string_view tekst) {
  std::string s = kleine_letters(tekst);
  for (const auto& [van, naar] : {std::pair("€", " euro "), {"/", " per "}, {"%", " procent "}})
    for (std::size_t p = s.find(van); p != std::string::npos; p = s.find(van, p + std::string_view(naar).size()))
      s.replace(p, std::string_view(van).size(), naar);
  std::vector<std::string> uit(1);
  for (const char c : s) {
    const auto teken = static_cast<unsigned char>(c);
    if (std::isalpha(teken) != 0 || teken >= 0x80) {
      uit.back() += c;
    } else if (!uit.back().empty()) {
      uit.emplace_back();
    }
  }
  if (uit.back().empty()) uit.pop_back();
  return uit;
}

double schaal_van(std::string_view woord) {
  if (woord == "duizend" || woord == "k" || woord == "keuro") return 1e3;
  if (woord == "miljoen" || woord == "mln" || woord == "meuro") return 1e6;
  return woord == "cent" || woord == "eurocent" ? 0.01 : 1;
}

bool is_geld(std::string_view woord) {
  constexpr std::array namen{"euro", "euros", "eur", "cent", "eurocent", "keuro", "meuro"};
  return std::find(namen.begin(), namen.end(), woord) != namen.end();
}

Eenheid lees_eenheid(std::string_view tekst) {
  Eenheid e;
  const std::vector<std::string> w = woorden_van(tekst);
  bool na_per = false;
  for (std::size_t i = 0; i < w.size(); ++i) {
    if (w[i] == "per") {
      na_per = true;
      if (i + 1 < w.size() && als_tijd(w[i + 1])) e.per = als_tijd(w[i + 1]);
    }
    if (na_per) continue;
    if (is_geld(w[i])) e.maat = Maat::euro;
    e.schaal *= schaal_van(w[i]);
    if (w[i] == "maandelijks") e.per = Tijd::maand;
    if (w[i] == "jaarlijks") e.per = Tijd::jaar;
    if (w[i] == "wekelijks") e.per = Tijd::week;
    if (e.maat == Maat::onbekend && (w[i] == "uur" || w[i] == "uren")) e.maat = Maat::uren;
    if (e.maat == Maat::onbekend && i == 0 && (w[i] == "aandeel" || w[i] == "procent" || w[i] == "deel"))
      e.maat = Maat::aandeel;
    if (e.maat == Maat::onbekend && i == 0 && als_tijd(w[i])) {
      e.maat = Maat::tijd;
      e.tijd = als_tijd(w[i]);
    }
  }
  return e;
}

/// How many make a year; nothing of what is a part of a working day.
std::optional<double> in_een_jaar(Tijd t) {
  switch (t) {
    case Tijd::jaar:
      return 1;
    case Tijd::kwartaal:
      return 4;
    case Tijd::maand:
      return 12;
    case Tijd::week:
      return 52;
    case Tijd::dag:
    case Tijd::etmaal:
      return 365;
    case Tijd::minuut:
    case Tijd::uur:
    case Tijd::dagdeel:
      break;
  }
  return std::nullopt;
}

using enum Omrekening::Uitkomst;

Omrekening keer_door(double keer, double door) { return keer == door ? Omrekening{} : Omrekening{anders, keer, door}; }

/// Hours of work, where there is a usual number.
Omrekening per_uur(const Eenheid& van) {
  if (van.per == Tijd::minuut) return keer_door(van.schaal * 60, 1);
  if (van.per == Tijd::dagdeel) return {misschien, van.schaal, 4, "bij 4 uur per dagdeel"};
  if (van.per == Tijd::dag) return {misschien, van.schaal, 8, "bij 8 uur per dag"};
  if (van.per == Tijd::week) return {misschien, van.schaal, 36, "bij 36 uur per week"};
  return {weigeren};
}

/// From one period that something is counted over to another.
Omrekening per_naar_per(const Eenheid& van, const Eenheid& naar) {
  if (van.per == naar.per) return keer_door(van.schaal, 1);
  if (naar.per == Tijd::uur) return per_uur(van);
  const auto a = in_een_jaar(*van.per), b = in_een_jaar(*naar.per);
  if (!a || !b) return {weigeren};
  Omrekening uit = keer_door(van.schaal * *a, *b);
  // A working day, or every day of the week: of money and hours there is no telling. Shares add up or multiply.
  if (van.per == Tijd::dag && (naar.maat == Maat::euro || naar.maat == Maat::uren))
    return {misschien, uit.keer, uit.door, "bij zeven dagen per week"};
  if (naar.maat == Maat::aandeel) return {misschien, uit.keer, uit.door, "opgeteld"};
  return uit;
}

}  // namespace

std::string per_hetzelfde(std::string_view geschreven, std::string_view maat) {
  const std::optional<Tijd> per = lees_eenheid(geschreven).per;
  if (!per) return std::string(maat);
  const auto woord =
      std::find_if(tijdwoorden.begin(), tijdwoorden.end(), [&](const auto& w) { return w.second == *per; });
  return std::string(maat) + " per " + std::string(woord->first);
}

Omrekening omrekening(std::string_view geschreven, std::string_view eigen) {
  const Eenheid van = lees_eenheid(geschreven), naar = lees_eenheid(eigen);
  const bool andere_maat = van.maat != Maat::onbekend && van.maat != naar.maat;
  if (andere_maat && !(van.maat == Maat::aandeel && naar.maat == Maat::onbekend)) return {weigeren};
  if (van.per && !naar.per) return {weigeren};
  if (van.tijd && naar.tijd && van.tijd != naar.tijd) {
    const auto a = in_een_jaar(*van.tijd), b = in_een_jaar(*naar.tijd);
    return a && b ? keer_door(*b, *a) : Omrekening{weigeren};
  }
  if (van.per && naar.per) return per_naar_per(van, naar);
  return keer_door(van.schaal, 1);
}

}  // namespace mbc
