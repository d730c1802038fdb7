#pragma once

#include "support/studie_bouwer.h"

namespace mbc::proef {

/// Two purses, two gemeenten, three scenarios, uncertain effects and prices, every kind of line: something of
/// all that an analysis can move.
inline Studie rijke_studie() {
  const auto uniform = [](double a, double b) { return Verdeling{VerdelingSoort::uniform, {a, b, 0}, {}, {}}; };
  Studie s = kleine_studie(3, {"Delft", "Westland"});
  s.horizon = 5;
  s.aanloopjaren = 1;
  s.replicaties = 40;
  s.instroom.spreiding = Spreiding::poisson;
  s.geldstromen.push_back({"Zvw", "zorgverzekeraar", voeg_toe(s, "geldstromen.Zvw.verzilverbaar", 0.1)});
  zet(s, "geldstromen.Jeugdwet.verzilverbaar", uniform(0.4, 0.8));
  zet(s, "verzilverbaar_vanaf", 1);
  zet(s, "discontovoet", 0.03);
  zet(s, "kostenopslag", uniform(0, 0.3));
  zet(s, "tarieven.lokaal_team", uniform(70, 100));
  zet(s, "traject.duur", uniform(10, 20));
  zet(s, "traject.leeftijd", 3);
  zet(s, "traject.kans_vto", 0.8);
  zet(s, "traject.kans_ots", uniform(0.4, 0.7));
  zet(s, "traject.crises_per_jaar", 1);
  zet(s, "effecten.ots_reductie", uniform(0, 0.5));
  zet(s, "effecten.crisis_reductie", 0.3);
  for (const char* g : {"gemeenten.Delft.", "gemeenten.Westland."}) {
    zet(s, std::string(g) + "instroom", 6);
    zet(s, std::string(g) + "medewerkers", 10);
    zet(s, std::string(g) + "verloop", 0.2);
  }
  for (const char* n : {"scenarios.1.", "scenarios.2."}) {
    zet(s, std::string(n) + "implementatie.doel", n[10] == '1' ? 0.4 : 0.8);
    zet(s, std::string(n) + "implementatie.opbouw", 2);
    zet(s, std::string(n) + "implementatie.te_trainen", 1);
  }
  voeg_regel_toe(s, Fase::traject, 600, 550);
  voeg_regel_toe(s, Fase::ots, 900, 900);
  voeg_regel_toe(s, Fase::crisis, 4000, 4000);
  voeg_regel_toe(s, Fase::start, 12, 20);
  s.kassabonnen[0].regels[3].functie = 0;
  s.kassabonnen[0].regels[2].geldstroom = 1;
  voeg_investering_toe(s, "analyse", Grondslag::per_bss_traject, 25);
  voeg_investering_toe(s, "training", Grondslag::per_medewerker, 500);
  voeg_investering_toe(s, "zoet", Grondslag::per_nieuwe_medewerker, 300);
  for (Scenario& n : s.scenarios)
    for (Invoering& i : n.invoering)
      if (!i.investeringen.empty()) i.investeringen[0].functie = 0;
  return s;
}

}  // namespace mbc::proef
