#include "analyse/rangindex.h"

#include <gtest/gtest.h>

#include <cmath>
#include <numbers>
#include <vector>

#include "chance/toeval.h"

namespace mbc {
namespace {

/// Ishigami's function with a = 7 and b = 0.1 on independent uniforms; its first-order indices are known (Saltelli and
/// others, "Global Sensitivity Analysis: The Primer", 2008, section 4.8).
struct Ishigami {
  explicit Ishigami(std::size_t n) : y(n), u(3, std::vector<double>(n)) {
    for (std::size_t r = 0; r < n; ++r) {
      for (std::size_t i = 0; i < 3; ++i) u[i][r] = parameter_kwantiel(1, static_cast<std::uint32_t>(r), 100 + i);
      const auto x = [&](std::size_t i) { return std::numbers::pi * (2 * u[i][r] - 1); };
      y[r] = std::sin(x(0)) + 7 * std::pow(std::sin(x(1)), 2) + 0.1 * std::pow(x(2), 4) * std::sin(x(0));
    }
  }
  std::vector<double> y;
  std::vector<std::vector<double>> u;
};

TEST(Rangindex, OfIshigamisFunctionIsItsFirstOrderIndex) {
  constexpr std::size_t n = 4000;
  const Ishigami f(n);
  constexpr double indices[] = {0.3139, 0.4424, 0};
  for (std::size_t i = 0; i < 3; ++i)
    EXPECT_NEAR(rangindex(f.y, f.u[i]), indices[i], 4.5 * rangindex_fout(n)) << "x" << i + 1;
}

TEST(Rangindex, OfItselfIsNearlyOneAndOfAConstantZero) {
  const Ishigami f(1000);
  EXPECT_NEAR(rangindex(f.u[0], f.u[0]), 1, 0.02);
  EXPECT_EQ(rangindex(std::vector<double>(1000, 3.0), f.u[0]), 0);
}

}  // namespace
}  // namespace mbc
