#include "antwoord/herijkverslag.h"

#include <map>

#include "antwoord/waarneming_tekst.h"
#include "base/sha256.h"
#include "model/onzeker.h"
#include "report/analyse_tekst.h"
#include "report/getalnamen.h"
#include "report/verslag.h"

namespace mbc {
namespace {

Waarneemverslag verslag_van(const Herijktewaarneming& h, const Studie& studie) {
  const Waarneming& w = h.waarneming;
  const bool klein = is_klein(w);
  return {w.naam,
          betekenis(w, studie),
          is_aandeel(w, studie),
          klein ? std::nullopt : std::optional(w.waarde),
          klein ? waargenomen(w, studie) : std::string(),
          h.vooraf,
          h.achteraf,
          h.kans_vooraf,
          h.kans_achteraf,
          h.invloed,
          w.verantwoording};
}

/// What readers call each number, and in what it is counted. Of a receipt its part of the families is told.
void noem(std::vector<Herijktgetal>& getallen, const Studie& studie) {
  const Getalnamen namen = getalnamen(studie);
  std::map<std::string, std::string> eenheden, bonnen;
  for (const Getal& g : studie.getallen) eenheden[g.pad] = g.verantwoording.eenheid;
  for (const Kassabon& k : studie.kassabonnen)
    bonnen[gewicht_pad(k)] = "aandeel van kassabon " + (k.titel.empty() ? k.id : k.titel);
  for (Herijktgetal& g : getallen) {
    const auto bon = bonnen.find(g.pad);
    g.naam = bon != bonnen.end() ? bon->second : naam_van(namen, g.pad);
    g.eenheid = bon != bonnen.end() ? "van de gezinnen" : eenheden[g.pad];
  }
}

void schrijf_waarneming(JsonSchrijver& j, const Herijkverslag& v, const Waarneemverslag& w) {
  const Decimalen decimalen = w.aandeel ? Decimalen::aandeel : Decimalen::aantal;
  j.veld("naam", w.naam);
  j.veld("wat", w.wat);
  j.veld("aandeel", w.aandeel);
  if (w.waarde) {
    j.veld("waargenomen", *w.waarde, decimalen);
  } else {
    j.veld("waargenomen", w.klein);
  }
  j.veld("vooraf", w.vooraf, decimalen);
  j.veld("achteraf", w.achteraf, decimalen);
  j.veld("kans_vooraf", w.kans_vooraf, Decimalen::aandeel);
  j.veld("kans_achteraf", w.kans_achteraf, Decimalen::aandeel);
  schrijf_invloed(j, v, w.invloed);
  j.veld("bron", w.verantwoording.bron);
  j.veld("bronkwaliteit", bronmerk(w.verantwoording.kwaliteit));
  j.veld("toelichting", w.verantwoording.toelichting);
}

void schrijf_maten(JsonSchrijver& j, const Herijkmaten& m) {
  j.veld("ess", m.ess, Decimalen::aantal);
  j.veld("verschillende_rijen", static_cast<int>(m.verschillend));
  j.veld("rondes", m.rondes);
  j.veld("gezinnen_per_trekking", m.gezinnen);
  j.veld("leertrekkingen", m.trekkingen);
  j.veld("replicaties", m.replicaties);
  j.veld("replicaties_saldo", m.replicaties_saldo);
  j.veld("stappen", m.stappen);
  j.veld("zetten", m.zetten);
  j.veld("aanvaard", m.aanvaard, Decimalen::aandeel);
  j.veld("alleen_herwogen", m.alleen_herwogen);
  j.veld("ruis", m.ruis, Decimalen::aandeel);
  j.veld("ernaast", m.ernaast, Decimalen::aandeel);
  j.veld("te_vertrouwen", m.vertrouwen == Vertrouwen::goed);
}

}  // namespace

Herijkverslag herijkverslag_van(const Herijkkop& kop, const Studie& studie, const Herijking& h) {
  Herijkverslag v{kop.studie,        kop.waarnemingen, kop.scenario,     kop.scenario_naam,
                  kop.niet_gebruikt, studie.prijspeil, h.nulalternatief, {},
                  h.getallen,        h.scenarios,      h.maten,          sha256_hex(trekkingen_csv(h.rijen))};
  for (const Herijktewaarneming& w : h.waarnemingen) v.waarnemingen.push_back(verslag_van(w, studie));
  noem(v.getallen, studie);
  return v;
}

std::string trekkingen_csv(const Trekrijen& r) {
  CsvSchrijver c(CsvDialect::internationaal);
  for (const std::string& pad : r.paden) c.tekst(pad);
  c.einde_rij();
  for (std::size_t i = 0; i < r.rijen; ++i) {
    for (std::size_t k = 0; k < r.paden.size(); ++k) c.getal(r.op(i, k));
    c.einde_rij();
  }
  return c.klaar();
}

std::string herijking_json(const Herijkverslag& v) {
  JsonSchrijver j;
  j.begin_object();
  j.veld("mbc", versie());
  j.veld("studie", v.studie);
  j.veld("waarnemingen_naam", v.waarnemingen_naam);
  j.veld("scenario", v.scenario);
  j.veld("scenario_naam", v.scenario_naam);
  j.veld("niet_gebruikt", static_cast<int>(v.niet_gebruikt));
  j.veld("prijspeil", v.prijspeil);
  j.veld("nulalternatief", v.nulalternatief);
  j.objecten("waarnemingen", v.waarnemingen, [&](const Waarneemverslag& w) { schrijf_waarneming(j, v, w); });
  j.objecten("getallen", v.getallen, [&](const Herijktgetal& g) {
    j.veld("pad", g.pad);
    j.veld("naam", g.naam);
    j.veld("eenheid", g.eenheid);
    j.veld("aandeel", g.aandeel);
    j.veld("vooraf", g.vooraf, Decimalen::aandeel);
    j.veld("achteraf", g.achteraf, Decimalen::aandeel);
    j.veld("verschuiving", g.verschuiving, Decimalen::aantal);
    j.veld("smaller", g.smaller, Decimalen::aantal);
  });
  j.objecten("scenarios", v.scenarios, [&](const Herijktscenario& s) {
    j.veld("nummer", s.nummer);
    j.veld("naam", s.naam);
    j.veld("saldo_vooraf", s.vooraf, Decimalen::euro);
    j.veld("saldo_achteraf", s.achteraf, Decimalen::euro);
  });
  schrijf_maten(j, v.maten);
  j.veld("trekkingen", v.trekkingen);
  j.eind_object();
  return j.klaar();
}

void schrijf_invloed(JsonSchrijver& j, const Herijkverslag& v, const std::vector<std::optional<Invloed>>& invloed) {
  for (const auto& [naam, veld] : {std::pair{"invloed_saldo", &Invloed::euro}, {"invloed_ruis", &Invloed::ruis}})
    j.object(naam, [&, veld = veld] {
      for (std::size_t s = 0; s < invloed.size() && s < v.scenarios.size(); ++s)
        if (invloed[s]) j.veld(std::to_string(v.scenarios[s].nummer), (*invloed[s]).*veld, Decimalen::euro);
    });
}

std::string waarnemingen_csv(const Herijkverslag& v, CsvDialect dialect) {
  CsvSchrijver c(dialect);
  for (const char* kop : {"naam", "wat", "waargenomen", "vooraf_gemiddelde", "vooraf_p5", "vooraf_p95", "kans_vooraf",
                          "achteraf_gemiddelde", "achteraf_p5", "achteraf_p95", "kans_achteraf", "bronkwaliteit"})
    c.tekst(kop);
  for (const Herijktscenario& s : v.scenarios)
    for (const char* kop : {"invloed_saldo_", "invloed_ruis_"}) c.tekst(kop + std::to_string(s.nummer));
  c.einde_rij();
  for (const Waarneemverslag& w : v.waarnemingen) {
    const int decimalen = w.aandeel ? 6 : 4;
    c.tekst(w.naam);
    c.tekst(w.wat);
    if (w.waarde) {
      c.getal(*w.waarde, decimalen);
    } else {
      c.tekst(w.klein);
    }
    for (const auto& [s, p] : {std::pair{&w.vooraf, w.kans_vooraf}, {&w.achteraf, w.kans_achteraf}}) {
      for (const double x : {s->gemiddelde, s->p5, s->p95}) c.getal(x, decimalen);
      c.getal(p, 6);
    }
    c.tekst(bronmerk(w.verantwoording.kwaliteit));
    for (const auto& x : w.invloed)
      for (const auto veld : {&Invloed::euro, &Invloed::ruis}) x ? c.getal((*x).*veld, 2) : c.leeg();
    c.einde_rij();
  }
  return c.klaar();
}

std::string getallen_csv(const Herijkverslag& v, CsvDialect dialect) {
  CsvSchrijver c(dialect);
  for (const char* kop : {"pad", "vooraf_gemiddelde", "vooraf_sd", "vooraf_p5", "vooraf_p95", "achteraf_gemiddelde",
                          "achteraf_sd", "achteraf_p5", "achteraf_p95", "verschuiving_sd", "smaller"})
    c.tekst(kop);
  c.einde_rij();
  constexpr int decimalen = 6;
  for (const Herijktgetal& g : v.getallen) {
    c.tekst(g.pad);
    for (const Samenvatting* s : {&g.vooraf, &g.achteraf})
      for (const double x : {s->gemiddelde, s->sd, s->p5, s->p95}) c.getal(x, decimalen);
    c.getal(g.verschuiving, decimalen);
    c.getal(g.smaller, decimalen);
    c.einde_rij();
  }
  return c.klaar();
}

}  // namespace mbc
