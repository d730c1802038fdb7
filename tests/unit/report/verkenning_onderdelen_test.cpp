#include "report/verkenning_onderdelen.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "report/html_analyses.h"
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

TEST(VerkenningOnderdelen, EenDuurVoorElkTrajectHeetGeenGemiddelde) {
  Verkenning v = *proef::analyses().kaart;
  EXPECT_THAT(tabellen_verkenning(v)[0].toelichting, HasSubstr("kolommen: gemiddelde trajectduur (maanden)"));
  v.assen[1].pad = "traject.duur";
  EXPECT_THAT(tabellen_verkenning(v)[0].toelichting, HasSubstr("kolommen: duur van elk traject (maanden)"));
}

}  // namespace
}  // namespace mbc
