// Laws 17-20 (the list stands in wetten_nul_test.cpp): what does not matter to the rest, layers, the form of the
// text, a choice of gemeenten; and that pricing again is simulating again.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>

#include "property/opzet.h"
#include "simulate/herprijzen.h"

namespace mbc::proef {
namespace {

std::size_t plek_van(const Studie& studie, const std::string& gemeente) {
  std::size_t g = 0;
  while (studie.gemeenten.at(g).naam != gemeente) ++g;
  return g;
}

RC_GTEST_PROP(Wetten, Wet17AnotherGemeenteLeavesTheFamiliesOfTheRest, ()) {
  Opzet o = willekeurige_opzet();
  // A regional budget is divided over all: those lines do see the new gemeente.
  std::erase_if(o.investeringen, [](const Investeringsregel& i) {
    return (i.grondslag == "per_jaar" || i.grondslag == "eenmalig") && i.rest.find("per_gemeente") == std::string::npos;
  });
  const Studie zonder = lees(tekst(o));
  const auto a = replicaties(zonder);
  o.gemeenten.emplace_back(kans(50) ? "Aardenburg" : "Zoetermeer",
                           Regels{{"instroom", std::to_string(geheel(0, 12))}, {"huidig", "20%"}});
  const Studie met = lees(tekst(o));
  const auto b = replicaties(met);
  for (std::size_t r = 0; r < a.size(); ++r) {
    const Maten& m = a[r].maten;
    for (std::size_t g = 0; g < m.gemeenten; ++g) {
      const std::size_t daar = plek_van(met, zonder.gemeenten[g].naam);
      for (std::size_t s = 0; s < m.scenarios; ++s) {
        for (std::size_t y = 0; y < m.jaren; ++y) {
          for (std::size_t f = 0; f < m.geldstromen; ++f) {
            RC_ASSERT(a[r].zorgkosten(s, g, y, f) == b[r].zorgkosten(s, daar, y, f));
            RC_ASSERT(a[r].investeringen(s, g, y, f) == b[r].investeringen(s, daar, y, f));
          }
        }
      }
    }
  }
}

RC_GTEST_PROP(Wetten, Wet17OtherScenariosLeaveTheRest, ()) {
  // So many scenarios at times that the plain kernel takes over.
  Opzet o = willekeurige_opzet();
  const Resultaat voor = reken(lees(tekst(o)));
  for (int n = geheel(1, 12); n > 0; --n) {
    o.scenarios.push_back(
        {20 + n,
         "Extra",
         {{"implementatie", "{doel: " + procent(0, 100) + ", opbouw: 1}"}, {"effecten", "{ots_reductie: 80%}"}}});
  }
  const Resultaat na = reken(lees(tekst(o)));
  for (const ScenarioResultaat& s : voor.scenarios)
    RC_ASSERT(verschil(getallen(s), getallen(scenario(na, s.nummer))) == "");
}

RC_GTEST_PROP(Wetten, Wet18WhatIsSetOnTopEqualsWhatStandsInTheFile, ()) {
  Opzet o = willekeurige_opzet();
  const Getallen voor = getallen(reken(lees(tekst(o))));
  Zet zetten;
  const auto verhuis = [&](Regels& regels, const std::string& pad, const std::string& ander) {
    for (auto& [sleutel, waarde] : regels) {
      if (!kans(50) || waarde.front() == '{') continue;
      zetten.push_back(pad + sleutel + "=" + waarde);
      waarde = ander;
    }
  };
  verhuis(o.effecten, "effecten.", "3%");
  verhuis(o.implementatie, "implementatie.", "0");
  verhuis(o.methodetrouw, "methodetrouw.", "1");
  for (auto& [naam, regels] : o.gemeenten) verhuis(regels, "gemeenten." + naam + ".", regels.front().second);
  RC_PRE(!zetten.empty());
  RC_ASSERT(verschil(voor, getallen(reken(lees(tekst(o), zetten)))) == "");
}

RC_GTEST_PROP(Wetten, Wet18AScenarioThatRepeatsTheStudyAddsNothing, ()) {
  Opzet o = willekeurige_opzet();
  Scenarioregels& leeg = o.scenarios.front();
  leeg.regels.clear();
  const Getallen voor = getallen(reken(lees(tekst(o))));
  const auto herhaal = [&](const std::string& sleutel, const Regels& regels) {
    std::string tekst;
    for (const auto& [naam, waarde] : regels) tekst += (tekst.empty() ? "" : ", ") + naam + ": " + waarde;
    leeg.regels.emplace_back(sleutel, "{" + tekst + "}");
  };
  herhaal("implementatie", o.implementatie);
  herhaal("methodetrouw", o.methodetrouw);
  herhaal("effecten", o.effecten);
  RC_ASSERT(verschil(voor, getallen(reken(lees(tekst(o))))) == "");
}

RC_GTEST_PROP(Wetten, Wet18ImplementatieInEachScenarioEqualsItInTheStudy, ()) {
  // Nobody works with it before year 0, so that the study's own level means nothing but a default.
  Opzet o = willekeurige_opzet();
  zet_gemeenten(o, "huidig", "0%");
  for (Scenarioregels& s : o.scenarios) s.regels.clear();
  const Getallen voor = getallen(reken(lees(tekst(o))));
  std::string regels;
  for (const auto& [naam, waarde] : o.implementatie) regels += (regels.empty() ? "" : ", ") + naam + ": " + waarde;
  for (Scenarioregels& s : o.scenarios) s.regels.emplace_back("implementatie", "{" + regels + "}");
  o.implementatie.clear();
  RC_ASSERT(verschil(voor, getallen(reken(lees(tekst(o))))) == "");
}

std::string vervang(const std::string& tekst, const std::string& oud, const std::string& nieuw) {
  std::string uit;
  std::size_t van = 0;
  for (std::size_t p = tekst.find(oud); p != std::string::npos; p = tekst.find(oud, van)) {
    uit += tekst.substr(van, p - van) + nieuw;
    van = p + oud.size();
  }
  return uit + tekst.substr(van);
}

RC_GTEST_PROP(Wetten, Wet19TheFormOfTheTextNeverMatters, ()) {
  const Opzet o = willekeurige_opzet();
  Bestanden bestanden = tekst(o);
  const Getallen voor = getallen(reken(lees(bestanden)));
  const bool aanhalen = kans(50), commentaar = kans(50), crlf = kans(50), bom = kans(50);
  for (auto& [naam, tekst] : bestanden) {
    if (aanhalen) {
      tekst = vervang(tekst, "geldstroom: Jeugdwet", "\"geldstroom\": 'Jeugdwet'");
      tekst = vervang(tekst, "naam: Plan", "naam: \"\\u0050lan\"  # Plan");
      tekst = vervang(tekst, "omschrijving: Hulp1", "'omschrijving': \"Hulp1\"");
    }
    if (commentaar) tekst = "# Wat hier staat\n\n" + vervang(tekst, "\n", "  # einde\n\n") + "# slot";
    if (crlf) tekst = vervang(tekst, "\n", "\r\n");
    if (bom) tekst = "\xEF\xBB\xBF" + tekst;
  }
  RC_ASSERT(verschil(voor, getallen(reken(lees(bestanden)))) == "");
}

RC_GTEST_PROP(Wetten, Wet20OneGemeenteAloneIsItsRowOfAll, ()) {
  const Studie studie = lees(tekst(willekeurige_opzet()));
  const Resultaat alle = reken(studie);
  const auto g = static_cast<std::size_t>(geheel(0, static_cast<int>(studie.gemeenten.size()) - 1));
  const Resultaat alleen = reken(studie, {{g}, {}});
  for (std::size_t s = 0; s < alle.scenarios.size(); ++s) {
    RC_ASSERT(alleen.scenarios[s].gemeenten.size() == 1u);
    RC_ASSERT(verschil(getallen(alle.scenarios[s].gemeenten[g]), getallen(alleen.scenarios[s].gemeenten[0])) == "");
  }
}

RC_GTEST_PROP(Wetten, Wet20AChoiceOfScenariosShowsTheSameNumbers, ()) {
  const Studie studie = lees(tekst(willekeurige_opzet()));
  const Resultaat alle = reken(studie);
  const std::size_t laatste = studie.scenarios.size() - 1;
  const Resultaat een = reken(studie, {{}, {laatste}});
  RC_ASSERT(een.scenarios.size() == 1u);
  RC_ASSERT(verschil(getallen(alle.scenarios[laatste]), getallen(een.scenarios[0])) == "");
}

/// Numbers on which no family depends, by the beginning of their path.
bool is_prijs(const Getal& g) {
  if (g.pad.ends_with(".gewicht")) return false;  // says which receipt a family has
  for (const char* deel :
       {"kassabonnen.", "tarieven.", "investeringen.", "kostenopslag", "verloop", "geldstromen.", "discontovoet"}) {
    if (g.pad.starts_with(deel)) return true;
  }
  return g.pad.ends_with(".medewerkers") || g.pad.ends_with(".getraind") || g.pad.ends_with(".verloop");
}

RC_GTEST_PROP(Wetten, PricingAgainIsSimulatingAgain, ()) {
  // Money is linear in volumes (model.md section 2): another price needs no other families.
  Studie studie = lees(tekst(willekeurige_opzet()));
  std::vector<std::uint32_t> prijzen;
  for (std::uint32_t i = 0; i < studie.getallen.size(); ++i) {
    if (is_prijs(studie.getallen[i])) prijzen.push_back(i);
  }
  Prijsvariant variant;
  for (int n = geheel(1, 3); n > 0; --n) {
    const GetalId id{prijzen[static_cast<std::size_t>(geheel(0, static_cast<int>(prijzen.size()) - 1))]};
    const auto al = std::find_if(variant.begin(), variant.end(), [&](const Prijszet& z) { return z.getal == id; });
    if (al == variant.end()) variant.push_back({id, geheel(0, 100) / 100.0});
  }
  Plan plan(studie, {0});
  plan.per_lijn = true;
  Simulator simulator(plan);
  Herprijzer herprijzer(plan, {variant});
  simulator.laat_meelezen([&](Wereld& w, const Volumes& v, std::size_t kolom) { herprijzer.lees(w, v, kolom); });
  std::vector<Uitkomst> herprijsd, eerst;
  for (int r = 0; r < studie.replicaties; ++r) {
    eerst.push_back(simulator.simuleer(static_cast<std::uint32_t>(r)));
    herprijsd.push_back(herprijzer.uitkomst(0));
  }
  RC_ASSERT(verschil(eerst, replicaties(studie, {0})) == "");
  for (const Prijszet& z : variant) {
    studie.getallen[z.getal.nr].verdeling = Verdeling::vaste(z.waarde);
    studie.getallen[z.getal.nr].factor = 1;
  }
  const auto opnieuw = replicaties(studie, {0});
  for (std::size_t r = 0; r < opnieuw.size(); ++r) {
    RC_ASSERT(herprijsd[r].zorgkosten.cellen() == opnieuw[r].zorgkosten.cellen());
    RC_ASSERT(herprijsd[r].investeringen.cellen() == opnieuw[r].investeringen.cellen());
    RC_ASSERT(herprijsd[r].uren_zorg.cellen() == opnieuw[r].uren_zorg.cellen());
    RC_ASSERT(herprijsd[r].uren_investering.cellen() == opnieuw[r].uren_investering.cellen());
    RC_ASSERT(herprijsd[r].verzilverbaar == opnieuw[r].verzilverbaar);
    RC_ASSERT(herprijsd[r].discontovoet == opnieuw[r].discontovoet);
  }
}

}  // namespace
}  // namespace mbc::proef
