#include "weetwaarde/weetverslag.h"

#include <gtest/gtest.h>

#include "support/rijke_studie.h"
#include "unit/gevoeligheid/assen.h"
#include "weetwaarde/verdieping.h"

namespace mbc {
namespace {

Studie met_doelen(const std::vector<Indicator>& indicatoren) {
  Studie s = proef::rijke_studie();
  for (const Indicator i : indicatoren) {
    Uitkomstdoel d;
    d.naam = std::string(vorm_van(i).naam);
    d.indicator = i;
    s.uitkomstdoelen.push_back(d);
  }
  return s;
}

TEST(Weetvraag, VraagtMeerBonnenWaarDieIetsKunnenZeggen) {
  Studie s = proef::rijke_studie();
  while (s.kassabonnen.size() < 2) s.kassabonnen.push_back(s.kassabonnen.front());
  s.kassabon_onzekerheid = true;
  Informatievraag met_prijs;
  met_prijs.kosten_per_kassabon = 740;
  const Weetvraag v = weetvraag(s, {}, met_prijs);
  EXPECT_EQ(v.bonnen, Bonnenvraag::gevraagd);
  EXPECT_EQ(v.vraag.kassabonnen, (std::vector<int>{1, 2, 5, 10, 20, 50, 100, 200}));
  EXPECT_EQ(v.vraag.kosten_per_kassabon, 740);
  s.kassabon_onzekerheid = false;
  EXPECT_EQ(weetvraag(s, {}, {}).bonnen, Bonnenvraag::gewichten_vast);
  EXPECT_TRUE(weetvraag(s, {}, {}).vraag.kassabonnen.empty());
  s.kassabonnen.resize(1);
  EXPECT_EQ(weetvraag(s, {}, {}).bonnen, Bonnenvraag::een_bon);
}

TEST(Weetvraag, TeltWaarDeDoelenOverGaanOnderHetScenarioMetHetMeesteBereik) {
  Studie s = met_doelen({Indicator::vto, Indicator::recidive_1jaar});
  s.uitkomstdoelen[0].omschrijving = "VTO's";
  const Weetvraag v = weetvraag(s, {}, {});
  EXPECT_EQ(v.tellen, Telvraag::gevraagd);
  ASSERT_EQ(v.vraag.ontwerp->lijst.size(), 1U);
  EXPECT_EQ(v.vraag.ontwerp->scenario, 2U) << "80% against 40%";
  const Meting& m = v.vraag.ontwerp->lijst[0];
  EXPECT_EQ(m.naam, "vto: VTO's");
  ASSERT_EQ(m.waarnemingen.size(), 5U);
  EXPECT_EQ(m.waarnemingen.front().jaar, s.start);
  EXPECT_EQ(m.waarnemingen.back().jaar, s.start + 4);
  EXPECT_FALSE(m.waarnemingen.front().gemeente);
  EXPECT_EQ(v.niet_geteld, std::vector<std::string>{"recidive_1jaar"});
  s.horizon = 2;
  EXPECT_EQ(weetvraag(s, {}, {}).vraag.ontwerp->lijst[0].waarnemingen.size(), 2U);
}

TEST(Weetvraag, KijktWaarEnWaaruitGekozenWordt) {
  const Studie s = met_doelen({Indicator::ots_nieuw});
  const Weetvraag een = weetvraag(s, {{1}, {1}}, {});
  EXPECT_EQ(een.gemeente, "Westland");
  EXPECT_EQ(een.vraag.ontwerp->lijst[0].waarnemingen[0].gemeente, 1U);
  EXPECT_EQ(een.vraag.ontwerp->scenario, 1U) << "2 is not to be chosen";
  EXPECT_EQ(weetvraag(s, {{0, 1}, {}}, {}).gemeente, "");
}

TEST(Weetvraag, ZegtWaaromErNietsTeTellenIs) {
  EXPECT_EQ(weetvraag(proef::rijke_studie(), {}, {}).tellen, Telvraag::geen_doelen);
  const Weetvraag v = weetvraag(met_doelen({Indicator::recidive_2jaar}), {}, {});
  EXPECT_EQ(v.tellen, Telvraag::geen_aantal);
  EXPECT_FALSE(v.vraag.ontwerp);
  Informatievraag eigen;
  eigen.ontwerp = Meetontwerp{};
  EXPECT_EQ(weetvraag(met_doelen({Indicator::vto}), {}, eigen).tellen, Telvraag::eigen_ontwerp);
}

TEST(Weetverslag, IsWatErGevraagdWordtOverDeTrekkingenVanDeStudie) {
  Studie s = met_doelen({Indicator::vto});
  s.replicaties = 100;
  const Weetverslag v = *maak_weetverslag(s, {}, {}, {});
  EXPECT_EQ(v.waarde.replicaties, 100);
  EXPECT_EQ(v.waarde.van_kracht->nummer, 2);
  const Informatiewaarde los = *maak_informatiewaarde(s, {}, v.vraag.vraag, {});
  for (std::size_t b = 0; b < los.beslissers.size(); ++b) {
    EXPECT_EQ(los.beslissers[b].evpi.waarde, v.waarde.beslissers[b].evpi.waarde);
    EXPECT_EQ(los.beslissers[b].onderzoeken[0].evsi[4].waarde, v.waarde.beslissers[b].onderzoeken[0].evsi[4].waarde);
  }
  const Studielezer lezer = proef::lezer_van(s);
  EXPECT_TRUE(verdiep(lezer, {Verdieping::informatiewaarde}, {}, {})->weten);
  EXPECT_FALSE(verdiep(lezer, {Verdieping::herkomst}, {}, {})->weten);
  EXPECT_EQ(omvang(s, {Verdieping::informatiewaarde}), omvang_weetverslag(s));
}

}  // namespace
}  // namespace mbc
