#include "report/vergelijking.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "base/getaltekst.h"
#include "report/teksten.h"
#include "vorm/cellen.h"

namespace mbc {
namespace {

using Greep = std::function<const Samenvatting&(const ScenarioResultaat&)>;

/// A row of a table with a column per scenario; without a greep a heading between the rows.
struct Regel {
  std::string label;
  Greep greep;
  Stijl indien_negatief = Stijl::gewoon;
};

constexpr const char* contant = "netto contante waarde";

/// The style of what stands below zero.
Tabelcel met_stijl(Tabelcel cel, Stijl indien_negatief) {
  if (cel.stijl == Stijl::negatief) cel.stijl = indien_negatief;
  return cel;
}

/// A row of amounts, of which none is shown on the wrong side of another.
std::vector<Tabelcel> bedragenrij(const std::string& label, const std::vector<Gemeten>& bedragen, Eenheid eenheid,
                                  Stijl indien_negatief) {
  std::vector<Tabelcel> uit = {{label}};
  for (Tabelcel& cel : bedragcellen(bedragen, eenheid)) uit.push_back(met_stijl(std::move(cel), indien_negatief));
  return uit;
}

std::string met_eenheid(const std::string& toelichting, Eenheid eenheid) { return toelichting + ", " + naam(eenheid); }

std::vector<Tabelkolom> kolommen(const std::string& eerste, const std::vector<const ScenarioResultaat*>& scenarios) {
  std::vector<Tabelkolom> uit = {{eerste, Uitlijning::links}};
  for (const ScenarioResultaat* s : scenarios) uit.push_back({kop_van(*s), Uitlijning::komma});
  return uit;
}

/// Means of euros: a row per line, a column per scenario, one unit for all.
Onderdeel matrix(const std::string& titel, const std::string& toelichting, const std::string& eerste,
                 const std::vector<const ScenarioResultaat*>& scenarios, const std::vector<Regel>& regels) {
  double grootste = 0;
  for (const Regel& regel : regels)
    for (const ScenarioResultaat* s : scenarios)
      if (regel.greep) grootste = std::max(grootste, std::abs(regel.greep(*s).gemiddelde));
  const Eenheid eenheid = kies_eenheid(grootste);
  Tabel t(kolommen(eerste, scenarios));
  for (const Regel& regel : regels) {
    if (!regel.greep) {
      t.tussenkop(regel.label);
      continue;
    }
    std::vector<Gemeten> bedragen;
    for (const ScenarioResultaat* s : scenarios) bedragen.push_back(gemiddelde_van(regel.greep(*s)));
    t.rij(bedragenrij(regel.label, bedragen, eenheid, regel.indien_negatief));
  }
  return {titel, met_eenheid(toelichting, eenheid), std::move(t)};
}

struct Uitkomstregel {
  const char* label;
  const Samenvatting& (*van)(const ScenarioResultaat&);
  bool is_saldo;
};

std::vector<Uitkomstregel> uitkomstregels(const Resultaat& r) {
  using S = ScenarioResultaat;
  std::vector<Uitkomstregel> uit = {
      {"  baten", [](const S& s) -> const Samenvatting& { return s.ncw.baten; }, false},
      {"  kosten", [](const S& s) -> const Samenvatting& { return s.ncw.kosten; }, false}};
  if (deelt_kosten(r)) {
    uit.push_back(
        {"    extra betaald", [](const S& s) -> const Samenvatting& { return s.kostendeling->betaald; }, false});
    uit.push_back({"    tijd uit ander werk",
                   [](const S& s) -> const Samenvatting& { return s.kostendeling->uit_ander_werk; }, false});
  }
  uit.push_back({"  saldo", [](const S& s) -> const Samenvatting& { return s.ncw.saldo; }, true});
  uit.push_back(
      {"  verzilverbaar saldo", [](const S& s) -> const Samenvatting& { return s.verzilverbaar_saldo; }, true});
  return uit;
}

/// One outcome of all scenarios: mean, P5 and P95, each a column of its own.
struct Uitkomstcellen {
  std::vector<Tabelcel> gemiddelde, p5, p95;
};

Uitkomstcellen uitkomstcellen(const std::vector<const ScenarioResultaat*>& scenarios, const Uitkomstregel& u,
                              Eenheid eenheid) {
  std::vector<Gemeten> midden, p5, p95;
  for (const ScenarioResultaat* s : scenarios) {
    midden.push_back(gemiddelde_van(u.van(*s)));
    p5.push_back(p5_van(u.van(*s)));
    p95.push_back(p95_van(u.van(*s)));
  }
  return {bedragcellen(midden, eenheid), bedragcellen(p5, eenheid), bedragcellen(p95, eenheid)};
}

}  // namespace

std::string kop_van(const ScenarioResultaat& s) { return std::to_string(s.nummer) + " " + s.naam; }

std::vector<const ScenarioResultaat*> alle(const Resultaat& r) {
  std::vector<const ScenarioResultaat*> uit;
  for (const ScenarioResultaat& s : r.scenarios) uit.push_back(&s);
  return uit;
}

std::vector<const ScenarioResultaat*> vergeleken(const Resultaat& r) {
  std::vector<const ScenarioResultaat*> uit = alle(r);
  if (uit.size() > 1) std::erase_if(uit, [&](const ScenarioResultaat* s) { return s->nummer == r.nulalternatief; });
  return uit;
}

std::string ratio_tekst(const ScenarioResultaat& s) {
  const Samenvatting& b = s.ncw.baten;
  const Samenvatting& k = s.ncw.kosten;
  if (!s.batenkostenratio || !(k.gemiddelde > 0)) return niet_van_toepassing;
  const double ruis = std::hypot(b.mcse, *s.batenkostenratio * k.mcse) / k.gemiddelde;
  return verhouding(*s.batenkostenratio, ruis);
}

bool deelt_kosten(const Resultaat& r) { return !r.scenarios.empty() && r.scenarios.front().kostendeling; }

std::string toelichting_kostendeling(const Resultaat& r) {
  return deelt_kosten(r) ? "; tijd uit ander werk kost de maatschappij iets, maar telt niet in het verzilverbaar saldo"
                         : "";
}

Onderdeel tabel_uitkomst(const Resultaat& r) {
  const std::vector<Uitkomstregel> uitkomsten = uitkomstregels(r);
  const std::vector<const ScenarioResultaat*> scenarios = vergeleken(r);
  double grootste = 0;
  for (const ScenarioResultaat* s : scenarios)
    for (const Uitkomstregel& u : uitkomsten) grootste = std::max(grootste, std::abs(u.van(*s).gemiddelde));
  const Eenheid eenheid = kies_eenheid(grootste);
  std::vector<Uitkomstcellen> cellen;
  for (const Uitkomstregel& u : uitkomsten) cellen.push_back(uitkomstcellen(scenarios, u, eenheid));
  Tabel t({{"Scenario"},
           {"gemiddelde", Uitlijning::komma},
           {"P5", Uitlijning::komma},
           {"P95", Uitlijning::komma},
           {"rekenruis", Uitlijning::komma},
           {"kans op positief", Uitlijning::rechts}});
  for (std::size_t s = 0; s < scenarios.size(); ++s) {
    t.tussenkop(kop_van(*scenarios[s]));
    for (std::size_t u = 0; u < uitkomsten.size(); ++u) {
      const Samenvatting& w = uitkomsten[u].van(*scenarios[s]);
      const Stijl rood = uitkomsten[u].is_saldo ? Stijl::negatief : Stijl::gewoon;
      const auto rand = [&](const Tabelcel& cel) {
        return std::isfinite(w.mcse) ? met_stijl(cel, rood) : Tabelcel{onbekend_tekst, Stijl::zwak};
      };
      t.rij({{uitkomsten[u].label},
             met_stijl(cellen[u].gemiddelde[s], rood),
             rand(cellen[u].p5[s]),
             rand(cellen[u].p95[s]),
             ruiscel(w.mcse, eenheid),
             {uitkomsten[u].is_saldo ? kans(w.kans_positief, r.replicaties) : ""}});
    }
  }
  return {"Uitkomst per scenario", met_eenheid(contant, eenheid) + toelichting_kostendeling(r), std::move(t)};
}

Onderdeel tabel_geldstromen(const Resultaat& r) {
  std::vector<Regel> regels;
  for (std::size_t g = 0; g < r.geldstromen.size(); ++g) {
    regels.push_back({r.geldstromen[g].naam + " (" + r.geldstromen[g].drager + ")", nullptr});
    regels.push_back({"  baten", [g](const auto& s) -> const Samenvatting& { return s.geldstromen[g].baten; }});
    regels.push_back({"  kosten", [g](const auto& s) -> const Samenvatting& { return s.geldstromen[g].kosten; }});
    regels.push_back(
        {"  saldo", [g](const auto& s) -> const Samenvatting& { return s.geldstromen[g].saldo; }, Stijl::negatief});
  }
  return matrix("Per geldstroom", contant, "Geldstroom (drager)", vergeleken(r), regels);
}

Onderdeel tabel_dragers(const Resultaat& r) {
  std::vector<Regel> regels;
  for (std::size_t d = 0; d < r.dragers.size(); ++d) {
    regels.push_back({r.dragers[d], nullptr});
    regels.push_back(
        {"  saldo", [d](const auto& s) -> const Samenvatting& { return s.dragers[d].saldo; }, Stijl::negatief});
    regels.push_back({"  verzilverbaar saldo",
                      [d](const auto& s) -> const Samenvatting& { return s.dragers[d].verzilverbaar_saldo; },
                      Stijl::negatief});
  }
  return matrix("Per drager: wie ziet het in de eigen kas", contant, "Drager", vergeleken(r), regels);
}

Onderdeel tabel_gemeenten(const Resultaat& r) {
  std::vector<Regel> regels;
  for (std::size_t g = 0; g < r.gemeenten.size(); ++g)
    regels.push_back({r.gemeenten[g], [g](const auto& s) -> const Samenvatting& { return s.gemeenten[g].totaal.saldo; },
                      Stijl::negatief});
  return matrix("Saldo per gemeente", contant, "Gemeente", vergeleken(r), regels);
}

Onderdeel tabel_jaren(const Resultaat& r) {
  std::vector<Regel> regels;
  for (std::size_t y = 0; y < static_cast<std::size_t>(r.horizon); ++y)
    regels.push_back({std::to_string(r.start + static_cast<int>(y)),
                      [y](const auto& s) -> const Samenvatting& { return s.jaren[y].totaal.saldo; }, Stijl::negatief});
  return matrix("Saldo per jaar", "niet contant gemaakt", "Jaar", vergeleken(r), regels);
}

Onderdeel tabel_cumulatief(const Resultaat& r) {
  std::vector<Regel> regels;
  for (std::size_t y = 0; y < static_cast<std::size_t>(r.horizon); ++y)
    regels.push_back({"t/m " + std::to_string(r.start + static_cast<int>(y)),
                      [y](const auto& s) -> const Samenvatting& { return s.jaren[y].cumulatief; }, Stijl::negatief});
  return matrix("Opgeteld saldo", contant, "Jaren", vergeleken(r), regels);
}

namespace {

/// The functie that has the year in which most fte are asked.
std::size_t meest_gevraagde(const Resultaat& r) {
  std::size_t uit = 0;
  double meeste = 0;
  for (const ScenarioResultaat* s : vergeleken(r))
    for (const JaarResultaat& jaar : s->jaren)
      for (std::size_t f = 0; f < r.functies.size(); ++f) {
        if (!(jaar.formatie[f].gevraagd_fte > meeste)) continue;
        meeste = jaar.formatie[f].gevraagd_fte;
        uit = f;
      }
  return uit;
}

}  // namespace

std::vector<Onderdeel> tabellen_formatie(const Resultaat& r, Functies welke) {
  std::vector<std::size_t> functies(r.functies.size());
  std::iota(functies.begin(), functies.end(), std::size_t{0});
  if (welke == Functies::meest_gevraagde && functies.size() > 1) functies = {meest_gevraagde(r)};
  std::vector<Onderdeel> uit;
  for (const std::size_t f : functies) {
    std::vector<Tabelkolom> koppen = {{"Scenario"}};
    for (int y = 0; y < r.horizon; ++y) koppen.push_back({std::to_string(r.start + y), Uitlijning::komma});
    Tabel t(koppen);
    for (const ScenarioResultaat* s : vergeleken(r)) {
      t.tussenkop(kop_van(*s));
      std::vector<Tabelcel> gevraagd = {{"  gevraagd"}}, vrij = {{"  vrijgespeeld"}};
      for (const JaarResultaat& jaar : s->jaren) {
        gevraagd.push_back({aantal(jaar.formatie[f].gevraagd_fte)});
        if (const auto& fte = jaar.formatie[f].vrijgespeeld_fte) vrij.push_back({aantal(*fte)});
      }
      t.rij(std::move(gevraagd));
      if (vrij.size() > 1) {
        t.rij(std::move(vrij));
      } else {
        t.tussenkop(std::string("  vrijgespeeld: ") + niet_op_bonnen);
      }
    }
    uit.push_back({"Formatie van " + functienaam(r.functies[f]), "fte per jaar, gemiddeld", std::move(t)});
  }
  return uit;
}

Onderdeel tabel_aantallen(const Resultaat& r) {
  Tabel t(kolommen("Aantal", alle(r)));
  const auto rij = [&](const std::string& label, const auto& cel) {
    std::vector<Tabelcel> cellen = {{label}};
    for (const ScenarioResultaat& s : r.scenarios) cellen.push_back({cel(s)});
    t.rij(std::move(cellen));
  };
  for (const Aantal a : aantallen_in_tabellen)
    rij(std::string(soort_van(a).naam),
        [&](const ScenarioResultaat& s) { return aantal(s.jaren.back().aantallen[a]); });
  if (r.duurste_gezinnen > 0)
    rij(kosten_duurste(r, static_cast<std::size_t>(r.horizon - 1)) + " (euro)", [](const ScenarioResultaat& s) {
      const std::optional<double>& kosten = s.jaren.back().aantallen.kosten_duurste_gezinnen;
      return kosten ? decimaal(rond_op(*kosten, {1, 2}), 0) : "-";
    });
  const auto terug = [&](const Samenvatting& w) { return verhouding(100 * w.gemiddelde, 100 * w.mcse) + "%"; };
  rij("terug binnen 1 jaar", [&](const ScenarioResultaat& s) { return terug(s.recidive_1jaar); });
  rij("terug binnen 2 jaar", [&](const ScenarioResultaat& s) { return terug(s.recidive_2jaar); });
  return {"Aantallen in " + std::to_string(r.start + r.horizon - 1), "per jaar, gemiddeld; terugkeer over alle jaren",
          std::move(t)};
}

std::string kosten_duurste(const Resultaat& r, std::size_t jaar) {
  double meeste = 0;
  for (const ScenarioResultaat& s : r.scenarios)
    meeste = std::max(meeste, s.jaren[jaar].aantallen.duurste_gezinnen.value_or(0));
  const std::string gevraagd = decimaal(r.duurste_gezinnen, 0);
  if (meeste >= r.duurste_gezinnen) return "kosten duurste " + gevraagd + " gezinnen";
  return "kosten duurste gezinnen: alle " + aantal(meeste) + ", geen " + gevraagd;
}

Onderdeel tabel_niveau(const Resultaat& r) {
  double grootste = 0;
  for (const ScenarioResultaat& s : r.scenarios) grootste = std::max(grootste, s.zorgkosten.gemiddelde);
  const Eenheid eenheid = kies_eenheid(grootste);
  Tabel t(kolommen("Kosten", alle(r)));
  const auto niveau = [&](const char* label, const Samenvatting ScenarioResultaat::*wat) {
    std::vector<Gemeten> bedragen;
    for (const ScenarioResultaat& s : r.scenarios) bedragen.push_back(gemiddelde_van(s.*wat));
    t.rij(bedragenrij(label, bedragen, eenheid, Stijl::gewoon));
  };
  // Against the nulalternatief, with the smaller noise of a difference on the same families.
  const auto verschil = [&](double teken, const Samenvatting BatenKosten::*wat) {
    std::vector<Gemeten> bedragen;
    for (const ScenarioResultaat& s : r.scenarios)
      bedragen.push_back({teken * (s.ncw.*wat).gemiddelde, (s.ncw.*wat).mcse});
    std::vector<Tabelcel> cellen = bedragenrij("  verschil met het nulalternatief", bedragen, eenheid, Stijl::gewoon);
    for (std::size_t s = 0; s < r.scenarios.size(); ++s)
      if (r.scenarios[s].nummer == r.nulalternatief) cellen[s + 1] = {"-", Stijl::zwak};
    t.rij(std::move(cellen));
  };
  niveau("zorg- en maatschappelijke kosten", &ScenarioResultaat::zorgkosten);
  verschil(-1, &BatenKosten::baten);
  niveau("investeringen", &ScenarioResultaat::investeringen);
  verschil(1, &BatenKosten::kosten);
  return {"Wat elk scenario zelf kost", met_eenheid(contant, eenheid), std::move(t)};
}

Onderdeel tabel_zorgkosten(const Resultaat& r) {
  std::vector<Regel> regels;
  for (std::size_t f = 0; f < r.geldstromen.size(); ++f)
    regels.push_back({r.geldstromen[f].naam, [f](const auto& s) -> const Samenvatting& {
                        return s.jaren.back().niveau.geldstromen[f].zorgkosten;
                      }});
  regels.push_back(
      {"samen", [](const auto& s) -> const Samenvatting& { return s.jaren.back().niveau.totaal.zorgkosten; }});
  Onderdeel uit = matrix("Wat de zorg kost in " + std::to_string(r.start + r.horizon - 1),
                         "van het scenario zelf, niet contant gemaakt", "Geldstroom", alle(r), regels);
  const auto rij = [&](const char* label, const std::optional<double> JaarNiveau::*wat) {
    std::vector<Tabelcel> cellen = {{label}};
    for (const ScenarioResultaat& s : r.scenarios) {
      const std::optional<double>& x = s.jaren.back().niveau.*wat;
      cellen.push_back({x ? decimaal(rond_op(*x, {1, 2}), 0) : "-"});
    }
    uit.tabel.rij(std::move(cellen));
  };
  rij("  per traject dat in het jaar liep (euro)", &JaarNiveau::per_traject);
  rij("  alle zorg per nieuwe OTS (euro)", &JaarNiveau::per_nieuwe_ots);
  return uit;
}

Onderdeel tabel_kostensoorten(const Resultaat& r) {
  double grootste = 0;
  for (const ScenarioResultaat& s : r.scenarios)
    for (const Kostensoort& k : s.kostensoorten) grootste = std::max(grootste, std::abs(k.niet_contant.gemiddelde));
  const Eenheid eenheid = kies_eenheid(grootste);
  Tabel t(kolommen("Soort", alle(r)));
  for (std::size_t k = 0; !r.scenarios.empty() && k < r.scenarios.front().kostensoorten.size(); ++k) {
    const Kostensoort& soort = r.scenarios.front().kostensoorten[k];
    std::vector<Gemeten> bedragen;
    for (const ScenarioResultaat& s : r.scenarios) bedragen.push_back(gemiddelde_van(s.kostensoorten[k].niet_contant));
    t.rij(bedragenrij(std::string(soortwoord(soort.soort)) + ", " + std::string(reikwijdtewoord(soort.regionaal)),
                      bedragen, eenheid, Stijl::gewoon));
  }
  return {"Investeringen naar soort", met_eenheid("van het scenario zelf, niet contant gemaakt", eenheid),
          std::move(t)};
}

}  // namespace mbc
