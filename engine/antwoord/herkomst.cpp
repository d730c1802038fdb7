#include "antwoord/herkomst.h"

#include <algorithm>

#include "base/tekst.h"
#include "report/analyse_tekst.h"
#include "vorm/bladzijde.h"
#include "vorm/grafiek.h"
#include "vorm/json_schrijver.h"

namespace mbc {
namespace {

constexpr std::array alle_gezichtspunten = {Gezichtspunt::geldstroom, Gezichtspunt::drager, Gezichtspunt::gemeente,
                                            Gezichtspunt::jaar};

double in_euros(Centen c) { return static_cast<double>(c.waarde) / 100; }

std::string watervalgrafiek(const Herkomstanalyse& h, const ScenarioHerkomst& s, const Weergave& w) {
  std::vector<Grafiekpunt> staven;
  for (const Watervalstap& stap : waterval(h, s))
    staven.push_back({stap.naam + " " + bedrag(stap.bedrag(), stap.mcse), stap.bedrag(), stap.van, stap.tot});
  return staafgrafiek(staven, 0, w.breedte, w.kleur);
}

void schrijf_velden(JsonSchrijver& j, const Herkomstbedrag& b) {
  j.veld("gemiddelde", b.euro(), Decimalen::euro);
  j.veld("mcse", b.mcse, Decimalen::euro);
}

void schrijf(JsonSchrijver& j, std::string_view sleutel, const Herkomstbedrag& b) {
  j.object(sleutel, [&] { schrijf_velden(j, b); });
}

void schrijf_kenmerken(JsonSchrijver& j, const Kostenlijn& l, const std::vector<GeldstroomKop>& geldstromen) {
  j.veld("omschrijving", lijnnaam(l));
  j.veld("soort", soortwoord(l.soort));
  j.veld("reikwijdte", l.reikwijdte == Reikwijdte::regio ? "regio" : "per_gemeente");
  j.veld("geldstroom", geldstromen[l.geldstroom].naam);
}

/// What a picture is made of, into the object that is open. `geldstromen`: tells of each line what it is; null: not
/// again.
void schrijf_posten(JsonSchrijver& j, const Herkomstbeeld& b, const std::vector<Kostenlijn>& lijnen,
                    const std::vector<GeldstroomKop>* geldstromen = nullptr) {
  j.object("mechanismen", [&] {
    for (std::size_t i = 0; i < aantal_mechanismen; ++i) schrijf(j, mechanismevormen[i].naam, b.mechanismen[i]);
  });
  schrijf(j, "samenspel", b.samenspel);
  j.object("kosten_per_lijn", [&] {
    for (std::size_t l = 0; l < lijnen.size(); ++l) {
      j.object(lijnen[l].id, [&] {
        schrijf_velden(j, b.lijnen[l]);
        if (geldstromen != nullptr) schrijf_kenmerken(j, lijnen[l], *geldstromen);
      });
    }
  });
  j.object("kosten_per_groep", [&] {
    for (std::size_t g = 0; g < kostengroepen.size(); ++g) schrijf(j, groepsleutel(kostengroepen[g]), b.groepen[g]);
  });
}

void schrijf_beelden(JsonSchrijver& j, std::string_view sleutel, const std::vector<Herkomstbeeld>& beelden,
                     const std::vector<Kostenlijn>& lijnen) {
  j.object(sleutel, [&] {
    for (const Herkomstbeeld& b : beelden) {
      j.object(b.naam, [&] {
        schrijf(j, "baten", b.baten);
        schrijf(j, "kosten", b.kosten);
        schrijf(j, "saldo", b.saldo);
        schrijf_posten(j, b, lijnen);
      });
    }
  });
}

void schrijf_betaling(JsonSchrijver& j, const char* naam, const char* kans, const std::optional<Vereveningsbedrag>& b) {
  j.veld(naam, b ? std::optional(in_euros(b->bedrag)) : std::nullopt, Decimalen::euro);
  j.veld(kans, b ? std::optional(b->kans) : std::nullopt, Decimalen::aandeel);
}

void schrijf_dragers(JsonSchrijver& j, const ScenarioHerkomst& s) {
  j.object("dragers", [&] {
    for (std::size_t d = 0; d < s.verdeling.size(); ++d) {
      const DragerHerkomst& x = s.verdeling[d];
      j.object(x.naam, [&] {
        j.veld("kosten", x.kosten, Decimalen::euro);
        j.veld("baten", x.baten, Decimalen::euro);
        j.veld("saldo", x.saldo, Decimalen::euro);
        j.veld("verzilverbaar_saldo", x.verzilverbaar_saldo, Decimalen::euro);
        j.veld("kans_positief", wat_bekend_is(x.saldo).kans_positief, Decimalen::aandeel);
        j.object("verevening", [&] {
          schrijf_betaling(j, "gelijk_rendement", "kans_bij_gelijk_rendement", x.gelijk_rendement);
          schrijf_betaling(j, "minste", "kans_bij_minste", x.minste);
        });
        schrijf_posten(j, s.dragers[d], s.lijnen);
      });
    }
  });
}

void schrijf_per_traject(JsonSchrijver& j, const std::optional<PerTraject>& p) {
  j.sleutel("per_bereikt_traject");
  if (!p) return j.leeg();
  j.begin_object();
  j.veld("aantal", p->aantal.gemiddelde, Decimalen::aantal);
  for (const auto& [naam, lid] :
       {std::pair{"kosten", &PerTraject::kosten}, {"baten", &PerTraject::baten}, {"saldo", &PerTraject::saldo}}) {
    j.veld(naam, ((*p).*lid).gemiddelde, Decimalen::euro);
    j.veld(std::string(naam) + "_mcse", ((*p).*lid).mcse, Decimalen::euro);
  }
  j.eind_object();
}

void schrijf_waterval(JsonSchrijver& j, const Herkomstanalyse& h, const ScenarioHerkomst& s) {
  j.objecten("waterval", waterval(h, s), [&](const Watervalstap& stap) {
    j.veld("post", stap.naam);
    j.veld("van", stap.van, Decimalen::euro);
    j.veld("tot", stap.tot, Decimalen::euro);
    j.veld("som", stap.som);
  });
}

void schrijf_scenario(JsonSchrijver& j, const Herkomstanalyse& h, const ScenarioHerkomst& s) {
  j.begin_object();
  j.veld("nummer", s.nummer);
  j.veld("naam", s.naam);
  j.veld("baten", s.baten, Decimalen::euro);
  j.veld("kosten", s.kosten, Decimalen::euro);
  j.veld("saldo", s.saldo, Decimalen::euro);
  j.veld("verzilverbaar_saldo", s.verzilverbaar_saldo, Decimalen::euro);
  schrijf_posten(j, s.totaal, s.lijnen, &h.geldstromen);
  schrijf_waterval(j, h, s);
  schrijf_beelden(j, "geldstromen", s.geldstromen, s.lijnen);
  schrijf_dragers(j, s);
  schrijf_beelden(j, "gemeenten", s.gemeenten, s.lijnen);
  schrijf_beelden(j, "jaren", s.jaren, s.lijnen);
  j.veld("rendement", s.rendement, Decimalen::aandeel);
  schrijf_per_traject(j, s.per_traject);
  j.object("aantallen", [&] {
    // The counts among the indicators stand in the order of Telling; what runs is told at the end of the year.
    for (std::size_t t = 0; t < static_cast<std::size_t>(Telling::ots_begin); ++t)
      j.veld(indicatoren[t].naam, s.aantallen[t].gemiddelde, Decimalen::aantal);
  });
  j.eind_object();
}

void schrijf_csv(CsvSchrijver& c, const ScenarioHerkomst& s, std::string_view gezicht, const Herkomstbeeld& b) {
  const auto rij = [&](const char* soort, std::string_view post, std::string_view omschrijving,
                       const Herkomstbedrag& x) {
    c.geheel(s.nummer);
    c.tekst(s.naam);
    c.tekst(gezicht);
    c.tekst(b.naam);
    c.tekst(soort);
    c.tekst(post);
    c.tekst(omschrijving);
    c.getal(x.euro(), 2);
    c.getal(x.mcse, 2);
    c.einde_rij();
  };
  for (std::size_t i = 0; i < aantal_mechanismen; ++i)
    rij("mechanisme", mechanismevormen[i].naam, mechanismewoord(static_cast<Mechanisme>(i)), b.mechanismen[i]);
  rij("mechanisme", "samenspel", "samenspel", b.samenspel);
  rij("som", "baten", "baten", b.baten);
  for (std::size_t l = 0; l < s.lijnen.size(); ++l) rij("lijn", s.lijnen[l].id, lijnnaam(s.lijnen[l]), b.lijnen[l]);
  for (std::size_t g = 0; g < kostengroepen.size(); ++g)
    rij("groep", groepsleutel(kostengroepen[g]), groepwoord(kostengroepen[g]), b.groepen[g]);
  rij("som", "kosten", "kosten", b.kosten);
  rij("som", "saldo", "saldo", b.saldo);
}

}  // namespace

std::string herkomst_tekst(const Herkomstanalyse& h, const Studie& studie, std::optional<Gezichtspunt> per,
                           const Weergave& w) {
  Bladzijde uit(w);
  const Scenario& nul = studie.scenarios[studie.nul_index()];
  uit.kop(studie.naam);
  uit.alinea("Waar het saldo vandaan komt, tegen scenario " + std::to_string(nul.nummer) + " (" + nul.naam +
             "), het nulalternatief; netto contante waarde over " + std::to_string(studie.start) + " t/m " +
             std::to_string(studie.start + studie.horizon - 1) + ".");
  std::string tekst = uit.tekst();
  for (const ScenarioHerkomst& s : h.scenarios) {
    Bladzijde deel(w);
    deel.wit();
    deel.kop(scenariotitel(s.nummer, s.naam));
    deel.alinea(zin_herkomst(s));
    deel.wit();
    tekst += deel.tekst() + watervalgrafiek(h, s, w);
  }
  Bladzijde rest(w);
  const auto toon = [&](const Onderdeel& o) { rest.onderdeel(o.titel, o.toelichting, o.tabel); };
  toon(tabel_herkomst(h));
  if (per)
    for (const ScenarioHerkomst& s : h.scenarios) toon(tabel_herkomst(h, s, *per));
  if (per == Gezichtspunt::drager)
    for (const ScenarioHerkomst& s : h.scenarios) toon(tabel_overzicht(h, s, studie.pm_posten));
  toon(tabel_winst(h));
  for (const ScenarioHerkomst& s : h.scenarios) {
    toon(tabel_verevening(h, s));
    rest.alinea(zin_verevening(s), "  ");
  }
  toon(tabel_per_traject(h));
  for (const ScenarioHerkomst& s : h.scenarios)
    if (const std::string zin = zin_per_traject(s); !zin.empty())
      rest.alinea("Scenario " + std::to_string(s.nummer) + ": " + zin, "  ");
  rest.wit();
  rest.alinea(leeswijzer_herkomst(h));
  return tekst + rest.tekst();
}

std::string herkomst_json(const Herkomstanalyse& h) {
  JsonSchrijver j;
  begin_analyse(j, h.nulalternatief);
  j.veld("replicaties", h.replicaties);
  j.veld("doorrekeningen", h.doorrekeningen);
  j.lijst("scenarios", h.scenarios, [&](const ScenarioHerkomst& s) { schrijf_scenario(j, h, s); });
  j.eind_object();
  return j.klaar();
}

std::string herkomst_csv(const Herkomstanalyse& h, CsvDialect dialect) {
  CsvSchrijver c(dialect);
  for (const char* kop :
       {"scenario", "naam", "gezien_per", "waarvan", "soort", "post", "omschrijving", "gemiddelde", "mcse"})
    c.tekst(kop);
  c.einde_rij();
  for (const ScenarioHerkomst& s : h.scenarios) {
    schrijf_csv(c, s, "totaal", s.totaal);
    for (const Gezichtspunt g : alle_gezichtspunten)
      for (const Herkomstbeeld& b : beelden(s, g)) schrijf_csv(c, s, gezichtswoord(g), b);
  }
  return c.klaar();
}

}  // namespace mbc
