// In euros of which year, and how much later years count: uitkomst_prijspeil.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <cmath>

#include "property/een_gezin.h"
#include "property/opzet.h"

namespace mbc::proef {
namespace {

/// Whether two lists of amounts are apart by a rounding at most.
bool op_een_cent(const std::vector<Centen>& a, const std::vector<Centen>& b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [](Centen x, Centen y) { return std::abs((x - y).waarde) <= 1; });
}

RC_GTEST_PROP(Prijspeil, UitkomstPrijspeilMultipliesEveryAmountAndNothingElse, ()) {
  Opzet o = willekeurige_opzet();
  zet(o.kop, "prijsindex", "{2021: 60, 2030: 120}");
  const auto zo = replicaties(lees(tekst(o), {"uitkomst_prijspeil=2030"}));
  // The same study with every amount and tarief written twice as high: exact in cents.
  o.zorgbedragen *= 2;
  o.investeringsbedragen *= 2;
  const auto hoger = replicaties(lees(tekst(o)));
  for (std::size_t r = 0; r < zo.size(); ++r) {
    RC_ASSERT(op_een_cent(zo[r].zorgkosten.cellen(), hoger[r].zorgkosten.cellen()));
    RC_ASSERT(op_een_cent(zo[r].investeringen.cellen(), hoger[r].investeringen.cellen()));
    RC_ASSERT(zo[r].uren_zorg.cellen() == hoger[r].uren_zorg.cellen());
    RC_ASSERT(zo[r].uren_investering.cellen() == hoger[r].uren_investering.cellen());
    RC_ASSERT(zo[r].tellingen.cellen() == hoger[r].tellingen.cellen());
  }
}

TEST(Prijspeil, AnAmountWithItsOwnYearIsIndexedFromThere) {
  // 104 euros of 2021 are 100 of 2019, those of the receipt 100/104; the hours cost a tarief of 2021 too.
  const Bestanden b = een_gezin_met(R"(
effecten: {ots_reductie: 100%}
investeringen:
  oud: {geldstroom: start, soort: structureel, grondslag: per_jaar, bedrag: 500, prijspeil: 2019}
  nieuw: {geldstroom: vto, soort: structureel, grondslag: per_jaar, bedrag: 1040}
  uren: {geldstroom: ots, soort: structureel, grondslag: per_jaar, uren: 1.04, functie: lokaal_team}
)");
  const Resultaat r = reken(lees(b, {"uitkomst_prijspeil=2019"}));
  EXPECT_EQ(r.prijspeil, 2019);
  EXPECT_NEAR(kosten(r, "start")[0], 0, 1e-9);  // in every scenario the same
  const auto u = replicaties(lees(b, {"uitkomst_prijspeil=2019"}));
  const Studie s = lees(b);
  const auto van = [&](const Rooster<Centen, 4>& bedragen, const std::string& geldstroom) {
    std::size_t f = 0;
    while (s.geldstromen[f].naam != geldstroom) ++f;
    return bedragen(1, 0, 1, f).waarde;
  };
  EXPECT_EQ(van(u[0].investeringen, "start"), 50'000);
  EXPECT_EQ(van(u[0].investeringen, "vto"), 100'000);
  EXPECT_EQ(van(u[0].investeringen, "ots"), 10'000);
  EXPECT_EQ(van(u[0].zorgkosten, "vrijwillig"), std::llround(6 * 100'000 / 1.04));
}

TEST(Prijspeil, TheYearOfTheStudyChangesNothing) {
  const Bestanden b = een_gezin_met("effecten: {ots_reductie: 50%}\n");
  EXPECT_EQ(verschil(getallen(reken(lees(b))), getallen(reken(lees(b, {"uitkomst_prijspeil=2021"})))), "");
}

/// The NCW of the kosten.
double contant(const Bestanden& b, const std::string& discontovoet) {
  return scenario(reken(lees(b, {"discontovoet=" + discontovoet})), 1).ncw.kosten.gemiddelde;
}

/// 1000 euro in each of three years, 2022-2024, under scenario 1 alone.
Bestanden elk_jaar_duizend() {
  Bestanden b = een_gezin_met(
      "investeringen: {elk: {geldstroom: start, soort: structureel, grondslag: per_jaar, bedrag: 1000}}\n");
  b["0.yaml"] += "investeringen: {elk: {actief: nee}}\n";
  return b;
}

TEST(Discontovoet, OfEachYearDiscountsTheStepIntoThatYear) {
  const Bestanden b = elk_jaar_duizend();
  EXPECT_NEAR(contant(b, "{2022: 25%, 2023: 5%}"), 1000 * (1 + 1 / 1.05 + 1 / 1.05 / 1.05), 1e-9);
  EXPECT_NEAR(contant(b, "{2022: 5%, 2024: 25%}"), 1000 * (1 + 1 / 1.05 + 1 / 1.05 / 1.25), 1e-9);
  // The voet of a year before the study holds until the next.
  EXPECT_NEAR(contant(b, "{2010: 9%, 2020: 5%, 2024: 25%}"), 1000 * (1 + 1 / 1.05 + 1 / 1.05 / 1.25), 1e-9);
}

TEST(Discontovoet, MayBeNegative) {
  EXPECT_NEAR(contant(elk_jaar_duizend(), "-5%"), 1000 * (1 + 1 / 0.95 + 1 / 0.95 / 0.95), 1e-9);
}

TEST(Discontovoet, OneForAllYearsIsTheSameToTheBitHoweverItIsGiven) {
  const Bestanden b = een_gezin_met("effecten: {ots_reductie: 50%}\n");
  const Getallen een = getallen(reken(lees(b, {"discontovoet=2.25%"})));
  EXPECT_EQ(verschil(een, getallen(reken(lees(b, {"discontovoet={2022: 2.25%}"})))), "");
  EXPECT_EQ(verschil(een, getallen(reken(lees(b, {"discontovoet={2020: 2.25%, 2023: 2.25%}"})))), "");
}

TEST(Discontovoet, OfOneYearCanBeSetAndBeUncertain) {
  Bestanden b = elk_jaar_duizend();
  b["studie.yaml"].replace(b["studie.yaml"].find("discontovoet: 25%"), 17,
                           "discontovoet: {2022: 5%, 2024: {uniform: [1%, 9%]}, bron: Rapport}");
  EXPECT_NEAR(scenario(reken(lees(b, {"discontovoet.2024=25%"})), 1).ncw.kosten.gemiddelde,
              1000 * (1 + 1 / 1.05 + 1 / 1.05 / 1.25), 1e-9);
  const Studie s = lees(b);
  EXPECT_EQ(s.getal(s.discontovoet).pad, "discontovoet.2022");
  ASSERT_EQ(s.discontovoet_later.size(), 1);
  EXPECT_EQ(s.getal(s.discontovoet_later[0].voet).verantwoording.bron, "Rapport");
  EXPECT_GT(scenario(reken(s), 1).ncw.kosten.sd, 0);
}

TEST(Discontovoet, OfAnInvestmentLineStandsBesideWhatItCostsUndiscounted) {
  const Resultaat r = reken(lees(elk_jaar_duizend(), {"discontovoet={2022: 25%, 2023: 5%}"}));
  const InvesteringResultaat& lijn = scenario(r, 1).regels.at(0);
  EXPECT_NEAR(lijn.niet_contant, 3000, 1e-9);
  EXPECT_NEAR(lijn.contant, scenario(r, 1).ncw.kosten.gemiddelde, 2e-5);  // thousandths of a cent
  EXPECT_NEAR(lijn.contante_bedragen(0, 2), 1000 / 1.05 / 1.05, 1e-5);
}

RC_GTEST_PROP(Discontovoet, TheLinesDiscountedAreTheInvestmentsDiscounted, ()) {
  Opzet o = willekeurige_opzet();
  zet(o.kop, "discontovoet", "{2010: {uniform: [-2%, 6%]}}");
  const Studie s = lees(tekst(o));
  const Resultaat r = reken(s);
  for (const ScenarioResultaat& x : r.scenarios) {
    double som = 0;
    for (const InvesteringResultaat& i : x.regels) som += i.contant;
    // Each line of a gemeente and year is rounded on its own, as each geldstroom of them is.
    const double cellen =
        static_cast<double>((x.regels.size() + r.geldstromen.size()) * r.gemeenten.size()) * r.horizon;
    RC_ASSERT(std::abs(som - x.investeringen.gemiddelde) <= 0.01 * cellen * std::pow(0.98, -r.horizon));
  }
}

RC_GTEST_PROP(Investeringsregels, TheirHoursAreTheFormatieThatIsAsked, ()) {
  const Studie s = lees(tekst(willekeurige_opzet()));
  const Resultaat r = reken(s);
  const ScenarioResultaat& nul = scenario(r, r.nulalternatief);
  for (const ScenarioResultaat& x : r.scenarios)
    for (std::size_t f = 0; f < r.functies.size(); ++f)
      for (std::size_t g = 0; g < r.gemeenten.size(); ++g)
        for (std::size_t y = 0; y < x.jaren.size(); ++y) {
          double uren = 0;
          for (const InvesteringResultaat& i : x.regels) uren += i.functie == f ? i.uren(g, y) : 0;
          for (const InvesteringResultaat& i : nul.regels) uren -= i.functie == f ? i.uren(g, y) : 0;
          // Each line is rounded on its own to hundredths, as the functie is.
          const double ruim = 0.01 * static_cast<double>(x.regels.size() + 2);
          RC_ASSERT(std::abs(uren - x.gemeenten[g].formatie[y][f].gevraagd_uren) <= ruim);
        }
}

}  // namespace
}  // namespace mbc::proef
