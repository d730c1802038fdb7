#include "report/omslag.h"

#include <algorithm>
#include <cmath>

#include "base/getaltekst.h"
#include "base/tekst.h"
#include "report/grafiek.h"
#include "report/json_schrijver.h"
#include "report/notatie.h"
#include "report/tabel.h"
#include "report/teksten.h"

namespace mbc {
namespace {

/// The value of a number without digits that are noise, at most six that count.
std::string waarde(double x, double ruis, double bereik) {
  const double stap = std::max(2 * ruis, bereik * 1e-4);
  const int decimalen = std::clamp(static_cast<int>(std::ceil(-std::log10(stap))), 0, 6);
  return getal_nl(x, decimalen);
}

std::string waarde(const std::optional<double>& x, double ruis, double bereik) {
  return x ? waarde(*x, ruis, bereik) : "geen";
}

/// Standard error of P5 and P95 over the replicaties that have an omslagpunt, from the band itself: 3.29 sd wide.
double ruis_van_rand(const Omslag& o, int replicaties) {
  const double n = std::max(1.0, (1 - o.kans_geen) * replicaties);
  return o.p5 && o.p95 ? ruis_van_p5((*o.p95 - *o.p5) / 3.29 / std::sqrt(n)) : 0;
}

const ScenarioResultaat* zoek(const Resultaat& r, int nummer) {
  for (const ScenarioResultaat& s : r.scenarios) {
    if (s.nummer == nummer) return &s;
  }
  return nullptr;
}

class Tekst {
 public:
  Tekst(const Omslaganalyse& a, const Resultaat& r, const Weergave& w) : a_(a), r_(r), w_(w), bereik_(a.tot - a.van) {
    double grootste = 0;
    for (const ScenarioOmslag& s : a.scenarios)
      for (const Omslag& o : s.omslagen) grootste = std::max({grootste, std::abs(o.bij_van), std::abs(o.bij_tot)});
    eenheid_ = kies_eenheid(grootste);
  }

  std::string schrijf() {
    std::string uit =
        alinea("Omslagpunt van " + veilig(a_.pad) + " tussen " + waarde(a_.van, 0, bereik_) + " en " +
                   waarde(a_.tot, 0, bereik_) + ": waar het gemiddelde saldo (netto contante waarde, tegen scenario " +
                   std::to_string(a_.nulalternatief) + ") nul is.",
               w_.breedte);
    for (const ScenarioOmslag& s : a_.scenarios) {
      uit +=
          "\n" + gestileerd(veilig("Scenario " + std::to_string(s.nummer) + " " + s.naam), Stijl::vet, w_.kleur) + "\n";
      uit += tabel(s) + "\n" + antwoorden(s) + "\n" + grafiek(s);
    }
    return uit + "\n" + voet();
  }

 private:
  [[nodiscard]] std::string tabel(const ScenarioOmslag& s) const {
    Tabel t({{"saldo van", Uitlijning::links},
             {"omslagpunt", Uitlijning::komma},
             {"P5", Uitlijning::komma},
             {"P95", Uitlijning::komma},
             {"rekenruis", Uitlijning::komma},
             {"kans op geen", Uitlijning::rechts},
             {"saldo bij " + waarde(a_.van, 0, bereik_), Uitlijning::komma},
             {"bij " + waarde(a_.tot, 0, bereik_), Uitlijning::komma}});
    for (std::size_t g = 0; g < s.omslagen.size(); ++g) {
      const Omslag& o = s.omslagen[g];
      t.rij({{veilig(a_.grootheden[g])},
             {waarde(o.waarde, o.mcse, bereik_) + (o.meer ? " *" : "")},
             {o.p5 ? waarde(*o.p5, ruis_van_rand(o, a_.replicaties), bereik_) : ""},
             {o.p95 ? waarde(*o.p95, ruis_van_rand(o, a_.replicaties), bereik_) : ""},
             {o.waarde ? waarde(o.mcse, o.mcse / 20, bereik_) : "", Stijl::zwak},
             {kans(o.kans_geen, a_.replicaties)},
             {bedrag(o.bij_van, s.lijnen[g].front().mcse, eenheid_), o.bij_van < 0 ? Stijl::negatief : Stijl::gewoon},
             {bedrag(o.bij_tot, s.lijnen[g].back().mcse, eenheid_), o.bij_tot < 0 ? Stijl::negatief : Stijl::gewoon}});
    }
    return t.toon(w_.breedte, w_.kleur);
  }

