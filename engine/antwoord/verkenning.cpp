#include "antwoord/verkenning.h"

#include "antwoord/verkenning_onderdelen.h"
#include "base/tekst.h"
#include "vorm/grafiek.h"
#include "vorm/json_schrijver.h"
#include "vorm/velden.h"

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

void scenario_json(JsonSchrijver& j, const Verkenning& v, std::size_t s, const ScenarioPunt& p) {
  j.begin_object();
  j.veld("nummer", v.scenarios[s].nummer);
  j.veld("baten", p.baten, Decimalen::euro);
  j.veld("kosten", p.kosten, Decimalen::euro);
  j.veld("saldo", p.saldo, Decimalen::euro);
  j.veld("verzilverbaar_saldo", p.verzilverbaar_saldo, Decimalen::euro);
  j.veld("verschil", p.verschil, Decimalen::euro);
  j.object("dragers", [&] {
    for (std::size_t d = 0; d < p.dragers.size(); ++d) {
      j.object(v.dragers[d], [&] {
        j.veld("saldo", p.dragers[d].saldo, Decimalen::euro);
        j.veld("verzilverbaar_saldo", p.dragers[d].verzilverbaar_saldo, Decimalen::euro);
      });
    }
  });
  if (!p.gemeenten.empty()) {
    j.object("gemeenten", [&] {
      for (std::size_t g = 0; g < p.gemeenten.size(); ++g) j.veld(v.gemeenten[g], p.gemeenten[g], Decimalen::euro);
    });
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
  j.lijst("parameters", v.assen, [&](const As& as) { j.tekst(as.pad); });
  j.lijst("waarden", v.assen, [&](const As& as) {
    j.begin_lijst();
    for (const double x : as.waarden) j.getal(x);
    j.eind_lijst();
  });
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
  struct R {
    std::size_t scenario;
    const ScenarioPunt& bij;
    std::vector<std::size_t> plek;  ///< on each axis
  };
  std::vector<std::string> referentie;
  const std::vector<std::size_t> bij = plekken(v, v.referentie);
  for (std::size_t a = 0; a < bij.size(); ++a) referentie.push_back(v.assen[a].zet(bij[a]));
  Velden<R> velden;
  for (std::size_t a = 0; a < v.assen.size(); ++a)
    velden.veld(v.assen[a].pad, Celsoort::getal, [&, a](const R& r) { return v.assen[a].waarden[r.plek[a]]; });
  velden.veld("scenario", Celsoort::geheel, [&](const R& r) { return v.scenarios[r.scenario].nummer; })
      .veld("naam", Celsoort::tekst, [&](const R& r) { return v.scenarios[r.scenario].naam; })
      .moment("baten", "baten", [](const R& r) { return r.bij.baten; })
      .moment("kosten", "kosten", [](const R& r) { return r.bij.kosten; })
      .samenvatting("saldo", "saldo", "kans_positief", [](const R& r) { return r.bij.saldo; })
      .moment("verzilverbaar_saldo", "verzilverbaar", [](const R& r) { return r.bij.verzilverbaar_saldo; })
      .veld("verschil_met", Celsoort::tekst, [&](const R&) { return aaneen(referentie, "; "); })
      .moment("verschil", "verschil", [](const R& r) { return r.bij.verschil; });
  for (std::size_t g = 0; g < v.punten[0][0].gemeenten.size(); ++g)
    for (const auto& [wat, deel] :
         {std::pair{"saldo ", &Moment::gemiddelde}, {"saldo_sd ", &Moment::sd}, {"saldo_mcse ", &Moment::mcse}})
      velden.veld(wat + v.gemeenten[g], Celsoort::euro,
                  [g, deel = deel](const R& r) { return r.bij.gemeenten[g].*deel; });
  std::vector<R> rijen;
  for (std::size_t n = 0; n < v.punten.size(); ++n)
    for (std::size_t s = 0; s < v.scenarios.size(); ++s) rijen.push_back({s, v.punten[n][s], plekken(v, n)});
  return naar_csv(velden, rijen, dialect);
}

}  // namespace mbc
