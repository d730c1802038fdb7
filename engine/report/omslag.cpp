#include "report/omslag.h"

#include "base/tekst.h"
#include "report/grafiek.h"
#include "report/json_schrijver.h"
#include "report/omslag_onderdelen.h"

namespace mbc {
namespace {

const ScenarioResultaat* zoek(const Resultaat& r, int nummer) {
  for (const ScenarioResultaat& s : r.scenarios) {
    if (s.nummer == nummer) return &s;
  }
  return nullptr;
}

std::string grafiek(const Omslaganalyse& a, const ScenarioOmslag& s, const Weergave& w) {
  std::vector<Grafiekpunt> punten;
  for (std::size_t i = 0; i < a.knopen.size(); ++i)
    punten.push_back({omslagwaarde(a, a.knopen[i]), s.lijnen.front()[i].gemiddelde, 0, 0});
  return puntgrafiek(punten, w.breedte, w.kleur);
}

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
  std::string uit =
      alinea("Omslagpunt van " + veilig(a.pad) + " tussen " + omslagwaarde(a, a.van) + " en " + omslagwaarde(a, a.tot) +
                 ": waar het gemiddelde saldo (netto contante waarde, tegen scenario " +
                 std::to_string(a.nulalternatief) + ") nul is.",
             w.breedte);
  for (const ScenarioOmslag& s : a.scenarios) {
    const Onderdeel tabel = tabel_omslag(a, s);
    uit += "\n" + gestileerd(veilig(tabel.titel), Stijl::vet, w.kleur) + "\n" + tabel.toelichting + "\n" +
           tabel.tabel.toon(w.breedte, w.kleur);
    uit += "\n" + alinea(veilig(antwoord_omslag(a, s, 0)), w.breedte, "  ");
    if (const std::string termijn = antwoord_termijn(r, s.nummer); !termijn.empty())
      uit += alinea(termijn, w.breedte, "  ");
    uit += "\n" + grafiek(a, s, w);
  }
  return uit + "\n" + alinea(leeswijzer_omslag(a, r.trekking), w.breedte);
}

std::string omslag_json(const Omslaganalyse& a, const Resultaat& r) {
  JsonSchrijver j;
  j.begin_object();
  j.veld("mbc", versie());
  j.veld("parameter", a.pad);
  j.veld("van", a.van);
  j.veld("tot", a.tot);
  optioneel(j, "verwacht", a.verwacht);
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
      j.veld("p5", s.lijnen.front()[i].p5, Decimalen::euro);
      j.veld("p95", s.lijnen.front()[i].p95, Decimalen::euro);
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
