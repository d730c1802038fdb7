#include "boom/notatie.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

#include "base/tekst.h"

namespace mbc {
namespace {

bool alle_cijfers(std::string_view s) { return !s.empty() && std::all_of(s.begin(), s.end(), cijfer); }

/// What JSON calls a number: no leading zeros, digits on both sides of a point.
bool streng(std::string_view s) {
  if (s.starts_with('-')) s.remove_prefix(1);
  const std::size_t e = s.find_first_of("eE");
  if (e != std::string_view::npos) {
    std::string_view macht = s.substr(e + 1);
    if (macht.starts_with('-') || macht.starts_with('+')) macht.remove_prefix(1);
    if (!alle_cijfers(macht)) return false;
    s = s.substr(0, e);
  }
  const std::size_t punt = s.find('.');
  const std::string_view geheel = s.substr(0, punt);
  if (!alle_cijfers(geheel) || (geheel.size() > 1 && geheel.front() == '0')) return false;
  return punt == std::string_view::npos || alle_cijfers(s.substr(punt + 1));
}

/// Three digits behind one point, where a Dutch hand may have grouped thousands.
bool dubbelzinnig(std::string_view s) {
  if (s.starts_with('-')) s.remove_prefix(1);
  const std::size_t punt = s.find('.');
  if (punt == std::string_view::npos || punt < 1 || punt > 3 || s.front() == '0') return false;
  return s.size() - punt == 4 && alle_cijfers(s.substr(0, punt)) && alle_cijfers(s.substr(punt + 1));
}

void haal_weg(std::string& s, std::string_view wat) {
  for (std::size_t p = s.find(wat); p != std::string::npos; p = s.find(wat)) s.erase(p, wat.size());
}

void vervang(std::string& s, std::string_view wat, std::string_view door) {
  for (std::size_t p = s.find(wat); p != std::string::npos; p = s.find(wat, p + door.size())) {
    s.replace(p, wat.size(), door);
  }
}

/// `1.234.567`: groups of three behind the first.
bool in_groepen(std::string_view s, char scheiding) {
  const std::vector<std::string_view> delen = splits(s, scheiding);
  if (delen.size() < 2 || !alle_cijfers(delen[0]) || delen[0].size() > 3 || delen[0].front() == '0') return false;
  return std::all_of(delen.begin() + 1, delen.end(),
                     [](std::string_view d) { return d.size() == 3 && alle_cijfers(d); });
}

std::string zonder(std::string_view s, char scheiding) {
  std::string uit(s);
  std::erase(uit, scheiding);
  return uit;
}

/// Whole and decimals as this program writes them; empty where they are no digits.
std::string samengesteld(std::string_view geheel, std::string_view decimalen) {
  if ((!geheel.empty() && !alle_cijfers(geheel)) || (!decimalen.empty() && !alle_cijfers(decimalen))) return {};
  while (geheel.size() > 1 && geheel.front() == '0') geheel.remove_prefix(1);
  while (!decimalen.empty() && decimalen.back() == '0') decimalen.remove_suffix(1);
  if (geheel.empty() && decimalen.empty()) return {};
  std::string uit(geheel.empty() ? "0" : geheel);
  if (!decimalen.empty()) uit.append(".").append(decimalen);
  return uit;
}

/// Readings of digits with points and commas, the likeliest first; at most two.
std::vector<std::string> lezingen(std::string_view s, bool duizendtallen) {
  std::vector<std::string> uit;
  const auto neem = [&](std::string lezing) {
    if (!lezing.empty() && std::find(uit.begin(), uit.end(), lezing) == uit.end()) uit.push_back(std::move(lezing));
  };
  const std::size_t punt = s.rfind('.'), komma = s.rfind(',');
  const auto npos = std::string_view::npos;
  if (punt == npos && komma == npos) {
    neem(samengesteld(s, {}));
  } else if (punt != npos && komma != npos) {
    const std::size_t decimaal = std::max(punt, komma);
    const char groep = decimaal == komma ? '.' : ',';
    const std::string_view geheel = s.substr(0, decimaal);
    if (in_groepen(geheel, groep)) neem(samengesteld(zonder(geheel, groep), s.substr(decimaal + 1)));
  } else {
    const char teken = punt != npos ? '.' : ',';
    const bool een = std::count(s.begin(), s.end(), teken) == 1;
    const std::size_t p = s.find(teken);
    if (in_groepen(s, teken) && (!een || duizendtallen)) neem(samengesteld(zonder(s, teken), {}));
    if (een) neem(samengesteld(s.substr(0, p), s.substr(p + 1)));
  }
  return uit;
}

/// Takes the unit off that stands behind a number in small letters without spaces.
Maateenheid haal_eenheid_af(std::string& s) {
  constexpr std::array<std::pair<std::string_view, Maateenheid>, 10> eenheden{{{"peruur", Maateenheid::per_uur},
                                                                               {"/uur", Maateenheid::per_uur},
                                                                               {"jaren", Maateenheid::jaar},
                                                                               {"jaar", Maateenheid::jaar},
                                                                               {"maanden", Maateenheid::maand},
                                                                               {"maand", Maateenheid::maand},
                                                                               {"mnd", Maateenheid::maand},
                                                                               {"uren", Maateenheid::uur},
                                                                               {"uur", Maateenheid::uur},
                                                                               {"u", Maateenheid::uur}}};
  for (const auto& [woord, eenheid] : eenheden) {
    if (!s.ends_with(woord)) continue;
    s.resize(s.size() - woord.size());
    return eenheid;
  }
  return Maateenheid::geen;
}

/// Months as years and the reverse, where that is a round number; of another unit there is no telling.
std::string omgerekend(const std::string& s, Maateenheid van, const Notatie& naar) {
  constexpr double maanden = 12;
  const bool jaren = van == Maateenheid::maand && naar.eenheid == Maateenheid::jaar;
  if (!jaren && (van != Maateenheid::jaar || naar.eenheid != Maateenheid::maand)) return {};
  const std::vector<std::string> mogelijk = lezingen(s, false);
  if (mogelijk.empty()) return {};
  const double waarde = lees_double(mogelijk.front()).value_or(0);
  const double uit = jaren ? waarde / maanden : waarde * maanden;
  const bool rond = naar.geheel ? std::trunc(uit) == uit : std::trunc(uit * 4) == uit * 4;
  return rond ? getal_tekst(uit) : std::string();
}

/// What was probably meant; empty where there is no telling.
std::string gis(std::string_view tekst, const Notatie& notatie) {
  std::string s = kleine_letters(tekst);
  for (const std::string_view weg : {"€", "euro's", "euro", "eur", "\u00A0", "\u202F", "\u2009", " ", "'", "_"})
    haal_weg(s, weg);
  vervang(s, "\u2212", "-");
  vervang(s, "\u2013", "-");
  vervang(s, "procent", "%");
  vervang(s, "pct", "%");
  bool hele_euros = false;  // `14.790,-`: then a point groups thousands
  for (const std::string_view eind : {",--", ",-", ".-", ",="}) {
    if (!s.ends_with(eind)) continue;
    s.resize(s.size() - eind.size());
    hele_euros = true;
  }
  const Maateenheid geschreven = haal_eenheid_af(s);
  if (geschreven != Maateenheid::geen && geschreven != notatie.eenheid) return omgerekend(s, geschreven, notatie);
  bool procent = s.ends_with('%');
  if (procent) s.pop_back();
  if (procent && !notatie.procent) return {};
  if (s.starts_with('+')) s.erase(0, 1);
  const bool min = s.starts_with('-');
  if (min) s.erase(0, 1);
  std::string uit;
  std::vector<std::string> mogelijk = lezingen(s, notatie.duizendtallen);
  std::erase_if(mogelijk, [&](const std::string& m) { return lees_double(m).value_or(0) < notatie.kleinste_lezing; });
  if (mogelijk.size() > 1 && (hele_euros || notatie.geheel)) mogelijk.resize(1);
  for (const std::string& lezing : mogelijk) {
    const double waarde = lees_double(lezing).value_or(0);
    if (notatie.procent && !procent && waarde > notatie.hoogst_zonder_procent) procent = true;
    if (!uit.empty()) uit += " of ";
    uit += (min && waarde != 0 ? "-" : "") + lezing + (procent ? "%" : "");
  }
  return uit;
}

}  // namespace

Getaltekst lees_getaltekst(std::string_view tekst, const Notatie& notatie) {
  const bool procent = tekst.ends_with('%');
  const std::string_view kaal = procent ? tekst.substr(0, tekst.size() - 1) : tekst;
  if (!streng(kaal)) {
    std::string bedoelde = gis(tekst, notatie);
    const bool twee = bedoelde.find(" of ") != std::string::npos;
    return {{}, twee ? "is op twee manieren te lezen" : "is geen getal", std::move(bedoelde)};
  }
  if (procent && !notatie.procent) return {{}, "is een percentage", {}};
  if (!procent && notatie.duizendtallen && dubbelzinnig(kaal)) {
    const std::string bedoelde = gis(tekst, notatie);
    const bool twee = bedoelde.find(" of ") != std::string::npos;
    return {{},
            notatie.geheel ? "is geen geheel getal"
            : twee         ? "is op twee manieren te lezen"
                           : "heeft een punt voor duizendtallen",
            bedoelde};
  }
  // The per cent as a power of ten, so that 40% and 0.4 are the same number to the bit.
  const bool macht = kaal.find_first_of("eE") != std::string_view::npos;
  std::optional<double> waarde = procent && !macht ? lees_double(std::string(kaal) + "e-2") : lees_double(kaal);
  if (!waarde) return {{}, "is te groot of te klein om mee te rekenen", {}};
  if (procent && macht) *waarde /= 100;
  if (notatie.procent && !procent && *waarde > notatie.hoogst_zonder_procent) {
    if (*waarde > 1) return {{}, "is geen aandeel", gis(tekst, notatie)};
    return {{}, "is op twee manieren te lezen", gis(tekst, notatie) + " of " + in_notatie(*waarde, notatie)};
  }
  if (*waarde == 0) *waarde = 0;  // no -0
  return {waarde, {}, {}};
}

std::string in_notatie(double waarde, const Notatie& notatie) {
  if (!notatie.procent) return getal_tekst(waarde);
  // Per cents of a share carry the noise of the hundred: twelve digits are enough to be told.
  const double procenten = waarde * 100;
  const double afgerond = std::round(procenten * 1e9) / 1e9;
  return getal_tekst(std::isfinite(afgerond) ? afgerond : procenten) + "%";
}

std::string grenzen(const Getalsoort& soort) {
  constexpr double alleen_geen_nul = 1e-3, meer_dan_een_deel = 10;
  if (soort.domein.laagst > 0 && soort.domein.laagst < alleen_geen_nul) return std::string(soort.verwacht);
  // What may be a share but is a number as often is told as a number.
  const Notatie notatie = soort.notatie.hoogst_zonder_procent > meer_dan_een_deel ? Notatie{} : soort.notatie;
  const bool onder = std::isfinite(soort.domein.laagst), boven = std::isfinite(soort.domein.hoogst);
  if (onder && boven)
    return in_notatie(soort.domein.laagst, notatie) + " tot en met " + in_notatie(soort.domein.hoogst, notatie);
  if (onder) return in_notatie(soort.domein.laagst, notatie) + " of meer";
  return boven ? "hoogstens " + in_notatie(soort.domein.hoogst, notatie) : "elk getal";
}

}  // namespace mbc
