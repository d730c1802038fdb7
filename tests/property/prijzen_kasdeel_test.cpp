// One price, one draw (model.md §4); and what of an investment is paid (§6, §7).
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <cmath>

#include "property/een_gezin.h"
#include "property/opzet.h"

namespace mbc::proef {
namespace {

using testing::ElementsAre;

/// One receipt with these lines.
std::string bon(const std::string& id, const std::string& regels) {
  return "kassabon: " + id + "\nprijspeil: 2021\nregels: [" + regels + "]\n";
}

/// Three receipts that say one price in three ways, nine families in two gemeenten, and an investment of two of it.
Bestanden met_een_prijs(const std::string& prijs) {
  Bestanden b = een_gezin_met("prijzen: {p: " + prijs +
                              "}\ninvesteringen: {koop: {geldstroom: ots, soort: incidenteel, grondslag: eenmalig, "
                              "jaar: 2022, prijs: p, aantal: 2}}\n");
  std::string& studie = b.at("studie.yaml");
  const std::string oud = "gemeenten: {Delft: {instroom: 0.9,";
  studie.replace(studie.find(oud), oud.size(), "gemeenten: {Rijswijk: {instroom: 5}, Delft: {instroom: 4,");
  b.erase("bonnen/bon.yaml");
  const std::string regel = "{omschrijving: Hulp, geldstroom: start, fase: start, prijs: p";
  b["bonnen/a.yaml"] = bon("a", regel + "}");
  b["bonnen/b.yaml"] = bon("b", regel + ", aantal: 1}");
  b["bonnen/c.yaml"] = bon("c", regel + ", aantal: {zonder: 1}}");
  return b;
}

TEST(Prijzen, OnePriceIsOneDrawOverReceiptsGemeentenAndInvestments) {
  constexpr int n = 2000;
  const Studie s = lees(met_een_prijs("{bedrag: {uniform: [500, 1500]}}"),
                        {"replicaties=" + std::to_string(n), "instroom.trend=0%", "horizon=1"});
  double som = 0, kwadraat = 0;
  for (const Uitkomst& u : replicaties(s)) {
    const auto in_alles = [&](const Rooster<Centen, 4>& bedragen, std::size_t g) {
      std::int64_t cent = 0;
      for (std::size_t f = 0; f < u.maten.geldstromen; ++f) cent += bedragen(1, g, 0, f).waarde;
      return static_cast<double>(cent) / 100;
    };
    const double prijs = (in_alles(u.investeringen, 0) + in_alles(u.investeringen, 1)) / 2;
    // By name: Delft with four families, Rijswijk with five; to the rounding of cents.
    EXPECT_NEAR(in_alles(u.zorgkosten, 0), 4 * prijs, 0.05);
    EXPECT_NEAR(in_alles(u.zorgkosten, 1), 5 * prijs, 0.05);
    const double samen = in_alles(u.zorgkosten, 0) + in_alles(u.zorgkosten, 1);
    som += samen;
    kwadraat += samen * samen;
  }
  // Nine families move as one: nine times the sd of a uniform, not three times as if each receipt drew its own. The
  // variance of a variance is (kurtosis - 1) / n of it: 1.8 for a uniform.
  const double sd = std::sqrt((kwadraat - som * som / n) / (n - 1)), verwacht = 9 * 1000 / std::sqrt(12.0);
  EXPECT_NEAR(sd, verwacht, 4.5 * verwacht * std::sqrt(0.8 / n) / 2);
  EXPECT_NEAR(som / n, 9 * 1000, 4.5 * verwacht / std::sqrt(n));
}

TEST(Prijzen, ALineOfAPriceIsALineOfItsAmount) {
  const auto met = [](const std::string& regel, const std::string& investering, const Zet& zet = {}) {
    Bestanden b = een_gezin_met(
        "effecten: {ots_reductie: 50%}\nprijzen:\n  euro: {bedrag: 300, prijspeil: 2019}\n"
        "  uren: {uren: 1.5, functie: lokaal_team}\ninvesteringen: {x: {geldstroom: ots, soort: structureel, "
        "grondslag: per_bss_traject, " +
        investering + "}}\n");
    b["bonnen/bon.yaml"] = bon("bon", "{omschrijving: Hulp, geldstroom: ots, fase: ots, " + regel + "}");
    return getallen(reken(lees(b, zet)));
  };
  // 300 euro of 2019 are 312 of 2021; 1.5 hours cost 150.
  EXPECT_EQ(verschil(met("prijs: euro, aantal: {zonder: 2, met: 1}", "prijs: uren, aantal: {zonder: 4, met: 2}"),
                     met("zonder: 624, met: 312", "uren: {zonder: 6, met: 3}, functie: lokaal_team")),
            "");
  EXPECT_EQ(verschil(met("prijs: uren, aantal: 2", "prijs: euro"), met("uren: 3, functie: lokaal_team", "bedrag: 312")),
            "");
  // A scenario may say another number of the price, or an amount in its place.
  EXPECT_EQ(verschil(met("zonder: 1", "prijs: euro, aantal: 2", {"scenarios.1.investeringen.x.aantal=3"}),
                     met("zonder: 1", "bedrag: 624", {"scenarios.1.investeringen.x.bedrag=936"})),
            "");
  EXPECT_EQ(verschil(met("zonder: 1", "prijs: euro, aantal: 2", {"scenarios.1.investeringen.x.bedrag=7"}),
                     met("zonder: 1", "bedrag: 624", {"scenarios.1.investeringen.x.bedrag=7"})),
            "");
}

RC_GTEST_PROP(Prijzen, OneThatNobodyNamesChangesNothing, ()) {
  Opzet o = willekeurige_opzet();
  const auto zonder = replicaties(lees(tekst(o)));
  Bestanden b = tekst(o);
  std::string& studie = b.at("studie.yaml");
  studie.insert(studie.find("prijzen:\n") + 9, "  ongevraagd: {bedrag: {lognormaal: {gemiddelde: 10, vc: 1}}}\n");
  RC_ASSERT(verschil(zonder, replicaties(lees(b))) == "");
}

/// Kosten of 1000 euro a year in scenario 1, and baten of `ots` 1000 a month.
Resultaat met_kasdeel(const std::string& sleutel, const Zet& zet = {}) {
  Zet alle = zet;
  alle.push_back("scenarios.0.investeringen.x.actief=nee");
  return reken(lees(een_gezin_met("effecten: {ots_reductie: 100%}\nverzilverbaar_vanaf: 1\n"
                                  "investeringen: {x: {geldstroom: ots, soort: structureel, grondslag: per_jaar, "
                                  "bedrag: 1000" +
                                  sleutel + "}}\n"),
                    alle));
}

TEST(Kasdeel, CountsInTheVerzilverbaarSaldoAlone) {
  const Resultaat heel = met_kasdeel(""), deel = met_kasdeel(", kasdeel: 40%");
  EXPECT_THAT(kosten(deel, "ots"), ElementsAre(1000, 1000, 1000));
  const ScenarioResultaat &h = scenario(heel, 1), &d = scenario(deel, 1);
  EXPECT_EQ(d.ncw.saldo.gemiddelde, h.ncw.saldo.gemiddelde);
  EXPECT_EQ(d.kasput.diepte.gemiddelde, h.kasput.diepte.gemiddelde);
  EXPECT_EQ(d.dragers[0].saldo.gemiddelde, h.dragers[0].saldo.gemiddelde);
  // 600 of each 1000 is not paid: 600 (1 + 0.8 + 0.64), whatever the baten are.
  EXPECT_NEAR(d.verzilverbaar_saldo.gemiddelde - h.verzilverbaar_saldo.gemiddelde, 600 * 2.44, 1e-6);
  EXPECT_NEAR(d.dragers[0].verzilverbaar_saldo.gemiddelde - h.dragers[0].verzilverbaar_saldo.gemiddelde, 600 * 2.44,
              1e-6);
  EXPECT_FALSE(h.kostendeling);
  EXPECT_NEAR(d.kostendeling.value().betaald.gemiddelde, 400 * 2.44, 1e-6);
  EXPECT_NEAR(d.kostendeling.value().uit_ander_werk.gemiddelde, 600 * 2.44, 1e-6);
  EXPECT_EQ(scenario(deel, 0).kostendeling.value().betaald.gemiddelde, 0);
  // By hand: no OTS, so no OTS months (of 2022 and 2023: 2 and 6), nor half of them in residence, from 2023 on; each
  // geldstroom is whole verzilverbaar.
  double baten_2023 = 0;
  for (const std::string f : {"ots", "uithuisplaatsing", "ots_start", "vto", "vrijwillig"})
    baten_2023 += baten(deel, f)[1];
  EXPECT_NEAR(d.verzilverbaar_saldo.gemiddelde, 0.8 * baten_2023 - 400 * 2.44, 1e-6);
}

TEST(Kasdeel, OfTheNulalternatiefCountsToo) {
  // Both sides have the line; the one it is compared with pays it whole, the other half.
  const Studie s = lees(een_gezin_met("investeringen: {x: {geldstroom: ots, soort: structureel, grondslag: per_jaar, "
                                      "bedrag: 1000, kasdeel: 100%}}\n"),
                        {"scenarios.1.investeringen.x.kasdeel=50%"});
  const Resultaat r = reken(s);
  EXPECT_NEAR(scenario(r, 1).ncw.saldo.gemiddelde, 0, 1e-9);
  EXPECT_NEAR(scenario(r, 1).verzilverbaar_saldo.gemiddelde, 500 * 2.44, 1e-6);
  EXPECT_NEAR(scenario(r, 1).kostendeling.value().betaald.gemiddelde, -500 * 2.44, 1e-6);
  EXPECT_NEAR(scenario(r, 1).kostendeling.value().uit_ander_werk.gemiddelde, 500 * 2.44, 1e-6);
}

RC_GTEST_PROP(Kasdeel, DividesTheKostenAndIsToldWhereSomeLineNamesIt, ()) {
  const Opzet o = willekeurige_opzet();
  const bool genoemd = std::any_of(o.investeringen.begin(), o.investeringen.end(),
                                   [](const Investeringsregel& i) { return !i.kasdeel.empty(); });
  for (const ScenarioResultaat& s : reken(lees(tekst(o))).scenarios) {
    RC_ASSERT(s.kostendeling.has_value() == genoemd);
    if (!genoemd) continue;
    const double samen = s.kostendeling->betaald.gemiddelde + s.kostendeling->uit_ander_werk.gemiddelde;
    RC_ASSERT(std::abs(samen - s.ncw.kosten.gemiddelde) <= 1e-9 * (1 + std::abs(samen)));
  }
}

RC_GTEST_PROP(Kasdeel, WholeIsAsIfNobodySaidIt, ()) {
  const auto met = [](Opzet o, const std::string& kasdeel) {
    for (Investeringsregel& i : o.investeringen) i.kasdeel = kasdeel;
    return getallen(reken(lees(tekst(o))));
  };
  const Opzet o = willekeurige_opzet();
  RC_ASSERT(verschil(met(o, ""), met(o, "100%")) == "");
}

}  // namespace
}  // namespace mbc::proef
