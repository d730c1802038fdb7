#include "antwoord/sobol.h"

#include "antwoord/sobol_onderdelen.h"
#include "base/getaltekst.h"
#include "report/analyse_tekst.h"
#include "vorm/grafiek.h"

namespace mbc {
namespace {

std::string tabel_en_staven(const Sobolanalyse& a, std::size_t s, const Onderdeel& tabel, const Weergave& w) {
  std::vector<Grafiekpunt> staven;
  for (const Sobolfactor* f : factoren_op_totaal(a, s)) {
    if (staven.size() == meeste_factoren) break;
    const double totaal = f->scenarios[s].saldo->totaal.waarde;
    staven.push_back({bronmerk(f->kwaliteit) + " " + f->naam, totaal, 0, totaal});
  }
  std::string uit = tabel.tabel.toon(w.breedte, w.kleur) + "\n" + staafgrafiek(staven, 0, w.breedte, w.kleur);
  if (const std::string rest = rest_van_sobol(a, s); !rest.empty()) uit += alinea(rest, w.breedte, "  ");
  return uit;
}

void index_json(JsonSchrijver& j, std::string_view naam, const Index& i) {
  j.object(naam, [&] {
    j.veld("waarde", i.waarde, Decimalen::aandeel);
    j.veld("laag", i.laag, Decimalen::aandeel);
    j.veld("hoog", i.hoog, Decimalen::aandeel);
    j.veld("boven_nul", i.boven_nul());
  });
}

void factor_json(JsonSchrijver& j, const Sobolfactor& f, std::size_t s) {
  j.begin_object();
  j.veld("pad", f.naam);
  j.veld("bronkwaliteit", bronmerk(f.kwaliteit));
  for (const auto& [naam, x] : {std::pair("saldo", &f.scenarios[s].saldo),
                                std::pair("verzilverbaar_saldo", &f.scenarios[s].verzilverbaar_saldo)}) {
    j.sleutel(naam);
    if (!*x) {
      j.leeg();
      continue;
    }
    j.begin_object();
    index_json(j, "eerste", (*x)->eerste);
    index_json(j, "totaal", (*x)->totaal);
    j.eind_object();
  }
  j.eind_object();
}

}  // namespace

std::string sobol_tekst(const Sobolanalyse& a, const Weergave& w) {
  std::string uit = alinea(
      "Waar komt de onzekerheid in het saldo vandaan? Sobol-indices van elk onzeker getal (netto contante waarde, "
      "tegen scenario " +
          std::to_string(a.nulalternatief) + "), " + decimaal(static_cast<double>(a.punten), 0) + " punten, " +
          decimaal(static_cast<double>(a.doorrekeningen), 0) + " doorgerekende replicaties.",
      w.breedte);
  const std::vector<Onderdeel> tabellen = tabellen_sobol(a);
  for (std::size_t s = 0; s < a.scenarios.size(); ++s) {
    uit += "\n" + scenariokop(a.scenarios[s], w);
    if (a.spreiding[s].te_duiden) uit += tabel_en_staven(a, s, tabellen[s], w) + "\n";
    uit += alinea(zin_sobol(a, s), w.breedte, "  ");
  }
  return uit + "\n" + alinea(leeswijzer_sobol(), w.breedte);
}

std::string sobol_json(const Sobolanalyse& a) {
  JsonSchrijver j;
  begin_analyse(j, a.nulalternatief);
  j.veld("punten", static_cast<int>(a.punten));
  j.sleutel("doorrekeningen");
  j.geheel(a.doorrekeningen);
  scenarios_json(j, a.scenarios, [&](std::size_t s) {
    j.veld("te_duiden", a.spreiding[s].te_duiden);
    j.veld("sd", a.spreiding[s].sd, Decimalen::euro);
    j.veld("mcse", a.spreiding[s].mcse, Decimalen::euro);
    j.veld("aandeel_toeval", a.spreiding[s].aandeel_toeval, Decimalen::aandeel);
    index_json(j, "eerste_samen", a.spreiding[s].eerste_samen);
    j.sleutel("zwakke_bronnen");
    factor_json(j, a.zwak, s);
    j.lijst("getallen", a.factoren, [&](const Sobolfactor& f) { factor_json(j, f, s); });
  });
  j.eind_object();
  return j.klaar();
}

std::string sobol_csv(const Sobolanalyse& a, CsvDialect dialect) {
  std::vector<Factorrij> rijen;
  for (const Sobolfactor& f : a.factoren)
    for (std::size_t s = 0; s < a.scenarios.size(); ++s) rijen.push_back({a.scenarios[s], f, f.scenarios[s]});
  return naar_csv(velden_sobol(), rijen, dialect);
}

}  // namespace mbc
