#include "antwoord/verkenning_onderdelen.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "antwoord/tornado_onderdelen.h"
#include "html/grafiekteksten.h"
#include "html/html_analyses.h"
#include "support/verslag_voorbeeld.h"

namespace mbc {
namespace {

using testing::HasSubstr;

TEST(VerkenningOnderdelen, EenAandeelStaatInProcentenHoeHetOokGeschrevenIs) {
  As as{"effecten.ots_reductie", {"0", "0.125", "33.33%"}, {0, 0.125, 0.3333}};
  EXPECT_EQ(waarde_van(as, 1), "0,125") << "niet elk getal is een aandeel";
  as.aandeel = true;
  EXPECT_EQ(waarde_van(as, 0), "0%");
  EXPECT_EQ(waarde_van(as, 1), "12,5%");
  EXPECT_EQ(waarde_van(as, 2), "33,33%");
}

TEST(VerkenningOnderdelen, DeGrafiekWeetWelkGetalEenAandeelIs) {
  Verkenning v = *proef::analyses().kaart;
  EXPECT_THAT(html_verkenning(v, "scenario 0"), HasSubstr("data-aandelen=\"geen\""));
  v.assen[0].aandeel = true;
  EXPECT_THAT(html_verkenning(v, "scenario 0"), HasSubstr("data-aandelen=\"0\""));
}

TEST(VerkenningOnderdelen, EenReeksZegtWatZeDoetMetDeRuisVanHetVerschil) {
  Verkenning v;
  v.assen = {{"discontovoet", {"0%", "2%", "4%"}, {0, 0.02, 0.04}, {}, true}};
  v.replicaties = 100;
  v.scenarios = {{1, "Invoeren"}};
  v.nulalternatief = 0;
  v.verwacht = {{0.02}};
  v.referentie = 1;
  const auto punt = [](double saldo, double verschil, double mcse) {
    ScenarioPunt p;
    p.saldo = proef::spreiding(saldo, 1e8);
    p.verschil = {verschil, 10 * mcse, mcse};
    return std::vector{p};
  };
  v.punten = {punt(-14.79e6, -1.13e6, 2e4), punt(-13.66e6, 0, 0), punt(-12.62e6, 1.04e6, 2e4)};
  const std::string tabel = tabellen_verkenning(v, Verschiltabel::ja)[0].tabel.toon(100, Kleur::uit);
  EXPECT_THAT(tabel, testing::AllOf(HasSubstr("bij 2%"), HasSubstr("-1,14"), HasSubstr("1,04"))) << tabel;
  EXPECT_THAT(tabel, HasSubstr("-15 ")) << "het saldo zelf op zijn eigen ruis van 1 mln";
}

TEST(VerkenningOnderdelen, EenVakInDeGrafiekStaatZoInDeTabel) {
  const Verkenning v = *proef::analyses().kaart;
  const std::string teksten = grafiekteksten(v);
  for (std::size_t s = 1; s < 3; ++s) {
    const auto tabellen = tabellen_verkenning(v, s, Verschiltabel::nee);
    for (const Tabel::Rij& rij : tabellen[0].tabel.rijen())
      for (std::size_t k = 1; k < rij.cellen.size(); ++k)
        EXPECT_THAT(teksten, HasSubstr("\"" + rij.cellen[k].tekst + "\"")) << s;
  }
}

TEST(VerkenningOnderdelen, EenStaafHoudtZijnGemeenteEnEenAandeelStaatInProcenten) {
  Tornado t = *proef::analyses().tornado;
  t.balken[0].pad = "gemeenten.Bergen (NH.).implementatie.doel";
  t.balken[0].aandeel = true;
  EXPECT_THAT(grafiekteksten(t), testing::AllOf(HasSubstr("\"Bergen (NH.).implementatie.doel\u00A0\u00A0S\""),
                                                HasSubstr("P10 10%: saldo"), HasSubstr("P90 20%: saldo")));
  EXPECT_THAT(tabellen_tornado(t)[0].tabel.toon(100, Kleur::uit), HasSubstr(" 10%  20%  "));
}

TEST(VerkenningOnderdelen, EenDuurVoorElkTrajectHeetGeenGemiddelde) {
  Verkenning v = *proef::analyses().kaart;
  EXPECT_THAT(tabellen_verkenning(v, Verschiltabel::nee)[0].toelichting,
              HasSubstr("kolommen: gemiddelde trajectduur (maanden)"));
  v.assen[1].pad = "traject.duur";
  EXPECT_THAT(tabellen_verkenning(v, Verschiltabel::nee)[0].toelichting,
              HasSubstr("kolommen: duur van elk traject (maanden)"));
}

}  // namespace
}  // namespace mbc
