#include "base/bestanden.h"

#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <fstream>

#include "base/machinefout.h"

namespace mbc {
namespace {

namespace fs = std::filesystem;

class Bestanden : public testing::Test {
 protected:
  void SetUp() override {
    std::string sjabloon = (fs::temp_directory_path() / "mbc_bestanden_XXXXXX").string();
    ASSERT_NE(::mkdtemp(sjabloon.data()), nullptr);
    map_ = sjabloon;
  }
  void TearDown() override { fs::remove_all(map_); }
  void schrijf(const std::string& naam, const std::string& inhoud) { std::ofstream(map_ / naam) << inhoud; }

  fs::path map_;
};

TEST_F(Bestanden, GewoonBestand) {
  const std::string inhoud(100'000, 'x');
  schrijf("a", inhoud);
  const Bestandsinhoud b = lees_bestand(map_ / "a", 100'000);
  EXPECT_EQ(b.soort, Bestandsoort::bestand);
  EXPECT_EQ(b.inhoud, inhoud);
  EXPECT_EQ(lees_bestand(map_ / "a", 99'999).soort, Bestandsoort::te_groot);
}

TEST_F(Bestanden, WatGeenBestandIs) {
  EXPECT_EQ(lees_bestand(map_ / "weg", 10).soort, Bestandsoort::ontbreekt);
  EXPECT_EQ(lees_bestand(map_ / std::string(300, 'x'), 10).soort, Bestandsoort::ontbreekt);
  EXPECT_EQ(lees_bestand(map_, 10).soort, Bestandsoort::map);
  ASSERT_EQ(::mkfifo((map_ / "pijp").c_str(), 0600), 0);
  EXPECT_EQ(lees_bestand(map_ / "pijp", 10).soort, Bestandsoort::anders);
  EXPECT_EQ(lees_bestand("/dev/null", 10).soort, Bestandsoort::anders);
}

TEST_F(Bestanden, ZonderToestemmingFaaltDeMachine) {
  if (::geteuid() == 0) GTEST_SKIP() << "root mag alles lezen";
  schrijf("dicht", "x");
  ::chmod((map_ / "dicht").c_str(), 0);
  EXPECT_THROW(lees_bestand(map_ / "dicht", 10), MachineFout);
}

TEST_F(Bestanden, LijstVanEenMap) {
  schrijf("b", "");
  schrijf("a", "");
  fs::create_directory(map_ / "map");
  EXPECT_EQ(bestanden_in(map_), (std::vector<std::string>{"a", "b"}));
  EXPECT_EQ(inhoud_van(map_), (std::vector<std::string>{"a", "b", "map/"}));
  EXPECT_TRUE(bestanden_in(map_ / "weg").empty());
}

}  // namespace
}  // namespace mbc
