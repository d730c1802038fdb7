#include "chance/reeks.h"

#include <gtest/gtest.h>

#include <vector>

namespace mbc {
namespace {

// Whole registers and what is left over, of every width: bit for bit the words of philox.
TEST(Reeks, UniformenGeeftDeWoordenVanPhiloxVoorElkeLengte) {
  const Sleutel sleutel{0xa4093822, 0x299f31d0};
  for (std::size_t n = 0; n <= 35; ++n) {
    std::vector<std::uint32_t> tellers(n);
    for (std::size_t i = 0; i < n; ++i) tellers[i] = 0x85a308d3U * static_cast<std::uint32_t>(i + 1);
    std::vector<std::vector<double>> u(4, std::vector<double>(n + 1, -1));
    uniformen(sleutel, 0x243f6a88, tellers, 0x13198a2e, Bestemming::casus,
              {u[0].data(), u[1].data(), u[2].data(), u[3].data()});
    for (std::size_t i = 0; i < n; ++i) {
      const Woorden w =
          philox({0x243f6a88, tellers[i], 0x13198a2e, static_cast<std::uint32_t>(Bestemming::casus)}, sleutel);
      for (std::size_t k = 0; k < 4; ++k) ASSERT_EQ(u[k][i], uniform32(w[k])) << n << " tellers, nummer " << i;
    }
    for (std::size_t k = 0; k < 4; ++k) EXPECT_EQ(u[k][n], -1) << "voorbij het einde geschreven bij " << n;
  }
}

}  // namespace
}  // namespace mbc
