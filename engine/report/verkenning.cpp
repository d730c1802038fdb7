#include "report/verkenning.h"

#include <algorithm>
#include <cmath>

#include "base/tekst.h"
#include "report/grafiek.h"
#include "report/json_schrijver.h"
#include "report/notatie.h"
#include "report/tabel.h"
#include "report/teksten.h"

namespace mbc {
namespace {

/// More points than a reader takes in: the table shows this many, evenly chosen.
constexpr std::size_t meeste_rijen = 41;

std::string met_komma(std::string tekst) {
  std::replace(tekst.begin(), tekst.end(), '.', ',');
  return tekst;
}

std::vector<std::size_t> getoond(std::size_t n) {
  std::vector<std::size_t> uit;
  const std::size_t rijen = std::min(n, meeste_rijen);
  for (std::size_t i = 0; i < rijen; ++i) uit.push_back(rijen == 1 ? 0 : i * (n - 1) / (rijen - 1));
  return uit;
}

Eenheid eenheid_van(const Verkenning& v) {
  double grootste = 0;
  for (const auto& punt : v.punten)
    for (const ScenarioPunt& s : punt)
      for (const double x : {s.saldo.p5, s.saldo.p95, s.baten.gemiddelde, s.kosten.gemiddelde})
        grootste = std::max(grootste, std::abs(x));
  return kies_eenheid(grootste);
}

Stijl stijl_van(double x) { return x < 0 ? Stijl::negatief : Stijl::gewoon; }

std::string titel(const ScenarioKop& s) { return "Scenario " + std::to_string(s.nummer) + " " + s.naam; }

class Tekst {
 public:
  Tekst(const Verkenning& v, const Weergave& w) : v_(v), w_(w), eenheid_(eenheid_van(v)) {}

  std::string schrijf() {
    std::string uit = kop();
    for (std::size_t s = 0; s < v_.scenarios.size(); ++s) {
      if (v_.scenarios[s].nummer == v_.nulalternatief) continue;
      uit += "\n" + gestileerd(veilig(titel(v_.scenarios[s])), Stijl::vet, w_.kleur) + "\n";
      uit += v_.assen.size() == 1 ? een_getal(s) : twee_getallen(s);
    }
    return uit + voet();
  }

 private:
  [[nodiscard]] std::string kop() const {
    std::string uit =
        "Saldo (netto contante waarde, " + naam(eenheid_) + ") bij andere waarden van " + veilig(v_.assen[0].pad);
    if (v_.assen.size() == 2) uit += " (rijen) en " + veilig(v_.assen[1].pad) + " (kolommen)";
    return alinea(uit + ", tegen scenario " + std::to_string(v_.nulalternatief) + ", " +
                      std::to_string(v_.replicaties) + " replicaties.",
                  w_.breedte);
  }

  [[nodiscard]] std::string een_getal(std::size_t s) const {
    const As& as = v_.assen[0];
    std::vector<Tabelkolom> kolommen = {{"waarde", Uitlijning::komma},       {"baten", Uitlijning::komma},
                                        {"kosten", Uitlijning::komma},       {"saldo", Uitlijning::komma},
                                        {"P5", Uitlijning::komma},           {"P95", Uitlijning::komma},
                                        {"rekenruis", Uitlijning::komma},    {"kans op positief", Uitlijning::rechts},
                                        {"verzilverbaar", Uitlijning::komma}};
    for (std::size_t g = 0; g < v_.punten[0][s].gemeenten.size(); ++g)
      kolommen.push_back({veilig(v_.gemeenten[g]), Uitlijning::komma});
    Tabel tabel(std::move(kolommen));
    std::vector<Grafiekpunt> grafiek;
    for (const std::size_t i : getoond(as.waarden.size())) {
      const ScenarioPunt& p = v_.punten[i][s];
      std::vector<Tabelcel> rij = {{met_komma(as.teksten[i])}};
      rij.push_back(cel(p.baten));
      rij.push_back(cel(p.kosten));
      rij.push_back({bedrag(p.saldo.gemiddelde, p.saldo.mcse, eenheid_), stijl_van(p.saldo.gemiddelde)});
      rij.push_back({bedrag(p.saldo.p5, ruis_van_p5(p.saldo.mcse), eenheid_), stijl_van(p.saldo.p5)});
      rij.push_back({bedrag(p.saldo.p95, ruis_van_p5(p.saldo.mcse), eenheid_), stijl_van(p.saldo.p95)});
      rij.push_back({ruisgetal(p.saldo.mcse, eenheid_), Stijl::zwak});
      rij.push_back({kans(p.saldo.kans_positief, v_.replicaties)});
      rij.push_back(cel(p.verzilverbaar_saldo));
      for (const Moment& g : p.gemeenten) rij.push_back(cel(g));
      tabel.rij(std::move(rij));
      grafiek.push_back({met_komma(as.teksten[i]), p.saldo.gemiddelde, p.saldo.p5, p.saldo.p95});
    }
    return tabel.toon(w_.breedte, w_.kleur) + "\n" + puntgrafiek(grafiek, w_.breedte, w_.kleur);
  }

