#include "weetwaarde/informatiewaarde.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <numbers>
#include <stdexcept>
#include <tuple>

#include "support/rijke_studie.h"
#include "support/studie_bouwer.h"

namespace mbc {
namespace {

/// The saldo of scenario 1 is a + b - c: what the nulalternatief costs and it does not, less what it costs itself. a
/// and b are normal with sd 1000 and 2000 euros; `midden`: the mean saldo in euros.
Studie twee_getallen(double midden, std::size_t scenarios = 2) {
  Studie s = proef::kleine_studie(scenarios, {"Delft"});
  s.replicaties = 4000;
  s.zaad = 7;
  s.kassabon_onzekerheid = false;
  for (const auto& [id, sd] : {std::pair("a", 1000.0), std::pair("b", 2000.0)}) {
    proef::voeg_investering_toe(s, id, Grondslag::eenmalig, 100'000);
    proef::zet(s, "investeringen." + std::string(id) + ".bedrag", {VerdelingSoort::normaal, {100'000, sd, 0}, {}, {}});
  }
  std::swap(s.scenarios[0].invoering, s.scenarios[1].invoering);
  proef::voeg_investering_toe(s, "c", Grondslag::eenmalig, 200'000 - midden);
  for (std::size_t n = 1; n < scenarios; ++n)
    for (Invoering& i : s.scenarios[n].invoering)
      std::erase_if(i.investeringen, [](const Investering& x) { return x.id != "c"; });
  return s;
}

Informatiewaarde weet_van(const Studie& s, Uitvoering u = {}) { return *maak_informatiewaarde(s, {}, {}, u); }

Weetwaarde evppi(const Informatiewaarde& w, const std::string& naam, std::size_t beslisser = 0) {
  for (std::size_t f = 0; f < w.factoren.size(); ++f)
    if (w.factoren[f].naam == naam) return w.beslissers[beslisser].evppi[f];
  throw std::logic_error("no factor " + naam);
}

void ligt_bij(const Weetwaarde& w, double verwacht, const std::string& wat) {
  EXPECT_NEAR(w.waarde, verwacht, 4.5 * w.se) << wat << ", se " << w.se;
  EXPECT_LT(w.se, 0.1 * verwacht + 10) << wat;
}

TEST(Informatiewaarde, VanTweeNormaleGetallenIsWatDeFormuleZegt) {
  for (const auto& [midden, alles, a, b] :
       {std::tuple(0.0, 892.062, 398.942, 797.885), std::tuple(1000.0, 479.811, 83.315, 395.593)}) {
    const Informatiewaarde w = weet_van(twee_getallen(midden));
    ASSERT_EQ(w.beslissers.size(), 3U) << "society, the only drager, and what of it is verzilverbaar";
    for (std::size_t wie = 0; wie < 3; ++wie) {
      ligt_bij(w.beslissers[wie].evpi, alles, "EVPI");
      ligt_bij(evppi(w, "investeringen.a.bedrag", wie), a, "EVPPI a");
      ligt_bij(evppi(w, "investeringen.b.bedrag", wie), b, "EVPPI b");
    }
    EXPECT_NEAR(w.beslissers[0].keuzes[1].saldo.gemiddelde, midden, 4.5 * w.beslissers[0].keuzes[1].saldo.mcse);
  }
}

TEST(Informatiewaarde, WieKiestWatHetHoogsteGemiddeldeHeeft) {
  const Informatiewaarde w = weet_van(twee_getallen(1000));
  EXPECT_EQ(w.beslissers[0].keuze, 1U);
  EXPECT_TRUE(w.beslissers[0].staat_vast);
  EXPECT_NEAR(w.beslissers[0].keuzes[1].kans_beste, 0.6726, 4.5 * 0.469 / std::sqrt(4000.0)) << "Phi(1 / sqrt(5))";
  EXPECT_NEAR(w.beslissers[0].keuzes[0].kans_beste + w.beslissers[0].keuzes[1].kans_beste, 1, 1e-9);
  EXPECT_EQ(weet_van(twee_getallen(-1000)).beslissers[0].keuze, 0U);
  EXPECT_FALSE(weet_van(twee_getallen(0)).beslissers[0].staat_vast);
}

TEST(Informatiewaarde, EenScenarioDatErAlIsVerandertNiets) {
  const Informatiewaarde een = weet_van(twee_getallen(1000)), drie = weet_van(twee_getallen(1000, 4));
  ASSERT_EQ(drie.beslissers[0].keuzes.size(), 4U);
  for (std::size_t b = 0; b < 3; ++b) {
    EXPECT_EQ(een.beslissers[b].evpi.waarde, drie.beslissers[b].evpi.waarde);
    EXPECT_EQ(een.beslissers[b].evpi.se, drie.beslissers[b].evpi.se);
    EXPECT_EQ(een.beslissers[b].keuze, drie.beslissers[b].keuze);
    for (std::size_t f = 0; f < een.factoren.size(); ++f)
      EXPECT_NEAR(een.beslissers[b].evppi[f].waarde, drie.beslissers[b].evppi[f].waarde, 1e-6);
  }
}

TEST(Informatiewaarde, EenVerwisseldNulalternatiefIsDezelfdeKeuze) {
  Studie s = twee_getallen(1000);
  const Informatiewaarde heen = weet_van(s);
  s.nulalternatief = s.scenarios[1].nummer;
  const Informatiewaarde terug = weet_van(s);
  EXPECT_EQ(terug.beslissers[0].keuzes[terug.beslissers[0].keuze].scenario.nummer,
            heen.beslissers[0].keuzes[heen.beslissers[0].keuze].scenario.nummer);
  EXPECT_NEAR(terug.beslissers[0].evpi.waarde, heen.beslissers[0].evpi.waarde, 1e-6);
  for (std::size_t f = 0; f < heen.factoren.size(); ++f)
    EXPECT_NEAR(terug.beslissers[0].evppi[f].waarde, heen.beslissers[0].evppi[f].waarde, 1e-6);
}

TEST(Informatiewaarde, EenGetalDatNietsDoetIsNulBinnenDeFout) {
  Studie s = twee_getallen(0);
  proef::zet(s, "uren_per_fte", {VerdelingSoort::uniform, {1000, 1500, 0}, {}, {}});
  const Informatiewaarde w = weet_van(s);
  const Weetwaarde x = evppi(w, "uren_per_fte");
  EXPECT_FALSE(x.boven_nul());
  EXPECT_LE(x.waarde, 3 * x.se);
}

TEST(Informatiewaarde, WieAllesVastWeetLeertNiets) {
  Studie s = twee_getallen(500);
  for (const char* pad : {"investeringen.a.bedrag", "investeringen.b.bedrag"}) proef::zet(s, pad, 100'000);
  const Informatiewaarde w = weet_van(s);
  EXPECT_EQ(w.beslissers[0].evpi.waarde, 0);
  EXPECT_FALSE(w.beslissers[0].evpi.boven_nul());
  EXPECT_TRUE(w.factoren.empty());
  EXPECT_EQ(w.beslissers[0].keuze, 1U);
}

TEST(Informatiewaarde, SamenBeslissenIsWaardWatEenDragerDeAnderenKost) {
  // The lines of the nulalternatief are paid by another: it gains 200.000 and the first pays 201.000.
  Studie s = twee_getallen(-1000);
  s.geldstromen.push_back(s.geldstromen[0]);
  s.geldstromen[1].naam = "Tweede";
  s.geldstromen[1].drager = "een ander";
  for (Invoering& i : s.scenarios[0].invoering)
    for (Investering& x : i.investeringen) x.geldstroom = 1;
  const Informatiewaarde w = weet_van(s);
  const auto ander = std::ranges::find(w.beslissers, "een ander", &Beslisser::naam);
  ASSERT_NE(ander, w.beslissers.end());
  EXPECT_EQ(w.beslissers[0].keuze, 0U);
  EXPECT_EQ(ander->keuze, 1U);
  EXPECT_NEAR(ander->samen.gemiddelde, 1000, 4.5 * ander->samen.mcse);
  EXPECT_EQ(w.beslissers[0].samen.gemiddelde, 0);
}

TEST(Informatiewaarde, VanMetingenIsWatDeFormuleZegt) {
  const Studie s = twee_getallen(0);
  Informatievraag vraag;
  vraag.ontwerp.emplace();
  const auto pad = std::ranges::find(s.getallen, "investeringen.a.bedrag", &Getal::pad);
  for (const int n : {1, 10, 100}) {
    Waarneming w;
    w.getal = GetalId{static_cast<std::uint32_t>(pad - s.getallen.begin())};
    w.schaal.verdeling = Verdeling::vaste(1);
    w.ruis = Waarneemruis::normaal;
    w.sd = 1000 / std::sqrt(static_cast<double>(n));
    vraag.ontwerp->lijst.push_back({"a", {w}, {n}, 100.0 * n, {}});
  }
  const Informatiewaarde w = *maak_informatiewaarde(s, {}, vraag, {});
  constexpr double waar[] = {282.095, 380.377, 396.962};
  double vorige = 0;
  for (std::size_t i = 0; i < 3; ++i) {
    const Weetwaarde& x = w.beslissers[0].onderzoeken[i].evsi[0];
    ligt_bij(x, waar[i], "EVSI");
    EXPECT_GT(x.waarde, vorige);
    EXPECT_LE(x.waarde, evppi(w, "investeringen.a.bedrag").waarde);
    vorige = x.waarde;
  }
}

Informatiewaarde weet_genest_van(const Studie& s, const std::vector<std::string>& wat, Uitvoering u = {}) {
  Informatievraag vraag;
  vraag.genest = wat;
  return *maak_informatiewaarde(s, {}, vraag, u);
}

TEST(Informatiewaarde, GenestIsHetOokWatDeFormuleZegt) {
  for (const auto& [midden, a, b] : {std::tuple(0.0, 398.942, 797.885), std::tuple(1000.0, 83.315, 395.593)}) {
    const Informatiewaarde w =
        weet_genest_van(twee_getallen(midden), {"investeringen.a.bedrag", "investeringen.b.bedrag"});
    ASSERT_EQ(w.genest.size(), 2U);
    EXPECT_EQ(w.nestmaat.buiten, 400);
    for (const Beslisser& wie : w.beslissers) {
      ligt_bij(wie.genest[0], a, "a");
      ligt_bij(wie.genest[1], b, "b");
      for (std::size_t i = 0; i < 2; ++i) EXPECT_TRUE(komen_overeen(wie.evppi[w.genest[i]], wie.genest[i]));
    }
  }
}

TEST(Informatiewaarde, WatGenesteGemiddeldenVanDeRestHebbenIsEruit) {
  // Of each draw of a the mean of 20 draws of the rest has as much noise as a has spread: left in, it would be told as
  // 1000 x 0.5642.
  Studie s = twee_getallen(0);
  proef::zet(s, "investeringen.b.bedrag", {VerdelingSoort::normaal, {100'000, 1000 * std::sqrt(20.0), 0}, {}, {}});
  const Informatiewaarde w = weet_genest_van(s, {"investeringen.a.bedrag"});
  ASSERT_EQ(w.nestmaat.binnen, 20);
  const Weetwaarde x = w.beslissers[0].genest[0];
  EXPECT_NEAR(x.waarde, 398.942, 4.5 * x.se);
  EXPECT_LT(x.waarde + 2 * x.se, 564.2);
}

TEST(Informatiewaarde, GenestZegtEenGetalOokWatHetVanEenAnderZegt) {
  // Correlation 1/2 of the normal variables: knowing a, 1000 + 2000 / 2 is known of the spread, and in all 1000
  // sqrt(7).
  Studie s = twee_getallen(0);
  const auto sleutel = [&](const std::string& pad) { return std::ranges::find(s.getallen, pad, &Getal::pad)->sleutel; };
  const std::string a = "investeringen.a.bedrag", b = "investeringen.b.bedrag";
  s.correlaties.push_back({{a, b}, {sleutel(a), sleutel(b)}, 6 / std::numbers::pi * std::asin(0.25)});
  const Informatiewaarde w = weet_genest_van(s, {"investeringen.a.bedrag", "investeringen"});
  ligt_bij(w.beslissers[0].evpi, 398.942 * std::sqrt(7.0), "EVPI");
  ligt_bij(evppi(w, "investeringen.a.bedrag"), 797.885, "EVPPI a");
  ligt_bij(w.beslissers[0].genest[0], 797.885, "a");
  ligt_bij(w.beslissers[0].genest[1], 398.942 * std::sqrt(7.0), "a and b");
}

TEST(Informatiewaarde, BeideManierenKomenOvereen) {
  // Families by chance, receipts, prices and effects: of every factor of which both can be told.
  Studie s = proef::rijke_studie();
  s.replicaties = 1000;
  const std::vector<std::string> namen = weetbare_namen(s);
  const Informatiewaarde w = weet_genest_van(s, namen);
  ASSERT_EQ(w.genest.size(), namen.size());
  int gezien = 0;
  for (const Beslisser& b : w.beslissers)
    for (std::size_t i = 0; i < namen.size(); ++i) {
      const Weetwaarde &een = b.evppi[w.genest[i]], &ander = b.genest[i];
      EXPECT_NEAR(een.waarde, ander.waarde, 4.5 * std::hypot(een.se, ander.se)) << b.naam << ' ' << namen[i];
      gezien += ander.boven_nul() ? 1 : 0;
    }
  EXPECT_GE(gezien, 3);
}

TEST(Informatiewaarde, HoogsteIsHetGetalDatHetMeestWaardIsEnEenKeerIsGenoeg) {
  const Informatiewaarde w = weet_genest_van(twee_getallen(0), {"hoogste", "investeringen.b.bedrag"});
  ASSERT_EQ(w.genest.size(), 1U);
  EXPECT_EQ(w.factoren[w.genest[0]].naam, "investeringen.b.bedrag");
}

TEST(Informatiewaarde, MetMeerDradenIsDeUitkomstDezelfde) {
  const Studie s = twee_getallen(300);
  Uitvoering een, zeven;
  een.draden = 1;
  zeven.draden = 7;
  const Informatiewaarde a = weet_genest_van(s, {"hoogste"}, een), b = weet_genest_van(s, {"hoogste"}, zeven);
  EXPECT_EQ(a.beslissers[0].genest[0].waarde, b.beslissers[0].genest[0].waarde);
  EXPECT_EQ(a.beslissers[0].genest[0].se, b.beslissers[0].genest[0].se);
  for (std::size_t f = 0; f < a.factoren.size(); ++f) {
    EXPECT_EQ(a.beslissers[0].evppi[f].waarde, b.beslissers[0].evppi[f].waarde);
    EXPECT_EQ(a.beslissers[0].evppi[f].se, b.beslissers[0].evppi[f].se);
  }
}

}  // namespace
}  // namespace mbc
