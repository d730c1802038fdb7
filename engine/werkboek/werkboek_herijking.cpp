#include "antwoord/herijking_onderdelen.h"
#include "report/analyse_tekst.h"
#include "report/teksten.h"
#include "werkboek/werkboek_bladen.h"

/// The sheets of what looking changed: every value stands in what herijk told.
namespace mbc {
namespace {

/// Mean, P5 and P95.
void banden(Tabelblad& t, const Samenvatting& s, Celstijl stijl) {
  t.getal(s.gemiddelde, stijl).getal(s.p5, stijl).getal(s.p95, stijl);
}

void blad_saldo(Xlsx& boek, const Herijkverslag& v) {
  Tabelblad t(boek, "Herijking", "Wat er veranderde door te kijken",
              "Saldo tegen scenario " + std::to_string(v.nulalternatief) + ", hele regio, contant, euro van " +
                  std::to_string(v.prijspeil) + ", vooraf en achteraf met dezelfde gezinnen, over " +
                  replicatietal(v.maten.replicaties_saldo) + ".",
              {{"scenario", 9},
               {"naam", 30},
               {"saldo vooraf", 16},
               {"P5", 16},
               {"P95", 16},
               {"kans > 0", 10},
               {"saldo achteraf", 16},
               {"P5", 16},
               {"P95", 16},
               {"kans > 0", 10}});
  for (const Herijktscenario& s : v.scenarios) {
    t.getal(s.nummer, Celstijl::jaar).tekst(s.naam);
    for (const Samenvatting* x : {&s.vooraf, &s.achteraf}) {
      banden(t, *x, Celstijl::euro);
      t.getal(x->kans_positief, Celstijl::aandeel);
    }
    t.volgende_rij();
  }
  constexpr Kol laatste = 9;
  constexpr double tekens = 155;
  std::vector<std::string> zinnen = {zin_gezien_onder(v), oordeel(v)};
  for (const std::vector<std::string>& meer : {tegenspraken(v), zinnen_maten(v.maten)})
    zinnen.insert(zinnen.end(), meer.begin(), meer.end());
  Rij rij = t.rij() + 1;
  for (const std::string& zin : zinnen) t.blad().alinea(rij++, laatste, tekens, zin);
  t.klaar({.eronder = rij - t.rij()});
}

void blad_waarnemingen(Xlsx& boek, const Herijkverslag& v) {
  std::vector<Tabelblad::Kolomkop> koppen = {{"waarneming", 22}, {"wat", 40}, {"waargenomen", 13}};
  for (const char* wanneer : {"vooraf", "achteraf"}) {
    koppen.push_back({std::string(wanneer) + " verwacht", 13});
    for (const char* k : {"P5", "P95", "kans"}) koppen.push_back({k, 11});
  }
  for (const Herijktscenario& s : v.scenarios) {
    koppen.push_back({"invloed op saldo " + std::to_string(s.nummer), 16});
    koppen.push_back({"rekenruis", 14});
  }
  for (const auto& [kop, breedte] : {std::pair{"bron", 40.0}, {"bronkwaliteit", 9.0}, {"toelichting", 50.0}})
    koppen.push_back({kop, breedte});
  Tabelblad t(boek, "Waarnemingen", "Wat er is gezien, en wat het model ervan verwacht",
              "P5 en P95 van de waarneming zelf; kans: op iets dat minstens zo ver weg ligt; invloed op het saldo: het "
              "gemiddelde met haar, min dat zonder haar, in euro.",
              koppen);
  for (const Waarneemverslag& w : v.waarnemingen) {
    const Celstijl stijl = w.aandeel ? Celstijl::aandeel : Celstijl::decimaal;
    t.tekst(w.naam).tekst(w.wat, Celstijl::lang);
    w.waarde ? t.getal(*w.waarde, stijl) : t.tekst(w.klein);
    banden(t, w.vooraf, stijl);
    t.getal(w.kans_vooraf, Celstijl::aandeel);
    banden(t, w.achteraf, stijl);
    t.getal(w.kans_achteraf, Celstijl::aandeel);
    for (const std::optional<Invloed>& x : w.invloed)
      for (const auto veld : {&Invloed::euro, &Invloed::ruis})
        t.getal(x ? std::optional((*x).*veld) : std::nullopt, Celstijl::euro);
    t.tekst(w.verantwoording.bron, Celstijl::lang).tekst(bronmerk(w.verantwoording.kwaliteit));
    t.tekst(w.verantwoording.toelichting, Celstijl::lang).volgende_rij();
  }
  t.klaar();
}

void blad_getallen(Xlsx& boek, const Herijkverslag& v) {
  Tabelblad t(boek, "Herijkte getallen", "Elk onzeker getal, voor en na het kijken",
              "Grootste verschuiving eerst; verschuiving en smaller in de spreiding (sd) van vooraf. Van kassabonnen "
              "alleen hun aandeel in de gezinnen.",
              {{"getal", 46},
               {"omschrijving", 44},
               {"eenheid", 18},
               {"vooraf", 13},
               {"P5", 13},
               {"P95", 13},
               {"achteraf", 13},
               {"P5", 13},
               {"P95", 13},
               {"verschuiving", 12},
               {"smaller", 10}});
  for (const Herijktgetal& g : v.getallen) {
    const Celstijl stijl = g.aandeel ? Celstijl::aandeel : Celstijl::decimaal;
    t.tekst(g.pad, Celstijl::lang).tekst(g.naam, Celstijl::lang).tekst(g.eenheid);
    banden(t, g.vooraf, stijl);
    banden(t, g.achteraf, stijl);
    t.getal(g.verschuiving, Celstijl::decimaal).getal(g.smaller, Celstijl::aandeel).volgende_rij();
  }
  t.klaar();
}

}  // namespace

void bladen_herijking(Xlsx& boek, const Herijkverslag& v) {
  blad_saldo(boek, v);
  blad_waarnemingen(boek, v);
  blad_getallen(boek, v);
}

}  // namespace mbc
