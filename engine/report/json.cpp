#include "report/json.h"

#include "report/verslag_delen.h"
#include "vorm/json_schrijver.h"

namespace mbc {
namespace {

constexpr Decimalen euro = Decimalen::euro;

/// Under a key an object for each geldstroom, by its name.
template <class F>
void per_geldstroom(JsonSchrijver& j, const Resultaat& r, F inhoud) {
  j.object("geldstromen", [&] {
    for (std::size_t f = 0; f < r.geldstromen.size(); ++f) j.object(r.geldstromen[f].naam, [&] { inhoud(f); });
  });
}

void schrijf_baten_kosten(JsonSchrijver& j, const BatenKosten& b) {
  j.veld("baten", b.baten, euro);
  j.veld("kosten", b.kosten, euro);
  j.veld("saldo", b.saldo, euro);
}

void schrijf_aantallen(JsonSchrijver& j, const Aantallen& a) {
  j.begin_object();
  for (const Aantal x : aantallen_in_json) j.veld(soort_van(x).sleutel, a[x], Decimalen::aantal);
  j.veld("kosten_duurste_gezinnen", a.kosten_duurste_gezinnen, euro);
  j.veld("duurste_gezinnen", a.duurste_gezinnen, Decimalen::aantal);
  j.eind_object();
}

/// {FUNCTIE: {gevraagd_uren, ...}} of one year.
void schrijf_formatie(JsonSchrijver& j, const std::vector<std::string>& functies,
                      const std::vector<Formatie>& formatie) {
  j.begin_object();
  for (std::size_t f = 0; f < functies.size(); ++f) {
    j.object(functies[f], [&] {
      j.veld("gevraagd_uren", formatie[f].gevraagd_uren, Decimalen::aantal);
      j.veld("vrijgespeeld_uren", formatie[f].vrijgespeeld_uren, Decimalen::aantal);
      j.veld("gevraagd_fte", formatie[f].gevraagd_fte, Decimalen::aantal);
      j.veld("vrijgespeeld_fte", formatie[f].vrijgespeeld_fte, Decimalen::aantal);
    });
  }
  j.eind_object();
}

void schrijf_niveau(JsonSchrijver& j, const Kostenniveau& n) {
  j.veld("zorgkosten", n.zorgkosten, euro);
  j.veld("investeringen", n.investeringen, euro);
}

/// What the scenario itself costs in one year.
void schrijf_niveau(JsonSchrijver& j, const Resultaat& r, const JaarNiveau& n) {
  j.begin_object();
  schrijf_niveau(j, n.totaal);
  per_geldstroom(j, r, [&](std::size_t f) { schrijf_niveau(j, n.geldstromen[f]); });
  j.veld("zorgkosten_per_traject", n.per_traject, euro);
  j.veld("zorgkosten_per_nieuwe_ots", n.per_nieuwe_ots, euro);
  j.eind_object();
}

void schrijf_jaar(JsonSchrijver& j, const Resultaat& r, const JaarResultaat& jaar) {
  j.begin_object();
  j.veld("jaar", jaar.jaar);
  schrijf_baten_kosten(j, jaar.totaal);
  j.veld("cumulatief", jaar.cumulatief, euro);
  per_geldstroom(j, r, [&](std::size_t g) { schrijf_baten_kosten(j, jaar.geldstromen[g]); });
  j.sleutel("niveau");
  schrijf_niveau(j, r, jaar.niveau);
  j.sleutel("aantallen");
  schrijf_aantallen(j, jaar.aantallen);
  j.sleutel("formatie");
  schrijf_formatie(j, r.functies, jaar.formatie);
  j.eind_object();
}

void schrijf_gemeente(JsonSchrijver& j, const Resultaat& r, const GemeenteResultaat& g) {
  j.begin_object();
  schrijf_baten_kosten(j, g.totaal);
  j.sleutel("formatie");
  j.begin_lijst();
  for (std::size_t y = 0; y < g.formatie.size(); ++y) {
    j.begin_object();
    j.veld("jaar", r.start + static_cast<int>(y));
    j.sleutel("functies");
    schrijf_formatie(j, r.functies, g.formatie[y]);
    j.eind_object();
  }
  j.eind_lijst();
  j.eind_object();
}

void schrijf_ncw(JsonSchrijver& j, const Resultaat& r, const ScenarioResultaat& s) {
  j.object("ncw", [&] {
    schrijf_baten_kosten(j, s.ncw);
    j.veld("verzilverbaar_saldo", s.verzilverbaar_saldo, euro);
    if (s.kostendeling) {
      j.veld("kosten_betaald", s.kostendeling->betaald, euro);
      j.veld("kosten_uit_ander_werk", s.kostendeling->uit_ander_werk, euro);
    }
  });
  j.veld("batenkostenratio", s.batenkostenratio, Decimalen::aandeel);
  per_geldstroom(j, r, [&](std::size_t g) { schrijf_baten_kosten(j, s.geldstromen[g]); });
  j.object("dragers", [&] {
    for (const DragerResultaat& d : s.dragers) {
      j.object(d.naam, [&] {
        j.veld("saldo", d.saldo, euro);
        j.veld("verzilverbaar_saldo", d.verzilverbaar_saldo, euro);
      });
    }
  });
}

/// Against each scenario but the nulalternatief: against that stands in `ncw`.
void schrijf_onderling(JsonSchrijver& j, const std::vector<Onderling>& onderling) {
  j.objecten("tegen", onderling, [&](const Onderling& o) {
    j.veld("nummer", o.tegen);
    j.veld("saldo", o.saldo, euro);
    j.veld("verzilverbaar_saldo", o.verzilverbaar_saldo, euro);
  });
}

void schrijf_kans_en_tijd(JsonSchrijver& j, const ScenarioResultaat& s) {
  schrijf_terugverdienen(j, s.terugverdientijd, s.kasput);

  j.object("recidive", [&] {
    j.veld("binnen_1jaar", s.recidive_1jaar.gemiddelde, Decimalen::aandeel);
    j.veld("binnen_2jaar", s.recidive_2jaar.gemiddelde, Decimalen::aandeel);
    j.object("spreiding", [&] {
      j.veld("binnen_1jaar", s.recidive_1jaar, Decimalen::aandeel);
      j.veld("binnen_2jaar", s.recidive_2jaar, Decimalen::aandeel);
    });
  });
}

/// The lines, and those of a kind together.
void schrijf_investeringen(JsonSchrijver& j, const Resultaat& r, const ScenarioResultaat& s) {
  j.object("investeringsregels", [&] {
    for (const InvesteringResultaat& i : s.regels) {
      j.object(i.id, [&] {
        j.veld("niet_contant", i.niet_contant, euro);
        j.veld("contant", i.contant, euro);
        j.veld("soort", soortwoord(i.soort));
        j.veld("reikwijdte", reikwijdtewoord(i.regionaal));
        j.veld("geldstroom", r.geldstromen[i.geldstroom].naam);
        j.getallen("jaren", i.jaren, euro);
        j.object("gemeenten", [&] {
          for (std::size_t g = 0; g < i.bedragen.maat(0); ++g)
            j.getallen(r.gemeenten[g], {i.bedragen.vanaf(g, 0), i.bedragen.maat(1)}, euro);
        });
        if (i.functie) {
          j.veld("functie", r.functies[*i.functie]);
          j.object("uren", [&] {
            for (std::size_t g = 0; g < i.uren.maat(0); ++g)
              j.getallen(r.gemeenten[g], {i.uren.vanaf(g, 0), i.uren.maat(1)}, Decimalen::aantal);
          });
        }
      });
    }
  });
  j.objecten("kostensoorten", s.kostensoorten, [&](const Kostensoort& k) {
    j.veld("soort", soortwoord(k.soort));
    j.veld("reikwijdte", reikwijdtewoord(k.regionaal));
    j.veld("niet_contant", k.niet_contant.gemiddelde, euro);
    j.veld("mcse", k.niet_contant.mcse, euro);
  });
}

void schrijf_doorslag(JsonSchrijver& j, const std::vector<Doorslag>& doorslag) {
  const auto schrijf = [&](const char* sleutel, const Moment& m) {
    j.object(sleutel, [&] {
      j.veld("gemiddelde", m.gemiddelde, euro);
      j.veld("mcse", m.mcse, euro);
    });
  };
  j.objecten("doorslag", doorslag, [&](const Doorslag& d) {
    j.veld("pad", d.pad);
    j.veld("aandeel", d.aandeel, Decimalen::aandeel);
    schrijf("saldo_laagste_vijfde", d.laag);
    schrijf("saldo_hoogste_vijfde", d.hoog);
  });
}

void schrijf_scenario(JsonSchrijver& j, const Resultaat& r, const ScenarioResultaat& s) {
  j.begin_object();
  j.veld("nummer", s.nummer);
  j.veld("naam", s.naam);
  schrijf_ncw(j, r, s);
  schrijf_onderling(j, s.onderling);
  j.object("gemeenten", [&] {
    for (std::size_t g = 0; g < r.gemeenten.size(); ++g) {
      j.sleutel(r.gemeenten[g]);
      schrijf_gemeente(j, r, s.gemeenten[g]);
    }
  });
  j.lijst("jaren", s.jaren, [&](const JaarResultaat& jaar) { schrijf_jaar(j, r, jaar); });
  j.object("totaal", [&] {
    j.veld("zorgkosten", s.zorgkosten, euro);
    j.veld("investeringen", s.investeringen, euro);
  });
  schrijf_kans_en_tijd(j, s);
  schrijf_investeringen(j, r, s);
  schrijf_doorslag(j, s.doorslag);
  j.eind_object();
}

void schrijf_kop(JsonSchrijver& j, const Verslag& v) {
  const Resultaat& r = v.resultaat;
  j.veld("mbc", versie());
  j.veld("studie", r.studie);
  j.sleutel("zaad");
  j.geheel(r.zaad);
  j.veld("replicaties", r.replicaties);
  j.veld("nulalternatief", r.nulalternatief);
  j.veld("start", r.start);
  j.veld("horizon", r.horizon);
  j.veld("prijspeil", r.prijspeil);
  j.veld("discontovoet", r.discontovoet, Decimalen::aandeel);
  if (!r.discontovoet_later.empty()) {
    j.object("discontovoet_vanaf", [&] {
      for (const Resultaat::Voet& x : r.discontovoet_later) j.veld(std::to_string(x.vanaf), x.voet, Decimalen::aandeel);
    });
  }
  schrijf_invoer(j, v.invoer);
  j.teksten("zet", v.zet);
  j.lijst("geldstromen", r.geldstromen, [&](const GeldstroomKop& g) { j.tekst(g.naam); });
  j.object("dragers", [&] {
    for (const std::string& drager : r.dragers) {
      j.sleutel(drager);
      j.begin_lijst();
      for (const GeldstroomKop& g : r.geldstromen)
        if (g.drager == drager) j.tekst(g.naam);
      j.eind_lijst();
    }
  });
  j.teksten("gemeenten", r.gemeenten);
  j.teksten("functies", r.functies);
}

}  // namespace

std::string naar_json(const Verslag& v) {
  JsonSchrijver j;
  j.begin_object();
  schrijf_kop(j, v);
  j.lijst("scenarios", v.resultaat.scenarios, [&](const ScenarioResultaat& s) { schrijf_scenario(j, v.resultaat, s); });
  j.objecten("pm_posten", v.pm_posten, [&](const PmPost& p) {
    j.veld("omschrijving", p.omschrijving);
    j.veld("richting", p.richting);
    j.veld("bron", p.bron);
  });
  j.sleutel("waarschuwingen");
  schrijf_waarschuwingen(j, v.waarschuwingen);
  j.eind_object();
  return j.klaar();
}

}  // namespace mbc
