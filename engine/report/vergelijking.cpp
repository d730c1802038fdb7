#include "report/vergelijking.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "base/getaltekst.h"
#include "report/teksten.h"

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

std::vector<const ScenarioResultaat*> alle(const Resultaat& r) {
  std::vector<const ScenarioResultaat*> uit;
  for (const ScenarioResultaat& s : r.scenarios) uit.push_back(&s);
  return uit;
}

Tabelcel bedragcel(double euro, double ruis, Eenheid eenheid, Stijl indien_negatief) {
  std::string tekst = bedrag(euro, ruis, eenheid);
  const bool negatief = tekst.starts_with('-');
  return {std::move(tekst), negatief ? indien_negatief : Stijl::gewoon};
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
    std::vector<Tabelcel> cellen = {{regel.label}};
    for (const ScenarioResultaat* s : scenarios) {
      const Samenvatting& w = regel.greep(*s);
      cellen.push_back(bedragcel(w.gemiddelde, w.mcse, eenheid, regel.indien_negatief));
    }
    t.rij(std::move(cellen));
  }
  return {titel, met_eenheid(toelichting, eenheid), std::move(t)};
}

struct Uitkomstregel {
  const char* label;
  const Samenvatting* waarde;
  bool is_saldo;
};

std::vector<Uitkomstregel> uitkomsten(const ScenarioResultaat& s) {
  return {{"  baten", &s.ncw.baten, false},
          {"  kosten", &s.ncw.kosten, false},
          {"  saldo", &s.ncw.saldo, true},
          {"  verzilverbaar saldo", &s.verzilverbaar_saldo, true}};
}

}  // namespace

std::string kop_van(const ScenarioResultaat& s) { return std::to_string(s.nummer) + " " + s.naam; }

std::vector<const ScenarioResultaat*> vergeleken(const Resultaat& r) {
  std::vector<const ScenarioResultaat*> uit;
  for (const ScenarioResultaat& s : r.scenarios)
    if (s.nummer != r.nulalternatief) uit.push_back(&s);
  if (uit.empty())
    for (const ScenarioResultaat& s : r.scenarios) uit.push_back(&s);
  return uit;
}

std::string jaren_tekst(const std::optional<double>& jaren, int horizon) {
  return jaren ? getal_nl(*jaren, 1) + " jaar" : ">" + std::to_string(horizon) + " jaar";
}

std::string ratio_tekst(const ScenarioResultaat& s) {
  const Samenvatting& b = s.ncw.baten;
  const Samenvatting& k = s.ncw.kosten;
  if (!s.batenkostenratio || !(k.gemiddelde > 0)) return "n.v.t.";
  const double ruis = std::hypot(b.mcse, *s.batenkostenratio * k.mcse) / k.gemiddelde;
  return verhouding(*s.batenkostenratio, ruis);
}

Onderdeel tabel_uitkomst(const Resultaat& r) {
  double grootste = 0;
  for (const ScenarioResultaat* s : vergeleken(r))
    for (const Uitkomstregel& u : uitkomsten(*s)) grootste = std::max(grootste, std::abs(u.waarde->gemiddelde));
  const Eenheid eenheid = kies_eenheid(grootste);
  Tabel t({{"Scenario"},
           {"gemiddelde", Uitlijning::komma},
           {"P5", Uitlijning::komma},
           {"P95", Uitlijning::komma},
           {"rekenruis", Uitlijning::komma},
           {"kans op positief", Uitlijning::rechts}});
  for (const ScenarioResultaat* s : vergeleken(r)) {
    t.tussenkop(kop_van(*s));
    for (const Uitkomstregel& u : uitkomsten(*s)) {
      const Samenvatting& w = *u.waarde;
      const Stijl rood = u.is_saldo ? Stijl::negatief : Stijl::gewoon;
      const double ruis = ruis_van_p5(w.mcse);
      t.rij({{u.label},
             bedragcel(w.gemiddelde, w.mcse, eenheid, rood),
             bedragcel(w.p5, ruis, eenheid, rood),
             bedragcel(w.p95, ruis, eenheid, rood),
             {ruisgetal(w.mcse, eenheid), Stijl::zwak},
             {u.is_saldo ? kans(w.kans_positief, r.replicaties) : ""}});
    }
  }
  return {"Uitkomst per scenario", met_eenheid(contant, eenheid), std::move(t)};
}