  [[nodiscard]] std::string antwoorden(const ScenarioOmslag& s) const {
    const Omslag& o = s.omslagen.front();
    std::string een;
    if (o.waarde) {
      const bool stijgend = o.bij_tot > o.bij_van;
      een = "Voor de maatschappij als geheel is dit scenario " + std::string(stijgend ? "vanaf " : "tot ") +
            veilig(a_.pad) + " = " + waarde(*o.waarde, o.mcse, bereik_) + " kosteneffectief";
      const double rand = ruis_van_rand(o, a_.replicaties);
      if (o.p5 && o.p95)
        een += "; met 90% kans ligt dat punt, als het er is, tussen " + waarde(*o.p5, rand, bereik_) + " en " +
               waarde(*o.p95, rand, bereik_);
      een += ".";
      if (o.kans_geen > 0)
        een += " In " + kans(o.kans_geen, a_.replicaties) + " van de trekkingen is er geen omslagpunt in dit bereik.";
    } else {
      een = "Een omslagpunt bestaat niet tussen " + waarde(a_.van, 0, bereik_) + " en " + waarde(a_.tot, 0, bereik_) +
            ": het saldo is " + bedrag(o.bij_van, s.lijnen.front().front().mcse) + " bij " +
            waarde(a_.van, 0, bereik_) + " en " + bedrag(o.bij_tot, s.lijnen.front().back().mcse) + " bij " +
            waarde(a_.tot, 0, bereik_) + ".";
    }
    std::string uit = alinea(een, w_.breedte, "  ");
    if (const ScenarioResultaat* r = zoek(r_, s.nummer)) uit += alinea(termijn(*r), w_.breedte, "  ");
    return uit;
  }

  [[nodiscard]] std::string termijn(const ScenarioResultaat& r) const {
    const std::vector<double>& binnen = r.terugverdientijd.kans_binnen;
    if (binnen.empty()) return {};
    const std::string einde = std::to_string(binnen.size()) + " jaar";
    const std::string kans_einde = kans(binnen.back(), r_.replicaties);
    if (!r.terugverdientijd.mediaan) {
      return "Een redelijke termijn om van terugverdienen te spreken is er binnen " + einde +
             " niet: de kans dat het dan is terugverdiend is " + kans_einde + ".";
    }
    std::string uit = "Bij de verwachte waarden is de termijn waarin het zich terugverdient in doorsnee " +
                      getal_nl(*r.terugverdientijd.mediaan, 1) + " jaar";
    const auto ruim = std::find_if(binnen.begin(), binnen.end(), [](double k) { return k >= 0.8; });
    if (ruim != binnen.end()) uit += "; met 80% kans binnen " + std::to_string(ruim - binnen.begin() + 1) + " jaar";
    return uit + "; de kans binnen " + einde + " is " + kans_einde + ".";
  }

  [[nodiscard]] std::string grafiek(const ScenarioOmslag& s) const {
    std::vector<Grafiekpunt> punten;
    for (std::size_t i = 0; i < a_.knopen.size(); ++i) {
      punten.push_back({waarde(a_.knopen[i], 0, bereik_), s.lijnen.front()[i].gemiddelde, 0, 0});
    }
    return puntgrafiek(punten, w_.breedte, w_.kleur);
  }

  [[nodiscard]] std::string voet() const {
    std::string uit =
        "P5 en P95 (onzekerheid): over de trekkingen waarin er een omslagpunt in het bereik is. Rekenruis: de "
        "standaardfout van het omslagpunt van het gemiddelde; meer replicaties maken haar kleiner, de onzekerheid "
        "niet. ";
    if (std::any_of(a_.scenarios.begin(), a_.scenarios.end(), [](const ScenarioOmslag& s) {
          return std::any_of(s.omslagen.begin(), s.omslagen.end(), [](const Omslag& o) { return o.meer; });
        }))
      uit += "* het saldo wisselt vaker van teken; dit is de laagste waarde. ";
    uit += std::to_string(a_.doorrekeningen) + (a_.doorrekeningen == 1 ? " doorrekening" : " doorrekeningen") +
           " van " + std::to_string(a_.replicaties) + " replicaties, met dezelfde gezinnen en trekkingen.";
    return alinea(uit + " " + ruis_bij(r_.trekking), w_.breedte);
  }

