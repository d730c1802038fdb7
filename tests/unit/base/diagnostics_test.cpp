#include "base/diagnostics.h"

#include <gtest/gtest.h>

namespace mbc {
namespace {

TEST(Diagnostics, ToontPlaatsRegelEnTeken) {
  const Melding m{{"studie.yaml", 3, 9}, Ernst::fout, "\"40\" is geen aandeel", "een aandeel zoals 40%", "40%",
                  "één: a, b: 40",       {}};
  EXPECT_EQ(toon(m),
            "studie.yaml:3:9: fout: \"40\" is geen aandeel; verwacht: een aandeel zoals 40%; bedoelde u 40%?\n"
            "    één: a, b: 40\n"
            "            ^");
}

TEST(Diagnostics, ZonderRegelZonderVerwachtingMetNoot) {
  EXPECT_EQ(toon({{"a.yaml", 0, 0}, Ernst::waarschuwing, "leeg", {}, {}, {}, {}}), "a.yaml: waarschuwing: leeg");
  EXPECT_EQ(toon({{"a.yaml", 2, 1}, Ernst::fout, "twee keer", {}, {}, {}, {{{"b.yaml", 1, 5}, "hier de eerste"}}}),
            "a.yaml:2:1: fout: twee keer\n  b.yaml:1:5: hier de eerste");
}

TEST(Diagnostics, ZetDeMapVanDeStudieVoorBestanden) {
  EXPECT_EQ(toon({{"../../bonnen/x.yaml", 1, 2}, Ernst::fout, "x", {}, {}, {}, {}}, "scenarios/haaglanden"),
            "bonnen/x.yaml:1:2: fout: x");
  EXPECT_EQ(toon({{"--zet a=1", 1, 2}, Ernst::fout, "x", {}, {}, {}, {}}, "scenarios"), "--zet a=1:1:2: fout: x");
}

TEST(Diagnostics, KortEenLangeRegelIn) {
  const std::string regel = std::string(200, 'a') + "X" + std::string(200, 'b');
  const std::string uit = toon({{"a", 1, 201}, Ernst::fout, "x", {}, {}, regel, {}});
  const std::size_t tweede = uit.find('\n') + 1, derde = uit.find('\n', tweede) + 1;
  EXPECT_EQ(uit.size() - derde, uit.find('X', tweede) - tweede + 1) << uit;
  EXPECT_LT(derde - tweede, 120U);
}

TEST(Diagnostics, LaatGeenStuurtekensDoor) {
  const std::string uit = toon({{"a\x1B.yaml", 1, 1}, Ernst::fout, "\x1B[2J", "\x07", "\x08", "\x1B]0;x", {}});
  EXPECT_EQ(uit.find_first_of("\x1B\x07\x08"), std::string::npos) << uit;
}

TEST(Diagnostics, SorteertEnVertelNietsTweeKeer) {
  Diagnostics d;
  EXPECT_FALSE(d.heeft_fouten());
  d.meld({{"b", 1, 1}, Ernst::waarschuwing, "w", {}, {}, {}, {}});
  EXPECT_FALSE(d.heeft_fouten());
  d.meld({{"a", 10, 1}, Ernst::fout, "y", {}, {}, {}, {}});
  d.meld({{"a", 9, 2}, Ernst::fout, "x", {}, {}, {}, {}});
  d.meld({{"a", 9, 2}, Ernst::fout, "x", {}, {}, {}, {}});
  Diagnostics e;
  e.meld({{"a", 0, 0}, Ernst::fout, "z", {}, {}, {}, {}});
  d.voeg_toe(e);
  const std::vector<Melding> m = d.gesorteerd();
  ASSERT_EQ(m.size(), 4U);
  EXPECT_EQ(m[0].wat, "z");
  EXPECT_EQ(m[1].wat, "x");
  EXPECT_EQ(m[2].wat, "y");
  EXPECT_EQ(m[3].wat, "w");
  EXPECT_TRUE(d.heeft_fouten());
}

}  // namespace
}  // namespace mbc
