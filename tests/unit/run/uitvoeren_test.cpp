#include "run/uitvoeren.h"

#include <gtest/gtest.h>

#include <mutex>
#include <stdexcept>
#include <vector>

namespace mbc {
namespace {

TEST(VoerUit, VisitsEveryIndexOnceForAnyNumberOfThreads) {
  for (const int draden : {1, 2, 7}) {
    std::vector<std::atomic<int>> bezoeken(101);
    Uitvoering u;
    u.draden = draden;
    const Afloop afloop = voer_uit(101, 8, u, [&](std::int64_t van, std::int64_t tot, int draad) {
      EXPECT_GE(draad, 0);
      EXPECT_LT(draad, aantal_draden(u));
      EXPECT_LE(tot - van, 8);
      for (std::int64_t i = van; i < tot; ++i) ++bezoeken[static_cast<std::size_t>(i)];
    });
    EXPECT_EQ(afloop, Afloop::klaar);
    for (const auto& b : bezoeken) EXPECT_EQ(b, 1);
  }
}

TEST(VoerUit, NoTwoBlocksShareAThreadNumberAtTheSameTime) {
  Uitvoering u;
  u.draden = 4;
  std::vector<std::atomic<int>> bezig(4);
  voer_uit(200, 1, u, [&](std::int64_t, std::int64_t, int draad) {
    EXPECT_EQ(bezig[static_cast<std::size_t>(draad)]++, 0);
    --bezig[static_cast<std::size_t>(draad)];
  });
}

TEST(VoerUit, TellsProgressUpToTheEnd) {
  Uitvoering u;
  u.draden = 2;
  std::vector<std::int64_t> gedaan;
  u.voortgang = [&](std::int64_t n, std::int64_t totaal) {
    gedaan.push_back(n);
    EXPECT_EQ(totaal, 10);
  };
  voer_uit(10, 3, u, [](std::int64_t, std::int64_t, int) {});
  EXPECT_EQ(gedaan.size(), 4);
  EXPECT_EQ(gedaan.back(), 10);
  EXPECT_TRUE(std::is_sorted(gedaan.begin(), gedaan.end()));
}

TEST(VoerUit, StopsBetweenBlocks) {
  std::atomic<bool> stop{false};
  Uitvoering u;
  u.draden = 1;
  u.stop = &stop;
  int blokken = 0;
  const Afloop afloop = voer_uit(100, 1, u, [&](std::int64_t, std::int64_t, int) {
    if (++blokken == 3) stop = true;
  });
  EXPECT_EQ(afloop, Afloop::onderbroken);
  EXPECT_EQ(blokken, 3);
}

TEST(VoerUit, PassesAnErrorOn) {
  Uitvoering u;
  u.draden = 2;
  EXPECT_THROW(voer_uit(50, 1, u,
                        [](std::int64_t van, std::int64_t, int) {
                          if (van == 20) throw std::runtime_error("disk full");
                        }),
               std::runtime_error);
}

TEST(VoerUit, NothingToDoIsDone) {
  EXPECT_EQ(voer_uit(0, 8, {}, [](std::int64_t, std::int64_t, int) { FAIL(); }), Afloop::klaar);
}

}  // namespace
}  // namespace mbc
