#include "report/verkenning_onderdelen.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/verslag_voorbeeld.h"

namespace mbc {
namespace {

using testing::HasSubstr;

TEST(VerkenningOnderdelen, EenDuurVoorElkTrajectHeetGeenGemiddelde) {
  Verkenning v = *proef::analyses().kaart;
  EXPECT_THAT(tabellen_verkenning(v)[0].toelichting, HasSubstr("kolommen: gemiddelde trajectduur (maanden)"));
  v.assen[1].pad = "traject.duur";
  EXPECT_THAT(tabellen_verkenning(v)[0].toelichting, HasSubstr("kolommen: duur van elk traject (maanden)"));
}

}  // namespace
}  // namespace mbc
