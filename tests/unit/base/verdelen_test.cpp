#include "base/verdelen.h"

#include <gtest/gtest.h>

namespace mbc {
namespace {

std::vector<std::int64_t> waarden(const std::vector<Centen>& x) {
  std::vector<std::int64_t> uit;
  for (const Centen c : x) uit.push_back(c.waarde);
  return uit;
}

TEST(Verdelen, WatAfgerondIsLigtWaarHetMeesteWerdAfgerond) {
  EXPECT_EQ(waarden(verdeel({10}, {3.4, 3.3, 3.3})), (std::vector<std::int64_t>{4, 3, 3}));
  EXPECT_EQ(waarden(verdeel({2}, {0.6, 0.7, 0.7})), (std::vector<std::int64_t>{0, 1, 1}));
}

TEST(Verdelen, NulBlijftNul) {
  EXPECT_EQ(waarden(verdeel({2}, {0, 1.4, 0, 0.6})), (std::vector<std::int64_t>{0, 1, 0, 1}));
  EXPECT_EQ(waarden(verdeel({1}, {0, 0.5, 0.4})), (std::vector<std::int64_t>{0, 1, 0}));
  EXPECT_TRUE(verdeel({0}, {}).empty());
}

TEST(Verdelen, TegengesteldeBedragenKrijgenTegengesteldeCenten) {
  const std::vector<double> bedragen = {2.5, -0.4, 7.3, 0.45, 0.45, -3.3};
  std::vector<double> tegen;
  for (const double x : bedragen) tegen.push_back(-x);
  const std::vector<Centen> een = verdeel({7}, bedragen), ander = verdeel({-7}, tegen);
  Centen som{};
  for (std::size_t i = 0; i < een.size(); ++i) {
    EXPECT_EQ(een[i].waarde, -ander[i].waarde);
    som += een[i];
  }
  EXPECT_EQ(som.waarde, 7);
}

}  // namespace
}  // namespace mbc
