#include "cli/bereik.h"

#include <cmath>

#include "base/schrijfwijze.h"
#include "base/tekst.h"
#include "boom/notatie.h"
#include "cli/opties.h"
#include "model/paden.h"

namespace mbc {
namespace {

/// Above this a sweep is a typing error.
constexpr std::int64_t meeste_stappen = 100'000;

[[noreturn]] void weiger(const std::string& tekst, const std::string& bezwaar, const std::string& bedoelde = {}) {
  throw Aanroepfout(
      "--parameter " + tekst + " kan niet: " + bezwaar +
      "; verwacht: PAD=van:tot:stappen of PAD=waarde,waarde, bijvoorbeeld traject.duur.gemiddelde=30:60:7" +
      (bedoelde.empty() ? "" : "; bedoelde u " + bedoelde + "?"));
}

struct Bereikwaarde {
  double getal = 0;
  bool procent = false;
};

Bereikwaarde lees_waarde(const std::string& geheel, std::string_view tekst) {
  tekst = bijgesneden(tekst);
  const bool procent = tekst.ends_with('%');
  // The per cent as a power of ten, as a study is read: 0.1% and 0.001 are the same number to the bit.
  const bool macht = tekst.find_first_of("eE") != std::string_view::npos;
  const std::string_view kaal = procent ? tekst.substr(0, tekst.size() - 1) : tekst;
  const std::optional<double> getal =
      procent && !macht && !kaal.empty() ? lees_double(std::string(kaal) + "e-2") : lees_double(kaal);
  if (!getal) {
    const Notatie elke{.procent = true, .hoogst_zonder_procent = HUGE_VAL, .duizendtallen = true};
    weiger(geheel, "\"" + std::string(tekst) + "\" is geen getal", lees_getaltekst(tekst, elke).bedoelde);
  }
  return {procent && macht ? *getal / 100 : *getal, procent};
}

/// In per cents where the ends are.
std::string schrijf_waarde(double x, bool procent) { return procent ? zet_tekst(x * 100) + "%" : zet_tekst(x); }

void voeg_toe(As& as, double x, bool procent) {
  as.teksten.push_back(schrijf_waarde(x, procent));
  as.waarden.push_back(lees_waarde(as.teksten.back(), as.teksten.back()).getal);
}

As zonder_waarden(const std::string& tekst, std::size_t is) {
  As as;
  as.pad = samengevoegd(tekst.substr(0, is));
  if (as.pad.empty()) weiger(tekst, "het pad ontbreekt");
  const Padsoort soort = padsoort(as.pad);
  as.getal = soort == Padsoort::getal || soort == Padsoort::kalenderjaar;
  if (as.pad.starts_with("kassabonnen."))
    weiger(tekst, "een getal op een kassabon is van één gezin en wordt niet verkend; verken een tarief of de effecten");
  return as;
}

void vul_grenzen(As& as, const std::string& tekst, const std::vector<std::string_view>& delen, std::int64_t stappen) {
  const Bereikwaarde van = lees_waarde(tekst, delen[0]), tot = lees_waarde(tekst, delen[1]);
  if (van.getal > tot.getal) weiger(tekst, "van is groter dan tot");
  if (van.getal == tot.getal) weiger(tekst, "van en tot zijn gelijk");
  for (std::int64_t i = 0; i < stappen; ++i) {
    const double t = static_cast<double>(i) / static_cast<double>(stappen - 1);
    voeg_toe(as, van.getal + (tot.getal - van.getal) * t, van.procent || tot.procent);
  }
  as.geschreven = {std::string(bijgesneden(delen[0])), std::string(bijgesneden(delen[1]))};
}

}  // namespace

As lees_as(const std::string& tekst) {
  const std::size_t is = tekst.find('=');
  if (is == std::string::npos) weiger(tekst, "de waarden ontbreken");
  As as = zonder_waarden(tekst, is);
  const std::string_view rechts = std::string_view(tekst).substr(is + 1);
  const std::vector<std::string_view> delen = splits(rechts, ':');
  if (delen.size() == 3) {
    const std::optional<std::int64_t> stappen = lees_geheel(bijgesneden(delen[2]));
    if (!stappen || *stappen > meeste_stappen)
      weiger(tekst, "het aantal stappen is geen geheel getal van 2 tot en met " + std::to_string(meeste_stappen));
    if (*stappen < 2) weiger(tekst, "met minder dan twee stappen valt er niets te vergelijken");
    vul_grenzen(as, tekst, delen, *stappen);
    return as;
  }
  if (delen.size() != 1) weiger(tekst, "er staan twee grenzen zonder aantal stappen, of te veel dubbele punten");
  double vorige = -HUGE_VAL;
  for (const std::string_view deel : splits(rechts, ',')) {
    const Bereikwaarde w = lees_waarde(tekst, deel);
    if (w.getal <= vorige) weiger(tekst, "de waarden lopen niet op (een decimaal getal heeft een punt)");
    vorige = w.getal;
    as.teksten.emplace_back(bijgesneden(deel));
    as.waarden.push_back(w.getal);
  }
  if (as.waarden.size() < 2) weiger(tekst, "met één waarde valt er niets te vergelijken");
  as.geschreven = as.teksten;
  return as;
}

As lees_bereik(const std::string& tekst) {
  const std::size_t is = tekst.find('=');
  As as = zonder_waarden(tekst, is == std::string::npos ? tekst.size() : is);
  if (is == std::string::npos) return as;
  const std::vector<std::string_view> delen = splits(std::string_view(tekst).substr(is + 1), ':');
  if (delen.size() != 2) weiger(tekst, "een bereik heeft twee grenzen (PAD=van:tot)");
  vul_grenzen(as, tekst, delen, 2);
  return as;
}

Studie lees_zoals_geschreven(const std::vector<As>& assen, const Studielezer& lezer) {
  std::vector<std::string> zet;
  for (const As& as : assen) {
    if (as.geschreven.empty() && as.teksten.empty()) return lezer({});
    zet.push_back(as.pad + "=" + (as.geschreven.empty() ? as.teksten : as.geschreven).front());
  }
  Studie eerste = lezer(zet);
  for (std::size_t a = 0; a < assen.size(); ++a) {
    std::vector<std::string> ander = zet;
    for (std::size_t i = 1; i < assen[a].geschreven.size(); ++i) {
      ander[a] = assen[a].pad + "=" + assen[a].geschreven[i];
      lezer(ander);
    }
  }
  return eerste;
}

}  // namespace mbc
