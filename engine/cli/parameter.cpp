#include "cli/parameter.h"

#include <algorithm>
#include <cmath>

#include "analyse/rollen.h"
#include "base/tekst.h"
#include "cli/opties.h"
#include "gevoeligheid/hefboom.h"
#include "gevoeligheid/omslagpunt.h"
#include "model/paden.h"

namespace mbc {
namespace {

/// Whether the path sets this number, or numbers below it.
bool hoort_bij(const std::string& getal, const std::string& pad) {
  return getal == pad || getal.starts_with(pad + ".");
}

/// The paths that a user may be pointed to: of numbers that money depends on, and not of one family.
std::vector<std::string> beweegbare_paden(const Studie& s) {
  const std::vector<Rol> rol = rollen(s);
  std::vector<std::string> uit;
  for (std::size_t i = 0; i < s.getallen.size(); ++i) {
    const std::string& pad = s.getallen[i].pad;
    if (rol[i] != Rol::geen && !pad.starts_with("kassabonnen.") && padsoort(pad) != Padsoort::geheel)
      uit.push_back(pad);
  }
  return uit;
}

std::string bedoelde(const std::string& pad, const std::vector<std::string>& paden) {
  const std::string uit = bedoeld_pad(pad, paden);
  return uit.empty() ? uit : "; bedoelde u " + uit + "?";
}

/// How to look at a whole number instead, where its value is known.
std::string als_verkenning(const std::string& pad, const Studie& s) {
  const bool jaar = pad == "start";
  if (!jaar && pad != "horizon" && pad != "aanloopjaren") return "--parameter " + pad + "=waarde,waarde";
  const int midden = jaar ? s.start : pad == "horizon" ? s.horizon : s.aanloopjaren;
  const int van = std::max(midden - 2, jaar ? 1900 : pad == "horizon" ? 1 : 0);
  return "--parameter " + pad + "=" + std::to_string(van) + ":" + std::to_string(van + 4) + ":5";
}

}  // namespace

void getal_bestaat_niet(const std::string& pad, const std::vector<std::string>& paden) {
  switch (padsoort(pad)) {
    case Padsoort::geheel:
      throw Aanroepfout(
          pad + " is een gewoon geheel getal van de studie, zonder bron of verdeling; het staat in haar bestand");
    case Padsoort::ander:
      if (bedoeld_pad(pad, paden).empty()) throw Aanroepfout(pad + " is geen getal; verwacht: het pad van een getal");
      break;
    default:
      break;
  }
  throw Aanroepfout("getal " + pad + " bestaat niet" + bedoelde(pad, paden) +
                    (bedoeld_pad(pad, paden).empty() ? "; mbc controleer STUDIE --csv noemt ze alle" : ""));
}

void eis_gevolg(const As& as, const Studie& s) {
  const std::vector<Rol> rol = rollen(s);
  bool gevonden = false;
  for (std::size_t i = 0; i < s.getallen.size(); ++i) {
    if (!hoort_bij(s.getallen[i].pad, as.pad)) continue;
    if (rol[i] != Rol::geen) return;
    gevonden = true;
  }
  if (!gevonden) return;
  const std::string sleutel = as.pad.substr(as.pad.rfind('.') + 1);
  throw Aanroepfout("van " + as.pad + " hangt geen bedrag af: het saldo blijft bij elke waarde gelijk" +
                    bedoelde(sleutel, beweegbare_paden(s)));
}

void eis_hele_waarden(const As& as) {
  if (padsoort(as.pad) != Padsoort::geheel) return;
  const auto gebroken = std::find_if(as.waarden.begin(), as.waarden.end(), [](double x) { return x != std::floor(x); });
  if (gebroken == as.waarden.end()) return;
  const double van = std::ceil(as.waarden.front()), tot = std::floor(as.waarden.back());
  std::string bedoeld;
  if (tot > van)
    bedoeld =
        "; bedoelde u " + as.pad + "=" + zet_tekst(van) + ":" + zet_tekst(tot) + ":" + zet_tekst(tot - van + 1) + "?";
  throw Aanroepfout("--parameter " + as.pad + " is een geheel getal en kan geen " + zet_tekst(*gebroken) + " zijn" +
                    bedoeld);
}

void kies_bereik(As& as, const Studie& s) {
  const Padsoort soort = padsoort(as.pad);
  if (soort == Padsoort::geheel)
    throw Aanroepfout("omslagpunt zoekt ook tussen de waarden in, en " + as.pad +
                      " is een geheel getal; verwacht: mbc gevoeligheid STUDIE " + als_verkenning(as.pad, s));
  const Getal* g = zoek_getal(s, as.pad);
  if (g == nullptr && (soort == Padsoort::ander || soort == Padsoort::onbekend || as.waarden.empty())) {
    std::vector<std::string> paden = beweegbare_paden(s);
    for (const Hefboom& h : hefbomen()) paden.emplace_back(h.naam);
    getal_bestaat_niet(as.pad, paden);
  }
  if (!as.waarden.empty()) return;
  if (soort == Padsoort::kalenderjaar)
    throw Aanroepfout(as.pad + " is een kalenderjaar; geef een bereik: --parameter " + as.pad + "=" +
                      std::to_string(s.start) + ":" + std::to_string(s.start + s.horizon - 1) +
                      ", of zoek in een vertraging: --parameter implementatie.vertraging=0:" +
                      std::to_string(std::max(1, s.horizon - 1)));
  const std::optional<Zoekbereik> bereik = zoekbereik(*g);
  if (!bereik) throw Aanroepfout(as.pad + " is nul; geef een bereik: --parameter " + as.pad + "=van:tot");
  as.waarden = {bereik->van, bereik->tot};
  for (const double x : as.waarden) as.teksten.push_back(is_aandeel(*g) ? zet_tekst(100 * x) + "%" : zet_tekst(x));
}

std::string vervallen_correlaties(const Studie& van, const Studie& naar) {
  std::string uit;
  for (const Correlatie& c : van.correlaties) {
    const bool blijft = std::any_of(naar.correlaties.begin(), naar.correlaties.end(),
                                    [&](const Correlatie& d) { return d.sleutels == c.sleutels; });
    if (!blijft)
      uit += "mbc: de correlatie tussen " + c.tussen[0] + " en " + c.tussen[1] +
             " doet hier niet mee: een van beide staat bij elke waarde vast\n";
  }
  return uit;
}

}  // namespace mbc