  const Omslaganalyse& a_;
  const Resultaat& r_;
  const Weergave& w_;
  double bereik_;
  Eenheid eenheid_ = Eenheid::euro;
};

void optioneel(JsonSchrijver& j, std::string_view naam, const std::optional<double>& x) {
  j.sleutel(naam);
  if (x) {
    j.getal(*x);
  } else {
    j.leeg();
  }
}

}  // namespace

std::string omslag_tekst(const Omslaganalyse& a, const Resultaat& r, const Weergave& w) {
  return Tekst(a, r, w).schrijf();
}

std::string omslag_json(const Omslaganalyse& a, const Resultaat& r) {
  JsonSchrijver j;
  j.begin_object();
  j.veld("mbc", versie());
  j.veld("parameter", a.pad);
  j.veld("van", a.van);
  j.veld("tot", a.tot);
  j.veld("replicaties", a.replicaties);
  j.veld("nulalternatief", a.nulalternatief);
  j.veld("doorrekeningen", a.doorrekeningen);
  j.sleutel("scenarios");
  j.begin_lijst();
  for (const ScenarioOmslag& s : a.scenarios) {
    j.begin_object();
    j.veld("nummer", s.nummer);
    j.veld("naam", s.naam);
    j.sleutel("omslagpunten");
    j.begin_object();
    for (std::size_t g = 0; g < s.omslagen.size(); ++g) {
      const Omslag& o = s.omslagen[g];
      j.sleutel(a.grootheden[g]);
      j.begin_object();
      optioneel(j, "waarde", o.waarde);
      j.veld("mcse", o.mcse);
      j.veld("meer", o.meer);
      j.veld("saldo_bij_van", o.bij_van, Decimalen::euro);
      j.veld("saldo_bij_tot", o.bij_tot, Decimalen::euro);
      j.veld("kans_geen", o.kans_geen, Decimalen::aandeel);
      optioneel(j, "p5", o.p5);
      optioneel(j, "p50", o.p50);
      optioneel(j, "p95", o.p95);
      j.eind_object();
    }
    j.eind_object();
    j.sleutel("curve");
    j.begin_lijst();
    for (std::size_t i = 0; i < a.knopen.size(); ++i) {
      j.begin_object();
      j.veld("waarde", a.knopen[i]);
      j.veld("saldo", s.lijnen.front()[i].gemiddelde, Decimalen::euro);
      j.veld("mcse", s.lijnen.front()[i].mcse, Decimalen::euro);
      j.eind_object();
    }
    j.eind_lijst();
    if (const ScenarioResultaat* x = zoek(r, s.nummer)) {
      optioneel(j, "terugverdientijd_mediaan", x->terugverdientijd.mediaan);
      j.sleutel("terugverdientijd_kans_binnen");
      j.begin_lijst();
      for (const double k : x->terugverdientijd.kans_binnen) j.getal(k, Decimalen::aandeel);
      j.eind_lijst();
    }
    j.eind_object();
  }
  j.eind_lijst();
  j.eind_object();
  return j.klaar();
}

std::string omslag_csv(const Omslaganalyse& a, CsvDialect dialect) {
  CsvSchrijver c(dialect);
  for (const char* kop : {"scenario", "naam", "saldo_van", "parameter", "omslagpunt", "mcse", "p5", "p50", "p95",
                          "kans_geen", "saldo_bij_van", "saldo_bij_tot"})
    c.tekst(kop);
  c.einde_rij();
  for (const ScenarioOmslag& s : a.scenarios) {
    for (std::size_t g = 0; g < s.omslagen.size(); ++g) {
      const Omslag& o = s.omslagen[g];
      c.geheel(s.nummer);
      c.tekst(s.naam);
      c.tekst(a.grootheden[g]);
      c.tekst(a.pad);
      const auto getal = [&c](const std::optional<double>& x) {
        if (x) {
          c.getal(*x);
        } else {
          c.leeg();
        }
      };
      getal(o.waarde);
      getal(o.waarde ? std::optional(o.mcse) : std::nullopt);
      for (const auto& x : {o.p5, o.p50, o.p95}) getal(x);
      c.getal(o.kans_geen, 6);
      c.getal(o.bij_van, 2);
      c.getal(o.bij_tot, 2);
      c.einde_rij();
    }
  }
  return c.klaar();
}

}  // namespace mbc
