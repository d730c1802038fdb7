#include "analyse/casus.h"

#include <gtest/gtest.h>

#include <array>
#include <optional>
#include <string>
#include <utility>

#include "simulate/replicatie.h"
#include "support/studie_bouwer.h"

namespace mbc {
namespace {

/// Families with everything that can happen to them, few enough that some replicaties have only one.
Studie rijke_studie() {
  Studie s = proef::kleine_studie(3);
  s.horizon = 4;
  s.instroom.spreiding = Spreiding::poisson;
  proef::zet(s, "gemeenten.Delft.instroom", 0.4);
  proef::zet(s, "traject.kans_vto", 0.8);
  proef::zet(s, "traject.kans_ots", 0.6);
  proef::zet(s, "traject.kans_uithuisplaatsing", 0.5);
  proef::zet(s, "traject.aandeel_uithuisplaatsing", 0.6);
  proef::zet(s, "traject.crises_per_jaar", 2.0);
  proef::zet(s, "traject.kans_recidive_1jaar", 0.4);
  proef::zet(s, "traject.kans_recidive_2jaar", 0.7);
  proef::zet(s, "traject.vrijwillig_vooraf", 3.3);
  proef::zet(s, "effecten.crisis_reductie", 0.3);
  proef::zet(s, "effecten.otsduur_reductie", 0.21);
  for (std::size_t f = 0; f < aantal_fasen; ++f)
    proef::voeg_regel_toe(s, static_cast<Fase>(f), 100.37 + 7.001 * static_cast<double>(f), 93.123);
  proef::voeg_regel_toe(s, Fase::ots, 0.333, 0.111);
  return s;
}

std::int64_t som(const Casusverloop& v, int jaar, std::size_t f, const Kassabon& bon) {
  std::int64_t uit = 0;
  for (const Casusgebeurtenis& g : v.gebeurtenissen)
    for (const Casusregel& r : g.regels)
      if (r.jaar == jaar && bon.regels[r.regel].geldstroom == f) uit += r.bedrag.waarde;
  return uit;
}

/// The family of a replicatie in which no other came.
std::optional<Gezinsnummer> enig_gezin(const Studie& s, std::uint32_t replicatie) {
  std::optional<Gezinsnummer> enige;
  int gezinnen = 0;
  for (const Jaarinstroom& j : instroom_van(s, replicatie, 0)) {
    gezinnen += j.gezinnen;
    if (j.gezinnen == 1) enige = {j.jaar, 1};
  }
  return gezinnen == 1 ? enige : std::nullopt;
}

TEST(Casus, RegelsTellenOpTotWatDeMotorVoorHetEnigeGezinBoekt) {
  const Studie s = rijke_studie();
  const Plan plan(s, {0});
  Simulator simulator(plan);
  int bekeken = 0;
  for (std::uint32_t r = 0; r < 120; ++r) {
    const std::optional<Gezinsnummer> enige = enig_gezin(s, r);
    if (!enige) continue;
    ++bekeken;
    const Uitkomst& u = simulator.simuleer(r);
    const Casus c = vertel_casus(s, r, 0, *enige, {0, 1, 2});
    for (const Casusverloop& v : c.verlopen) {
      for (std::size_t y = 0; y < static_cast<std::size_t>(s.horizon); ++y) {
        const std::int64_t motor = u.zorgkosten(v.scenario, 0, y, 0).waarde;
        EXPECT_EQ(v.bedragen(y, 0), motor) << "replicatie " << r << " scenario " << v.scenario << " jaar " << y;
        // Each line is rounded on its own: at most half a cent each, and told.
        const std::int64_t regels = som(v, s.start + static_cast<int>(y), 0, s.kassabonnen[c.kassabon]);
        EXPECT_EQ(regels + v.afronding(y, 0), motor);
      }
    }
  }
  EXPECT_GT(bekeken, 20);
}

TEST(Casus, AlleGezinnenSamenZijnDeMotorOpAfrondingNa) {
  Studie s = rijke_studie();
  proef::zet(s, "gemeenten.Delft.instroom", 12.0);
  const Plan plan(s, {0});
  Simulator simulator(plan);
  const Uitkomst& u = simulator.simuleer(3);
  std::int64_t som_gezinnen = 0, som_motor = 0;
  int gezinnen = 0;
  for (const Jaarinstroom& j : instroom_van(s, 3, 0)) {
    for (int i = 1; i <= j.gezinnen; ++i, ++gezinnen) {
      const Casus c = vertel_casus(s, 3, 0, {j.jaar, i}, {1});
      for (const std::int64_t b : c.verlopen[0].bedragen.cellen()) som_gezinnen += b;
    }
  }
  for (std::size_t y = 0; y < static_cast<std::size_t>(s.horizon); ++y) som_motor += u.zorgkosten(1, 0, y, 0).waarde;
  EXPECT_GT(gezinnen, 30);
  // Half a cent for each family and year on one side, for each year on the other.
  EXPECT_NEAR(static_cast<double>(som_gezinnen), static_cast<double>(som_motor), 0.5 * s.horizon * (gezinnen + 1));
}

/// A family alone in its gemeente gets, line by line and to the cent, what the engine books as investments.
TEST(Casus, DeWerkwijzeVraagtVanHetEnigeGezinWatDeMotorBoekt) {
  Studie s = rijke_studie();
  const std::array<std::pair<const char*, Grondslag>, 3> lijnen = {{{"analyse", Grondslag::per_bss_traject},
                                                                    {"begeleiding", Grondslag::per_bss_maand},
                                                                    {"overleg", Grondslag::per_bss_ots_maand}}};
  for (const char* doel : {"scenarios.1.implementatie.doel", "scenarios.2.implementatie.doel"})
    proef::zet(s, doel, 0.9);
  for (const auto& [id, grondslag] : lijnen) proef::voeg_investering_toe(s, id, grondslag, 33.337);
  proef::voeg_investering_toe(s, "project", Grondslag::per_jaar, 1e6);
  Plan plan(s, {0});
  plan.per_lijn = true;
  Simulator simulator(plan);
  std::array<int, 3> geraakt{};
  for (std::uint32_t r = 0; r < 120; ++r) {
    const std::optional<Gezinsnummer> enige = enig_gezin(s, r);
    if (!enige) continue;
    const Uitkomst& u = simulator.simuleer(r);
    for (const Casusverloop& v : vertel_casus(s, r, 0, *enige, {0, 1, 2}).verlopen) {
      std::array<std::int64_t, 3> verteld{};
      for (const Casusinvestering& i : v.werkwijze) {
        const std::string& id = s.scenarios[v.scenario].invoering[0].investeringen[i.regel].id;
        for (std::size_t n = 0; n < lijnen.size(); ++n)
          if (id == lijnen[n].first) verteld[n] += i.bedrag.waarde;
        EXPECT_NE(id, "project");
        EXPECT_GT(i.aantal, 0);
        EXPECT_EQ(i.uren, 0);  // lines in euros
      }
      for (std::size_t n = 0; n < lijnen.size(); ++n) {
        std::int64_t motor = 0;
        for (std::size_t y = 0; y < static_cast<std::size_t>(s.horizon); ++y)
          motor += u.lijnen(v.scenario, n, 0, y).waarde;
        EXPECT_EQ(verteld[n], motor) << "replicatie " << r << " scenario " << v.scenario << " " << lijnen[n].first;
        if (motor > 0) ++geraakt[n];
      }
    }
  }
  for (const int n : geraakt) EXPECT_GT(n, 3);
}

TEST(Casus, EenGezinHoudtZijnNummerBijEenAndereHorizon) {
  Studie s = rijke_studie();
  proef::zet(s, "gemeenten.Delft.instroom", 12.0);
  const Casus kort = vertel_casus(s, 1, 0, {s.start + 1, 2}, {0});
  s.horizon = 9;
  const Casus lang = vertel_casus(s, 1, 0, {s.start + 1, 2}, {0});
  EXPECT_EQ(kort.instroom, lang.instroom);
  EXPECT_EQ(kort.leeftijd, lang.leeftijd);
  EXPECT_EQ(kort.trekkingen.at(0).duur, lang.trekkingen.at(0).duur);
}

/// What is left of the duur follows from the e of each traject alone; the age limit from the family alone.
TEST(Casus, ZegtWatEenTrajectEnEenOtsKorterMaakte) {
  Studie s = rijke_studie();
  proef::zet(s, "gemeenten.Delft.instroom", 12.0);
  proef::zet(s, "effecten.trajectduur_reductie", 0.2);
  proef::zet(s, "scenarios.2.implementatie.doel", 0.5);
  proef::zet_tussen_gezinnen(s, s.traject.leeftijd, {VerdelingSoort::uniform, {14, 18, 0}, {}, {}});
  std::array<int, 3> trajecten{}, otsen{};
  for (const Jaarinstroom& j : instroom_van(s, 3, 0)) {
    for (int i = 1; i <= j.gezinnen; ++i) {
      const Casus c = vertel_casus(s, 3, 0, {j.jaar, i}, {2});
      const double grens = 12 * (c.instroom + s.traject.leeftijdsgrens - c.leeftijd);
      double eind = 0;
      Inkorting van_traject = Inkorting::geen;
      for (const Casusgebeurtenis& g : c.verlopen[0].gebeurtenissen) {
        if (g.fase == Fase::traject) {
          const double duur = c.trekkingen.at(static_cast<std::size_t>(g.traject - 1)).duur;
          const double rest = duur * (1 - 0.2 * g.e);
          const bool te_oud = g.van + rest > grens + 1e-6;
          van_traject = te_oud ? Inkorting::leeftijdsgrens : g.e > 0 ? Inkorting::werkwijze : Inkorting::geen;
          EXPECT_EQ(g.ingekort, van_traject) << j.jaar << "-" << i;
          EXPECT_NEAR(g.tot, te_oud ? grens : g.van + rest, 1e-6);
          ++trajecten[static_cast<std::size_t>(g.ingekort)];
          eind = g.tot;
        } else if (g.fase == Fase::ots) {
          EXPECT_EQ(g.ingekort, g.e > 0 ? Inkorting::werkwijze : van_traject) << j.jaar << "-" << i;
          EXPECT_EQ(g.tot<eind - 1e-6, g.e> 0);
          ++otsen[static_cast<std::size_t>(g.ingekort)];
        } else {
          EXPECT_EQ(g.ingekort, Inkorting::geen);
        }
      }
    }
  }
  for (const int n : trajecten) EXPECT_GT(n, 0);
  EXPECT_GT(otsen[1], 0);
}

}  // namespace
}  // namespace mbc
