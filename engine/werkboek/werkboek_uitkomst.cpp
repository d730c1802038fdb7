#include <algorithm>

#include "base/tekst.h"
#include "report/teksten.h"
#include "report/terugverdienen.h"
#include "report/vergelijking.h"
#include "vorm/kleuren.h"
#include "vorm/velden.h"
#include "werkboek/werkboek_bladen.h"

/// The sheets that show the outcome: every cell stands in the result.
namespace mbc {
namespace {

using Kolomkop = Tabelblad::Kolomkop;

/// Columns of Samenvatting, in characters.
constexpr double breedte_label = 36, breedte_scenario = 24;

const std::string tegen_nul = "Tegen het nulalternatief, contant gemaakt over de hele periode, in euro's.";

/// The same on every sheet; that of the nulalternatief comes after those of the others.
std::uint32_t scenariokleur(const Resultaat& r, const ScenarioResultaat& s) {
  const std::vector<const ScenarioResultaat*> anderen = vergeleken(r);
  return kleur(static_cast<std::size_t>(std::find(anderen.begin(), anderen.end(), &s) - anderen.begin()));
}

void scenario(Tabelblad& t, const ScenarioResultaat& s) { t.getal(s.nummer, Celstijl::jaar).tekst(s.naam); }

/// Mean, P5, P95 and noise.
void spreiding(Tabelblad& t, const Samenvatting& gemeten, Celstijl stijl = Celstijl::euro) {
  const Samenvatting s = wat_bekend_is(gemeten);
  t.getal(s.gemiddelde, stijl).getal(s.p5, stijl).getal(s.p95, stijl).getal(s.mcse, stijl);
}

void voeg_spreiding_toe(std::vector<Kolomkop>& koppen, const std::string& wat) {
  for (const char* maat : {", gemiddeld", ", P5", ", P95", ", rekenruis"}) koppen.push_back({wat + maat, 11});
}

std::vector<Kolomkop> koppen_baten_kosten(std::vector<Kolomkop> koppen) {
  for (const char* wat : {"baten", "kosten", "saldo"}) voeg_spreiding_toe(koppen, wat);
  koppen.push_back({"kans op positief saldo", 12});
  return koppen;
}

void baten_kosten(Tabelblad& t, const BatenKosten& b) {
  spreiding(t, b.baten);
  spreiding(t, b.kosten);
  spreiding(t, b.saldo);
  t.getal(wat_bekend_is(b.saldo).kans_positief, Celstijl::aandeel);
}

/// What a scenario brings more than `ander`; nothing for that one itself.
void voeg_onderling_toe(Velden<ScenarioResultaat>& velden, const ScenarioResultaat& ander) {
  using S = ScenarioResultaat;
  const auto tegen = [&](const std::string& wat, Celsoort soort, auto cijfer) {
    velden.veld(wat, soort, [nummer = ander.nummer, cijfer](const S& s) {
      const auto o =
          std::find_if(s.onderling.begin(), s.onderling.end(), [&](const Onderling& x) { return x.tegen == nummer; });
      return o == s.onderling.end() ? Celwaarde() : Celwaarde(cijfer(*o));
    });
  };
  const std::string saldo = "saldo tegen " + std::to_string(ander.nummer);  // its name would not fit
  tegen(saldo + ", gemiddeld", Celsoort::euro, [](const Onderling& o) { return o.saldo.gemiddelde; });
  tegen(saldo + ", P5", Celsoort::euro, [](const Onderling& o) { return wat_bekend_is(o.saldo).p5; });
  tegen(saldo + ", P95", Celsoort::euro, [](const Onderling& o) { return wat_bekend_is(o.saldo).p95; });
  tegen("kans op positief " + saldo, Celsoort::aandeel,
        [](const Onderling& o) { return wat_bekend_is(o.saldo).kans_positief; });
  tegen("verzilverbaar " + saldo, Celsoort::euro, [](const Onderling& o) { return o.verzilverbaar_saldo.gemiddelde; });
}

/// What the summary shows of a scenario, named as its reader sees it; the chart draws on the first three.
Velden<ScenarioResultaat> velden_samenvatting(const Resultaat& r) {
  using S = ScenarioResultaat;
  const auto saldo = [](const S& s) { return s.ncw.saldo; };
  const auto vrij = [](const S& s) { return s.verzilverbaar_saldo; };
  Velden<S> velden;
  velden.veld("baten, gemiddeld", Celsoort::euro, [](const S& s) { return s.ncw.baten.gemiddelde; })
      .veld("kosten, gemiddeld", Celsoort::euro, [](const S& s) { return s.ncw.kosten.gemiddelde; })
      .cijfer("saldo, gemiddeld", &Samenvatting::gemiddelde, saldo)
      .cijfer("saldo, P5", &Samenvatting::p5, saldo)
      .cijfer("saldo, P95", &Samenvatting::p95, saldo)
      .cijfer("saldo, rekenruis", &Samenvatting::mcse, saldo)
      .veld("kans op positief saldo", Celsoort::aandeel,
            [](const S& s) { return wat_bekend_is(s.ncw.saldo).kans_positief; })
      .cijfer("verzilverbaar saldo, gemiddeld", &Samenvatting::gemiddelde, vrij)
      .cijfer("verzilverbaar saldo, P5", &Samenvatting::p5, vrij)
      .cijfer("verzilverbaar saldo, P95", &Samenvatting::p95, vrij);
  if (deelt_kosten(r))
    velden
        .veld("kosten, waarvan extra betaald", Celsoort::euro,
              [](const S& s) { return s.kostendeling->betaald.gemiddelde; })
        .veld("kosten, waarvan tijd uit ander werk", Celsoort::euro,
              [](const S& s) { return s.kostendeling->uit_ander_werk.gemiddelde; });
  velden.veld("baten-kostenratio", Celsoort::aantal, [](const S& s) { return s.batenkostenratio; })
      .veld("terugverdientijd, mediaan (jaren)", Celsoort::aantal,
            [](const S& s) {
              const auto& jaren = s.terugverdientijd.mediaan;
              if (vraagt_minder(s)) return Celwaarde(niet_van_toepassing);
              return jaren ? Celwaarde(jaren) : jaren_tekst({}, static_cast<int>(s.jaren.size()));
            })
      .veld("diepste kasput, gemiddeld", Celsoort::euro, [](const S& s) { return s.kasput.diepte.gemiddelde; })
      .veld("jaar van de kasput", Celsoort::geheel, [](const S& s) { return s.kasput.jaar; })
      .veld("zorgkosten van het scenario zelf", Celsoort::euro, [](const S& s) { return s.zorgkosten.gemiddelde; })
      .veld("investeringen van het scenario zelf", Celsoort::euro,
            [](const S& s) { return s.investeringen.gemiddelde; });
  if (const std::vector<const S*> anderen = vergeleken(r); anderen.size() > 1)
    for (const S* ander : anderen) voeg_onderling_toe(velden, *ander);
  return velden;
}

/// The last row.
Rij teksten(Blad& blad, Rij rij, const Verslag& v) {
  const auto laatste = static_cast<Kol>(v.resultaat.scenarios.size());
  const double tekens = breedte_label + breedte_scenario * laatste;
  const auto deel = [&](const char* kop, const std::vector<std::string>& alineas) {
    blad.tekst(rij++, 0, kop, Celstijl::titel);
    for (const std::string& a : alineas) blad.alinea(rij++, laatste, tekens, a);
    ++rij;
  };
  std::vector<std::string> waarschuwingen, omschrijvingen;
  for (const ScenarioResultaat& s : v.resultaat.scenarios)
    if (!s.omschrijving.empty()) omschrijvingen.push_back(kop_van(s) + ": " + s.omschrijving);
  for (const Verslagwaarschuwing& w : v.waarschuwingen) waarschuwingen.push_back(w.tekst);
  if (!omschrijvingen.empty()) deel("De scenario's", omschrijvingen);
  deel("Hoe te lezen", leeswijzer(v.resultaat.replicaties, v.resultaat.trekking));
  if (!waarschuwingen.empty()) deel("Waarschuwingen", waarschuwingen);
  deel("Voorbehoud", voorbehoud());
  return rij - 2;
}

}  // namespace

void blad_samenvatting(Xlsx& boek, const Verslag& v) {
  const Resultaat& r = v.resultaat;
  std::vector<Kolomkop> koppen = {{"", breedte_label}};
  for (const ScenarioResultaat& s : r.scenarios) koppen.push_back({kop_van(s), breedte_scenario});
  Tabelblad t(boek, "Samenvatting", r.studie,
              "Netto contante waarde " + periode(r) + ", prijspeil " + std::to_string(r.prijspeil) +
                  ", in euro's, tegen " + scenario_titel(r, r.nulalternatief) + ".",
              koppen);
  const Velden<ScenarioResultaat> velden = velden_samenvatting(r);
  for (const Veld<ScenarioResultaat>& veld : velden.lijst()) {
    t.tekst(veld.sleutel);
    for (const ScenarioResultaat& s : r.scenarios) schrijf(t, veld.soort, veld.van(s));
    t.volgende_rij();
  }
  const Rij onder = t.rij() + 1;
  Grafiek g{Grafieksoort::kolommen, "Baten, kosten en saldo per scenario", "euro, contant", "Samenvatting", 0, {}};
  for (const ScenarioResultaat* s : vergeleken(r))
    g.reeksen.push_back({kop_van(*s), static_cast<Kol>(1 + (s - r.scenarios.data())), Tabelblad::eerste_rij,
                         Tabelblad::eerste_rij + 2, scenariokleur(r, *s)});
  t.blad().grafiek(onder, 0, g);
  const Rij laatste = teksten(t.blad(), onder + Tabelblad::hoogte_grafiek, v);
  t.klaar({.eronder = laatste - t.rij() + 1, .staand = true});
}

namespace {

/// Under the table: what each drager keeps. The first row below it.
Rij dragers(Tabelblad& t, const Resultaat& r, Rij rij) {
  Blad& blad = t.blad();
  blad.tekst(rij++, 0, "Per drager", Celstijl::titel);
  Kol k = 0;
  for (const char* kop : {"scenario", "naam", "drager", "", "saldo, gemiddeld", "saldo, P5", "saldo, P95",
                          "verzilverbaar, gemiddeld", "verzilverbaar, P5", "verzilverbaar, P95"})
    blad.tekst(rij, k++, kop, Celstijl::kop);
  constexpr double twee_regels = 30;
  blad.hoogte(rij++, twee_regels);
  for (const ScenarioResultaat* s : vergeleken(r)) {
    for (const DragerResultaat& d : s->dragers) {
      blad.getal(rij, 0, s->nummer, Celstijl::jaar);
      blad.tekst(rij, 1, s->naam);
      blad.tekst(rij, 2, d.naam);
      k = 4;
      for (const Samenvatting* w : {&d.saldo, &d.verzilverbaar_saldo})
        for (const double x : {w->gemiddelde, w->p5, w->p95}) t.euro(rij, k++, x);
      ++rij;
    }
  }
  return rij;
}

/// Under that: the saldo as a chart needs it, and the chart. The first row below them.
Rij saldo_per_geldstroom(Tabelblad& t, const Resultaat& r, Rij rij) {
  Blad& blad = t.blad();
  blad.tekst(rij++, 0, "Saldo per geldstroom", Celstijl::titel);
  std::vector<std::string> koppen = {"scenario", "naam"};
  for (const GeldstroomKop& g : r.geldstromen) koppen.push_back(g.naam);
  for (std::size_t k = 0; k < koppen.size(); ++k) blad.tekst(rij, static_cast<Kol>(k), koppen[k], Celstijl::kop);
  const Rij eerste = ++rij;
  for (const ScenarioResultaat* s : vergeleken(r)) {
    blad.getal(rij, 0, s->nummer, Celstijl::jaar);
    blad.tekst(rij, 1, s->naam);
    for (std::size_t f = 0; f < r.geldstromen.size(); ++f)
      t.euro(rij, static_cast<Kol>(2 + f), s->geldstromen[f].saldo.gemiddelde);
    ++rij;
  }
  Grafiek g{Grafieksoort::gestapeld, "Saldo per geldstroom", "euro, contant", "Geldstromen", 1, {}};
  for (std::size_t f = 0; f < r.geldstromen.size(); ++f)
    g.reeksen.push_back({r.geldstromen[f].naam, static_cast<Kol>(2 + f), eerste, rij - 1, kleur(f)});
  blad.grafiek(rij + 1, 0, g);
  return rij + Tabelblad::hoogte_grafiek;
}

}  // namespace

void blad_geldstromen(Xlsx& boek, const Verslag& v) {
  const Resultaat& r = v.resultaat;
  Tabelblad t(boek, "Geldstromen", "Baten, kosten en saldo per geldstroom", tegen_nul,
              koppen_baten_kosten({{"scenario", 9}, {"naam", 30}, {"geldstroom", 22}, {"drager", 18}}));
  for (const ScenarioResultaat* s : vergeleken(r)) {
    for (std::size_t f = 0; f < r.geldstromen.size(); ++f) {
      scenario(t, *s);
      t.tekst(r.geldstromen[f].naam).tekst(r.geldstromen[f].drager);
      baten_kosten(t, s->geldstromen[f]);
      t.volgende_rij();
    }
  }
  Rij rij = dragers(t, r, t.rij() + 1);
  rij = saldo_per_geldstroom(t, r, rij + 1);
  t.klaar({.eronder = rij - t.rij()});
}

namespace {

/// A line for each of the scenarios over the years, from a table of scenario x year.
Grafiek lijnen_per_scenario(const Resultaat& r, const std::vector<const ScenarioResultaat*>& scenarios,
                            const std::string& blad, const std::string& titel, const std::string& as, Kol jaren,
                            Kol waarden) {
  Grafiek g{Grafieksoort::lijnen, titel, as, blad, jaren, {}};
  Rij rij = Tabelblad::eerste_rij;
  for (const ScenarioResultaat* s : scenarios) {
    const Rij tot = rij + static_cast<Rij>(r.horizon) - 1;
    g.reeksen.push_back({kop_van(*s), waarden, rij, tot, scenariokleur(r, *s)});
    rij = tot + 1;
  }
  return g;
}

/// A long head takes some more, and a long word in it what it needs.
double breedte_van_kop(std::string_view kop) {
  constexpr std::size_t lange_kop = 25, lang_woord = 15;
  for (const std::string_view woord : splits(kop, ' '))
    if (woord.size() > lang_woord) return 16;
  return kop.size() > lange_kop ? 14 : 12;
}

}  // namespace

void blad_jaren(Xlsx& boek, const Verslag& v) {
  const Resultaat& r = v.resultaat;
  std::vector<Kolomkop> koppen = koppen_baten_kosten({{"scenario", 9}, {"naam", 30}, {"jaar", 7}});
  voeg_spreiding_toe(koppen, "cumulatief saldo, contant");
  koppen.push_back({"kans dat het dan is terugverdiend", 14});
  Tabelblad t(boek, "Jaren", "Baten, kosten en saldo per jaar",
              "Tegen het nulalternatief, niet contant gemaakt, in euro's; alleen het cumulatieve saldo is contant.",
              koppen);
  for (const ScenarioResultaat* s : vergeleken(r)) {
    for (std::size_t y = 0; y < s->jaren.size(); ++y) {
      scenario(t, *s);
      t.getal(s->jaren[y].jaar, Celstijl::jaar);
      baten_kosten(t, s->jaren[y].totaal);
      spreiding(t, s->jaren[y].cumulatief);
      t.getal(vraagt_minder(*s) ? onbekend : s->terugverdientijd.kans_binnen[y], Celstijl::aandeel);
      t.volgende_rij();
    }
  }
  t.klaar({.eronder = Tabelblad::hoogte_grafiek});
  constexpr Kol cumulatief = 16;
  t.blad().grafiek(t.rij() + 1, 0,
                   lijnen_per_scenario(r, vergeleken(r), "Jaren", "Cumulatief saldo", "euro, contant", 2, cumulatief));
}

void blad_gemeenten(Xlsx& boek, const Verslag& v) {
  const Resultaat& r = v.resultaat;
  Tabelblad t(boek, "Gemeenten", "Baten, kosten en saldo per gemeente", tegen_nul,
              koppen_baten_kosten({{"scenario", 9}, {"naam", 30}, {"gemeente", 24}}));
  for (const ScenarioResultaat* s : vergeleken(r)) {
    for (std::size_t g = 0; g < r.gemeenten.size(); ++g) {
      scenario(t, *s);
      t.tekst(r.gemeenten[g]);
      baten_kosten(t, s->gemeenten[g].totaal);
      t.volgende_rij();
    }
  }
  t.klaar({.eronder = Tabelblad::hoogte_grafiek});
  constexpr Kol saldo = 11;
  Grafiek g{Grafieksoort::kolommen, "Saldo per gemeente", "euro, contant", "Gemeenten", 2, {}};
  const Rij n = static_cast<Rij>(r.gemeenten.size());
  Rij van = Tabelblad::eerste_rij;
  for (const ScenarioResultaat* s : vergeleken(r)) {
    g.reeksen.push_back({kop_van(*s), saldo, van, van + n - 1, scenariokleur(r, *s)});
    van += n;
  }
  t.blad().grafiek(t.rij() + 1, 0, g);
}

void blad_formatie(Xlsx& boek, const Verslag& v) {
  const Resultaat& r = v.resultaat;
  Tabelblad t(boek, "Formatie", "Formatie: wat de werkwijze vraagt en vrijspeelt",
              "Tegen het nulalternatief, gemiddeld, per jaar. Eerst de regio, dan elke gemeente.",
              {{"scenario", 9},
               {"naam", 30},
               {"gemeente", 24},
               {"functie", 20},
               {"jaar", 7},
               {"gevraagd, uren", 14},
               {"vrijgespeeld, uren", 14},
               {"gevraagd, fte", 12},
               {"vrijgespeeld, fte", 12}});
  const auto rij = [&](const ScenarioResultaat& s, const std::string& gemeente, std::size_t functie, std::size_t y,
                       const Formatie& f) {
    scenario(t, s);
    t.tekst(gemeente).tekst(r.functies[functie]).getal(r.start + static_cast<double>(y), Celstijl::jaar);
    const auto vrij = [&](const std::optional<double>& x) {
      x ? t.getal(*x, Celstijl::decimaal) : t.tekst(niet_op_bonnen, Celstijl::lang);
    };
    t.getal(f.gevraagd_uren, Celstijl::decimaal);
    vrij(f.vrijgespeeld_uren);
    t.getal(f.gevraagd_fte, Celstijl::decimaal);
    vrij(f.vrijgespeeld_fte);
    t.volgende_rij();
  };
  const std::vector<const ScenarioResultaat*> scenarios = vergeleken(r);
  for (const ScenarioResultaat* s : scenarios)
    for (std::size_t f = 0; f < r.functies.size(); ++f)
      for (std::size_t y = 0; y < s->jaren.size(); ++y) rij(*s, "", f, y, s->jaren[y].formatie[f]);
  const Rij regio = t.rij() - Tabelblad::eerste_rij;
  for (const ScenarioResultaat* s : scenarios)
    for (std::size_t f = 0; f < r.functies.size(); ++f)
      for (std::size_t g = 0; g < r.gemeenten.size(); ++g)
        for (std::size_t y = 0; y < s->jaren.size(); ++y) rij(*s, r.gemeenten[g], f, y, s->gemeenten[g].formatie[y][f]);
  t.klaar({.hoogstens = regio, .staand = true});
  if (r.functies.empty()) return;
  // The region's rows of the first functie, scenario after scenario.
  constexpr Kol gevraagd = 7, vrij = 8, rechts = 10;
  const Rij per_scenario = static_cast<Rij>(r.functies.size() * static_cast<std::size_t>(r.horizon));
  for (std::size_t s = 0; s < scenarios.size(); ++s) {
    const Rij van = Tabelblad::eerste_rij + static_cast<Rij>(s) * per_scenario;
    const Rij tot = van + static_cast<Rij>(r.horizon) - 1;
    t.blad().grafiek(Tabelblad::kopregel + static_cast<Rij>(s) * 20, rechts,
                     {Grafieksoort::kolommen,
                      "fte " + r.functies[0] + ", scenario " + std::to_string(scenarios[s]->nummer),
                      "fte",
                      "Formatie",
                      4,
                      {{"gevraagd", gevraagd, van, tot, kleur(0)}, {"vrijgespeeld", vrij, van, tot, kleur(1)}}});
  }
}

void blad_aantallen(Xlsx& boek, const Verslag& v) {
  const Resultaat& r = v.resultaat;
  std::vector<Tabelblad::Kolomkop> koppen = {{"scenario", 9}, {"naam", 30}, {"jaar", 7}};
  for (const Aantalsoort& a : aantalsoorten) {
    const std::string kop(bijgesneden(a.naam));
    koppen.push_back({kop, breedte_van_kop(kop)});
  }
  koppen.insert(koppen.end(), {{"kosten duurste gezinnen, per gezin", 16},
                               {"over hoeveel gezinnen", 12},
                               {"terug binnen 1 jaar", 12},
                               {"terug binnen 2 jaar", 12}});
  Tabelblad t(boek, "Aantallen", "Aantallen per jaar",
              "Van het scenario zelf, gemiddeld. Terugkeer: aandeel van alle beëindigde trajecten.", koppen);
  for (const ScenarioResultaat& s : r.scenarios) {
    for (const JaarResultaat& jaar : s.jaren) {
      const Aantallen& a = jaar.aantallen;
      scenario(t, s);
      t.getal(jaar.jaar, Celstijl::jaar);
      for (const double x : a.waarden) t.getal(x, Celstijl::decimaal);
      t.getal(a.kosten_duurste_gezinnen, Celstijl::euro).getal(a.duurste_gezinnen, Celstijl::decimaal);
      t.getal(s.recidive_1jaar.gemiddelde, Celstijl::aandeel).getal(s.recidive_2jaar.gemiddelde, Celstijl::aandeel);
      t.volgende_rij();
    }
  }
  t.klaar({.eronder = Tabelblad::hoogte_grafiek, .staand = true});
  constexpr Kol ots_nieuw = 7;
  t.blad().grafiek(t.rij() + 1, 0,
                   lijnen_per_scenario(r, alle(r), "Aantallen", "Nieuwe OTS'en per jaar", "OTS'en", 2, ots_nieuw));
}

}  // namespace mbc
