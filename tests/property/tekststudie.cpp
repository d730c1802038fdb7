#include "property/tekststudie.h"

#include <algorithm>
#include <numeric>
#include <sstream>
#include <stdexcept>

#include "simulate/replicatie.h"

namespace mbc::proef {
namespace {

/// Writes the numbers of a result under their names.
class Lijst {
 public:
  Getallen uit;

  void getal(const std::string& naam, double x) { uit.emplace_back(naam, x); }
  void getal(const std::string& naam, const std::optional<double>& x) {
    getal(naam + ".bestaat", x ? 1.0 : 0.0);
    getal(naam, x.value_or(0));
  }
  void getal(const std::string& naam, const Samenvatting& s) {
    getal(naam + ".gemiddelde", s.gemiddelde);
    getal(naam + ".sd", s.sd);
    getal(naam + ".mcse", s.mcse);
    getal(naam + ".p5", s.p5);
    getal(naam + ".p25", s.p25);
    getal(naam + ".p50", s.p50);
    getal(naam + ".p75", s.p75);
    getal(naam + ".p95", s.p95);
    getal(naam + ".kans_positief", s.kans_positief);
  }
  void getal(const std::string& naam, const Moment& m) {
    getal(naam + ".gemiddelde", m.gemiddelde);
    getal(naam + ".sd", m.sd);
    getal(naam + ".mcse", m.mcse);
  }
  template <class T>
  void drie(const std::string& naam, const T& b) {
    getal(naam + ".baten", b.baten);
    getal(naam + ".kosten", b.kosten);
    getal(naam + ".saldo", b.saldo);
  }
  void getal(const std::string& naam, const Formatie& f) {
    getal(naam + ".gevraagd_uren", f.gevraagd_uren);
    getal(naam + ".vrijgespeeld_uren", f.vrijgespeeld_uren.value_or(0));
    getal(naam + ".gevraagd_fte", f.gevraagd_fte);
    getal(naam + ".vrijgespeeld_fte", f.vrijgespeeld_fte.value_or(0));
  }

  void gemeente(const std::string& naam, const GemeenteResultaat& g) {
    drie(naam, g.totaal);
    for (std::size_t y = 0; y < g.cellen.size(); ++y) {
      const std::string jaar = naam + "." + std::to_string(y);
      for (std::size_t f = 0; f < g.cellen[y].size(); ++f) drie(jaar + ".stroom" + std::to_string(f), g.cellen[y][f]);
      for (std::size_t f = 0; f < g.formatie[y].size(); ++f)
        getal(jaar + ".functie" + std::to_string(f), g.formatie[y][f]);
    }
  }

  void jaar(const JaarResultaat& j) {
    const std::string naam = std::to_string(j.jaar);
    drie(naam, j.totaal);
    getal(naam + ".cumulatief", j.cumulatief);
    for (std::size_t f = 0; f < j.geldstromen.size(); ++f) drie(naam + ".stroom" + std::to_string(f), j.geldstromen[f]);
    for (std::size_t f = 0; f < j.formatie.size(); ++f) getal(naam + ".functie" + std::to_string(f), j.formatie[f]);
    const Aantallen& a = j.aantallen;
    for (const Aantal x : aantallen_in_json) getal(naam + "." + std::string(soort_van(x).sleutel), a[x]);
    getal(naam + ".kosten_duurste_gezinnen", a.kosten_duurste_gezinnen);
    getal(naam + ".duurste_gezinnen", a.duurste_gezinnen);
  }

