// In euros of which year: uitkomst_prijspeil.
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

}  // namespace
}  // namespace mbc::proef
