#include "report/werkboek_bladen.h"

/// The sheets of what a scenario itself costs, not against another.
namespace mbc {
namespace {

void band(Tabelblad& t, const Samenvatting& gemeten) {
  const Samenvatting s = wat_bekend_is(gemeten);
  t.getal(s.gemiddelde, Celstijl::euro).getal(s.p5, Celstijl::euro).getal(s.p95, Celstijl::euro);
}

}  // namespace

void blad_niveau(Xlsx& boek, const Verslag& v) {
  const Resultaat& r = v.resultaat;
  Tabelblad t(boek, "Niveau", "Wat elk scenario zelf kost, per jaar en geldstroom",
              "Niet tegen het nulalternatief, niet contant gemaakt, in euro's. Zonder geldstroom: alle samen.",
              {{"scenario", 9},
               {"naam", 30},
               {"jaar", 7},
               {"geldstroom", 22},
               {"drager", 18},
               {"zorgkosten, gemiddeld", 15},
               {"zorgkosten, P5", 15},
               {"zorgkosten, P95", 15},
               {"investeringen, gemiddeld", 15},
               {"investeringen, P5", 15},
               {"investeringen, P95", 15},
               {"zorgkosten per traject dat in het jaar liep", 15},
               {"zorgkosten per nieuwe OTS", 15}});
  const auto rij = [&](const ScenarioResultaat& s, int jaar, const GeldstroomKop& geldstroom, const Kostenniveau& n) {
    t.getal(s.nummer, Celstijl::jaar).tekst(s.naam).getal(jaar, Celstijl::jaar);
    t.tekst(geldstroom.naam).tekst(geldstroom.drager);
    band(t, n.zorgkosten);
    band(t, n.investeringen);
  };
  for (const ScenarioResultaat& s : r.scenarios)
    for (const JaarResultaat& jaar : s.jaren) {
      for (std::size_t f = 0; f < r.geldstromen.size(); ++f) {
        rij(s, jaar.jaar, r.geldstromen[f], jaar.niveau.geldstromen[f]);
        t.volgende_rij();
      }
      rij(s, jaar.jaar, {}, jaar.niveau.totaal);
      t.getal(jaar.niveau.per_traject, Celstijl::euro).getal(jaar.niveau.per_nieuwe_ots, Celstijl::euro);
      t.volgende_rij();
    }
  t.klaar({.hoogstens = 60});
}

void blad_investeringen(Xlsx& boek, const Verslag& v) {
  const Resultaat& r = v.resultaat;
  Tabelblad t(boek, "Investeringen", "Wat elke investeringsregel kost, per gemeente en jaar",
              "Van het scenario zelf, gemiddeld over de replicaties, in euro's. Contant gemaakt naar het eerste jaar: "
              "alleen die bedragen tellen op tot een netto contante waarde.",
              {{"scenario", 9},
               {"naam", 30},
               {"investering", 28},
               {"omschrijving", 40},
               {"geldstroom", 18},
               {"soort", 13},
               {"reikwijdte", 11},
               {"gemeente", 24},
               {"jaar", 7},
               {"bedrag", 14},
               {"bedrag, contant", 14}});
  for (const ScenarioResultaat& s : r.scenarios)
    for (const InvesteringResultaat& i : s.regels) {
      if (i.niet_contant == 0) continue;  // switched off here
      for (std::size_t g = 0; g < i.bedragen.maat(0); ++g)
        for (std::size_t y = 0; y < i.bedragen.maat(1); ++y) {
          t.getal(s.nummer, Celstijl::jaar).tekst(s.naam).tekst(i.id).tekst(i.omschrijving);
          t.tekst(r.geldstromen[i.geldstroom].naam).tekst(soortwoord(i.soort)).tekst(reikwijdtewoord(i.regionaal));
          t.tekst(r.gemeenten[g]).getal(r.start + static_cast<double>(y), Celstijl::jaar);
          t.getal(i.bedragen(g, y), Celstijl::euro).getal(i.contante_bedragen(g, y), Celstijl::euro);
          t.volgende_rij();
        }
    }
  t.klaar({.hoogstens = 40});  // a table to filter, not to read
}

}  // namespace mbc
