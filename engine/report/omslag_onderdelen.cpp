#include "report/omslag_onderdelen.h"

#include <algorithm>
#include <cmath>

#include "base/getaltekst.h"
#include "report/analyse_tekst.h"
#include "report/cellen.h"
#include "report/teksten.h"

namespace mbc {
namespace {

/// Standard error of P5 and P95 over the replicaties that have an omslagpunt, from the band itself: 3.29 sd wide.
double ruis_van_rand(const Omslag& o, int replicaties) {
  const double n = std::max(1.0, (1 - o.kans_geen) * replicaties);
  return o.p5 && o.p95 ? ruis_van_p5((*o.p95 - *o.p5) / 3.29 / std::sqrt(n)) : 0;
}

std::string rand(const Omslaganalyse& a, const Omslag& o, const std::optional<double>& x) {
  return x ? omslagwaarde(a, *x, ruis_van_rand(o, a.replicaties)) : "";
}

std::string bereik(const Omslaganalyse& a) {
  return "tussen " + omslagwaarde(a, a.van) + " en " + omslagwaarde(a, a.tot);
}

/// "een gemiddelde trajectduur van 68 maanden", "tarieven.gi = 98".
std::string met_waarde(const Omslaganalyse& a, double x, double ruis) {
  const std::string tekst = omslagwaarde(a, x, ruis);
  if (a.pad == "traject.duur") return "een duur van " + tekst + " maanden voor elk traject";
  return is_trajectduur(a.pad) ? "een gemiddelde trajectduur van " + tekst + " maanden" : a.pad + " = " + tekst;
}

std::string voor_wie(const Omslaganalyse& a, std::size_t grootheid) {
  if (grootheid == 0) return "Voor de maatschappij als geheel";
  if (grootheid == 1) return "Als alleen telt wat verzilverbaar is,";
  return "Voor " + a.grootheden[grootheid];
}

std::string spreiding(const Omslaganalyse& a, const Omslag& o, const std::string& begin) {
  return begin + " met 90% kans tussen " + rand(a, o, o.p5) + " en " + rand(a, o, o.p95) + ".";
}

std::string wel_een(const Omslaganalyse& a, const Omslag& o, std::size_t g) {
  const bool stijgend = o.bij_tot > o.bij_van;
  std::string uit = voor_wie(a, g) + " is dit scenario kosteneffectief " + (stijgend ? "vanaf " : "tot ") +
                    met_waarde(a, *o.waarde, o.mcse) + ".";
  if (o.p5 && o.p95) uit += spreiding(a, o, " Als dat punt er is, ligt het");
  if (o.kans_geen > 0)
    uit += " In " + kans(o.kans_geen, a.replicaties) + " van de trekkingen is er geen omslagpunt " + bereik(a) + ".";
  return uit;
}

std::string geen(const Omslaganalyse& a, const ScenarioOmslag& s, std::size_t g) {
  const Omslag& o = s.omslagen[g];
  const auto saldo_bij = [&](double x, double euro, const Samenvatting& knoop) {
    return bedrag(euro, knoop.mcse) + " bij " + omslagwaarde(a, x);
  };
  std::string uit = voor_wie(a, g) + " is dit scenario gemiddeld " + (o.bij_van < 0 ? "nergens" : "overal") +
                    " kosteneffectief " + bereik(a) + (is_trajectduur(a.pad) ? " maanden" : "") +
                    ": er is geen omslagpunt. Het saldo is " + saldo_bij(a.van, o.bij_van, s.lijnen[g].front()) +
                    " en " + saldo_bij(a.tot, o.bij_tot, s.lijnen[g].back()) + ".";
  if (o.p5 && o.p95 && o.kans_geen < 1)
    uit += " In " + kans(1 - o.kans_geen, a.replicaties) + " van de trekkingen is er wel een;" +
           spreiding(a, o, " dan ligt het");
  return uit;
}

}  // namespace

std::string omslagwaarde(const Omslaganalyse& a, double x, double ruis) {
  const double schaal = a.aandeel ? 100 : 1;
  const double stap = schaal * std::max(2 * ruis, (a.tot - a.van) * 1e-4);
  return getal_nl(schaal * x, std::clamp(static_cast<int>(std::ceil(-std::log10(stap))), 0, 6)) +
         (a.aandeel ? "%" : "");
}

Onderdeel tabel_omslag(const Omslaganalyse& a, const ScenarioOmslag& s) {
  double grootste = 0;
  for (const ScenarioOmslag& ander : a.scenarios)
    for (const Omslag& o : ander.omslagen) grootste = std::max({grootste, std::abs(o.bij_van), std::abs(o.bij_tot)});
  const Eenheid eenheid = kies_eenheid(grootste);
  Tabel t({{"saldo van", Uitlijning::links},
           {"omslagpunt", Uitlijning::komma},
           {"P5", Uitlijning::komma},
           {"P95", Uitlijning::komma},
           {"rekenruis", Uitlijning::komma},
           {"kans op geen", Uitlijning::rechts},
           {"saldo bij " + omslagwaarde(a, a.van), Uitlijning::komma},
           {"bij " + omslagwaarde(a, a.tot), Uitlijning::komma}});
  for (std::size_t g = 0; g < s.omslagen.size(); ++g) {
    const Omslag& o = s.omslagen[g];
    t.rij({{a.grootheden[g]},
           {(o.waarde ? omslagwaarde(a, *o.waarde, o.mcse) : "geen") + (o.meer ? " *" : "")},
           {rand(a, o, o.p5)},
           {rand(a, o, o.p95)},
           {o.waarde ? omslagwaarde(a, o.mcse, o.mcse / 20) : "", Stijl::zwak},
           {kans(o.kans_geen, a.replicaties)},
           bedragcel(o.bij_van, s.lijnen[g].front().mcse, eenheid),
           bedragcel(o.bij_tot, s.lijnen[g].back().mcse, eenheid)});
  }
  return {scenariotitel(s.nummer, s.naam), "omslagpunten; saldo netto contante waarde, " + naam(eenheid), std::move(t)};
}

Onderdeel tabel_omslagcurve(const Omslaganalyse& a) {
  double grootste = 0;
  std::vector<Tabelkolom> koppen = {{getalnaam(a.pad), Uitlijning::rechts}};
  for (const ScenarioOmslag& s : a.scenarios) {
    koppen.push_back({std::to_string(s.nummer) + " " + s.naam, Uitlijning::rechts});
    for (const Samenvatting& x : s.lijnen.front()) grootste = std::max(grootste, std::abs(x.gemiddelde));
  }
  const Eenheid eenheid = kies_eenheid(grootste);
  Tabel t(koppen);
  for (std::size_t i = 0; i < a.knopen.size(); ++i) {
    std::vector<Tabelcel> cellen = {{omslagwaarde(a, a.knopen[i])}};
    for (const ScenarioOmslag& s : a.scenarios) cellen.push_back(met_band(s.lijnen.front()[i], eenheid));
    t.rij(std::move(cellen));
  }
  return {"Saldo bij andere waarden", "gemiddelde (P5 tot P95), netto contante waarde, " + naam(eenheid), std::move(t)};
}

std::string antwoord_omslag(const Omslaganalyse& a, const ScenarioOmslag& s, std::size_t grootheid) {
  const Omslag& o = s.omslagen[grootheid];
  std::string uit = o.waarde ? wel_een(a, o, grootheid) : geen(a, s, grootheid);
  if (grootheid == 0 && a.verwacht)
    uit +=
        " De studie verwacht gemiddeld " + omslagwaarde(a, *a.verwacht) + (is_trajectduur(a.pad) ? " maanden." : ".");
  return uit;
}

std::string antwoord_termijn(const Resultaat& r, int nummer) {
  const auto s = std::find_if(r.scenarios.begin(), r.scenarios.end(),
                              [nummer](const ScenarioResultaat& x) { return x.nummer == nummer; });
  if (s == r.scenarios.end() || s->terugverdientijd.kans_binnen.empty()) return {};
  const std::vector<double>& binnen = s->terugverdientijd.kans_binnen;
  const std::string einde = std::to_string(binnen.size()) + " jaar";
  const std::string kans_einde = kans(binnen.back(), r.replicaties);
  if (!s->terugverdientijd.mediaan) {
    return "Een redelijke termijn om van terugverdienen te spreken is er binnen " + einde +
           " niet: de kans dat het dan is terugverdiend is " + kans_einde + ".";
  }
  std::string uit = "Bij de verwachte waarden is de termijn waarin het zich terugverdient in doorsnee " +
                    getal_nl(*s->terugverdientijd.mediaan, 1) + " jaar";
  const auto ruim = std::find_if(binnen.begin(), binnen.end(), [](double k) { return k >= 0.8; });
  if (ruim != binnen.end()) uit += "; met 80% kans binnen " + std::to_string(ruim - binnen.begin() + 1) + " jaar";
  return uit + "; de kans binnen " + einde + " is " + kans_einde + ".";
}

std::string leeswijzer_omslag(const Omslaganalyse& a, Trekking trekking) {
  std::string uit =
      "P5 en P95 (onzekerheid): over de trekkingen waarin er een omslagpunt in het bereik is. Rekenruis: de "
      "standaardfout van het omslagpunt van het gemiddelde; meer replicaties maken haar kleiner, de onzekerheid "
      "niet. ";
  if (std::any_of(a.scenarios.begin(), a.scenarios.end(), [](const ScenarioOmslag& s) {
        return std::any_of(s.omslagen.begin(), s.omslagen.end(), [](const Omslag& o) { return o.meer; });
      }))
    uit += "* het saldo wisselt vaker van teken; dit is de laagste waarde. ";
  return uit + std::to_string(a.doorrekeningen) + (a.doorrekeningen == 1 ? " doorrekening" : " doorrekeningen") +
         " van " + decimaal(a.replicaties, 0) + " replicaties, met dezelfde gezinnen en trekkingen. " +
         ruis_bij(trekking);
}

}  // namespace mbc