Onderdeel tabel_terugverdienen(const Resultaat& r) {
  double grootste = 0;
  for (const ScenarioResultaat* s : vergeleken(r)) grootste = std::max(grootste, std::abs(s->kasput.diepte.gemiddelde));
  const Eenheid eenheid = kies_eenheid(grootste);
  Tabel t({{"Scenario"},
           {"baten per euro kosten", Uitlijning::komma},
           {"terugverdiend (mediaan)", Uitlijning::rechts},
           {"kans binnen horizon", Uitlijning::rechts},
           {"diepste kasput", Uitlijning::komma},
           {"P5 ervan", Uitlijning::komma},
           {"meestal in", Uitlijning::rechts}});
  for (const ScenarioResultaat* s : vergeleken(r)) {
    const Samenvatting& d = s->kasput.diepte;
    const std::vector<double>& binnen = s->terugverdientijd.kans_binnen;
    t.rij({{kop_van(*s)},
           {ratio_tekst(*s)},
           {jaren_tekst(s->terugverdientijd.mediaan, r.horizon)},
           {binnen.empty() ? "" : kans(binnen.back(), r.replicaties)},
           bedragcel(d.gemiddelde, d.mcse, eenheid, Stijl::negatief),
           bedragcel(d.p5, ruis_van_p5(d.mcse), eenheid, Stijl::negatief),
           {s->kasput.jaar ? std::to_string(*s->kasput.jaar) : "-"}});
  }
  return {"Terugverdienen: kosten gaan voor de baten uit", "kasput niet contant gemaakt, " + naam(eenheid),
          std::move(t)};
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

std::vector<Onderdeel> tabellen_formatie(const Resultaat& r, Functies welke) {
  std::vector<std::size_t> functies;
  for (std::size_t f = 0; f < r.functies.size(); ++f)
    if (welke == Functies::lokaal_team && r.functies[f] == "lokaal_team") functies = {f};
  if (functies.empty())
    for (std::size_t f = 0; f < r.functies.size(); ++f) functies.push_back(f);
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
        vrij.push_back({aantal(jaar.formatie[f].vrijgespeeld_fte)});
      }
      t.rij(std::move(gevraagd));
      t.rij(std::move(vrij));
    }
    uit.push_back({"Formatie van " + functienaam(r.functies[f]), "fte per jaar, gemiddeld", std::move(t)});
  }
  return uit;
}

std::span<const Aantalsoort> tellingen() {
  static constexpr std::array<Aantalsoort, 8> alle_tellingen = {
      {{"instroom (gezinnen)", &Aantallen::instroom},
       {"trajecten begonnen", &Aantallen::trajecten},
       {"  met de werkwijze", &Aantallen::bss_trajecten},
       {"VTO's", &Aantallen::vto},
       {"nieuwe OTS'en", &Aantallen::ots_nieuw},
       {"OTS'en lopend op 31 december", &Aantallen::ots_lopend},
       {"uithuisplaatsingen", &Aantallen::uithuisplaatsingen},
       {"crises", &Aantallen::crises}}};
  return alle_tellingen;
}

Onderdeel tabel_aantallen(const Resultaat& r) {
  Tabel t(kolommen("Aantal", alle(r)));
  const auto rij = [&](const std::string& label, const auto& cel) {
    std::vector<Tabelcel> cellen = {{label}};
    for (const ScenarioResultaat& s : r.scenarios) cellen.push_back({cel(s)});
    t.rij(std::move(cellen));
  };
  for (const Aantalsoort& telling : tellingen())
    rij(telling.label, [&](const ScenarioResultaat& s) { return aantal(s.jaren.back().aantallen.*telling.waarde); });
  const auto duurste = [](const ScenarioResultaat& s) { return s.jaren.back().aantallen.kosten_duurste_gezinnen; };
  if (std::any_of(r.scenarios.begin(), r.scenarios.end(), duurste))
    rij("kosten duurste gezinnen (euro)", [&](const ScenarioResultaat& s) {
      return duurste(s) ? decimaal(std::round(*duurste(s) / 100) * 100, 0) : "-";
    });
  const auto terug = [&](const Samenvatting& w) { return verhouding(100 * w.gemiddelde, 100 * w.mcse) + "%"; };
  rij("terug binnen 1 jaar", [&](const ScenarioResultaat& s) { return terug(s.recidive_1jaar); });
  rij("terug binnen 2 jaar", [&](const ScenarioResultaat& s) { return terug(s.recidive_2jaar); });
  return {"Aantallen in " + std::to_string(r.start + r.horizon - 1), "per jaar, gemiddeld; terugkeer over alle jaren",
          std::move(t)};
}

Onderdeel tabel_niveau(const Resultaat& r) {
  const std::vector<Regel> regels = {
      {"zorg- en maatschappelijke kosten", [](const auto& s) -> const Samenvatting& { return s.zorgkosten; }},
      {"investeringen", [](const auto& s) -> const Samenvatting& { return s.investeringen; }}};
  return matrix("Wat elk scenario zelf kost", contant, "Kosten", alle(r), regels);
}

}  // namespace mbc
