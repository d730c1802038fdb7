#include "antwoord/tornado.h"

#include "antwoord/tornado_onderdelen.h"
#include "report/analyse_tekst.h"
#include "vorm/grafiek.h"
#include "vorm/json_schrijver.h"

namespace mbc {
namespace {

std::string per_getal(const Tornado& t, std::size_t s, const Onderdeel& tabel, const Weergave& w) {
  std::vector<Grafiekpunt> staven;
  for (const Balk* b : balken_op_volgorde(t, s)) {
    if (staven.size() == meeste_balken) break;
    const Zwaai& z = b->scenarios[s].saldo;
    const bool recht = z.verloop == Saldoverloop::recht;
    staven.push_back({bronmerk(b->kwaliteit) + " " + b->pad, t.midden[s].gemiddelde, recht ? z.bij_p10 : z.laagste(),
                      recht ? z.bij_p90 : z.hoogste()});
  }
  std::string uit =
      tabel.tabel.toon(w.breedte, w.kleur) + "\n" + staafgrafiek(staven, t.midden[s].gemiddelde, w.breedte, w.kleur);
  if (const std::string rest = rest_van_tornado(t, s); !rest.empty()) uit += alinea(rest, w.breedte, "  ");
  return uit;
}

std::string per_groep(const Tornado& t, std::size_t s, const Weergave& w) {
  Tabel tabel({{"groep", Uitlijning::links}, {"getallen", Uitlijning::rechts}, {"spreiding", Uitlijning::komma}});
  for (const Zwaaigroep& g : zwaaigroepen(t, s))
    tabel.rij({{g.onderwerp}, {std::to_string(g.getallen)}, {bedrag(g.spreiding, g.mcse, eenheid_van_tornado(t))}});
  return tabel.toon(w.breedte, w.kleur);
}

void schrijf(JsonSchrijver& j, std::string_view naam, const Zwaai& z) {
  j.object(naam, [&] {
    j.veld("bij_p10", z.bij_p10, Decimalen::euro);
    j.veld("bij_p90", z.bij_p90, Decimalen::euro);
    j.veld("zwaai", z.zwaai, Decimalen::euro);
    j.veld("mcse", z.mcse, Decimalen::euro);
    j.lijst("bij", z.bij, [&](const double x) { j.getal(x, Decimalen::euro); });
    j.veld("spreiding", z.spreiding, Decimalen::euro);
    j.veld("spreiding_mcse", z.spreiding_mcse, Decimalen::euro);
    j.veld("verloop", z.verloop == Saldoverloop::recht ? "recht" : verloopwoord(z.verloop));
  });
}

}  // namespace

std::string tornado_tekst(const Tornado& t, Groepering groepering, const Weergave& w) {
  const std::vector<Onderdeel> tabellen = tabellen_tornado(t);
  std::string uit = alinea("Saldo (netto contante waarde, " + naam(eenheid_van_tornado(t)) + ", tegen scenario " +
                               std::to_string(t.nulalternatief) +
                               ") met elk onzeker getal op vijf van zijn kwantielen, de rest getrokken, over " +
                               std::to_string(t.replicaties) + " replicaties.",
                           w.breedte);
  for (std::size_t s = 0; s < t.scenarios.size(); ++s) {
    uit += "\n" + scenariokop(t.scenarios[s], w);
    uit += groepering == Groepering::ja ? per_groep(t, s, w) : per_getal(t, s, tabellen[s], w);
    uit += alinea(zin_zwakke_bron(t, s), w.breedte, "  ");
    if (const std::string zin = zin_kruistoets(t, s); !zin.empty()) uit += alinea(zin, w.breedte, "  ");
  }
  return uit + "\n" +
         alinea(groepering == Groepering::ja
                    ? "De spreiding van een groep is de wortel uit de som van de kwadraten: alsof haar getallen "
                      "los van elkaar bewegen."
                    : leeswijzer_tornado(),
                w.breedte);
}

std::string tornado_json(const Tornado& t) {
  JsonSchrijver j;
  begin_analyse(j, t.nulalternatief);
  j.veld("replicaties", t.replicaties);
  j.veld("kruisreplicaties", t.kruisreplicaties);
  j.lijst("kwantielen", tornadokwantielen, [&](const double k) { j.getal(k); });
  scenarios_json(j, t.scenarios, [&](std::size_t s) {
    j.veld("saldo", t.midden[s].gemiddelde, Decimalen::euro);
    j.veld("saldo_mcse", t.midden[s].mcse, Decimalen::euro);
    j.veld("aandeel_zwakke_bron", aandeel_zwakke_bron(t, s), Decimalen::aandeel);
    j.objecten("groepen", zwaaigroepen(t, s), [&](const Zwaaigroep& g) {
      j.veld("onderwerp", g.onderwerp);
      j.veld("getallen", static_cast<int>(g.getallen));
      j.veld("spreiding", g.spreiding, Decimalen::euro);
      j.veld("mcse", g.mcse, Decimalen::euro);
    });
    j.objecten("balken", t.balken, [&](const Balk& b) {
      j.veld("pad", b.pad);
      j.veld("bronkwaliteit", bronmerk(b.kwaliteit));
      j.veld("p10", b.p10);
      j.veld("p90", b.p90);
      schrijf(j, "saldo", b.scenarios[s].saldo);
      schrijf(j, "verzilverbaar_saldo", b.scenarios[s].verzilverbaar_saldo);
      j.veld("aandeel", b.scenarios[s].aandeel, Decimalen::aandeel);
      j.veld("eerste_orde", b.scenarios[s].eerste_orde, Decimalen::aandeel);
      j.veld("onderschat", b.scenarios[s].onderschat);
    });
  });
  j.eind_object();
  return j.klaar();
}

std::string tornado_csv(const Tornado& t, CsvDialect dialect) {
  std::vector<Balkrij> rijen;
  for (const Balk& b : t.balken)
    for (std::size_t s = 0; s < t.scenarios.size(); ++s) rijen.push_back({t.scenarios[s], b, b.scenarios[s]});
  return naar_csv(velden_tornado(), rijen, dialect);
}

}  // namespace mbc
