#include "analyse/herkomst.h"

#include <gtest/gtest.h>

#include "analyse/doorrekenen.h"
#include "simulate/lijnkosten.h"
#include "support/rijke_studie.h"

namespace mbc {
namespace {

constexpr std::size_t nr(Mechanisme m) { return static_cast<std::size_t>(m); }

/// Crises, VTO's and the price of a start have nothing to do with each other.
Studie losse_mechanismen() {
  Studie s = proef::kleine_studie(2);
  s.replicaties = 25;
  s.instroom.spreiding = Spreiding::poisson;
  proef::zet(s, "gemeenten.Delft.instroom", 30);
  proef::zet(s, "discontovoet", 0.04);
  proef::zet(s, "traject.crises_per_jaar", 2);
  proef::zet(s, "traject.kans_vto", 0.7);
  proef::zet(s, "scenarios.1.implementatie.doel", 0.8);
  proef::zet(s, "effecten.crisis_reductie", Verdeling{VerdelingSoort::uniform, {0.1, 0.5, 0}, {}, {}});
  proef::zet(s, "effecten.vto_reductie", Verdeling{VerdelingSoort::uniform, {0.2, 0.6, 0}, {}, {}});
  proef::voeg_regel_toe(s, Fase::crisis, 1234.5, 1234.5);
  proef::voeg_regel_toe(s, Fase::vto, 777, 777);
  proef::voeg_regel_toe(s, Fase::start, 400, 300);
  return s;
}

std::int64_t baten(const Studie& s) {
  return std::llround(100 * vergelijk(s, {}, {})->scenarios[1].ncw.baten.gemiddelde);
}

Studie zonder(Studie s, const std::vector<const char*>& effecten) {
  for (const char* e : effecten) proef::zet(s, e, 0);
  return s;
}

TEST(Herkomst, WatElkaarNietRaaktIsWatHetAlleenDoet) {
  for (const Trekking t : {Trekking::willekeurig, Trekking::lhs, Trekking::sobol}) {
    Studie s = losse_mechanismen();
    s.trekking = t;
    const Herkomstanalyse h = *maak_herkomst(s, {}, {});
    const Herkomstbeeld& b = h.scenarios.at(0).totaal;
    EXPECT_EQ(b.baten.gemiddelde.waarde, baten(s));
    EXPECT_LE(std::abs(b.samenspel.gemiddelde.waarde), 1) << "three parts rounded";
    EXPECT_LT(b.samenspel.mcse, 1e-6);
    if (t != Trekking::willekeurig) continue;  // a study without a number draws the others otherwise
    Studie prijs = zonder(s, {"effecten.crisis_reductie", "effecten.vto_reductie"});
    EXPECT_EQ(b.mechanismen[nr(Mechanisme::kassabon)].gemiddelde.waarde, baten(prijs));
    Studie crisis = zonder(s, {"effecten.vto_reductie"});
    crisis.kassabonnen[0].regels[2].met = crisis.kassabonnen[0].regels[2].zonder;
    EXPECT_EQ(b.mechanismen[nr(Mechanisme::crisis)].gemiddelde.waarde, baten(crisis));
  }
}

TEST(Herkomst, WatDeStudieNietHeeftIsPreciesNulEnKostGeenDoorrekening) {
  const Herkomstanalyse h = *maak_herkomst(losse_mechanismen(), {}, {});
  EXPECT_EQ(h.doorrekeningen, 7);
  for (const Mechanisme m : {Mechanisme::instroom, Mechanisme::trajectduur, Mechanisme::ots, Mechanisme::otsduur,
                             Mechanisme::uithuisplaatsing, Mechanisme::recidive}) {
    EXPECT_FALSE(h.gebruikt.test(nr(m)));
    EXPECT_EQ(h.scenarios[0].totaal.mechanismen[nr(m)].gemiddelde.waarde, 0);
    EXPECT_EQ(h.scenarios[0].totaal.mechanismen[nr(m)].mcse, 0);
  }
  const Herkomstanalyse niets = *maak_herkomst(proef::kleine_studie(2), {}, {});
  EXPECT_EQ(niets.doorrekeningen, 1);
  EXPECT_EQ(niets.scenarios[0].totaal.baten.gemiddelde.waarde, 0);
  EXPECT_FALSE(niets.scenarios[0].per_traject);
}

TEST(Herkomst, TweeMechanismenVragenDrieDoorrekeningenEnLatenGeenSamenspel) {
  const Herkomstanalyse h = *maak_herkomst(zonder(losse_mechanismen(), {"effecten.crisis_reductie"}), {}, {});
  EXPECT_EQ(h.doorrekeningen, 3);
  EXPECT_LE(std::abs(h.scenarios[0].totaal.samenspel.gemiddelde.waarde), 1);
}

TEST(Herkomst, LijnenTellenPerGemeenteJaarEnGeldstroomOpTotDeInvesteringen) {
  Studie s = proef::rijke_studie();
  proef::voeg_investering_toe(s, "begeleiding", Grondslag::per_bss_maand, 7.77).geldstroom = 1;
  proef::voeg_investering_toe(s, "leider", Grondslag::per_jaar, 3333.33);
  proef::voeg_investering_toe(s, "opening", Grondslag::eenmalig, 1000.01).reikwijdte = Reikwijdte::per_gemeente;
  const Plan plan = maak_plan(s, {});
  Simulator simulator(plan);
  Lijnkosten lijnen(plan);
  simulator.laat_meelezen([&](Wereld& o, const Volumes& v, std::size_t kolom) { lijnen.lees(o, v, kolom); });
  for (std::uint32_t r = 0; r < 5; ++r) {
    const Uitkomst& u = simulator.simuleer(r);
    Rooster<std::int64_t, 4> som({3, 2, 5, 2});
    for (std::size_t n = 0; n < 3; ++n)
      for (std::size_t g = 0; g < 2; ++g)
        for (const Investering& i : s.scenarios[n].invoering[g].investeringen)
          for (std::size_t y = 0; y < 5; ++y) {
            const auto rij = std::find(plan.regels.ids().begin(), plan.regels.ids().end(), i.id);
            som(n, g, y, i.geldstroom) += lijnen.centen()(n, g, y, rij - plan.regels.ids().begin()).waarde;
          }
    for (std::size_t c = 0; c < som.cellen().size(); ++c)
      ASSERT_EQ(som.cellen()[c], u.investeringen.cellen()[c].waarde) << "replicatie " << r << " cel " << c;
  }
}

/// A line per traject has no reikwijdte of its own, and is of the gemeente: in every overview alike.
TEST(Herkomst, SoortEnReikwijdteZijnDieVanHetResultaat) {
  Studie s = proef::rijke_studie();
  proef::zet(s, "discontovoet", 0);
  proef::voeg_investering_toe(s, "begeleiding", Grondslag::per_bss_maand, 7.77);
  proef::voeg_investering_toe(s, "leider", Grondslag::per_jaar, 3333.33);
  const Herkomstanalyse h = *maak_herkomst(s, {}, {});
  const Resultaat v = *vergelijk(s, {}, {});
  for (const ScenarioHerkomst& x : h.scenarios) {
    const ScenarioResultaat &met = v.scenarios[static_cast<std::size_t>(x.nummer)], &zonder = v.scenarios[0];
    ASSERT_EQ(met.nummer, x.nummer);
    for (std::size_t k = 0; k < kostengroepen.size(); ++k) {
      const double verschil =
          met.kostensoorten[k].niet_contant.gemiddelde - zonder.kostensoorten[k].niet_contant.gemiddelde;
      EXPECT_NEAR(x.totaal.groepen[k].euro(), verschil, 1) << "scenario " << x.nummer << " groep " << k;
    }
    EXPECT_GT(x.totaal.groepen[3].euro(), 100);
  }
}

TEST(Herkomst, IsDatVanVergelijkEnVanElkeUitvoering) {
  const Studie s = proef::rijke_studie();
  const Herkomstanalyse h = *maak_herkomst(s, {}, {});
  const Resultaat v = *vergelijk(s, {}, {});
  ASSERT_EQ(h.scenarios.size(), 2);
  for (std::size_t i = 0; i < 2; ++i) {
    const ScenarioResultaat& los = v.scenarios[i + 1];
    EXPECT_NEAR(h.scenarios[i].baten.gemiddelde, los.ncw.baten.gemiddelde, 0.005);
    EXPECT_NEAR(h.scenarios[i].kosten.gemiddelde, los.ncw.kosten.gemiddelde, 0.005);
    EXPECT_NEAR(h.scenarios[i].saldo.gemiddelde, los.ncw.saldo.gemiddelde, 0.011);
    EXPECT_NEAR(h.scenarios[i].saldo.mcse, los.ncw.saldo.mcse, 1e-6);
    for (std::size_t d = 0; d < 2; ++d) {
      EXPECT_NEAR(h.scenarios[i].verdeling[d].saldo.p5, los.dragers[d].saldo.p5, 1e-6);
      EXPECT_NEAR(h.scenarios[i].verdeling[d].verzilverbaar_saldo.gemiddelde,
                  los.dragers[d].verzilverbaar_saldo.gemiddelde, 1e-6);
    }
    for (std::size_t g = 0; g < 2; ++g)
      EXPECT_NEAR(h.scenarios[i].gemeenten[g].baten.euro(), los.gemeenten[g].totaal.baten.gemiddelde, 0.011);
  }
  Uitvoering drie;
  drie.draden = 3;
  const Herkomstanalyse h3 = *maak_herkomst(s, {}, drie);
  EXPECT_EQ(h3.scenarios[1].totaal.samenspel.gemiddelde, h.scenarios[1].totaal.samenspel.gemiddelde);
  EXPECT_EQ(h3.scenarios[1].totaal.samenspel.mcse, h.scenarios[1].totaal.samenspel.mcse);
  // A choice moves nothing of what is chosen.
  const Herkomstanalyse een = *maak_herkomst(s, {{1}, {2}}, {});
  ASSERT_EQ(een.scenarios.size(), 1);
  EXPECT_EQ(een.scenarios[0].nummer, 2);
  for (std::size_t m = 0; m < aantal_mechanismen; ++m)
    EXPECT_NEAR(een.scenarios[0].totaal.mechanismen[m].euro(), h.scenarios[1].gemeenten[1].mechanismen[m].euro(),
                0.011);
}

TEST(Herkomst, PerBereiktTrajectIsHetQuotientVanDeGemiddelden) {
  Studie s = losse_mechanismen();
  proef::voeg_investering_toe(s, "analyse", Grondslag::per_bss_traject, 250);
  const Herkomstanalyse h = *maak_herkomst(s, {}, {});
  const PerTraject& p = *h.scenarios[0].per_traject;
  EXPECT_NEAR(p.kosten.gemiddelde, 250, 0.01);
  EXPECT_LT(p.kosten.mcse, 0.001);
  EXPECT_NEAR(p.baten.gemiddelde * p.aantal.gemiddelde, h.scenarios[0].baten.gemiddelde, 0.01);
  EXPECT_NEAR(p.saldo.gemiddelde, p.baten.gemiddelde - p.kosten.gemiddelde, 1e-6);
  EXPECT_GT(p.baten.mcse, 0);
}

TEST(Herkomst, EenLijnVanAlleenHetNulalternatiefIsEenBesparing) {
  Studie s = losse_mechanismen();
  proef::voeg_investering_toe(s, "training", Grondslag::per_jaar, 1000).soort = Soort::incidenteel;
  std::swap(s.scenarios[0].invoering[0].investeringen, s.scenarios[1].invoering[0].investeringen);
  const Herkomstanalyse h = *maak_herkomst(s, {}, {});
  ASSERT_EQ(h.scenarios[0].lijnen.size(), 1);
  EXPECT_LT(h.scenarios[0].totaal.lijnen[0].gemiddelde.waarde, -100'000);
  EXPECT_EQ(h.scenarios[0].totaal.groepen[0].gemiddelde, h.scenarios[0].totaal.kosten.gemiddelde);
}

}  // namespace
}  // namespace mbc
