#include "report/omslag_onderdelen.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/verslag_voorbeeld.h"

namespace mbc {
namespace {

using testing::HasSubstr;

TEST(OmslagOnderdelen, EenDuurVoorElkTrajectHeetGeenGemiddelde) {
  Omslaganalyse a = *proef::analyses().omslag;
  EXPECT_THAT(antwoord_omslag(a, a.scenarios[1], 0), HasSubstr("vanaf een gemiddelde trajectduur van 24 maanden."));
  a.pad = "traject.duur";
  EXPECT_THAT(antwoord_omslag(a, a.scenarios[1], 0), HasSubstr("vanaf een duur van 24 maanden voor elk traject."));
}

}  // namespace
}  // namespace mbc
