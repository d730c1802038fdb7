#include "unit/input/proefstudie.h"

#include <gtest/gtest.h>

#include <sstream>

namespace mbc::proef {

Bestanden bestanden() {
  return {{"studie.yaml", R"(studie: Proef
prijspeil: 2021
prijsindex: {2019: 100, 2021: 104}
start: 2022
horizon: 5
nulalternatief: 0
geldstromen:
  Jeugdwet: {drager: gemeente, verzilverbaar: 50%}
  Justitie: {drager: Rijk}
tarieven: {lokaal_team: 85}
traject:
  leeftijd: {driehoek: [0, 8, 17]}
  duur: {lognormaal: {gemiddelde: 20, vc: 0.8}}
  crises_per_jaar: 0.5
  kans_vto: 40%
  kans_ots: 20%
gemeenten:
  Delft: {instroom: 100, medewerkers: 40}
  Westland: {instroom: 50, start: 2023}
implementatie: {doel: 40%, opbouw: 4}
investeringen:
  analyse: {geldstroom: Jeugdwet, soort: structureel, grondslag: per_bss_traject, uren: 25, functie: lokaal_team}
  leider: {geldstroom: Jeugdwet, soort: incidenteel, grondslag: per_jaar, bedrag: 50000}
scenarios: [0-niets.yaml, 1-alles.yaml]
kassabonnen: bonnen
)"},
          {"0-niets.yaml", R"(nummer: 0
naam: Niets
implementatie: {doel: 0%}
investeringen: {leider: {actief: nee}}
)"},
          {"1-alles.yaml", R"(nummer: 1
naam: Alles
gemeenten: {Westland: {implementatie: {opbouw: 2}}}
effecten: {crisis_reductie: 0%}
)"},
          {"bonnen/gezin.yaml", R"(kassabon: gezin
prijspeil: 2021
regels:
  - {omschrijving: Hulp, geldstroom: Jeugdwet, fase: traject, zonder: 600, met: 500}
  - {omschrijving: Crisis, geldstroom: Jeugdwet, fase: crisis, uren: {zonder: 40, met: 24}, functie: lokaal_team}
  - {omschrijving: Raad, geldstroom: Justitie, fase: start, zonder: 10}
)"}};
}

Bestanden met(const std::string& bestand, const std::string& oud, const std::string& nieuw) {
  Bestanden b = bestanden();
  std::string& tekst = b.at(bestand);
  const std::size_t p = tekst.find(oud);
  EXPECT_NE(p, std::string::npos) << "niet in " << bestand << ": " << oud;
  EXPECT_EQ(tekst.find(oud, p + 1), std::string::npos) << "meer dan eens in " << bestand << ": " << oud;
  if (p != std::string::npos) tekst.replace(p, oud.size(), nieuw);
  return b;
}

Bestanden met_achteraan(const std::string& bestand, const std::string& tekst) {
  Bestanden b = bestanden();
  b.at(bestand) += tekst;
  return b;
}

Gelezen lees(const Bestanden& b, const std::vector<std::string>& zet) {
  return lees_studie(GeheugenBron(b), "studie.yaml", zet);
}

std::string getoond(const Gelezen& g) {
  std::string uit;
  for (const Melding& m : g.meldingen.gesorteerd()) uit += toon(m) + "\n";
  return uit;
}

std::string kaal(const Gelezen& g) {
  std::string uit;
  for (Melding m : g.meldingen.gesorteerd()) {
    m.bronregel.clear();
    uit += toon(m) + "\n";
  }
  return uit;
}

Studie geldig(const Bestanden& b, const std::vector<std::string>& zet) {
  const Gelezen g = lees(b, zet);
  EXPECT_TRUE(g.studie.has_value()) << getoond(g);
  return g.studie.value_or(Studie());
}

namespace {

class Schrijver final {
 public:
  explicit Schrijver(const Studie& s) : s_(s) {}

  std::string schrijf() {
    uit_ << s_.naam << '|' << s_.prijspeil << '|' << s_.start << '|' << s_.horizon << '|' << s_.aanloopjaren << '|'
         << s_.nulalternatief << '|' << s_.replicaties << '|' << s_.zaad << '|' << s_.duurste_gezinnen << '|'
         << s_.kassabon_onzekerheid << '|' << s_.traject.max_trajecten << '|' << s_.traject.leeftijdsgrens << '\n';
    for (const Getal& g : s_.getallen) getal(g);
    for (const Geldstroom& g : s_.geldstromen) uit_ << g.naam << '|' << g.drager << '|' << g.verzilverbaar.nr << '\n';
    for (const Functie& f : s_.functies) uit_ << f.naam << '|' << f.tarief.nr << '\n';
    for (const FamilieVerdeling* v : {&s_.traject.leeftijd, &s_.traject.duur}) {
      uit_ << static_cast<int>(v->soort);
      for (const GetalId id : v->p) uit_ << ' ' << id.nr;
      for (const double k : v->kansen) uit_ << ' ' << k;
      uit_ << '\n';
    }
    for (const Gemeente& g : s_.gemeenten) uit_ << g.naam << '|' << g.instroom.nr << '|' << g.medewerkers.nr << '\n';
    for (const Invoering& i : s_.basis) invoering(i);
    for (const Scenario& x : s_.scenarios) {
      uit_ << x.nummer << '|' << x.naam << '\n';
      for (const Invoering& i : x.invoering) invoering(i);
    }
    for (const Kassabon& k : s_.kassabonnen) bon(k);
    for (const PmPost& p : s_.pm_posten) uit_ << p.omschrijving << '|' << p.richting << '|' << p.bron << '\n';
    for (const Uitkomstdoel& d : s_.uitkomstdoelen)
      uit_ << d.naam << '|' << static_cast<int>(d.indicator) << '|' << d.verandering.nr << '|' << d.uiterlijk << '\n';
    return uit_.str();
  }

 private:
  void getal(const Getal& g) {
    uit_ << g.pad << '|' << g.sleutel << '|' << static_cast<int>(g.verdeling.soort);
    for (const double p : g.verdeling.p) uit_ << ' ' << p;
    for (const double w : g.verdeling.waarden) uit_ << ' ' << w;
    for (const double k : g.verdeling.kansen) uit_ << ' ' << k;
    uit_ << '|' << g.domein.laagst << '|' << g.domein.hoogst << '|' << g.factor << '|' << static_cast<int>(g.opgave)
         << '|' << g.verantwoording.bron << '|' << static_cast<int>(g.verantwoording.kwaliteit) << '|'
         << g.verantwoording.eenheid << '|' << g.verantwoording.toelichting << '\n';
  }

  void invoering(const Invoering& i) {
    for (const GetalId id : {i.start, i.doel, i.vertraging, i.opbouw, i.te_trainen, i.begin, i.eind, i.leertijd,
                             i.effecten[Effect::ots], i.effecten.attributie}) {
      uit_ << id.nr << ' ';
    }
    for (const Investering& x : i.investeringen) {
      uit_ << x.id << '|' << x.omschrijving << '|' << x.geldstroom << '|' << static_cast<int>(x.soort) << '|'
           << static_cast<int>(x.grondslag) << '|' << x.zonder.nr << '|' << x.met.nr << '|' << x.functie.value_or(99)
           << '|' << x.aandeel.nr << '|' << static_cast<int>(x.reikwijdte) << '|' << x.van.value_or(0) << '|'
           << x.tot.value_or(0) << '|' << x.jaar.value_or(0) << ' ';
    }
    uit_ << '\n';
  }

  void bon(const Kassabon& k) {
    uit_ << k.id << '|' << k.titel << '|' << k.gemeente << '|' << k.bron << '|' << k.gewicht.nr << '\n';
    for (const KassabonRegel& r : k.regels) {
      uit_ << r.omschrijving << '|' << r.geldstroom << '|' << static_cast<int>(r.fase) << '|' << r.zonder.nr << '|'
           << r.met.nr << '|' << r.functie.value_or(99) << '\n';
    }
  }

  const Studie& s_;
  std::ostringstream uit_;
};

}  // namespace

std::string inhoud(const Studie& s) { return Schrijver(s).schrijf(); }

const Getal& getal(const Studie& s, const std::string& pad) {
  for (const Getal& g : s.getallen) {
    if (g.pad == pad) return g;
  }
  ADD_FAILURE() << "geen getal " << pad;
  static const Getal geen;
  return geen;
}

const Oorsprong& oorsprong(const Gelezen& g, const std::string& pad) {
  for (std::size_t i = 0; g.studie && i < g.studie->getallen.size(); ++i) {
    if (g.studie->getallen[i].pad == pad) return g.oorsprong[i];
  }
  ADD_FAILURE() << "geen getal " << pad;
  static const Oorsprong geen;
  return geen;
}

}  // namespace mbc::proef