  void scenario(const ScenarioResultaat& s) {
    drie("ncw", s.ncw);
    getal("verzilverbaar", s.verzilverbaar_saldo);
    getal("ratio", s.batenkostenratio);
    for (std::size_t f = 0; f < s.geldstromen.size(); ++f) drie("stroom" + std::to_string(f), s.geldstromen[f]);
    for (const DragerResultaat& d : s.dragers) {
      getal(d.naam + ".saldo", d.saldo);
      getal(d.naam + ".verzilverbaar", d.verzilverbaar_saldo);
    }
    for (std::size_t g = 0; g < s.gemeenten.size(); ++g) gemeente("gemeente" + std::to_string(g), s.gemeenten[g]);
    for (const JaarResultaat& j : s.jaren) jaar(j);
    getal("zorgkosten", s.zorgkosten);
    getal("investeringen", s.investeringen);
    for (const double k : s.terugverdientijd.kans_binnen) getal("terug.kans", k);
    getal("terug.mediaan", s.terugverdientijd.mediaan);
    getal("kasput", s.kasput.diepte);
    getal("kasput.jaar", s.kasput.jaar.value_or(0));
    getal("recidive1", s.recidive_1jaar);
    getal("recidive2", s.recidive_2jaar);
    for (const InvesteringResultaat& i : s.regels) getal(i.id, i.niet_contant);
  }
};

std::vector<std::size_t> alle(std::size_t n) {
  std::vector<std::size_t> uit(n);
  std::iota(uit.begin(), uit.end(), std::size_t{0});
  return uit;
}

template <class T>
bool gelijk(const T& a, const T& b) {
  return a.cellen() == b.cellen();
}

}  // namespace

Studie lees(const Bestanden& bestanden, const Zet& zet) {
  const Gelezen g = lees_studie(GeheugenBron(bestanden), "studie.yaml", zet);
  if (g.studie) return *g.studie;
  std::string fouten;
  for (const Melding& m : g.meldingen.gesorteerd()) fouten += toon(m) + "\n";
  throw std::runtime_error(fouten);
}

Resultaat reken(const Studie& studie, const Keuze& keuze, int draden) {
  return vergelijk(studie, keuze, {draden, {}, nullptr}).value();
}

std::vector<Uitkomst> replicaties(const Studie& studie, const std::vector<std::size_t>& gemeenten, Kern kern) {
  Plan plan(studie, gemeenten.empty() ? alle(studie.gemeenten.size()) : gemeenten);
  plan.per_lijn = true;
  Simulator simulator(plan, kern);
  std::vector<Uitkomst> uit;
  for (int r = 0; r < studie.replicaties; ++r) uit.push_back(simulator.simuleer(static_cast<std::uint32_t>(r)));
  return uit;
}

Kolommen kolommen(const Studie& studie) {
  const std::vector<Uitkomst> u = replicaties(studie);
  Kolommen uit(u.front().maten, u.size());
  for (std::size_t r = 0; r < u.size(); ++r) uit.bewaar(r, u[r]);
  return uit;
}

Getallen getallen(const ScenarioResultaat& s) {
  Lijst lijst;
  lijst.scenario(s);
  return lijst.uit;
}

Getallen getallen(const GemeenteResultaat& g) {
  Lijst lijst;
  lijst.gemeente("gemeente", g);
  return lijst.uit;
}

Getallen getallen(const Resultaat& r) {
  Getallen uit;
  for (const ScenarioResultaat& s : r.scenarios) {
    for (auto& [naam, x] : getallen(s)) uit.emplace_back(std::to_string(s.nummer) + " " + naam, x);
  }
  return uit;
}

std::string verschil(const Getallen& a, const Getallen& b) {
  if (a.size() != b.size()) return std::to_string(a.size()) + " en " + std::to_string(b.size()) + " getallen";
  for (std::size_t i = 0; i < a.size(); ++i) {
    if (a[i] == b[i]) continue;
    std::ostringstream uit;
    uit.precision(17);
    uit << a[i].first << " = " << a[i].second << ", " << b[i].first << " = " << b[i].second;
    return uit.str();
  }
  return {};
}

std::string verschil(const std::vector<Uitkomst>& a, const std::vector<Uitkomst>& b) {
  if (a.size() != b.size()) return "aantal replicaties";
  for (std::size_t r = 0; r < a.size(); ++r) {
    const std::string bij = " van replicatie " + std::to_string(r);
    if (!gelijk(a[r].zorgkosten, b[r].zorgkosten)) return "zorgkosten" + bij;
    if (!gelijk(a[r].investeringen, b[r].investeringen)) return "investeringen" + bij;
    if (!gelijk(a[r].betaald, b[r].betaald)) return "betaald" + bij;
    if (!gelijk(a[r].uren_zorg, b[r].uren_zorg)) return "uren zorg" + bij;
    if (!gelijk(a[r].uren_investering, b[r].uren_investering)) return "uren investering" + bij;
    if (!gelijk(a[r].tellingen, b[r].tellingen)) return "tellingen" + bij;
    if (a[r].recidive != b[r].recidive) return "recidive" + bij;
    if (!gelijk(a[r].regels, b[r].regels)) return "investeringsregels" + bij;
    if (!gelijk(a[r].lijnen, b[r].lijnen)) return "investeringsregels per gemeente en jaar" + bij;
    if (!gelijk(a[r].kostensoorten, b[r].kostensoorten)) return "kostensoorten" + bij;
  }
  return {};
}

const ScenarioResultaat& scenario(const Resultaat& r, int nummer) {
  const auto it =
      std::find_if(r.scenarios.begin(), r.scenarios.end(), [&](const auto& s) { return s.nummer == nummer; });
  if (it == r.scenarios.end()) throw std::runtime_error("geen scenario " + std::to_string(nummer));
  return *it;
}

}  // namespace mbc::proef
