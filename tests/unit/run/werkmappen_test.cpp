#include "run/werkmappen.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include "base/machinefout.h"
#include "run/delen.h"

namespace mbc {
namespace {

namespace fs = std::filesystem;
using testing::ElementsAre;

class Vragen : public testing::Test {
 protected:
  Vragen() : boven_(fs::path(testing::TempDir()) / ("mbc-werkmappen-" + std::to_string(::getpid()))) {
    fs::remove_all(boven_);
    fs::create_directories(boven_);
  }
  void TearDown() override { fs::remove_all(boven_); }

  Werkmappen begin(const std::string& zegel = "vraag\n") {
    return {boven_ / "vraag", zegel, schijf_, [this](const std::string& t) { gemeld.push_back(t); }};
  }

  std::vector<std::string> gemeld;

 private:
  fs::path boven_;
  Schijf schijf_;
};

/// Squares of [0, n), put together; which of them were computed goes to `gerekend`.
std::vector<char> kwadraten(std::int64_t n, Werkmappen& werkmappen, std::vector<std::int64_t>& gerekend,
                            std::int64_t grootste_deel = 2) {
  std::vector<char> geheel(static_cast<std::size_t>(n));
  Delenwerk werk;
  werk.grootste_deel = grootste_deel;
  werk.reken = [&](Stuk s, const Uitvoering&) {
    std::string uit;
    for (std::int64_t i = s.van; i < s.tot; ++i) {
      gerekend.push_back(i);
      uit += static_cast<char>(i * i);
    }
    return std::optional(uit);
  };
  werk.neem_op = [&](Stuk s, std::string_view bytes) {
    if (static_cast<std::int64_t>(bytes.size()) != s.tot - s.van) return false;
    std::copy(bytes.begin(), bytes.end(), geheel.begin() + s.van);
    return true;
  };
  Uitvoering u;
  u.draden = 1;
  u.werkmappen = &werkmappen;
  EXPECT_EQ(voer_delen_uit(n, 1, u, werk), Afloop::klaar);
  return geheel;
}

TEST_F(Vragen, EachWorkGoesOnWhereItWas) {
  std::vector<std::int64_t> eerst, weer;
  std::vector<char> drie, vier;
  {
    auto werken = begin();
    drie = kwadraten(3, werken, eerst);
    vier = kwadraten(4, werken, eerst);
    EXPECT_THAT(eerst, ElementsAre(0, 1, 2, 0, 1, 2, 3));
    EXPECT_FALSE(werken.alleen_gelezen());
  }
  auto werken = begin();
  EXPECT_EQ(kwadraten(3, werken, weer), drie);
  EXPECT_EQ(kwadraten(4, werken, weer), vier);
  EXPECT_THAT(weer, ElementsAre());
  EXPECT_TRUE(werken.alleen_gelezen());
  kwadraten(1, werken, weer);
  EXPECT_THAT(weer, ElementsAre(0)) << "a third work has nothing yet";
  EXPECT_FALSE(werken.alleen_gelezen());
}

TEST_F(Vragen, PartsAreNoLargerThanAsked) {
  std::vector<std::int64_t> gerekend;
  {
    auto werken = begin();
    kwadraten(7, werken, gerekend, 3);
  }
  EXPECT_THAT(begin().volgende().stukken(7), ElementsAre(Stuk{0, 3}, Stuk{3, 6}, Stuk{6, 7}));
}

TEST_F(Vragen, WhatAnotherQuestionKeptIsNotTaken) {
  std::vector<std::int64_t> gerekend;
  for (const char* zegel : {"een vraag\n", "een andere vraag\n"}) {
    auto werken = begin(zegel);
    kwadraten(2, werken, gerekend);
  }
  EXPECT_THAT(gerekend, ElementsAre(0, 1, 0, 1));
  EXPECT_EQ(gemeld.size(), 1U) << "told as damage";
}

TEST_F(Vragen, OneProcessAtATime) {
  auto een = begin(), ander = begin();
  een.volgende();
  EXPECT_THROW(ander.volgende(), MachineFout);
}

}  // namespace
}  // namespace mbc
