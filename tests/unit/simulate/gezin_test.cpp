#include "simulate/gezin.h"

#include <gtest/gtest.h>

#include "chance/steekproef.h"
#include "support/studie_bouwer.h"

namespace mbc {
namespace {

TEST(Gezin, HasADrawForEachTrajectOfTheStudy) {
  Studie s = proef::kleine_studie();
  s.traject.max_trajecten = 100;
  Wereld o(s);
  o.trek(0);
  Gezin gezin;
  gezin.begin(o, {1, 2}, {0, 0});
  const double laatste = gezin.traject(100).v;
  Gezin ander;
  ander.begin(o, {1, 2}, {0, 0});
  EXPECT_EQ(ander.traject(3).o, gezin.traject(3).o);
  EXPECT_EQ(ander.traject(100).v, laatste);
}

#ifdef MBC_CONTRACTEN

/// The fault that it would have told of: a study of 17 trajecten, and room for 16.
TEST(GezinDeathTest, ATrajectBeyondTheStudyBreaksAContract) {
  const Studie s = proef::kleine_studie();
  Wereld o(s);
  o.trek(0);
  Gezin gezin;
  gezin.begin(o, {1, 2}, {0, 0});
  EXPECT_DEATH(gezin.traject(s.traject.max_trajecten + 1), "contract broken: expects\\(j >= 1");
}

/// A hypercube has no such point, and a search for it never ended.
TEST(GezinDeathTest, AReplicatieOutsideTheHypercubeBreaksAContract) {
  EXPECT_DEATH(lhs_kwantiel(1, 10, 10, 7), "contract broken: expects\\(index < aantal\\)");
}

#endif

}  // namespace
}  // namespace mbc
