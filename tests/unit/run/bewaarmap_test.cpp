#include "run/bewaarmap.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <cerrno>
#include <fstream>
#include <memory>

#include "base/machinefout.h"

namespace mbc {
namespace {

namespace fs = std::filesystem;
using testing::ElementsAre;
using testing::HasSubstr;

/// The n-th operation fails, without the wait for the platter.
class Rampschijf final : public Schijf {
 public:
  explicit Rampschijf(int n = -1) : n_(n) {}
  int gedaan = 0;
  int maak_map(const fs::path& p, unsigned r) override { return mis() ? EIO : Schijf::maak_map(p, r); }
  int open_map(const fs::path& p, int& fd) override { return mis() ? EIO : Schijf::open_map(p, fd); }
  int open_nieuw(const fs::path& p, int& fd) override { return mis() ? EIO : Schijf::open_nieuw(p, fd); }
  int schrijf(int fd, const char* b, std::size_t m, std::size_t& k) override {
    // The system may write less than asked.
    return mis() ? ENOSPC : Schijf::schrijf(fd, b, std::min<std::size_t>(m, 50), k);
  }
  int synchroniseer(int) override { return mis() ? EIO : 0; }
  int hernoem(const fs::path& a, const fs::path& b) override { return mis() ? EIO : Schijf::hernoem(a, b); }

 private:
  bool mis() { return ++gedaan == n_; }
  int n_;
};

class Bewaren : public testing::Test {
 protected:
  Bewaren()
      : boven_(fs::path(testing::TempDir()) / ("mbc-bewaarmap-" + std::to_string(::getpid()))), map(boven_ / "map") {
    fs::remove_all(boven_);
    fs::create_directories(boven_);
  }
  void TearDown() override { fs::remove_all(boven_); }

  std::unique_ptr<Bewaarmap> open(Schijf& s) {
    return std::make_unique<Bewaarmap>(map, s, [this](const std::string& t) { gemeld.push_back(t); });
  }
  std::unique_ptr<Bewaarmap> begin(const std::string& zegel = "zegel") {
    auto uit = open(schijf);
    uit->begin(zegel);
    return uit;
  }
  void schrijf(const std::string& naam, const std::string& inhoud) { std::ofstream(map / naam) << inhoud; }

 private:
  fs::path boven_;

 protected:
  fs::path map;
  Rampschijf schijf;
  std::vector<std::string> gemeld;
};

TEST_F(Bewaren, GivesBackWhatWasKept) {
  begin()->bewaar({0, 5}, std::string("een\0deel", 8));
  const auto weer = begin();
  EXPECT_EQ(weer->zegel(), "zegel");
  EXPECT_THAT(weer->stukken(10), ElementsAre(Stuk{0, 5}));
  EXPECT_EQ(weer->lees({0, 5}), std::string("een\0deel", 8));
  EXPECT_TRUE(gemeld.empty());
}

TEST_F(Bewaren, ChoosesDisjointPartsWithinTheRun) {
  const auto b = begin();
  for (const Stuk s : {Stuk{0, 5}, {5, 10}, {5, 7}, {8, 12}, {12, 20}, {15, 30}}) b->bewaar(s, "x");
  EXPECT_THAT(b->stukken(20), ElementsAre(Stuk{0, 5}, Stuk{5, 10}, Stuk{12, 20}));
  EXPECT_THAT(b->stukken(12), ElementsAre(Stuk{0, 5}, Stuk{5, 10}));
  EXPECT_THAT(b->stukken(4), ElementsAre());
}

TEST_F(Bewaren, NoChangedByteIsTakenForAPart) {
  begin()->bewaar({3, 4}, "inhoud van een deel");
  const fs::path bestand = map / "deel-0000000003-0000000004";
  std::ifstream in(bestand, std::ios::binary);
  const std::string heel((std::istreambuf_iterator<char>(in)), {});
  for (std::size_t i = 0; i <= heel.size(); ++i) {
    std::string stuk = heel.substr(0, i);
    if (i < heel.size()) {
      std::string anders = heel;
      anders[i] ^= 1;
      schrijf(bestand.filename(), anders);
      EXPECT_EQ(begin()->lees({3, 4}), std::nullopt) << "byte " << i;
      EXPECT_FALSE(fs::exists(bestand)) << "byte " << i;
      schrijf(bestand.filename(), stuk);
      EXPECT_EQ(begin()->lees({3, 4}), std::nullopt) << "afgekapt na " << i;
    }
  }
  EXPECT_THAT(gemeld.front(), HasSubstr("deel-0000000003-0000000004 is beschadigd; dat deel wordt opnieuw gerekend"));
  EXPECT_EQ(gemeld.size(), 2 * heel.size());
}

TEST_F(Bewaren, APartOfAnotherRunIsDamage) {
  begin("het ene")->bewaar({0, 1}, "x");
  EXPECT_EQ(begin("het andere")->lees({0, 1}), std::nullopt);
}

TEST_F(Bewaren, KnowsAFolderOfSomethingElse) {
  EXPECT_FALSE(open(schijf)->is_van_iets_anders());
  schrijf(".zegel.txt.half", "ze");
  EXPECT_FALSE(open(schijf)->is_van_iets_anders());
  schrijf("brief.txt", "beste");
  EXPECT_TRUE(open(schijf)->is_van_iets_anders());
  const auto b = begin();
  EXPECT_FALSE(b->is_van_iets_anders());
  EXPECT_THAT(b->stukken(10), ElementsAre());
}

TEST_F(Bewaren, OneProcessAtATime) {
  const auto eerste = begin();
  try {
    begin();
    FAIL() << "twee tegelijk";
  } catch (const MachineFout& fout) {
    EXPECT_THAT(fout.what(), HasSubstr("een andere opdracht gebruikt nu"));
  }
}

TEST_F(Bewaren, WhateverFailsThePartIsWholeOrNotThere) {
  int pogingen = 0;
  for (int n = 1;; ++n) {
    fs::remove_all(map);
    Rampschijf ramp(n);
    bool gelukt = false;
    try {
      const auto b = open(ramp);
      b->begin("zegel");
      b->bewaar({0, 5}, std::string(120, 'a'));
      gelukt = true;
    } catch (const MachineFout&) {
    }
    ++pogingen;
    if (fs::exists(map)) {
      const auto weer = begin();
      for (const Stuk s : weer->stukken(10)) EXPECT_EQ(weer->lees(s), std::string(120, 'a')) << "operatie " << n;
      weer->bewaar({0, 5}, std::string(120, 'a'));
      EXPECT_THAT(weer->stukken(10), ElementsAre(Stuk{0, 5}));
    }
    if (gelukt) break;
  }
  EXPECT_GT(pogingen, 10);
  EXPECT_TRUE(gemeld.empty());
}

}  // namespace
}  // namespace mbc
