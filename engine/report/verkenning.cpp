#include "report/verkenning.h"

#include "base/tekst.h"
#include "report/verkenning_onderdelen.h"
#include "vorm/grafiek.h"
#include "vorm/json_schrijver.h"

namespace mbc {
namespace {

/// The saldo at each shown value of one number.
std::string grafiek(const Verkenning& v, std::size_t s, const Weergave& w) {
  std::vector<Grafiekpunt> punten;
  for (const std::size_t i : getoonde_waarden(v.assen[0])) {
    const Samenvatting& x = v.punten[i][s].saldo;
    punten.push_back({waarde_van(v.assen[0], i), x.gemiddelde, x.p5, x.p95});
  }
  return "\n" + puntgrafiek(punten, w.breedte, w.kleur);
}

std::string kop(const Verkenning& v) {
  std::string uit = "Saldo bij andere waarden van " + veilig(v.assen[0].pad);
  if (v.assen.size() == 2) uit += " (rijen) en " + veilig(v.assen[1].pad) + " (kolommen)";
  return uit + ", tegen scenario " + std::to_string(v.nulalternatief) + ", " + std::to_string(v.replicaties) +
         " replicaties.";
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
  moment(j, "verschil", p.verschil);
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

std::string verkenning_tekst(const Verkenning& v, const Weergave& w) {
  std::string uit = alinea(kop(v), w.breedte);
  for (std::size_t s = 0; s < v.scenarios.size(); ++s) {
    if (v.scenarios[s].nummer == v.nulalternatief) continue;
    for (const Onderdeel& o : tabellen_verkenning(v, s, Verschiltabel::ja)) {
      uit += "\n" + gestileerd(veilig(o.titel), Stijl::vet, w.kleur) + "\n";
      uit += alinea(veilig(o.toelichting), w.breedte) + o.tabel.toon(w.breedte, w.kleur);
    }
    if (v.assen.size() == 1) uit += grafiek(v, s, w);
  }
  return uit + "\n" + alinea(veilig(leeswijzer_verkenning(v)), w.breedte);
}

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
  j.sleutel("waarden");
  j.begin_lijst();
  for (const As& as : v.assen) {
    j.begin_lijst();
    for (const double x : as.waarden) j.getal(x);
    j.eind_lijst();
  }
  j.eind_lijst();
  j.sleutel("scenarios");
  j.begin_lijst();
  for (std::size_t s = 0; s < v.scenarios.size(); ++s) {
    j.begin_object();
    j.veld("nummer", v.scenarios[s].nummer);
    j.veld("naam", v.scenarios[s].naam);
    j.sleutel("verwacht");
    j.begin_lijst();
    for (const auto& x : v.verwacht[s]) x ? j.getal(*x) : j.leeg();
    j.eind_lijst();
    j.eind_object();
  }
  j.eind_lijst();
  j.veld("referentie", static_cast<int>(v.referentie));
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
  std::string referentie;
  const std::vector<std::size_t> bij = plekken(v, v.referentie);
  for (std::size_t a = 0; a < bij.size(); ++a) referentie += (a == 0 ? "" : "; ") + v.assen[a].zet(bij[a]);
  CsvSchrijver c(dialect);
  for (const As& as : v.assen) c.tekst(as.pad);
  for (const char* kop : {"scenario",
                          "naam",
                          "baten",
                          "baten_sd",
                          "baten_mcse",
                          "kosten",
                          "kosten_sd",
                          "kosten_mcse",
                          "saldo",
                          "saldo_sd",
                          "saldo_mcse",
                          "saldo_p5",
                          "saldo_p50",
                          "saldo_p95",
                          "kans_positief",
                          "verzilverbaar_saldo",
                          "verzilverbaar_sd",
                          "verzilverbaar_mcse",
                          "verschil_met",
                          "verschil",
                          "verschil_sd",
                          "verschil_mcse"})
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
      const Samenvatting saldo = wat_bekend_is(p.saldo);
      for (const double x : {saldo.p5, saldo.p50, saldo.p95}) c.getal(x, 2);
      c.getal(saldo.kans_positief, 6);
      moment(p.verzilverbaar_saldo);
      c.tekst(referentie);
      moment(p.verschil);
      for (const Moment& g : p.gemeenten) moment(g);
      c.einde_rij();
    }
  }
  return c.klaar();
}

}  // namespace mbc