  [[nodiscard]] std::string twee_getallen(std::size_t s) const {
    const As &rijen = v_.assen[0], &kolommen = v_.assen[1];
    const std::vector<std::size_t> welke = getoond(kolommen.waarden.size());
    std::vector<Tabelkolom> koppen = {{"", Uitlijning::komma}};
    for (const std::size_t k : welke) koppen.push_back({met_komma(kolommen.teksten[k]), Uitlijning::komma});
    Tabel tabel(std::move(koppen));
    for (const std::size_t r : getoond(rijen.waarden.size())) {
      std::vector<Tabelcel> cellen = {{met_komma(rijen.teksten[r])}};
      for (const std::size_t k : welke) {
        const Samenvatting& x = v_.punten[r * kolommen.waarden.size() + k][s].saldo;
        cellen.push_back({bedrag(x.gemiddelde, x.mcse, eenheid_), stijl_van(x.gemiddelde)});
      }
      tabel.rij(std::move(cellen));
    }
    return tabel.toon(w_.breedte, w_.kleur);
  }

  [[nodiscard]] Tabelcel cel(const Moment& m) const {
    return {bedrag(m.gemiddelde, m.mcse, eenheid_), stijl_van(m.gemiddelde)};
  }

  [[nodiscard]] std::string voet() const {
    std::string uit =
        "P5 en P95 (onzekerheid): wat we niet weten. Rekenruis: de standaardfout van het gemiddelde. Alle waarden "
        "zien dezelfde gezinnen en trekkingen; een verschil tussen twee waarden is dus veel minder ruizig dan elk van "
        "beide. ";
    if (v_.assen.size() == 2)
      uit +=
          "De tabel toont het gemiddelde, afgerond op de rekenruis; --csv geeft van elk punt ook P5, P95 en de ruis. ";
    uit += v_.rekenwijze == Rekenwijze::herprijsd
               ? "Geen gezin hangt van dit getal af: één doorrekening is voor elke waarde opnieuw geprijsd."
               : "Elke waarde is dezelfde doorrekening als een losse met --zet.";
    for (const As& as : v_.assen) {
      if (as.waarden.size() > meeste_rijen)
        uit += " Van de " + std::to_string(as.waarden.size()) + " waarden van " + veilig(as.pad) + " staan er " +
               std::to_string(meeste_rijen) + "; --csv geeft ze alle.";
    }
    return "\n" + alinea(uit + " " + ruis_bij(v_.trekking), w_.breedte);
  }

