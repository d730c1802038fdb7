#include "antwoord/omslag_onderdelen.h"

#include <algorithm>
#include <cmath>

#include "base/getaltekst.h"
#include "gevoeligheid/hefboom.h"
#include "report/analyse_tekst.h"
#include "report/teksten.h"
#include "report/terugverdienen.h"
#include "vorm/cellen.h"

namespace mbc {
namespace {

constexpr double grof = 0.005;  ///< what the study expects is told in whole per cents

/// An edge of a band; its standard error from the band itself: 3.29 sd wide, over the replicaties that turn.
std::string rand(const Omslaganalyse& a, const Omslag& o, const Band& band, double x) {
  const double n = std::max(1.0, (1 - o.kans_geen) * a.replicaties);
  return omslagwaarde(a, x, ruis_van_p5((band.p95 - band.p5) / 3.29 / std::sqrt(n)));
}

std::string ruis_van(const Omslaganalyse& a, const Nulpunt& n) {
  return std::isfinite(n.mcse) ? omslagwaarde(a, n.mcse, n.mcse / 20) : onbekend_tekst;
}

std::string bereik(const Omslaganalyse& a) {
  return "tussen " + omslagwaarde(a, a.van) + " en " + omslagwaarde(a, a.tot);
}

/// What stands around a value of the number: "een gemiddelde trajectduur van 68 maanden", "tarieven.gi = 98".
struct Omlijsting {
  std::string voor, na;
};

Omlijsting omlijsting(const Omslaganalyse& a) {
  if (a.pad == doelrealisatie_pad) return {"een realisatie van ", " van het plafond van elk effect"};
  if (a.pad == "bereik") return {"een bereik van ", " van de trajecten, waar het wordt ingevoerd"};
  if (a.pad == "methodetrouw") return {"een methodetrouw van ", " na de leertijd"};
  if (a.pad == "selectie") return {"een selectie van ", ""};
  if (a.pad == "uren") return {"", " van de uren die de studie vraagt"};
  if (a.pad == "traject.duur") return {"een duur van ", " maanden voor elk traject"};
  return is_trajectduur(a.pad) ? Omlijsting{"een gemiddelde trajectduur van ", " maanden"}
                               : Omlijsting{a.pad + " = ", ""};
}

/// The parts of the range where the saldo is positive: "tussen tarieven.gi = 20 en 58, en vanaf 90".
std::string stroken(const Omslaganalyse& a, const Omslag& o) {
  const Omlijsting om = omlijsting(a);
  const auto waarde = [&](double x) {
    const auto n =
        std::find_if(o.nulpunten.begin(), o.nulpunten.end(), [x](const Nulpunt& p) { return p.waarde == x; });
    return omslagwaarde(a, x, n == o.nulpunten.end() ? 0 : n->mcse);
  };
  std::string uit;
  for (const Strook& s : o.positief) {
    const bool eerste = uit.empty();
    uit += eerste ? "" : ", en ";
    const std::string voor = eerste ? om.voor : "", na = eerste ? om.na : "";
    if (s.van == a.van) {
      uit += "tot " + voor + waarde(s.tot) + na;
    } else if (s.tot == a.tot) {
      uit += "vanaf " + voor + waarde(s.van) + na;
    } else {
      uit += "tussen " + voor + waarde(s.van) + " en " + waarde(s.tot) + na;
    }
  }
  return uit;
}

std::string voor_wie(const Omslaganalyse& a, std::size_t grootheid) {
  if (grootheid == 0) return "Voor de maatschappij als geheel";
  if (grootheid == 1) return "Als alleen telt wat verzilverbaar is,";
  return "Voor " + a.grootheden[grootheid];
}

std::string spreiding(const Omslaganalyse& a, const Omslag& o, const Band& band, const std::string& begin) {
  return begin + " met 90% kans tussen " + rand(a, o, band, band.p5) + " en " + rand(a, o, band, band.p95) + ".";
}

std::string wel_een(const Omslaganalyse& a, const Omslag& o, std::size_t g) {
  std::string uit = voor_wie(a, g) + " is dit scenario kosteneffectief " + stroken(a, o) + ".";
  if (o.nulpunten.size() > 1) {
    uit += " Het saldo wisselt hier " + std::to_string(o.nulpunten.size()) +
           " keer van teken; hoe zeker elk van die punten is, staat in de tabel.";
  } else if (const std::optional<Band>& band = o.nulpunten.front().band) {
    uit += spreiding(a, o, *band, " Als dat punt er is, ligt het");
  }
  if (o.kans_geen > 0)
    uit += " In " + kans(o.kans_geen, a.replicaties) + " van de trekkingen is er geen omslagpunt " + bereik(a) + ".";
  return uit;
}

std::string geen(const Omslaganalyse& a, const ScenarioOmslag& s, std::size_t g) {
  const Omslag& o = s.omslagen[g];
  const auto saldo_bij = [&](double x, double euro, const Samenvatting& knoop) {
    return bedrag(euro, knoop.mcse) + " bij " + omslagwaarde(a, x);
  };
  std::string uit = voor_wie(a, g) + " is dit scenario gemiddeld " + (o.positief.empty() ? "nergens" : "overal") +
                    " kosteneffectief " + bereik(a) + (is_trajectduur(a.pad) ? " maanden" : "") +
                    ": er is geen omslagpunt. Het saldo is " + saldo_bij(a.van, o.bij_van, s.lijnen[g].front()) +
                    " en " + saldo_bij(a.tot, o.bij_tot, s.lijnen[g].back()) + ".";
  if (o.band_zonder && o.kans_geen < 1)
    uit += " In " + kans(1 - o.kans_geen, a.replicaties) + " van de trekkingen is er wel een;" +
           spreiding(a, o, *o.band_zonder, " dan ligt het");
  return uit;
}

std::string hefboomnaam(const std::string& pad) {
  if (pad == doelrealisatie_pad) return "alle effecten samen, als deel van hun plafond";
  if (pad == "bereik") return "bereik: deel van de trajecten met de werkwijze";
  if (pad == "methodetrouw") return "methodetrouw na de leertijd";
  if (pad == "selectie") return "selectie: hoe goed de zwaarste gezinnen eruit worden gehaald";
  if (pad == "uren") return "uren die het programma vraagt (100%: wat de studie zegt)";
  return pad;
}

/// A lever that this scenario does not pull.
bool betekent_niets(const Omslaganalyse& a, const ScenarioOmslag& s) {
  return zoek_hefboom(a.pad) != nullptr && !s.verwacht;
}

std::string verwacht_tekst(const Omslaganalyse& a, const Zoekbereik& verwacht) {
  std::string van = omslagwaarde(a, verwacht.van, grof);
  const std::string tot = omslagwaarde(a, verwacht.tot, grof);
  if (van == tot) return van;
  return (a.pad == doelrealisatie_pad ? "per effect " : "") + van + " tot " + tot;
}

/// "vanaf 41% (16% tot 74%)".
std::string loont_tekst(const Omslaganalyse& a, const Omslag& o) {
  std::string uit;
  // The point is that of the mean; the band is of the draws that have one, which may be few.
  const std::string zonder = o.kans_geen > 0 ? "; " + kans(o.kans_geen, a.replicaties) + " zonder punt" : "";
  for (const Omslagrij& rij : omslagrijen(o)) {
    uit += (uit.empty() ? "" : ", ") + rij.loont;
    if (rij.nulpunt == nullptr) continue;
    uit += " " + omslagwaarde(a, rij.nulpunt->waarde, rij.nulpunt->mcse);
    if (rij.band)
      uit += " (" + rand(a, o, *rij.band, rij.band->p5) + " tot " + rand(a, o, *rij.band, rij.band->p95) + zonder + ")";
  }
  return uit;
}

}  // namespace

std::vector<Omslagrij> omslagrijen(const Omslag& o) {
  if (o.nulpunten.empty()) return {{nullptr, o.positief.empty() ? "nergens" : "overal", o.band_zonder}};
  std::vector<Omslagrij> uit;
  for (const Nulpunt& n : o.nulpunten) uit.push_back({&n, n.richting == Richting::stijgend ? "vanaf" : "tot", n.band});
  return uit;
}

std::string omslagwaarde(const Omslaganalyse& a, double x, double ruis) {
  const double schaal = a.aandeel ? 100 : 1;
  const double stap = schaal * std::max(std::isfinite(ruis) ? 2 * ruis : 0.0, (a.tot - a.van) * 1e-4);
  return getal_nl(schaal * x, std::clamp(static_cast<int>(std::ceil(-std::log10(stap))), 0, 6)) +
         (a.aandeel ? "%" : "");
}

Onderdeel tabel_omslag(const Omslaganalyse& a, const ScenarioOmslag& s) {
  double grootste = 0;
  for (const ScenarioOmslag& ander : a.scenarios)
    for (const Omslag& o : ander.omslagen) grootste = std::max({grootste, std::abs(o.bij_van), std::abs(o.bij_tot)});
  const Eenheid eenheid = kies_eenheid(grootste);
  Tabel t({{"saldo van", Uitlijning::links},
           {"loont", Uitlijning::links},
           {"omslagpunt", Uitlijning::komma},
           {"P5", Uitlijning::komma},
           {"P95", Uitlijning::komma},
           {"rekenruis", Uitlijning::komma},
           {"kans op geen", Uitlijning::rechts},
           {"saldo bij " + omslagwaarde(a, a.van), Uitlijning::komma},
           {"bij " + omslagwaarde(a, a.tot), Uitlijning::komma}});
  for (std::size_t g = 0; g < s.omslagen.size(); ++g) {
    const Omslag& o = s.omslagen[g];
    const std::vector<Omslagrij> rijen = omslagrijen(o);
    for (const Omslagrij& rij : rijen) {
      const Nulpunt* n = rij.nulpunt;
      const bool eerste = &rij == &rijen.front();
      t.rij({{a.grootheden[g]},
             {rij.loont},
             {n != nullptr ? omslagwaarde(a, n->waarde, n->mcse) : "geen"},
             {rij.band ? rand(a, o, *rij.band, rij.band->p5) : ""},
             {rij.band ? rand(a, o, *rij.band, rij.band->p95) : ""},
             {n != nullptr ? ruis_van(a, *n) : "", Stijl::zwak},
             {eerste ? kans(o.kans_geen, a.replicaties) : ""},
             eerste ? bedragcel(o.bij_van, s.lijnen[g].front().mcse, eenheid) : Tabelcel{""},
             eerste ? bedragcel(o.bij_tot, s.lijnen[g].back().mcse, eenheid) : Tabelcel{""}});
    }
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
  std::vector<std::vector<Tabelcel>> kolommen;
  for (const ScenarioOmslag& s : a.scenarios) {
    std::vector<const Samenvatting*> lijn;
    for (const Samenvatting& x : s.lijnen.front()) lijn.push_back(&x);
    kolommen.push_back(met_banden(lijn, eenheid));
  }
  for (std::size_t i = 0; i < a.knopen.size(); ++i) {
    std::vector<Tabelcel> cellen = {{omslagwaarde(a, a.knopen[i])}};
    for (const std::vector<Tabelcel>& kolom : kolommen) cellen.push_back(kolom[i]);
    t.rij(std::move(cellen));
  }
  return {"Saldo bij andere waarden", "gemiddelde (P5 tot P95), netto contante waarde, " + naam(eenheid), std::move(t)};
}

std::string zin_doelrealisatie(const Omslaganalyse& a, const ScenarioOmslag& s) {
  if (betekent_niets(a, s)) return {};
  const Omslag& o = s.omslagen.front();
  const std::string waar = o.nulpunten.empty()
                               ? (o.positief.empty() ? " loont bij geen enkel deel" : " loont bij elk deel")
                               : " loont " + loont_tekst(a, o);
  return "Scenario " + std::to_string(s.nummer) + waar +
         " van wat alle effecten samen hoogstens kunnen zijn; de studie verwacht " + verwacht_tekst(a, *s.verwacht) +
         ".";
}

Onderdeel tabel_keerpunten(const std::vector<Omslaganalyse>& keerpunten) {
  std::vector<Tabelkolom> koppen = {{"Als dit als geheel verandert"}};
  for (const ScenarioOmslag& s : keerpunten.front().scenarios)
    koppen.push_back({std::to_string(s.nummer) + " " + s.naam, Uitlijning::rechts});
  Tabel t(koppen);
  for (const Omslaganalyse& k : keerpunten) {
    std::vector<Tabelcel> loont = {{hefboomnaam(k.pad)}}, verwacht = {{"  de studie verwacht", Stijl::zwak}};
    for (const ScenarioOmslag& s : k.scenarios) {
      loont.push_back({betekent_niets(k, s) ? niet_van_toepassing : loont_tekst(k, s.omslagen.front())});
      verwacht.push_back({s.verwacht ? verwacht_tekst(k, *s.verwacht) : "", Stijl::zwak});
    }
    t.rij(std::move(loont));
    t.rij(std::move(verwacht));
  }
  return {"Wat waar moet zijn om quitte te spelen",
          "voor de maatschappij als geheel; vanaf of tot waar het gemiddelde saldo boven nul is; tussen haakjes P5 tot "
          "P95 over de trekkingen met zo'n punt, en hoeveel er geen hebben: dan kan het punt van het gemiddelde "
          "erbuiten liggen",
          std::move(t)};
}

std::string antwoord_omslag(const Omslaganalyse& a, const ScenarioOmslag& s, std::size_t grootheid) {
  const Omslag& o = s.omslagen[grootheid];
  if (betekent_niets(a, s)) return "Dit scenario voert de werkwijze niet in: " + a.pad + " zegt hier niets.";
  std::string uit = o.nulpunten.empty() ? geen(a, s, grootheid) : wel_een(a, o, grootheid);
  if (grootheid == 0 && s.verwacht) uit += " De studie verwacht " + verwacht_tekst(a, *s.verwacht) + ".";
  if (grootheid == 0 && a.verwacht) {
    uit += " De studie verwacht gemiddeld " + omslagwaarde(a, *a.verwacht) + (is_trajectduur(a.pad) ? " maanden" : "");
    uit +=
        o.bij_verwacht ? "; daar is het saldo " + bedrag(o.bij_verwacht->gemiddelde, o.bij_verwacht->mcse) + "." : ".";
  }
  return uit;
}

std::string antwoord_termijn(const Resultaat& r, int nummer) {
  const auto s = std::find_if(r.scenarios.begin(), r.scenarios.end(),
                              [nummer](const ScenarioResultaat& x) { return x.nummer == nummer; });
  if (s == r.scenarios.end() || s->terugverdientijd.kans_binnen.empty()) return {};
  if (vraagt_minder(*s))
    return "Er is niets terug te verdienen: het scenario vraagt minder dan waarmee het wordt vergeleken.";
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
      "Loont: vanaf of tot het omslagpunt is het gemiddelde saldo boven nul. P5 en P95 (onzekerheid): over de "
      "trekkingen waarin er een omslagpunt in het bereik is. Rekenruis: de "
      "standaardfout van het omslagpunt van het gemiddelde; meer replicaties maken haar kleiner, de onzekerheid "
      "niet. ";
  return uit + gerekend_met(a.doorrekeningen, a.replicaties, trekking);
}

std::vector<Nulpuntrij> rijen_van_omslag(const Omslaganalyse& a) {
  std::vector<Nulpuntrij> uit;
  for (const ScenarioOmslag& s : a.scenarios)
    for (std::size_t g = 0; g < s.omslagen.size(); ++g) {
      int nummer = 0;
      for (const Omslagrij& rij : omslagrijen(s.omslagen[g]))
        uit.push_back({a, s, g, rij, rij.nulpunt == nullptr ? 0 : ++nummer});
    }
  return uit;
}

const Velden<Nulpuntrij>& velden_omslag() {
  using R = Nulpuntrij;
  const auto nulpunt = [](double Nulpunt::*deel) {
    return [deel](const R& r) { return r.rij.nulpunt ? std::optional(r.rij.nulpunt->*deel) : std::nullopt; };
  };
  const auto band = [](double Band::*deel) {
    return [deel](const R& r) { return r.rij.band ? std::optional((*r.rij.band).*deel) : std::nullopt; };
  };
  static const Velden<R> velden =
      Velden<R>()
          .veld("scenario", Celsoort::geheel, [](const R& r) { return r.scenario.nummer; })
          .veld("naam", Celsoort::tekst, [](const R& r) { return r.scenario.naam; })
          .veld("saldo_van", Celsoort::tekst, [](const R& r) { return r.analyse.grootheden[r.grootheid]; })
          .veld("parameter", Celsoort::tekst, [](const R& r) { return r.analyse.pad; })
          .veld("aantal_omslagpunten", Celsoort::geheel, [](const R& r) { return r.omslag().nulpunten.size(); })
          .veld("nummer", Celsoort::geheel, [](const R& r) { return r.nummer; })
          .veld("loont", Celsoort::tekst, [](const R& r) { return r.rij.loont; })
          .veld("omslagpunt", Celsoort::getal, nulpunt(&Nulpunt::waarde))
          .veld("mcse", Celsoort::getal, nulpunt(&Nulpunt::mcse))
          .veld("p5", Celsoort::getal, band(&Band::p5))
          .veld("p50", Celsoort::getal, band(&Band::p50))
          .veld("p95", Celsoort::getal, band(&Band::p95))
          .veld("kans_geen", Celsoort::aandeel, [](const R& r) { return r.omslag().kans_geen; })
          .veld("saldo_bij_van", Celsoort::euro, [](const R& r) { return r.omslag().bij_van; })
          .veld("saldo_bij_tot", Celsoort::euro, [](const R& r) { return r.omslag().bij_tot; })
          .veld("verwacht", Celsoort::getal, [](const R& r) { return r.analyse.verwacht; })
          .veld("saldo_bij_verwacht", Celsoort::euro, [](const R& r) {
            const auto& bij = r.omslag().bij_verwacht;
            return bij ? std::optional(bij->gemiddelde) : std::nullopt;
          });
  return velden;
}

}  // namespace mbc
