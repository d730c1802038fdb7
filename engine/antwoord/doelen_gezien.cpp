#include "antwoord/doelen_gezien.h"

#include <algorithm>

#include "antwoord/doelen_tekst.h"
#include "antwoord/herijking_onderdelen.h"
#include "antwoord/herijkverslag.h"
#include "antwoord/waarneming_tekst.h"
#include "base/getaltekst.h"
#include "report/analyse_tekst.h"

namespace mbc {
namespace {

bool gaat_over(const Waarneming& w, const Doelbeeld& d) { return w.indicator == d.doel.indicator; }

/// "vto_delft (2023, Delft)".
std::string titel_van(const Waarneming& w, const Studie& studie) {
  if (!w.indicator) return w.naam;
  return w.naam + " (" + std::to_string(w.jaar) + (w.gemeente ? ", " + studie.gemeenten[*w.gemeente].naam : "") + ")";
}

std::vector<Tabelcel> rij_van_gezien(const Gezien& g, const Studie& studie) {
  const bool procenten = is_aandeel(g.waarneming, studie);
  return {{titel_van(g.waarneming, studie)},
          {waargenomen(g.waarneming, studie)},
          {met_rand(g.vooraf, procenten)},
          waarneemkans(g.kans_vooraf, g.replicaties),
          {g.achteraf ? met_rand(*g.achteraf, procenten) : ""},
          g.achteraf ? waarneemkans(g.kans_achteraf, g.replicaties) : Tabelcel{},
          {g.waarneming.gebruik == Gebruik::herijken ? "herijken" : "toetsen"},
          broncel(g.waarneming.verantwoording.kwaliteit)};
}

}  // namespace

Onderdeel tabel_doelen_achteraf(const Doelanalyse& vooraf, const Doelanalyse& achteraf) {
  Tabel t({{"Scenario"},
           {"verandering vooraf", Uitlijning::rechts},
           {"achteraf", Uitlijning::rechts},
           {"kans gehaald vooraf", Uitlijning::rechts},
           {"achteraf", Uitlijning::rechts}});
  for (std::size_t i = 0; i < vooraf.doelen.size(); ++i) {
    const Doelbeeld& d = vooraf.doelen[i];
    t.tussenkop(belofte(d));
    for (std::size_t k = 0; k < d.scenarios.size(); ++k) {
      const Doelscenario &s = d.scenarios[k], &na = achteraf.doelen[i].scenarios[k];
      const Doeljaar &voor_jaar = s.jaren[d.doeljaar(s)], &na_jaar = na.jaren[d.doeljaar(na)];
      t.rij({{std::to_string(s.nummer) + " " + s.naam},
             {verandering_tekst(voor_jaar.verandering)},
             {verandering_tekst(na_jaar.verandering)},
             {kans(voor_jaar.kans_gehaald, vooraf.replicaties)},
             {kans(na_jaar.kans_gehaald, achteraf.replicaties)}});
    }
  }
  return {"De doelen na wat er is gezien", "in het jaar van elk doel; gemiddeld met P5 tot P95", std::move(t)};
}

Onderdeel tabel_gezien(const Doelanalyse& a, const Studie& studie, const Doelgezien& gezien) {
  Tabel t({{"Waarneming"},
           {"waargenomen", Uitlijning::rechts},
           {"vooraf verwacht", Uitlijning::rechts},
           {"kans", Uitlijning::rechts},
           {"achteraf", Uitlijning::rechts},
           {"kans", Uitlijning::rechts},
           {"gebruik"},
           {"bron"}});
  const auto onder = [&](const std::string& kop, auto hoort) {
    bool leeg = true;
    for (const Gezien& g : gezien.lijst) {
      if (!hoort(g.waarneming)) continue;
      if (std::exchange(leeg, false)) t.tussenkop(kop);
      t.rij(rij_van_gezien(g, studie));
    }
  };
  for (const Doelbeeld& d : a.doelen) onder(belofte(d), [&](const Waarneming& w) { return gaat_over(w, d); });
  onder("van geen doel", [&](const Waarneming& w) {
    return std::ranges::none_of(a.doelen, [&](const Doelbeeld& d) { return gaat_over(w, d); });
  });
  return {"Wat er is gezien, naast wat er verwacht werd",
          "gemiddeld met P5 - P95 van de waarneming; kans: op iets dat minstens zo ver weg ligt", std::move(t)};
}

std::vector<std::string> zinnen_gezien(const Doelgezien& gezien) {
  std::vector<std::string> uit = {"Waarnemingen: " + gezien.waarnemingen + ". Van kracht was scenario " +
                                  std::to_string(gezien.scenario) + " (" + gezien.scenario_naam + ")."};
  if (gezien.herijking) {
    uit.push_back(oordeel(*gezien.herijking));
    for (std::string& zin : tegenspraken(*gezien.herijking)) uit.push_back(std::move(zin));
  } else {
    uit.emplace_back(
        "Er is niets om op te herijken (gebruik: herijken, en iets dat onzeker is); er is dus alleen een vooraf.");
  }
  return uit;
}

void schrijf_gezien(JsonSchrijver& j, const Doelanalyse& a, const Studie& studie, const Doelgezien& gezien) {
  const Herijkverslag* h = gezien.gebruikt();
  j.object("gezien", [&] {
    j.veld("waarnemingen", gezien.waarnemingen);
    j.veld("scenario", gezien.scenario);
    j.veld("herijkt", h != nullptr);
    j.veld("ess", h != nullptr ? std::optional(h->maten.ess) : std::nullopt, Decimalen::aantal);
    j.veld("te_vertrouwen", h != nullptr && h->maten.vertrouwen == Vertrouwen::goed);
    j.objecten("lijst", gezien.lijst, [&](const Gezien& g) {
      const Waarneming& w = g.waarneming;
      const Decimalen decimalen = is_aandeel(w, studie) ? Decimalen::aandeel : Decimalen::aantal;
      std::vector<std::string> doelen;
      for (const Doelbeeld& d : a.doelen)
        if (gaat_over(w, d)) doelen.push_back(d.doel.naam);
      j.veld("naam", w.naam);
      j.veld("wat", betekenis(w, studie));
      j.teksten("doelen", doelen);
      j.veld("gebruik", w.gebruik == Gebruik::herijken ? "herijken" : "toetsen");
      if (is_klein(w)) {
        j.veld("waargenomen", waargenomen(w, studie));
      } else {
        j.veld("waargenomen", w.waarde, decimalen);
      }
      j.veld("vooraf", g.vooraf, decimalen);
      j.veld("kans_vooraf", g.kans_vooraf, Decimalen::aandeel);
      if (g.achteraf) {
        j.veld("achteraf", *g.achteraf, decimalen);
        j.veld("kans_achteraf", g.kans_achteraf, Decimalen::aandeel);
      }
      if (h != nullptr && !g.invloed.empty()) schrijf_invloed(j, *h, g.invloed);
      j.veld("bron", w.verantwoording.bron);
      j.veld("bronkwaliteit", bronmerk(w.verantwoording.kwaliteit));
    });
  });
}

}  // namespace mbc
