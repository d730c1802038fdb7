#include "antwoord/omslag.h"

#include "antwoord/omslag_onderdelen.h"
#include "base/tekst.h"
#include "vorm/grafiek.h"
#include "vorm/json_schrijver.h"

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

void schrijf_omslag(JsonSchrijver& j, const Omslag& o) {
  const auto band = [&j](const std::optional<Band>& b) {
    j.veld("p5", b ? std::optional(b->p5) : std::nullopt);
    j.veld("p50", b ? std::optional(b->p50) : std::nullopt);
    j.veld("p95", b ? std::optional(b->p95) : std::nullopt);
  };
  j.veld("aantal", static_cast<int>(o.nulpunten.size()));
  j.sleutel("nulpunten");
  j.begin_lijst();
  for (const Omslagrij& rij : omslagrijen(o)) {
    if (rij.nulpunt == nullptr) continue;
    j.begin_object();
    j.veld("loont", rij.loont);
    j.veld("waarde", rij.nulpunt->waarde);
    j.veld("mcse", rij.nulpunt->mcse);
    band(rij.band);
    j.eind_object();
  }
  j.eind_lijst();
  j.objecten("positief", o.positief, [&](const Strook& s) {
    j.veld("van", s.van);
    j.veld("tot", s.tot);
  });
  j.veld("saldo_bij_van", o.bij_van, Decimalen::euro);
  j.veld("saldo_bij_tot", o.bij_tot, Decimalen::euro);
  j.veld("saldo_bij_verwacht", o.bij_verwacht ? std::optional(o.bij_verwacht->gemiddelde) : std::nullopt);
  j.veld("kans_geen", o.kans_geen, Decimalen::aandeel);
  j.object("zonder_nulpunt", [&] { band(o.band_zonder); });
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
  j.veld("verwacht", a.verwacht);
  j.veld("replicaties", a.replicaties);
  j.veld("nulalternatief", a.nulalternatief);
  j.veld("doorrekeningen", a.doorrekeningen);
  j.lijst("scenarios", a.scenarios, [&](const ScenarioOmslag& s) {
    j.begin_object();
    j.veld("nummer", s.nummer);
    j.veld("naam", s.naam);
    if (s.verwacht) {
      j.object("verwacht", [&] {
        j.veld("van", s.verwacht->van);
        j.veld("tot", s.verwacht->tot);
      });
    }
    j.object("omslagpunten", [&] {
      for (std::size_t g = 0; g < s.omslagen.size(); ++g)
        j.object(a.grootheden[g], [&] { schrijf_omslag(j, s.omslagen[g]); });
    });
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
      j.veld("terugverdientijd_mediaan", x->terugverdientijd.mediaan);
      j.lijst("terugverdientijd_kans_binnen", x->terugverdientijd.kans_binnen,
              [&](const double k) { j.getal(k, Decimalen::aandeel); });
    }
    j.eind_object();
  });
  j.eind_object();
  return j.klaar();
}

std::string omslag_csv(const Omslaganalyse& a, CsvDialect dialect) {
  return naar_csv(velden_omslag(), rijen_van_omslag(a), dialect);
}

}  // namespace mbc