  const Verkenning& v_;
  const Weergave& w_;
  Eenheid eenheid_;
};

/// Places on the axes of point number `n`.
std::vector<std::size_t> plekken(const Verkenning& v, std::size_t n) {
  std::vector<std::size_t> uit(v.assen.size());
  for (std::size_t a = uit.size(); a-- > 0;) {
    uit[a] = n % v.assen[a].waarden.size();
    n /= v.assen[a].waarden.size();
  }
  return uit;
}

void moment(JsonSchrijver& j, std::string_view naam, const Moment& m) {
  j.sleutel(naam);
  j.begin_object();
  j.veld("gemiddelde", m.gemiddelde, Decimalen::euro);
  j.veld("sd", m.sd, Decimalen::euro);
  j.veld("mcse", m.mcse, Decimalen::euro);
  j.eind_object();
}

void scenario_json(JsonSchrijver& j, const Verkenning& v, std::size_t s, const ScenarioPunt& p) {
  j.begin_object();
  j.veld("nummer", v.scenarios[s].nummer);
  moment(j, "baten", p.baten);
  moment(j, "kosten", p.kosten);
  j.veld("saldo", p.saldo, Decimalen::euro);
  moment(j, "verzilverbaar_saldo", p.verzilverbaar_saldo);
  j.sleutel("dragers");
  j.begin_object();
  for (std::size_t d = 0; d < p.dragers.size(); ++d) {
    j.sleutel(v.dragers[d]);
    j.begin_object();
    moment(j, "saldo", p.dragers[d].saldo);
    moment(j, "verzilverbaar_saldo", p.dragers[d].verzilverbaar_saldo);
    j.eind_object();
  }
  j.eind_object();
  if (!p.gemeenten.empty()) {
    j.sleutel("gemeenten");
    j.begin_object();
    for (std::size_t g = 0; g < p.gemeenten.size(); ++g) moment(j, v.gemeenten[g], p.gemeenten[g]);
    j.eind_object();
  }
  j.eind_object();
}

}  // namespace

std::string verkenning_tekst(const Verkenning& v, const Weergave& weergave) { return Tekst(v, weergave).schrijf(); }

std::string verkenning_json(const Verkenning& v) {
  JsonSchrijver j;
  j.begin_object();
  j.veld("mbc", versie());
  j.veld("replicaties", v.replicaties);
  j.veld("nulalternatief", v.nulalternatief);
  j.veld("rekenwijze", v.rekenwijze == Rekenwijze::herprijsd ? "herprijsd" : "gesimuleerd");
  j.sleutel("parameters");
  j.begin_lijst();
  for (const As& as : v.assen) j.tekst(as.pad);
  j.eind_lijst();
  j.sleutel("punten");
  j.begin_lijst();
  for (std::size_t n = 0; n < v.punten.size(); ++n) {
    j.begin_object();
    j.sleutel("zet");
    j.begin_lijst();
    const std::vector<std::size_t> plek = plekken(v, n);
    for (std::size_t a = 0; a < plek.size(); ++a) j.tekst(v.assen[a].zet(plek[a]));
    j.eind_lijst();
    j.sleutel("scenarios");
    j.begin_lijst();
    for (std::size_t s = 0; s < v.scenarios.size(); ++s) scenario_json(j, v, s, v.punten[n][s]);
    j.eind_lijst();
    j.eind_object();
  }
  j.eind_lijst();
  j.eind_object();
  return j.klaar();
}

std::string verkenning_csv(const Verkenning& v, CsvDialect dialect) {
  CsvSchrijver c(dialect);
  for (const As& as : v.assen) c.tekst(as.pad);
  for (const char* kop : {"scenario", "naam", "baten", "baten_sd", "baten_mcse", "kosten", "kosten_sd", "kosten_mcse",
                          "saldo", "saldo_sd", "saldo_mcse", "saldo_p5", "saldo_p50", "saldo_p95", "kans_positief",
                          "verzilverbaar_saldo", "verzilverbaar_sd", "verzilverbaar_mcse"})
    c.tekst(kop);
  for (std::size_t g = 0; g < v.punten[0][0].gemeenten.size(); ++g)
    for (const char* wat : {"saldo ", "saldo_sd ", "saldo_mcse "}) c.tekst(wat + v.gemeenten[g]);
  c.einde_rij();
  for (std::size_t n = 0; n < v.punten.size(); ++n) {
    const std::vector<std::size_t> plek = plekken(v, n);
    for (std::size_t s = 0; s < v.scenarios.size(); ++s) {
      const ScenarioPunt& p = v.punten[n][s];
      for (std::size_t a = 0; a < plek.size(); ++a) c.getal(v.assen[a].waarden[plek[a]]);
      c.geheel(v.scenarios[s].nummer);
      c.tekst(v.scenarios[s].naam);
      const auto moment = [&c](const Moment& m) {
        for (const double x : {m.gemiddelde, m.sd, m.mcse}) c.getal(x, 2);
      };
      moment(p.baten);
      moment(p.kosten);
      moment({p.saldo.gemiddelde, p.saldo.sd, p.saldo.mcse});
      for (const double x : {p.saldo.p5, p.saldo.p50, p.saldo.p95}) c.getal(x, 2);
      c.getal(p.saldo.kans_positief, 6);
      moment(p.verzilverbaar_saldo);
      for (const Moment& g : p.gemeenten) moment(g);
      c.einde_rij();
    }
  }
  return c.klaar();
}

}  // namespace mbc
