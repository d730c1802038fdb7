// Laws 21-27, 29 and 30 (the list stands in wetten_nul_test.cpp): chance, seeds, threads, quantiles, stocks.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <cmath>
#include <sstream>

#include "property/opzet.h"
#include "report/json.h"
#include "report/verslag.h"
#include "result/kasstroom.h"

namespace mbc::proef {
namespace {

constexpr double standaardfouten = 4.5;

/// Two gemeenten, every mechanism, several uncertain numbers; `extra` are lines of studie.yaml.
Bestanden rijke_studie(const std::string& extra) {
  return {{"studie.yaml", R"(studie: Rijk
prijspeil: 2021
start: 2022
horizon: 4
aanloopjaren: 2
nulalternatief: 0
geldstromen:
  Jeugdwet: {drager: gemeente, verzilverbaar: {uniform: [20%, 60%]}}
  Justitie: {drager: Rijk, verzilverbaar: 20%}
tarieven: {lokaal_team: {driehoek: [70, 85, 110]}}
traject:
  leeftijd: {driehoek: [0, 8, 17]}
  duur: {lognormaal: {gemiddelde: {pert: [12, 16, 24]}, vc: 0.8}}
  vrijwillig_vooraf: 3
  kans_vto: 60%
  kans_ots: 40%
  kans_uithuisplaatsing: 50%
  aandeel_uithuisplaatsing: 60%
  crises_per_jaar: 0.8
  kans_recidive_1jaar: 20%
  kans_recidive_2jaar: 30%
effecten: {ots_reductie: {pert: [10%, 30%, 50%]}, trajectduur_reductie: {uniform: [0%, 20%]}, crisis_reductie: 40%}
gemeenten:
  Delft: {instroom: 8, huidig: 10%, medewerkers: 5}
  Rijswijk: {instroom: 4, start: 2023}
implementatie: {doel: 60%, opbouw: 2, te_trainen: 100%}
methodetrouw: {begin: 50%, eind: 90%, leertijd: 2}
investeringen:
  analyse: {geldstroom: Jeugdwet, soort: structureel, grondslag: per_bss_traject, uren: {uniform: [10, 20]}, functie: lokaal_team}
  leider: {geldstroom: Jeugdwet, soort: incidenteel, grondslag: per_jaar, bedrag: 5000}
scenarios: [0.yaml, 1.yaml]
kassabonnen: bonnen
)" + extra},
          {"0.yaml", "nummer: 0\nnaam: Niets\nimplementatie: {doel: 0%}\ninvesteringen: {leider: {actief: nee}}\n"},
          {"1.yaml", "nummer: 1\nnaam: Alles\n"},
          {"bonnen/a.yaml", R"(kassabon: a
prijspeil: 2021
regels:
  - {omschrijving: Hulp, geldstroom: Jeugdwet, fase: traject, zonder: 600, met: 500}
  - {omschrijving: Bescherming, geldstroom: Jeugdwet, fase: ots, zonder: 900}
  - {omschrijving: Zitting, geldstroom: Justitie, fase: ots_start, zonder: 5500}
)"},
          {"bonnen/b.yaml", R"(kassabon: b
prijspeil: 2021
gewicht: 2
regels:
  - {omschrijving: Gezinshuis, geldstroom: Jeugdwet, fase: uithuisplaatsing, zonder: 4000}
  - {omschrijving: Crisis, geldstroom: Jeugdwet, fase: crisis, uren: {zonder: 40, met: 24}, functie: lokaal_team}
)"}};
}

/// Index of a name's suffix in a list that Getallen writes as ".gemiddelde", ".sd", ".mcse", ".p5", ...
bool eindigt(const std::pair<std::string, double>& x, const char* op) { return x.first.ends_with(op); }

RC_GTEST_PROP(Wetten, Wet21DegenerateDistributionsHaveNoSpread, ()) {
  // Everybody alike and everything certain, written as distributions without width.
  Opzet o = willekeurige_opzet();
  const int doel = kans(50) ? 100 : 0, ots = kans(50) ? 100 : 0, uithuis = kans(50) ? 100 : 0, duur = geheel(1, 30);
  const std::vector<std::string> vormen = {"",        "uniform",    "driehoek", "pert",
                                           "normaal", "lognormaal", "gamma",    "discreet"};
  const auto als = [&](const std::string& vorm, int x, const std::string& eenheid) {
    std::string w = std::to_string(x) + eenheid;
    if (vorm.empty()) return w;
    if (vorm == "uniform") return "{uniform: [" + w + ", " + w + "]}";
    if (vorm == "driehoek" || vorm == "pert") return "{" + vorm + ": [" + w + ", " + w + ", " + w + "]}";
    if (vorm == "normaal") return "{normaal: {gemiddelde: " + w + ", sd: 0}}";
    if (vorm == "discreet") return "{discreet: {waarden: [" + w + "], kansen: [100%]}}";
    return "{" + vorm + ": {gemiddelde: " + w + ", vc: 0}}";
  };
  const auto bouw = [&](const std::string& vorm) {
    Opzet p = o;
    zet(p.kop, "kassabon_onzekerheid", "uit");
    p.zekere_prijzen = true;
    zet(p.kop, "discontovoet", als(vorm, 3, "%"));
    zet(p.kop, "kostenopslag", als(vorm, 10, "%"));
    p.bonnen.resize(1);
    p.instroom = {{"spreiding", "vast"}, {"trend", "2%"}};
    p.traject = {{"leeftijd", "5"},
                 {"duur", als(vorm, duur, "")},
                 {"vrijwillig_vooraf", als(vorm, 3, "")},
                 {"kans_vto", "100%"},
                 {"kans_ots", std::to_string(ots) + "%"},
                 {"kans_uithuisplaatsing", std::to_string(uithuis) + "%"},
                 {"aandeel_uithuisplaatsing", "50%"}};
    p.effecten = {{"trajectduur_reductie", als(vorm, 20, "%")}, {"otsduur_reductie", als(vorm, 30, "%")}};
    p.implementatie = {{"doel", std::to_string(doel) + "%"}, {"vertraging", als(vorm, 1, "")}, {"te_trainen", "60%"}};
    p.methodetrouw = {{"begin", "50%"}, {"eind", als(vorm, 90, "%")}, {"leertijd", "2"}};
    zet_gemeenten(p, "huidig", "0%");
    for (Investeringsregel& i : p.investeringen) {
      i.rest.clear();
      i.kasdeel.clear();
    }
    for (Scenarioregels& s : p.scenarios) s.regels.clear();
    for (auto& [naam, waarde] : p.geldstromen) waarde = "{drager: Rijk, verzilverbaar: " + als(vorm, 40, "%") + "}";
    return getallen(reken(lees(tekst(p))));
  };
  const Getallen zeker = bouw("");
  for (const auto& x : zeker) RC_ASSERT(!(eindigt(x, ".sd") || eindigt(x, ".mcse")) || x.second == 0);
  const Getallen ontaard = bouw(vormen[static_cast<std::size_t>(geheel(1, 7))]);
  RC_ASSERT(zeker.size() == ontaard.size());
  for (std::size_t i = 0; i < zeker.size(); ++i) {
    if (eindigt(ontaard[i], ".sd") || eindigt(ontaard[i], ".mcse")) {
      RC_ASSERT(ontaard[i].second == 0);
    } else if (!eindigt(ontaard[i], "kans_positief") && !eindigt(ontaard[i], "jaar")) {
      RC_ASSERT(std::abs(zeker[i].second - ontaard[i].second) <= 0.02 + 1e-9 * std::abs(zeker[i].second));
    }
  }
}

TEST(Wetten, Wet22AnotherSeedSaysTheSameWithinItsStandardError) {
  const Getallen a = getallen(reken(lees(rijke_studie("replicaties: 1500\nzaad: 1\n"))));
  const Getallen b = getallen(reken(lees(rijke_studie("replicaties: 1500\nzaad: 2\n"))));
  ASSERT_EQ(a.size(), b.size());
  int verschillend = 0;
  for (std::size_t i = 0; i + 2 < a.size(); ++i) {
    if (!eindigt(a[i], ".gemiddelde")) continue;
    const double fout = standaardfouten * std::hypot(a[i + 2].second, b[i + 2].second);
    EXPECT_NEAR(a[i].second, b[i].second, fout + 1e-9) << a[i].first;
    verschillend += a[i].second != b[i].second ? 1 : 0;
  }
  EXPECT_GT(verschillend, 50);
}

RC_GTEST_PROP(Wetten, Wet23TheSameSeedGivesTheSameBytes, ()) {
  const Bestanden b = tekst(willekeurige_opzet());
  const auto json = [&] {
    const Gelezen g = lees_studie(GeheugenBron(b), "studie.yaml");
    return naar_json(stel_op(g, {}, reken(g.studie.value())));
  };
  RC_ASSERT(json() == json());
}

TEST(Wetten, Wet24FourTimesTheReplicatiesHalveTheStandardError) {
  constexpr std::size_t n = 600;
  const Studie studie = lees(rijke_studie("replicaties: 2400\n"));
  const Studie klein = lees(rijke_studie("replicaties: 600\n"));
  const Samenvatting a = scenario(reken(klein), 1).ncw.saldo, b = scenario(reken(studie), 1).ncw.saldo;
  // The relative standard error of a standard deviation is sqrt((kurtosis - 1) / 4n).
  const Kolommen k = kolommen(studie);
  const NcwKolommen ncw = ncw_kolommen(studie, Kasstroom(k, 1, 0), k.replicaties);
  double m2 = 0, m4 = 0;
  for (std::size_t r = 0; r < k.replicaties; ++r) {
    const double d = (ncw.baten[r] - ncw.kosten[r]) / 100 - b.gemiddelde;
    m2 += d * d / static_cast<double>(k.replicaties);
    m4 += d * d * d * d / static_cast<double>(k.replicaties);
  }
  const double fout = std::sqrt((m4 / (m2 * m2) - 1) / 4 * (1.0 / n + 1.0 / (4 * n)));
  EXPECT_NEAR(b.mcse / a.mcse, 0.5, 0.5 * standaardfouten * fout);
}

TEST(Wetten, Wet24FewerReplicatiesAreTheFirstOfMore) {
  const auto weinig = replicaties(lees(rijke_studie("replicaties: 20\n")));
  auto veel = replicaties(lees(rijke_studie("replicaties: 60\n")));
  veel.resize(weinig.size(), weinig.front());
  EXPECT_EQ(verschil(weinig, veel), "");
}

TEST(Wetten, Wet25ThreadsNeverReachANumber) {
  const Studie studie = lees(rijke_studie("replicaties: 500\nduurste_gezinnen: 6\n"));
  const Getallen een = getallen(reken(studie, {}, 1));
  EXPECT_EQ(verschil(een, getallen(reken(studie, {}, 2))), "");
  EXPECT_EQ(verschil(een, getallen(reken(studie, {}, 7))), "");
}

RC_GTEST_PROP(Wetten, Wet26QuantilesRiseAndAgreeWithTheChanceOfAPositive, ()) {
  Opzet o = willekeurige_opzet();
  const int n = geheel(1, 60);
  zet(o.kop, "replicaties", std::to_string(n));
  const Getallen g = getallen(reken(lees(tekst(o))));
  const std::vector<double> p = {0.05, 0.25, 0.50, 0.75, 0.95};
  for (std::size_t i = 0; i + 5 < g.size(); ++i) {
    if (!eindigt(g[i], ".p5")) continue;
    const double positief = g[i + 5].second * n;
    for (std::size_t q = 0; q < p.size(); ++q) {
      if (q > 0) RC_ASSERT(g[i + q - 1].second <= g[i + q].second);
      // A quantile lies between two neighbours in order: the first is at most, the second at least its place.
      const double eronder = std::floor(p[q] * (n - 1));
      if (g[i + q].second > 0) RC_ASSERT(positief >= n - 1 - eronder - 1e-9);
      if (g[i + q].second <= 0) RC_ASSERT(positief <= n - 1 - eronder + 1e-9);
    }
  }
}

RC_GTEST_PROP(Wetten, Wet27SwappingScenarioAndNulalternatiefFlipsEverySign, ()) {
  Opzet o = willekeurige_opzet();
  const Getallen heen = getallen(scenario(reken(lees(tekst(o))), 1));
  zet(o.kop, "nulalternatief", "1");
  const Getallen terug = getallen(scenario(reken(lees(tekst(o))), 0));
  RC_ASSERT(heen.size() == terug.size());
  for (std::size_t i = 0; i < heen.size(); ++i) {
    const std::string& naam = heen[i].first;
    const bool van_verschil = naam.find("baten.") != std::string::npos || naam.find("saldo.") != std::string::npos ||
                              naam.find(".kosten.") != std::string::npos ||
                              naam.find("cumulatief.") != std::string::npos ||
                              naam.find("verzilverbaar.") != std::string::npos;
    if (naam.find("_uren") != std::string::npos || (van_verschil && eindigt(heen[i], ".gemiddelde"))) {
      RC_ASSERT(heen[i].second == -terug[i].second);
    } else if (van_verschil && (eindigt(heen[i], ".sd") || eindigt(heen[i], ".mcse"))) {
      RC_ASSERT(heen[i].second == terug[i].second);
    } else if (van_verschil && eindigt(heen[i], ".p5")) {
      RC_ASSERT(std::abs(heen[i].second + terug[i + 4].second) <= 1e-9 * (1 + std::abs(heen[i].second)));
    }
  }
}

RC_GTEST_PROP(Wetten, Wet29FamiliesAreConserved, ()) {
  // All under OTS from the first day to the last, so that the OTS'en at year end are the trajecten that run.
  Opzet o = willekeurige_opzet();
  zonder_effecten(o);
  zet(o.effecten, "trajectduur_reductie", procent(0, 60));
  for (const char* zeker : {"kans_vto", "kans_ots"}) zet(o.traject, zeker, "100%");
  zet(o.traject, "vrijwillig_vooraf", "0");
  o.bonnen = {{"tel", 1, {{o.geldstromen.front().first, "einde", 1, 1}}}};
  const Studie studie = lees(tekst(o));
  for (const Uitkomst& u : replicaties(studie)) {
    const auto tel = [&](std::size_t s, std::size_t y, Telling t) {
      return u.tellingen(s, y, static_cast<std::size_t>(t));
    };
    for (std::size_t s = 0; s < u.maten.scenarios; ++s) {
      for (std::size_t y = studie.aanloopjaren == 0 ? 0 : 1; y < u.maten.jaren; ++y) {
        std::int64_t uit = 0;
        for (std::size_t g = 0; g < u.maten.gemeenten; ++g) uit += u.zorgkosten(s, g, y, 0).waarde / 100;
        const std::int64_t voor = y == 0 ? 0 : tel(s, y - 1, Telling::ots_lopend);
        RC_ASSERT(tel(s, y, Telling::trajecten) - uit == tel(s, y, Telling::ots_lopend) - voor);
        RC_ASSERT(tel(s, y, Telling::trajecten) == tel(s, y, Telling::ots_nieuw));
      }
    }
  }
}

TEST(Wetten, Wet30TheNcwIsZeroAtItsOmslagpuntAndChangesSignThere) {
  // On common random numbers the mean NCW is linear in a price: two runs tell where it is zero.
  const auto saldo = [](double bedrag) {
    std::ostringstream prijs;
    prijs.precision(15);
    prijs << "investeringen.leider.bedrag=" << bedrag;
    return scenario(reken(lees(rijke_studie("replicaties: 200\n"), {prijs.str()})), 1).ncw.saldo.gemiddelde;
  };
  const double laag = saldo(0), hoog = saldo(100'000);
  ASSERT_GT(laag, 0);
  ASSERT_LT(hoog, 0);
  const double omslag = 100'000 * laag / (laag - hoog);
  // Rounding to cents of four years and two gemeenten.
  EXPECT_NEAR(saldo(omslag), 0, 0.08);
  EXPECT_GT(saldo(omslag - 1), 0);
  EXPECT_LT(saldo(omslag + 1), 0);
}

}  // namespace
}  // namespace mbc::proef
