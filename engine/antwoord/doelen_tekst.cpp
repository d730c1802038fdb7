#include "antwoord/doelen_tekst.h"

#include <algorithm>

#include "antwoord/herijking_onderdelen.h"
#include "base/getaltekst.h"
#include "base/tekst.h"
#include "report/analyse_tekst.h"
#include "report/teksten.h"
#include "vorm/afronden.h"
#include "vorm/bladzijde.h"
#include "vorm/json_schrijver.h"
#include "vorm/velden.h"

namespace mbc {
namespace {

const std::string& doelnaam(const Uitkomstdoel& d) { return d.omschrijving.empty() ? d.naam : d.omschrijving; }

std::string_view maatwoord(Doelmaat m) { return m == Doelmaat::nulalternatief ? "nulalternatief" : "eerste_jaar"; }

std::string nodig_tekst(const std::optional<NodigEffect>& nodig) {
  if (!nodig) return "";
  if (nodig->waarde) return procent(*nodig->waarde, 0);
  return "geen: hoogstens " + procent(nodig->hoogst_haalbaar, 0);
}

void schrijf_jaar(JsonSchrijver& j, const Doeljaar& d) {
  j.begin_object();
  j.veld("jaar", d.jaar);
  j.veld("verandering", d.verandering, Decimalen::aandeel);
  j.veld("kans_gehaald", d.kans_gehaald, Decimalen::aandeel);
  j.veld("zichtbaar", d.zichtbaar, Decimalen::aandeel);
  j.eind_object();
}

void schrijf_nodig(JsonSchrijver& j, const std::optional<NodigEffect>& nodig) {
  j.sleutel("nodig");
  if (!nodig) return j.leeg();
  j.begin_object();
  j.veld("getal", "effecten." + nodig->effect);
  j.veld("waarde", nodig->waarde, Decimalen::aandeel);
  j.veld("hoogst_haalbaar", nodig->hoogst_haalbaar, Decimalen::aandeel);
  j.eind_object();
}

std::string p5_tot_p95(const Samenvatting& v) {
  const double rand = ruis_van_p5(v.mcse);
  return in_procenten(v.p5, rand) + " tot " + in_procenten(v.p95, rand);
}

void schrijf_doelen(JsonSchrijver& j, std::string_view naam, const Doelanalyse& a) {
  j.objecten(naam, a.doelen, [&](const Doelbeeld& d) {
    j.veld("id", d.doel.naam);
    j.veld("omschrijving", doelnaam(d.doel));
    j.veld("indicator", vorm_van(d.doel.indicator).naam);
    j.veld("verandering", d.verandering, Decimalen::aandeel);
    j.veld("tegen", maatwoord(d.doel.tegen));
    j.veld("uiterlijk", d.doel.uiterlijk);
    j.objecten("scenarios", d.scenarios, [&](const Doelscenario& s) {
      j.veld("nummer", s.nummer);
      j.veld("naam", s.naam);
      j.lijst("jaren", s.jaren, [&](const Doeljaar& jaar) { schrijf_jaar(j, jaar); });
      schrijf_nodig(j, s.nodig);
      j.veld("jaren_voor_80", s.jaren_voor_80);
    });
  });
}

void begin_doelen(JsonSchrijver& j, const Doelanalyse& a) {
  begin_analyse(j, a.nulalternatief);
  j.veld("replicaties", a.replicaties);
  schrijf_doelen(j, "doelen", a);
}

}  // namespace

std::string belofte(const Doelbeeld& d) {
  return doelnaam(d.doel) + ": " + procent(d.verandering, 0) + ", uiterlijk " + std::to_string(d.doel.uiterlijk);
}

std::string in_procenten(double aandeel, double ruis) { return verhouding(100 * aandeel, 100 * ruis) + "%"; }

std::string verandering_tekst(const Samenvatting& v) {
  return in_procenten(v.gemiddelde, v.mcse) + " (" + p5_tot_p95(v) + ")";
}

Onderdeel tabel_doelen(const Doelanalyse& a) {
  Tabel t({{"Scenario"},
           {"verandering", Uitlijning::rechts},
           {"P5 tot P95", Uitlijning::rechts},
           {"kans gehaald", Uitlijning::rechts},
           {"nodig effect", Uitlijning::rechts},
           {"zichtbaar", Uitlijning::rechts},
           {"jaren voor 80%", Uitlijning::rechts}});
  for (const Doelbeeld& d : a.doelen) {
    t.tussenkop(belofte(d));
    for (const Doelscenario& s : d.scenarios) {
      const Doeljaar& jaar = s.jaren[d.doeljaar(s)];
      const Samenvatting& v = jaar.verandering;
      t.rij({{std::to_string(s.nummer) + " " + s.naam},
             {in_procenten(v.gemiddelde, v.mcse)},
             {p5_tot_p95(v)},
             {kans(jaar.kans_gehaald, a.replicaties)},
             {nodig_tekst(s.nodig)},
             {jaar.zichtbaar ? procent(*jaar.zichtbaar, 0) : ""},
             {!jaar.zichtbaar   ? ""
              : s.jaren_voor_80 ? std::to_string(*s.jaren_voor_80)
                                : ">1.000"}});
    }
  }
  return {"Worden de doelen gehaald?", "in het jaar van elk doel", std::move(t)};
}

Onderdeel tabel_doeljaren(const Doelanalyse& a, std::size_t s) {
  std::vector<Tabelkolom> koppen = {{"Doel"}};
  std::vector<int> jaren;
  for (const Doelbeeld& d : a.doelen)
    for (const Doeljaar& j : d.scenarios[s].jaren) jaren.push_back(j.jaar);
  std::sort(jaren.begin(), jaren.end());
  jaren.erase(std::unique(jaren.begin(), jaren.end()), jaren.end());
  for (const int jaar : jaren) koppen.push_back({std::to_string(jaar), Uitlijning::rechts});
  Tabel t(koppen);
  for (const Doelbeeld& d : a.doelen) {
    std::vector<Tabelcel> cellen = {{doelnaam(d.doel) + " (" + procent(d.verandering, 0) + ")"}};
    for (const int jaar : jaren) {
      const auto& eigen = d.scenarios[s].jaren;
      const auto er = std::find_if(eigen.begin(), eigen.end(), [&](const Doeljaar& j) { return j.jaar == jaar; });
      cellen.push_back({er == eigen.end() ? "" : kans(er->kans_gehaald, a.replicaties)});
    }
    t.rij(std::move(cellen));
  }
  const Doelscenario& scenario = a.doelen.front().scenarios[s];
  return {"Kans dat elk doel is gehaald, per jaar", scenariotitel(scenario.nummer, scenario.naam), std::move(t)};
}

std::string leeswijzer_doelen(const Doelanalyse& a) {
  return "Verandering: tegen het nulalternatief, of tegen het eerste jaar waar het doel dat zegt. Kans gehaald: over " +
         replicatietal(a.replicaties) +
         ". Nodig effect: wat het effect van de werkwijze in een bereikt gezin moet zijn om gemiddeld op "
         "het "
         "doel uit te komen; geen: ook met een effect van 100% niet, met wat dan hoogstens haalbaar is. Zichtbaar: de "
         "kans dat een monitor die deze regio vergelijkt met een gelijke regio zonder het programma de verandering in "
         "de aantallen van dat ene jaar ziet, op het 5%-niveau. Jaren voor 80%: zoveel van zulke jaren samen geven een "
         "kans van 80%. " +
         ruis_bij(a.trekking);
}

std::string doelen_tekst(const Doelanalyse& a, const Studie& studie, const Weergave& w, const Doelgezien* gezien) {
  Bladzijde uit(w);
  const Scenario& nul = studie.scenarios[studie.nul_index()];
  uit.kop(studie.naam);
  uit.alinea("Wat het programma van de regio beloofde, naast wat het model verwacht; tegen scenario " +
             std::to_string(nul.nummer) + " (" + nul.naam + "), het nulalternatief.");
  const auto toon = [&](const Onderdeel& o) { uit.onderdeel(o.titel, o.toelichting, o.tabel); };
  toon(tabel_doelen(a));
  for (std::size_t s = 0; s < a.doelen.front().scenarios.size(); ++s) toon(tabel_doeljaren(a, s));
  if (gezien != nullptr) {
    toon(tabel_gezien(a, studie, *gezien));
    if (gezien->achteraf) toon(tabel_doelen_achteraf(a, *gezien->achteraf));
    if (const Herijkverslag* h = gezien->gebruikt(); h != nullptr && !h->scenarios.empty()) toon(tabel_invloed(*h));
    uit.wit();
    for (const std::string& zin : zinnen_gezien(*gezien)) uit.alinea(zin, "- ");
  }
  uit.wit();
  uit.alinea(leeswijzer_doelen(a));
  return uit.tekst();
}

std::string doelen_json(const Doelanalyse& a) {
  JsonSchrijver j;
  begin_doelen(j, a);
  j.eind_object();
  return j.klaar();
}

std::string doelen_json(const Doelanalyse& a, const Studie& studie, const Doelgezien& gezien) {
  JsonSchrijver j;
  begin_doelen(j, a);
  schrijf_gezien(j, a, studie, gezien);
  if (gezien.achteraf) schrijf_doelen(j, "doelen_achteraf", *gezien.achteraf);
  j.eind_object();
  return j.klaar();
}

std::string doelen_csv(const Doelanalyse& a, CsvDialect dialect) {
  struct R {
    const Doelbeeld& beeld;
    const Doelscenario& scenario;
    const Doeljaar& jaar;
  };
  const auto verandering = [](double Samenvatting::*welk) {
    return [welk](const R& r) { return wat_bekend_is(r.jaar.verandering).*welk; };
  };
  static const Velden<R> velden =
      Velden<R>()
          .veld("doel", Celsoort::tekst, [](const R& r) { return r.beeld.doel.naam; })
          .veld("indicator", Celsoort::tekst, [](const R& r) { return vorm_van(r.beeld.doel.indicator).naam; })
          .veld("doel_verandering", Celsoort::aandeel, [](const R& r) { return r.beeld.verandering; })
          .veld("tegen", Celsoort::tekst, [](const R& r) { return maatwoord(r.beeld.doel.tegen); })
          .veld("uiterlijk", Celsoort::geheel, [](const R& r) { return r.beeld.doel.uiterlijk; })
          .veld("scenario", Celsoort::geheel, [](const R& r) { return r.scenario.nummer; })
          .veld("naam", Celsoort::tekst, [](const R& r) { return r.scenario.naam; })
          .veld("jaar", Celsoort::geheel, [](const R& r) { return r.jaar.jaar; })
          .veld("verandering", Celsoort::aandeel, verandering(&Samenvatting::gemiddelde))
          .veld("mcse", Celsoort::aandeel, verandering(&Samenvatting::mcse))
          .veld("p5", Celsoort::aandeel, verandering(&Samenvatting::p5))
          .veld("p95", Celsoort::aandeel, verandering(&Samenvatting::p95))
          .veld("kans_gehaald", Celsoort::aandeel,
                [](const R& r) { return r.jaar.verandering.mcse == onbekend ? onbekend : r.jaar.kans_gehaald; })
          .veld("zichtbaar", Celsoort::aandeel, [](const R& r) { return r.jaar.zichtbaar; })
          .veld("nodig_effect", Celsoort::aandeel,
                [](const R& r) { return r.scenario.nodig ? r.scenario.nodig->waarde : std::nullopt; })
          .veld("hoogst_haalbaar", Celsoort::aandeel,
                [](const R& r) {
                  return r.scenario.nodig ? std::optional(r.scenario.nodig->hoogst_haalbaar) : std::nullopt;
                })
          .veld("jaren_voor_80", Celsoort::geheel, [](const R& r) { return r.scenario.jaren_voor_80; });
  std::vector<R> rijen;
  for (const Doelbeeld& d : a.doelen)
    for (const Doelscenario& s : d.scenarios)
      for (const Doeljaar& jaar : s.jaren) rijen.push_back({d, s, jaar});
  return naar_csv(velden, rijen, dialect);
}

}  // namespace mbc
