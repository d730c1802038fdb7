// The black-box laws of a business case on studies made by chance, from text to result. Which law is tested where:
//   1-10, 28  wetten_nul_test.cpp     nothing in, nothing out; what doubling and deleting do
//   11-16     wetten_som_test.cpp     sums, discounting, the horizon, the order in the files
//   17-20     wetten_laag_test.cpp    what does not matter to the rest, layers, the form of the text, a choice
//   21-27, 29, 30  wetten_kans_test.cpp  chance, seeds, threads, quantiles, stocks, the point of zero
// Law 25 on the program itself, also with FMA hidden: tests/golden and tests/e2e; law 15 for one family:
// tests/unit/simulate. Laws with == hold bit for bit, in each replicatie.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <cmath>
#include <set>
#include <string>

#include "property/opzet.h"

namespace mbc::proef {
namespace {

/// Where a scenario's care costs are not those of the nulalternatief; empty where they are the same everywhere.
std::string baten_ongelijk_nul(const std::vector<Uitkomst>& u, std::size_t s, std::size_t nul = 0) {
  for (std::size_t r = 0; r < u.size(); ++r) {
    const Maten& m = u[r].maten;
    for (std::size_t g = 0; g < m.gemeenten; ++g) {
      for (std::size_t y = 0; y < m.jaren; ++y) {
        for (std::size_t f = 0; f < m.geldstromen; ++f) {
          if (u[r].zorgkosten(s, g, y, f) == u[r].zorgkosten(nul, g, y, f)) continue;
          return "replicatie " + std::to_string(r) + ", jaar " + std::to_string(y);
        }
      }
    }
  }
  return {};
}

/// What a result tells of the scenario itself, not against the nulalternatief; and of payback, which is at once where
/// nothing is to be paid back.
std::set<std::string> eigen_niveau(const ScenarioResultaat& s) {
  std::set<std::string> uit = {"zorgkosten", "investeringen", "recidive1", "recidive2", "terug.kans", "terug.mediaan"};
  for (const InvesteringResultaat& i : s.regels) uit.insert(i.id);
  for (const JaarResultaat& j : s.jaren) {
    const std::string jaar = std::to_string(j.jaar) + ".";
    for (const Aantalsoort& aantal : aantalsoorten) uit.insert(jaar + std::string(aantal.sleutel));
    for (const char* duurste : {"kosten_duurste_gezinnen", "duurste_gezinnen.bestaat", "duurste_gezinnen"})
      uit.insert(jaar + duurste);
  }
  return uit;
}

/// Every number of a result is exactly zero, but for those of the scenario itself.
std::string ongelijk_nul(const ScenarioResultaat& s) {
  const std::set<std::string> niveau = eigen_niveau(s);
  for (const auto& [naam, x] : getallen(s)) {
    if (x == 0 || niveau.contains(naam) || niveau.contains(naam.substr(0, naam.rfind('.')))) continue;
    return naam + " = " + std::to_string(x);
  }
  return {};
}

RC_GTEST_PROP(Wetten, Wet01AllEffectsAtZeroBringNoBaten, ()) {
  Opzet o = willekeurige_opzet();
  zonder_effecten(o);
  const auto u = replicaties(lees(tekst(o)));
  for (std::size_t s = 1; s < u[0].maten.scenarios; ++s) RC_ASSERT(baten_ongelijk_nul(u, s) == "");
}

RC_GTEST_PROP(Wetten, Wet02ImplementationOfZeroIsTheNulalternatief, ()) {
  Opzet o = willekeurige_opzet();
  zet_gemeenten(o, "huidig", "0%");
  o.scenarios.push_back({9,
                         "Niets",
                         {{"implementatie", "{doel: 0%}"},
                          {"methodetrouw", "{begin: 10%, eind: 90%}"},
                          {"effecten", "{ots_reductie: 90%, instroomreductie: 40%}"}}});
  const Studie studie = lees(tekst(o));
  const auto u = replicaties(studie);
  RC_ASSERT(baten_ongelijk_nul(u, u[0].maten.scenarios - 1) == "");
  RC_ASSERT(ongelijk_nul(scenario(reken(studie), 9)) == "");
}

RC_GTEST_PROP(Wetten, Wet03WithoutInflowOnlyFixedKosten, ()) {
  Opzet o = willekeurige_opzet();
  zet_gemeenten(o, "instroom", "0");
  const auto u = replicaties(lees(tekst(o)));
  std::erase_if(o.investeringen, [](const Investeringsregel& i) { return i.grondslag.starts_with("per_bss"); });
  const auto vast = replicaties(lees(tekst(o)));
  for (std::size_t r = 0; r < u.size(); ++r) {
    for (const Centen c : u[r].zorgkosten.cellen()) RC_ASSERT(c == Centen{0});
    for (const std::int64_t n : u[r].tellingen.cellen()) RC_ASSERT(n == 0);
    RC_ASSERT(u[r].investeringen.cellen() == vast[r].investeringen.cellen());
  }
}

RC_GTEST_PROP(Wetten, Wet04ReceiptsOfZeroBringNoBatenAtTheSameKosten, ()) {
  Opzet o = willekeurige_opzet();
  const auto met = replicaties(lees(tekst(o)));
  for (Bon& bon : o.bonnen) {
    for (Bonregel& r : bon.regels) r.zonder = r.met = 0;
  }
  const auto zonder = replicaties(lees(tekst(o)));
  for (std::size_t r = 0; r < met.size(); ++r) {
    for (const Centen c : zonder[r].zorgkosten.cellen()) RC_ASSERT(c == Centen{0});
    RC_ASSERT(met[r].investeringen.cellen() == zonder[r].investeringen.cellen());
    RC_ASSERT(met[r].tellingen.cellen() == zonder[r].tellingen.cellen());
  }
}

RC_GTEST_PROP(Wetten, Wet05WithoutInvesteringenSaldoIsBaten, ()) {
  Opzet o = willekeurige_opzet();
  o.investeringen.clear();
  for (const ScenarioResultaat& s : reken(lees(tekst(o))).scenarios) {
    RC_ASSERT(s.ncw.kosten.gemiddelde == 0 && s.ncw.kosten.sd == 0);
    RC_ASSERT(!s.batenkostenratio);
    RC_ASSERT(s.ncw.saldo.gemiddelde == s.ncw.baten.gemiddelde);
    RC_ASSERT(s.ncw.saldo.p5 == s.ncw.baten.p5 && s.ncw.saldo.p95 == s.ncw.baten.p95);
    for (const JaarResultaat& j : s.jaren) RC_ASSERT(j.totaal.saldo.gemiddelde == j.totaal.baten.gemiddelde);
  }
}

RC_GTEST_PROP(Wetten, Wet06TheNulalternatiefUnderAnotherNameDiffersInNothing, ()) {
  Opzet o = willekeurige_opzet();
  const auto i = static_cast<std::size_t>(geheel(0, static_cast<int>(o.scenarios.size()) - 1));
  Scenarioregels kopie = o.scenarios[i];
  zet(o.kop, "nulalternatief", std::to_string(kopie.nummer));
  kopie.nummer = 8;
  kopie.naam = "Hetzelfde";
  o.scenarios.push_back(kopie);
  const Resultaat r = reken(lees(tekst(o)));
  RC_ASSERT(ongelijk_nul(scenario(r, 8)) == "");
  for (const double k : scenario(r, 8).terugverdientijd.kans_binnen) RC_ASSERT(k == 1.0);
  RC_ASSERT(scenario(r, 8).kasput.diepte.gemiddelde == 0);
}

RC_GTEST_PROP(Wetten, Wet07DeletingAnEffectIsSettingItToZero, ()) {
  Opzet o = willekeurige_opzet();
  RC_PRE(o.effecten.size() > 3);
  const std::string effect =
      o.effecten[static_cast<std::size_t>(geheel(3, static_cast<int>(o.effecten.size()) - 1))].first;
  zet(o.effecten, effect, "0%");
  const Getallen nul = getallen(reken(lees(tekst(o))));
  haal_weg(o.effecten, effect);
  RC_ASSERT(verschil(nul, getallen(reken(lees(tekst(o))))) == "");
}

RC_GTEST_PROP(Wetten, Wet08AReceiptWithoutLinesIsOneWithLinesOfZero, ()) {
  Opzet o = willekeurige_opzet();
  Bon& bon = o.bonnen.back();
  for (Bonregel& r : bon.regels) r.zonder = r.met = 0;
  const Getallen nul = getallen(reken(lees(tekst(o))));
  bon.regels.clear();
  RC_ASSERT(verschil(nul, getallen(reken(lees(tekst(o))))) == "");
}

/// Each level twice as high, to the rounding of cents.
bool verdubbeld(const std::vector<Centen>& een, const std::vector<Centen>& twee) {
  for (std::size_t i = 0; i < een.size(); ++i) {
    if (std::abs(twee[i].waarde - 2 * een[i].waarde) > 1) return false;
  }
  return een.size() == twee.size();
}

RC_GTEST_PROP(Wetten, Wet09AmountsTwiceAsHighBringBatenTwiceAsHigh, ()) {
  Opzet o = willekeurige_opzet();
  const auto een = replicaties(lees(tekst(o)));
  o.zorgbedragen = 2;
  const auto twee = replicaties(lees(tekst(o)));
  for (std::size_t r = 0; r < een.size(); ++r) {
    RC_ASSERT(verdubbeld(een[r].zorgkosten.cellen(), twee[r].zorgkosten.cellen()));
    RC_ASSERT(een[r].investeringen.cellen() == twee[r].investeringen.cellen());
    RC_ASSERT(een[r].uren_zorg.cellen() == twee[r].uren_zorg.cellen());
  }
}

RC_GTEST_PROP(Wetten, Wet10EverythingTwiceLeavesRatioAndPayback, ()) {
  Opzet o = willekeurige_opzet();
  const Studie studie = lees(tekst(o));
  const Resultaat een = reken(studie);
  o.zorgbedragen = o.investeringsbedragen = 2;
  const Resultaat twee = reken(lees(tekst(o)));
  // Each cell of two levels is off by at most a cent and a half, in baten and in kosten.
  const double afronding =
      0.06 *
      static_cast<double>(studie.horizon * static_cast<int>(studie.gemeenten.size() * studie.geldstromen.size()));
  for (std::size_t s = 0; s < een.scenarios.size(); ++s) {
    const ScenarioResultaat &a = een.scenarios[s], &b = twee.scenarios[s];
    RC_ASSERT(std::abs(b.ncw.saldo.gemiddelde - 2 * a.ncw.saldo.gemiddelde) <= afronding);
    RC_ASSERT(std::abs(b.ncw.saldo.p50 - 2 * a.ncw.saldo.p50) <= afronding);
    RC_ASSERT(std::abs(b.kasput.diepte.gemiddelde - 2 * a.kasput.diepte.gemiddelde) <= afronding);
    const double kosten = std::abs(a.ncw.kosten.gemiddelde);
    if (a.batenkostenratio && kosten > 1000 * afronding) {
      RC_ASSERT(std::abs(*b.batenkostenratio - *a.batenkostenratio) <=
                (1 + std::abs(*a.batenkostenratio)) * afronding / kosten);
    }
    // Payback only where no year's cumulative saldo is within rounding of zero in any replicatie.
    bool ruim = true;
    for (const JaarResultaat& j : a.jaren) ruim &= j.cumulatief.p5 > 10 || j.cumulatief.p95 < -10;
    if (ruim && a.jaren.size() == b.jaren.size() && een.replicaties == 2) {
      RC_ASSERT(a.terugverdientijd.kans_binnen == b.terugverdientijd.kans_binnen);
    }
  }
}

std::int64_t som(const Rooster<Centen, 4>& bedragen, std::size_t s) {
  const std::size_t n = bedragen.cellen().size() / bedragen.maat(0);
  std::int64_t uit = 0;
  for (std::size_t i = 0; i < n; ++i) uit += bedragen.cellen()[s * n + i].waarde;
  return uit;
}

RC_GTEST_PROP(Wetten, Wet28DearerAvoidedCareNeverLowersBaten, ()) {
  // Only fewer OTS'en, from nobody on: what is avoided is OTS, and its price is what goes up.
  Opzet o = willekeurige_opzet();
  zonder_effecten(o);
  zet_gemeenten(o, "huidig", "0%");
  zet(o.effecten, "ots_reductie", procent(1, 100));
  o.bonnen.front().regels.push_back({o.geldstromen.front().first, kans(50) ? "ots" : "ots_start", 100, 100});
  const auto goedkoop = replicaties(lees(tekst(o)));
  Bonregel& regel = o.bonnen.front().regels.back();
  regel.zonder = regel.met = 100 + geheel(1, 10'000);
  const auto duur = replicaties(lees(tekst(o)));
  for (std::size_t r = 0; r < duur.size(); ++r) {
    const auto cellen = static_cast<std::int64_t>(duur[r].zorgkosten.cellen().size());
    for (std::size_t s = 1; s < duur[r].maten.scenarios; ++s) {
      RC_ASSERT(som(duur[r].zorgkosten, 0) - som(duur[r].zorgkosten, s) + cellen >=
                som(goedkoop[r].zorgkosten, 0) - som(goedkoop[r].zorgkosten, s));
    }
  }
}

RC_GTEST_PROP(Wetten, Wet28ALargerEffectNeverRaisesZorgkosten, ()) {
  // Where the model says so family by family: a voluntary month may cost more than one under OTS, and a shorter
  // traject brings a return forward into the horizon.
  Opzet o = willekeurige_opzet();
  zet_gemeenten(o, "huidig", "0%");
  for (Bon& bon : o.bonnen) std::erase_if(bon.regels, [](const Bonregel& r) { return r.fase == "vrijwillig"; });
  for (Scenarioregels& s : o.scenarios) haal_weg(s.regels, "effecten");
  const std::vector<std::string> effecten = {
      "trajectduur_reductie", "instroomreductie",        "vto_reductie",
      "ots_reductie",         "otsduur_reductie",        "uithuisplaatsing_reductie",
      "crisis_reductie",      "recidive_reductie_1jaar", "recidive_reductie_2jaar"};
  const std::string& effect = effecten[static_cast<std::size_t>(geheel(0, 8))];
  zet(o.effecten, "trajectduur_reductie", "0%");
  if (effect == "trajectduur_reductie") {
    zet(o.traject, "kans_recidive_1jaar", "0%");
    zet(o.traject, "kans_recidive_2jaar", "0%");
  }
  const int klein = geheel(0, 99);
  zet(o.effecten, effect, std::to_string(klein) + "%");
  const auto minder = replicaties(lees(tekst(o)));
  zet(o.effecten, effect, procent(klein + 1, 100));
  const auto meer = replicaties(lees(tekst(o)));
  for (std::size_t r = 0; r < meer.size(); ++r) {
    const auto cellen = static_cast<std::int64_t>(meer[r].zorgkosten.cellen().size());
    for (std::size_t s = 0; s < meer[r].maten.scenarios; ++s) {
      RC_ASSERT(som(meer[r].zorgkosten, s) <= som(minder[r].zorgkosten, s) + cellen);
    }
  }
}

}  // namespace
}  // namespace mbc::proef
