#include "base/contract.h"

#include <gtest/gtest.h>

#include "base/centen.h"
#include "base/rooster.h"

namespace mbc {
namespace {

#ifdef MBC_CONTRACTEN

TEST(ContractDeathTest, SaysWhereAndWhat) {
  const int jaren = 0;
  EXPECT_DEATH(expects(jaren > 0), "contract_test\\.cpp:[0-9]+: contract broken: expects\\(jaren > 0\\)");
  EXPECT_DEATH(ensures(jaren == 1 && true), "contract broken: ensures\\(jaren == 1 && true\\)");
  EXPECT_DEATH(unreachable(), "contract_test\\.cpp:[0-9]+: contract broken: unreachable\\(\\)");
}

TEST(ContractDeathTest, ACellThatARoosterDoesNotHave) {
  Rooster<int, 2> r({2, 3});
  r(1, 2) = 7;
  EXPECT_DEATH(r(0, 3), "contract broken");  // a cell of the next row, within the memory
  EXPECT_EQ(r.vanaf(2, 0), r.cellen().data() + 6);
}

TEST(ContractDeathTest, MoneyThatNoPriceHolds) { EXPECT_DEATH(naar_prijs(1e13), "contract broken"); }

#endif

TEST(Contract, IsNotEvaluatedWhereItIsOff) {
  int keer = 0;
  expects(++keer > 0);
#ifdef MBC_CONTRACTEN
  EXPECT_EQ(keer, 1);
#else
  EXPECT_EQ(keer, 0);
#endif
}

}  // namespace
}  // namespace mbc
